import { PIECE_BYTES, readAligned, writeAligned } from './aligned-pieces.ts'
import type { WidenKind } from './kernels.ts'

/** Widens as `Kernels.widen` does. */
export function toFloat64(bytes: Uint8Array, kind: WidenKind, source: number, target: number, count: number): void {
  const { bits, fill } = FORMATS[kind]
  for (let index = 0; index < count; index += PIECE_VALUES) {
    const size = Math.min(PIECE_VALUES, count - index)
    const piece = readAligned(bytes, source + (index * bits) / 8, Math.ceil((size * bits) / 8), SCRATCH)
    writeAligned(bytes, target + index * 8, size * 8, OUTPUT, (place) => {
      fill(piece, new Float64Array(place.buffer, place.byteOffset, size))
    })
  }
}

const PIECE_VALUES = PIECE_BYTES / 8
const SCRATCH = new Uint8Array(PIECE_BYTES)
const OUTPUT = new Uint8Array(PIECE_BYTES)

type Fill = (piece: Uint8Array, numbers: Float64Array) => void

interface Format {
  readonly bits: 2 | 4 | 8 | 16 | 32 | 64
  readonly fill: Fill
}

const FORMATS: Readonly<Record<WidenKind, Format>> = {
  uint8: { bits: 8, fill: (piece, numbers) => numbers.set(piece) },
  int8: { bits: 8, fill: (piece, numbers) => numbers.set(new Int8Array(piece.buffer, piece.byteOffset, numbers.length)) },
  uint16: { bits: 16, fill: (piece, numbers) => numbers.set(new Uint16Array(piece.buffer, piece.byteOffset, numbers.length)) },
  int16: { bits: 16, fill: (piece, numbers) => numbers.set(new Int16Array(piece.buffer, piece.byteOffset, numbers.length)) },
  uint32: { bits: 32, fill: (piece, numbers) => numbers.set(new Uint32Array(piece.buffer, piece.byteOffset, numbers.length)) },
  int32: { bits: 32, fill: (piece, numbers) => numbers.set(new Int32Array(piece.buffer, piece.byteOffset, numbers.length)) },
  uint64: { bits: 64, fill: (piece, numbers) => fillFromHalves(piece, numbers, false) },
  int64: { bits: 64, fill: (piece, numbers) => fillFromHalves(piece, numbers, true) },
  uint4: { bits: 4, fill: fillFromBits(4, (bits) => bits) },
  uint2: { bits: 2, fill: fillFromBits(2, (bits) => bits) },
  // The formats of OCP's MX and OFP8 specifications, and of c10/util/Float8_*.h.
  float4_e2m1: { bits: 4, fill: fillFromBits(4, smallFloat({ sign: 3, fraction: 1, bias: 1 })) },
  float8_e5m2: {
    bits: 8,
    fill: fillFromBits(
      8,
      smallFloat({
        sign: 7,
        fraction: 2,
        bias: 15,
        special: (bits) => ((bits & 0x7f) < 0x7c ? undefined : (bits & 0x7f) > 0x7c ? Number.NaN : (bits & 0x80 ? -1 : 1) * Infinity),
      }),
    ),
  },
  float8_e4m3fn: {
    bits: 8,
    fill: fillFromBits(
      8,
      smallFloat({ sign: 7, fraction: 3, bias: 7, special: (bits) => ((bits & 0x7f) === 0x7f ? Number.NaN : undefined) }),
    ),
  },
  float8_e5m2fnuz: { bits: 8, fill: fillFromBits(8, smallFloat({ sign: 7, fraction: 2, bias: 16, special: minusZeroIsNaN })) },
  float8_e4m3fnuz: { bits: 8, fill: fillFromBits(8, smallFloat({ sign: 7, fraction: 3, bias: 8, special: minusZeroIsNaN })) },
  float8_e8m0fnu: { bits: 8, fill: fillFromBits(8, (bits) => (bits === 0xff ? Number.NaN : 2 ** (bits - 127))) },
}

/** The upper half is exact in any case, and the sum is rounded once. */
function fillFromHalves(piece: Uint8Array, numbers: Float64Array, isSigned: boolean): void {
  const halves = new Uint32Array(piece.buffer, piece.byteOffset, numbers.length * 2)
  for (let i = 0; i < numbers.length; i++) {
    const high = halves[2 * i + 1] ?? 0
    numbers[i] = (isSigned ? high | 0 : high) * 2 ** 32 + (halves[2 * i] ?? 0)
  }
}

/** By a table of all patterns. */
function fillFromBits(bits: 2 | 4 | 8, numberOf: (bits: number) => number): Fill {
  const table = Float64Array.from({ length: 2 ** bits }, (_, pattern) => numberOf(pattern))
  if (bits === 8) {
    return (piece, numbers) => {
      for (let i = 0; i < numbers.length; i++) numbers[i] = table[piece[i] ?? 0] ?? 0
    }
  }
  const perByte = 8 / bits
  return (piece, numbers) => {
    for (let i = 0; i < numbers.length; i++) {
      const byte = piece[Math.floor(i / perByte)] ?? 0
      numbers[i] = table[(byte >> ((i % perByte) * bits)) & (table.length - 1)] ?? 0
    }
  }
}

interface SmallFloat {
  /** Number of the sign's bit; the exponent lies between it and the fraction. */
  readonly sign: number
  /** Bits of the fraction. */
  readonly fraction: number
  readonly bias: number
  /** What a pattern is that is no finite number. */
  readonly special?: (bits: number) => number | undefined
}

function smallFloat({ sign, fraction, bias, special }: SmallFloat): (bits: number) => number {
  return (bits) => {
    const known = special?.(bits)
    if (known !== undefined) return known
    const magnitude = bits & (2 ** sign - 1)
    const exponent = magnitude >> fraction
    const rest = (magnitude & (2 ** fraction - 1)) / 2 ** fraction
    const value = exponent === 0 ? rest * 2 ** (1 - bias) : (1 + rest) * 2 ** (exponent - bias)
    return bits >> sign === 1 ? -value : value
  }
}

function minusZeroIsNaN(bits: number): number | undefined {
  return bits === 0x80 ? Number.NaN : undefined
}
