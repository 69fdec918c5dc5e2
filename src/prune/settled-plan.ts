import type { Progress } from '../commands/progress.ts'
import { shown } from '../config/shown.ts'
import type { Item } from '../retention/item.ts'
import { newestFirst } from '../retention/order.ts'
import { type GroupPlan, type Kept, type PlanOptions, planRetention, type Removed } from '../retention/plan.ts'
import type { Policy } from '../retention/policy.ts'
import { reasonText } from '../retention/reason.ts'

/** What becomes of the items of one group, after the kept ones were looked into: each stands in one of the lists, newest first. */
export interface SettledGroup {
  readonly group: string
  readonly keep: readonly SettledKept[]
  readonly remove: readonly Removed[]
  /** Why nothing of it is removed. */
  readonly blocked?: string
  readonly notes: readonly string[]
}

export interface SettledKept {
  readonly item: Item
  /** For people; reports escape them. */
  readonly reasons: readonly string[]
}

export interface SettledPlan {
  /** Sorted by name. */
  readonly groups: readonly SettledGroup[]
  /** All that is removed, oldest first. */
  readonly removals: readonly Item[]
}

/** How kept items are looked into. */
export interface Look {
  /** Why an item is not whole; absent where nobody can tell. */
  readonly check?: ((item: Item) => Promise<string | undefined>) | undefined
  /** Is told what will be looked into; how many bytes of it are read, `check` tells by itself. */
  readonly progress: Progress
}

const LEFT_FOR_PEOPLE = 'not whole; left for you to look at'
const SPARED = 'nothing of this group is removed'

/**
 * The plan of a policy, of which the kept items are known to be whole. In each group that would lose something, they are looked
 * into: where the newest or a best one is not whole, nothing of the group is removed. Another one that is not whole stays where
 * it is and does not count as kept, so that the plan is made again without it, until all that it counts on is whole.
 * Throws `UserError` as `planRetention` does.
 */
export async function settlePlan(items: readonly Item[], policy: Policy, options: PlanOptions, look: Look): Promise<SettledPlan> {
  const inspection = new Inspection(look, options.allowEmpty === true)
  let plan = planRetention(items, policy, options)
  while (!(await inspection.inspect(plan.groups))) {
    // From here on, a group of which nothing whole is left is no mistake in the policy: it is blocked.
    plan = planRetention(items.map(inspection.judged), policy, { ...options, allowEmpty: true })
  }
  return settled(plan.groups.map((group) => settledGroup(group, inspection)))
}

/** What was found out about the items so far. */
class Inspection {
  /** Why a group loses nothing, by its name. */
  readonly blocked = new Map<string, string>()
  /** Why items are not whole, as far as it took a look to know, by their ids. */
  readonly faults = new Map<string, string>()
  private readonly look: Look
  private readonly allowEmpty: boolean
  private readonly whole = new Set<string>()
  private readonly expected = { bytes: 0, items: 0 }

  constructor(look: Look, allowEmpty: boolean) {
    this.look = look
    this.allowEmpty = allowEmpty
  }

  /** The item, with what was found out about it. */
  readonly judged = (item: Item): Item => {
    const broken = this.faults.get(item.id)
    return broken === undefined ? item : { ...item, broken }
  }

  /** Looks into what the plan counts on; whether nothing was found that changes it. */
  async inspect(groups: readonly GroupPlan[]): Promise<boolean> {
    const faults = this.faults.size
    const losing = groups.filter((group) => this.loses(group))
    this.announce(losing.flatMap(({ keep }) => keep))
    for (const group of losing) await this.inspectGroup(group)
    return this.faults.size === faults
  }

  private loses({ group, remove }: GroupPlan): boolean {
    return !this.blocked.has(group) && remove.some(({ item }) => !this.faults.has(item.id))
  }

  private async inspectGroup({ group, keep, remove }: GroupPlan): Promise<void> {
    if (!keep.some(isWhole) && remove.some(isWhole) && !this.allowEmpty) this.blocked.set(group, 'nothing whole would be left of it')
    for (const { item, what } of decisive(keep)) {
      const fault = item.broken ?? (await this.faultOf(item))
      if (fault === undefined) continue
      this.blocked.set(group, `the ${what} one to be kept, ${shown(item.name, NAME)}, is not whole: ${fault}`)
      return
    }
    for (const { item } of keep.filter(isWhole)) await this.faultOf(item)
  }

  private async faultOf(item: Item): Promise<string | undefined> {
    const { check, progress } = this.look
    if (check === undefined || this.whole.has(item.id)) return undefined
    progress.file(item.name)
    const fault = await check(item)
    if (fault === undefined) this.whole.add(item.id)
    else this.faults.set(item.id, fault)
    return fault
  }

  private announce(keep: readonly Kept[]): void {
    if (this.look.check === undefined) return
    const unknown = keep.filter((kept) => isWhole(kept) && !this.whole.has(kept.item.id))
    this.expected.items += unknown.length
    this.expected.bytes += unknown.reduce((sum, { item }) => sum + (item.size ?? 0), 0)
    this.look.progress.total(this.expected.bytes, this.expected.items)
  }
}

/** As far as is known. */
function isWhole({ item }: { readonly item: Item }): boolean {
  return item.broken === undefined
}

/** Characters of a name within a sentence. */
const NAME = 200

/** The items without which a group is worth nothing: the newest of the kept ones, and the best by each metric. */
function decisive(keep: readonly Kept[]): readonly { readonly item: Item; readonly what: 'newest' | 'best' }[] {
  const best = keep.filter(({ reasons }) => reasons.some(({ word, rank }) => word === 'keep-best' && rank === 1))
  return [
    ...keep.slice(0, 1).map(({ item }) => ({ item, what: 'newest' as const })),
    ...best.map(({ item }) => ({ item, what: 'best' as const })),
  ]
}

function settled(groups: readonly SettledGroup[]): SettledPlan {
  const removals = groups.flatMap(({ remove }) => remove.map(({ item }) => item))
  return { groups, removals: sortedNewestFirst(removals, (item) => item).reverse() }
}

function settledGroup({ group, keep, remove, notes }: GroupPlan, { blocked, faults }: Inspection): SettledGroup {
  const why = blocked.get(group)
  const stays = ({ item }: Removed) => why !== undefined || faults.has(item.id)
  const kept = keep.map(({ item, reasons }) => ({ item, reasons: reasons.map(reasonText) }))
  const spared = remove.filter(stays).map(({ item }) => ({ item, reasons: [faults.has(item.id) ? LEFT_FOR_PEOPLE : SPARED] }))
  return {
    group,
    // Without anything spared, the order is right already.
    keep: spared.length === 0 ? kept : sortedNewestFirst([...kept, ...spared], ({ item }) => item),
    remove: remove.filter((each) => !stays(each)),
    ...(why === undefined ? {} : { blocked: why }),
    notes,
  }
}

function sortedNewestFirst<Value>(values: readonly Value[], itemOf: (value: Value) => Item): Value[] {
  return values
    .map((value) => ({ value, item: itemOf(value), time: Date.parse(itemOf(value).time) }))
    .sort(newestFirst)
    .map(({ value }) => value)
}
