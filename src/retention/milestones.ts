import type { Item } from './item.ts'
import type { Policy } from './policy.ts'
import type { Reason } from './reason.ts'

/**
 * What `keep-first`, `keep-every-epochs` and `keep-every-steps` say of the items of one group, newest first. A milestone
 * is an exact multiple; of several items that reached the same one, the newest is kept.
 */
export function milestoneReasons(items: readonly Item[], policy: Policy): readonly (readonly Reason[])[] {
  const firstKept = items.length - (policy.first ?? 0)
  const epochs = multiples(policy.everyEpochs, (item) => item.epoch)
  const steps = multiples(policy.everySteps, (item) => item.step)
  return items.map((item, index) => {
    const reasons: Reason[] = []
    if (index >= firstKept) reasons.push({ word: 'keep-first', text: 'first' })
    if (epochs(item)) reasons.push({ word: 'keep-every-epochs', text: `epoch ${item.epoch}, every ${policy.everyEpochs}` })
    if (steps(item)) reasons.push({ word: 'keep-every-steps', text: `step ${item.step}, every ${policy.everySteps}` })
    return reasons
  })
}

/** Asked for one item after the other: whether it is the first that has reached its multiple of `every`. */
function multiples(every: number | undefined, progressOf: (item: Item) => number | undefined): (item: Item) => boolean {
  const seen = new Set<number>()
  return (item) => {
    const progress = progressOf(item)
    if (every === undefined || progress === undefined || progress % every !== 0 || seen.has(progress)) return false
    seen.add(progress)
    return true
  }
}
