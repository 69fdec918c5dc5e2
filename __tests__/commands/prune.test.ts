import { describe, expect, test } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { prune } from '../../src/commands/prune.ts'
import type { PruneWishes } from '../../src/commands/prune-wishes.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { type PruneReport, pruneReportSchema } from '../../src/reports/prune-schema.ts'
import type { Item } from '../../src/retention/item.ts'
import { type FakeTarget, fakeTarget, type Troubles } from '../prune/fake-target.ts'
import { pruneRequest } from '../prune/request.ts'
import { item, NOW } from '../retention/sample-items.ts'

/** `alice-1` is the oldest; each is a day older than the next, and has 100 bytes. */
const ITEMS = Array.from({ length: 5 }, (_, i) =>
  item(`2026-06-1${i}T00:00`, { id: String(i + 1), name: `alice-${i + 1}`, size: 100, step: 10 * (i + 1) }),
)

async function run(wishes: PruneWishes, troubles: Troubles = {}, items: readonly Item[] = ITEMS) {
  const target = fakeTarget(items, troubles)
  const report = await prune(pruneRequest(wishes), { targetOf: async () => target, now: () => new Date(NOW) }, noProgress)
  expect(pruneReportSchema.parse(report)).toEqual(report)
  return { report, target }
}

/** The ids of what is kept and removed, of all groups. */
function ids({ groups }: PruneReport) {
  return {
    keep: groups.flatMap(({ keep }) => keep.map(({ id }) => id)),
    remove: groups.flatMap(({ remove }) => remove.map(({ id }) => id)),
  }
}

function removals({ calls }: FakeTarget): readonly string[] {
  return calls.filter((call) => call.startsWith('remove')).map((call) => call.slice('remove '.length))
}

describe('without apply', () => {
  test('nothing is removed, and the report is the plan', async () => {
    const { report, target } = await run({ policy: { 'keep-last': '2' } })
    expect(target.calls).toEqual(['list', 'check 5', 'check 4', 'close'])
    expect(ids(report)).toEqual({ keep: ['5', '4'], remove: ['3', '2', '1'] })
    expect(report).toMatchObject({
      status: 'passed',
      dryRun: true,
      target: 'artifacts',
      place: 'a place in memory',
      policy: ['keep-last 2'],
      groupBy: ['prefix'],
      summary: { items: 5, kept: 2, removed: 3, size: 500 },
      freed: 300,
      deleted: [],
      failed: [],
      left: [],
      next: ['run the same with --yes to remove 3 items (300 B); in the action, with apply: true'],
    })
  })

  test('the plan is the one that would be carried out', async () => {
    const wishes = { policy: { 'keep-last': '2' } }
    const [planned, applied] = [await run(wishes), await run({ ...wishes, apply: true })]
    expect(applied.report.groups).toEqual(planned.report.groups)
    expect(applied.report.freed).toBe(planned.report.freed)
  })

  test('it tells what --max-deletions would leave for later', async () => {
    const { report } = await run({ policy: { 'keep-last': '2' }, maxDeletions: 2 })
    expect(report).toMatchObject({ freed: 200, left: [{ id: '3' }], summary: { removed: 3 } })
    expect(report.next[0]).toContain('remove 2 items (200 B)')
  })
})

describe('with apply', () => {
  test('what is not kept is removed, the oldest first', async () => {
    const { report, target } = await run({ policy: { 'keep-last': '2' }, apply: true })
    expect(removals(target)).toEqual(['1', '2', '3'])
    expect(report).toMatchObject({ status: 'passed', dryRun: false, freed: 300, next: [] })
    expect(report.deleted).toEqual([1, 2, 3].map((id) => ({ id: String(id), name: `alice-${id}`, size: 100 })))
    expect(target.there()).toEqual(['4', '5'])
  })

  test('a second run has nothing more to do', async () => {
    const { target } = await run({ policy: { 'keep-last': '2' }, apply: true })
    const left = ITEMS.filter(({ id }) => target.there().includes(id))
    const { report } = await run({ policy: { 'keep-last': '2' }, apply: true }, {}, left)
    expect(report).toMatchObject({ status: 'passed', deleted: [], summary: { items: 2, removed: 0 } })
  })

  test('a removal that failed fails the run, after the rest', async () => {
    const { report } = await run({ policy: { 'keep-last': '2' }, apply: true }, { failing: ['2'] })
    expect(report).toMatchObject({ status: 'failed', freed: 200, failed: [{ id: '2', error: 'alice-2: permission denied' }] })
    expect(report.deleted.map(({ id }) => id)).toEqual(['1', '3'])
    expect(report.next).toEqual(['see why 1 removal failed; the next run tries again'])
  })

  test('a limit alone passes, and the next run goes on', async () => {
    const { report } = await run({ policy: { 'keep-last': '1' }, apply: true, maxDeletions: 1 }, { exhaustedAfter: 3 })
    expect(report).toMatchObject({ status: 'passed', left: [{ id: '2' }, { id: '3' }, { id: '4' }] })
    expect(report.next).toEqual(['run this again to go on with 3 items that are left'])
  })

  test('a refusal that holds for all is not said to pass by itself', async () => {
    const target = { ...fakeTarget(ITEMS), remove: () => Promise.reject(new UserError('the token may not')) }
    const surroundings = { targetOf: async () => target, now: () => new Date(NOW) }
    const report = await prune(pruneRequest({ policy: { 'keep-last': '2' }, apply: true }), surroundings, noProgress)
    expect(report).toMatchObject({ status: 'failed', failed: [{ id: '1', error: 'the token may not' }], left: [{ id: '2' }, { id: '3' }] })
    expect(report.next).toEqual(['see why the removal was refused, since another run would be refused too'])
  })

  test('what somebody else has removed is told, and frees nothing', async () => {
    const { report } = await run({ policy: { 'keep-last': '2' }, apply: true }, { vanishing: ['1'] })
    expect(report).toMatchObject({ status: 'passed', freed: 200, notes: ['somebody else removed alice-1 in the meantime'] })
  })

  test('a group whose newest is not whole loses nothing, and fails the run', async () => {
    const { report, target } = await run({ policy: { 'keep-last': '2' }, apply: true }, { corrupt: { 5: 'cut off' } })
    expect(removals(target)).toEqual([])
    expect(report).toMatchObject({ status: 'failed', freed: 0, summary: { kept: 5, removed: 0 } })
    expect(report.groups[0]?.blocked).toContain('"alice-5", is not whole: cut off')
    expect(report.next[0]).toContain('1 blocked group')
  })

  test('a corrupt one among the kept ones stays, and another one is kept for it', async () => {
    const { report, target } = await run({ policy: { 'keep-last': '2' }, apply: true }, { corrupt: { 4: 'cut off' } })
    expect(removals(target)).toEqual(['1', '2'])
    expect(report.status).toBe('passed')
    expect(report.groups[0]?.keep[1]).toMatchObject({ id: '4', broken: 'cut off', reasons: ['not whole; left for you to look at'] })
  })
})

describe('nothing is removed, nor listed,', () => {
  const apply = true
  test.each([
    ['without a policy', { apply }, /no retention policy/],
    ['with protect alone', { apply, policy: { protect: ['*'] } }, /no retention policy/],
    ['with an age alone', { apply, olderThan: '30d' }, /no retention policy/],
    ['of an inventory', { apply, target: 'inventory', inventory: 'a.json', policy: { 'keep-last': '1' } }, /--yes does not go with/],
  ] as const)('%s', async (_, wishes, message) => {
    const target = fakeTarget(ITEMS)
    const surroundings = { targetOf: async () => target, now: () => new Date(NOW) }
    await expect(prune(pruneRequest(wishes), surroundings, noProgress)).rejects.toThrow(message)
    expect(target.calls).toEqual([])
  })
})

test('nothing is removed where the listing is not complete, and the place is let go of', async () => {
  const target = { ...fakeTarget(ITEMS), list: () => Promise.reject(new Error('page 3 is missing')) }
  const surroundings = { targetOf: async () => target, now: () => new Date(NOW) }
  const request = pruneRequest({ policy: { 'keep-last': '1' }, apply: true })
  await expect(prune(request, surroundings, noProgress)).rejects.toThrow('page 3 is missing')
  expect(target.calls).toEqual(['close'])
})

test('an empty policy removes all where that is said to be meant', async () => {
  const { target } = await run({ allowEmpty: true, apply: true })
  expect(target.there()).toEqual([])
})

test('what is younger than --older-than is kept and counts', async () => {
  // Two days before noon of 15 June: `alice-5` of 14 June is younger.
  const { report } = await run({ policy: { 'keep-last': '1' }, olderThan: '2d' })
  expect(report.groups[0]?.keep).toMatchObject([{ id: '5', reasons: ['keep-last', 'younger than 2d'] }])
  expect(ids(report).remove).toEqual(['4', '3', '2', '1'])
  expect(report.policy).toEqual(['keep-last 1', 'older-than 2d'])
})

describe('protect', () => {
  test('of an option adds to that of the settings, while other words win over theirs', () => {
    const settings = { retention: { 'keep-last': 5, protect: ['release-*'] } }
    const { policy, policyWords } = pruneRequest({ policy: { 'keep-last': '2', protect: ['mine-*'] } }, settings)
    expect(policy).toMatchObject({ last: 2, protect: ['release-*', 'mine-*'] })
    expect(policyWords).toEqual(['keep-last 2', 'protect release-*', 'protect mine-*'])
  })

  test('that matches nothing is a note, with the glob as it was written', async () => {
    const { report } = await run({ policy: { 'keep-last': '1', protect: ['alice-2', 'alcie-*'] } })
    expect(report.notes).toEqual(['protect "alcie-*" matches none of 5 items'])
  })

  test('takes absolute paths of files, below the root and elsewhere', async () => {
    const items = ['a/1.pth', '../data/1.pth', 'a/2.pth'].map((name, day) => item(`2026-06-0${day + 1}T00:00`, { id: name, name }))
    const wishes = { target: 'files', groupBy: 'none', policy: { 'keep-last': '1', protect: ['/nowhere/a/1.pth', '/data'] } } as const
    const { report } = await run(wishes, {}, items)
    expect([ids(report).remove, report.notes]).toEqual([[], []])
  })
})

describe('groups', () => {
  const names = ['alice-1', 'alice-2', 'bob-1', 'bob-2']
  const items = names.map((name, i) => item(`2026-06-1${i}T00:00`, { id: name, name, branch: i % 2 === 0 ? 'main' : 'dev' }))

  test.each([
    ['artifacts', {}, ['alice', 'bob']],
    ['caches', {}, ['alice · dev', 'alice · main', 'bob · dev', 'bob · main']],
    ['releases', {}, ['']],
    ['releases', { assets: true }, ['alice', 'bob']],
    ['files', {}, ['alice', 'bob']],
    ['files', { groupBy: 'experiment' }, ['']],
    ['artifacts', { groupBy: 'none' }, ['']],
    ['artifacts', { groupBy: 'branch' }, ['dev', 'main']],
  ] as const)('%s are grouped as suits them, or as was asked for %j', async (target, wishes, groups) => {
    const { report } = await run({ target, ...wishes, policy: { 'keep-last': '1' } }, {}, items)
    expect(report.groups.map(({ group }) => group)).toEqual(groups)
  })
})

test('progress tells of listing, looking and removing', async () => {
  const told: string[] = []
  const totals: number[] = []
  const progress = { ...noProgress, file: (path: string) => told.push(path), total: (_: number, files: number) => totals.push(files) }
  const target = fakeTarget(ITEMS)
  const request = pruneRequest({ policy: { 'keep-last': '1' }, apply: true, maxDeletions: 2 })
  await prune(request, { targetOf: async () => target, now: () => new Date(NOW) }, progress)
  expect(told).toEqual(['listing a place in memory', 'alice-5', 'alice-1', 'alice-2'])
  expect(totals).toEqual([1, 2, 4])
})
