import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import type { Config } from '../config/config.ts'
import type { Api } from './api.ts'
import { type ChangedFile, type ChangedFiles, changedInPullRequest, changedInRange } from './changed-files.ts'
import { companionsOf, hasCompanions } from './companions.ts'
import type { PullRequest, RunContext } from './context.ts'
import type { Git } from './git.ts'
import { matcher } from './matcher.ts'
import type { Hint } from './runner.ts'
import { inWorkspace } from './workspace-files.ts'

/** The files that a run looks at. */
export type Selection =
  | { readonly kind: 'all'; readonly paths: readonly string[]; readonly hints: readonly Hint[] }
  | { readonly kind: 'changed'; readonly files: readonly string[]; readonly hints: readonly Hint[] }

export interface SelectionRequest {
  /** Files, folders and globs of the step; none means the config's globs. */
  readonly paths: readonly string[]
  readonly config: Config
  readonly context: RunContext
  readonly git: Git
  readonly api: Api | undefined
}

/**
 * The checkpoint files that a pull request changes, or all that match. Where it cannot be told what changed, everything is
 * checked: rather too much than a file that nobody looked at. Throws `UserError` where the files here are not the pull request's.
 */
export async function selectFiles(request: SelectionRequest): Promise<Selection> {
  const { config, context, git, api, paths } = request
  const all = (hints: readonly Hint[] = []): Selection => ({ kind: 'all', paths, hints })
  const { pullRequest, range } = context
  if (config.files === 'all' || (config.files === 'auto' && !pullRequest)) return all()
  if (!pullRequest && !range) return all([everything(`a ${context.event || 'local'} event has nothing to compare with`)])

  const hints = pullRequest ? await checkedOutHints(pullRequest, context, git) : []
  const changed: ChangedFiles = pullRequest
    ? await changedInPullRequest(pullRequest, git, api)
    : range
      ? await changedInRange(range, git)
      : { kind: 'unknown', reason: 'there is nothing to compare with' }
  if (changed.kind === 'unknown') return all([...hints, everything(changed.reason)])
  if (changed.files.some(({ path }) => path === config.manifest)) {
    return all([
      ...hints,
      { level: 'notice', message: 'The manifest of checksums changed, so all checkpoint files that match are checked.' },
    ])
  }

  const matches = matcher(paths, config)
  const present = changed.files.filter((file) => !file.removed).map((file) => file.path)
  const candidates = new Set([...present, ...(await companions(changed.files, context.workspace))].filter(matches))
  const files = await inWorkspace([...candidates].sort(), context.workspace, new Set(present))
  return { kind: 'changed', files, hints }
}

function everything(reason: string): Hint {
  return { level: 'warning', message: `All checkpoint files that match are checked, not only the changed ones: ${reason}.` }
}

/**
 * On `pull_request_target` the default checkout is the base: its files would pass while the proposed ones were never read.
 */
async function checkedOutHints({ head }: PullRequest, { event }: RunContext, git: Git): Promise<readonly Hint[]> {
  const commit = await git.head()
  if (commit && (commit.sha === head || commit.parents.includes(head))) return []
  if (commit && event === 'pull_request_target') {
    throw new UserError(
      `The checked-out commit ${commit.sha} is not the pull request's head ${head}, so its files were not looked at. ` +
        'On pull_request_target, check out the head as data (actions/checkout with ref, and allow-unsafe-pr-checkout for forks), ' +
        'and run nothing from it; or use the pull_request event.',
    )
  }
  if (commit) {
    return [
      {
        level: 'warning',
        message: `The checked-out commit ${commit.sha} does not hold the pull request's head ${head}; the files may differ.`,
      },
    ]
  }
  if (event === 'pull_request_target') {
    return [{ level: 'warning', message: "There is no git to tell whether the files here are the pull request's; check out its head." }]
  }
  return []
}

/** Files that stand in for what changed beside them; see `companionsOf`. */
async function companions(changed: readonly ChangedFile[], workspace: string): Promise<readonly string[]> {
  const found = await Promise.all(
    changed
      .filter(({ path }) => hasCompanions(path))
      .map(async ({ path }) => {
        const names = await readdir(join(workspace, posix.dirname(path))).catch(() => [])
        return companionsOf(path, names)
      }),
  )
  return found.flat()
}
