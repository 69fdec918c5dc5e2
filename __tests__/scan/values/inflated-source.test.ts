import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { memorySource } from '../../../src/checkpoint/bytes.ts'
import type { RecordInfo } from '../../../src/checkpoint/checkpoint.ts'
import { Turns } from '../../../src/scan/values/in-turn.ts'
import { inflatedSource } from '../../../src/scan/values/inflated-source.ts'
import { UnreadableValues } from '../../../src/scan/values/value-pair.ts'

/** Long enough for several pieces, and compressible. */
const CONTENT = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i >> 8) & 0xff)
const PACKED = new Uint8Array(deflateRawSync(CONTENT))

function record(size = CONTENT.length): RecordInfo {
  return { name: 'archive/data/0', offset: 0, storedSize: PACKED.length, size, crc32: undefined, compression: 'deflated' }
}

function opened(turns = new Turns(), packed = PACKED, size = CONTENT.length) {
  return inflatedSource(memorySource(packed), 0, record(size), turns)
}

describe('a compressed record', () => {
  test('is read from front to back, across its pieces, and backwards too', async () => {
    const source = opened()
    for (const [offset, length] of [
      [0, 10],
      [500_000, 400_000],
      [999_990, 10],
      [5, 100_000],
      [3, 0],
    ] as const) {
      expect(Buffer.compare(await source.read(offset, length), CONTENT.subarray(offset, offset + length))).toBe(0)
    }
    await source.close()
  })

  test('goes on where it was left, though another one had a turn in between', async () => {
    const turns = new Turns()
    const [one, other] = [opened(turns), opened(turns)]
    const reads = [0, 300_000, 600_000].flatMap((offset) => [one.read(offset, 300_000), other.read(offset, 300_000)])
    const found = await Promise.all(reads)
    expect(found.map((bytes, i) => Buffer.compare(bytes, CONTENT.subarray((i >> 1) * 300_000, ((i >> 1) + 1) * 300_000)))).toEqual([
      0, 0, 0, 0, 0, 0,
    ])
    await Promise.all([one.close(), other.close()])
  })

  test('says that it is damaged, or shorter than it claims to be', async () => {
    const damaged = PACKED.slice()
    damaged.fill(0xff, 100, 120)
    await expect(opened(new Turns(), damaged).read(0, 1_000_000)).rejects.toThrow(UnreadableValues)
    await expect(opened(new Turns(), PACKED, 2_000_000).read(1_500_000, 10)).rejects.toThrow('does not decompress to its 2000000 bytes')
  })

  test('can be read again after a read that failed', async () => {
    const source = opened(new Turns(), PACKED, 2_000_000)
    await expect(source.read(1_500_000, 10)).rejects.toThrow(UnreadableValues)
    expect([...(await source.read(256, 2))]).toEqual([1, 1])
    await source.close()
  })
})
