import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { PruneTargetName } from '../commands/prune-request.ts'
import { UserError } from '../commands/user-error.ts'
import type { RunContext } from './context.ts'
import type { Hint } from './runner.ts'

/** Places that are GitHub's, where the token of the job says what may be removed. */
const HOSTED: readonly PruneTargetName[] = ['artifacts', 'caches', 'releases']

const eventOfRepository = z.object({ repository: z.object({ fork: z.boolean() }) })

interface Asked {
  readonly apply: boolean
  readonly target: PruneTargetName
}

/**
 * Why a run that is asked to remove shows its plan alone, to be told before anything is listed; nothing where it may remove. Throws `UserError`
 * where files of strangers would choose what is removed.
 */
export async function planOnlyBecause(
  { apply, target }: Asked,
  { event, pullRequest }: Pick<RunContext, 'event' | 'pullRequest'>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Hint | undefined> {
  if (!apply) return undefined
  if (event === 'pull_request_target' && target === 'files') {
    throw new UserError(
      'prune removes no files on pull_request_target, where the files of anybody would choose what is removed with the rights of this ' +
        'repository. Remove files in a run that a schedule or a push starts; without apply: true this step shows what would be removed.',
    )
  }
  // Copies of a repository run its schedules too, over files and releases that somebody else takes care of.
  if (event === 'schedule' && (await isForked(env.GITHUB_EVENT_PATH))) {
    return { level: 'notice', message: 'This repository is a fork, where a scheduled run removes nothing: this is the plan alone.' }
  }
  if (event !== 'pull_request_target' && pullRequest?.fork && HOSTED.includes(target)) {
    const message =
      `This pull request comes from a fork, where the token may not remove ${target}: this is the plan alone. ` +
      'Remove them in a scheduled run, or on pull_request_target with types: [closed].'
    return { level: 'warning', message }
  }
  return undefined
}

/** An event file that does not say so is not that of a fork. */
async function isForked(eventPath: string | undefined): Promise<boolean> {
  const payload: unknown = await readFile(eventPath ?? '', 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  return eventOfRepository.safeParse(payload).data?.repository.fork ?? false
}
