import { existsSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NotAtRevision } from '../../src/references/not-at-revision.ts'
import { run } from '../compare/compare-files.ts'
import { TemporaryRepository } from '../github/temporary-repository.ts'
import { accessOf, gitScene, mistake, opened, shapesOf } from './git-scene.ts'
import { weightsFile } from './weights-file.ts'

const scene = gitScene()

const OLD = weightsFile({ 'enc.weight': [2, 3] })
const NEW = weightsFile({ 'enc.weight': [2, 3], 'enc.bias': [2] })

describe('a file as a commit has it', () => {
  test('is at the candidate’s own path where none is named', async () => {
    const { repository } = scene()
    await repository.write('weights/a.safetensors', OLD)
    await repository.commit('old')
    await repository.write('weights/a.safetensors', NEW)
    await repository.commit('new')
    const report = await run(repository.folder, 'weights/a.safetensors', 'git:HEAD~1', { access: accessOf(scene()) })
    expect(report).toMatchObject({ verdict: 'extended', unexpected: ['enc.bias'], missing: [] })
    const side = await opened(scene(), 'git:HEAD~1', 'weights/a.safetensors')
    expect(side).toMatchObject({ name: 'git:HEAD~1:weights/a.safetensors', kind: 'git', content: { path: 'weights/a.safetensors' } })
    expect(side.transferred).toBeUndefined()
  })

  test('is at the candidate’s path too where the candidate comes from a commit itself, or is named from the root of the disk', async () => {
    const { repository } = scene()
    await repository.write('weights/a.safetensors', OLD)
    await repository.commit('old')
    await repository.write('weights/a.safetensors', NEW)
    await repository.commit('new')
    const other = await opened(scene(), 'git:main~1', 'git:HEAD:weights/a.safetensors')
    expect(shapesOf(other)).toEqual({ 'enc.weight': [2, 3] })
    const absolute = join(repository.folder, 'weights/a.safetensors')
    expect((await opened(scene(), 'git:main~1', absolute)).name).toBe('git:main~1:weights/a.safetensors')
  })

  test('may have another path, from the top of the repository or with ./ from the folder', async () => {
    const { repository } = scene()
    await repository.write('sub/a.safetensors', OLD)
    await repository.write('a.safetensors', NEW)
    await repository.commit('both')
    const sub = join(repository.folder, 'sub')
    const name = async (reference: string, candidate?: string) => (await opened(scene(), reference, candidate, sub)).name
    expect(await name('git:HEAD:a.safetensors')).toBe('git:HEAD:a.safetensors')
    expect(await name('git:HEAD:./a.safetensors')).toBe('git:HEAD:sub/a.safetensors')
    expect(await name('git:HEAD:../a.safetensors')).toBe('git:HEAD:a.safetensors')
    expect(await name('git:HEAD', 'a.safetensors')).toBe('git:HEAD:sub/a.safetensors')
    expect(await name('git:HEAD', '../a.safetensors')).toBe('git:HEAD:a.safetensors')
  })

  test('may be named by all that git takes for a commit', async () => {
    const { repository } = scene()
    await repository.write('a.safetensors', OLD)
    const sha = await repository.commit('fix: a name with a colon')
    await repository.git('tag', '--annotate', '--message', 'first', 'v1')
    await repository.git('branch', 'feature/x')
    await repository.git('update-ref', 'refs/remotes/origin/main', sha)
    await repository.commit('later')
    for (const revision of [sha, sha.slice(0, 10), 'v1', 'feature/x', 'origin/main', 'HEAD^', 'HEAD^{/fix: a name}']) {
      expect(shapesOf(await opened(scene(), `git:${revision}:a.safetensors`))).toEqual({ 'enc.weight': [2, 3] })
    }
  })

  test.each([
    'with space.safetensors',
    '-dash.safetensors',
    'a*[b]?.safetensors',
    '名前.safetensors',
    'c:d.safetensors',
    ':(top)x.safetensors',
  ])('may be called %s', async (path) => {
    const { repository } = scene()
    await repository.write(path, OLD)
    await repository.write('a*[b]?.safetensors.other', NEW)
    await repository.commit('one')
    expect(shapesOf(await opened(scene(), `git:HEAD:${path}`))).toEqual({ 'enc.weight': [2, 3] })
  })

  test('comes as it is stored: no filter is run and no line end changes', async () => {
    const { repository } = scene()
    const text = Buffer.concat([OLD, Buffer.from('\n')])
    await repository.write('.gitattributes', '*.bin filter=trap diff=trap -text\n')
    await repository.write('a.bin', text)
    await repository.commit('raw')
    const marker = join(repository.folder, 'filter-was-run')
    await repository.git('config', 'filter.trap.smudge', `touch ${marker}`)
    await repository.git('config', 'diff.trap.textconv', `touch ${marker}`)
    await repository.git('config', 'core.autocrlf', 'true')
    expect((await opened(scene(), 'git:HEAD:a.bin')).content?.source.size).toBe(text.length)
    expect(existsSync(marker)).toBe(false)
  })

  test('brings the shards of its set from the same commit', async () => {
    const { repository } = scene()
    const index = {
      metadata: { total_size: 32 },
      weight_map: { a: 'model-00001-of-00002.safetensors', b: 'model-00002-of-00002.safetensors' },
    }
    await repository.write('set/model.safetensors.index.json', JSON.stringify(index))
    await repository.write('set/model-00001-of-00002.safetensors', weightsFile({ a: [4] }))
    await repository.write('set/model-00002-of-00002.safetensors', weightsFile({ b: [4] }))
    await repository.commit('set')
    await repository.remove('set')
    expect(shapesOf(await opened(scene(), 'git:HEAD:set/model.safetensors.index.json'))).toEqual({ a: [4], b: [4] })
  })
})

describe('what cannot be had is said, with what to do', () => {
  test('a file that is new since then is told from all other failures', async () => {
    const { repository } = scene()
    await repository.write('old.safetensors', OLD)
    await repository.commit('old')
    await repository.write('new.safetensors', NEW)
    const error = await mistake(opened(scene(), 'git:HEAD', 'new.safetensors'))
    expect(error).toBeInstanceOf(NotAtRevision)
    expect(error).toMatchObject({ revision: 'HEAD', path: 'new.safetensors' })
    expect(error.message).toBe(
      'git:HEAD:new.safetensors: there is no such file at that commit; if it had another name there, write git:HEAD:PATH',
    )
    expect(await mistake(opened(scene(), 'git:HEAD:old.safetensors/x'))).toBeInstanceOf(NotAtRevision)
  })

  test('a commit that is not here', async () => {
    const { repository } = scene()
    await repository.write('a.safetensors', OLD)
    await repository.commit('one')
    for (const revision of ['nowhere', 'origin/main', 'HEAD~7', '^HEAD', 'HEAD..HEAD', 'f'.repeat(40)]) {
      const error = await mistake(opened(scene(), `git:${revision}:a.safetensors`))
      expect(error.message).toContain(`git:${revision}: there is no such commit in this clone`)
      expect(error.message).toContain('fetch-depth: 0')
      expect(error).not.toBeInstanceOf(NotAtRevision)
    }
  })

  test.each(['--output=x', '-h', ':path', '\0'])('%j is no revision', async (rest) => {
    expect((await mistake(opened(scene(), `git:${rest}`, undefined))).message).toMatch(/expected git:REV\[:PATH\]/)
  })

  test.each(['HEAD:', 'HEAD:/etc/passwd', 'HEAD:../x', 'HEAD:./../../x', 'HEAD:.'])('%s is no path in the repository', async (rest) => {
    const { repository } = scene()
    await repository.write('a.safetensors', OLD)
    await repository.commit('one')
    expect((await mistake(opened(scene(), `git:${rest}`))).message).toMatch(/expected the path of a file of the repository/)
  })

  test('a folder, a link and a submodule', async () => {
    const { repository } = scene()
    await repository.write('folder/a.safetensors', OLD)
    await symlink('folder/a.safetensors', join(repository.folder, 'link'))
    const sha = await repository.commit('one')
    await repository.git('update-index', '--add', '--cacheinfo', `160000,${sha},module`)
    await repository.git('commit', '--quiet', '--message', 'module')
    const said = async (path: string) => (await mistake(opened(scene(), `git:HEAD:${path}`))).message
    expect(await said('folder')).toContain('found a folder')
    expect(await said('folder/')).toContain('found a folder')
    expect(await said('link')).toContain('found a symbolic link')
    expect(await said('module')).toContain('found a submodule')
  })

  test('no repository, and a candidate that lies outside of it', async () => {
    const { repository, temporary } = scene()
    const bare = await TemporaryRepository.create()
    await bare.remove('.git')
    expect((await mistake(opened(scene(), 'git:HEAD:a.ckpt', undefined, bare.folder))).message).toMatch(
      /expected a folder of a git repository/,
    )
    await bare.write('a.safetensors', OLD)
    await repository.commit('one')
    const outside = await mistake(opened(scene(), 'git:HEAD', join(bare.folder, 'a.safetensors')))
    expect(outside.message).toMatch(/lies outside of the repository; write the path of the other file: git:HEAD:PATH/)
    await bare.dispose()
    expect(existsSync(temporary)).toBe(true)
  })

  test('a candidate that has no path on disk', async () => {
    const { repository } = scene()
    await repository.write('keys.json', JSON.stringify({ schema: 'ckpt-guard/keys@1', keys: {} }))
    await repository.commit('one')
    expect((await mistake(opened(scene(), 'git:HEAD', 'profile:gpt-sovits/v2/s2'))).message).toMatch(/git:HEAD:PATH/)
  })

  test('a clone without the bytes of its files', async () => {
    const { repository } = scene()
    await repository.write('a.safetensors', OLD)
    await repository.commit('one')
    await repository.git('config', 'uploadpack.allowFilter', 'true')
    const clone = await TemporaryRepository.create()
    await clone.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${repository.folder}`, 'copy')
    const error = await mistake(opened(scene(), 'git:HEAD:a.safetensors', undefined, join(clone.folder, 'copy')))
    expect(error.message).toMatch(/without the bytes of the file.*git cat-file -e/)
    await clone.dispose()
  })
})
