import { appendFile, stat } from 'node:fs/promises'
import { terminalText } from '../reports/escape.ts'
import type { Fitted } from '../reports/fit.ts'
import type { Hint } from './runner.ts'

/** Markdown of a report in at most so many bytes of UTF-8; `complete` tells whether all of it fitted. */
export type Render = (options: { readonly maxBytes: number }) => Fitted

export interface SummaryRequest {
  /** What `GITHUB_STEP_SUMMARY` names; `undefined` outside of a runner. */
  readonly file: string | undefined
  readonly render: Render
  /** Stores the whole report somewhere and returns its address. */
  readonly storeWhole: () => Promise<string>
}

/** Of all that a step writes; the runner throws a longer summary away. */
export const SUMMARY_BYTES = 1024 * 1024

/** Appends the report to the job summary. What does not fit goes up as an artifact, and the summary begins with its address. */
export async function writeSummary({ file, render, storeWhole }: SummaryRequest): Promise<readonly Hint[]> {
  if (file === undefined) return []
  try {
    const room = SUMMARY_BYTES - (await bytesIn(file)) - 1
    const whole = render({ maxBytes: room })
    if (whole.complete) {
      await appendFile(file, `${whole.text}\n`)
      return []
    }
    const { note, hints } = await describeWhole(storeWhole)
    const short = render({ maxBytes: room - Buffer.byteLength(note) })
    await appendFile(file, `${note}${short.text}\n`)
    return hints
  } catch (error) {
    return [{ level: 'warning', message: `The job summary could not be written: ${messageOf(error)}` }]
  }
}

async function describeWhole(storeWhole: () => Promise<string>): Promise<{ readonly note: string; readonly hints: readonly Hint[] }> {
  try {
    const address = await storeWhole()
    return { note: `> [!NOTE]\n> This summary is shortened. [The full report](${address}) is an artifact of this run.\n\n`, hints: [] }
  } catch (error) {
    const message = `The report is too long for the summary and could not be uploaded as an artifact: ${messageOf(error)}`
    return {
      note: '> [!NOTE]\n> This summary is shortened. The file in the output `report` has all of it.\n\n',
      hints: [{ level: 'warning', message }],
    }
  }
}

async function bytesIn(file: string): Promise<number> {
  return (await stat(file)).size
}

function messageOf(error: unknown): string {
  return terminalText(error instanceof Error ? error.message : String(error))
}
