import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memorySource, sliceSource, windowedSource } from '../../src/checkpoint/bytes.ts'
import { countingSource } from './counting-source.ts'

const CONTENT = Uint8Array.from({ length: 500 }, (_, i) => i & 0xff)
const reads = fc.array(fc.record({ offset: fc.nat(500), length: fc.nat(60) }), { maxLength: 30 })

describe('bytes of a file', () => {
  test('are the same through a window of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100 }), reads, async (size, wanted) => {
        const source = windowedSource(memorySource(CONTENT), size)
        for (const { offset, length } of wanted) {
          const end = Math.min(CONTENT.length, offset + length)
          expect(await source.read(offset, end - offset)).toEqual(CONTENT.subarray(offset, end))
        }
      }),
    )
  })

  test('are read in one go where small reads follow each other', async () => {
    const counting = countingSource(memorySource(CONTENT))
    const source = windowedSource(counting, 256)
    for (let at = 0; at < 256; at += 8) await source.read(at, 8)
    expect(counting.total()).toBe(256)
  })

  test('of a part are those of the whole, and no byte outside of it', async () => {
    const part = sliceSource(memorySource(CONTENT), 100, 50)
    expect(part.size).toBe(50)
    expect(await part.read(10, 40)).toEqual(CONTENT.subarray(110, 150))
    for (const [offset, length] of [
      [-1, 5],
      [0, 51],
      [50, 1],
      [3, -1],
    ] as const)
      await expect(async () => part.read(offset, length)).rejects.toThrow(RangeError)
  })

  test('past the end are an error, not fewer bytes', async () => {
    await expect(memorySource(CONTENT).read(490, 11)).rejects.toThrow(RangeError)
    await expect(memorySource(CONTENT).read(-1, 1)).rejects.toThrow(RangeError)
  })
})
