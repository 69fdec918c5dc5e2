import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import type { ScanFacts } from '../../src/scan/facts.ts'
import { Scanner } from '../../src/scan/scanner.ts'
import { dict, floats, legacyKeys, legacyPayload, pickled, tensor, torchLegacy, torchZip } from '../checkpoint/build-torch.ts'
import { countingSource, sparseSource } from '../checkpoint/counting-source.ts'
import { EXAMPLES, filesBelow, fixtureBytes, fixturePaths } from '../checkpoint/fixture-files.ts'
import { bytes } from '../checkpoint/pickle/assemble.ts'

const scanner = new Scanner({ threads: 1 })

const NAN = Number.NaN
const INF = Number.POSITIVE_INFINITY

describe('checksums', () => {
  test('are those of the bytes, for every record of a real file, and the payloads lie where they are said to', async () => {
    for (const path of fixturePaths().filter((each) => each.includes('/zip-') && !each.includes('no-crc'))) {
      const content = fixtureBytes(path)
      const { checkpoint, facts } = await scanned(content)
      expect(checkpoint.records.length).toBeGreaterThan(0)
      for (const record of checkpoint.records) {
        expect(facts.crc32.get(record)).toBe(record.crc32)
        const payload = facts.payloads.get(record) ?? -1
        if (record.compression === 'stored') expect(crc32(content.subarray(payload, payload + record.size))).toBe(record.crc32)
      }
    }
  })

  test('tell every flipped bit of a payload', async () => {
    const whole = new Uint8Array(torchZip())
    const { checkpoint, facts } = await scanned(whole)
    const record = checkpoint.records.find(({ name }) => name.endsWith('data/0'))
    const payload = record === undefined ? -1 : (facts.payloads.get(record) ?? -1)
    for (let bit = 0; bit < 16 * 8; bit++) {
      const flipped = Uint8Array.from(whole)
      flipped[payload + (bit >> 3)] = (flipped[payload + (bit >> 3)] ?? 0) ^ (1 << (bit & 7))
      const again = await scanned(flipped)
      const same = again.checkpoint.records.find(({ name }) => name.endsWith('data/0'))
      expect(same && again.facts.crc32.get(same)).not.toBe(same?.crc32)
    }
  })
})

describe('digests', () => {
  it.each(filesBelow(EXAMPLES).filter((path) => /\.(pth|ckpt|pt|safetensors|bin)$/.test(path)))(
    'of %s are those of the whole file',
    async (path) => {
      const content = new Uint8Array(readFileSync(join(EXAMPLES, path)))
      const { facts } = await scanned(content, ['sha256', 'md5'])
      const digest = (algorithm: string) => createHash(algorithm).update(content).digest('hex')
      expect(facts.digests).toEqual({ sha256: digest('sha256'), md5: digest('md5') })
    },
  )

  test('are computed only where they are asked for, and the bytes are counted once', async () => {
    const content = new Uint8Array(torchZip())
    const heard: number[] = []
    const checkpoint = await openCheckpoint(memorySource(content))
    const facts = await scanner.scan(memorySource(content), checkpoint, {
      digests: new Set(['sha256']),
      onBytes: (count) => heard.push(count),
    })
    expect(Object.keys(facts.digests)).toEqual(['sha256'])
    expect(heard.reduce((sum, count) => sum + count, 0)).toBe(content.length)
    expect((await scanned(content)).facts.digests).toEqual({})
  })
})

describe('values that are not finite', () => {
  const values = floats(1, NAN, 2, INF)

  test('are counted, and the first one is found in the file', async () => {
    const content = torchZip({ storages: { 0: values } })
    const { facts } = await scanned(content)
    const found = facts.nonFinite.get('weight')
    expect(found).toMatchObject({ nan: 1, infinite: 1, first: 1 })
    expect(content.readFloatLE(found?.offset)).toBeNaN()
  })

  test('are found in a compressed record too, where they have no place in the file', async () => {
    const { facts } = await scanned(torchZip({ storages: { 0: values }, change: { 'data/0': { compress: true } } }))
    expect(facts.nonFinite.get('weight')).toEqual({ nan: 1, infinite: 1, first: 1, offset: undefined })
  })

  test('are found in a legacy file, in safetensors and in big-endian files', async () => {
    const legacy = torchLegacy({ keys: legacyKeys('0'), payloads: legacyPayload(4, values) })
    expect((await scanned(legacy)).facts.nonFinite.get('weight')).toMatchObject({
      nan: 1,
      infinite: 1,
      first: 1,
      offset: legacy.length - 12,
    })
    const header = Buffer.from('{"weight":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}')
    const length = Buffer.alloc(8)
    length.writeBigUInt64LE(BigInt(header.length))
    expect((await scanned(bytes(length, header, values))).facts.nonFinite.get('weight')).toMatchObject({
      nan: 1,
      infinite: 1,
      offset: 8 + header.length + 4,
    })
    const swapped = Buffer.from(values).swap32()
    const big = torchZip({ storages: { 0: swapped }, change: { byteorder: { content: Buffer.from('big') } } })
    expect((await scanned(big)).facts.nonFinite.get('weight')).toMatchObject({ nan: 1, infinite: 1, first: 1 })
  })

  test('belong to every tensor that looks at them, and to no other', async () => {
    const pickle = pickled(dict({ a: tensor(), front: tensor({ shape: [1] }), back: tensor({ shape: [2], offset: 2 }) }))
    const { facts } = await scanned(torchZip({ pickle, storages: { 0: values } }))
    expect([...facts.nonFinite].map(([name, { nan, infinite }]) => [name, nan, infinite])).toEqual([
      ['a', 1, 1],
      ['back', 0, 1],
    ])
  })

  test('are counted for a tensor whose name occurs more than once in other dicts', async () => {
    const pickle = pickled(dict({ 'a.b': tensor(), a: dict({ b: tensor({ key: '1' }) }) }))
    const { facts } = await scanned(torchZip({ pickle, storages: { 0: values, 1: values } }))
    expect(facts.nonFinite.get('a.b')).toMatchObject({ nan: 2, infinite: 2 })
  })

  test('tensors of zeros are told', async () => {
    const pickle = pickled(dict({ a: tensor(), b: tensor({ key: '1' }) }))
    expect((await scanned(torchZip({ pickle, storages: { 0: floats(0, 0, 0, 0), 1: floats(0, 0, 0, 1) } }))).facts.allZero).toEqual(
      new Set(['a']),
    )
  })
})

describe('the pass over a large file', () => {
  test('reads every byte once, in pieces that do not grow with the file', async () => {
    const size = 64 * 1024 * 1024
    const header = Buffer.from(`{"weight":{"dtype":"U8","shape":[${size}],"data_offsets":[0,${size}]}}`)
    const length = Buffer.alloc(8)
    length.writeBigUInt64LE(BigInt(header.length))
    const content = bytes(length, header)
    const source = countingSource(sparseSource(content, content.length, size))
    const checkpoint = await openCheckpoint(source)
    const before = source.total()
    const facts = await scanner.scan(source, checkpoint, { digests: new Set() })
    expect(facts.allZero).toEqual(new Set(['weight']))
    expect(source.total() - before).toBe(size)
    expect(source.longest()).toBeLessThanOrEqual(4 * 1024 * 1024)
  })

  test('does not inflate a bomb, which is an error already', async () => {
    const content = torchZip({ more: [{ name: 'bomb', content: new Uint8Array(64 * 1024 * 1024), compress: true }] })
    const { facts, checkpoint } = await scanned(content)
    expect(checkpoint.problems).toMatchObject([{ kind: 'container/bomb' }])
    expect(facts.crc32.size).toBe(0)
  })
})

async function scanned(
  content: Uint8Array,
  digests: readonly ('sha256' | 'md5')[] = [],
): Promise<{ checkpoint: Awaited<ReturnType<typeof openCheckpoint>>; facts: ScanFacts }> {
  const checkpoint = await openCheckpoint(memorySource(content))
  return { checkpoint, facts: await scanner.scan(memorySource(content), checkpoint, { digests: new Set(digests) }) }
}
