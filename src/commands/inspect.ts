import type { Config } from '../config/config.ts'
import type { InspectReport } from '../reports/schemas.ts'

/** Reads the facts of one file, or of an `https://` address by ranges. */
export async function inspect(path: string, config: Config): Promise<InspectReport> {
  throw new Error(`unfinished: ${path} ${config.profile}`)
}
