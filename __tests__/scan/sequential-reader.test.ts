import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { SequentialReader } from '../../src/scan/sequential-reader.ts'

const FILE = Uint8Array.from({ length: 9 * 1024 * 1024 + 5 }, (_, i) => (i * 2654435761) >>> 24)

/** A step forward: some bytes to look at, or a stretch to read in pieces. */
const steps = fc.array(fc.record({ skip: fc.nat(3_000_000), length: fc.nat(2_500_000), peek: fc.boolean() }), { maxLength: 8 })

async function walk(reader: SequentialReader, plan: readonly { skip: number; length: number; peek: boolean }[]): Promise<void> {
  let at = 0
  for (const { skip, length, peek } of plan) {
    at = Math.min(FILE.length, at + skip)
    const want = Math.min(length, FILE.length - at)
    if (peek) expect(Buffer.compare(await reader.bytes(at, want), FILE.subarray(at, at + want))).toBe(0)
    else {
      let read = at
      for await (const piece of reader.pieces(at, want)) {
        expect(Buffer.compare(piece, FILE.subarray(read, read + piece.length))).toBe(0)
        read += piece.length
      }
      expect(read).toBe(at + want)
      at = read
    }
  }
}

describe('SequentialReader', () => {
  it('hands over the right bytes, and with everything each byte of the file once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const hash = createHash('sha256')
        const reader = new SequentialReader(memorySource(FILE), true, (bytes) => hash.update(bytes))
        await walk(reader, plan)
        await reader.finish()
        expect(hash.digest('hex')).toBe(createHash('sha256').update(FILE).digest('hex'))
      }),
      { numRuns: 25 },
    )
  })

  it('leaves out what nobody asked for, where not everything is wanted', async () => {
    let heard = 0
    const reader = new SequentialReader(memorySource(FILE), false, (bytes) => {
      heard += bytes.length
    })
    await reader.bytes(FILE.length - 100, 50)
    await reader.finish()
    expect(heard).toBe(100)
  })

  it('gives fewer bytes only at the end of the file', async () => {
    const reader = new SequentialReader(memorySource(FILE), false, () => {})
    expect(await reader.bytes(FILE.length - 3, 24)).toHaveLength(3)
    expect(await reader.bytes(FILE.length, 24)).toHaveLength(0)
    expect(await reader.bytes(FILE.length + 5, 24)).toHaveLength(0)
  })

  it('says so where a stretch reaches past the end', async () => {
    const reader = new SequentialReader(memorySource(FILE.subarray(0, 10)), false, () => {})
    await expect(async () => {
      for await (const piece of reader.pieces(5, 6)) expect(piece.length).toBeLessThanOrEqual(5)
    }).rejects.toThrow(RangeError)
  })
})
