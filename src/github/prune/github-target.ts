import type { Selection } from '../../commands/prune-request.ts'
import { usualGroups } from '../../commands/usual-groups.ts'
import type { PruneTarget } from '../../prune/target.ts'
import type { GroupBy } from '../../retention/group.ts'
import type { RepositoryOptions } from '../releases.ts'
import { allowanceOf } from './allowance.ts'
import { artifactCollection } from './artifacts.ts'
import { cacheCollection } from './caches.ts'
import type { Collection, CollectionOptions } from './collection.ts'
import type { Clock } from './pace.ts'
import { releaseAssetCollection } from './release-assets.ts'
import { releaseCollection } from './releases.ts'
import { remover } from './removal.ts'
import { connectRequests } from './requests.ts'

export interface GithubTargetOptions extends Partial<Clock> {
  readonly target: 'artifacts' | 'caches' | 'releases'
  readonly selection: Selection
  /** The repository; `hub.wait` is for GitHub's bad moments, while `wait` keeps to its pace. */
  readonly hub: RepositoryOptions
  /** How the items will be grouped: workflows are looked up only where they count. `undefined`: the way that suits the target. */
  readonly groupBy?: readonly GroupBy[] | undefined
}

/** What a repository on GitHub keeps of its jobs and for its users, as something to prune. */
export function githubTarget({ target, selection, hub, groupBy, ...clock }: GithubTargetOptions): PruneTarget {
  const requests = connectRequests(hub, clock)
  const { now = () => new Date() } = clock
  const collection = collectionOf(target, { requests, selection, groupBy: groupBy ?? usualGroups({ target, selection }) })
  let mostRequests = 1
  return {
    place: `${collection.things} of ${hub.repository.owner}/${hub.repository.name}`,
    async list(wanted) {
      const listing = await collection.list(wanted)
      mostRequests = listing.items.reduce((most, item) => Math.max(most, collection.requestsFor(item)), 1)
      return listing
    },
    allowance: () => allowanceOf(requests, { requestsEach: mostRequests, now: selection.olderThan === undefined ? undefined : now }),
    remove: remover(collection, requests),
  }
}

function collectionOf(target: GithubTargetOptions['target'], options: CollectionOptions): Collection {
  switch (target) {
    case 'artifacts':
      return artifactCollection(options)
    case 'caches':
      return cacheCollection(options)
    case 'releases':
      return options.selection.assets ? releaseAssetCollection(options) : releaseCollection(options)
  }
}
