import type { CastCounted, CastKind } from './kernels.ts'

export type CastTally = { -readonly [Field in keyof CastCounted]: CastCounted[Field] }

/**
 * Rounds the first `size` float32 to the target's kind, to the nearest, ties to even, into an aligned piece; the first has
 * the index `base`. Adds to `tally` what is lost, and gives the bits of the largest finite magnitude. The bits of magnitudes, as
 * integers, are in the order of the magnitudes.
 */
export type Narrow = (floats: Float32Array, piece: Uint8Array, size: number, base: number, tally: CastTally) => number

export const NARROW: Readonly<Record<CastKind, Narrow>> = {
  float16: toFloat16,
  bfloat16: toBfloat16,
  float32: toFloat32,
  float64: toFloat64,
}

const INFINITY_BITS = 0x7f800000

function toFloat16(floats: Float32Array, piece: Uint8Array, size: number, base: number, tally: CastTally): number {
  const bits = bitsOf(floats)
  const halves = new Uint16Array(piece.buffer, piece.byteOffset, size)
  let peak = 0
  for (let i = 0; i < size; i++) {
    const word = bits[i] ?? 0
    const magnitude = word & 0x7fffffff
    const sign = (word >>> 16) & 0x8000
    if (magnitude < INFINITY_BITS && magnitude > peak) peak = magnitude
    // From 65,520 on, half way between 65,504 and 65,536, all is infinite.
    if (magnitude >= 0x477ff000) {
      halves[i] = sign | 0x7c00 | (magnitude > INFINITY_BITS ? 0x0200 | ((word >>> 13) & 0x3ff) : 0)
      if (magnitude < INFINITY_BITS) noteOverflow(tally, base + i)
      continue
    }
    const exponent = magnitude >>> 23
    const significand = (magnitude & 0x007fffff) | 0x00800000
    // 13 bits of the fraction go; below 2^-14 one more for each power of two, and from 25 on nothing is left.
    const dropped = exponent > 113 ? 13 : Math.min(126 - exponent, 25)
    const odd = (significand >>> dropped) & 1
    const spacings = (significand + (1 << (dropped - 1)) - 1 + odd) >>> dropped
    const rounded = (exponent > 113 ? (exponent - 113) << 10 : 0) + spacings
    halves[i] = sign | rounded
    if (rounded === 0 && magnitude !== 0) tally.underflow++
  }
  return peak
}

function toBfloat16(floats: Float32Array, piece: Uint8Array, size: number, base: number, tally: CastTally): number {
  const bits = bitsOf(floats)
  const halves = new Uint16Array(piece.buffer, piece.byteOffset, size)
  let peak = 0
  for (let i = 0; i < size; i++) {
    const word = bits[i] ?? 0
    const magnitude = word & 0x7fffffff
    if (magnitude > INFINITY_BITS) {
      halves[i] = (word >>> 16) | 0x0040 // quiet
      continue
    }
    const rounded = (word + 0x7fff + ((word >>> 16) & 1)) >>> 16
    halves[i] = rounded
    if (magnitude === INFINITY_BITS) continue
    if (magnitude > peak) peak = magnitude
    if ((rounded & 0x7fff) === 0x7f80) noteOverflow(tally, base + i)
    else if ((rounded & 0x7fff) === 0 && magnitude !== 0) tally.underflow++
  }
  return peak
}

function toFloat32(floats: Float32Array, piece: Uint8Array, size: number): number {
  const bits = bitsOf(floats).subarray(0, size)
  // As bits, since a NaN that is read as a number need not keep them.
  new Uint32Array(piece.buffer, piece.byteOffset, size).set(bits)
  return peakOf(bits)
}

function toFloat64(floats: Float32Array, piece: Uint8Array, size: number): number {
  const bits = bitsOf(floats).subarray(0, size)
  const doubles = new Float64Array(piece.buffer, piece.byteOffset, size)
  const words = new Uint32Array(piece.buffer, piece.byteOffset, size * 2)
  for (let i = 0; i < size; i++) {
    const value = floats[i] ?? 0
    doubles[i] = value
    if (!Number.isNaN(value)) continue
    // Quiet, with its sign and the whole of its payload. JavaScript promises nothing about the bits of a NaN.
    const word = bits[i] ?? 0
    words[2 * i] = word << 29
    words[2 * i + 1] = (word & 0x80000000) | 0x7ff80000 | ((word & 0x007fffff) >>> 3)
  }
  return peakOf(bits)
}

function peakOf(bits: Uint32Array): number {
  let peak = 0
  // By index: an iterator takes several times as long.
  for (let i = 0; i < bits.length; i++) {
    const magnitude = (bits[i] ?? 0) & 0x7fffffff
    if (magnitude < INFINITY_BITS && magnitude > peak) peak = magnitude
  }
  return peak
}

function noteOverflow(tally: CastTally, index: number): void {
  tally.overflow++
  if (tally.firstOverflow < 0 || index < tally.firstOverflow) tally.firstOverflow = index
}

function bitsOf(floats: Float32Array): Uint32Array {
  return new Uint32Array(floats.buffer, floats.byteOffset, floats.length)
}
