import { describe, expect, test } from 'vitest'
import { type PruneWishes, settledPrune } from '../../src/commands/prune-wishes.ts'
import { type ConfigInput, configSchema } from '../../src/config/config.ts'

function settled(wishes: PruneWishes, settings: ConfigInput = {}) {
  return settledPrune(wishes, configSchema.parse(settings))
}

describe('what is asked for wins over the settings', () => {
  const settings: ConfigInput = {
    retention: { 'keep-last': 3, 'keep-daily': 7, 'keep-tag': ['a,b', 'c'] },
    prune: { target: 'artifacts', 'group-by': ['workflow', 'prefix'], 'max-deletions': 50 },
  }

  test('word by word of the policy', () => {
    const { policy, policyWords } = settled({ policy: { 'keep-last': '5', 'keep-referenced': true } }, settings)
    expect(policy).toMatchObject({ last: 5, periods: { daily: 7 }, tags: [['a', 'b'], ['c']], referenced: true })
    expect(policyWords).toEqual(['keep-last 5', 'keep-daily 7', 'keep-tag a,b', 'keep-tag c', 'keep-referenced'])
  })

  test('a word that nobody said hides none of the settings', () => {
    expect(settled({ policy: { 'keep-last': undefined } }, settings).policy.last).toBe(3)
  })

  test('a word that cannot be understood is laid to those who said it', () => {
    const broken: ConfigInput = { ...settings, retention: { 'keep-last': 'many' } }
    expect(() => settled({}, broken)).toThrow(/^retention of the config file: keep-last: expected/)
    expect(() => settled({ policy: { 'keep-last': 'many' } }, settings)).toThrow(/^keep-last: expected/)
    expect(settled({ policy: { 'keep-last': 2 } }, broken).policy.last).toBe(2)
  })

  test('for the rest too', () => {
    expect(settled({}, settings)).toMatchObject({ target: 'artifacts', groupBy: ['workflow', 'prefix'], maxDeletions: 50 })
    expect(settled({ groupBy: 'branch', maxDeletions: 9 }, settings)).toMatchObject({ groupBy: ['branch'], maxDeletions: 9 })
  })

  test('and their groups are those of their target alone', () => {
    expect(settled({ target: 'caches' }, settings).groupBy).toBeUndefined()
    expect(settled({ target: 'files' }, { prune: { 'group-by': 'folder' } }).groupBy).toEqual(['folder'])
  })
})

describe('the target', () => {
  test('is implied by an inventory, also where the settings name another one', () => {
    expect(settled({ inventory: '-' }, { prune: { target: 'files' } })).toMatchObject({ target: 'inventory', inventory: '-' })
  })

  test('has to be said', () => {
    expect(() => settled({})).toThrow(/--target files, artifacts, caches, releases, inventory/)
  })

  test('inventory needs its list', () => {
    expect(() => settled({ target: 'inventory' })).toThrow('--inventory FILE')
  })
})

test('the word none is one group of all', () => {
  expect(settled({ target: 'files', groupBy: 'none' }).groupBy).toEqual([])
})

describe('what does not go together is refused, with both named', () => {
  test.each([
    ['artifacts', { paths: ['logs'] }, /paths do not go with --target artifacts, but with files/],
    ['caches', { exclude: ['a'] }, /--exclude does not go with --target caches/],
    ['files', { inventory: 'a.json' }, /--inventory does not go with --target files, but with inventory/],
    ['files', { names: ['a*'] }, /--name does not go with --target files, but with artifacts, caches, releases, inventory/],
    ['files', { branches: ['main'] }, /--branch does not go with --target files, but with artifacts, caches, releases/],
    ['caches', { workflows: ['ci'] }, /--workflow does not go with --target caches/],
    ['files', { pullRequests: 'open' }, /--pull-requests does not go with --target files/],
    ['artifacts', { assets: true }, /--assets does not go with --target artifacts, but with releases/],
    ['artifacts', { prereleases: 'only' }, /--prereleases does not go with --target artifacts/],
    ['files', { repository: 'octo/voices' }, /--repository does not go with --target files/],
    ['files', { groupBy: 'branch' }, /--group-by branch does not go with --target files/],
    ['caches', { groupBy: 'prefix,workflow' }, /--group-by workflow does not go with --target caches/],
    ['caches', { names: ['deps-*', ''] }, /--name: expected a glob, found an empty one/],
    ['caches', { branches: ['!'] }, /--branch: expected a glob, found an empty one/],
    ['artifacts', { workflows: [' '] }, /--workflow: expected a glob, found an empty one/],
    ['files', { groupBy: 'foldr' }, /group-by: expected .*folder/],
    ['files', { groupBy: ' , ' }, /--group-by is empty/],
    ['files', { olderThan: '2w' }, /--older-than: expected a duration/],
    ['files', { policy: { 'keep-last': 'all' } }, /keep-last: expected a whole number/],
  ] as const)('%s with %j', (target, wishes, message) => {
    expect(() => settled({ target, ...wishes })).toThrow(message)
  })

  test('but what says nothing is no such thing', () => {
    const { target, selection } = settled({ target: 'files', names: [], assets: false, workflows: undefined })
    expect({ target, selection }).toMatchObject({ target: 'files', selection: { names: [], assets: false, workflows: [] } })
  })
})
