import type { Config } from '../config/config.ts'
import type { ValidateReport } from '../reports/schemas.ts'
import type { Progress } from './progress.ts'

export interface ValidateRequest {
  /** Folder that relative paths and globs start from; absolute. */
  readonly root: string
  /** Files, folders and globs; none means the config's globs. */
  readonly paths: readonly string[]
  readonly config: Config
  readonly progress: Progress
}

/** Checks every rule on every file. Throws `UserError` where it cannot run; what is wrong with a file is a finding. */
export async function validate(request: ValidateRequest): Promise<ValidateReport> {
  throw new Error(`unfinished: ${request.root}`)
}
