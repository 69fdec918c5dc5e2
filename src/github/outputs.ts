import type { Runner } from './runner.ts'

/** What later steps can read; the names are those of `action.yml`. */
export interface Outputs {
  readonly status: 'passed' | 'failed'
  /** Path of the JSON report. */
  readonly report: string
  /** How many checkpoint files were looked at, or written by `convert`; of `publish`, how many files were published. */
  readonly files: number
  /** How many of them failed. */
  readonly failed: number
  /** The worst that a comparison found. */
  readonly verdict?: string
  /** What was written, one file a line; for commands that write. */
  readonly path?: string
  /** Where people find what was published. */
  readonly 'release-url'?: string
  /** Names of the published files, one a line. */
  readonly assets?: string
  /** Path of a file with the digests of the published files, in the form of `sha256sum`. */
  readonly checksums?: string
}

export function writeOutputs(outputs: Outputs, runner: Pick<Runner, 'output'>): void {
  for (const [name, value] of Object.entries(outputs)) runner.output(name, String(value))
}
