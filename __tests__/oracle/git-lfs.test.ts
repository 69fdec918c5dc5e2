import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { findEndpoint } from '../../src/sources/lfs-endpoint.ts'
import { lfsPointerIn } from '../../src/sources/lfs-pointer.ts'
import { run } from '../compare/compare-files.ts'
import { TemporaryRepository } from '../github/temporary-repository.ts'
import { accessOf, gitScene, opened, shapesOf } from '../references/git-scene.ts'
import { LfsServer } from '../references/lfs-server.ts'
import { weightsFile } from '../references/weights-file.ts'

/** Files of Git LFS as the real git-lfs commits, pushes and leaves them, and what it says about addresses and pointers. */

const scene = gitScene()

beforeAll(async () => {
  try {
    await promisify(execFile)('git', ['lfs', 'version'])
  } catch {
    throw new Error(
      'These tests ask git-lfs, which is not there. Install it: apt-get install git-lfs (Debian, Ubuntu), or https://git-lfs.com',
    )
  }
})

const OLD = weightsFile({ 'enc.weight': [1000, 2000] })
const NEW = weightsFile({ 'enc.weight': [1000, 2000], 'enc.bias': [1000] })

describe('a repository whose checkpoints git-lfs keeps', () => {
  let lfs: LfsServer
  let bare: TemporaryRepository

  beforeEach(async () => {
    lfs = await LfsServer.start()
    bare = await TemporaryRepository.create()
    await bare.git('init', '--quiet', '--bare', '--initial-branch=main', 'voices.git')
    const { repository } = scene()
    await repository.git('remote', 'add', 'origin', `file://${bare.folder}/voices.git`)
    await repository.git('lfs', 'install', '--local')
    await repository.git('lfs', 'track', '*.safetensors')
    await repository.git('config', '--file', '.lfsconfig', 'lfs.url', `${lfs.origin}/team/voices.git/info/lfs`)
    await repository.git('config', '--file', '.lfsconfig', 'lfs.locksverify', 'false')
    await repository.write('weights/a.safetensors', OLD)
    await repository.commit('old')
    await repository.write('weights/a.safetensors', NEW)
    await repository.commit('new')
    await repository.git('push', '--quiet', 'origin', 'main')
    expect(lfs.objects.size).toBe(2)
    lfs.asked.splice(0)
    lfs.sent = 0
  })

  afterEach(async () => {
    await lfs.stop()
    await bare.dispose()
  })

  /** A clone with pointers in place of the files, as actions/checkout leaves it without `lfs: true`. */
  async function clone(): Promise<string> {
    vi.stubEnv('GIT_LFS_SKIP_SMUDGE', '1')
    await bare.git('clone', '--quiet', `file://${bare.folder}/voices.git`, 'clone')
    const folder = join(bare.folder, 'clone')
    expect(await lfsPointerIn(memorySource(await readFile(join(folder, 'weights/a.safetensors'))))).toMatchObject({ size: NEW.length })
    return folder
  }

  test('is compared in a clone without its files, of which kilobytes are transferred', async () => {
    const folder = await clone()
    const report = await run(folder, 'git:HEAD:weights/a.safetensors', 'git:HEAD~1', { access: accessOf(scene()) })
    expect(report).toMatchObject({ verdict: 'extended', unexpected: ['enc.bias'] })
    expect(lfs.sent).toBeLessThan(OLD.length / 10)
    expect(lfs.asking('GET')).toHaveLength(2)
  })

  test('is compared where its files are in the local store without any request', async () => {
    const { repository } = scene()
    const report = await run(repository.folder, 'weights/a.safetensors', 'git:HEAD~1', { access: accessOf(scene()) })
    expect(report).toMatchObject({ verdict: 'extended', unexpected: ['enc.bias'] })
    expect(lfs.asked).toEqual([])
  })

  test('is compared in another working tree of it, which shares the store', async () => {
    const { repository } = scene()
    await repository.git('worktree', 'add', '--quiet', join(bare.folder, 'tree'), 'HEAD')
    expect(shapesOf(await opened(scene(), 'git:HEAD~1', 'weights/a.safetensors', join(bare.folder, 'tree')))).toEqual({
      'enc.weight': [1000, 2000],
    })
    expect(lfs.asked).toEqual([])
  })

  test('is compared from the store once git lfs fetch has brought the file', async () => {
    const folder = await clone()
    await promisify(execFile)('git', ['lfs', 'fetch', 'origin', 'main~1'], { cwd: folder })
    lfs.asked.splice(0)
    expect((await opened(scene(), 'git:HEAD~1:weights/a.safetensors', undefined, folder)).transferred).toBeUndefined()
    expect(lfs.asked).toEqual([])
  })
})

describe('the server of Git LFS is the one that git-lfs itself would ask', () => {
  test.each([
    'https://github.com/team/voices',
    'https://github.com/team/voices.git',
    'https://github.com/team/voices.git/',
    'https://gitlab.example:8443/group/sub/voices.git',
    'git@github.com:team/voices.git',
    'git@github.com:team/voices',
    'ssh://git@github.com/team/voices.git',
    'ssh://git@gitlab.example:2222/group/voices.git',
    'github.com:team/voices.git',
    'git://github.com/team/voices.git',
  ])('for the remote %s', async (address) => {
    await scene().repository.git('remote', 'add', 'upstream', address)
    await scene().repository.git('remote', 'rename', 'upstream', 'origin')
    expect(await ours()).toBe(await theirs())
  })

  test('where settings and .lfsconfig name others', async () => {
    const { repository } = scene()
    await repository.git('remote', 'add', 'origin', 'https://github.com/team/voices')
    const steps: readonly (readonly string[])[] = [
      ['--file', '.lfsconfig', 'remote.origin.lfsurl', 'https://github.com/remote/committed'],
      ['remote.origin.lfsurl', 'https://github.com/remote/set'],
      ['--file', '.lfsconfig', 'lfs.url', 'https://github.com/committed'],
      ['lfs.url', 'https://github.com/set/'],
    ]
    for (const step of steps) {
      await repository.git('config', ...step)
      expect(await ours(await readFile(join(repository.folder, '.lfsconfig'), 'utf8'))).toBe(await theirs())
    }
  })

  async function ours(lfsConfig?: string): Promise<string> {
    const { url } = await findEndpoint({ folder: scene().repository.folder, name: 'a', lfsConfig, fallback: undefined })
    return url.href.replace(/\/$/, '')
  }

  async function theirs(): Promise<string> {
    const said = await scene().repository.git('lfs', 'env')
    return (/^Endpoint=(\S+)/m.exec(said)?.[1] ?? '').replace(/\/$/, '')
  }
})

describe('a pointer is what git-lfs takes for one', () => {
  const oid = 'sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'
  const right = `version https://git-lfs.github.com/spec/v1\noid ${oid}\nsize 12345\n`
  test.each([
    ['as it is written', right],
    ['with line ends of Windows', right.replaceAll('\n', '\r\n')],
    ['without its last line end', right.trimEnd()],
    ['of an empty file', right.replace('12345', '0')],
    ['with a shorter hash', right.replace('4d7a', '4d7')],
    ['with another hash', right.replace('sha256', 'md5')],
    ['without a size', right.replace(/size.*\n/, '')],
    ['with a size below nothing', right.replace('12345', '-1')],
    ['with its keys in another order', `version https://git-lfs.github.com/spec/v1\nsize 12345\noid ${oid}\n`],
    ['of another version', right.replace('spec/v1', 'spec/v9')],
    ['of a file in capitals', right.replace('4d7a', '4D7A')],
  ])('%s', async (_, text) => {
    const { repository } = scene()
    await repository.write('pointer', text)
    const taken = await repository.git('lfs', 'pointer', '--check', '--file', 'pointer').then(
      () => true,
      () => false,
    )
    expect((await lfsPointerIn(memorySource(Buffer.from(text)))) !== undefined).toBe(taken)
  })
})
