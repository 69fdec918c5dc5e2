import type { Config } from '../config/config.ts'
import type { Access } from '../references/access.ts'
import type { GroupBy } from '../retention/group.ts'
import type { Policy } from '../retention/policy.ts'

/** What `prune` is asked to do. */
export interface PruneRequest {
  /** Folder that relative paths and globs start from; absolute. */
  readonly root: string
  readonly target: PruneTargetName
  /** Of `files`: files, folders and globs; none means the config's globs. */
  readonly paths: readonly string[]
  /** Of `inventory`: its path, or `-` for what comes from stdin. */
  readonly inventory: string | undefined
  readonly selection: Selection
  readonly policy: Policy
  /** The policy as it was said, for the report. */
  readonly policyWords: readonly string[]
  /** `undefined`: the way that suits the target. */
  readonly groupBy: readonly GroupBy[] | undefined
  readonly allowEmpty: boolean
  /** Whether to remove, rather than show what would be. */
  readonly apply: boolean
  readonly maxDeletions: number | undefined
  readonly threads: number | undefined
  readonly config: Config
  readonly access: Access
}

export type PruneTargetName = 'files' | 'artifacts' | 'caches' | 'releases' | 'inventory'

/** Which items are looked at; all others are neither counted nor removed. */
export interface Selection {
  /** Globs of names. */
  readonly names: readonly string[]
  /** Globs of branches, as `main` and `release/*`. */
  readonly branches: readonly string[]
  /** Globs of the names or files of workflows. */
  readonly workflows: readonly string[]
  readonly pullRequests: 'open' | 'closed' | 'any' | undefined
  /** What is younger than this time (as 30d) is kept, and counts as kept. */
  readonly olderThan: string | undefined
  /** Of `releases`: their files rather than whole releases. */
  readonly assets: boolean
  /** Of `releases`: only, or no, prereleases. */
  readonly prereleases: 'only' | 'none' | undefined
}
