import type { RunContext } from './context.ts'
import type { Git } from './git.ts'

/**
 * The commit that a change starts from: for a pull request where it parted from its target, as far as git has the history, else the
 * target's tip; for a push what was there before. `undefined` where the event has none.
 */
export async function baseCommit({ pullRequest, range }: Pick<RunContext, 'pullRequest' | 'range'>, git: Git): Promise<string | undefined> {
  if (pullRequest === undefined) return range?.base
  return (await git.mergeBase(pullRequest.base, pullRequest.head)) ?? pullRequest.base
}
