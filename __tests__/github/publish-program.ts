import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { noProgress } from '../../src/commands/progress.ts'
import { type ReleaseOptions, releaseTarget } from '../../src/github/release-target.ts'
import type { PublishedFile } from '../../src/publish/publication.ts'

/** What the program is told in its one argument, as JSON. */
export interface ProgramRequest {
  readonly options: Omit<ReleaseOptions, 'hub'> & { readonly hub: Omit<ReleaseOptions['hub'], 'wait'> }
  readonly files: readonly PublishedFile[]
}

/** What it says in the end, as JSON. */
export interface ProgramResult {
  readonly state: string
  /** Kilobytes that were in memory at most. */
  readonly peakMemory: number
}

/** A program of its own that publishes a release: says `begun`, publishes, and tells how it went. Its pauses are short. */
const { options, files }: ProgramRequest = JSON.parse(process.argv[2] ?? '')
const target = releaseTarget({ ...options, hub: { ...options.hub, wait: (seconds) => setTimeout(seconds * 10) } })
process.stdout.write('begun\n')
const { state } = await target.publish({ tag: options.tag, title: options.tag, notes: 'Notes.', files }, noProgress)
const result: ProgramResult = { state, peakMemory: peakMemory() }
process.stdout.write(JSON.stringify(result))

/** What Linux says of this program alone: the other number has in it what the program that started it had in memory. */
function peakMemory(): number {
  const status = '/proc/self/status'
  const [, kilobytes] = (existsSync(status) && /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))) || []
  return kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)
}
