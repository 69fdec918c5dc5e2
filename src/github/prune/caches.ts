import { UserError } from '../../commands/user-error.ts'
import type { Listing, ListingWishes } from '../../prune/target.ts'
import type { Item } from '../../retention/item.ts'
import { PAGE_SIZE } from '../api.ts'
import { isFollowed, listAll } from '../pages.ts'
import { chosenBranch, chosenName } from './chosen.ts'
import { type Collection, type CollectionOptions, setApart, withTimes } from './collection.ts'
import { distinctTimes } from './distinct-times.ts'
import { mentioningTexts, mentionsIn } from './mentions.ts'
import { factsOfNames } from './name-facts.ts'
import { openPullRequests, type PullRequest } from './pull-requests.ts'
import { listReleases } from './release-list.ts'
import type { Requests } from './requests.ts'

/** The caches of a repository, of all its branches and pull requests. Once made, a cache never changes. */
export function cacheCollection(options: CollectionOptions): Collection {
  return {
    things: 'caches',
    permission: 'actions: write',
    list: (wanted) => list(options, wanted),
    requestsFor: () => 1,
    remove:
      (cache_id) =>
      ({ rest }, common) =>
        rest.actions.deleteActionsCacheById({ ...common, cache_id }),
    // No request asks for one cache by its number.
    async isThere(id, { name }) {
      const { data } = await options.requests.read(({ rest }, common) =>
        rest.actions.getActionsCacheList({ ...common, key: name, per_page: PAGE_SIZE }),
      )
      return data.actions_caches.some((cache) => cache.id === id)
    },
  }
}

interface Cache {
  readonly id: number
  readonly key: string
  /** `refs/heads/main`, `refs/pull/7/merge`, `refs/tags/v1` */
  readonly ref: string
  readonly createdAt: string
  readonly size: number
}

async function list({ requests, selection, groupBy }: CollectionOptions, wanted: ListingWishes): Promise<Listing> {
  if (selection.workflows.length > 0) {
    throw new UserError('workflows: GitHub does not tell which workflow made a cache; select by name or branch')
  }
  if (selection.assets || selection.prereleases !== undefined) {
    throw new UserError('assets and prereleases select among releases; caches have neither')
  }
  const all = await allCaches(requests)
  const isNamed = chosenName(selection.names)
  const isOnBranch = chosenBranch(selection.branches)
  const named = all.filter(({ key, ref }) => isNamed(key) && isOnBranch(branchOf(ref)))
  const open = selection.pullRequests !== undefined || wanted.references ? await openPullRequests(requests) : []
  const isChosen = chosenByPullRequest(selection.pullRequests, open)
  const { dated: chosen, notes } = withTimes(
    named.filter(({ ref }) => isChosen(ref)),
    'cache',
  )
  // Where branches are told apart, so are pull requests.
  const originOf = ({ ref }: Cache) => (groupBy.includes('branch') || pullRequestOf(ref) === undefined ? undefined : ref)
  const items = chosen.map((cache) => setApart(itemOf(cache), originOf(cache), groupBy))
  return {
    items: distinctTimes(items),
    references: wanted.references ? await referencesTo(requests, chosen, items, open) : new Map(),
    notes,
  }
}

function allCaches(requests: Requests): Promise<readonly Cache[]> {
  const about = `caches of ${requests.repository.owner}/${requests.repository.name}`
  return listAll(about, async (page) => {
    const { data, headers } = await requests.ask({ about, permission: 'actions: write' }, ({ rest }, common) =>
      // By their last use, which is usual, a cache that a job restores meanwhile would change its place.
      rest.actions.getActionsCacheList({ ...common, sort: 'created_at', direction: 'desc', page, per_page: PAGE_SIZE }),
    )
    const entries = data.actions_caches.flatMap(({ id, key = '', ref = '', created_at = '', size_in_bytes = 0 }) =>
      id === undefined ? [] : [{ id, key, ref, createdAt: created_at, size: size_in_bytes }],
    )
    return { entries, total: data.total_count, isFollowed: isFollowed(headers) }
  })
}

/** Of what is no branch, the whole ref. */
function branchOf(ref: string): string {
  return ref.replace(/^refs\/heads\//, '')
}

function pullRequestOf(ref: string): number | undefined {
  const number = /^refs\/pull\/(\d{1,12})\/(?:merge|head)$/.exec(ref)?.[1]
  return number === undefined ? undefined : Number(number)
}

function chosenByPullRequest(
  wanted: CollectionOptions['selection']['pullRequests'],
  open: readonly PullRequest[],
): (ref: string) => boolean {
  if (wanted === undefined) return () => true
  const numbers = new Set(open.map(({ number }) => number))
  return (ref) => {
    const number = pullRequestOf(ref)
    if (number === undefined) return false
    return wanted === 'any' || (numbers.has(number) ? 'open' : 'closed') === wanted
  }
}

function itemOf({ id, key, ref, createdAt, size }: Cache): Item {
  return { id: String(id), name: key, time: createdAt, size, branch: branchOf(ref), ...factsOfNames(key) }
}

/** By the ref that each belongs to, and by who names it. */
async function referencesTo(
  requests: Requests,
  caches: readonly Cache[],
  items: readonly Item[],
  open: readonly PullRequest[],
): Promise<ReadonlyMap<string, string>> {
  const byRef = new Map(open.map(({ number }) => [`refs/pull/${number}/merge`, `the open pull request #${number}`]))
  for (const { number, branch, repositoryId, base } of open) {
    // The main branch is the head of a pull request now and then; that says nothing of its caches.
    if (repositoryId === base.repositoryId && branch !== base.defaultBranch) {
      byRef.set(`refs/heads/${branch}`, `the open pull request #${number}`)
    }
  }
  const texts = await mentioningTexts(requests, await listReleases(requests))
  const found = new Map(
    mentionsIn(
      texts,
      items.map((item) => ({ item })),
    ),
  )
  for (const { id, ref } of caches) {
    const place = ref.startsWith('refs/tags/') ? `the tag ${ref.slice('refs/tags/'.length)}` : byRef.get(ref)
    if (place !== undefined) found.set(String(id), place)
  }
  return found
}
