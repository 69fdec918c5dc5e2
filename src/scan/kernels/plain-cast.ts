import { PIECE_BYTES, readAligned, writeAligned } from './aligned-pieces.ts'
import type { CastCounted, CastKind } from './kernels.ts'
import { type CastTally, NARROW } from './plain-narrow.ts'
import { WIDEN } from './plain-widen.ts'

/** Casts as `Kernels.cast` does: each piece to float32 first, and then to the target. Each step counts what it loses itself. */
export function castPlainly(bytes: Uint8Array, from: CastKind, to: CastKind, source: number, target: number, count: number): CastCounted {
  if (from === to) throw new RangeError(`a cast needs two kinds, and both are ${from}`)
  const tally: CastTally = { overflow: 0, underflow: 0, largest: 0, firstOverflow: -1 }
  const input = WIDTHS[from]
  const output = WIDTHS[to]
  for (let index = 0; index < count; index += PIECE_VALUES) {
    const size = Math.min(PIECE_VALUES, count - index)
    WIDEN[from](readAligned(bytes, source + index * input, size * input, SCRATCH), FLOATS, size, index, tally)
    writeAligned(bytes, target + index * output, size * output, SCRATCH, (piece) => {
      PEAK_BITS[0] = NARROW[to](FLOATS, piece, size, index, tally)
    })
    // What came from float64 has been rounded here, and its true magnitude was noted before.
    if (from !== 'float64') tally.largest = Math.max(tally.largest, PEAK[0] ?? 0)
  }
  return tally
}

/** Bytes of one value. */
const WIDTHS: Readonly<Record<CastKind, 2 | 4 | 8>> = { float16: 2, bfloat16: 2, float32: 4, float64: 8 }

/** Values of the widest kind in one piece. */
const PIECE_VALUES = PIECE_BYTES / 8

const SCRATCH = new Uint8Array(PIECE_BYTES)

/** The float32 of one piece, between the two steps. */
const FLOATS = new Float32Array(PIECE_VALUES)

/** The largest magnitude of one piece, written by its bits. */
const PEAK = new Float32Array(1)
const PEAK_BITS = new Uint32Array(PEAK.buffer)
