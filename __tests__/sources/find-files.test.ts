import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { type FindRequest, findFiles } from '../../src/sources/find-files.ts'

let root: string

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ckpt-guard-find-')))
  // So that the tests of permissions can look into it as another user.
  await chmod(root, 0o755)
})
afterEach(() => rm(root, { recursive: true }))

const INCLUDE = ['**/*.{ckpt,pth}']

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), path)
  }
}

function find(request: Partial<FindRequest> = {}) {
  return findFiles({ root, paths: [], include: INCLUDE, exclude: [], ...request })
}

async function paths(request: Partial<FindRequest> = {}): Promise<string[]> {
  const { files, unreadable } = await find(request)
  expect(unreadable).toEqual([])
  return files.map(({ path }) => path)
}

async function mistakeIn(request: Partial<FindRequest>): Promise<string> {
  const error: unknown = await find(request).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  return error instanceof Error ? error.message : ''
}

describe('without paths', () => {
  test('the globs apply from the root, in a fixed order', async () => {
    await put('b.pth', 'a/z.ckpt', 'a/b/c.ckpt', 'a.txt', '.cache/hidden.ckpt')
    expect(await paths()).toEqual(['.cache/hidden.ckpt', 'a/b/c.ckpt', 'a/z.ckpt', 'b.pth'])
  })

  test('each file comes with its absolute path and size', async () => {
    await put('a/z.ckpt')
    expect((await find()).files).toEqual([{ path: 'a/z.ckpt', absolute: join(root, 'a/z.ckpt'), size: 8 }])
  })

  test('.git and node_modules are skipped, case matters, and nothing found is no error', async () => {
    await put('.git/lfs/a.ckpt', 'x/node_modules/b.pth', 'C.CKPT')
    expect(await paths()).toEqual([])
  })

  test('a glob that names node_modules looks there', async () => {
    await put('x/node_modules/b.pth')
    expect(await paths({ include: ['**/node_modules/**/*.pth'] })).toEqual(['x/node_modules/b.pth'])
  })

  test('a glob with ! in front leaves out what it matches', async () => {
    await put('a.ckpt', 'old/b.ckpt')
    expect(await paths({ include: ['**/*.ckpt', '!old/**'] })).toEqual(['a.ckpt'])
  })

  test('what is excluded is left out: by path, by folder, by name at any depth', async () => {
    await put('a.ckpt', 'old/b.ckpt', 'x/old/c.ckpt', 'x/d.ckpt', 'y/tmp.ckpt', 'z/e.ckpt')
    expect(await paths({ exclude: ['old', 'tmp.*', './z/'] })).toEqual(['a.ckpt', 'x/d.ckpt'])
    expect(await paths({ exclude: ['x/**', '*/tmp.ckpt', 'old/', 'z/e.ckpt'] })).toEqual(['a.ckpt'])
  })

  test('names in any script and of any odd characters are found as they are', async () => {
    const odd = [
      '模型 é (1).ckpt',
      'a[1].ckpt',
      '{x,y}.ckpt',
      '-rf.ckpt',
      'line\nend.ckpt',
      '`$(x)`.ckpt',
      'back\\slash.ckpt',
      '\u202egnp.ckpt',
      '😀.ckpt',
    ]
    await put(...odd)
    expect(await paths()).toEqual([...odd].sort())
  })

  test('thousands of files are no matter', async () => {
    for (let folder = 0; folder < 30; folder++) await put(...Array.from({ length: 100 }, (_, i) => `f${folder}/m${i}.ckpt`))
    expect(await paths()).toHaveLength(3_000)
  })
})

describe('with paths', () => {
  test('a file that is named is taken whatever its extension, and although it is excluded', async () => {
    await put('weights.bin', 'model')
    expect(await paths({ paths: ['weights.bin', './model'], exclude: ['model'] })).toEqual(['model', 'weights.bin'])
  })

  test('a file that is named twice, and found once more, is taken once', async () => {
    await put('a/m.ckpt')
    expect(await paths({ paths: ['a/m.ckpt', './a/../a/m.ckpt', join(root, 'a/m.ckpt'), 'a', '**/*.ckpt'] })).toEqual(['a/m.ckpt'])
  })

  test('a folder is searched with the globs, whether they count from the root or from it', async () => {
    await put('a/m.ckpt', 'a/b/n.pth', 'a/readme.md', 'c/o.ckpt')
    expect(await paths({ paths: ['a/'] })).toEqual(['a/b/n.pth', 'a/m.ckpt'])
    expect(await paths({ paths: ['a'], include: ['a/*.ckpt'] })).toEqual(['a/m.ckpt'])
    expect(await paths({ paths: ['a'], include: ['b/*.pth'] })).toEqual(['a/b/n.pth'])
  })

  test('a folder outside of the root is searched, and reported from the root', async () => {
    await put('project/x.txt', 'models/m.ckpt')
    expect(await paths({ root: join(root, 'project'), paths: ['../models'] })).toEqual(['../models/m.ckpt'])
  })

  test('a folder that is named is searched even if it is node_modules', async () => {
    await put('node_modules/p/m.ckpt')
    expect(await paths({ paths: ['node_modules'] })).toEqual(['node_modules/p/m.ckpt'])
  })

  test('globs take what they match, whatever the extension, from wherever they start', async () => {
    await put('a/m.bin', 'a/b/n.bin', 'models/o.bin', 'project/x')
    expect(await paths({ paths: ['a/**/*.bin'] })).toEqual(['a/b/n.bin', 'a/m.bin'])
    expect(await paths({ paths: ['./a/*.{bin,pt}'] })).toEqual(['a/m.bin'])
    expect(await paths({ paths: [join(root, '*/o.bin')] })).toEqual(['models/o.bin'])
    expect(await paths({ root: join(root, 'project'), paths: ['../models/*.bin'] })).toEqual(['../models/o.bin'])
  })

  test('a name that looks like a glob is a file where there is one', async () => {
    await put('m[1].ckpt', 'm1.ckpt')
    expect(await paths({ paths: ['m[1].ckpt'] })).toEqual(['m[1].ckpt'])
  })

  test('a path that does not exist is an error', async () => {
    expect(await mistakeIn({ paths: ['missing.ckpt'] })).toMatch(/^missing\.ckpt: there is no such file or folder/)
  })

  test.each(['*.pt', 'missing/**/*.ckpt'])('the glob %s that matches nothing is an error', async (glob) => {
    await put('m.ckpt')
    expect(await mistakeIn({ paths: [glob] })).toMatch(/the glob matches no file/)
  })
})

describe('links', () => {
  test('a link to a file is a file of its own', async () => {
    await put('m.ckpt')
    await symlink('m.ckpt', join(root, 'last.ckpt'))
    expect(await paths()).toEqual(['last.ckpt', 'm.ckpt'])
  })

  test('circles end, and files are reported under their real place', async () => {
    await put('z/m.ckpt')
    await symlink('.', join(root, 'self'))
    await symlink('../..', join(root, 'z', 'up'))
    await symlink('z', join(root, 'a-link'))
    expect(await paths()).toEqual(['z/m.ckpt'])
  })

  test('a link to all of the machine is not followed', async () => {
    await put('m.ckpt')
    await symlink('/', join(root, 'everything'))
    expect(await paths()).toEqual(['m.ckpt'])
  })

  test('a link to a folder elsewhere is followed', async () => {
    await put('project/x', 'data/m.ckpt')
    await symlink('../data', join(root, 'project/data'))
    expect(await paths({ root: join(root, 'project') })).toEqual(['data/m.ckpt'])
  })

  test('a link to nothing and a link to itself are reported', async () => {
    await symlink('gone', join(root, 'a.ckpt'))
    await symlink('b.ckpt', join(root, 'b.ckpt'))
    expect(await find()).toEqual({
      files: [],
      unreadable: [
        { path: 'a.ckpt', reason: 'it is a link to a file that is not there' },
        { path: 'b.ckpt', reason: 'its links lead in a circle' },
      ],
    })
  })
})

describe('permissions', () => {
  test('folders and files that may not be read are reported, and the others found', async () => {
    await put('a.ckpt', 'closed/b.ckpt', 'secret.ckpt')
    await chmod(join(root, 'secret.ckpt'), 0)
    await chmod(join(root, 'closed'), 0)
    const found = await asOrdinaryUser(() => find())
    await chmod(join(root, 'closed'), 0o755)
    expect(found.files.map(({ path }) => path)).toEqual(['a.ckpt'])
    expect(found.unreadable).toEqual([
      { path: 'closed', reason: 'permission denied' },
      { path: 'secret.ckpt', reason: 'permission denied' },
    ])
  })
})

/** Permissions do not bind root, as who tests run in many containers. */
async function asOrdinaryUser<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run()
  process.seteuid?.('nobody')
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
  }
}
