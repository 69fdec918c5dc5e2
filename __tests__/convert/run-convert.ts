import { tmpdir } from 'node:os'
import { type ConvertRequest, convert } from '../../src/commands/convert.ts'
import { noProgress, type Progress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { configSchema } from '../../src/config/config.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'
import type { ConvertReport } from '../../src/reports/schemas.ts'

export type Result =
  | { readonly report: ConvertReport; readonly error?: undefined }
  | { readonly report?: undefined; readonly error: string }

/** A conversion with defaults for all that a test does not say; an error of the user's as its message. */
export async function run(
  request: Partial<ConvertRequest> & Pick<ConvertRequest, 'input'>,
  progress: Progress = noProgress,
): Promise<Result> {
  try {
    const whole: ConvertRequest = {
      root: '/',
      output: undefined,
      inPlace: false,
      dtype: 'keep',
      cast: 'weights',
      only: undefined,
      drop: [],
      rename: [],
      renameFrom: undefined,
      reference: undefined,
      dropUnmatched: false,
      keepDtype: [],
      container: undefined,
      shardBytes: undefined,
      allowOverflow: false,
      configFile: undefined,
      threads: 1,
      config: configSchema.parse({}),
      access: accessFromEnvironment({}, tmpdir(), 0),
      ...request,
    }
    return { report: await convert(whole, progress) }
  } catch (error) {
    if (error instanceof UserError) return { error: error.message }
    throw error
  }
}
