import { describe, expect, it } from 'vitest'
import { changedInPullRequest, changedInRange } from '../../src/github/changed-files.ts'
import type { GitRange } from '../../src/github/git.ts'
import { ApiError } from '../../src/github/retry.ts'
import { BASE, denied, fakeApi, fakeGit, HEAD, pullRequest } from './run-samples.ts'

const MERGE = 'c'.repeat(40)
const TIP = 'd'.repeat(40)

/** An API that lists so many added files, and says how many pages were asked for. */
function apiListing(count: number) {
  const pages: number[] = []
  const pullRequestFiles = async (_: number, page: number) => {
    pages.push(page)
    const rest = Math.max(0, Math.min(100, count - (page - 1) * 100))
    return Array.from({ length: rest }, (_, index) => ({ path: `${page}-${index}.pth`, status: 'added' }))
  }
  return { api: fakeApi({ pullRequestFiles }), pages }
}

describe('what a pull request changes', () => {
  it('comes from git where the history is here, and GitHub is not asked', async () => {
    const git = fakeGit({ diff: async ({ since }) => (since === 'merge-base' ? [{ path: 'a.pth', removed: false }] : undefined) })
    expect(await changedInPullRequest(pullRequest(), git, fakeApi())).toEqual({ kind: 'known', files: [{ path: 'a.pth', removed: false }] })
  })

  it('is compared in the most exact way that the history allows', async () => {
    const tried: GitRange[] = []
    const git = fakeGit({
      head: async () => ({ sha: MERGE, parents: [TIP, HEAD] }),
      diff: async (range) => {
        tried.push(range)
        return undefined
      },
    })
    await changedInPullRequest(pullRequest(), git, undefined)
    expect(tried).toEqual([
      { from: BASE, to: HEAD, since: 'merge-base' },
      { from: TIP, to: MERGE, since: 'direct' },
      { from: BASE, to: MERGE, since: 'direct' },
    ])
  })

  it('comes from the API, page by page, where git does not know', async () => {
    const { api, pages } = apiListing(250)
    const changed = await changedInPullRequest(pullRequest(), fakeGit(), api)
    expect(changed.kind === 'known' && changed.files).toHaveLength(250)
    expect(pages).toEqual([1, 2, 3])
  })

  it('tells removed files, takes renamed ones under their new name, and leaves unchanged ones out', async () => {
    const pullRequestFiles = async () => [
      { path: 'gone.pth', status: 'removed' },
      { path: 'new.pth', status: 'renamed' },
      { path: 'same.pth', status: 'unchanged' },
    ]
    expect(await changedInPullRequest(pullRequest(), fakeGit(), fakeApi({ pullRequestFiles }))).toEqual({
      kind: 'known',
      files: [
        { path: 'gone.pth', removed: true },
        { path: 'new.pth', removed: false },
      ],
    })
  })

  it('is unknown at the limit of the API, rather than short', async () => {
    expect(await changedInPullRequest(pullRequest(), fakeGit(), apiListing(3_500).api)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('3000'),
    })
    expect((await changedInPullRequest(pullRequest(), fakeGit(), apiListing(2_999).api)).kind).toBe('known')
  })

  it('is unknown where the event counts more files than the API lists', async () => {
    const { api } = apiListing(40)
    expect((await changedInPullRequest(pullRequest({ changedFiles: 3_001 }), fakeGit(), api)).kind).toBe('unknown')
  })

  it('is unknown without a token, and where the token may not read it, with the way out', async () => {
    expect((await changedInPullRequest(pullRequest(), fakeGit(), undefined)).kind).toBe('unknown')
    const pullRequestFiles = async () => {
      throw denied()
    }
    expect(await changedInPullRequest(pullRequest(), fakeGit(), fakeApi({ pullRequestFiles }))).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/fetch-depth: 0.*pull-requests: read/),
    })
  })

  it('is unknown where GitHub is down', async () => {
    const pullRequestFiles = async () => {
      throw new ApiError('Bad Gateway', 502, false)
    }
    const changed = await changedInPullRequest(pullRequest(), fakeGit(), fakeApi({ pullRequestFiles }))
    expect(changed).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('Bad Gateway') })
  })
})

describe('what a push changes', () => {
  it('is known from git alone', async () => {
    const git = fakeGit({ diff: async () => [{ path: 'a.pth', removed: false }] })
    expect((await changedInRange({ base: BASE, head: HEAD }, git)).kind).toBe('known')
    expect((await changedInRange({ base: BASE, head: HEAD }, fakeGit())).kind).toBe('unknown')
  })
})
