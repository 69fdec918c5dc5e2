import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { Manifest } from './manifest.ts'

/** A place that keeps backups, each with its manifest. A backup that is there is complete: its manifest arrives last, or all at once. */
export interface BackupStore {
  /** For people: `cache of octo/voices`, `s3://bucket/voices`. */
  readonly place: string
  /** All backups of these names' beginnings, in no order; none where there is nothing yet. Throws `UserError`. */
  list(prefix: string): Promise<readonly StoredBackup[]>
  /**
   * Stores the files under the name of the manifest, and reads back what it can to verify them. Throws `UserError`; `PlaceUnreachable`
   * where all else would fail like this.
   */
  save(manifest: Manifest, files: readonly BackupFile[], progress: Progress): Promise<Saved>
  /**
   * Writes the files of a backup below `folder` (empty, absolute), each at the path of its manifest, and returns that manifest. The
   * caller checks digests. Throws `BackupUnusable` where this one cannot be had and another one might.
   */
  fetch(backup: StoredBackup, folder: string, progress: Progress): Promise<Manifest>
  /** Removes one backup; absent where the place removes by itself or nobody may. Throws `UserError`. */
  remove?(backup: StoredBackup): Promise<void>
  /** Lets go of what it holds open. */
  close?(): Promise<void>
}

/** What a listing tells of a backup. */
export interface StoredBackup {
  /** As the place calls it: a key, an id, a path. */
  readonly id: string
  /** `backupName` of its manifest. */
  readonly name: string
  /** When it was stored: ISO 8601. */
  readonly time: string
  /** Bytes, where the place says it. */
  readonly size?: number
  /** Why it cannot be used, where the listing shows it; it is listed so that people hear of it. */
  readonly problem?: string
}

/** A file on the disk that goes into a backup. */
export interface BackupFile {
  /** Absolute. */
  readonly absolute: string
  /** As in the manifest. */
  readonly path: string
  /** Bytes. */
  readonly size: number
}

export interface Saved {
  /** `there`: the place has this very backup already. */
  readonly state: 'stored' | 'there'
  /** Where people find it. */
  readonly url?: string
  readonly notes: readonly string[]
}

/** A backup that is incomplete, damaged or gone; the next one may be better. */
export class BackupUnusable extends Error {
  override readonly name = 'BackupUnusable'
}

/** A backup that this run could not get, though it may be whole: without it, training may start from scratch for no good reason. */
export class BackupUnavailable extends BackupUnusable {}

/** The place gave no answer, however often it was asked: what comes next would wait as long, for nothing. */
export class PlaceUnreachable extends UserError {}
