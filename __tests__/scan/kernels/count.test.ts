import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FloatKind } from '../../../src/checkpoint/dtypes.ts'
import type { Counted, CountKind } from '../../../src/scan/kernels/kernels.ts'
import { FIRST_FREE_BYTE } from '../../../src/scan/kernels/load-kernels.ts'
import { slowVerdict } from '../slow-floats.ts'
import { BOTH, readBits, writeBits } from './both-kernels.ts'

const WIDTHS: Readonly<Record<Exclude<FloatKind, 'none'>, 1 | 2 | 4 | 8>> = {
  float16: 2,
  bfloat16: 2,
  float32: 4,
  float64: 8,
  float8_e5m2: 1,
  float8_e4m3fn: 1,
  float8_fnuz: 1,
  float8_e8m0fnu: 1,
}
const KINDS = Object.keys(WIDTHS) as readonly (keyof typeof WIDTHS)[] // the keys of a constant

/** The highest and lowest finite values of each kind, and all kinds of values that are not. */
const EDGES: Readonly<Record<keyof typeof WIDTHS, readonly bigint[]>> = {
  float16: [0x7bffn, 0xfbffn, 0x0001n, 0x8001n, 0x7c00n, 0xfc00n, 0x7c01n, 0xfc01n, 0x7dffn, 0x7e00n, 0xffffn],
  bfloat16: [0x7f7fn, 0xff7fn, 0x0001n, 0x8001n, 0x7f80n, 0xff80n, 0x7f81n, 0xff81n, 0x7fbfn, 0x7fc0n, 0xffffn],
  float32: [0x7f7fffffn, 0xff7fffffn, 1n, 0x80000001n, 0x7f800000n, 0xff800000n, 0x7f800001n, 0xff800001n, 0x7fc00000n, 0xffffffffn],
  float64: [
    0x7fefffffffffffffn,
    0xffefffffffffffffn,
    // The low half alone looks like NaN of float32.
    0x00000000ffffffffn,
    0x800000007fc00000n,
    0x7ff0000000000000n,
    0xfff0000000000000n,
    0x7ff0000000000001n,
    0xfff0000080000000n,
    0x7ff8000000000000n,
    0xffffffffffffffffn,
  ],
  float8_e5m2: [0x7bn, 0xfbn, 0x7cn, 0xfcn, 0x7dn, 0x7en, 0x7fn, 0xfdn, 0xffn],
  float8_e4m3fn: [0x7en, 0xfen, 0x7fn, 0xffn, 0x7cn],
  float8_fnuz: [0x7fn, 0xffn, 0x80n, 0x81n],
  float8_e8m0fnu: [0xfen, 0x7fn, 0xffn, 0x80n],
}

function expected(kind: keyof typeof WIDTHS, values: readonly bigint[]): Counted {
  const verdicts = values.map((value) => slowVerdict(kind, value))
  return {
    nan: verdicts.filter((verdict) => verdict === 'nan').length,
    infinite: verdicts.filter((verdict) => verdict === 'infinite').length,
    first: verdicts.findIndex((verdict) => verdict !== 'finite'),
    nonZero: values.some((value) => value !== 0n),
  }
}

describe.each(BOTH)('counting in %s', (_name, kernels) => {
  const { bytes } = kernels

  function count(kind: CountKind, width: 1 | 2 | 4 | 8, values: readonly bigint[], at = FIRST_FREE_BYTE): Counted {
    // What lies around is NaN and set in every format, and must not be looked at.
    bytes.fill(0xff, at - 64, at + values.length * width + 64)
    writeBits(bytes, at, width, values)
    return kernels.count(kind, at, values.length)
  }

  describe.each(KINDS)('%s', (kind) => {
    const width = WIDTHS[kind]

    it('knows each edge, among zeros, at every length and position', () => {
      for (const edge of EDGES[kind]) {
        for (let length = 1; length <= 70; length++) {
          const values = Array.from({ length }, (_, i) => (i === (length * 13) % length || i === length - 1 ? edge : 0n))
          expect([kind, edge, count(kind, width, values, FIRST_FREE_BYTE + (length % 17))]).toEqual([kind, edge, expected(kind, values)])
        }
      }
    })

    it('knows each edge alone, at each place of a vector', () => {
      for (const edge of EDGES[kind]) {
        for (let place = 0; place < 64; place++) {
          const values = Array.from({ length: 64 }, (_, i) => (i === place ? edge : 0n))
          expect([kind, edge, count(kind, width, values)]).toEqual([kind, edge, expected(kind, values)])
        }
      }
    })

    it('finds the first of a few in a long stretch', () => {
      const values = Array.from({ length: 20_000 }, (_, i) =>
        i === 13_777 || i === 13_780 || i === 19_999 ? (EDGES[kind].at(-1) ?? 0n) : 1n,
      )
      const last = slowVerdict(kind, EDGES[kind].at(-1) ?? 0n)
      expect(count(kind, width, values)).toEqual(expected(kind, values))
      expect(expected(kind, values).first).toBe(last === 'finite' ? -1 : 13_777)
    })

    it('says that zeros are zeros, and that nothing is nothing', () => {
      const none = { nan: 0, infinite: 0, first: -1, nonZero: false }
      expect(
        count(
          kind,
          width,
          Array.from({ length: 5000 }, () => 0n),
        ),
      ).toEqual(none)
      expect(count(kind, width, [])).toEqual(none)
    })

    it('counts any bits right', () => {
      const stretch = fc.uint8Array({ maxLength: 600 })
      fc.assert(
        fc.property(stretch, fc.nat(15), (drawn, shift) => {
          const values = readBits(drawn, 0, width, Math.floor(drawn.length / width))
          expect(count(kind, width, values, FIRST_FREE_BYTE + shift)).toEqual(expected(kind, values))
        }),
      )
    })
  })

  it.each(['float16', 'bfloat16'] as const)('is right for every pattern of %s at once', (kind) => {
    const values = Array.from({ length: 65_536 }, (_, i) => BigInt(i))
    expect(count(kind, 2, values)).toEqual(expected(kind, values))
  })

  it.each(KINDS.filter((kind) => WIDTHS[kind] === 1))('is right for every pattern of %s by itself', (kind) => {
    for (let pattern = 0n; pattern < 256n; pattern++) {
      const values = Array.from({ length: 16 }, () => pattern)
      expect([pattern, count(kind, 1, values)]).toEqual([pattern, expected(kind, values)])
    }
  })

  it('asks only for set bits where a type has no NaN', () => {
    for (let length = 0; length <= 70; length++) {
      const at = FIRST_FREE_BYTE + (length % 17)
      expect(
        count(
          'none',
          1,
          Array.from({ length }, () => 0n),
          at,
        ),
      ).toEqual({ nan: 0, infinite: 0, first: -1, nonZero: false })
      for (let place = 0; place < length; place++) {
        const values = Array.from({ length }, (_, i) => (i === place ? 0x80n : 0n))
        expect(count('none', 1, values, at)).toEqual({ nan: 0, infinite: 0, first: -1, nonZero: true })
      }
    }
  })

  it('finds the one set bit far into a long stretch', () => {
    const values = Array.from({ length: 50_000 }, (_, i) => (i === 49_999 ? 1n : 0n))
    expect(count('none', 1, values).nonZero).toBe(true)
  })
})
