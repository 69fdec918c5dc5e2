import { describe, expect, test } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { type SettledPlan, settlePlan } from '../../src/prune/settled-plan.ts'
import type { WordValue } from '../../src/retention/count.ts'
import type { Item } from '../../src/retention/item.ts'
import type { PlanOptions } from '../../src/retention/plan.ts'
import { parsePolicy } from '../../src/retention/policy.ts'
import { item, NOW } from '../retention/sample-items.ts'
import { fakeTarget, type Troubles } from './fake-target.ts'

type Words = Readonly<Record<string, WordValue>>

/** `a` is the oldest, and each one after it is a day newer. */
function days(names: string, more: (name: string) => Partial<Item> = () => ({})): readonly Item[] {
  return [...names].map((name, i) => item(`2026-06-${String(i + 1).padStart(2, '0')}T00:00`, { id: name, name, ...more(name) }))
}

async function settle(items: readonly Item[], words: Words, troubles: Troubles = {}, options: Partial<PlanOptions> = {}) {
  const target = fakeTarget(items, troubles)
  const announced: string[] = []
  const progress = {
    ...noProgress,
    total: (bytes: number, files: number) => announced.push(`${files} of ${bytes} bytes`),
    file: (name: string) => announced.push(name),
  }
  const check = target.check === undefined ? undefined : (each: Item) => target.check?.(each) ?? Promise.resolve(undefined)
  const plan = await settlePlan(items, parsePolicy(words), { now: NOW, ...options }, { check, progress })
  return { plan, checks: target.calls.map((call) => call.replace('check ', '')), announced }
}

/** `keep d: keep-last | remove a b`, a line for each group. */
function lines({ groups }: SettledPlan): readonly string[] {
  return groups.map(({ keep, remove }) => {
    const kept = keep.map(({ item: { name }, reasons }) => `${name}: ${reasons.join(', ')}`).join(' / ')
    return `keep ${kept} | remove ${remove.map(({ item: { name } }) => name).join(' ')}`
  })
}

describe('what is kept is looked into', () => {
  test('where something would be removed', async () => {
    const { checks } = await settle(days('abcd'), { 'keep-last': 2 })
    expect(checks).toEqual(['d', 'c'])
  })

  test('and not where nothing would be', async () => {
    expect((await settle(days('abcd'), { 'keep-last': 4 })).checks).toEqual([])
  })

  test('nor what the listing knows to be not whole', async () => {
    const items = days('abcd', (name) => (name === 'b' ? { broken: 'a shard is missing' } : {}))
    expect((await settle(items, { 'keep-last': 1, protect: 'b' })).checks).toEqual(['d'])
  })

  test('unless nobody can', async () => {
    const { plan, checks } = await settle(days('abcd'), { 'keep-last': 1 }, { corrupt: { d: 'cut off' }, opaque: true })
    expect(checks).toEqual([])
    expect(plan.removals.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('and announced before: only what will be read, with its size where that is known', async () => {
    const more: Readonly<Record<string, Partial<Item>>> = { c: { broken: 'a shard is missing' }, d: { size: 10 }, e: { size: 5 } }
    const items = days('abcdef', (name) => more[name] ?? {})
    const { announced } = await settle(items, { 'keep-last': 3, protect: 'c' }, { corrupt: { e: 'cut off' } })
    expect(announced).toEqual(['3 of 15 bytes', 'f', 'e', 'd', '4 of 15 bytes', 'b'])
    expect((await settle(items, { 'keep-last': 3 }, { opaque: true })).announced).toEqual([])
  })

  test('each of them once, however often the plan is made', async () => {
    const { checks } = await settle(days('abcdef'), { 'keep-last': 3 }, { corrupt: { e: 'cut off', d: 'cut off' } })
    expect(checks).toEqual(['f', 'e', 'd', 'c', 'b'])
  })
})

describe('a kept one that is not whole', () => {
  test('stays where it is and does not count', async () => {
    const { plan } = await settle(days('abcde'), { 'keep-last': 2 }, { corrupt: { d: 'cut off' } })
    expect(lines(plan)).toEqual(['keep e: keep-last / d: not whole; left for you to look at / c: keep-last | remove b a'])
    expect(plan.groups[0]?.keep[1]?.item.broken).toBe('cut off')
  })

  test('blocks its group where it is the newest', async () => {
    const { plan } = await settle(days('abcd'), { 'keep-last': 2 }, { corrupt: { d: 'cut off' } })
    expect(plan.groups[0]?.blocked).toBe('the newest one to be kept, "d", is not whole: cut off')
    expect(plan.groups[0]?.keep.map(({ item: { name } }) => name)).toEqual(['d', 'c', 'b', 'a'])
    expect(plan.groups[0]?.keep.at(-1)?.reasons).toEqual(['nothing of this group is removed'])
    expect(plan.removals).toEqual([])
  })

  test('blocks its group where it is the best, and no more is read then', async () => {
    const items = days('abcd', (name) => ({ metrics: { val_loss: name === 'b' ? 0.1 : 0.2 } }))
    const { plan, checks } = await settle(items, { 'keep-last': 2, 'keep-best': 1 }, { corrupt: { b: 'cut off' } })
    expect(plan.groups[0]?.blocked).toBe('the best one to be kept, "b", is not whole: cut off')
    expect(checks).toEqual(['d', 'b'])
    expect(plan.removals).toEqual([])
  })

  test('blocks its group where it is the best and something else keeps it too', async () => {
    const items = days('abcd', (name) => ({ metrics: { val_loss: name === 'a' ? 0.1 : 0.2 } }))
    const { plan } = await settle(items, { 'keep-last': 1, 'keep-first': 1, 'keep-best': 1 }, { corrupt: { a: 'cut off' } })
    expect(plan.groups[0]?.blocked).toBe('the best one to be kept, "a", is not whole: cut off')
  })

  test('blocks nothing where it is the second best: the next one takes its place', async () => {
    const items = days('abcde', (name) => ({ metrics: { val_loss: 'ebcad'.indexOf(name) } }))
    const { plan } = await settle(items, { 'keep-best': '2:val_loss' }, { corrupt: { b: 'cut off' } })
    expect(plan.groups[0]?.blocked).toBeUndefined()
    expect(plan.removals.map(({ id }) => id)).toEqual(['a', 'd'])
  })

  test('blocks its group where the listing tells it of the newest, and nothing is read then', async () => {
    const items = days('abcd', (name) => (name === 'd' ? { broken: 'its discriminator, D_, is missing' } : {}))
    const { plan, checks } = await settle(items, { 'keep-last': 1 })
    expect(plan.groups[0]?.blocked).toBe('the newest one to be kept, "d", is not whole: its discriminator, D_, is missing')
    expect(plan.removals).toEqual([])
    expect(checks).toEqual([])
  })

  test('blocks no other group', async () => {
    const items = days('abcd', (name) => ({ group: name < 'c' ? 'one' : 'two' }))
    const { plan } = await settle(items, { 'keep-last': 1 }, { corrupt: { b: 'cut off' } })
    expect(plan.groups.map(({ blocked }) => blocked !== undefined)).toEqual([true, false])
    expect(plan.removals.map(({ id }) => id)).toEqual(['c'])
  })

  test('is no mistake in the policy, even where it was the only one that it keeps', async () => {
    const items = days('abc', (name) => (name === 'c' ? { tags: ['good'] } : {}))
    const { plan } = await settle(items, { 'keep-tag': 'good' }, { corrupt: { c: 'cut off' } })
    expect(plan.groups[0]?.blocked).toContain('"c", is not whole')
    expect(plan.removals).toEqual([])
  })

  test('keeps the reasons that hold it anyway', async () => {
    const { plan } = await settle(days('abcd'), { 'keep-last': 1, protect: 'b' }, { corrupt: { b: 'cut off' } })
    expect(lines(plan)).toEqual(['keep d: keep-last / b: protect | remove c a'])
  })
})

describe('what is younger than the age that was asked for', () => {
  test('is kept, counts as kept, and says so', async () => {
    const young = { after: Date.parse('2026-06-03T12:00Z'), text: 'younger than 11d' }
    const { plan } = await settle(days('abcde'), { 'keep-last': 1 }, {}, { young })
    expect(lines(plan)).toEqual(['keep e: keep-last, younger than 11d / d: younger than 11d | remove c b a'])
  })

  test('is not dropped where the kept ones are too large', async () => {
    const young = { after: Date.parse('2026-06-03T12:00Z'), text: 'younger than 11d' }
    const { plan } = await settle(
      days('abcde', () => ({ size: 10 })),
      { 'keep-last': 4, 'max-size': '10B' },
      {},
      { young },
    )
    expect(plan.removals.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(plan.groups[0]?.remove[0]?.dropped).toBeDefined()
  })

  test('is no group that a policy empties', async () => {
    const young = { after: 0, text: 'younger than 60y' }
    const { plan } = await settle(days('abc'), { 'keep-tag': 'none' }, {}, { young })
    expect(plan.removals).toEqual([])
  })
})

test('removals go from the oldest to the newest, across groups', async () => {
  const items = days('abcdef', (name) => ({ group: 'ace'.includes(name) ? 'one' : 'two' }))
  const { plan } = await settle(items, { 'keep-last': 1 })
  expect(plan.removals.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})

test('what a removal left that was cut short goes, though nothing whole is there', async () => {
  const { plan } = await settle(
    days('a', () => ({ broken: 'its generator, G_, is missing', remnant: true })),
    { 'keep-last': 1 },
  )
  expect(plan.removals.map(({ id }) => id)).toEqual(['a'])
})

test('a policy that would leave nothing is refused before anything is read', async () => {
  await expect(settle(days('abc'), { 'keep-tag': 'good' })).rejects.toThrow('the policy would leave nothing whole')
})
