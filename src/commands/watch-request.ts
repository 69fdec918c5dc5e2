import type { Config } from '../config/config.ts'
import type { ValidateReport } from '../reports/schemas.ts'
import type { Progress } from './progress.ts'

export interface WatchRequest {
  /** Folder that relative paths and globs start from; absolute. */
  readonly root: string
  /** Folders; none means the root. */
  readonly folders: readonly string[]
  readonly config: Config
  /** Whether `NAME.sha256` is written beside each file that passes; if not, nothing at all is written. */
  readonly writesDigests: boolean
  /** Most threads that work on the bytes of a file. */
  readonly threads?: number
}

/** What the watch touches of the world; tests hand in their own. */
export interface WatchSurroundings {
  /** Ends the watch, after what is pending. */
  readonly stop: AbortSignal
  /** Milliseconds. */
  readonly now: () => number
  /** Waits; until `stop` at most, where it is given. */
  readonly pause: (milliseconds: number, stop?: AbortSignal) => Promise<void>
  /** Which of these files a process has open for writing, as far as that can be known. */
  readonly beingWritten: (paths: readonly string[]) => ReadonlySet<string>
}

/** Where the watch tells what it does, as it does it. */
export interface WatchEvents {
  /** The folders are there, and the watch can be told to stop. */
  readonly begun: () => Promise<void>
  /** A file is about to be checked. */
  readonly progress: () => Progress
  /** A file was checked: a report of this one file. `false` where nobody reads reports any more (`| grep -m1`), which ends the watch. */
  readonly checked: (report: ValidateReport) => Promise<boolean>
  /** Something else that its user wants to know. Not escaped. */
  readonly note: (line: string) => void
}

export interface WatchSummary {
  /** Reports, so a file that was saved anew counts again. */
  readonly checked: number
  readonly failed: number
  readonly bytes: number
  /** Digests that were written. */
  readonly digests: number
  /** Digests that could not be written. */
  readonly unwritten: number
  /** Files that passed in an earlier watch and are unchanged. */
  readonly known: number
  /** Paths of files that were still being written at the end. */
  readonly unfinished: readonly string[]
}
