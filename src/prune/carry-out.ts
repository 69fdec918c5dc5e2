import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { Item } from '../retention/item.ts'
import { PlaceExhausted, type PruneTarget, RemovalFailure } from './target.ts'

/** What came of the removals of a plan: each item stands in one of the lists. */
export interface Outcome {
  /** In the order of removal. */
  readonly deleted: readonly { readonly item: Item; readonly freedBytes: number }[]
  /** Somebody else was faster. */
  readonly gone: readonly Item[]
  readonly failed: readonly { readonly item: Item; readonly error: string }[]
  /** Still there, and no failure: changed or in use, or (`isNext`) its turn has not come. */
  readonly left: readonly Left[]
}

export interface Left {
  readonly item: Item
  readonly reason: string
  /** The next run may remove it. */
  readonly isNext: boolean
}

export interface CarryOutOptions {
  /** Most items that are removed. */
  readonly most: number | undefined
  readonly progress: Progress
}

/** Removes what a plan says, in its order. One that fails does not stop the others; a limit of the place or of `most` does. */
export async function carryOut(
  removals: readonly Item[],
  target: Pick<PruneTarget, 'allowance' | 'remove'>,
  { most = Number.POSITIVE_INFINITY, progress }: CarryOutOptions,
): Promise<Outcome> {
  const outcome = new Removals(progress)
  if (removals.length === 0) return outcome
  const allowance = await target.allowance?.()
  const expected = removals.slice(0, Math.min(most, allowance?.removals ?? removals.length))
  progress.total(bytesOf(expected), expected.length)
  for (const [index, item] of removals.entries()) {
    const before =
      outcome.deleted.length >= most
        ? beyond(most)
        : allowance !== undefined && index >= allowance.removals
          ? `${allowance.because}; the next run goes on`
          : undefined
    if (before !== undefined) {
      outcome.leave(removals.slice(index), before)
      break
    }
    const after = await outcome.remove(item, target)
    if (after !== undefined) {
      outcome.leave(removals.slice(index + 1), after)
      break
    }
  }
  return outcome
}

/** The outcome that a run without failures would have, as far as that can be known without asking the place. */
export function foreseen(removals: readonly Item[], most = Number.POSITIVE_INFINITY): Outcome {
  return {
    deleted: removals.slice(0, most).map((item) => ({ item, freedBytes: item.size ?? 0 })),
    gone: [],
    failed: [],
    left: removals.slice(most).map((item) => ({ item, reason: beyond(most), isNext: true })),
  }
}

function beyond(most: number): string {
  return `one run removes at most ${most} (--max-deletions); the next run goes on`
}

/** Why an item is left after one that nobody may remove. */
export const UNTRIED = 'not tried, since the one before was refused for a reason that holds for all'

/** An outcome that grows. */
class Removals implements Outcome {
  readonly deleted: { readonly item: Item; readonly freedBytes: number }[] = []
  readonly gone: Item[] = []
  readonly failed: { readonly item: Item; readonly error: string }[] = []
  readonly left: Left[] = []
  private readonly progress: Progress

  constructor(progress: Progress) {
    this.progress = progress
  }

  /** Removes one item, or tells why not; gives why the others have to be left, if they have to. */
  async remove(item: Item, target: Pick<PruneTarget, 'remove'>): Promise<string | undefined> {
    this.progress.file(item.name)
    let stop: string | undefined
    try {
      const removal = await target.remove(item)
      if (removal.kind === 'deleted') this.deleted.push({ item, freedBytes: removal.freedBytes })
      else if (removal.kind === 'gone') this.gone.push(item)
      else this.left.push({ item, reason: removal.reason, isNext: false })
    } catch (error) {
      if (error instanceof PlaceExhausted) {
        this.leave([item], error.message)
        return error.message
      }
      // What was removed before must be told in any case, so only a bug of ours ends the run here.
      if (!(error instanceof RemovalFailure || error instanceof UserError)) throw error
      this.failed.push({ item, error: error.message })
      // A place that does not let us remove this one at all would say the same of each of the others.
      if (error instanceof UserError) stop = UNTRIED
    }
    this.progress.advance(item.size ?? 0)
    return stop
  }

  leave(items: readonly Item[], reason: string): void {
    for (const item of items) this.left.push({ item, reason, isNext: reason !== UNTRIED })
  }
}

function bytesOf(items: readonly Item[]): number {
  return items.reduce((sum, { size = 0 }) => sum + size, 0)
}
