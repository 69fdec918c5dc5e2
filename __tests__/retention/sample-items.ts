import type { WordValue } from '../../src/retention/count.ts'
import type { Item } from '../../src/retention/item.ts'
import { type Plan, type PlanOptions, planRetention } from '../../src/retention/plan.ts'
import { parsePolicy } from '../../src/retention/policy.ts'

export const NOW = Date.parse('2026-06-15T12:00:00Z')

/** An item whose name and id are its time, unless said otherwise. */
export function item(time: string, more: Partial<Item> = {}): Item {
  return { id: more.name ?? time, name: time, time: time.length === 16 ? `${time}:00Z` : time, ...more }
}

export function plan(items: readonly Item[], words: Readonly<Record<string, WordValue>>, options: Partial<PlanOptions> = {}): Plan {
  return planRetention(items, parsePolicy(words), { now: NOW, ...options })
}

/** The kept items of all groups, newest first, each with its reasons: `2026-06-14T10:00  last, daily`. */
export function keptLines(result: Plan): readonly string[] {
  return result.groups.flatMap(({ keep }) =>
    keep.map(({ item: { name }, reasons }) => `${name}  ${reasons.map(({ text }) => text).join(', ')}`),
  )
}

export function keptNames(result: Plan): readonly string[] {
  return result.groups.flatMap(({ keep }) => keep.map(({ item: { name } }) => name))
}

export function removedNames(result: Plan): readonly string[] {
  return result.groups.flatMap(({ remove }) => remove.map(({ item: { name } }) => name))
}
