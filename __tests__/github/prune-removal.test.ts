import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { PlaceExhausted, type PruneTarget, type Removal, RemovalFailure } from '../../src/prune/target.ts'
import type { Item } from '../../src/retention/item.ts'
import { problem } from './fake-rest.ts'
import { type KeepBench, keepBench, PLAIN, type TargetWishes } from './keep-bench.ts'
import { artifact, cache, EVERYTHING, hoursAgo, release, START } from './keep-samples.ts'

let bench: KeepBench
beforeEach(async () => {
  bench = await keepBench()
  const { keep } = bench
  keep.artifacts = Array.from({ length: 12 }, (_, index) => artifact(12 - index, `a-${12 - index}`, hoursAgo(index)))
  keep.caches = [cache(1, 'k-1', 'refs/heads/main', hoursAgo(2)), cache(2, 'k-2', 'refs/heads/main', hoursAgo(1))]
  keep.releases = [release(2, 'v2', hoursAgo(1), ['b.pth']), release(1, 'v1', hoursAgo(2), ['a.pth', 'a.json'])]
})
afterEach(() => bench.keep.stop())

const DELETES = /^DELETE /
const isDelete = ({ method }: { readonly method: string }) => method === 'DELETE'

interface Listed {
  readonly target: PruneTarget
  readonly items: readonly Item[]
  removed(id: string): Promise<Removal>
}

async function listed(wishes: TargetWishes): Promise<Listed> {
  const target = bench.target(wishes)
  const { items } = await target.list(PLAIN)
  return {
    target,
    items,
    async removed(id) {
      const item = items.find((one) => one.id === id)
      if (item === undefined) throw new Error(`${id} was not listed`)
      return target.remove(item)
    },
  }
}

describe('a removal', () => {
  it.each([
    ['artifacts', () => bench.keep.artifacts, 1_000],
    ['caches', () => bench.keep.caches, 2_000],
    ['releases', () => bench.keep.releases, 1_000],
  ] as const)('takes one of the %s and tells what it freed', async (kind, list, freedBytes) => {
    const { removed } = await listed({ target: kind })
    const others = list().filter(({ id }) => id !== 1)
    expect(await removed('1')).toEqual({ kind: 'deleted', freedBytes })
    expect(list()).toEqual(others)
  })

  it('of a file of a release takes all files of its checkpoint, the checkpoint last, and leaves the release', async () => {
    const { removed } = await listed({ target: 'releases', selection: { ...EVERYTHING, assets: true } })
    expect(await removed('100')).toEqual({ kind: 'deleted', freedBytes: 1_000 })
    expect(bench.keep.releases.map(({ assets }) => assets.length)).toEqual([1, 0])
    expect(bench.keep.log.filter(({ route }) => DELETES.test(route)).map(({ route }) => route)).toEqual([
      'DELETE /releases/assets/101',
      'DELETE /releases/assets/100',
    ])
  })

  it('of what is gone already says so', async () => {
    const artifacts = await listed({ target: 'artifacts' })
    const releases = await listed({ target: 'releases' })
    const caches = await listed({ target: 'caches' })
    bench.keep.artifacts = []
    bench.keep.releases = []
    bench.keep.caches = []
    for (const { removed } of [artifacts, releases, caches]) expect(await removed('1')).toEqual({ kind: 'gone' })
  })

  it('whose answer was lost counts as carried out', async () => {
    const { removed } = await listed({ target: 'artifacts' })
    let lost = 0
    bench.keep.trouble = (request) => (isDelete(request) && lost++ === 0 ? 'lost' : undefined)
    expect(await removed('1')).toEqual({ kind: 'deleted', freedBytes: 1_000 })
  })

  it.each([
    ['the server fails', problem(503, 'Service Unavailable'), [1]],
    ['the connection breaks', 'reset', [1]],
    ['GitHub asks to wait', { ...problem(403, 'secondary rate limit'), headers: { 'retry-after': '90' } }, [90]],
    ['too many requests came', { ...problem(429, 'slow down'), headers: { 'retry-after': '7' } }, [7]],
    ['GitHub asks to wait and does not say how long', problem(403, 'You have exceeded a secondary rate limit'), [60]],
  ] as const)('is tried again where %s', async (_, trouble, waits) => {
    const { removed } = await listed({ target: 'artifacts' })
    let met = 0
    bench.keep.trouble = (request) => (isDelete(request) && met++ === 0 ? trouble : undefined)
    expect(await removed('1')).toEqual({ kind: 'deleted', freedBytes: 1_000 })
    expect(bench.waits).toEqual(waits)
  })

  it('that the server fails again and again fails alone, until it is clear that all will', async () => {
    const { removed } = await listed({ target: 'artifacts' })
    bench.keep.trouble = (request) => (isDelete(request) ? problem(500, 'Oops') : undefined)
    for (const id of ['1', '2', '3', '4']) {
      const failure = await removed(id).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(RemovalFailure)
      expect(failure).not.toBeInstanceOf(PlaceExhausted)
      expect(failure).toMatchObject({ message: expect.stringMatching(/^GitHub cannot be asked \(500: /) })
    }
    await expect(removed('5')).rejects.toThrow(PlaceExhausted)
  })

  it('that fails now and then never ends the run', async () => {
    const { removed } = await listed({ target: 'artifacts' })
    bench.keep.trouble = ({ method, path }) => (method === 'DELETE' && !path.endsWith('/5') ? problem(500, 'Oops') : undefined)
    for (const id of ['1', '2', '3', '4', '6', '7', '8', '9']) {
      if (id === '6') expect(await removed('5')).toMatchObject({ kind: 'deleted' })
      expect(await removed(id).catch((error: unknown) => error)).not.toBeInstanceOf(PlaceExhausted)
    }
  })

  it('that only one item refuses fails alone', async () => {
    const { removed } = await listed({ target: 'releases' })
    bench.keep.trouble = ({ method, path }) =>
      method === 'DELETE' && path.endsWith('/2') ? problem(422, 'Release is \u001b[31mlocked') : undefined
    await expect(removed('2')).rejects.toThrow(RemovalFailure)
    await expect(removed('2')).rejects.toThrow(/^GitHub refuses it \(422: [^\u001b]*\)$/)
    expect(await removed('1')).toMatchObject({ kind: 'deleted' })
  })

  it('that a proxy answers is none', async () => {
    const { removed } = await listed({ target: 'artifacts' })
    bench.keep.trouble = (request) => (isDelete(request) ? { status: 200, body: '<h1>Log in</h1>' } : undefined)
    await expect(removed('1')).rejects.toThrow('GitHub refuses it (200: expected the answer 204 of a removal)')
  })

  it('beyond the limit of the hour leaves the rest for the next run', async () => {
    const { removed } = await listed({ target: 'artifacts' })
    bench.keep.spent = 1_000
    await expect(removed('1')).rejects.toThrow(/^GitHub's limit of requests is reached \(403: .*the next run goes on from here$/)
    await expect(removed('1')).rejects.toThrow(PlaceExhausted)
    expect(bench.keep.artifacts).toHaveLength(12)
  })

  it("waits for the hour's end where that is near", async () => {
    const { removed } = await listed({ target: 'artifacts' })
    let met = 0
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(START / 1000 + 200) }
    bench.keep.trouble = (request) => (isDelete(request) && met++ === 0 ? { ...problem(403, 'limit'), headers } : undefined)
    expect(await removed('1')).toMatchObject({ kind: 'deleted' })
    expect(bench.waits).toEqual([200])
  })
})

describe('a token that may only read', () => {
  it.each([
    ['artifacts', 'actions: write'],
    ['caches', 'actions: write'],
    ['releases', 'contents: write'],
  ] as const)('is told what it needs for %s, and is not tried again', async (kind, permission) => {
    bench.keep.permission = 'read'
    const { removed } = await listed({ target: kind })
    await expect(removed('1')).rejects.toThrow(UserError)
    await expect(removed('2')).rejects.toThrow(
      `It needs the permission ${permission} (in a workflow: permissions: ${permission}; a pull request of a fork never has it)`,
    )
    expect(bench.keep.count(DELETES)).toBe(1)
  })

  it.each(['artifacts', 'caches', 'releases'] as const)('is not taken for proof that %s are gone where GitHub hides them', async (kind) => {
    const { removed } = await listed({ target: kind })
    bench.keep.trouble = (request) => (isDelete(request) ? problem(404, 'Not Found') : undefined)
    await expect(removed('1')).rejects.toThrow(/GitHub does not let this token remove/)
  })

  it('is refused before anything is tried where there is none', async () => {
    await expect(bench.target({ target: 'artifacts', token: '' }).allowance?.()).rejects.toThrow(
      /needs a token: set the variable GITHUB_TOKEN/,
    )
    expect(bench.keep.log).toEqual([])
  })
})

describe('a release that was changed since the listing is left alone', () => {
  it.each([
    ['its files have changed meanwhile', { assets: [] }],
    ['it has become a draft meanwhile', { draft: true }],
    ['it was published anew meanwhile', { published_at: hoursAgo(0) }],
    ['it was edited meanwhile', { updated_at: hoursAgo(0) }],
    ['it was edited meanwhile', { body: 'Still needed.' }],
  ])('%s', async (reason, change) => {
    const { removed } = await listed({ target: 'releases' })
    bench.keep.releases = bench.keep.releases.map((one) => ({ ...one, ...change }))
    expect(await removed('1')).toEqual({ kind: 'left', reason })
    expect(bench.keep.releases).toHaveLength(2)
  })
})

describe('the allowance', () => {
  it('leaves some requests of the hour for others, and costs none itself', async () => {
    bench.keep.spent = 300
    const target = bench.target({ target: 'artifacts' })
    expect(await target.allowance?.()).toEqual({ removals: 650, because: 'GitHub takes 650 more requests before 13:00 UTC' })
    expect(bench.keep.log).toEqual([])
  })

  it('counts all requests that a removal takes', async () => {
    const { target: releases } = await listed({ target: 'releases' })
    expect(await releases.allowance?.()).toMatchObject({ removals: Math.floor((1_000 - 1 - 50) / 2) })
    const { target: assets } = await listed({ target: 'releases', selection: { ...EVERYTHING, assets: true } })
    expect(await assets.allowance?.()).toMatchObject({ removals: Math.floor((1_000 - 2 - 50) / 2) })
  })

  it('is none where the hour is spent', async () => {
    bench.keep.spent = 990
    expect(await bench.target({ target: 'caches' }).allowance?.()).toMatchObject({ removals: 0 })
  })

  it('is refused where the clock is ahead and says what is old', async () => {
    const olderThan = { ...EVERYTHING, olderThan: '30d' }
    const now = () => new Date(Date.now() + 5 * 3_600_000)
    const hurried = bench.target({ target: 'caches', selection: olderThan, now })
    await expect(hurried.allowance?.()).rejects.toThrow(
      /^the clock of this machine is ahead, so --older-than takes .* Nothing was removed\.$/,
    )
    const right = bench.target({ target: 'caches', selection: olderThan, now: () => new Date() })
    expect(await right.allowance?.()).toHaveProperty('removals')
    expect(await bench.target({ target: 'caches', now }).allowance?.()).toHaveProperty('removals')
  })

  it('has no end on a server without limits', async () => {
    bench.keep.hasLimit = false
    expect(await bench.target({ target: 'caches' }).allowance?.()).toMatchObject({ removals: Number.POSITIVE_INFINITY })
  })
})
