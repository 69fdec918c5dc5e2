import type { CastCounted, CastKind } from '../../../src/scan/kernels/kernels.ts'

/**
 * What a cast has to give, worked out with whole numbers of any size from the definition of the formats: slow, and nothing
 * like the kernels.
 */

interface Format {
  readonly bytes: 2 | 4 | 8
  readonly exponentBits: number
  readonly fractionBits: number
}

export const FORMATS: Readonly<Record<CastKind, Format>> = {
  float16: { bytes: 2, exponentBits: 5, fractionBits: 10 },
  bfloat16: { bytes: 2, exponentBits: 8, fractionBits: 7 },
  float32: { bytes: 4, exponentBits: 8, fractionBits: 23 },
  float64: { bytes: 8, exponentBits: 11, fractionBits: 52 },
}

/** A finite value is `significand * 2 ** exponent`. */
type Value =
  | { readonly kind: 'finite'; readonly isNegative: boolean; readonly significand: bigint; readonly exponent: number }
  | { readonly kind: 'infinite'; readonly isNegative: boolean }
  /** The payload is counted from its first bit on, in as many bits as the format has. */
  | { readonly kind: 'nan'; readonly isNegative: boolean; readonly payload: bigint }

/** The bits that each value becomes, and what is lost on the way. */
export function exactCast(from: CastKind, to: CastKind, values: readonly bigint[]): { bits: bigint[]; counted: CastCounted } {
  const bits = values.map((value) => castOne(from, to, value))
  const finite = values.map((value) => isFiniteValue(from, value))
  const overflows = bits.map((result, i) => finite[i] === true && isInfinite(to, result))
  const underflows = bits.map((result, i) => isZero(to, result) && !isZero(from, values[i] ?? 0n))
  return {
    bits,
    counted: {
      overflow: overflows.filter(Boolean).length,
      underflow: underflows.filter(Boolean).length,
      largest: Math.max(0, ...values.map((value) => magnitude(from, value))),
      firstOverflow: overflows.indexOf(true),
    },
  }
}

function castOne(from: CastKind, to: CastKind, bits: bigint): bigint {
  // PyTorch widens bfloat16 by a shift, which leaves a signalling NaN as it is.
  if (from === 'bfloat16' && to === 'float32') return bits << 16n
  const single = encode('float32', decode(from, bits), from)
  return encode(to, decode('float32', single), 'float32')
}

function decode(kind: CastKind, bits: bigint): Value {
  const { exponentBits, fractionBits } = FORMATS[kind]
  const isNegative = bits >> BigInt(exponentBits + fractionBits) === 1n
  const biased = Number((bits >> BigInt(fractionBits)) & ((1n << BigInt(exponentBits)) - 1n))
  const fraction = bits & ((1n << BigInt(fractionBits)) - 1n)
  if (biased === 2 ** exponentBits - 1) {
    return fraction === 0n ? { kind: 'infinite', isNegative } : { kind: 'nan', isNegative, payload: fraction }
  }
  const lowest = 2 - 2 ** (exponentBits - 1) - fractionBits
  if (biased === 0) return { kind: 'finite', isNegative, significand: fraction, exponent: lowest }
  return { kind: 'finite', isNegative, significand: fraction + (1n << BigInt(fractionBits)), exponent: lowest + biased - 1 }
}

function encode(kind: CastKind, value: Value, from: CastKind): bigint {
  const { exponentBits, fractionBits } = FORMATS[kind]
  const sign = value.isNegative ? 1n << BigInt(exponentBits + fractionBits) : 0n
  const infinity = ((1n << BigInt(exponentBits)) - 1n) << BigInt(fractionBits)
  if (value.kind === 'infinite') return sign | infinity
  if (value.kind === 'nan') {
    // A format cast to itself is only passed through.
    const quiet = kind === from ? 0n : 1n << BigInt(fractionBits - 1)
    return sign | infinity | quiet | shift(value.payload, fractionBits - FORMATS[from].fractionBits)
  }
  const { significand, exponent } = value
  if (significand === 0n) return sign
  const lowest = 2 - 2 ** (exponentBits - 1) - fractionBits
  const length = significand.toString(2).length
  // The weight of the last bit that is kept.
  const weight = Math.max(exponent + length - 1 - fractionBits, lowest)
  const rounded = roundedShift(significand, weight - exponent)
  // Normal numbers have their leading one added to the exponent, as has a carry out of the fraction.
  const magnitude = (BigInt(weight - lowest) << BigInt(fractionBits)) + rounded
  return sign | (magnitude > infinity ? infinity : magnitude)
}

function shift(value: bigint, left: number): bigint {
  return left >= 0 ? value << BigInt(left) : value >> BigInt(-left)
}

/** `value / 2 ** right` to the nearest whole number, ties to even. */
function roundedShift(value: bigint, right: number): bigint {
  if (right <= 0) return value << BigInt(-right)
  const quotient = value >> BigInt(right)
  const rest = value - (quotient << BigInt(right))
  const half = 1n << BigInt(right - 1)
  return rest > half || (rest === half && quotient % 2n === 1n) ? quotient + 1n : quotient
}

/** Whether the value is neither infinite nor NaN. */
export function isFiniteValue(kind: CastKind, bits: bigint): boolean {
  return decode(kind, bits).kind === 'finite'
}

function isInfinite(kind: CastKind, bits: bigint): boolean {
  return decode(kind, bits).kind === 'infinite'
}

function isZero(kind: CastKind, bits: bigint): boolean {
  const value = decode(kind, bits)
  return value.kind === 'finite' && value.significand === 0n
}

function magnitude(kind: CastKind, bits: bigint): number {
  const value = decode(kind, bits)
  return value.kind === 'finite' ? Number(value.significand) * 2 ** value.exponent : 0
}
