import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { prune } from '../../src/commands/prune.ts'
import type { PruneRequest, Selection } from '../../src/commands/prune-request.ts'
import { configSchema } from '../../src/config/config.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'
import type { PruneReport } from '../../src/reports/prune-schema.ts'
import { parsePolicy } from '../../src/retention/policy.ts'
import type { FakeRequest } from './fake-github.ts'
import type { Trouble } from './fake-keep.ts'
import { problem } from './fake-rest.ts'
import { type KeepBench, keepBench } from './keep-bench.ts'
import { artifact, cache, EVERYTHING, hoursAgo, release, seeded } from './keep-samples.ts'

let bench: KeepBench
beforeEach(async () => {
  bench = await keepBench()
})
afterEach(() => bench.keep.stop())

const DELETES = /^DELETE /

interface Wishes extends Partial<Pick<PruneRequest, 'groupBy' | 'maxDeletions' | 'apply'>> {
  readonly target: 'artifacts' | 'caches' | 'releases'
  readonly keep: Parameters<typeof parsePolicy>[0]
  readonly selection?: Partial<Selection>
}

function pruned({ target, keep, selection, groupBy, maxDeletions, apply = true }: Wishes): Promise<PruneReport> {
  const request: PruneRequest = {
    ...{ root: '/', target, paths: [], inventory: undefined, policy: parsePolicy(keep), policyWords: [], allowEmpty: false, apply },
    ...{ groupBy, maxDeletions, threads: undefined, config: configSchema.parse({}), access: accessFromEnvironment({}, '/', 0) },
    selection: { ...EVERYTHING, ...selection },
  }
  const targetOf = async () => bench.target({ target, selection: request.selection, ...(groupBy === undefined ? {} : { groupBy }) })
  return prune(request, { targetOf, now: bench.now }, noProgress)
}

/** About three of a hundred requests fail in some way, the same ones in every run. */
function badDay(seed: number): (request: FakeRequest) => Trouble {
  const random = seeded(seed)
  const failures: readonly Trouble[] = [
    problem(500, 'Oops'),
    problem(502, 'Bad Gateway'),
    'reset',
    { ...problem(429, 'slow down'), headers: { 'retry-after': '2' } },
    { ...problem(403, 'You have exceeded a secondary rate limit'), headers: { 'retry-after': '60' } },
  ]
  return ({ method }) => {
    if (random() > 0.03) return undefined
    return method === 'DELETE' && random() < 0.2 ? 'lost' : failures[Math.floor(random() * failures.length)]
  }
}

const ids = (things: readonly { readonly id: number }[]) => things.map(({ id }) => id).toSorted((a, b) => a - b)

/** The newest of each name without its number. */
function newest<Thing extends { readonly id: number; readonly name: string }>(things: readonly Thing[], count: number): readonly Thing[] {
  const groups = new Map<string, Thing[]>()
  for (const thing of things.toSorted((a, b) => b.id - a.id)) {
    const prefix = thing.name.replace(/-\d+$/, '')
    groups.set(prefix, [...(groups.get(prefix) ?? []), thing])
  }
  return [...groups.values()].flatMap((group) => group.slice(0, count))
}

describe('2,500 artifacts, 300 of them expired, that jobs make and remove meanwhile, on a bad day', () => {
  const FIRST = 10_000
  const all = Array.from({ length: 2_500 }, (_, index) =>
    artifact(FIRST - index, `${['alice', 'bob', 'carol', 'dora'][index % 4]}-${FIRST - index}`, hoursAgo(Math.floor(index / 5)), {
      expired: index >= 2_200,
    }),
  )

  it('are pruned to the newest of each, in as many hours as GitHub allows requests for', async () => {
    const { keep } = bench
    keep.artifacts = [...all]
    const fails = badDay(20_261_122)
    const random = seeded(7)
    const made: number[] = []
    const vanished: number[] = []
    let next = FIRST + 1
    keep.trouble = (request) => {
      if (request.method === 'GET' && made.length < 20 && random() < 0.4) {
        keep.artifacts.unshift(artifact(next, `alice-${next}`, hoursAgo(-1)))
        made.push(next++)
        vanished.push(...keep.artifacts.splice(100 + Math.floor(random() * 2_000), 1 + Math.floor(random() * 3)).map(({ id }) => id))
      }
      return fails(request)
    }
    const reports = [await pruned({ target: 'artifacts', keep: { 'keep-last': 5 } })]
    expect(made.length).toBeGreaterThan(5)
    expect(reports[0]).toMatchObject({ status: 'passed', failed: [] })
    expect(reports[0]?.left.at(0)?.reason).toMatch(/^GitHub takes \d+ more requests before 13:00 UTC; the next run goes on$/)
    expect(ids(keep.artifacts)).toEqual(expect.arrayContaining([...made, ...ids(newest(all, 5)).filter((id) => !vanished.includes(id))]))

    while ((reports.at(-1)?.left.length ?? 0) > 0 && reports.length < 5) {
      bench.nextHour()
      reports.push(await pruned({ target: 'artifacts', keep: { 'keep-last': 5 } }))
    }
    const fresh = [...all.slice(0, 2_200), ...made.map((id) => ({ id, name: `alice-${id}` }))].filter(({ id }) => !vanished.includes(id))
    const expired = all.slice(2_200).filter(({ id }) => !vanished.includes(id))
    expect(ids(keep.artifacts)).toEqual(ids([...newest(fresh, 5), ...expired]))
    expect(reports.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed'])
    expect(keep.busiestHour).toBeLessThanOrEqual(1_000)
    expect(keep.busiestMinute).toBeLessThan(900)
    // What was removed was removed once, but for answers that were lost.
    expect(keep.count(DELETES)).toBeLessThan(2_400)
  })

  it('are planned alike with and without removing, and no plan removes anything', async () => {
    bench.keep.artifacts = [...all]
    const wishes: Wishes = { target: 'artifacts', keep: { 'keep-last': 5 }, maxDeletions: 40 }
    const plan = await pruned({ ...wishes, apply: false })
    expect(bench.keep.artifacts).toHaveLength(2_500)
    expect(bench.keep.log.map(({ route }) => route)).toEqual(Array.from({ length: 25 }, () => 'GET /actions/artifacts'))
    const run = await pruned(wishes)
    expect(run.groups).toEqual(plan.groups)
    // The oldest go first, whichever group they are of.
    expect(run.deleted.map(({ id }) => Number(id))).toEqual(Array.from({ length: 40 }, (_, index) => FIRST - 2_199 + index))
    expect(bench.keep.artifacts).toHaveLength(2_460)
    expect(plan.notes).toContain('left out: 300 expired artifacts, of which GitHub keeps the name alone')
  })

  it('are all still there where the listing fails, even once for good', async () => {
    bench.keep.artifacts = [...all]
    bench.keep.trouble = ({ query }) => (query.get('page') === '20' ? problem(500, 'Oops') : undefined)
    await expect(pruned({ target: 'artifacts', keep: { 'keep-last': 5 } })).rejects.toThrow(/Nothing was removed\.$/)
    expect(bench.keep.count(DELETES)).toBe(0)
    expect(bench.keep.artifacts).toHaveLength(2_500)
  })

  it('are not touched by the token of a fork, which is tried once', async () => {
    bench.keep.artifacts = [...all]
    bench.keep.permission = 'read'
    const report = await pruned({ target: 'artifacts', keep: { 'keep-last': 5 }, maxDeletions: 20 })
    expect(report.status).toBe('failed')
    expect(report.failed[0]?.error).toMatch(/It needs the permission actions: write/)
    expect(bench.keep.count(DELETES)).toBe(1)
    expect(bench.keep.artifacts).toHaveLength(2_500)
  })

  it('are not driven out by a fork that makes newer ones of the same names', async () => {
    const flood = Array.from({ length: 30 }, (_, index) => artifact(20_000 - index, `alice-${20_000 - index}`, hoursAgo(0), { head: 77 }))
    bench.keep.artifacts = [...flood, ...all.slice(0, 100)]
    await pruned({ target: 'artifacts', keep: { 'keep-last': 5 } })
    expect(ids(bench.keep.artifacts)).toEqual(ids([...flood.slice(0, 5), ...newest(all.slice(0, 100), 5)]))
  })
})

describe('500 caches on a bad day', () => {
  const all = Array.from({ length: 500 }, (_, index) => {
    const ref = index % 2 === 0 ? 'refs/heads/main' : `refs/pull/${1 + (index % 10)}/merge`
    return cache(index + 1, `train-${index + 1}`, ref, hoursAgo(600 - index), hoursAgo(index))
  })

  it('are pruned to the newest of each branch and pull request', async () => {
    bench.keep.caches = [...all]
    bench.keep.trouble = badDay(5)
    const report = await pruned({ target: 'caches', keep: { 'keep-last': 3 } })
    expect(report).toMatchObject({ status: 'passed', failed: [], left: [], summary: { items: 500, kept: 3 + 5 * 3 } })
    const kept = [...new Set(all.map(({ ref }) => ref))].flatMap((ref) => all.filter((one) => one.ref === ref).slice(-3))
    expect(ids(bench.keep.caches)).toEqual(ids(kept))
    expect(bench.keep.busiestMinute).toBeLessThan(900)
  })

  it('of closed pull requests go, while all others stay', async () => {
    bench.keep.caches = [...all]
    bench.keep.pulls = [{ number: 2, state: 'open', branch: 'x', sha: 'c'.repeat(40), repositoryId: 1, updatedAt: hoursAgo(1) }]
    const report = await pruned({ target: 'caches', keep: { 'keep-last': 1 }, selection: { pullRequests: 'closed' } })
    expect(report.summary).toMatchObject({ items: 200, kept: 4, removed: 196 })
    expect(bench.keep.caches.filter(({ ref }) => ref === 'refs/heads/main')).toHaveLength(250)
    expect(bench.keep.caches.filter(({ ref }) => ref === 'refs/pull/2/merge')).toHaveLength(50)
    expect(bench.keep.caches).toHaveLength(304)
  })
})

describe('300 releases with their files on a bad day', () => {
  const all = Array.from({ length: 300 }, (_, index) => ({
    ...release(1_000 - index, `v${300 - index}`, hoursAgo(index), [
      `alice-e${300 - index}.pth`,
      `alice-e${300 - index}.json`,
      'SHA256SUMS',
    ]),
    // All are of the same commit.
    created_at: hoursAgo(900),
  }))

  it('are pruned to the newest and the tagged, and one that is edited meanwhile is left alone', async () => {
    bench.keep.releases = [...all]
    bench.keep.latest = 700 + 50
    const fails = badDay(11)
    bench.keep.trouble = (request, count) => {
      if (count === 100) bench.keep.releases = bench.keep.releases.map((one) => (one.id === 900 ? { ...one, body: 'Still needed.' } : one))
      return fails(request)
    }
    const report = await pruned({ target: 'releases', keep: { 'keep-last': 10, 'keep-tag': ['latest', 'v7'] } })
    expect(report).toMatchObject({ status: 'passed', failed: [], left: [{ id: '900', reason: 'it was edited meanwhile' }] })
    expect(ids(bench.keep.releases)).toEqual([707, 750, 900, ...ids(all.slice(0, 10))])
    expect(report.notes).toContain('Removing a release leaves its tag in git')
    expect(bench.keep.busiestHour).toBeLessThanOrEqual(1_000)
    expect(bench.keep.busiestMinute).toBeLessThan(900)
  })

  it('lose only the checkpoints that a policy does not keep where their files are the target', async () => {
    bench.keep.releases = all.map((one) => ({ ...one, assets: [...one.assets] }))
    bench.keep.trouble = badDay(13)
    const report = await pruned({ target: 'releases', keep: { 'keep-every-epochs': 50, 'keep-last': 2 }, selection: { assets: true } })
    expect(report).toMatchObject({ status: 'passed', failed: [], left: [] })
    expect(bench.keep.releases).toHaveLength(300)
    const withCheckpoints = () => bench.keep.releases.filter(({ assets }) => assets.length === 3).map(({ tag_name }) => tag_name)
    expect(withCheckpoints()).toEqual(['v300', 'v299', 'v250', 'v200', 'v150', 'v100', 'v50'])
  })
})
