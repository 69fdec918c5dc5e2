import type { Item } from '../../retention/item.ts'

/** Milliseconds that fit into the second that GitHub tells. */
const MOST = 999

/**
 * GitHub tells times to the second, and several things may be made in one. Their numbers grow, so a millisecond more each
 * puts those of one second in the order in which they were made.
 */
export function distinctTimes(items: readonly Item[]): readonly Item[] {
  const used = new Map<string, number>()
  return items
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map((item) => {
      const earlier = used.get(item.time) ?? 0
      used.set(item.time, earlier + 1)
      return earlier === 0 ? item : { ...item, time: new Date(Date.parse(item.time) + Math.min(earlier, MOST)).toISOString() }
    })
}
