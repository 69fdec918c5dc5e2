import { UserError } from '../commands/user-error.ts'
import { shown } from '../config/shown.ts'
import type { Item } from './item.ts'
import type { Reason } from './reason.ts'

/** An item and why it is kept. */
export interface Kept {
  readonly item: Item
  readonly reasons: readonly Reason[]
}

/** What has to go so that a group fits, and how many bytes it is over where not enough may go. */
export interface Budget {
  readonly dropped: ReadonlySet<Item>
  readonly overBy: number
}

/**
 * What `max-size` drops of the kept items of one group (newest first) until they fit: what only the calendar or milestones
 * keep goes first, then the first ones, the last ones and the best, in each the oldest (of the best, the worst) before the
 * others. Never the newest whole one, nor what tags, `protect`, references or its age hold. Throws `UserError` where a size is not known.
 */
export function fitBudget(kept: readonly Kept[], maxSize: number): Budget {
  const unknown = kept.find(({ item }) => item.size === undefined)
  if (unknown) throw new UserError(`max-size: the size of ${shown(unknown.item.name)} is not known, so nothing says what would fit`)
  const newest = kept.find(({ item }) => item.broken === undefined)
  const candidates = kept
    .map(({ item, reasons }, index) => ({ item, index, worth: worthOf(reasons), rank: rankOf(reasons) }))
    .filter(({ item, worth }) => item !== newest?.item && worth < PINNED)
    .sort((a, b) => a.worth - b.worth || b.rank - a.rank || b.index - a.index)
  let total = kept.reduce((sum, { item }) => sum + (item.size ?? 0), 0)
  const dropped = new Set<Item>()
  for (const { item } of candidates) {
    if (total <= maxSize) break
    dropped.add(item)
    total -= item.size ?? 0
  }
  return { dropped, overBy: Math.max(0, total - maxSize) }
}

const PINNED = 4
const WORTH: Partial<Record<Reason['word'], number>> = {
  'keep-first': 1,
  'keep-last': 2,
  'keep-best': 3,
  'keep-tag': PINNED,
  'keep-referenced': PINNED,
  protect: PINNED,
  'older-than': PINNED,
  unfinished: PINNED,
  pointer: PINNED,
}

/** An item is worth as much as its best reason. */
function worthOf(reasons: readonly Reason[]): number {
  return reasons.reduce((worth, { word }) => Math.max(worth, WORTH[word] ?? 0), 0)
}

/** Behind all that are known: it may be the best, and nobody knows. */
const UNKNOWN_RANK = Number.MAX_SAFE_INTEGER

/** The best place that it has among the best; 0 where it is not among them. */
function rankOf(reasons: readonly Reason[]): number {
  const ranks = reasons.flatMap(({ word, rank = UNKNOWN_RANK }) => (word === 'keep-best' ? [rank] : []))
  return ranks.length === 0 ? 0 : Math.min(...ranks)
}
