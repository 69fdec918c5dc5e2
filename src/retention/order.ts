import type { Item } from './item.ts'

/** An item with its time in milliseconds since 1970. */
export interface Timed {
  readonly item: Item
  readonly time: number
}

/**
 * Newest first. Files that were copied or cloned often have one time for all: then what stands for the newest state comes
 * first, then the higher step, the higher epoch, and names as people count them. Ids are unique, so that the order is the
 * same however the items came.
 */
export function newestFirst(a: Timed, b: Timed): number {
  return (
    b.time - a.time ||
    Number(b.item.latest === true) - Number(a.item.latest === true) ||
    (b.item.step ?? -1) - (a.item.step ?? -1) ||
    (b.item.epoch ?? -1) - (a.item.epoch ?? -1) ||
    compareNatural(b.item.name, a.item.name) ||
    compareText(a.item.id, b.item.id)
  )
}

/** By code units, which is the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Runs of digits by their value and all else by code units: `G_20` comes before `G_100`. */
export function compareNatural(a: string, b: string): number {
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [endOfA, endOfB] = [endOfDigits(a, i), endOfDigits(b, j)]
    if (endOfA > i && endOfB > j) {
      const order = compareDigits(a.slice(i, endOfA), b.slice(j, endOfB))
      if (order !== 0) return order
      ;[i, j] = [endOfA, endOfB]
    } else {
      if (a[i] !== b[j]) return compareText(a[i] ?? '', b[j] ?? '')
      i++
      j++
    }
  }
  return a.length - i - (b.length - j)
}

function endOfDigits(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) at++
  return at
}

/** Without numbers, since a name may have more digits than one holds. */
function compareDigits(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return x.length - y.length || compareText(x, y)
}

/**
 * The first two neighbours in time of which the newer one is further behind in training, as after a copy that lost the
 * times or in a folder that was trained in twice. Only files whose names differ in numbers alone are compared.
 */
export function contradiction(sorted: readonly Timed[]): { readonly newer: Item; readonly older: Item } | undefined {
  if (isInStep(sorted)) return undefined
  const newest = new Map<string, Timed>()
  for (const timed of sorted) {
    const reached = reachedBy(timed.item)
    if (reached === undefined) continue
    const series = timed.item.name.replace(/\d+/g, '#')
    const newer = newest.get(series)
    if (newer !== undefined && newer.time > timed.time && (reachedBy(newer.item) ?? 0) < reached) {
      return { newer: newer.item, older: timed.item }
    }
    newest.set(series, timed)
  }
  return undefined
}

/** The common case, and cheap to see: nothing is further than what is newer, whatever the names are. */
function isInStep(sorted: readonly Timed[]): boolean {
  let last = Number.POSITIVE_INFINITY
  for (const { item } of sorted) {
    const reached = reachedBy(item) ?? last
    if (reached > last) return false
    last = reached
  }
  return true
}

/** GPT-SoVITS resumes from what stands for the newest state before any step, whatever its time is. */
function reachedBy({ latest, step }: Item): number | undefined {
  return latest === true ? Number.POSITIVE_INFINITY : step
}
