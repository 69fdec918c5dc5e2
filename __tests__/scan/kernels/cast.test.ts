import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CastCounted, CastKind, Kernels } from '../../../src/scan/kernels/kernels.ts'
import { FIRST_FREE_BYTE } from '../../../src/scan/kernels/load-kernels.ts'
import { BOTH, readBits, writeBits } from './both-kernels.ts'
import { exactCast, FORMATS, isFiniteValue } from './exact-cast.ts'

const KINDS: readonly CastKind[] = ['float16', 'bfloat16', 'float32', 'float64']
const PAIRS = KINDS.flatMap((from) => KINDS.filter((to) => to !== from).map((to) => [from, to] as const))

/** Fills the target before a cast, to see what is written besides it. */
const UNTOUCHED = 0xa5

interface Placement {
  readonly source: number
  readonly target: number
}

const ALIGNED: Placement = { source: FIRST_FREE_BYTE, target: FIRST_FREE_BYTE + 2 ** 20 }

function run(kernels: Kernels, from: CastKind, to: CastKind, values: readonly bigint[], { source, target } = ALIGNED) {
  const { bytes } = kernels
  const length = values.length * FORMATS[to].bytes
  writeBits(bytes, source, FORMATS[from].bytes, values)
  bytes.fill(UNTOUCHED, target - 64, target + length + 64)
  const counted = kernels.cast(from, to, source, target, values.length)
  const around = [...bytes.subarray(target - 64, target), ...bytes.subarray(target + length, target + length + 64)]
  expect(around.every((byte) => byte === UNTOUCHED)).toBe(true)
  return { bits: readBits(bytes, target, FORMATS[to].bytes, values.length), counted }
}

/** Compares value by value, so that a failure names the value. */
function expectCast(kernels: Kernels, { from, to, values, bits, counted }: Expected, placement?: Placement): void {
  const found = run(kernels, from, to, values, placement)
  const wrong = values.findIndex((_, i) => found.bits[i] !== bits[i])
  const said = (result: readonly bigint[]) => `${hex(values[wrong])} becomes ${hex(result[wrong])}`
  if (wrong >= 0) expect(said(found.bits)).toBe(said(bits))
  expect(found.counted).toEqual(counted)
}

function hex(bits: bigint | undefined): string {
  return `0x${(bits ?? 0n).toString(16)}`
}

/** Fractions at and around every place where one of the formats rounds, of `bits` bits. */
function telling(bits: number, kept: readonly number[]): bigint[] {
  const all = (1n << BigInt(bits)) - 1n
  const found = new Set([0n, 1n, all, all - 1n])
  for (const place of kept.filter((each) => each < bits)) {
    const last = 1n << BigInt(bits - place)
    const half = last >> 1n
    for (const value of [half - 1n, half, half + 1n, last, last + half, last + half + 1n, all - half, all - half + 1n, all - last]) {
      found.add(value & all)
    }
  }
  return [...found]
}

/** Every sign and exponent of the kind, with the fractions that tell. */
function patterns(kind: CastKind): bigint[] {
  const { exponentBits, fractionBits } = FORMATS[kind]
  const fractions = telling(fractionBits, [1, 7, 10, 23])
  const exponents = Array.from({ length: 2 ** (exponentBits + 1) }, (_, i) => BigInt(i) << BigInt(fractionBits))
  // float64 has so many exponents that most lie far beyond all other formats: the ends, and what float32 reaches.
  const near =
    kind === 'float64' ? exponents.filter((_, i) => i % 2048 < 4 || i % 2048 > 2043 || Math.abs((i % 2048) - 1023) < 160) : exponents
  return near.flatMap((exponent) => fractions.map((fraction) => exponent | fraction))
}

const ALL_16_BITS = Array.from({ length: 65_536 }, (_, i) => BigInt(i))

function samples(kind: CastKind): readonly bigint[] {
  return FORMATS[kind].bytes === 2 ? ALL_16_BITS : patterns(kind)
}

interface Expected {
  readonly from: CastKind
  readonly to: CastKind
  readonly values: readonly bigint[]
  readonly bits: readonly bigint[]
  readonly counted: CastCounted
}

function expectedOf(from: CastKind, to: CastKind, values: readonly bigint[]): Expected {
  return { from, to, values, ...exactCast(from, to, values) }
}

describe.each(PAIRS)('a cast from %s to %s', (from, to) => {
  const all = expectedOf(from, to, samples(from))
  const tame = expectedOf(
    from,
    to,
    all.values.filter((value, i) => isFiniteValue(from, value) && isFiniteValue(to, all.bits[i] ?? 0n)),
  )
  const stretches = Array.from({ length: 71 }, (_, length) => {
    const start = (length * 997) % (tame.values.length - length)
    return expectedOf(from, to, tame.values.slice(start, start + length))
  })

  describe.each(BOTH)('in %s', (_name, kernels) => {
    it('is exact where all stays finite', () => {
      expect(tame.values.length).toBeGreaterThan(1000)
      expectCast(kernels, tame)
    })

    it('is exact where overflow, infinities and NaN lie in between', () => expectCast(kernels, all))

    it('is exact at every length and every position', () => {
      for (const [length, expected] of stretches.entries()) {
        expectCast(kernels, expected, { source: ALIGNED.source + (length % 17), target: ALIGNED.target + ((length * 5) % 19) })
      }
    })
  })
})

describe('the two implementations', () => {
  it('give the same bits and counts for any values anywhere', () => {
    const [first, second] = BOTH.map(([, kernels]) => kernels)
    if (first === undefined || second === undefined) throw new Error('there are two implementations')
    fc.assert(
      fc.property(
        fc.constantFrom(...PAIRS),
        fc.nat(15),
        fc.nat(15),
        fc.nat(1300),
        fc.integer(),
        fc.double({ min: 0, max: 1 }),
        (...drawn) => {
          const [[from, to], source, target, count, seed, wild] = drawn
          const values = mixed(from, to, count, seed, wild)
          const placement = { source: ALIGNED.source + source, target: ALIGNED.target + target }
          expect(run(first, from, to, values, placement)).toEqual(run(second, from, to, values, placement))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe.each(BOTH)('what a cast in %s says', (_name, kernels) => {
  const float32 = (...values: number[]) => [...new Uint32Array(Float32Array.from(values).buffer)].map(BigInt)
  const toHalf = (...values: number[]): CastCounted => run(kernels, 'float32', 'float16', float32(...values)).counted

  it('is that 65,519.996 is the last to fit into float16, and 65,520 is not', () => {
    expect(toHalf(65_519.996, -65_519.996)).toMatchObject({ overflow: 0, firstOverflow: -1 })
    expect(toHalf(1, 65_520, -65_520)).toEqual({ overflow: 2, underflow: 0, largest: 65_520, firstOverflow: 1 })
  })

  it('is that 2^-25 vanishes in float16, what lies above it does not, and zero has not vanished', () => {
    expect(toHalf(2 ** -25, -(2 ** -25), 0, -0, 1)).toMatchObject({ underflow: 2 })
    expect(toHalf(2 ** -25 * (1 + 2 ** -23), 1)).toMatchObject({ underflow: 0 })
  })

  it('is where the first overflow lies, far into a long stretch', () => {
    const values = Array.from({ length: 5000 }, (_, i) => (i === 3777 || i === 4000 ? 1e5 : 0.5))
    expect(toHalf(...values)).toEqual({ overflow: 2, underflow: 0, largest: 1e5, firstOverflow: 3777 })
  })

  it('is that infinities and NaN neither overflow nor count as largest', () => {
    expect(toHalf(Infinity, Number.NaN, -3)).toEqual({ overflow: 0, underflow: 0, largest: 3, firstOverflow: -1 })
  })

  it('is that a double beyond float32 overflows, and one below it vanishes', () => {
    const doubles = [...new BigUint64Array(Float64Array.of(1e300, 1e-300, 2).buffer)]
    expect(run(kernels, 'float64', 'float16', doubles).counted).toEqual({ overflow: 1, underflow: 1, largest: 1e300, firstOverflow: 0 })
  })

  it('is that a double is rounded twice on its way to float16, as PyTorch does it', () => {
    const double = [...new BigUint64Array(Float64Array.of(1 + 2 ** -11 + 2 ** -40).buffer)]
    expect(run(kernels, 'float64', 'float16', double).bits).toEqual([0x3c00n])
  })
})

/** Values that stay finite, with others at random in between: `wild` is the share of those. */
function mixed(from: CastKind, to: CastKind, count: number, seed: number, wild: number): bigint[] {
  const random = numbers(seed)
  const bytes = FORMATS[from].bytes
  const draw = () => BigInt(random()) | (bytes === 8 ? BigInt(random()) << 32n : 0n)
  const one = new Float64Array(1)
  const tame = (): bigint => {
    one[0] = (random() / 2 ** 32 - 0.5) * 2 ** -(random() % 40)
    const double = new BigUint64Array(one.buffer)[0] ?? 0n
    return from === 'float64' ? double : (exactCast('float64', from, [double]).bits[0] ?? 0n)
  }
  return Array.from({ length: count }, () => {
    const value = random() / 2 ** 32 < wild ** 4 ? draw() & ((1n << BigInt(bytes * 8)) - 1n) : tame()
    return wild > 0.5 || exactCast(from, to, [value]).bits.every((bits) => isFiniteValue(from, value) && isFiniteValue(to, bits))
      ? value
      : 0n
  })
}

/** xorshift32: numbers below 2^32. */
function numbers(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}
