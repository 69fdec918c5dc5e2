import { describe, expect, it } from 'vitest'
import { emptyTally, FLOAT_BYTES, KERNELS, zeroKernel } from '../../src/scan/kernels.ts'

type Kind = keyof typeof KERNELS

function tallyOf(kind: Kind, bytes: Uint8Array) {
  const tally = emptyTally()
  KERNELS[kind](bytes, 0, tally)
  return tally
}

/** What one value is, decoded by its sign, exponent and fraction with plain arithmetic. */
function classOf(pattern: number, exponentBits: number, fractionBits: number): 'finite' | 'nan' | 'infinite' {
  const exponent = Math.floor(pattern / 2 ** fractionBits) % 2 ** exponentBits
  if (exponent !== 2 ** exponentBits - 1) return 'finite'
  return pattern % 2 ** fractionBits === 0 ? 'infinite' : 'nan'
}

describe.each([
  ['float16', 5, 10],
  ['bfloat16', 8, 7],
] as const)('%s', (kind, exponentBits, fractionBits) => {
  it('is classified right in all of its 65,536 patterns', () => {
    for (let pattern = 0; pattern < 65_536; pattern++) {
      const tally = tallyOf(kind, new Uint8Array(Uint16Array.of(pattern).buffer))
      const expected = classOf(pattern, exponentBits, fractionBits)
      if (tally.nan !== Number(expected === 'nan') || tally.infinite !== Number(expected === 'infinite')) {
        expect(`${pattern} as ${JSON.stringify(tally)}`).toBe(expected)
      }
    }
  })
})

describe('8-bit floats', () => {
  const count = (kind: Kind) => {
    const { nan, infinite } = tallyOf(
      kind,
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
    )
    return { nan, infinite }
  }

  it('float8_e5m2 has infinities and NaN as float16 has', () => expect(count('float8_e5m2')).toEqual({ nan: 6, infinite: 2 }))
  it('float8_e4m3fn has two NaN and no infinity', () => expect(count('float8_e4m3fn')).toEqual({ nan: 2, infinite: 0 }))
  it('the fnuz types have one NaN, where others have minus zero', () => {
    expect(count('float8_fnuz')).toEqual({ nan: 1, infinite: 0 })
    expect(tallyOf('float8_fnuz', Uint8Array.of(0x80)).nan).toBe(1)
  })
  it('float8_e8m0fnu has one NaN', () => expect(tallyOf('float8_e8m0fnu', Uint8Array.of(0xfe, 0xff))).toMatchObject({ nan: 1, first: 1 }))
})

describe.each([
  ['float32', (values: number[]) => Float32Array.from(values)],
  ['float64', (values: number[]) => Float64Array.from(values)],
] as const)('%s', (kind, arrayOf) => {
  it('tells NaN, both infinities, and the largest and smallest finite values apart', () => {
    const values = [0, -0, 1, -1, Number.MIN_VALUE, 3.4e38, Number.NaN, Infinity, 2, -Infinity]
    const array = arrayOf(values)
    const tally = tallyOf(kind, new Uint8Array(array.buffer))
    const finite = [...array].findIndex((value) => !Number.isFinite(value))
    expect(tally).toEqual({ nan: 1, infinite: 2, first: finite, nonZero: true })
  })

  it('knows a NaN by any of its fraction bits', () => {
    const bytes = FLOAT_BYTES[kind]
    const fractionBits = kind === 'float32' ? 23 : 52
    for (let bit = 0; bit < fractionBits; bit++) {
      const array = new Uint8Array(arrayOf([Infinity]).buffer)
      array[Math.floor(bit / 8)] = (array[Math.floor(bit / 8)] ?? 0) | (1 << (bit % 8))
      expect(array).toHaveLength(bytes)
      expect(tallyOf(kind, array)).toMatchObject({ nan: 1, infinite: 0 })
    }
  })
})

describe('whether anything is set', () => {
  it('is told by every kernel', () => {
    for (const kind of Object.keys(KERNELS)) {
      const tally = emptyTally()
      KERNELS[kind as Kind](new Uint8Array(16), 0, tally) // the keys of KERNELS are its kinds
      expect([kind, tally.nonZero]).toEqual([kind, false])
      KERNELS[kind as Kind](
        Uint8Array.from({ length: 16 }, (_, i) => Number(i === 15)),
        0,
        tally,
      ) // as above
      expect([kind, tally.nonZero]).toEqual([kind, true])
    }
  })

  it('is told for integers too', () => {
    const tally = emptyTally()
    zeroKernel(new Uint8Array(9), 0, tally)
    expect(tally.nonZero).toBe(false)
    zeroKernel(Uint8Array.of(0, 0, 1), 0, tally)
    expect(tally).toEqual({ nan: 0, infinite: 0, first: -1, nonZero: true })
  })
})
