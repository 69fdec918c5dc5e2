import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WordValue } from '../../src/retention/count.ts'
import type { Item } from '../../src/retention/item.ts'
import { POLICY_WORDS } from '../../src/retention/policy.ts'
import { item, keptNames, NOW, plan } from './sample-items.ts'
import { keptByModel } from './slow-model.ts'

type Words = Readonly<Record<string, WordValue>>

const anyItems: fc.Arbitrary<readonly Item[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    name: fc.constantFrom('a/x.pth', 'a/y.pth', 'b/epoch=1.ckpt', 'last.ckpt'),
    // From three years ago to one year ahead; few different moments, so that some coincide.
    time: fc.integer({ min: -1_095, max: 365 }).map((days) => new Date(NOW + Math.trunc(days / 3) * 8e7).toISOString()),
    size: fc.integer({ min: 0, max: 100 }),
    group: fc.constantFrom('', 'g', 'h'),
    tags: fc.subarray(['a', 'b']),
    epoch: fc.integer({ min: 0, max: 30 }),
    step: fc.integer({ min: 0, max: 300 }),
    metrics: fc.record({ loss: fc.double({ noInteger: false }) }),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
)

const count = fc.integer({ min: 0, max: 8 })
const duration = fc.tuple(fc.integer({ min: 0, max: 2 }), count, count, count).map(([y, m, d, h]) => `${y}y${m}m${d}d${h}h`)
const anyWords: fc.Arbitrary<Words> = fc.record(
  {
    'keep-hourly': count,
    'keep-daily': count,
    'keep-weekly': count,
    'keep-monthly': count,
    'keep-yearly': count,
    'keep-within': duration,
    'keep-within-hourly': duration,
    'keep-within-daily': duration,
    'keep-within-weekly': duration,
    'keep-within-monthly': duration,
    'keep-within-yearly': duration,
    'keep-tag': fc.constantFrom('a', 'a,b', ''),
    'keep-best': count.map((n) => `${n}:loss:min`),
    'keep-every-epochs': count,
    'keep-every-steps': count,
    'keep-first': count,
    protect: fc.constantFrom('*.ckpt', 'a/**'),
  },
  { requiredKeys: [] },
)
/** Something is always kept, and every metric that is asked for is there. */
const withLast = fc.tuple(anyWords, fc.integer({ min: 1, max: 8 })).map(([words, last]): Words => ({ ...words, 'keep-last': last }))
const withLoss = anyItems.map((items) => [...items, item('2020-01-01T00:00', { id: 'oldest', metrics: { loss: 9 } })])

const ids = (items: readonly { readonly item: Item }[]) => items.map((each) => each.item.id)
const keptIds = (items: readonly Item[], words: Words) => new Set(plan(items, words).groups.flatMap(({ keep }) => ids(keep)))

describe('whatever the items and the policy are', () => {
  test('every item is kept or removed once, and whatever is kept has a reason', () => {
    fc.assert(
      fc.property(withLoss, withLast, (items, words) => {
        const { groups, kept, removed } = plan(items, words)
        const all = groups.flatMap(({ keep, remove }) => [...ids(keep), ...ids(remove)])
        expect(all.toSorted()).toEqual(items.map(({ id }) => id).toSorted())
        expect(kept + removed).toBe(items.length)
        expect(groups.every(({ keep }) => keep.every(({ reasons }) => reasons.length > 0))).toBe(true)
      }),
    )
  })

  test('no group is emptied, with a limit of bytes too', () => {
    fc.assert(
      fc.property(anyItems, withLast, fc.integer({ min: 1, max: 500 }), (items, { 'keep-best': _, ...words }, maxSize) => {
        const { groups } = plan(items, { ...words, 'max-size': `${maxSize}B` })
        expect(groups.filter(({ keep }) => keep.length === 0)).toEqual([])
      }),
    )
  })

  test('the order of the items does not matter', () => {
    const shuffled = withLoss.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })))
    fc.assert(
      fc.property(shuffled, withLast, ([items, others], words) => {
        expect(plan(others, words)).toEqual(plan(items, words))
      }),
    )
  })

  test('one more word, or a greater count, never removes more', () => {
    const more = fc.tuple(
      anyWords,
      fc.subarray(POLICY_WORDS.slice()).map((each) => new Set<string>(each)),
    )
    fc.assert(
      fc.property(withLoss, withLast, more, (items, words, [added, greater]) => {
        const before = keptIds(items, words)
        const increased = Object.entries(words).map(([word, value]) => [word, greater.has(word) ? increase(word, value) : value] as const)
        const after = keptIds(items, { ...added, ...Object.fromEntries(increased) })
        expect([...before].filter((id) => !after.has(id))).toEqual([])
      }),
    )
  })

  test('a smaller limit of bytes never keeps more', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 500 }))
    fc.assert(
      fc.property(anyItems, withLast, sizes, (items, { 'keep-best': _, ...words }, [small, more]) => {
        const larger = keptIds(items, { ...words, 'max-size': `${small + more}B` })
        expect([...keptIds(items, { ...words, 'max-size': `${small}B` })].filter((id) => !larger.has(id))).toEqual([])
      }),
    )
  })
})

/** A greater count or a longer duration. Another distance of milestones keeps other ones, not more, and a set of tags has no size. */
function increase(word: string, value: WordValue): WordValue {
  if (word.startsWith('keep-every-')) return value
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string' && /^\d/.test(value)) return value.replace(/^\d+/, (first) => String(Number(first) + 1))
  return value
}

describe('a year of hourly checkpoints', () => {
  const start = Date.parse('2025-06-15T11:07:00Z')
  const hours = Array.from({ length: 365 * 24 }, (_, hour) => new Date(start + hour * 3_600_000).toISOString())

  test.each([
    { last: 3, hourly: 24, daily: 7, weekly: 5, monthly: 12, yearly: 75 },
    { last: 0, hourly: 0, daily: 400, weekly: 0, monthly: 0, yearly: 0 },
    { last: 0, hourly: 0, daily: 0, weekly: 52, monthly: 13, yearly: 1 },
    { last: 1, hourly: 9_000, daily: 0, weekly: 0, monthly: 0, yearly: 0 },
  ])('all at once, by $last last, $hourly hourly, $daily daily, $weekly weekly, $monthly monthly, $yearly yearly', (words) => {
    const kept = keptNames(
      plan(
        hours.map((time) => item(time)),
        asOptions(words),
      ),
    )
    expect(kept.toReversed()).toEqual([...keptByModel(hours, words)].toSorted())
  })

  test('pruned every hour, the newest, all days of a week and the first checkpoint of all are there at every moment', () => {
    const words = { last: 2, hourly: 6, daily: 7, weekly: 4, monthly: 6, yearly: 3 }
    let store: readonly string[] = []
    for (const time of hours) {
      store = [...store, time]
      const now = Date.parse(time) + 1
      const kept = keptNames(
        plan(
          store.map((each) => item(each)),
          asOptions(words),
          { now },
        ),
      ).toReversed()
      expect(kept).toEqual([...keptByModel(store, words)].toSorted())
      store = kept
    }
    expect(store[0]).toBe(hours[0])
    expect(new Set(store.map((time) => time.slice(0, 10))).size).toBeGreaterThanOrEqual(7)
    expect(store.length).toBeLessThanOrEqual(2 + 6 + 7 + 4 + 6 + 3)
  })
})

describe('any times', () => {
  test('are kept as the slow model keeps them', () => {
    const times = fc.uniqueArray(
      fc.integer({ min: -8_000, max: 0 }).map((hour) => new Date(NOW + hour * 3_000_000).toISOString()),
      { minLength: 1, maxLength: 60 },
    )
    const n = fc.integer({ min: 0, max: 30 })
    const words = fc.record({ last: n.map((each) => each + 1), hourly: n, daily: n, weekly: n, monthly: n, yearly: n })
    fc.assert(
      fc.property(times, words, (some, counts) => {
        const kept = keptNames(
          plan(
            some.map((time) => item(time)),
            asOptions(counts),
          ),
        )
        expect(kept.toSorted()).toEqual([...keptByModel(some, counts)].toSorted())
      }),
    )
  })
})

function asOptions(words: Readonly<Record<string, number>>): Words {
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [`keep-${word}`, value]))
}
