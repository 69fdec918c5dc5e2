import type { FloatKind } from '../checkpoint/dtypes.ts'

/** Running result over one stretch of elements. Indices count floats from the start of the storage. */
export interface Tally {
  nan: number
  infinite: number
  /** Index of the first non-finite float, -1 while there is none. */
  first: number
  /** Whether any bit was set. */
  nonZero: boolean
}

export function emptyTally(): Tally {
  return { nan: 0, infinite: 0, first: -1, nonZero: false }
}

/** Adds the floats in `bytes` (aligned to their size, in this machine's byte order) to `tally`; `base` is the first one's index. */
export type Kernel = (bytes: Uint8Array, base: number, tally: Tally) => void

/** Bytes of one float of each kind. */
export const FLOAT_BYTES: Readonly<Record<Exclude<FloatKind, 'none'>, 1 | 2 | 4 | 8>> = {
  float16: 2,
  bfloat16: 2,
  float32: 4,
  float64: 8,
  float8_e5m2: 1,
  float8_e4m3fn: 1,
  float8_fnuz: 1,
  float8_e8m0fnu: 1,
}

const NAN = 1
const INFINITE = 2

/**
 * Counts NaN and infinite values by their bits: an exponent of all ones, then the fraction tells which.
 * Sources: IEEE 754, OCP 8-bit floating point (OFP8), and c10/util/Float8_*.h for what PyTorch makes of the latter.
 */
export const KERNELS: Readonly<Record<Exclude<FloatKind, 'none'>, Kernel>> = {
  float32,
  float64,
  float16: sixteenBits(0x7c00),
  bfloat16: sixteenBits(0x7f80),
  float8_e5m2: eightBits((byte) => ((byte & 0x7c) !== 0x7c ? 0 : (byte & 0x03) === 0 ? INFINITE : NAN)),
  float8_e4m3fn: eightBits((byte) => ((byte & 0x7f) === 0x7f ? NAN : 0)),
  float8_fnuz: eightBits((byte) => (byte === 0x80 ? NAN : 0)),
  float8_e8m0fnu: eightBits((byte) => (byte === 0xff ? NAN : 0)),
}

function note(tally: Tally, index: number, isNan: boolean): void {
  if (isNan) tally.nan++
  else tally.infinite++
  if (tally.first < 0) tally.first = index
}

function float32(bytes: Uint8Array, base: number, tally: Tally): void {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2)
  let any = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0
    any |= word
    if ((word & 0x7f800000) === 0x7f800000) note(tally, base + i, (word & 0x007fffff) !== 0)
  }
  tally.nonZero ||= any !== 0
}

function float64(bytes: Uint8Array, base: number, tally: Tally): void {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2)
  let any = 0
  for (let i = 0; i + 1 < words.length; i += 2) {
    const low = words[i] ?? 0
    const high = words[i + 1] ?? 0
    any |= low | high
    if ((high & 0x7ff00000) === 0x7ff00000) note(tally, base + (i >>> 1), (high & 0x000fffff) !== 0 || low !== 0)
  }
  tally.nonZero ||= any !== 0
}

function sixteenBits(exponent: number): Kernel {
  const fraction = 0x7fff & ~exponent
  return (bytes, base, tally) => {
    const words = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 1)
    let any = 0
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0
      any |= word
      if ((word & exponent) === exponent) note(tally, base + i, (word & fraction) !== 0)
    }
    tally.nonZero ||= any !== 0
  }
}

function eightBits(classify: (byte: number) => number): Kernel {
  const classes = Uint8Array.from({ length: 256 }, (_, byte) => classify(byte))
  return (bytes, base, tally) => {
    let any = 0
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0
      any |= byte
      const kind = classes[byte] ?? 0
      if (kind !== 0) note(tally, base + i, kind === NAN)
    }
    tally.nonZero ||= any !== 0
  }
}

/** For types without non-finite values: only whether any bit is set. */
export function zeroKernel(bytes: Uint8Array, _base: number, tally: Tally): void {
  if (!tally.nonZero) tally.nonZero = bytes.some((byte) => byte !== 0)
}
