import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGit, parseNameStatus } from '../../src/github/git.ts'
import { TemporaryRepository } from './temporary-repository.ts'

let repository: TemporaryRepository
let shallow: TemporaryRepository
let base: string
let mainTip: string
let head: string
let merge: string

beforeAll(async () => {
  repository = await TemporaryRepository.create()
  await repository.write('old.pth', 'a')
  await repository.write('gone.pth', 'a')
  await repository.write('.github/ckpt-guard.yml', 'digest: sha256\n')
  base = await repository.commit('base')
  await repository.git('checkout', '--quiet', '-b', 'proposal')
  await repository.git('mv', 'old.pth', 'renamed.pth')
  await repository.remove('gone.pth')
  await repository.write('模型/声音 [1].pth', 'b')
  head = await repository.commit('proposal')
  await repository.git('checkout', '--quiet', 'main')
  await repository.write('main-only.pth', 'c')
  mainTip = await repository.commit('meanwhile')
  await repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'proposal')
  merge = await repository.git('rev-parse', 'HEAD')
  shallow = await repository.shallowCopy(merge)
})

afterAll(async () => {
  await repository.dispose()
  await shallow.dispose()
})

describe('git', () => {
  it('tells what a branch changed since it left the base, with names as they are', async () => {
    const changes = await openGit(repository.folder).diff({ from: mainTip, to: head, since: 'merge-base' })
    expect(changes).toEqual(
      expect.arrayContaining([
        { path: 'old.pth', removed: true },
        { path: 'renamed.pth', removed: false },
        { path: 'gone.pth', removed: true },
        { path: '模型/声音 [1].pth', removed: false },
      ]),
    )
    expect(changes).toHaveLength(4)
  })

  it('tells how two commits differ', async () => {
    const changes = await openGit(repository.folder).diff({ from: head, to: merge, since: 'direct' })
    expect(changes).toEqual([{ path: 'main-only.pth', removed: false }])
  })

  it('knows the parents of the checked-out commit even in a shallow clone', async () => {
    expect(await openGit(shallow.folder).head()).toEqual({ sha: merge, parents: [mainTip, head] })
  })

  it('says that the history is not here, and does not fetch it', async () => {
    expect(await openGit(shallow.folder).diff({ from: base, to: head, since: 'merge-base' })).toBeUndefined()
  })

  it('is fooled by no file that is called like a commit', async () => {
    await shallow.write(base, 'not a commit')
    expect(await openGit(shallow.folder).diff({ from: base, to: merge, since: 'direct' })).toBeUndefined()
    await shallow.remove(base)
  })

  it('reads a file as a commit has it, and tells a missing file from a missing commit', async () => {
    const git = openGit(repository.folder)
    expect(await git.readFile(head, '.github/ckpt-guard.yml')).toEqual({ kind: 'text', text: 'digest: sha256\n' })
    expect(await git.readFile(head, '.github/other.yml')).toEqual({ kind: 'absent' })
    expect(await openGit(shallow.folder).readFile(base, '.github/ckpt-guard.yml')).toEqual({ kind: 'unknown' })
  })

  it('knows nothing in a folder that is no repository', async () => {
    const git = openGit(await mkdtemp(join(tmpdir(), 'ckpt-guard-plain-')))
    expect(await git.head()).toBeUndefined()
    expect(await git.readFile(head, 'a')).toEqual({ kind: 'unknown' })
  })
})

describe('a list of changes', () => {
  it('may hold names with line ends and tabs', () => {
    expect(parseNameStatus('A\0a\n::error::\tb.pth\0D\0c\0T\0d\0')).toEqual([
      { path: 'a\n::error::\tb.pth', removed: false },
      { path: 'c', removed: true },
      { path: 'd', removed: false },
    ])
    expect(parseNameStatus('')).toEqual([])
  })
})
