import type { GroupBy } from '../retention/group.ts'
import type { PruneRequest } from './prune-request.ts'

/** What makes a group of a target where nobody says; nothing means one group of all. */
export function usualGroups({ target, selection }: Pick<PruneRequest, 'target' | 'selection'>): readonly GroupBy[] {
  switch (target) {
    case 'files':
      return ['series']
    case 'artifacts':
      return ['prefix']
    case 'caches':
      return ['prefix', 'branch']
    case 'releases':
      return selection.assets ? ['prefix'] : []
    case 'inventory':
      return []
  }
}
