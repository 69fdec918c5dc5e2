import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TensorInfo } from '../../src/checkpoint/checkpoint.ts'
import type { ViewFacts } from '../../src/scan/tally.ts'
import { tallyOf } from '../../src/scan/tally-of.ts'
import { tallied } from './run-tally.ts'

interface View {
  readonly shape: readonly number[]
  readonly stride: readonly number[]
  readonly offset: number
}

function tensor(dtype: string, view: View): TensorInfo {
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

function factsOf(
  dtype: string,
  views: readonly View[],
  bytes: Uint8Array,
  order: 'little' | 'big' = 'little',
  cut = bytes.length,
): ViewFacts[] {
  const tally = tallyOf(
    dtype,
    views.map((view, i) => ({ ...tensor(dtype, view), name: String(i) })),
    order,
  )
  return tallied(
    tally,
    Array.from({ length: Math.ceil(bytes.length / cut) }, (_, i) => bytes.subarray(i * cut, (i + 1) * cut)),
  )
}

/** Every element of a view, one by one. */
function elements(view: View): number[] {
  return view.shape.reduce(
    (positions, size, i) => positions.flatMap((at) => Array.from({ length: size }, (_, n) => at + n * (view.stride[i] ?? 0))),
    [view.offset],
  )
}

function slowly(view: View, values: Float32Array) {
  const positions = [...new Set(elements(view))].sort((a, b) => a - b)
  const hits = positions.filter((at) => !Number.isFinite(values[at]))
  return {
    nan: hits.filter((at) => Number.isNaN(values[at])).length,
    infinite: hits.filter((at) => !Number.isNaN(values[at])).length,
    first: hits[0] === undefined ? -1 : hits[0] - view.offset,
  }
}

const VALUES = 60

/** Views as PyTorch makes them: slices and transposes of a row-major matrix, single rows, expanded rows. */
const view = fc.oneof(
  fc
    .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 10 }), row: fc.nat(5), column: fc.nat(9) })
    .map(({ rows, columns, row, column }): View => {
      const shape = [Math.min(rows, 6 - row), Math.min(columns, 10 - column)]
      return { shape, stride: [10, 1], offset: row * 10 + column }
    }),
  fc.nat(VALUES - 1).map((offset): View => ({ shape: [VALUES - offset], stride: [1], offset })),
  fc.nat(9).map((column): View => ({ shape: [6], stride: [10], offset: column })),
  fc.nat(VALUES - 1).map((offset): View => ({ shape: [7, 1], stride: [0, 1], offset })),
  fc.constant<View>({ shape: [10, 6], stride: [1, 10], offset: 0 }),
  fc.constant<View>({ shape: [0, 3], stride: [3, 1], offset: 0 }),
)

const values = fc.array(fc.constantFrom(0, 1, 2.5, Number.NaN, Infinity, -Infinity), { minLength: VALUES, maxLength: VALUES })

describe('ViewTally', () => {
  it('counts for every view what a walk over its elements counts, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(view, { minLength: 1, maxLength: 5 }), values, fc.integer({ min: 1, max: 64 }), (views, numbers, cut) => {
        const array = Float32Array.from(numbers)
        const facts = factsOf('float32', views, new Uint8Array(array.buffer), 'little', cut)
        facts.forEach(({ nan, infinite, first }, i) => {
          const at = views[i]
          if (at !== undefined) expect({ nan, infinite, first }).toEqual(slowly(at, array))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('says where in the storage the first one is', () => {
    const array = Float32Array.of(0, 0, 0, Number.NaN, 0)
    const [facts] = factsOf('float32', [{ shape: [3], stride: [1], offset: 2 }], new Uint8Array(array.buffer))
    expect(facts).toMatchObject({ first: 1, firstByte: 12 })
  })

  it('reads big-endian values', () => {
    const bytes = Buffer.alloc(8)
    bytes.writeFloatBE(1, 0)
    bytes.writeFloatBE(Number.NaN, 4)
    expect(factsOf('float32', [{ shape: [2], stride: [1], offset: 0 }], bytes, 'big')).toMatchObject([{ nan: 1, infinite: 0, first: 1 }])
    expect(factsOf('float32', [{ shape: [2], stride: [1], offset: 0 }], bytes, 'little')).toMatchObject([{ nan: 0, infinite: 0 }])
  })

  it('counts a complex number by its two parts, and its position as one', () => {
    const bytes = new Uint8Array(Float32Array.of(1, 1, 1, Infinity, Number.NaN, Number.NaN).buffer)
    expect(factsOf('complex64', [{ shape: [3], stride: [1], offset: 0 }], bytes)).toMatchObject([
      { nan: 2, infinite: 1, first: 1, firstByte: 8 },
    ])
  })

  it('does not blame a tensor for values in the rest of its storage', () => {
    const bytes = new Uint8Array(Float32Array.of(Number.NaN, 1, 2, Number.NaN).buffer)
    expect(factsOf('float32', [{ shape: [2], stride: [1], offset: 1 }], bytes)).toMatchObject([{ nan: 0, infinite: 0, first: -1 }])
  })

  it('knows tensors of zeros, and does not call an empty one so', () => {
    const bytes = new Uint8Array(Float32Array.of(0, 0, 0, 1).buffer)
    const zeros = { shape: [3], stride: [1], offset: 0 }
    const all = { shape: [4], stride: [1], offset: 0 }
    const none = { shape: [0], stride: [1], offset: 0 }
    expect(factsOf('float32', [zeros, all, none], bytes).map(({ allZero }) => allZero)).toEqual([true, false, false])
    expect(factsOf('int64', [{ shape: [2], stride: [1], offset: 0 }], new Uint8Array(16))).toMatchObject([{ allZero: true, nan: 0 }])
  })

  it('stays linear with many views over many hits', () => {
    const bytes = new Uint8Array(Float32Array.from({ length: 50_000 }, () => Number.NaN).buffer)
    const views = Array.from({ length: 20_000 }, (_, i): View => ({ shape: [2, 2], stride: [3, 1], offset: i }))
    expect(factsOf('float32', views, bytes).every(({ nan }) => nan > 0)).toBe(true)
  })
})
