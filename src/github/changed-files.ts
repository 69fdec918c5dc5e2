import { type Api, PAGE_SIZE } from './api.ts'
import type { CommitRange, PullRequest } from './context.ts'
import type { Commit, Git, GitRange } from './git.ts'
import { ApiError } from './retry.ts'

/** A path from the repository's root, and whether it is gone. A renamed file is gone under its old name. */
export interface ChangedFile {
  readonly path: string
  readonly removed: boolean
}

/** What changed, or why that cannot be said. */
export type ChangedFiles =
  | { readonly kind: 'known'; readonly files: readonly ChangedFile[] }
  | { readonly kind: 'unknown'; readonly reason: string }

/** GitHub lists no more files of a pull request than this, and does not say so. */
export const MOST_LISTED_FILES = 3_000

/** What a pull request changes: from git where the history is here, else from the API. */
export async function changedInPullRequest(pullRequest: PullRequest, git: Git, api: Api | undefined): Promise<ChangedFiles> {
  const files = await changedByGit(pullRequest, git)
  if (files) return { kind: 'known', files }
  return api
    ? listed(pullRequest, api)
    : { kind: 'unknown', reason: 'the history is not checked out (fetch-depth: 0 brings it) and there is no token to ask GitHub with' }
}

/** What lies between two commits, from git. */
export async function changedInRange(range: CommitRange, git: Git): Promise<ChangedFiles> {
  const files = await changedByGit(range, git)
  return files ? { kind: 'known', files } : { kind: 'unknown', reason: 'the history is not checked out (fetch-depth: 0 brings it)' }
}

async function changedByGit(range: CommitRange, git: Git): Promise<readonly ChangedFile[] | undefined> {
  for (const candidate of comparisons(range, await git.head())) {
    const files = await git.diff(candidate)
    if (files) return files
  }
  return undefined
}

/** Ways to compare, the most exact first; which of them work depends on how much history was fetched. */
function comparisons({ base, head }: CommitRange, checkedOut: Commit | undefined): readonly GitRange[] {
  const merge = checkedOut && checkedOut.parents[1] === head ? checkedOut : undefined
  const mergedInto = merge?.parents[0]
  return [
    { from: base, to: head, since: 'merge-base' },
    // `fetch-depth: 2` brings the merge commit that GitHub makes of a pull request, and the commit it is merged into.
    ...(merge && mergedInto ? [{ from: mergedInto, to: merge.sha, since: 'direct' } as const] : []),
    // Both ends without what joins them: lists also what only the base has changed, so too much rather than too little.
    { from: base, to: merge?.sha ?? head, since: 'direct' },
  ]
}

async function listed({ number, changedFiles }: PullRequest, api: Api): Promise<ChangedFiles> {
  const files = new Map<string, ChangedFile>()
  try {
    for (let page = 1; page <= MOST_LISTED_FILES / PAGE_SIZE; page++) {
      const entries = await api.pullRequestFiles(number, page)
      for (const { path, status } of entries) {
        if (status !== 'unchanged') files.set(path, { path, removed: status === 'removed' })
      }
      if (entries.length < PAGE_SIZE) break
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { kind: 'unknown', reason: explain(error) }
  }
  if (files.size >= MOST_LISTED_FILES || (changedFiles !== undefined && changedFiles > MOST_LISTED_FILES)) {
    return {
      kind: 'unknown',
      reason: `GitHub lists no more than ${MOST_LISTED_FILES} files of a pull request (fetch-depth: 0 brings the history)`,
    }
  }
  return { kind: 'known', files: [...files.values()] }
}

function explain(error: ApiError): string {
  if (error.denied) {
    return 'the history is not checked out (fetch-depth: 0 brings it) and the token may not read the pull request (permissions: pull-requests: read)'
  }
  return `the history is not checked out (fetch-depth: 0 brings it) and GitHub answered: ${error.message}`
}
