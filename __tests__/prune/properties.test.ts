import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { prune } from '../../src/commands/prune.ts'
import { UserError } from '../../src/commands/user-error.ts'
import type { PruneReport } from '../../src/reports/prune-schema.ts'
import type { Item } from '../../src/retention/item.ts'
import { item, NOW } from '../retention/sample-items.ts'
import { fakeTarget, type Troubles } from './fake-target.ts'
import { pruneRequest } from './request.ts'

const IDS = Array.from({ length: 12 }, (_, i) => `i${i}`)
const someIds = fc.subarray(IDS)

const places = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 14 }),
    group: fc.constantFrom('one', 'two', 'three'),
    loss: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    step: fc.integer({ min: 0, max: 9 }),
    isBroken: fc.integer({ min: 0, max: 5 }).map((value) => value === 0),
    tagged: fc.boolean(),
  }),
  { minLength: 1, maxLength: IDS.length },
)

const items = places.map((list) =>
  list.map(({ day, group, loss, step, isBroken, tagged }, i): Item => {
    const id = IDS[i] ?? ''
    return item(`2026-06-${String(day).padStart(2, '0')}T00:00`, {
      ...{ id, name: `${group}-${id}.pth`, group, step, size: 10 },
      ...(loss === undefined ? {} : { metrics: { val_loss: loss } }),
      ...(tagged ? { tags: ['good'] } : {}),
      ...(isBroken ? { broken: 'a shard is missing' } : {}),
    })
  }),
)

const policies = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((count) => ({ 'keep-last': count })),
  fc.integer({ min: 1, max: 4 }).map((count) => ({ 'keep-best': `${count}:val_loss`, 'keep-last': 1 })),
  fc.integer({ min: 1, max: 4 }).map((count) => ({ 'keep-daily': count, 'keep-every-steps': 3 })),
  fc.constant({ 'keep-tag': 'good' }),
  fc.constant({ 'keep-last': 3, 'max-size': '25B', protect: '*-i3.pth' }),
)

const troubles: fc.Arbitrary<Troubles> = fc.record({
  corrupt: someIds.map((ids) => Object.fromEntries(ids.map((id) => [id, 'cut off']))),
  failing: someIds,
  vanishing: someIds,
  changed: someIds,
  exhaustedAfter: fc.integer({ min: 0, max: 12 }),
  allowance: fc.integer({ min: 0, max: 12 }),
})

const runs = { items, policy: policies, troubles, maxDeletions: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }) }

interface Run {
  readonly items: readonly Item[]
  readonly policy: Readonly<Record<string, string | number>>
  readonly troubles: Troubles
  readonly maxDeletions: number | undefined
}

/** What came of a run, and what is there afterwards; nothing of a run that was refused. */
async function run({ items: listed, policy, troubles: troubled, maxDeletions }: Run, apply = true) {
  const target = fakeTarget(listed, troubled)
  const request = pruneRequest({ policy, maxDeletions, apply })
  try {
    const report = await prune(request, { targetOf: async () => target, now: () => new Date(NOW) }, noProgress)
    return { report, there: new Set(target.there()), calls: target.calls }
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    expect(target.there()).toHaveLength(listed.length)
    return undefined
  }
}

function keptIds({ groups }: PruneReport): readonly string[] {
  return groups.flatMap(({ keep }) => keep.map(({ id }) => id))
}

/** Each property holds for this many places, policies and failures. */
const RUNS = { numRuns: 400 }

test('nothing is removed that the plan keeps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(runs), async (each) => {
      const result = await run(each)
      if (result !== undefined) expect(keptIds(result.report).filter((id) => !result.there.has(id))).toEqual([])
    }),
    RUNS,
  )
})

test('every group that loses something has a whole item left, whatever is corrupt or fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(runs), async (each) => {
      const result = await run(each)
      if (result === undefined) return
      const isWhole = ({ id, broken }: Item) => broken === undefined && !Object.hasOwn(each.troubles.corrupt ?? {}, id)
      for (const { group, remove } of result.report.groups) {
        const left = each.items.filter((one) => one.group === group && result.there.has(one.id))
        if (remove.length > 0) expect(left.some(isWhole)).toBe(true)
      }
    }),
    RUNS,
  )
})

test('every item stands in one list, and every removal in one outcome', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(runs), async (each) => {
      const result = await run({ ...each, troubles: { ...each.troubles, vanishing: [] } })
      if (result === undefined) return
      const { groups, deleted, failed, left, summary } = result.report
      const removed = groups.flatMap(({ remove }) => remove.map(({ id }) => id))
      expect([...keptIds(result.report), ...removed].sort()).toEqual(each.items.map(({ id }) => id).sort())
      expect([...deleted, ...failed, ...left].map(({ id }) => id).sort()).toEqual([...removed].sort())
      expect([summary.kept, summary.removed]).toEqual([keptIds(result.report).length, removed.length])
    }),
    RUNS,
  )
})

test('a plan is the one that is carried out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(runs), async (each) => {
      const [planned, applied] = [await run(each, false), await run(each)]
      expect(planned?.report.groups).toEqual(applied?.report.groups)
      expect(planned?.calls.filter((call) => call.startsWith('remove'))).toEqual(planned === undefined ? undefined : [])
    }),
    RUNS,
  )
})

test('carried out twice, nothing more is removed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(runs), async (each) => {
      const free = { ...each, troubles: { corrupt: each.troubles.corrupt ?? {} }, maxDeletions: undefined }
      const first = await run(free)
      if (first === undefined) return
      const again = await run({ ...free, items: each.items.filter(({ id }) => first.there.has(id)) })
      // A metric that no item has any more is refused, which removes nothing either.
      expect(again?.report.deleted ?? []).toEqual([])
    }),
    RUNS,
  )
})

test('runs that are cut short come to the same end as one that is not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ items, policy: policies, most: fc.integer({ min: 1, max: 3 }) }), async ({ most, ...each }) => {
      const whole = await run({ ...each, troubles: {}, maxDeletions: undefined })
      if (whole === undefined) return
      let left = each.items
      for (let i = 0; i < IDS.length; i++) {
        const part = await run({ ...each, items: left, troubles: {}, maxDeletions: most })
        if (part !== undefined) left = left.filter(({ id }) => part.there.has(id))
      }
      expect(left.map(({ id }) => id)).toEqual(each.items.flatMap(({ id }) => (whole.there.has(id) ? id : [])))
    }),
    RUNS,
  )
})
