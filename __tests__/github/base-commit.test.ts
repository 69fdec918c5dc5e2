import { afterEach, describe, expect, it } from 'vitest'
import { baseCommit } from '../../src/github/base-commit.ts'
import { openGit } from '../../src/github/git.ts'
import { propose } from './proposal.ts'
import { BASE, HEAD, pullRequest } from './run-samples.ts'
import type { TemporaryRepository } from './temporary-repository.ts'

const disposables: TemporaryRepository[] = []

afterEach(async () => {
  for (const repository of disposables.splice(0)) await repository.dispose()
})

describe('the commit that a change starts from', () => {
  it('is where a pull request parted from its target, also when the target went on', async () => {
    const { repository, base, head } = await propose((repository) => repository.write('a.txt', 'a'))
    disposables.push(repository)
    await repository.git('checkout', '--quiet', 'main')
    await repository.write('b.txt', 'b')
    const tip = await repository.commit('meanwhile')
    const found = await baseCommit({ pullRequest: pullRequest({ base: tip, head }), range: undefined }, openGit(repository.folder))
    expect(found).toBe(base)
  })

  it('is the tip of the target where the history is not here', async () => {
    const { repository, base, head, merge } = await propose((repository) => repository.write('a.txt', 'a'))
    const shallow = await repository.shallowCopy(merge)
    disposables.push(repository, shallow)
    const found = await baseCommit({ pullRequest: pullRequest({ base, head }), range: undefined }, openGit(shallow.folder))
    expect(found).toBe(base)
  })

  it('is what was there before a push, and none for other events', async () => {
    const git = openGit(import.meta.dirname)
    expect(await baseCommit({ pullRequest: undefined, range: { base: BASE, head: HEAD } }, git)).toBe(BASE)
    expect(await baseCommit({ pullRequest: undefined, range: undefined }, git)).toBeUndefined()
  })
})
