import type { Selection } from '../../commands/prune-request.ts'
import { UserError } from '../../commands/user-error.ts'
import type { ListingWishes } from '../../prune/target.ts'
import { plural } from '../../reports/bytes-text.ts'
import type { Item } from '../../retention/item.ts'
import { chosenBranch, chosenName } from './chosen.ts'
import type { Collection, CollectionOptions } from './collection.ts'
import { distinctTimes } from './distinct-times.ts'
import { mentioningTexts, mentionsIn } from './mentions.ts'
import { factsOfNames } from './name-facts.ts'
import { aboutReleases, allAssets, type ListedAsset, type ListedRelease, listReleases, releaseOf } from './release-list.ts'
import type { Requests } from './requests.ts'

/** The releases of a repository, each with its files. People edit releases, so each is looked at again before it is removed. */
export function releaseCollection({ requests, selection }: CollectionOptions): Collection {
  const listed = new Map<string, ListedRelease>()
  const get = async (release_id: number): Promise<ListedRelease> => {
    const { data } = await requests.read(({ rest }, common) => rest.repos.getRelease({ ...common, release_id }))
    return releaseOf(data)
  }
  return {
    things: 'releases',
    permission: 'contents: write',
    requestsFor: () => 2,

    async list(wanted) {
      const { all, releases, latest, notes } = await selectedReleases(requests, selection, wanted)
      const isNamed = chosenName(selection.names)
      const chosen = releases.filter(({ tag, title }) => isNamed(tag) || (title !== '' && isNamed(title)))
      const items: Item[] = []
      for (const release of chosen) {
        listed.set(String(release.id), release)
        items.push(itemOf(release, await allAssets(requests, release), release.id === latest))
      }
      return {
        items: distinctTimes(items),
        references: wanted.references ? await referencesTo(requests, all, items, latest) : new Map(),
        notes: items.length === 0 ? notes : [...notes, 'Removing a release leaves its tag in git'],
      }
    },

    async changed({ id }) {
      const before = listed.get(id)
      return before === undefined ? 'it was not listed' : changeBetween(before, await get(Number(id)))
    },

    remove:
      (release_id) =>
      ({ rest }, common) =>
        rest.repos.deleteRelease({ ...common, release_id }),

    async isThere(id) {
      await get(id)
      return true
    },
  }
}

export interface SelectedReleases {
  readonly all: readonly ListedRelease[]
  readonly releases: readonly ListedRelease[]
  /** Looked for only where tags or references are wished. */
  readonly latest: number | undefined
  readonly notes: readonly string[]
}

/** Releases that a selection looks at, whichever of their names count; drafts are never among them. Throws `UserError`. */
export async function selectedReleases(
  requests: Requests,
  { branches, workflows, pullRequests, prereleases }: Selection,
  wanted: ListingWishes,
): Promise<SelectedReleases> {
  if (workflows.length > 0 || pullRequests !== undefined) {
    throw new UserError('workflows and pull requests select among artifacts and caches; releases belong to none')
  }
  const all = await listReleases(requests)
  const published = all.filter(({ isDraft }) => !isDraft)
  const isOnBranch = chosenBranch(branches)
  const drafts = all.length - published.length
  return {
    all,
    releases: published.filter(
      ({ isPrerelease, target }) => (prereleases === undefined || (prereleases === 'only') === isPrerelease) && isOnBranch(target),
    ),
    latest: wanted.tags || wanted.references ? await latestRelease(requests) : undefined,
    notes: drafts === 0 ? [] : [`left alone: ${plural(drafts, 'draft')}, which nobody has published`],
  }
}

/** Whoever downloads from there gets this release. */
export const LATEST_ADDRESS = 'the address releases/latest'

export function releaseTags({ tag, isPrerelease }: ListedRelease, isLatest: boolean): readonly string[] {
  return [tag, ...(isPrerelease ? ['prerelease'] : []), ...(isLatest ? ['latest'] : [])]
}

async function latestRelease(requests: Requests): Promise<number | undefined> {
  const question = { about: aboutReleases(requests), permission: 'contents: read' }
  const answer = await requests.find(question, ({ rest }, common) => rest.repos.getLatestRelease({ ...common }))
  return answer?.data.id
}

function itemOf(release: ListedRelease, assets: readonly ListedAsset[], isLatest: boolean): Item {
  const { id, tag, title, target } = release
  const unfinished = assets.find(({ isUploaded }) => !isUploaded)
  return {
    id: String(id),
    name: tag,
    // Several releases of one commit have one date of making.
    time: release.publishedAt ?? release.createdAt,
    size: assets.reduce((sum, { size }) => sum + size, 0),
    branch: target,
    tags: releaseTags(release, isLatest),
    ...factsOfNames(tag, title),
    ...(assets.length === 0 ? {} : { parts: assets.map((asset) => ({ id: `${id}/${asset.id}`, name: asset.name, size: asset.size })) }),
    ...(unfinished === undefined ? {} : { broken: `the upload of ${unfinished.name} never came to its end` }),
  }
}

function changeBetween(before: ListedRelease, now: ListedRelease): string | undefined {
  if (now.isDraft) return 'it has become a draft meanwhile'
  if (now.publishedAt !== before.publishedAt || now.tag !== before.tag) return 'it was published anew meanwhile'
  const ids = (release: ListedRelease) => release.assets.map(({ id }) => id).sort((a, b) => a - b)
  if (ids(now).join() !== ids(before).join()) return 'its files have changed meanwhile'
  const isEdited = now.updatedAt !== before.updatedAt || now.body !== before.body || now.isPrerelease !== before.isPrerelease
  return isEdited ? 'it was edited meanwhile' : undefined
}

async function referencesTo(
  requests: Requests,
  all: readonly ListedRelease[],
  items: readonly Item[],
  latest: number | undefined,
): Promise<ReadonlyMap<string, string>> {
  const texts = await mentioningTexts(requests, all)
  const found = new Map(
    mentionsIn(
      texts,
      items.map((item) => ({ item, release: Number(item.id) })),
    ),
  )
  if (latest !== undefined) found.set(String(latest), LATEST_ADDRESS)
  return found
}
