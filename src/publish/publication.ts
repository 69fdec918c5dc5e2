import type { Progress } from '../commands/progress.ts'

/** A file that is to be published: complete, checked, and on the disk. */
export interface PublishedFile {
  /** Absolute. */
  readonly path: string
  /** What it is called where it is published: a plain name that GitHub, Hugging Face and every file system leave as it is. */
  readonly name: string
  /** The name that it would have had, where that is not safe. */
  readonly label?: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly role: FileRole
  readonly contentType: string
}

/** What a file is in a publication. `checksums` names the digests of all others. */
export type FileRole = 'weights' | 'index' | 'part' | 'manifest' | 'join-script' | 'bundle' | 'card' | 'checksums'

/** All that is published together. */
export interface Publication {
  /** Of a release; for other places a name for the version, where there is one. */
  readonly tag: string | undefined
  readonly title: string
  /** Markdown. */
  readonly notes: string
  /** In the order in which they are sent: the checksums last, so that who sees them sees all. */
  readonly files: readonly PublishedFile[]
}

/** Where a publication goes. */
export interface Target {
  /** `release v1.2 of octo/voices`, for messages and the report. */
  readonly name: string
  /** Most bytes of one file there; `undefined` where there is no limit. */
  readonly maxFileBytes: number | undefined
  /**
   * Looks whether it can be published there, before anything is prepared. Throws `UserError` with what is missing: a permission, a tag, or
   * because something is there already and may not be replaced.
   */
  check(): Promise<TargetState>
  /** Sends all files and makes them public, all or none. Throws `UserError`; what is left behind then, and what to do, is in its message. */
  publish(publication: Publication, progress: Progress): Promise<Delivery>
}

export interface TargetState {
  /** `skip`: all is there already and is to be left alone, so that nothing needs to be prepared. */
  readonly action: 'create' | 'continue' | 'replace' | 'skip'
  /** For people: `a draft with 2 of its files is there and is taken up`. */
  readonly notes: readonly string[]
  /** Of what is there already. */
  readonly url?: string
}

export interface Delivery {
  /** Where people find it. */
  readonly url: string | undefined
  readonly state: 'published' | 'draft' | 'stored' | 'skipped'
  readonly files: readonly DeliveredFile[]
  readonly notes: readonly string[]
}

export interface DeliveredFile {
  readonly name: string
  readonly url: string | undefined
  readonly change: 'uploaded' | 'replaced' | 'unchanged'
}
