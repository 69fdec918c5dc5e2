import { PAGE_SIZE } from './api.ts'
import { connection } from './connection.ts'
import { type AskPage, isFollowed, listAll, UNTOUCHED } from './pages.ts'
import type { RepositoryOptions } from './releases.ts'
import { unlessAbsent } from './retry.ts'

/** A cache of a repository, as GitHub lists it. */
export interface ListedCache {
  readonly id: number
  readonly key: string
  /** Of the branch or pull request that stored it. */
  readonly ref: string
  /** ISO 8601. */
  readonly createdAt: string
  /** Bytes, compressed. */
  readonly size: number
}

/** The caches whose keys begin so, of all branches, the newest first. Throws `ApiError`, and `UserError` where they cannot all be had. */
export async function listCaches({ repository, ...options }: RepositoryOptions, beginning: string): Promise<readonly ListedCache[]> {
  const call = connection(options)
  const named = { owner: repository.owner, repo: repository.name }
  // By their last use, which is usual, a cache that a job restores meanwhile would change its place.
  const newestFirst = { sort: 'created_at', direction: 'desc' } as const
  const ask: AskPage<ListedCache> = async (page) => {
    const { data, headers } = await call(true, ({ rest }, request) =>
      rest.actions.getActionsCacheList({ ...named, ...newestFirst, key: beginning, page, per_page: PAGE_SIZE, request }),
    )
    const entries = data.actions_caches.flatMap(({ id, key, ref, created_at: createdAt = '', size_in_bytes: size = 0 }) =>
      id === undefined || key === undefined || ref === undefined ? [] : [{ id, key, ref, createdAt, size }],
    )
    return { entries, total: data.total_count, isFollowed: isFollowed(headers) }
  }
  const caches = await listAll(`caches of ${repository.owner}/${repository.name}`, ask, UNTOUCHED)
  return caches.filter(({ key }) => key.startsWith(beginning))
}

/** Removes all caches of this very key that a branch has stored; where there is none it is no failure. Throws `ApiError`. */
export async function deleteCaches({ repository, ...options }: RepositoryOptions, key: string, ref: string): Promise<void> {
  const named = { owner: repository.owner, repo: repository.name, key, ref }
  await unlessAbsent(connection(options)(true, ({ rest }, request) => rest.actions.deleteActionsCacheByKey({ ...named, request })))
}
