import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import type { Where } from '../checkpoint/problem.ts'
import type { Config } from '../config/config.ts'
import type { Identification } from '../profiles/identity.ts'
import type { ScanFacts } from '../scan/facts.ts'
import type { ConfiguredSeverity } from './finding.ts'

/** One file, with everything that was found out about it. */
export interface Subject {
  /** As reported: relative where possible, `/` between folders. */
  readonly path: string
  readonly checkpoint: Checkpoint
  readonly identification: Identification
  /** What the pass over the bytes found; `undefined` where the file's structure did not allow one. */
  readonly bytes: ScanFacts | undefined
  /** Names of all files in its folder, itself included. */
  readonly folder: readonly string[]
  /** Digests that checksum files state for it. */
  readonly statedDigests: readonly StatedDigest[]
  readonly config: Config
}

export interface StatedDigest {
  readonly algorithm: 'sha256' | 'md5'
  /** Lower-case hexadecimal. */
  readonly value: string
  /** The file that states it. */
  readonly source: string
}

/** What is left of a file once its own checks are done; enough to compare files with each other. */
export interface FileFacts {
  readonly path: string
  readonly identification: Identification
}

/** A finding before its rule's id, severity and remedy are added. */
export interface Draft {
  readonly message: string
  readonly where?: Where
  readonly remedy?: string
  readonly torch?: string
}

/** A check with a stable id. `docs/rules.md` is generated from these. */
export interface Rule {
  readonly id: string
  /** Default severity. */
  readonly severity: ConfiguredSeverity
  /** One line: what it finds. */
  readonly title: string
  /** Why it matters and how it is decided, in Markdown. */
  readonly explanation: string
  /** What to do. */
  readonly remedy: string
  /** A message as it would be printed, for the documentation. */
  readonly example: string
  readonly check?: (subject: Subject) => Iterable<Draft>
  /** For rules that compare files with each other; called once with all files. */
  readonly checkSet?: (files: readonly FileFacts[]) => Iterable<Draft & { readonly path: string }>
}
