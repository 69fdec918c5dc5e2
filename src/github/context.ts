import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { z } from 'zod'
import { UserError } from '../commands/user-error.ts'

/** What a run knows of the event that started it. Taken from the runner's variables and the event file when it is asked for, never at import. */
export interface RunContext {
  readonly event: string
  readonly repository: Repository | undefined
  /** The commit that started the run. */
  readonly sha: string | undefined
  readonly apiUrl: string
  readonly serverUrl: string
  readonly runId: string
  readonly workflow: string
  readonly job: string
  /** Absolute; where the repository is checked out. */
  readonly workspace: string
  /** Absolute; emptied by the runner after the job. */
  readonly temporary: string
  readonly summaryFile: string | undefined
  readonly pullRequest: PullRequest | undefined
  /** The commits before and after, for events other than pull requests that have both. */
  readonly range: CommitRange | undefined
  /**
   * Set where the event brings rights that the author of the checked-out files may not have: settings come from this
   * commit, never from the files. `null` says that there should be such a commit and it is not known.
   */
  readonly trustedCommit: string | null | undefined
}

export interface Repository {
  readonly owner: string
  readonly name: string
}

export interface CommitRange {
  readonly base: string
  readonly head: string
}

export interface PullRequest extends CommitRange {
  readonly number: number
  /** Its head lies in another repository, so the token is read-only on `pull_request`. */
  readonly fork: boolean
  /** As the event counts them; `undefined` where it does not say. */
  readonly changedFiles: number | undefined
}

const commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
const NO_COMMIT = /^0+$/

const pullRequestEvent = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    changed_files: z.int().nonnegative().optional(),
    base: z.object({ sha: commit }),
    head: z.object({ sha: commit, repo: z.object({ full_name: z.string() }).nullish() }),
  }),
})
const mergeGroupEvent = z.object({ merge_group: z.object({ base_sha: commit, head_sha: commit }) })
const pushEvent = z.object({ before: commit, after: commit })

/** Throws `UserError` where the event file is not what GitHub writes for this event. */
export async function readContext(env: NodeJS.ProcessEnv): Promise<RunContext> {
  const event = env.GITHUB_EVENT_NAME ?? ''
  const payload = await readPayload(env.GITHUB_EVENT_PATH)
  const repository = parseRepository(env.GITHUB_REPOSITORY)
  const pullRequest = event.startsWith('pull_request') ? readPullRequest(event, payload, env.GITHUB_REPOSITORY) : undefined
  const sha = commit.safeParse(env.GITHUB_SHA).data
  return {
    event,
    repository,
    sha,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    runId: env.GITHUB_RUN_ID ?? '',
    workflow: env.GITHUB_WORKFLOW ?? '',
    job: env.GITHUB_JOB ?? '',
    workspace: env.GITHUB_WORKSPACE || process.cwd(),
    temporary: env.RUNNER_TEMP || tmpdir(),
    summaryFile: env.GITHUB_STEP_SUMMARY || undefined,
    pullRequest,
    range: readRange(event, payload),
    trustedCommit: trustedCommit(event, pullRequest, sha),
  }
}

/**
 * `pull_request_target`, `workflow_run` and `issue_comment` run with the base repository's rights, whatever was checked out:
 * what a stranger proposes must not choose the rules that it is judged by. On `pull_request` the workflow itself comes
 * from the proposed commit, so nothing would be won.
 */
function trustedCommit(event: string, pullRequest: PullRequest | undefined, sha: string | undefined): string | null | undefined {
  if (event === 'pull_request_target') return pullRequest?.base ?? null
  if (event === 'workflow_run' || event === 'issue_comment') return sha ?? null
  return undefined
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (!path) return {}
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new UserError(`The event file cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readPullRequest(event: string, payload: unknown, repository: string | undefined): PullRequest {
  const parsed = pullRequestEvent.safeParse(payload)
  if (!parsed.success) {
    throw new UserError(`The event file of ${event} does not describe a pull request:\n${z.prettifyError(parsed.error)}`)
  }
  const { number, base, head, changed_files } = parsed.data.pull_request
  return { number, base: base.sha, head: head.sha, fork: head.repo?.full_name !== repository, changedFiles: changed_files }
}

function readRange(event: string, payload: unknown): CommitRange | undefined {
  if (event === 'merge_group') {
    const group = mergeGroupEvent.safeParse(payload).data?.merge_group
    return group && { base: group.base_sha, head: group.head_sha }
  }
  if (event === 'push') {
    const push = pushEvent.safeParse(payload).data
    // All zeros stand for "no commit": a branch was created or deleted.
    if (push && !NO_COMMIT.test(push.before) && !NO_COMMIT.test(push.after)) return { base: push.before, head: push.after }
  }
  return undefined
}

function parseRepository(name: string | undefined): Repository | undefined {
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(name ?? '')
  return match?.[1] && match[2] ? { owner: match[1], name: match[2] } : undefined
}
