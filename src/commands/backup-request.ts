import type { BackupStore } from '../backup/store.ts'
import type { Config } from '../config/config.ts'
import type { GroupBy } from '../retention/group.ts'
import type { Policy } from '../retention/policy.ts'

/** What `backup` is asked to do. */
export interface BackupRequest {
  /** Folder that relative paths and globs start from; absolute. Backups hold paths relative to it. */
  readonly root: string
  /** Files, folders and globs; none means the config's globs. */
  readonly paths: readonly string[]
  readonly to: StorePlace
  /** What the names of all backups begin with, so that several projects can share a place. */
  readonly prefix: string
  readonly groupBy: readonly GroupBy[] | undefined
  /** What is kept of older backups of the same prefix; `undefined`: all. */
  readonly policy: Policy | undefined
  readonly retentionDays: number | undefined
  readonly dryRun: boolean
  readonly threads: number | undefined
  readonly config: Config
}

/** What `resume` is asked to do. */
export interface ResumeRequest {
  /** Folder that paths in backups start from; absolute. */
  readonly root: string
  /** The folder whose training goes on, as given; `undefined`: whichever is the newest. */
  readonly directory: string | undefined
  /** In the order in which they are asked: of equally new ones, the first place's is taken. */
  readonly from: readonly (StorePlace | { readonly kind: 'local' })[]
  readonly prefix: string
  readonly groupBy: readonly GroupBy[] | undefined
  /** Whether finding none fails. */
  readonly required: boolean
  readonly dryRun: boolean
  /** Folder for what has to be downloaded before it takes its place; absolute. */
  readonly temporary: string
  readonly threads: number | undefined
  readonly config: Config
}

/** Where backups are, as `--to` and `--from` say it. */
export type StorePlace =
  | { readonly kind: 'cache' }
  | { readonly kind: 'artifact' }
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string }
  | { readonly kind: 'folder'; readonly path: string }

/** The store at a place; the command line and the action each bring their own. Throws `UserError` where it cannot be reached from there. */
export type StoreOf = (place: StorePlace) => Promise<BackupStore>
