import type { Selection } from '../../commands/prune-request.ts'
import type { Listing, ListingWishes } from '../../prune/target.ts'
import { plural } from '../../reports/bytes-text.ts'
import { type GroupBy, groupOf } from '../../retention/group.ts'
import type { Item } from '../../retention/item.ts'
import type { Removed, Requests, Send } from './requests.ts'

/** One kind of thing that a repository on GitHub keeps: how all of it is listed, and how one is removed. */
export interface Collection {
  /** For people, in the plural. */
  readonly things: string
  /** What the token has to allow for removing. */
  readonly permission: 'actions: write' | 'contents: write'
  /** Throws `UserError`. */
  list(wanted: ListingWishes): Promise<Listing>
  /** How many requests it takes to remove an item. */
  requestsFor(item: Item): number
  /** Why an item is not what was listed any more; absent for what never changes. Throws `ApiError`, with 404 where it is gone. */
  changed?(item: Item): Promise<string | undefined>
  remove(id: number): Send<Removed>
  /**
   * Whether a part with this number is still there, after GitHub has said that it is not: it says so to tokens that may not
   * remove, too.
   */
  isThere(id: number, item: Item): Promise<boolean>
}

/** What all collections are made with. */
export interface CollectionOptions {
  readonly requests: Requests
  readonly selection: Selection
  readonly groupBy: readonly GroupBy[]
}

/**
 * An item that whoever opens a pull request may have made stands in a group of its own: among the others it could be the newest or
 * the best by its name alone, and drive out what the repository itself has made. `origin` names that group. What such names say of metrics
 * does not count: several of them would be a question that stops the plan.
 */
export function setApart(item: Item, origin: string | undefined, groupBy: readonly GroupBy[]): Item {
  if (origin === undefined) return item
  const { metrics: _, ...others } = item
  const group = groupOf(item, groupBy)
  return { ...others, foreign: true, group: group === '' ? origin : `${origin} · ${group}` }
}

/** Those whose time GitHub tells; of the others nobody can say how old they are, so they are left alone. */
export function withTimes<Thing extends { readonly createdAt: string }>(
  things: readonly Thing[],
  one: string,
): { readonly dated: readonly Thing[]; readonly notes: readonly string[] } {
  const dated = things.filter(({ createdAt }) => !Number.isNaN(Date.parse(createdAt)))
  const left = things.length - dated.length
  return { dated, notes: left === 0 ? [] : [`left alone: ${plural(left, one)} of which GitHub tells no time`] }
}
