import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ByteSource, memorySource } from '../../src/checkpoint/bytes.ts'
import { gatheredSource } from '../../src/convert/gathered-source.ts'

/** Items of which each byte tells which item it is of. */
function items(count: number, itemBytes: number): Uint8Array {
  return Uint8Array.from({ length: count * itemBytes }, (_, i) => (Math.floor(i / itemBytes) * 7 + (i % itemBytes)) & 0xff)
}

/** The plain definition of a strided view. */
function slowly(bytes: Uint8Array, begin: number, itemBytes: number, shape: readonly number[], stride: readonly number[]): number[] {
  let offsets = [0]
  shape.forEach((size, i) => {
    offsets = offsets.flatMap((offset) => Array.from({ length: size }, (_, index) => offset + index * (stride[i] ?? 0)))
  })
  return offsets.flatMap((offset) => [...bytes.subarray(begin + offset * itemBytes, begin + (offset + 1) * itemBytes)])
}

test('the values of any strided view, read in any pieces, are those of its definition', async () => {
  const view = fc.record({
    dimensions: fc.array(fc.record({ size: fc.integer({ min: 1, max: 5 }), step: fc.integer({ min: 0, max: 9 }) }), { maxLength: 4 }),
    itemBytes: fc.constantFrom(1, 2, 4, 8, 16),
    begin: fc.integer({ min: 0, max: 20 }),
    piece: fc.integer({ min: 1, max: 50 }),
  })
  await fc.assert(
    fc.asyncProperty(view, async ({ dimensions, itemBytes, begin, piece }) => {
      const shape = dimensions.map(({ size }) => size)
      const stride = dimensions.map(({ step }) => step)
      const last = dimensions.reduce((at, { size, step }) => at + (size - 1) * step, 0)
      const bytes = new Uint8Array([...new Uint8Array(begin), ...items(last + 1, itemBytes)])
      const source = gatheredSource(memorySource(bytes), { begin, itemBytes, shape, stride })
      const read: number[] = []
      for (let at = 0; at < source.size; at += piece) read.push(...(await source.read(at, Math.min(piece, source.size - at))))
      expect(read).toEqual(slowly(bytes, begin, itemBytes, shape, stride))
    }),
  )
})

test('a large transposed matrix is put together by reads of a bounded size', async () => {
  const [rows, columns] = [1500, 2000]
  const bytes = new Uint8Array(Float32Array.from({ length: rows * columns }, (_, i) => i).buffer)
  let largest = 0
  const counted: ByteSource = {
    ...memorySource(bytes),
    read(offset, length) {
      largest = Math.max(largest, length)
      return memorySource(bytes).read(offset, length)
    },
  }
  const turned = gatheredSource(counted, { begin: 0, itemBytes: 4, shape: [columns, rows], stride: [1, columns] })
  const whole = new Float32Array((await turned.read(0, turned.size)).slice().buffer)
  expect([whole[0], whole[1], whole[rows], whole.at(-1)]).toEqual([0, columns, 1, rows * columns - 1])
  expect(largest).toBeLessThanOrEqual(8 * 1024 * 1024)
})

test('a read past the end is a mistake', async () => {
  const source = gatheredSource(memorySource(new Uint8Array(8)), { begin: 0, itemBytes: 4, shape: [2], stride: [1] })
  await expect(source.read(4, 8)).rejects.toThrow(RangeError)
})
