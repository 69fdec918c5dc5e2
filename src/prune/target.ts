import type { Item } from '../retention/item.ts'
import type { References } from '../retention/pins.ts'

/** Where `prune` looks and removes: all things of one kind at one place. */
export interface PruneTarget {
  /** For people: `artifacts of octo/voices`. */
  readonly place: string
  /**
   * All that was selected, and nothing less: it throws where it cannot be sure to have seen everything. Nothing is removed
   * meanwhile. Throws `UserError`.
   */
  list(wanted: ListingWishes): Promise<Listing>
  /** Why an item cannot be used whole, or nothing where it can; absent where nobody can look into the items. */
  check?(item: Item): Promise<string | undefined>
  /**
   * How many removals the place allows now, and why not more; asked once, right before the first one. Absent without a limit.
   * Throws `UserError` where nothing may be removed at all.
   */
  allowance?(): Promise<Allowance>
  /** Removes an item with all its parts. Throws `RemovalFailure`; `PlaceExhausted` where the rest would fail like this one. */
  remove(item: Item): Promise<Removal>
  /** Lets go of what it holds open. */
  close?(): Promise<void>
}

/** What the plan will look at, where finding it out takes time or requests. */
export interface ListingWishes {
  /** Metrics of the items. */
  readonly metrics: boolean
  /** Tags of the items. */
  readonly tags: boolean
  /** Who mentions the items. */
  readonly references: boolean
}

export interface Listing {
  /** With ids that occur once. */
  readonly items: readonly Item[]
  readonly references: References
  /** What people should know of the listing: links that were left alone, expired artifacts. Reports escape it. */
  readonly notes: readonly string[]
}

export interface Allowance {
  readonly removals: number
  /** For people: `GitHub takes 640 more requests before 14:00 UTC`. */
  readonly because: string
}

/** `gone`: somebody else has removed it meanwhile. `left`: it is not what was planned for any more, or others still use it. */
export type Removal =
  | { readonly kind: 'deleted'; readonly freedBytes: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'left'; readonly reason: string }

/** One item could not be removed; the others are still tried. */
export class RemovalFailure extends Error {
  override readonly name: string = 'RemovalFailure'
}

/** The place takes no more removals now; what is left has to wait for the next run. */
export class PlaceExhausted extends RemovalFailure {
  override readonly name = 'PlaceExhausted'
}
