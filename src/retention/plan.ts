import { UserError } from '../commands/user-error.ts'
import { shown } from '../config/shown.ts'
import { bestReasons, metricNames, metricOf } from './best.ts'
import { fitBudget, type Kept } from './budget.ts'
import { calendarReasons } from './calendar.ts'
import { type GroupBy, groupOf } from './group.ts'
import { fileNameOf, type Item } from './item.ts'
import { milestoneReasons } from './milestones.ts'
import { compareText, contradiction, newestFirst, type Timed } from './order.ts'
import { pinReasons, type References } from './pins.ts'
import { isEmptyPolicy, POLICY_WORDS, type Policy } from './policy.ts'
import type { Reason } from './reason.ts'

export type { Kept } from './budget.ts'

export interface Removed {
  readonly item: Item
  /** What would have kept it, had `max-size` not dropped it. */
  readonly dropped?: readonly Reason[]
}

/** What becomes of the items of one group: each stands in one of the lists, newest first. */
export interface GroupPlan {
  readonly group: string
  readonly keep: readonly Kept[]
  readonly remove: readonly Removed[]
  /** What people should know: a word that found nothing, or a group that stays too large. Reports escape it. */
  readonly notes: readonly string[]
}

export interface Plan {
  /** Sorted by name. */
  readonly groups: readonly GroupPlan[]
  readonly kept: number
  readonly removed: number
  /** Bytes of what is removed, as far as sizes are known. */
  readonly freedBytes: number
}

export interface PlanOptions {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Left out: one group for all items that name none themselves. */
  readonly groupBy?: readonly GroupBy[]
  readonly references?: References
  /** What was made after this moment (milliseconds since 1970) is kept, with this reason, and counts for every word. */
  readonly young?: { readonly after: number; readonly text: string }
  /** Accepts an empty policy, and groups of which nothing whole is left. */
  readonly allowEmpty?: boolean
}

/**
 * What a policy keeps of each group, with all reasons, and what it removes. The order of `items` does not matter. Items that are
 * broken count for no word; one that is newer than every whole item is left alone, since it may still be written, unless it is a remnant.
 * A group that people from outside have made is left alone where it would lose its last whole item: nobody from outside stops the rest.
 * Throws `UserError` where the policy asks to keep nothing, a group would lose its last whole item (both unless `allowEmpty`),
 * no item has the metric of `keep-best`, or an item cannot be judged.
 */
export function planRetention(items: readonly Item[], policy: Policy, options: PlanOptions): Plan {
  if (isEmptyPolicy(policy) && !options.allowEmpty) throw noPolicy()
  checkMetrics(
    items.filter(({ foreign }) => foreign !== true),
    policy,
  )
  const groups = [...grouped(items, options.groupBy ?? [])]
    .sort(([a], [b]) => compareText(a, b))
    .map(([group, members]) => planGroup(group, members, policy, options))
    .map((group) => (!options.allowEmpty && isForeign(group) && isEmptied(group) ? spared(group) : group))
  if (!options.allowEmpty) refuseEmptied(groups)
  return {
    groups,
    kept: groups.reduce((sum, { keep }) => sum + keep.length, 0),
    removed: groups.reduce((sum, { remove }) => sum + remove.length, 0),
    freedBytes: groups.flatMap(({ remove }) => remove).reduce((sum, { item }) => sum + (item.size ?? 0), 0),
  }
}

function grouped(items: readonly Item[], groupBy: readonly GroupBy[]): ReadonlyMap<string, Timed[]> {
  const groups = new Map<string, Timed[]>()
  const ids = new Set<string>()
  for (const item of items) {
    if (ids.has(item.id)) throw new UserError(`two items have the id ${shown(item.id)}; every item needs its own`)
    ids.add(item.id)
    const time = Date.parse(item.time)
    if (Number.isNaN(time)) throw new UserError(`${shown(item.name)}: expected a time as 2026-01-31T12:00:00Z, found ${shown(item.time)}`)
    const group = groupOf(item, groupBy)
    const members = groups.get(group)
    if (members) members.push({ item, time })
    else groups.set(group, [{ item, time }])
  }
  return groups
}

function planGroup(group: string, members: readonly Timed[], policy: Policy, options: PlanOptions): GroupPlan {
  const sorted = members.toSorted(newestFirst)
  const reasons = reasonsOf(sorted, policy, options)
  const wanted: Kept[] = []
  for (const { item } of sorted) {
    const why = reasons.get(item)
    if (why !== undefined && why.length > 0) wanted.push({ item, reasons: why })
  }
  const budget = policy.maxSize === undefined ? undefined : fitBudget(wanted, policy.maxSize)
  const keep: Kept[] = []
  const remove: Removed[] = []
  for (const { item } of sorted) {
    const why = reasons.get(item) ?? []
    if (budget?.dropped.has(item)) remove.push({ item, dropped: why })
    else if (why.length > 0) keep.push({ item, reasons: why })
    else remove.push({ item })
  }
  return { group, keep, remove, notes: notesOf(sorted, reasons, policy, budget?.overBy ?? 0) }
}

/** All reasons of each item; `sorted` is newest first. */
function reasonsOf(
  sorted: readonly Timed[],
  policy: Policy,
  { now, references = new Map(), young }: PlanOptions,
): ReadonlyMap<Item, readonly Reason[]> {
  const whole = sorted.filter(({ item }) => item.broken === undefined)
  const items = whole.map(({ item }) => item)
  const found = new Map<Item, Reason[]>(sorted.map(({ item }) => [item, []]))
  const add = (item: Item | undefined, more: readonly Reason[]) => {
    if (item !== undefined && more.length > 0) found.get(item)?.push(...more)
  }
  calendarReasons(
    whole.map(({ time }) => time),
    policy,
    now,
  ).forEach((more, index) => {
    add(items[index], more)
  })
  milestoneReasons(items, policy).forEach((more, index) => {
    add(items[index], more)
  })
  for (const best of policy.best) for (const [item, reason] of bestReasons(items, best)) add(item, [reason])
  for (const { item } of sorted) add(item, pinReasons(item, policy, references))
  if (young !== undefined) {
    for (const { item, time } of sorted) if (time > young.after) add(item, [{ word: 'older-than', text: young.text }])
  }
  if (keepsOnlySize(policy)) for (const item of items) add(item, [{ word: 'max-size', text: 'fits' }])
  for (const { item } of sorted.slice(0, whole[0] ? sorted.indexOf(whole[0]) : sorted.length)) {
    if (item.remnant !== true) add(item, [{ word: 'unfinished', text: 'not whole, and newer than all that are' }])
  }
  return found
}

/** `max-size` alone keeps all that fits. */
function keepsOnlySize(policy: Policy): boolean {
  return policy.maxSize !== undefined && isEmptyPolicy({ ...policy, maxSize: undefined })
}

function notesOf(
  sorted: readonly Timed[],
  reasons: ReadonlyMap<Item, readonly Reason[]>,
  policy: Policy,
  overBy: number,
): readonly string[] {
  const used = new Set<string>()
  for (const each of reasons.values()) for (const { word } of each) used.add(word)
  const asked = { 'keep-best': policy.best.length > 0, 'keep-every-epochs': policy.everyEpochs, 'keep-every-steps': policy.everySteps }
  const idle = Object.entries(asked).flatMap(([word, value]) => (value && !used.has(word) ? [word] : []))
  const turned = contradiction(sorted)
  return [
    ...(turned === undefined ? [] : [againstTime(turned)]),
    ...idle.map((word) => `${word} keeps none of ${sorted.length}: no item names what it looks at, or none fits`),
    ...(overBy > 0 ? [`max-size: what has to stay is ${overBy} bytes too large`] : []),
  ]
}

function againstTime({ newer, older }: NonNullable<ReturnType<typeof contradiction>>): string {
  const [a, b] = [shown(fileNameOf(newer.name)), shown(fileNameOf(older.name))]
  const goesOn = older.latest === true ? `; a trainer that finds ${b} goes on from it` : ''
  return `times and steps contradict each other: ${a} is newer than ${b}; "newest" is by time${goesOn}`
}

/** A metric that no item has is a mistake in the name, and would remove the very best. */
function checkMetrics(items: readonly Item[], policy: Policy): void {
  for (const { metric } of policy.best) {
    if (metric === undefined || items.length === 0 || items.some((item) => metricOf(item, metric) !== undefined)) continue
    const known = metricNames(items).slice(0, 10)
    const found = known.length === 0 ? 'none names any metric' : `there are ${known.map((name) => shown(name)).join(', ')}`
    throw new UserError(`keep-best: no item has the metric ${shown(metric)}; ${found}`)
  }
}

function refuseEmptied(groups: readonly GroupPlan[]): void {
  const emptied = groups.filter(isEmptied)
  if (emptied.length === 0) return
  const some = emptied
    .slice(0, 5)
    .map(
      ({ group, remove }) =>
        `${group === '' ? 'the only group' : shown(group)} (${remove.length} ${remove.length === 1 ? 'item' : 'items'})`,
    )
  const more = emptied.length > some.length ? `, and ${emptied.length - some.length} more` : ''
  throw new UserError(
    `the policy would leave nothing whole of ${some.join(', ')}${more}. Add a word that always keeps something, as keep-last 1, or say allow-empty.`,
  )
}

function isEmptied({ keep, remove }: GroupPlan): boolean {
  const isWhole = ({ item }: { readonly item: Item }) => item.broken === undefined
  return remove.some(isWhole) && !keep.some(isWhole)
}

function isForeign({ keep, remove }: GroupPlan): boolean {
  return [...keep, ...remove].every(({ item }) => item.foreign === true)
}

const FOREIGN: Reason = { word: 'foreign', text: 'nothing would be left of what people from outside have made; allow-empty removes it' }

function spared({ keep, remove, ...group }: GroupPlan): GroupPlan {
  const all = [...keep, ...remove.map(({ item }) => ({ item, reasons: [FOREIGN] }))]
  const sorted = all.map((kept) => ({ kept, item: kept.item, time: Date.parse(kept.item.time) })).sort(newestFirst)
  return { ...group, keep: sorted.map(({ kept }) => kept), remove: [] }
}

function noPolicy(): UserError {
  return new UserError(
    `no retention policy: nothing says what to keep, so nothing is removed. Say it with keep-last 3, for example; the words are ${POLICY_WORDS.join(', ')}.`,
  )
}
