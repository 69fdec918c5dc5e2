import { githubTarget } from '../../src/github/prune/github-target.ts'
import type { PruneTarget } from '../../src/prune/target.ts'
import { FakeKeep } from './fake-keep.ts'
import { TOKEN } from './fake-rest.ts'
import { EVERYTHING, START } from './keep-samples.ts'

/** A repository and a clock that goes on only while somebody waits. */
export interface KeepBench {
  readonly keep: FakeKeep
  /** Seconds of every wait. */
  readonly waits: readonly number[]
  readonly now: () => Date
  /** Moves the clock to the next hour, when GitHub counts anew. */
  nextHour(): void
  target(options: TargetWishes): PruneTarget
}

export interface TargetWishes extends Partial<Omit<Parameters<typeof githubTarget>[0], 'hub'>> {
  readonly target: 'artifacts' | 'caches' | 'releases'
  readonly token?: string | undefined
}

/** What no plan asks for. */
export const PLAIN = { metrics: false, tags: false, references: false }

export async function keepBench(): Promise<KeepBench> {
  let time = START
  const waits: number[] = []
  const now = () => new Date(time)
  const wait = async (seconds: number) => {
    waits.push(seconds)
    time += seconds * 1000
  }
  const keep = await new FakeKeep(now).start()
  return {
    ...{ keep, waits, now },
    nextHour: () => {
      time = (Math.floor(time / 3_600_000) + 1) * 3_600_000
      keep.spent = 0
    },
    target: ({ token = TOKEN, selection = EVERYTHING, ...options }) =>
      githubTarget({
        ...{ now, wait, ...options, selection },
        hub: { token: token === '' ? undefined : token, apiUrl: keep.origin, repository: { owner: 'octo', name: 'voices' }, wait },
      }),
  }
}
