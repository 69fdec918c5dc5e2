import type { FloatKind } from '../../src/checkpoint/dtypes.ts'

export type Verdict = 'finite' | 'nan' | 'infinite'

/** Sign, exponent and fraction bits of each kind of float, and what an exponent of all ones means in it. */
const FORMATS: Readonly<Record<Exclude<FloatKind, 'none'>, (bits: bigint) => Verdict>> = {
  float64: ieee(11, 52),
  float32: ieee(8, 23),
  float16: ieee(5, 10),
  bfloat16: ieee(8, 7),
  float8_e5m2: ieee(5, 2),
  // No infinity; only the two patterns of all ones are NaN.
  float8_e4m3fn: (bits) => ((bits & 0x7fn) === 0x7fn ? 'nan' : 'finite'),
  // What would be minus zero is the one NaN.
  float8_fnuz: (bits) => (bits === 0x80n ? 'nan' : 'finite'),
  float8_e8m0fnu: (bits) => (bits === 0xffn ? 'nan' : 'finite'),
}

/** What a float is, told bit by bit from the formats' definitions: slow, and nothing like the kernels. */
export function slowVerdict(kind: Exclude<FloatKind, 'none'>, bits: bigint): Verdict {
  return FORMATS[kind](bits)
}

function ieee(exponentBits: number, fractionBits: number): (bits: bigint) => Verdict {
  return (bits) => {
    const text = bits.toString(2).padStart(1 + exponentBits + fractionBits, '0')
    if (text.slice(1, 1 + exponentBits).includes('0')) return 'finite'
    return text.slice(1 + exponentBits).includes('1') ? 'nan' : 'infinite'
  }
}

/** `bits` as bytes, little-endian. */
export function littleEndian(bits: bigint, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, i) => Number((bits >> BigInt(8 * i)) & 0xffn))
}
