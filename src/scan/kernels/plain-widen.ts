import type { CastKind } from './kernels.ts'
import type { CastTally } from './plain-narrow.ts'

/**
 * Turns an aligned piece of `size` values into float32, of which the first has the index `base`. Adds to `tally` what is
 * lost: only float64 can lose anything, and only there are the magnitudes noted.
 */
export type Widen = (piece: Uint8Array, floats: Float32Array, size: number, base: number, tally: CastTally) => void

export const WIDEN: Readonly<Record<CastKind, Widen>> = {
  float16: fromFloat16,
  bfloat16: fromBfloat16,
  float32: fromFloat32,
  float64: fromFloat64,
}

function fromFloat32(piece: Uint8Array, floats: Float32Array, size: number): void {
  // As bits, since a NaN that is read as a number need not keep them.
  bitsOf(floats).set(new Uint32Array(piece.buffer, piece.byteOffset, size))
}

/** A bfloat16 is the upper half of a float32. */
function fromBfloat16(piece: Uint8Array, floats: Float32Array, size: number): void {
  const halves = new Uint16Array(piece.buffer, piece.byteOffset, size)
  const bits = bitsOf(floats)
  for (let i = 0; i < size; i++) bits[i] = (halves[i] ?? 0) << 16
}

function fromFloat16(piece: Uint8Array, floats: Float32Array, size: number): void {
  const halves = new Uint16Array(piece.buffer, piece.byteOffset, size)
  const bits = bitsOf(floats)
  for (let i = 0; i < size; i++) {
    const half = halves[i] ?? 0
    const magnitude = half & 0x7fff
    const sign = (half & 0x8000) << 16
    if (magnitude < 0x400) {
      // Below 2^-14 a float16 is a whole number of 2^-24.
      floats[i] = magnitude * 2 ** -24
      bits[i] = (bits[i] ?? 0) | sign
    } else if (magnitude < 0x7c00) bits[i] = sign | ((magnitude << 13) + (112 << 23))
    else bits[i] = sign | 0x7f800000 | (magnitude === 0x7c00 ? 0 : 0x00400000) | ((magnitude & 0x3ff) << 13)
  }
}

function fromFloat64(piece: Uint8Array, floats: Float32Array, size: number, base: number, tally: CastTally): void {
  const doubles = new Float64Array(piece.buffer, piece.byteOffset, size)
  const words = new Uint32Array(piece.buffer, piece.byteOffset, size * 2)
  const bits = bitsOf(floats)
  let largest = tally.largest
  for (let i = 0; i < size; i++) {
    const value = doubles[i] ?? 0
    if (Number.isNaN(value)) {
      const high = words[2 * i + 1] ?? 0
      const low = words[2 * i] ?? 0
      // Quiet, with its sign and the leading bits of its payload. JavaScript promises nothing about the bits of a NaN.
      bits[i] = (high & 0x80000000) | 0x7fc00000 | ((high & 0x000fffff) << 3) | (low >>> 29)
      continue
    }
    floats[i] = value
    const magnitude = Math.abs(value)
    if (magnitude === Infinity) continue
    if (magnitude > largest) largest = magnitude
    const rounded = floats[i]
    if (rounded === 0 && value !== 0) tally.underflow++
    else if (rounded === Infinity || rounded === -Infinity) {
      tally.overflow++
      if (tally.firstOverflow < 0) tally.firstOverflow = base + i
    }
  }
  tally.largest = largest
}

function bitsOf(floats: Float32Array): Uint32Array {
  return new Uint32Array(floats.buffer, floats.byteOffset, floats.length)
}
