import { PlaceExhausted, type PruneTarget, type Removal, RemovalFailure } from '../../src/prune/target.ts'
import type { Item } from '../../src/retention/item.ts'
import type { References } from '../../src/retention/pins.ts'

/** What goes wrong with items of a place, by their ids. */
export interface Troubles {
  /** Why they are not whole, which only a look tells. */
  readonly corrupt?: Readonly<Record<string, string>>
  readonly failing?: readonly string[]
  /** Removed by somebody else after they were listed. */
  readonly vanishing?: readonly string[]
  readonly changed?: readonly string[]
  /** Removals that the place takes before it takes no more, without having said so. */
  readonly exhaustedAfter?: number
  /** Removals that it says to take. */
  readonly allowance?: number
  /** Nobody can look into the items. */
  readonly opaque?: boolean
}

export interface FakeTarget extends PruneTarget {
  /** All that was asked of it, in order: `list`, `check a`, `allowance`, `remove a`, `close`. */
  readonly calls: readonly string[]
  readonly there: () => readonly string[]
}

/** A place in memory. */
export function fakeTarget(items: readonly Item[], troubles: Troubles = {}, references: References = new Map()): FakeTarget {
  const { corrupt = {}, failing = [], vanishing = [], changed = [], exhaustedAfter, allowance, opaque = false } = troubles
  const there = new Map(items.map((item) => [item.id, item]))
  const calls: string[] = []
  let removals = 0
  const removalOf = (item: Item): Removal => {
    if (vanishing.includes(item.id)) return { kind: 'gone' }
    if (changed.includes(item.id)) return { kind: 'left', reason: 'it has changed since the plan' }
    return { kind: 'deleted', freedBytes: item.size ?? 0 }
  }
  return {
    place: 'a place in memory',
    calls,
    there: () => [...there.keys()],
    async list() {
      calls.push('list')
      return { items: [...there.values()], references, notes: [] }
    },
    ...(opaque
      ? {}
      : {
          async check(item: Item) {
            calls.push(`check ${item.id}`)
            return corrupt[item.id]
          },
        }),
    async allowance() {
      calls.push('allowance')
      return { removals: allowance ?? Number.POSITIVE_INFINITY, because: 'the place takes no more before noon' }
    },
    async remove(item) {
      calls.push(`remove ${item.id}`)
      if (exhaustedAfter !== undefined && removals >= exhaustedAfter) throw new PlaceExhausted('the place asks to come back at noon')
      if (failing.includes(item.id)) throw new RemovalFailure(`${item.name}: permission denied`)
      removals++
      const removal = removalOf(item)
      if (removal.kind !== 'left') there.delete(item.id)
      return removal
    },
    async close() {
      calls.push('close')
    },
  }
}
