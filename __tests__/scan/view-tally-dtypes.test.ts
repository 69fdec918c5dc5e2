import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { TensorInfo } from '../../src/checkpoint/checkpoint.ts'
import { DTYPES } from '../../src/checkpoint/dtypes.ts'
import { FLOAT_BYTES, type ViewFacts } from '../../src/scan/tally.ts'
import { tallyOf } from '../../src/scan/tally-of.ts'
import { tallied } from './run-tally.ts'
import { slowVerdict } from './slow-floats.ts'

type ByteOrder = 'little' | 'big'
type View = Pick<TensorInfo, 'shape' | 'stride' | 'offset'>

interface Storage {
  readonly dtype: string
  readonly byteOrder: ByteOrder
  readonly bytes: Uint8Array
  readonly views: readonly View[]
  /** Lengths of the pieces in which the bytes come, again and again. */
  readonly cuts: readonly number[]
}

describe('tensors of every type, in both byte orders', () => {
  it.each([...DTYPES.keys()])('%s: the facts are those of a slow count, however the bytes are cut', (dtype) => {
    fc.assert(
      fc.property(arbitraryStorage(dtype), (storage) => {
        const facts = tally(storage)
        expect(facts).toEqual(storage.views.map((view) => slowly(storage, view)))
        expect(tally({ ...storage, cuts: [1] })).toEqual(facts)
      }),
      { numRuns: 30 },
    )
  })

  test('packed types divide their elements among bytes', () => {
    const front = { shape: [4], stride: [1], offset: 0 }
    const back = { shape: [4], stride: [1], offset: 4 }
    const bytes = new Uint8Array([0, 0, 7, 0])
    const facts = tally({ dtype: 'quint4x2', byteOrder: 'little', bytes, views: [front, back], cuts: [4] })
    expect(facts.map(({ allZero }) => allZero)).toEqual([true, false])
  })

  test('a hundred thousand tensors over a storage of NaN take one pass', () => {
    const count = 100_000
    const views = Array.from({ length: count }, (_, offset): View => ({ shape: [2], stride: [1], offset }))
    const bytes = new Uint8Array(Float32Array.from({ length: count + 1 }, () => Number.NaN).buffer)
    expect(tally({ dtype: 'float32', byteOrder: 'little', bytes, views, cuts: [bytes.length] }).every(({ nan }) => nan === 2)).toBe(true)
  })
})

/** Some elements, and tensors that look at them in rows and columns, with gaps or expanded. */
function arbitraryStorage(dtype: string): fc.Arbitrary<Storage> {
  const { itemsize = 1, packed = 1 } = DTYPES.get(dtype) ?? {}
  const shape = {
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
    rowGap: fc.nat(3),
    columnStride: fc.nat(3),
    offset: fc.nat(6),
  }
  // Ones make NaN, ones in front of zeros infinity: both are to be common.
  const byte = fc.constantFrom(0, 0, 0, 0x7f, 0x80, 0xff, 0x7c, 0xf0, 1)
  return fc
    .record({
      byteOrder: fc.constantFrom<ByteOrder[]>('little', 'big'),
      bytes: fc.integer({ min: 1, max: 40 }).chain((count) => fc.array(byte, { minLength: count * itemsize, maxLength: count * itemsize })),
      shapes: fc.array(fc.record(shape), { minLength: 1, maxLength: 5 }),
      cuts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    })
    .map(({ byteOrder, bytes, shapes, cuts }) => {
      const views = shapes.map(({ rows, columns, rowGap, columnStride, offset }) => {
        const rowStride = (columns - 1) * columnStride + 1 + rowGap
        return { shape: [rows, columns], stride: [rowStride, columnStride], offset: offset * packed }
      })
      const fitting = packed > 1 ? [] : views.filter((view) => Math.max(...positions(view)) < bytes.length / itemsize)
      return { dtype, byteOrder, bytes: Uint8Array.from(bytes), views: fitting, cuts }
    })
}

function tally({ dtype, byteOrder, bytes, views, cuts }: Storage): ViewFacts[] {
  const tensors = views.map((view) => tensorInfo(dtype, view))
  return tallied(tallyOf(dtype, tensors, byteOrder), pieces(bytes, cuts)).map((facts) => ({ ...facts, name: '' }))
}

function* pieces(bytes: Uint8Array, cuts: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = cuts[i % cuts.length] ?? 1
    yield bytes.subarray(at, at + length)
    at += length
  }
}

/** Element by element, and bit by bit. */
function slowly({ dtype, byteOrder, bytes }: Storage, view: View): ViewFacts {
  const { itemsize = 1, lanes = 1, float = 'none' } = DTYPES.get(dtype) ?? {}
  const own = positions(view)
  const facts = { name: '', nan: 0, infinite: 0, first: -1, firstByte: -1, allZero: stretch(own).every((at) => isZero(at)) }
  for (const at of own) {
    for (let lane = 0; lane < lanes && float !== 'none'; lane++) {
      const size = FLOAT_BYTES[float]
      const part = [...bytes.subarray(at * itemsize + lane * size, at * itemsize + (lane + 1) * size)]
      const verdict = slowVerdict(float, bits(byteOrder === 'little' ? part.reverse() : part))
      if (verdict === 'finite') continue
      facts[verdict]++
      if (facts.first < 0) Object.assign(facts, { first: at - view.offset, firstByte: at * itemsize })
    }
  }
  return facts

  function isZero(at: number): boolean {
    return bytes.subarray(at * itemsize, (at + 1) * itemsize).every((byte) => byte === 0)
  }
}

/** A tensor with gaps counts as zero where what lies in the gaps is zero too: the rule is a hint, not a proof. */
function stretch(own: readonly number[]): number[] {
  const first = Math.min(...own)
  return Array.from({ length: Math.max(...own) - first + 1 }, (_, i) => first + i)
}

function positions({ shape, stride, offset }: View): number[] {
  const all = new Set<number>()
  for (let row = 0; row < (shape[0] ?? 1); row++)
    for (let column = 0; column < (shape[1] ?? 1); column++) all.add(offset + row * (stride?.[0] ?? 0) + column * (stride?.[1] ?? 0))
  return [...all].sort((a, b) => a - b)
}

function bits(bigEndian: readonly number[]): bigint {
  return bigEndian.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
}

function tensorInfo(dtype: string, view: View): TensorInfo {
  return {
    name: '',
    key: '',
    dtype,
    ...view,
    storage: '0',
    device: 'cpu',
    parameter: false,
    requiresGrad: false,
    layout: 'strided',
    parts: [],
  }
}
