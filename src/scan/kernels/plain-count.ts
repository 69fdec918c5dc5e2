import { PIECE_BYTES, readAligned } from './aligned-pieces.ts'
import type { Counted, CountKind } from './kernels.ts'

/** Counts as `Kernels.count` does, with the bits of each value in turn. */
export function countPlainly(bytes: Uint8Array, kind: CountKind, at: number, count: number): Counted {
  const { width, count: countPiece } = FORMATS[kind]
  const tally = { nan: 0, infinite: 0, first: -1, nonZero: false }
  const length = count * width
  for (let offset = 0; offset < length; offset += PIECE_BYTES) {
    const piece = readAligned(bytes, at + offset, Math.min(PIECE_BYTES, length - offset), SCRATCH)
    countPiece(piece, offset / width, tally)
  }
  return tally
}

type Tally = { -readonly [Field in keyof Counted]: Counted[Field] }

/** Adds the values of an aligned piece, of which the first has the index `base`. */
type CountPiece = (piece: Uint8Array, base: number, tally: Tally) => void

const SCRATCH = new Uint8Array(PIECE_BYTES)

const NAN = 1
const INFINITE = 2

/**
 * Bytes of a value, and its reading: an exponent of all ones, then the fraction tells NaN from infinite.
 * Sources: IEEE 754, OCP 8-bit floating point (OFP8), and c10/util/Float8_*.h for what PyTorch makes of the latter.
 */
const FORMATS: Readonly<Record<CountKind, { readonly width: number; readonly count: CountPiece }>> = {
  none: { width: 1, count: anyBit },
  float64: { width: 8, count: sixtyFourBits },
  float32: { width: 4, count: thirtyTwoBits },
  float16: { width: 2, count: sixteenBits(0x7c00) },
  bfloat16: { width: 2, count: sixteenBits(0x7f80) },
  float8_e5m2: { width: 1, count: eightBits((byte) => ((byte & 0x7c) !== 0x7c ? 0 : (byte & 0x03) === 0 ? INFINITE : NAN)) },
  float8_e4m3fn: { width: 1, count: eightBits((byte) => ((byte & 0x7f) === 0x7f ? NAN : 0)) },
  float8_fnuz: { width: 1, count: eightBits((byte) => (byte === 0x80 ? NAN : 0)) },
  float8_e8m0fnu: { width: 1, count: eightBits((byte) => (byte === 0xff ? NAN : 0)) },
}

function note(tally: Tally, index: number, isNotANumber: boolean): void {
  if (isNotANumber) tally.nan++
  else tally.infinite++
  if (tally.first < 0) tally.first = index
}

function anyBit(piece: Uint8Array, _base: number, tally: Tally): void {
  if (tally.nonZero) return
  const words = new Uint32Array(piece.buffer, piece.byteOffset, piece.byteLength >>> 2)
  let any = 0
  for (let i = 0; i < words.length; i++) any |= words[i] ?? 0
  for (let i = words.byteLength; i < piece.length; i++) any |= piece[i] ?? 0
  tally.nonZero = any !== 0
}

function sixtyFourBits(piece: Uint8Array, base: number, tally: Tally): void {
  const words = new Uint32Array(piece.buffer, piece.byteOffset, piece.byteLength >>> 2)
  let any = 0
  for (let i = 0; i + 1 < words.length; i += 2) {
    const low = words[i] ?? 0
    const high = words[i + 1] ?? 0
    any |= low | high
    if ((high & 0x7ff00000) === 0x7ff00000) note(tally, base + (i >>> 1), (high & 0x000fffff) !== 0 || low !== 0)
  }
  tally.nonZero ||= any !== 0
}

function thirtyTwoBits(piece: Uint8Array, base: number, tally: Tally): void {
  const words = new Uint32Array(piece.buffer, piece.byteOffset, piece.byteLength >>> 2)
  let any = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0
    any |= word
    if ((word & 0x7f800000) === 0x7f800000) note(tally, base + i, (word & 0x007fffff) !== 0)
  }
  tally.nonZero ||= any !== 0
}

function sixteenBits(exponent: number): CountPiece {
  const fraction = 0x7fff & ~exponent
  return (piece, base, tally) => {
    const words = new Uint16Array(piece.buffer, piece.byteOffset, piece.byteLength >>> 1)
    let any = 0
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0
      any |= word
      if ((word & exponent) === exponent) note(tally, base + i, (word & fraction) !== 0)
    }
    tally.nonZero ||= any !== 0
  }
}

function eightBits(classify: (byte: number) => number): CountPiece {
  const classes = Uint8Array.from({ length: 256 }, (_, byte) => classify(byte))
  return (piece, base, tally) => {
    let any = 0
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i] ?? 0
      any |= byte
      const found = classes[byte] ?? 0
      if (found !== 0) note(tally, base + i, found === NAN)
    }
    tally.nonZero ||= any !== 0
  }
}
