import { PAGE_SIZE } from '../api.ts'
import { isFollowed, listAll, type Page, readUntil } from '../pages.ts'
import type { Requests } from './requests.ts'

export interface PullRequest {
  /** As GitHub's listings need it; people say `number`. */
  readonly id: number
  readonly number: number
  readonly sha: string
  /** `undefined` where the repository that it came from is gone. */
  readonly repositoryId: number | undefined
  readonly branch: string
  readonly closedAt: string | undefined
  readonly updatedAt: string
  /** Of the repository that it goes into. */
  readonly base: { readonly repositoryId: number; readonly defaultBranch: string; readonly branch: string }
}

/** All open pull requests. Throws `UserError`. */
export function openPullRequests(requests: Requests): Promise<readonly PullRequest[]> {
  const about = aboutThem(requests)
  // The oldest come first, so that one that is opened meanwhile comes last.
  return listAll(about, (page) => askFor(requests, { page, state: 'open', sort: 'created', direction: 'asc' }))
}

/** A run may be started again for a month, and closing may start one. */
const RUNS_AFTER_MS = 35 * 86_400_000

/** The closed ones that may have made something at `oldest` (milliseconds since 1970) or later. Throws `UserError`. */
export async function closedPullRequests(requests: Requests, oldest: number): Promise<readonly PullRequest[]> {
  const since = oldest - RUNS_AFTER_MS
  const isOlder = ({ updatedAt }: PullRequest) => Date.parse(updatedAt) < since
  return readUntil(
    aboutThem(requests),
    (page) => askFor(requests, { page, state: 'closed', sort: 'updated', direction: 'desc' }),
    (entries) => entries.every(isOlder),
  )
}

/** Where a commit was built from, and when. */
export interface BuiltFrom {
  readonly repositoryId: number | undefined
  readonly branch: string | undefined
  /** Milliseconds since 1970. */
  readonly time: number
}

/** A branch may be used again after its pull request; what is made a day later belongs to something else. */
const AFTER_CLOSING_MS = 86_400_000

/** Whether something belongs to a pull request, and of which state; an open one counts before a closed one with the same branch. */
export function stateOfHead(
  open: readonly PullRequest[],
  closed: readonly PullRequest[],
): (head: BuiltFrom) => 'open' | 'closed' | undefined {
  const openHeads = new Set(open.map(keyOf))
  const closings = new Map<string, number>()
  for (const pullRequest of closed) {
    const key = keyOf(pullRequest)
    const closing = Date.parse(pullRequest.closedAt ?? pullRequest.updatedAt)
    closings.set(key, Math.max(closing, closings.get(key) ?? closing))
  }
  const bases = new Set(
    [...open, ...closed].flatMap(({ base }) => [base.branch, base.defaultBranch].map((branch) => keyOf({ ...base, branch }))),
  )
  return (head) => {
    if (head.branch === undefined || head.repositoryId === undefined) return undefined
    const key = keyOf(head)
    // A pull request from main or develop into another branch does not make all that these have built its own.
    if (bases.has(key)) return undefined
    if (openHeads.has(key)) return 'open'
    const closing = closings.get(key)
    return closing !== undefined && head.time <= closing + AFTER_CLOSING_MS ? 'closed' : undefined
  }
}

function keyOf({ repositoryId, branch }: Pick<BuiltFrom, 'repositoryId' | 'branch'>): string {
  return `${repositoryId}:${branch}`
}

interface PullQuery {
  readonly page: number
  readonly state: 'open' | 'closed'
  readonly sort: 'created' | 'updated'
  readonly direction: 'asc' | 'desc'
}

async function askFor(requests: Requests, query: PullQuery): Promise<Page<PullRequest>> {
  const { data, headers } = await requests.ask({ about: aboutThem(requests), permission: 'pull-requests: read' }, ({ rest }, common) =>
    rest.pulls.list({ ...common, ...query, per_page: PAGE_SIZE }),
  )
  const entries = data.map(({ id, number, head, base, closed_at, updated_at }) => ({
    id: Number(id),
    number,
    sha: head.sha,
    // Null where the fork is gone, whatever the types say.
    repositoryId: (head.repo as { readonly id: number } | null)?.id,
    branch: head.ref,
    closedAt: closed_at ?? undefined,
    updatedAt: updated_at,
    base: { repositoryId: base.repo.id, defaultBranch: base.repo.default_branch, branch: base.ref },
  }))
  return { entries, isFollowed: isFollowed(headers) }
}

function aboutThem({ repository: { owner, name } }: Requests): string {
  return `pull requests of ${owner}/${name}`
}
