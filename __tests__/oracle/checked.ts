import { noProgress } from '../../src/commands/progress.ts'
import { validate } from '../../src/commands/validate.ts'
import { configSchema } from '../../src/config/config.ts'
import type { FileReport } from '../../src/reports/schemas.ts'

/** Everything that PyTorch might be asked to load, plain pickles too. */
const PATTERNS = ['**/*.{ckpt,pth,pt,ptl,pkl,bin,safetensors}', '**/*.index.json']

/** What `validate` says of the files in a folder, by their path below it; with the settings of somebody who has none. */
export async function checked(folder: string): Promise<Map<string, FileReport>> {
  const config = configSchema.parse({ paths: PATTERNS })
  const report = await validate({ root: folder, paths: [], config, progress: noProgress })
  return new Map(report.files.map((file) => [file.path, file]))
}

/** Rules that failed a file. */
export function errorsOf(report: FileReport | undefined): string[] {
  return [...new Set(report?.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule) ?? [])]
}
