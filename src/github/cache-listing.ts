import { PAGE_SIZE } from './api.ts'
import { connection } from './connection.ts'
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

/** Ten thousand caches, the newest ones; more do not fit into what GitHub gives a repository. */
const MAX_PAGES = 100

/** The caches whose keys begin so, of all branches, the newest first. Throws `ApiError`. */
export async function listCaches({ repository, ...options }: RepositoryOptions, beginning: string): Promise<readonly ListedCache[]> {
  const call = connection(options)
  const named = { owner: repository.owner, repo: repository.name }
  const newestFirst = { sort: 'created_at', direction: 'desc' } as const
  const found = new Map<number, ListedCache>()
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data } = await call(true, ({ rest }, request) =>
      rest.actions.getActionsCacheList({ ...named, ...newestFirst, key: beginning, page, per_page: PAGE_SIZE, request }),
    )
    for (const { id, key, ref, created_at: createdAt = '', size_in_bytes: size = 0 } of data.actions_caches) {
      // Pages can repeat what moved from one to the next while they were read.
      if (id !== undefined && key?.startsWith(beginning) && ref !== undefined) found.set(id, { id, key, ref, createdAt, size })
    }
    if (data.actions_caches.length < PAGE_SIZE) break
  }
  return [...found.values()]
}

/** Removes all caches of this very key that a branch has stored; where there is none it is no failure. Throws `ApiError`. */
export async function deleteCaches({ repository, ...options }: RepositoryOptions, key: string, ref: string): Promise<void> {
  const named = { owner: repository.owner, repo: repository.name, key, ref }
  await unlessAbsent(connection(options)(true, ({ rest }, request) => rest.actions.deleteActionsCacheByKey({ ...named, request })))
}
