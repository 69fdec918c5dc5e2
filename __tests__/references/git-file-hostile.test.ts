import { chmodSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { TemporaryRepository } from '../github/temporary-repository.ts'
import { gitScene, mistake, opened, shapesOf } from './git-scene.ts'
import { pointerTo } from './lfs-server.ts'
import { weightsFile } from './weights-file.ts'

const scene = gitScene()

const SHAPES = { 'enc.weight': [2, 3] }
const OTHER = { 'enc.weight': [7] }
let path = ''

beforeEach(async () => {
  path = process.env.PATH ?? ''
  const { repository } = scene()
  await repository.write('weights/a.safetensors', weightsFile(SHAPES))
  await repository.commit('good')
})

afterEach(() => vi.unstubAllEnvs())

/** A program called git before the real one on the PATH, or in place of it. */
async function program(folder: string, script: string): Promise<void> {
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'git'), 0o755)
}

const base = async () => shapesOf(await opened(scene(), 'git:HEAD', 'weights/a.safetensors'))

describe('what a commit has', () => {
  test('is not what a replacement puts in its place', async () => {
    const { repository } = scene()
    await repository.write('other.safetensors', weightsFile(OTHER))
    await repository.commit('other')
    await repository.git(
      'replace',
      await repository.git('rev-parse', 'HEAD:weights/a.safetensors'),
      await repository.git('rev-parse', 'HEAD:other.safetensors'),
    )
    expect(await base()).toEqual(SHAPES)
  })

  test.each(['GIT_LITERAL_PATHSPECS', 'GIT_GLOB_PATHSPECS', 'GIT_NOGLOB_PATHSPECS', 'GIT_ICASE_PATHSPECS'])(
    'is found whatever %s says',
    async (name) => {
      vi.stubEnv(name, '1')
      expect(await base()).toEqual(SHAPES)
    },
  )

  test.each([
    'a b [1]*?.safetensors',
    'a\n::error::b.safetensors',
    '-a.safetensors',
    ':(top)a.safetensors',
    ':!a.safetensors',
    '"a".safetensors',
    'ä\u0308\u202e.safetensors',
    '{stem}.safetensors',
    'HEAD:a.safetensors',
  ])('may be called %j', async (name) => {
    const { repository } = scene()
    await repository.write(`weights/${name}`, weightsFile(OTHER))
    await repository.commit('odd')
    expect(shapesOf(await opened(scene(), 'git:HEAD', `file:weights/${name}`))).toEqual(OTHER)
  })

  test.each([
    ['link', '120000', 'a symbolic link'],
    ['module', '160000', 'a submodule'],
  ])('behind a %s is not said to be absent', async (name, mode, what) => {
    const { repository } = scene()
    await repository.git('update-index', '--add', '--cacheinfo', `${mode},${await repository.git('rev-parse', 'HEAD')},${name}`)
    await repository.git('commit', '--quiet', '--message', 'other')
    const { message } = await mistake(opened(scene(), `git:HEAD:${name}/deep/a.safetensors`))
    expect(message).toContain(`expected a file at that commit, found ${what} on its way ("${name}")`)
  })
})

describe('the program git', () => {
  test('is never one that the repository brings', async () => {
    const { repository } = scene()
    await program(repository.folder, 'echo fatal: taken over >&2; exit 1')
    vi.stubEnv('PATH', `.${delimiter}${path}`)
    expect(await base()).toEqual(SHAPES)
  })

  test('may be too old to know --end-of-options and GIT_NO_LAZY_FETCH', async () => {
    const { repository } = scene()
    const elsewhere = await TemporaryRepository.create()
    await program(
      elsewhere.folder,
      `unset GIT_NO_LAZY_FETCH\nfor each; do [ "$each" = --end-of-options ] && exit 128; done\nPATH='${path}' exec git "$@"`,
    )
    await repository.git('config', 'uploadpack.allowFilter', 'true')
    const partial = join(elsewhere.folder, 'partial')
    await elsewhere.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${repository.folder}`, partial)
    vi.stubEnv('PATH', `${elsewhere.folder}${delimiter}${path}`)
    expect(await base()).toEqual(SHAPES)
    const { message } = await mistake(opened(scene(), 'git:HEAD:weights/a.safetensors', undefined, partial))
    expect(message).toContain('this clone has the commit without the bytes of the file')
    await elsewhere.dispose()
  })

  test('is missed by name', async () => {
    vi.stubEnv('PATH', scene().temporary)
    expect((await mistake(base())).message).toContain('there is no program git on the PATH')
  })
})

describe('a folder', () => {
  test('that only looks like a repository, as a pull request can make one, is none unless it is named', async () => {
    const { repository } = scene()
    const bare = join(repository.folder, 'bare')
    await repository.git('clone', '--quiet', '--bare', repository.folder, bare)
    const inBare = () => opened(scene(), 'git:HEAD:weights/a.safetensors', undefined, bare)
    expect((await mistake(inBare())).message).toMatch(/safe\.bareRepository.*; if you trust it, name it by the variable GIT_DIR/)
    vi.stubEnv('GIT_DIR', '.')
    expect(shapesOf(await inBare())).toEqual(SHAPES)
  })

  test('of somebody else says how to trust it', async () => {
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
    expect((await mistake(base())).message).toMatch(/dubious ownership.*; if you trust it: git config --global --add safe\.directory "/)
  })

  test('may be a worktree of its own, or have hashes of SHA-256', async () => {
    const { repository } = scene()
    const worktree = join(repository.folder, 'worktree')
    await repository.git('worktree', 'add', '--quiet', '--detach', worktree)
    expect(shapesOf(await opened(scene(), 'git:HEAD', 'weights/a.safetensors', worktree))).toEqual(SHAPES)
    const [bare, ofBare] = [join(repository.folder, 'bare'), join(repository.folder, 'of-bare')]
    await repository.git('clone', '--quiet', '--bare', repository.folder, bare)
    await repository.git('-C', bare, 'worktree', 'add', '--quiet', '--detach', ofBare)
    expect(shapesOf(await opened(scene(), 'git:HEAD', 'weights/a.safetensors', ofBare))).toEqual(SHAPES)
    const long = join(repository.folder, 'long')
    await repository.git('init', '--quiet', '--object-format=sha256', long)
    const inLong = (...args: string[]) => repository.git('-C', long, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args)
    await repository.write('long/a.safetensors', weightsFile(SHAPES))
    await inLong('add', '--all')
    await inLong('commit', '--quiet', '--message', 'long')
    const commit = await inLong('rev-parse', 'HEAD')
    expect(commit).toHaveLength(64)
    expect(shapesOf(await opened(scene(), `git:${commit}`, 'a.safetensors', long))).toEqual(SHAPES)
  })
})

describe('a server of Git LFS', () => {
  const refusal = async () => (await mistake(opened(scene(), 'git:HEAD:a.safetensors'))).message
  const config = async (url: string) => {
    const { repository } = scene()
    await repository.write('a.safetensors', pointerTo('0'.repeat(64), 5))
    await repository.write('.lfsconfig', `[lfs]\n\turl = "${url}"\n`)
    await repository.commit('pointer')
  }

  test.each([
    ['http://127.0.0.1:9/lfs', undefined],
    ['https://localhost/lfs', undefined],
    ['https://169.254.169.254/lfs', 'https://example.com/voices.git'],
    ['https://[::ffff:7f00:1]/lfs', 'git@example.com:voices.git'],
  ])('inside is not %s because a file of the repository says so', async (url, remote) => {
    await config(url)
    if (remote !== undefined) await scene().repository.git('remote', 'add', 'origin', remote)
    expect(await refusal()).toMatch(/expected a server at an https:\/\/ address, found .*\(lfs\.url of \.lfsconfig\)/)
  })

  test('has no password shown, whatever its address looks like', async () => {
    await config('https://lfs.example/')
    await scene().repository.git('config', 'lfs.url', 'ftp://me:hunter2@lfs.example/?token=hunter2')
    expect(await refusal()).toContain('found "ftp://lfs.example/" (lfs.url)')
  })
})
