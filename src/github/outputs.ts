import type { Runner } from './runner.ts'

/** What later steps can read; the names are those of `action.yml`. */
export interface Outputs {
  readonly status: 'passed' | 'failed'
  /** Path of the JSON report. */
  readonly report: string
  /** How many checkpoint files were looked at, written, published or restored; items that were pruned among; backups that are in place. */
  readonly files: number
  /** How many of them failed. */
  readonly failed: number
  /** The worst that a comparison found. */
  readonly verdict?: string
  /** What was written or saved, one file a line, and of a training that goes on the file that it loads; absolute. */
  readonly path?: string
  /** Where people find what was published. */
  readonly 'release-url'?: string
  /** Names of the published files, one a line. */
  readonly assets?: string
  /** Path of a file with the digests of the published files, in the form of `sha256sum`. */
  readonly checksums?: string
  /** How many items or old backups were removed. */
  readonly deleted?: number
  /** Bytes of these; of a plan, of what it would remove. */
  readonly 'freed-bytes'?: number
  /** Whether there is a checkpoint to go on from. */
  readonly found?: boolean
  readonly epoch?: number
  readonly step?: number
}

/** How far the training of a checkpoint is, as far as it is known. */
export function progressOutputs({
  epoch,
  step,
}: {
  readonly epoch?: number | undefined
  readonly step?: number | undefined
}): Partial<Outputs> {
  return { ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }) }
}

export function writeOutputs(outputs: Outputs, runner: Pick<Runner, 'output'>): void {
  for (const [name, value] of Object.entries(outputs)) runner.output(name, String(value))
}
