import { PAGE_SIZE } from '../api.ts'
import { isFollowed, listAll } from '../pages.ts'
import type { Requests } from './requests.ts'

/** The names of git's tags by the commit that each is on. Throws `UserError`. */
export async function tagsByCommit(requests: Requests): Promise<ReadonlyMap<string, readonly string[]>> {
  const about = `tags of ${requests.repository.owner}/${requests.repository.name}`
  const tags = await listAll(about, async (page) => {
    const { data, headers } = await requests.ask({ about, permission: 'contents: read' }, ({ rest }, common) =>
      rest.repos.listTags({ ...common, page, per_page: PAGE_SIZE }),
    )
    return { entries: data.map(({ name, commit }) => ({ id: name, sha: commit.sha })), isFollowed: isFollowed(headers) }
  })
  const found = new Map<string, Set<string>>()
  for (const { id, sha } of tags) found.set(sha, (found.get(sha) ?? new Set()).add(id))
  return new Map([...found].map(([sha, names]) => [sha, [...names]]))
}
