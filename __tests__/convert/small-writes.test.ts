import { expect, test } from 'vitest'
import { SmallStorages } from '../../src/convert/small-writes.ts'

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values)
}

test('small storages and what stands around them become one write', () => {
  const small = new SmallStorages()
  small.keep(2, 2)?.set([3, 4])
  small.keep(5, 1)?.set([6])
  const pieces = [
    { offset: 0, bytes: bytes(1, 2) },
    { offset: 4, bytes: bytes(5) },
  ]
  const writes = [...small.merged(pieces)]
  expect(writes.map(({ offset, bytes }) => [offset, [...bytes]])).toEqual([[0, [1, 2, 3, 4, 5, 6]]])
})

test('what is not next to each other is written apart, and in pieces of a bounded size', () => {
  const half = 600 * 1024
  const pieces = [0, half, 10 * half].map((offset) => ({ offset, bytes: new Uint8Array(half) }))
  expect([...new SmallStorages().merged(pieces)].map(({ offset, bytes }) => [offset, bytes.length])).toEqual([
    [0, half],
    [half, half],
    [10 * half, half],
  ])
})

test('a large storage is not kept, nor are so many small ones that memory would grow with the file', () => {
  const small = new SmallStorages()
  expect(small.keep(0, 64 * 1024)).toBeUndefined()
  let kept = 0
  while (small.keep(0, 16 * 1024) !== undefined) kept++
  expect(kept).toBe(2048)
})
