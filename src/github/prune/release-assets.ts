import { wantedGlobs } from '../../prune/chosen-by.ts'
import { plural } from '../../reports/bytes-text.ts'
import type { Item } from '../../retention/item.ts'
import { gatherItems, type ListedFile } from '../../retention/pairs.ts'
import { chosenName } from './chosen.ts'
import type { Collection, CollectionOptions } from './collection.ts'
import { distinctTimes } from './distinct-times.ts'
import { type Mentionable, mentioningTexts, mentionsIn } from './mentions.ts'
import { factsOfNames } from './name-facts.ts'
import { allAssets, type ListedAsset, type ListedRelease } from './release-list.ts'
import { LATEST_ADDRESS, releaseTags, selectedReleases } from './releases.ts'

/**
 * The files of releases, those of one checkpoint as one item. What is no checkpoint and belongs to none is looked at only where it is
 * selected by its name. Once uploaded, a file never changes: another one of its name has another number.
 */
export function releaseAssetCollection({ requests, selection }: CollectionOptions): Collection {
  return {
    things: 'files of releases',
    permission: 'contents: write',
    requestsFor: ({ parts = [] }) => Math.max(1, parts.length),

    async list(wanted) {
      const { all, releases, latest, notes } = await selectedReleases(requests, selection, wanted)
      const found: ReleaseItem[] = []
      let others = 0
      let fixed = 0
      for (const release of releases) {
        const assets = await allAssets(requests, release)
        if (release.isImmutable) {
          fixed += assets.length
          continue
        }
        const gathered = itemsOf(release, assets, selection.names, release.id === latest)
        found.push(...gathered.items.map((item) => ({ item, release: release.id })))
        others += gathered.others
      }
      return {
        items: distinctTimes(found.map(({ item }) => item)),
        references: wanted.references
          ? new Map([...mentionsIn(await mentioningTexts(requests, all), found), ...ofLatest(found, latest)])
          : new Map(),
        notes: [
          ...notes,
          ...(fixed === 0 ? [] : [`left alone: ${plural(fixed, 'file')} of immutable releases, which GitHub lets nobody remove`]),
          ...(others === 0
            ? []
            : [`left alone: ${plural(others, 'file')} beside the checkpoints; to prune such files, select them by their names`]),
        ],
      }
    },

    remove:
      (asset_id) =>
      ({ rest }, common) =>
        rest.repos.deleteReleaseAsset({ ...common, asset_id }),

    async isThere(asset_id) {
      await requests.read(({ rest }, common) => rest.repos.getReleaseAsset({ ...common, asset_id }))
      return true
    },
  }
}

type ReleaseItem = Mentionable & { readonly release: number }

function itemsOf(
  release: ListedRelease,
  assets: readonly ListedAsset[],
  names: readonly string[],
  isLatest: boolean,
): { readonly items: readonly Item[]; readonly others: number } {
  const files = assets.map(({ id, name, size, createdAt }): ListedFile => ({ id: String(id), name, size, time: createdAt }))
  const { items, others } = gatherItems(files)
  const isNamed = chosenName(names)
  const isByName = wantedGlobs(names).length > 0
  const named = isByName ? others.filter(({ name }) => isNamed(name)) : []
  const unfinished = new Set(assets.flatMap(({ id, isUploaded }) => (isUploaded ? [] : String(id))))
  const shared = { branch: release.target, tags: releaseTags(release, isLatest) }
  const chosen = [...items.filter(({ name }) => isNamed(name)), ...named.map((file) => ({ ...file, ...factsOfNames(file.name) }))]
  return {
    items: chosen.map((item) => ({ ...item, ...shared, ...brokenUpload(item, unfinished) })),
    others: isByName ? 0 : others.length,
  }
}

function brokenUpload({ id, parts = [] }: Item, unfinished: ReadonlySet<string>): Pick<Item, 'broken'> {
  const isUnfinished = [id, ...parts.map((part) => part.id)].some((each) => unfinished.has(each))
  return isUnfinished ? { broken: 'its upload never came to its end' } : {}
}

function ofLatest(items: readonly ReleaseItem[], latest: number | undefined): readonly (readonly [string, string])[] {
  return items.flatMap(({ item, release }) => (release === latest ? [[item.id, LATEST_ADDRESS] as const] : []))
}
