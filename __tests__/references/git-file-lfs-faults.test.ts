import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rangeServer, serve } from '../sources/http-servers.ts'
import { gitScene, mistake, opened, shapesOf } from './git-scene.ts'
import { answering, hangingUp, LfsServer, pointerTo } from './lfs-server.ts'
import { weightsFile } from './weights-file.ts'

const scene = gitScene()
let lfs: LfsServer

const BIG = weightsFile({ 'enc.weight': [1000, 2000] })
const SHAPES = { 'enc.weight': [1000, 2000] }

beforeEach(async () => {
  lfs = await LfsServer.start()
  const { repository } = scene()
  await repository.write('a.safetensors', lfs.add(BIG))
  await repository.commit('pointer')
  await repository.git('remote', 'add', 'origin', `${lfs.origin}/team/voices.git`)
})

afterEach(() => lfs.stop())

const openBase = () => opened(scene(), 'git:HEAD:a.safetensors')

describe('when the server of Git LFS', () => {
  test.each([
    ['answers 500', answering(500), 500],
    ['answers 429 with Retry-After', answering(429, { 'retry-after': '7' }), 7000],
    ['hangs up', hangingUp, 500],
  ])('%s once, it is asked again', async (_, fault, pause) => {
    lfs.batchFaults.push(fault)
    lfs.storageFaults.push(fault)
    expect(shapesOf(await openBase())).toEqual(SHAPES)
    expect(scene().pauses).toEqual([pause, pause])
  })

  test('goes on failing, that is said', async () => {
    lfs.batchFaults.push(...Array.from({ length: 5 }, () => answering(503)))
    expect((await mistake(openBase())).message).toBe(
      'git:HEAD:a.safetensors: the server of Git LFS answered 503, after 5 attempts; try again later',
    )
  })

  test.each([
    [401, /refuses access \(401: "no"\); give a token that may read the repository \(GH_TOKEN\), or run git lfs fetch/],
    [403, /refuses access \(403: "no"\)/],
    [404, /refuses access \(404: "no"\)/],
    [507, /quota of storage or bandwidth is used up/],
    [509, /quota of storage or bandwidth is used up/],
    [413, /answered 413: "no"/],
  ])('answers %d, it is not asked again', async (status, message) => {
    lfs.batchFaults.push(answering(status, {}, JSON.stringify({ message: 'no' })))
    expect((await mistake(openBase())).message).toMatch(message)
    expect(lfs.asked).toHaveLength(1)
  })

  test.each([
    [404, /which does not have them \(404: "gone\\u001b"\); whoever committed the file can push them/],
    [410, /where their owner has removed them/],
    [422, /which does not give them \(422: "gone/],
  ])('has no such object (%d), that is said', async (code, message) => {
    lfs.objectError = { code, message: 'gone\u001b' }
    expect((await mistake(openBase())).message).toMatch(message)
  })

  test.each([
    ['a page for people', '<html>'],
    ['another way of transfer', JSON.stringify({ transfer: 'tus', objects: [] })],
    [
      'headers that are none',
      JSON.stringify({ objects: [{ oid: 'x', actions: { download: { href: 'https://x', header: { 'a b': '1' } } } }] }),
    ],
    ['more than anybody reads', `"${'x'.repeat(2_000_000)}"`],
  ])('answers with %s, that is no server of Git LFS', async (_, body) => {
    lfs.batchFaults.push(answering(200, {}, body))
    expect((await mistake(openBase())).message).toMatch(/does not answer as a server of Git LFS does/)
  })

  test.each(['http://storage.example/x', 'file:///etc/passwd', 'storage'])(
    'says that the object is at %s, it is not read',
    async (href) => {
      lfs.href = () => href
      expect((await mistake(openBase())).message).toMatch(/names no https:\/\/ address/)
    },
  )

  test('has another size than the pointer says, nothing is compared', async () => {
    const oid = createHash('sha256').update(BIG).digest('hex')
    lfs.objects.set(oid, BIG.subarray(0, BIG.length - 1))
    expect((await mistake(openBase())).message).toBe(
      `git:HEAD:a.safetensors: expected ${BIG.length} bytes as its Git LFS pointer says, the server has ${BIG.length - 1}`,
    )
  })

  test('serves no ranges, the file is downloaded whole where that is allowed', async () => {
    lfs.servesRanges = false
    expect((await mistake(openBase())).message).toMatch(/does not serve parts of a file.*; --allow-download 9MB downloads it whole/)
    scene().maxDownload = 8_000_000
    expect((await mistake(openBase())).message).toMatch(/--allow-download 9MB/)
    scene().maxDownload = 9_000_000
    const side = await openBase()
    expect(shapesOf(side)).toEqual(SHAPES)
    expect(side.transferred?.()).toBeGreaterThan(BIG.length)
  })

  test('has its storage send elsewhere, the object’s header stays behind', async () => {
    const seen: (string | undefined)[] = []
    const ranges = rangeServer({ bytes: BIG })
    const elsewhere = await serve((request, response) => {
      seen.push(request.headers['storage-key']?.toString())
      ranges(request, response)
    })
    lfs.storageFaults.push(answering(302, { location: `${elsewhere}/bucket/object?signature=x` }))
    expect(shapesOf(await openBase())).toEqual(SHAPES)
    expect(seen).toEqual([undefined])
  })

  describe('gives an address that expires while the file is read,', () => {
    let requests: number

    /** Refuses what lies behind the first bytes until the batch API was asked so often. */
    async function openExpiring(batches: number) {
      const shapes = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`a-rather-long-prefix.of.layer.${index}`, [1]]))
      const bytes = weightsFile(shapes)
      await scene().repository.write('many.safetensors', lfs.add(bytes))
      await scene().repository.commit('many keys')
      const ranges = rangeServer({ bytes })
      requests = 0
      const storage = await serve((request, response) => {
        requests++
        const isFirst = request.headers.range?.startsWith('bytes=0-')
        if (isFirst || lfs.asking('POST').length >= batches) ranges(request, response)
        else response.writeHead(403).end()
      })
      lfs.href = () => `${storage}/object`
      return opened(scene(), 'git:HEAD:many.safetensors')
    }

    test('a new one is asked for', async () => {
      expect((await openExpiring(2)).keys.size).toBe(20_000)
      expect(lfs.asking('POST')).toHaveLength(2)
    })

    test('and so does the next, that is said', async () => {
      expect((await mistake(openExpiring(Number.POSITIVE_INFINITY))).message).toMatch(/refuses access \(403\)/)
      expect(lfs.asking('POST').length).toBeLessThan(4)
      expect(requests).toBeLessThan(10)
    })
  })

  test('is asked for an object of a size that no file has, it says what it has', async () => {
    const { repository } = scene()
    const oid = createHash('sha256').update(BIG).digest('hex')
    await repository.write('a.safetensors', pointerTo(oid, 9_000_000_000_000_000))
    await repository.commit('a lie')
    expect((await mistake(openBase())).message).toMatch(/expected 9000000000000000 bytes as its Git LFS pointer says, the server has/)
  })
})
