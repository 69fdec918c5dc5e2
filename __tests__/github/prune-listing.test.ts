import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Selection } from '../../src/commands/prune-request.ts'
import type { Item } from '../../src/retention/item.ts'
import { problem } from './fake-rest.ts'
import { type KeepBench, keepBench, PLAIN, type TargetWishes } from './keep-bench.ts'
import { artifact, cache, EVERYTHING, hoursAgo, release } from './keep-samples.ts'

const FORK = 77

let bench: KeepBench
beforeEach(async () => {
  bench = await keepBench()
})
afterEach(() => bench.keep.stop())

async function names(target: TargetWishes['target'], selection: Partial<Selection> = {}): Promise<readonly string[]> {
  const { items } = await bench.target({ target, selection: { ...EVERYTHING, ...selection } }).list(PLAIN)
  return items.map(({ name }) => name)
}

function byName(items: readonly Item[], name: string): Item | undefined {
  return items.find((item) => item.name === name)
}

describe('artifacts', () => {
  it('are items with their time, size, branch, and the progress and metrics that their names tell', async () => {
    bench.keep.artifacts = [artifact(5, 'alice-epoch=3-step=400-val_loss=0.25', hoursAgo(1), { branch: 'train' })]
    const { items, references, notes } = await bench.target({ target: 'artifacts' }).list(PLAIN)
    expect(items).toEqual([
      {
        ...{ id: '5', name: 'alice-epoch=3-step=400-val_loss=0.25', time: hoursAgo(1), size: 1_000, branch: 'train' },
        ...{ epoch: 3, step: 400, metrics: { val_loss: 0.25 } },
      },
    ])
    expect([...references]).toEqual([])
    expect(notes).toEqual([])
  })

  it('that are backups of ours have the progress of theirs', async () => {
    bench.keep.artifacts = [artifact(6, 'ckpt-guard-logs.alice-e8-s240-0123456789abcdef', hoursAgo(1))]
    const { items } = await bench.target({ target: 'artifacts' }).list(PLAIN)
    expect(items).toMatchObject([{ epoch: 8, step: 240 }])
  })

  it('that have expired are left out with a note', async () => {
    bench.keep.artifacts = [artifact(2, 'new', hoursAgo(1)), artifact(1, 'old', hoursAgo(9), { expired: true })]
    const { items, notes } = await bench.target({ target: 'artifacts' }).list(PLAIN)
    expect(items.map(({ name }) => name)).toEqual(['new'])
    expect(notes).toEqual(['left out: 1 expired artifact, of which GitHub keeps the name alone'])
  })

  it('of which GitHub tells no time are left alone', async () => {
    bench.keep.artifacts = [{ ...artifact(2, 'timeless', ''), created_at: null }]
    const { items, notes } = await bench.target({ target: 'artifacts' }).list(PLAIN)
    expect(items).toEqual([])
    expect(notes).toEqual(['left alone: 1 artifact of which GitHub tells no time'])
  })

  it('of one second stand in the order of their numbers', async () => {
    bench.keep.artifacts = [9, 10, 100].map((id) => artifact(id, `run-${id}`, hoursAgo(1)))
    const { items } = await bench.target({ target: 'artifacts' }).list(PLAIN)
    expect(items.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time)).map(({ id }) => id)).toEqual(['9', '10', '100'])
  })

  it('are selected by globs of names and branches, of which a name without a slash is the whole branch', async () => {
    bench.keep.artifacts = [
      artifact(4, 'alice-4', hoursAgo(1)),
      artifact(3, 'alice-3', hoursAgo(2), { branch: 'old/main' }),
      artifact(2, 'bob-2', hoursAgo(3)),
      artifact(1, 'alice-1', hoursAgo(4), { branch: 'release/1' }),
    ]
    expect(await names('artifacts', { names: ['alice-*'], branches: ['main'] })).toEqual(['alice-4'])
    expect(await names('artifacts', { branches: ['release/*'] })).toEqual(['alice-1'])
    expect(await names('artifacts', { names: ['alice-*', '!alice-3'], branches: ['!release/*'] })).toEqual(['alice-4'])
    expect((await names('artifacts', { names: ['!alice-*'] })).toSorted()).toEqual(['bob-2'])
  })

  it('of a fork never stand among those of the repository', async () => {
    bench.keep.artifacts = [artifact(2, 'alice-999-loss=0-acc=1', hoursAgo(1), { head: FORK }), artifact(1, 'alice-1', hoursAgo(2))]
    const { items } = await bench.target({ target: 'artifacts' }).list(PLAIN)
    const theirs = byName(items, 'alice-999-loss=0-acc=1')
    expect(theirs).toMatchObject({ group: 'fork 77 · alice', branch: 'fork 77:main', foreign: true })
    expect(theirs).not.toHaveProperty('metrics')
    expect(byName(items, 'alice-1')).not.toHaveProperty('group')
    expect(await names('artifacts', { branches: ['main'] })).toEqual(['alice-1'])
  })

  it('are selected by workflow with few requests, by its name or its file', async () => {
    bench.keep.workflows = [{ id: 1, name: 'Train / nightly', path: '.github/workflows/train.yml' }]
    bench.keep.runs = Array.from({ length: 500 }, (_, index) => ({
      ...{ id: 500 - index, workflow_id: index % 2 === 0 ? 1 : 2, name: 'Gone', path: '.github/workflows/gone.yml@main' },
    }))
    bench.keep.artifacts = Array.from({ length: 200 }, (_, index) =>
      artifact(1_000 - index, `a-${500 - index}`, hoursAgo(index), { run: 500 - index }),
    )
    expect(await names('artifacts', { workflows: ['Train / nightly'] })).toHaveLength(100)
    expect(bench.keep.log.length).toBe(2 + 1 + 2)
    expect(await names('artifacts', { workflows: ['train.yml'] })).toHaveLength(100)
    expect(await names('artifacts', { workflows: ['gone.yml'] })).toHaveLength(100)
    expect(await names('artifacts', { workflows: ['none.yml'] })).toEqual([])
  })

  it('built by runs that are gone, or long ago, cost no reading of all runs between', async () => {
    bench.keep.runs = Array.from({ length: 500 }, (_, index) => ({
      id: 3_000 - 2 * index,
      workflow_id: 1,
      name: 'Train',
      path: 'train.yml',
    }))
    bench.keep.artifacts = [artifact(2, 'known', hoursAgo(1), { run: 2_990 }), artifact(1, 'gone', hoursAgo(2), { run: 2_901 })]
    bench.keep.artifacts.push(artifact(3, 'old', hoursAgo(99), { run: 2_002 }))
    expect((await names('artifacts', { workflows: ['Train'] })).toSorted()).toEqual(['known', 'old'])
    expect(bench.keep.count(/^GET \/actions\/runs$/)).toBe(2)
    expect(bench.keep.count(/^GET \/actions\/runs\/\d+$/)).toBe(2)
  })

  it('know their workflow where they are grouped by it', async () => {
    bench.keep.workflows = [{ id: 1, name: 'Train', path: '.github/workflows/train.yml' }]
    bench.keep.runs = [{ id: 1, workflow_id: 1, name: 'x', path: '.github/workflows/train.yml' }]
    bench.keep.artifacts = [artifact(1, 'a', hoursAgo(1)), artifact(2, 'b', hoursAgo(1), { run: 2 })]
    const { items, notes } = await bench.target({ target: 'artifacts', groupBy: ['workflow'] }).list(PLAIN)
    expect(items.map(({ name, workflow }) => [name, workflow])).toEqual([['a', 'Train']])
    expect(notes).toEqual(['left alone: 1 artifact of which GitHub tells no workflow'])
  })

  it('are selected by the state of the pull request that they were built for', async () => {
    const pull = { sha: 'c'.repeat(40), updatedAt: hoursAgo(30), closedAt: hoursAgo(30) }
    bench.keep.pulls = [
      { ...pull, number: 1, state: 'closed', branch: 'again', repositoryId: FORK },
      { ...pull, number: 2, state: 'open', branch: 'again', repositoryId: FORK },
      { ...pull, number: 3, state: 'closed', branch: 'done', repositoryId: 1296269 },
      { ...pull, number: 4, state: 'closed', branch: 'main', repositoryId: 1296269 },
      { ...pull, number: 5, state: 'closed', branch: 'lost', repositoryId: undefined },
      { ...pull, number: 6, state: 'closed', branch: 'develop', repositoryId: 1296269 },
      { ...pull, number: 7, state: 'closed', branch: 'feature', into: 'develop', repositoryId: 1296269 },
    ]
    bench.keep.artifacts = [
      artifact(6, 'main', hoursAgo(40)),
      artifact(5, 'again', hoursAgo(40), { branch: 'again', head: FORK }),
      artifact(4, 'done', hoursAgo(40), { branch: 'done' }),
      artifact(3, 'done-later', hoursAgo(1), { branch: 'done' }),
      artifact(2, 'other', hoursAgo(40), { branch: 'other' }),
      artifact(1, 'develop', hoursAgo(40), { branch: 'develop' }),
    ]
    expect(await names('artifacts', { pullRequests: 'open' })).toEqual(['again'])
    expect(await names('artifacts', { pullRequests: 'closed' })).toEqual(['done'])
    expect((await names('artifacts', { pullRequests: 'any' })).toSorted()).toEqual(['again', 'done'])
  })

  it('know the tags of their commits where a plan asks for them', async () => {
    bench.keep.tags = [
      { name: 'v1', sha: 'c'.repeat(40) },
      { name: 'best', sha: 'c'.repeat(40) },
    ]
    bench.keep.artifacts = [artifact(2, 'tagged', hoursAgo(1), { sha: 'c'.repeat(40) }), artifact(1, 'plain', hoursAgo(2))]
    const { items } = await bench.target({ target: 'artifacts' }).list({ ...PLAIN, tags: true })
    expect(byName(items, 'tagged')?.tags).toEqual(['v1', 'best'])
    expect(byName(items, 'plain')?.tags).toEqual([])
  })

  it('are referenced by tags, open pull requests, releases and the config', async () => {
    bench.keep.tags = [{ name: 'v1', sha: '1'.repeat(40) }]
    bench.keep.pulls = [
      { number: 8, state: 'open', branch: 'x', sha: '8'.repeat(40), repositoryId: 1296269, updatedAt: hoursAgo(1) },
      { number: 9, state: 'closed', branch: 'y', sha: '9'.repeat(40), repositoryId: 1296269, updatedAt: hoursAgo(1) },
    ]
    bench.keep.releases = [
      { ...release(50, 'v1', hoursAgo(5)), body: 'Trained from `told-3` (https://github.com/o/r/artifacts/14). So did bob-6.' },
    ]
    bench.keep.contents.set('.github/ckpt-guard.yml', 'reference: artifact:configured-5/G.pth\n')
    bench.keep.artifacts = [
      artifact(11, 'tagged', hoursAgo(1), { sha: '1'.repeat(40) }),
      artifact(12, 'headed', hoursAgo(1), { sha: '8'.repeat(40) }),
      artifact(13, 'told-3', hoursAgo(1)),
      artifact(14, 'linked', hoursAgo(1)),
      artifact(15, 'configured-5', hoursAgo(1)),
      artifact(17, 'bob-6', hoursAgo(1)),
      artifact(16, 'told', hoursAgo(1), { sha: '9'.repeat(40) }),
    ]
    const { references } = await bench.target({ target: 'artifacts' }).list({ ...PLAIN, references: true })
    expect(Object.fromEntries(references)).toEqual({
      11: 'the tag v1',
      12: 'the open pull request #8',
      13: 'the release v1',
      14: 'the release v1',
      15: 'the config .github/ckpt-guard.yml',
      17: 'the release v1',
    })
  })

  it('are not selected by what only releases have', async () => {
    await expect(names('artifacts', { assets: true })).rejects.toThrow(/select among releases/)
    await expect(names('caches', { prereleases: 'only' })).rejects.toThrow(/select among releases/)
    expect(bench.keep.log).toEqual([])
  })
})

describe('caches', () => {
  it('are listed by when they were made, so that a restored one does not change its place', async () => {
    bench.keep.caches = Array.from({ length: 350 }, (_, index) =>
      cache(index + 1, `k-${index + 1}`, 'refs/heads/main', hoursAgo(400 - index)),
    )
    bench.keep.trouble = (_, count) => {
      // The ones that nobody has used for longest, so that by their last use they would come to the pages that were read.
      const idle = bench.keep.caches[count]
      if (idle) bench.keep.caches[count] = { ...idle, last_accessed_at: hoursAgo(-count) }
      return undefined
    }
    expect(new Set(await names('caches')).size).toBe(350)
    expect(bench.keep.log.length).toBe(4)
  })

  it('are all found though one vanishes for each that is made meanwhile', async () => {
    const made = (id: number) => cache(id, `k-${id}`, 'refs/heads/main', hoursAgo(1_000 - id))
    bench.keep.caches = Array.from({ length: 350 }, (_, index) => made(index + 1))
    bench.keep.trouble = (_, count) => {
      if (count === 2) bench.keep.caches = [...bench.keep.caches.slice(1), made(900)]
      return undefined
    }
    expect(await names('caches')).toEqual(expect.arrayContaining(Array.from({ length: 349 }, (_, index) => `k-${index + 2}`)))
  })

  it('are selected by branch and by the state of their pull request', async () => {
    bench.keep.pulls = [{ number: 7, state: 'open', branch: 'x', sha: 'c'.repeat(40), repositoryId: FORK, updatedAt: hoursAgo(1) }]
    bench.keep.caches = [
      cache(1, 'main', 'refs/heads/main', hoursAgo(3)),
      cache(2, 'open', 'refs/pull/7/merge', hoursAgo(2)),
      cache(3, 'dead', 'refs/pull/6/merge', hoursAgo(1)),
    ]
    expect(await names('caches', { branches: ['main'] })).toEqual(['main'])
    expect(await names('caches', { pullRequests: 'open' })).toEqual(['open'])
    expect(await names('caches', { pullRequests: 'closed' })).toEqual(['dead'])
    expect(await names('caches', { pullRequests: 'any' })).toEqual(['open', 'dead'])
  })

  it('are selected by globs of whole keys, which are no paths', async () => {
    bench.keep.caches = ['deps-1', 'deps-refs/heads/main', 'old/deps-2'].map((key, index) =>
      cache(index + 1, key, 'refs/heads/main', hoursAgo(index)),
    )
    expect((await names('caches', { names: ['deps-*'] })).toSorted()).toEqual(['deps-1', 'deps-refs/heads/main'])
    expect((await names('caches', { names: ['!(deps-1)'] })).toSorted()).toEqual(['deps-refs/heads/main', 'old/deps-2'])
  })

  it('of pull requests stand apart also where branches do not', async () => {
    bench.keep.caches = [cache(2, 'train-9', 'refs/pull/7/merge', hoursAgo(1)), cache(1, 'train-1', 'refs/heads/main', hoursAgo(2))]
    const { items } = await bench.target({ target: 'caches', groupBy: ['prefix'] }).list(PLAIN)
    expect(byName(items, 'train-9')?.group).toBe('refs/pull/7/merge · train')
    expect(byName(items, 'train-1')?.group).toBeUndefined()
  })

  it('are referenced by their ref', async () => {
    bench.keep.pulls = [
      { number: 7, state: 'open', branch: 'feature', sha: 'c'.repeat(40), repositoryId: 1296269, updatedAt: hoursAgo(1) },
      { number: 8, state: 'open', branch: 'main', sha: 'c'.repeat(40), repositoryId: 1296269, updatedAt: hoursAgo(1) },
    ]
    bench.keep.caches = ['refs/heads/main', 'refs/heads/feature', 'refs/pull/7/merge', 'refs/tags/v1', 'refs/pull/5/merge'].map(
      (ref, index) => cache(index + 1, `k${index}`, ref, hoursAgo(index)),
    )
    const { references } = await bench.target({ target: 'caches' }).list({ ...PLAIN, references: true })
    expect(Object.fromEntries(references)).toEqual({ 2: 'the open pull request #7', 3: 'the open pull request #7', 4: 'the tag v1' })
  })

  it('are not selected by workflow, which GitHub does not tell', async () => {
    await expect(names('caches', { workflows: ['train.yml'] })).rejects.toThrow(/does not tell which workflow/)
  })
})

describe('releases', () => {
  it('are items with their files, by the time of publishing, and drafts are left alone', async () => {
    const draft = { ...release(3, 'v3', hoursAgo(0)), draft: true, published_at: null }
    const dateless = { ...release(1, 'v1', ''), published_at: null, created_at: hoursAgo(90) }
    bench.keep.releases = [draft, { ...release(2, 'alice-e8', hoursAgo(5), ['a.pth', 'b.pth']), created_at: hoursAgo(99) }, dateless]
    const { items, notes } = await bench.target({ target: 'releases' }).list(PLAIN)
    expect(items.map(({ name, time, size, epoch }) => ({ name, time, size, epoch }))).toEqual([
      { name: 'v1', time: hoursAgo(90), size: 0, epoch: undefined },
      { name: 'alice-e8', time: hoursAgo(5), size: 1_000, epoch: 8 },
    ])
    expect(items[1]?.parts?.map(({ name }) => name)).toEqual(['a.pth', 'b.pth'])
    expect(notes).toEqual(['left alone: 1 draft, which nobody has published', 'Removing a release leaves its tag in git'])
  })

  it('are selected by whether they are prereleases', async () => {
    bench.keep.releases = [{ ...release(2, 'v2-rc', hoursAgo(1)), prerelease: true }, release(1, 'v1', hoursAgo(2))]
    expect(await names('releases', { prereleases: 'only' })).toEqual(['v2-rc'])
    expect(await names('releases', { prereleases: 'none' })).toEqual(['v1'])
    await expect(names('releases', { pullRequests: 'closed' })).rejects.toThrow(/releases belong to none/)
  })

  it('know the latest, and are referenced by others but not by themselves', async () => {
    bench.keep.releases = [
      { ...release(3, 'v3', hoursAgo(1)), body: 'v3 continues v1 (v1...v3)' },
      release(2, 'v2', hoursAgo(2)),
      release(1, 'v1', hoursAgo(3)),
    ]
    bench.keep.latest = 2
    const { items, references } = await bench.target({ target: 'releases' }).list({ ...PLAIN, tags: true, references: true })
    expect(byName(items, 'v2')?.tags).toEqual(['v2', 'latest'])
    expect(Object.fromEntries(references)).toEqual({ 1: 'the release v3', 2: 'the address releases/latest' })
  })

  it('with an upload that never ended are not whole', async () => {
    const [first] = release(1, 'v1', hoursAgo(1), ['a.pth']).assets
    if (first === undefined) throw new Error('the sample has a file')
    bench.keep.releases = [{ ...release(1, 'v1', hoursAgo(1)), assets: [{ ...first, state: 'open' }] }]
    const { items } = await bench.target({ target: 'releases' }).list(PLAIN)
    expect(items[0]?.broken).toBe('the upload of a.pth never came to its end')
  })
})

describe('files of releases', () => {
  const ASSETS: Partial<Selection> = { assets: true }

  it('are items, those of one checkpoint as one, and others are left alone', async () => {
    bench.keep.releases = [release(1, 'v1', hoursAgo(1), ['G_100.pth', 'D_100.pth', 'alice-e8.pth', 'alice-e8.json', 'README.md'])]
    const { items, notes } = await bench.target({ target: 'releases', selection: { ...EVERYTHING, ...ASSETS } }).list(PLAIN)
    expect(items.map(({ name, parts }) => [name, parts?.map((part) => part.name)])).toEqual([
      ['G_100.pth', ['D_100.pth', 'G_100.pth']],
      ['alice-e8.pth', ['alice-e8.pth', 'alice-e8.json']],
    ])
    expect(items[0]).toMatchObject({ size: 1_000, step: 100, tags: ['v1'], branch: 'main' })
    expect(notes).toEqual(['left alone: 1 file beside the checkpoints; to prune such files, select them by their names'])
    expect(await names('releases', { ...ASSETS, names: ['*.md'] })).toEqual(['README.md'])
    expect(await names('releases', { ...ASSETS, names: ['!G_*'] })).toEqual(['alice-e8.pth'])
  })

  it('are listed on their own where a release has many', async () => {
    bench.keep.releases = [
      release(
        1,
        'v1',
        hoursAgo(1),
        Array.from({ length: 90 }, (_, index) => `alice-e${index + 1}.pth`),
      ),
    ]
    expect(await names('releases', ASSETS)).toHaveLength(90)
  })

  it('of an immutable release are left alone', async () => {
    bench.keep.releases = [{ ...release(1, 'v1', hoursAgo(1), ['a.pth']), immutable: true }]
    const { items, notes } = await bench.target({ target: 'releases', selection: { ...EVERYTHING, ...ASSETS } }).list(PLAIN)
    expect(items).toEqual([])
    expect(notes).toEqual(['left alone: 1 file of immutable releases, which GitHub lets nobody remove'])
  })
})

describe('a listing that fails', () => {
  it('says what happened and that nothing was removed', async () => {
    bench.keep.artifacts = Array.from({ length: 300 }, (_, index) => artifact(300 - index, `a-${index}`, hoursAgo(index)))
    bench.keep.trouble = (_, count) => (count > 2 ? problem(502, 'Bad Gateway') : undefined)
    await expect(names('artifacts')).rejects.toThrow(/^artifacts of octo\/voices: GitHub cannot be asked \(502: .*Nothing was removed\.$/)
  })

  it('is not taken for a bug of ours where a proxy answers', async () => {
    bench.keep.trouble = () => ({ status: 200, body: '<h1>Log in</h1>' })
    await expect(names('artifacts')).rejects.toThrow(
      /^artifacts of octo\/voices: expected JSON from GitHub's API, .* Nothing was removed\.$/,
    )
  })

  it('names the permission that is missing', async () => {
    bench.keep.trouble = () => problem(403, 'Resource not accessible by integration')
    await expect(names('caches')).rejects.toThrow(/the token needs the permission actions: write/)
  })

  it('for a spent limit says so, rather than take what came so far for all', async () => {
    bench.keep.artifacts = Array.from({ length: 300 }, (_, index) => artifact(300 - index, `a-${index}`, hoursAgo(index)))
    bench.keep.spent = 998
    await expect(names('artifacts')).rejects.toThrow(/GitHub's limit of requests is reached \(403\).*Nothing was removed\.$/)
  })
})
