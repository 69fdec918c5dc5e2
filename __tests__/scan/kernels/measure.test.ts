import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { CastKind, Kernels, Measured } from '../../../src/scan/kernels/kernels.ts'
import { FIRST_FREE_BYTE } from '../../../src/scan/kernels/load-kernels.ts'
import { BOTH, writeBits } from './both-kernels.ts'

const WIDTHS: Readonly<Record<CastKind, 2 | 4 | 8>> = { float16: 2, bfloat16: 2, float32: 4, float64: 8 }
const KINDS = Object.keys(WIDTHS) as CastKind[] // the keys of the object above
const A = FIRST_FREE_BYTE
const B = FIRST_FREE_BYTE + 2 ** 20

interface Case {
  readonly kind: CastKind
  readonly a: readonly bigint[]
  readonly b: readonly bigint[]
  readonly lanes?: 1 | 2
  readonly shift?: number
}

function run(kernels: Kernels, { kind, a, b, lanes = 1, shift = 0 }: Case): Measured {
  writeBits(kernels.bytes, A + shift, WIDTHS[kind], a)
  writeBits(kernels.bytes, B + shift * 3, WIDTHS[kind], b)
  return kernels.measure(kind, A + shift, B + shift * 3, a.length, lanes)
}

function doubles(...numbers: readonly number[]): bigint[] {
  return [...new BigUint64Array(Float64Array.from(numbers).buffer)]
}

function singles(numbers: readonly number[]): bigint[] {
  return [...new Uint32Array(Float32Array.from(numbers).buffer)].map(BigInt)
}

/** Any bits, often the telling ones of the kind: zeros of both signs, the smallest, the largest, infinities, NaN. */
function bitsOf(kind: CastKind): fc.Arbitrary<bigint> {
  const size = BigInt(WIDTHS[kind] * 8)
  const infinity = { float16: 0x7c00n, bfloat16: 0x7f80n, float32: 0x7f800000n, float64: 0x7ff0000000000000n }[kind]
  const sign = 1n << (size - 1n)
  const special = [0n, 1n, infinity - 1n, infinity, infinity + 1n, sign - 1n].flatMap((bits) => [bits, bits | sign])
  return fc.oneof(
    { weight: 20, arbitrary: fc.bigInt({ min: 0n, max: 2n ** size - 1n }) },
    { weight: 1, arbitrary: fc.constantFrom(...special) },
  )
}

const cases = fc.constantFrom(...KINDS).chain((kind) =>
  fc
    .record({
      kind: fc.constant(kind),
      pairs: fc.array(fc.tuple(bitsOf(kind), bitsOf(kind), fc.boolean()), { maxLength: 40 }),
      repeated: fc.integer({ min: 1, max: 70 }),
      lanes: fc.constantFrom(1 as const, 2 as const),
      shift: fc.integer({ min: 0, max: 9 }),
      isTame: fc.boolean(),
    })
    .map(({ pairs, repeated, lanes, isTame, ...rest }) => {
      const all = Array.from({ length: repeated }, () => pairs).flat()
      const even = all.slice(0, all.length - (all.length % 2))
      const tame = (bits: bigint) => (isTame && !isFiniteValue(kind, bits) ? 0n : bits)
      return { ...rest, lanes, a: even.map(([a]) => tame(a)), b: even.map(([a, b, same]) => tame(same ? a : b)) }
    }),
)

function isFiniteValue(kind: CastKind, bits: bigint): boolean {
  const infinity = { float16: 0x7c00n, bfloat16: 0x7f80n, float32: 0x7f800000n, float64: 0x7ff0000000000000n }[kind]
  return (bits & infinity) !== infinity
}

test('both implementations give the same, bit for bit, whatever the bits, the length and the place are', () => {
  const [[, first], [, second]] = BOTH as unknown as [(typeof BOTH)[0], (typeof BOTH)[0]] // there are two
  fc.assert(
    fc.property(cases, (each) => {
      expect(run(first, each)).toEqual(run(second, each))
    }),
    { numRuns: 400 },
  )
})

describe.each(BOTH)('measuring in %s', (_name, kernels) => {
  it('finds nothing in nothing', () => {
    expect(run(kernels, { kind: 'float32', a: [], b: [] })).toMatchObject({
      otherBits: 0,
      otherValues: 0,
      squaredDifference: 0,
      farthest: 0,
    })
  })

  it('sums squares, products and squared differences', () => {
    for (const length of [1, 3, 4, 7, 8, 16, 1023, 1024, 1025, 4096, 5000]) {
      const a = Array.from({ length }, (_, i) => (i % 13) - 6)
      const b = Array.from({ length }, (_, i) => (i % 7) - 3)
      const sum = (of: (i: number) => number) => a.reduce((total, _, i) => total + of(i), 0)
      expect(run(kernels, { kind: 'float32', a: singles(a), b: singles(b), shift: length % 9 })).toEqual({
        otherBits: a.filter((each, i) => each !== b[i]).length,
        otherValues: a.filter((each, i) => each !== b[i]).length,
        nonFiniteA: 0,
        nonFiniteB: 0,
        squaredDifference: sum((i) => ((a[i] ?? 0) - (b[i] ?? 0)) ** 2),
        squaresA: sum((i) => (a[i] ?? 0) ** 2),
        squaresB: sum((i) => (b[i] ?? 0) ** 2),
        products: sum((i) => (a[i] ?? 0) * (b[i] ?? 0)),
        farthest: Math.max(...a.map((each, i) => Math.abs(each - (b[i] ?? 0)))),
        exponentA: 0,
        exponentB: 0,
      })
    }
  })

  it('takes 0 for -0 and NaN for NaN, but tells that their bits differ', () => {
    const a = [0x00000000n, 0x80000000n, 0x7fc00000n, 0x7fc00001n, 0x7f800000n, 0x3f800000n]
    const b = [0x80000000n, 0x80000000n, 0x7fc00000n, 0xffc00000n, 0xff800000n, 0x3f800001n]
    expect(run(kernels, { kind: 'float32', a, b })).toMatchObject({ otherBits: 4, otherValues: 2, nonFiniteA: 3, nonFiniteB: 3 })
    const zeros = { a: Array.from({ length: 64 }, () => 0n), b: Array.from({ length: 64 }, () => 0x8000n) }
    expect(run(kernels, { kind: 'float16', ...zeros })).toMatchObject({ otherBits: 64, otherValues: 0, squaredDifference: 0 })
  })

  it('counts a complex number once', () => {
    const a = singles([1, 2, 3, 4, Number.NaN, 1, 1, Infinity])
    const b = singles([1, 2, 4, 5, Number.NaN, 1, 1, 1])
    expect(run(kernels, { kind: 'float32', a, b, lanes: 2 })).toMatchObject({ otherBits: 2, otherValues: 2, nonFiniteA: 2, nonFiniteB: 1 })
  })

  it('keeps the sums of a side that is finite where the other one is not', () => {
    for (const kind of ['float16', 'bfloat16', 'float32', 'float64'] as const) {
      const one = { float16: 0x3c00n, bfloat16: 0x3f80n, float32: 0x3f800000n, float64: 0x3ff0000000000000n }[kind]
      const nan = { float16: 0x7e00n, bfloat16: 0x7fc0n, float32: 0x7fc00000n, float64: 0x7ff8000000000000n }[kind]
      const a = Array.from({ length: 2048 }, () => one)
      const b = a.map((bits, i) => (i === 1500 ? nan : bits))
      const found = run(kernels, { kind, a, b })
      expect(found).toMatchObject({ squaresA: 2048, squaresB: Number.NaN, squaredDifference: Number.NaN, nonFiniteA: 0, nonFiniteB: 1 })
      expect(found.otherValues).toBe(1)
    }
  })

  it('sees in float16 that an infinity is none of the largest numbers', () => {
    const largest = Array.from({ length: 1024 }, () => 0x7bffn)
    expect(run(kernels, { kind: 'float16', a: largest, b: largest })).toMatchObject({ nonFiniteA: 0, squaresA: 1024 * 65504 ** 2 })
    const infinite = largest.map((bits, i) => (i === 5 ? 0x7c00n : bits))
    expect(run(kernels, { kind: 'float16', a: infinite, b: infinite })).toMatchObject({ nonFiniteA: 1, nonFiniteB: 1, otherBits: 0 })
  })

  it('measures numbers whose squares leave the range of float64', () => {
    const big = run(kernels, { kind: 'float64', a: doubles(1e308, -1e308), b: doubles(-1e308, 1e308) })
    const norm = (squares: number, exponent: number) => Math.sqrt(squares) * 2 ** (exponent / 2) * 2 ** (exponent / 2)
    expect(norm(big.squaresA, big.exponentA)).toBeCloseTo(Math.SQRT2 * 1e308, -300)
    expect(big.squaredDifference / big.squaresA).toBeCloseTo(4, 12)
    expect(big.products / big.squaresA).toBeCloseTo(-1, 12)
    expect(big.farthest).toBe(Infinity)

    const tiny = run(kernels, { kind: 'float64', a: doubles(5e-324, 1e-320), b: doubles(0, 0) })
    expect(tiny.squaresA).toBeGreaterThan(0)
    expect(tiny.squaredDifference).toBe(tiny.squaresA)
    expect(tiny.farthest).toBe(1e-320)

    const apart = run(kernels, { kind: 'float64', a: doubles(1, 1), b: doubles(1e-300, 1e-300) })
    expect(apart.products / Math.sqrt(apart.squaresA * apart.squaresB)).toBeCloseTo(1, 12)
  })

  it('has no scale where infinities and NaN are all that is large', () => {
    const a = doubles(Infinity, Number.NaN, 3, 4)
    expect(run(kernels, { kind: 'float64', a, b: doubles(0, 0, 3, 4) })).toMatchObject({
      exponentA: 0,
      squaresB: 25,
      farthest: 0,
      nonFiniteA: 2,
    })
  })

  it('counts items that differ, of every width, length and place', () => {
    for (const width of [1, 2, 4, 8] as const) {
      for (let length = 0; length <= 40; length++) {
        const a = Array.from({ length }, (_, i) => BigInt(i))
        const b = a.map((each, i) => (i % 3 === 0 ? each | (1n << BigInt(width * 8 - 1)) : each))
        writeBits(kernels.bytes, A + 3, width, a)
        writeBits(kernels.bytes, B + 5, width, b)
        expect(kernels.differ(width, A + 3, B + 5, length)).toBe(Math.ceil(length / 3))
      }
    }
  })

  it('tells whole numbers of 64 bits apart that float64 cannot', () => {
    writeBits(kernels.bytes, A, 8, [2n ** 53n, 2n ** 63n])
    writeBits(kernels.bytes, B, 8, [2n ** 53n + 1n, 2n ** 63n])
    expect(kernels.differ(8, A, B, 2)).toBe(1)
  })

  it.each([
    ['int8', [0x80n, 0xffn, 0x7fn], 1, [-128, -1, 127]],
    ['uint8', [0x80n, 0xffn], 1, [128, 255]],
    ['int16', [0x8000n, 0xffffn], 2, [-32768, -1]],
    ['uint16', [0xffffn], 2, [65535]],
    ['int32', [0x80000000n, 5n], 4, [-(2 ** 31), 5]],
    ['uint32', [0xffffffffn], 4, [2 ** 32 - 1]],
    ['int64', [2n ** 63n, 2n ** 64n - 1n, 2n ** 53n + 1n, 2n ** 63n - 1n], 8, [-(2 ** 63), -1, 2 ** 53, 2 ** 63]],
    ['uint64', [2n ** 63n, 2n ** 64n - 1n, 2n ** 53n + 3n], 8, [2 ** 63, 2 ** 64, 2 ** 53 + 4]],
    ['uint4', [0x21n, 0x0fn], 1, [1, 2, 15]],
    ['uint2', [0b11100100n, 1n], 1, [0, 1, 2, 3, 1]],
    ['float4_e2m1', [0x10n, 0xf7n], 1, [0, 0.5, 6, -6]],
    ['float8_e5m2', [0x3cn, 0x7bn, 0x01n, 0x7cn, 0xfcn, 0x7en], 1, [1, 57344, 2 ** -16, Infinity, -Infinity, Number.NaN]],
    ['float8_e4m3fn', [0x38n, 0x7en, 0x01n, 0x7fn, 0xffn], 1, [1, 448, 2 ** -9, Number.NaN, Number.NaN]],
    ['float8_e5m2fnuz', [0x40n, 0x7fn, 0x80n], 1, [1, 57344, Number.NaN]],
    ['float8_e4m3fnuz', [0x40n, 0x7fn, 0x80n], 1, [1, 240, Number.NaN]],
    ['float8_e8m0fnu', [0x7fn, 0x00n, 0xfen, 0xffn], 1, [1, 2 ** -127, 2 ** 127, Number.NaN]],
  ] as const)('widens %s to float64', (kind, stored, width, expected) => {
    for (const shift of [0, 1, 8]) {
      writeBits(kernels.bytes, A + shift, width, stored)
      kernels.widen(kind, A + shift, B + shift, expected.length)
      const view = new DataView(kernels.bytes.buffer, B + shift, expected.length * 8)
      expect(expected.map((_, i) => view.getFloat64(i * 8, true))).toEqual(expected)
    }
  })

  it('widens stretches of any length', () => {
    for (const count of [0, 1, 2047, 2048, 2049, 9000]) {
      kernels.bytes.set(
        Uint8Array.from({ length: count }, (_, i) => i & 0xff),
        A,
      )
      kernels.widen('uint8', A, B, count)
      expect([...new Float64Array(kernels.bytes.buffer, B, count)]).toEqual(Array.from({ length: count }, (_, i) => i & 0xff))
    }
  })
})
