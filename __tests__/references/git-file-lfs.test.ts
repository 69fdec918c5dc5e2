import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../compare/compare-files.ts'
import { accessOf, gitScene, mistake, opened, shapesOf } from './git-scene.ts'
import { answering, LfsServer } from './lfs-server.ts'
import { weightsFile } from './weights-file.ts'

const scene = gitScene()
let lfs: LfsServer
let pointer: string

/** Two million numbers: enough that reading all of them would show. */
const BIG = weightsFile({ 'enc.weight': [1000, 2000] })
const SHAPES = { 'enc.weight': [1000, 2000] }

beforeEach(async () => {
  lfs = await LfsServer.start()
  pointer = lfs.add(BIG)
  const { repository } = scene()
  await repository.write('a.safetensors', pointer)
  await repository.commit('pointer')
  await repository.git('remote', 'add', 'origin', `${lfs.origin}/team/voices.git`)
})

afterEach(() => lfs.stop())

const openBase = () => opened(scene(), 'git:HEAD:a.safetensors')
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

describe('a file that Git LFS keeps', () => {
  test('is compared with kilobytes of it', async () => {
    const { repository } = scene()
    await repository.write('a.safetensors', weightsFile({ 'enc.weight': [10, 20] }))
    const report = await run(repository.folder, 'a.safetensors', 'git:HEAD', { access: accessOf(scene()) })
    expect(report).toMatchObject({ verdict: 'breaking', shape: [{ name: 'enc.weight', reference: [1000, 2000], candidate: [10, 20] }] })
    expect(lfs.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /team/voices.git/info/lfs/objects/batch',
      expect.stringMatching(/^GET \/storage\/[0-9a-f]{64}$/),
    ])
    expect(lfs.sent).toBeLessThan(BIG.length / 20)
    const side = await openBase()
    expect(side.transferred?.()).toBeGreaterThan(1000)
    expect(side.transferred?.()).toBeLessThan(BIG.length / 20)
  })

  test('is read from the store beside the repository where it is there, without a request', async () => {
    const { repository } = scene()
    const oid = createHash('sha256').update(BIG).digest('hex')
    await repository.write(`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`, BIG)
    const side = await openBase()
    expect(shapesOf(side)).toEqual(SHAPES)
    expect(side.transferred).toBeUndefined()
    await repository.git('config', 'lfs.storage', 'elsewhere')
    await openBase()
    expect(lfs.asked).toHaveLength(2)
    await repository.write(`.git/elsewhere/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`, BIG)
    await openBase()
    expect(lfs.asked).toHaveLength(2)
  })

  test('is not read from the store where it was cut off', async () => {
    const { repository } = scene()
    const oid = createHash('sha256').update(BIG).digest('hex')
    await repository.write(`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`, BIG.subarray(0, 100_000))
    expect(shapesOf(await openBase())).toEqual(SHAPES)
    expect(lfs.asked).toHaveLength(2)
  })

  test('may be one shard of a set', async () => {
    const { repository } = scene()
    const index = { metadata: {}, weight_map: { a: 'model-00001-of-00002.safetensors', b: 'model-00002-of-00002.safetensors' } }
    await repository.write('model.safetensors.index.json', JSON.stringify(index))
    await repository.write('model-00001-of-00002.safetensors', weightsFile({ a: [4] }))
    await repository.write('model-00002-of-00002.safetensors', lfs.add(weightsFile({ b: [4] })))
    await repository.commit('set')
    const side = await opened(scene(), 'git:HEAD:model.safetensors.index.json')
    expect(shapesOf(side)).toEqual({ a: [4], b: [4] })
    expect(side.transferred?.()).toBeGreaterThan(0)
  })

  test('is what only a whole pointer stands for', async () => {
    const { repository } = scene()
    for (const text of [
      pointer.replace('sha256:', 'sha512:'),
      pointer.replace('oid', `ext-0-crypt sha256:${'0'.repeat(64)}\noid`),
      `${pointer}x`,
    ]) {
      await repository.write('a.safetensors', text)
      await repository.commit('no pointer')
      await repository.write('b.safetensors', weightsFile({ a: [1] }))
      const error = await mistake(run(repository.folder, 'b.safetensors', 'git:HEAD:a.safetensors', { access: accessOf(scene()) }))
      expect(error.message).toContain('Git LFS pointer')
    }
    expect(lfs.asked).toEqual([])
  })
})

describe('the server of Git LFS', () => {
  test('is the one that git config names, or .lfsconfig of that commit, before the remote', async () => {
    const { repository } = scene()
    await repository.git('remote', 'set-url', 'origin', `${lfs.origin}/wrong.git`)
    const asked = async () => {
      lfs.asked.splice(0)
      await openBase()
      return lfs.asked[0]?.path
    }
    expect(await asked()).toBe('/wrong.git/info/lfs/objects/batch')
    await repository.write('.lfsconfig', `[remote "origin"]\n\tlfsurl = ${lfs.origin}/second/info/lfs\n`)
    await repository.commit('config')
    expect(await asked()).toBe('/second/info/lfs/objects/batch')
    await repository.write('.lfsconfig', `[lfs]\n\turl = ${lfs.origin}/first/info/lfs/\n`)
    await repository.commit('config')
    expect(await asked()).toBe('/first/info/lfs/objects/batch')
    await repository.git('config', 'lfs.url', `${lfs.origin}/own/info/lfs`)
    expect(await asked()).toBe('/own/info/lfs/objects/batch')
  })

  test('is not the one that the working tree’s .lfsconfig names, which is the candidate’s word', async () => {
    const { repository } = scene()
    await repository.write('.lfsconfig', '[lfs]\n\turl = https://forger.example/info/lfs\n')
    expect(shapesOf(await openBase())).toEqual(SHAPES)
  })

  test('is the repository’s that the job runs for where git has no remote', async () => {
    await scene().repository.git('remote', 'remove', 'origin')
    scene().hub = { repository: { owner: 'team', name: 'voices' }, serverUrl: lfs.origin }
    await openBase()
    expect(lfs.asked[0]?.path).toBe('/team/voices.git/info/lfs/objects/batch')
  })

  test.each([
    ['http://lfs.example/info/lfs', /expected a server at an https:\/\/ address, found "http:\/\/lfs.example\/info\/lfs" \(lfs.url\)/],
    ['file:///srv/lfs', /expected a server at an https:\/\/ address/],
  ])('is never %s', async (url, message) => {
    await scene().repository.git('config', 'lfs.url', url)
    expect((await mistake(openBase())).message).toMatch(message)
  })

  test('is missing where the remote is a folder', async () => {
    await scene().repository.git('remote', 'set-url', 'origin', '/srv/voices.git')
    expect((await mistake(openBase())).message).toMatch(/the remote "origin" has no server for it; git lfs fetch brings them/)
  })
})

describe('credentials', () => {
  test('a token goes to the server that it is for', async () => {
    lfs.authorization = basic('x-access-token', 'ghs_secret')
    scene().hub = { token: 'ghs_secret', serverUrl: lfs.origin }
    expect(shapesOf(await openBase())).toEqual(SHAPES)
    expect(lfs.asking('GET').map(({ authorization }) => authorization)).toEqual([undefined])
  })

  test('a token goes to no other server', async () => {
    scene().hub = { token: 'ghs_secret', serverUrl: 'http://127.0.0.1:9' }
    await openBase()
    expect(lfs.asked.map(({ authorization }) => authorization)).toEqual([undefined, undefined])
  })

  test('the name and password in the remote’s address count, and never show', async () => {
    lfs.authorization = basic('user', 'hunter2%')
    await scene().repository.git('remote', 'set-url', 'origin', `${lfs.origin.replace('://', '://user:hunter2%25@')}/team/voices.git`)
    expect(shapesOf(await openBase())).toEqual(SHAPES)
    lfs.authorization = 'Basic another'
    expect((await mistake(openBase())).message).toMatch(/refuses access \(404\); give a token/)
  })

  test('the header that actions/checkout leaves in git’s settings counts', async () => {
    lfs.authorization = basic('x-access-token', 'ghs_secret')
    await scene().repository.git('config', `http.${lfs.origin}/.extraheader`, `AUTHORIZATION: ${lfs.authorization}`)
    expect(shapesOf(await openBase())).toEqual(SHAPES)
  })

  test('git’s helper is asked, without a prompt', async () => {
    lfs.authorization = basic('me', 'hunter2')
    await scene().repository.git('config', 'credential.helper', '!f() { echo username=me; echo password=hunter2; }; f')
    expect(shapesOf(await openBase())).toEqual(SHAPES)
  })

  test('one that is refused makes room for the next', async () => {
    lfs.authorization = basic('me', 'hunter2')
    scene().hub = { token: 'ghs_of-another-repository', serverUrl: lfs.origin }
    await scene().repository.git('config', 'credential.helper', '!f() { echo username=me; echo password=hunter2; }; f')
    expect(shapesOf(await openBase())).toEqual(SHAPES)
  })

  test('one that is refused does not close what is public', async () => {
    scene().hub = { token: 'ghs_of-another-repository', serverUrl: lfs.origin }
    lfs.batchFaults.push(answering(401))
    expect(shapesOf(await openBase())).toEqual(SHAPES)
    expect(lfs.asking('POST').map(({ authorization }) => authorization !== undefined)).toEqual([true, false])
  })

  test('none goes to a server that .lfsconfig alone names', async () => {
    const { repository } = scene()
    const stranger = await LfsServer.start()
    try {
      stranger.add(BIG)
      await repository.write('.lfsconfig', `[lfs]\n\turl = ${stranger.origin}/info/lfs\n`)
      await repository.commit('config')
      await repository.git('config', 'credential.helper', '!f() { echo username=me; echo password=hunter2; }; f')
      await repository.git('config', 'http.extraheader', 'Authorization: Basic ghs_secret')
      // Over http such a server is refused at once; the remote is one that could be anywhere.
      expect((await mistake(openBase())).message).toMatch(/expected a server at an https:\/\/ address.*lfs.url of .lfsconfig/)
      await repository.git('remote', 'set-url', 'origin', '/srv/voices.git')
      expect(shapesOf(await openBase())).toEqual(SHAPES)
      expect(stranger.asked.map(({ authorization }) => authorization)).toEqual([undefined, undefined])
    } finally {
      await stranger.stop()
    }
  })

  test('none follows a redirect to another server', async () => {
    const other = await LfsServer.start()
    try {
      other.add(BIG)
      scene().hub = { token: 'ghs_secret', serverUrl: lfs.origin }
      lfs.batchFaults.push(answering(307, { location: `${other.origin}/moved/info/lfs/objects/batch` }))
      expect(shapesOf(await openBase())).toEqual(SHAPES)
      expect(lfs.asked.map(({ authorization }) => authorization)).toEqual([basic('x-access-token', 'ghs_secret')])
      expect(other.asked.map(({ authorization }) => authorization)).toEqual([undefined, undefined])
    } finally {
      await other.stop()
    }
  })

  test('what the server repeats of one is not shown', async () => {
    lfs.batchFaults.push(answering(422, {}, JSON.stringify({ message: 'bad ghs_secret' })))
    scene().hub = { token: 'ghs_secret', serverUrl: lfs.origin }
    expect((await mistake(openBase())).message).toMatch(/which answered 422; try again later/)
  })
})
