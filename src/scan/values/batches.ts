import type { ByteSource } from '../../checkpoint/bytes.ts'
import { CHUNK_BYTES, OUTPUT_BYTES } from '../chunk.ts'
import { type PairKind, roomOf } from './plan-segment.ts'

/**
 * Values that are measured at once. Sums are made for each such segment and then added, so that they do not depend on how
 * segments come together in chunks.
 */
export const SEGMENT_VALUES = 64 * 1024

/** Bytes between two tensors that are read with them rather than skipped: a record's header, and what aligns it. */
const MAX_GAP = 4096

/** Segments of one pair that are read together. */
export interface Piece<Reading> {
  readonly reading: Reading
  readonly first: number
  readonly count: number
}

/** Takes pieces until one chunk has no room for more. */
export class Batch<Reading extends { readonly kind: PairKind }> {
  readonly pieces: Piece<Reading>[] = []
  private reference = 0
  private candidate = 0
  private room = 0

  /** Adds as many of the values from `first` on as fit; returns their number. */
  add(reading: Reading, first: number, count: number): number {
    const { kind } = reading
    let taken = 0
    let [reference, candidate] = [this.reference + MAX_GAP, this.candidate + MAX_GAP]
    while (taken < count) {
      const size = Math.min(SEGMENT_VALUES, count - taken)
      const [left, right] = [bytesOf(kind.reference, size), bytesOf(kind.candidate, size)]
      const room = roomOf(kind, size)
      const isTooMuch = reference + left > CHUNK_BYTES || candidate + right > CHUNK_BYTES || this.room + room > MAX_ROOM
      if (isTooMuch) break
      reference += left
      candidate += right
      this.room += room
      taken += size
    }
    if (taken === 0) return 0
    this.reference = reference
    this.candidate = candidate
    this.pieces.push({ reading, first, count: taken })
    return taken
  }
}

/** What is left of the room for output once the candidate's bytes are in it. */
const MAX_ROOM = OUTPUT_BYTES - CHUNK_BYTES

/** Bytes of `count` values, of which the first begins with a byte. */
export function bytesOf({ bits }: { readonly bits: number }, count: number): number {
  return Math.ceil((count * bits) / 8)
}

/** One read, for several pieces that lie side by side. */
export interface Stretch<Reading> {
  readonly source: ByteSource
  readonly begin: number
  readonly end: number
  /** Where each of its pieces begins in the source. */
  readonly starts: readonly (readonly [Piece<Reading>, number])[]
}

/** A piece's bytes on one side. */
export interface Range {
  readonly source: ByteSource
  readonly begin: number
  readonly end: number
}

/** The reads of one side of a batch, in no more bytes than the batch has counted. */
export function stretchesOf<Reading>(
  pieces: readonly Piece<Reading>[],
  rangeOf: (piece: Piece<Reading>) => Range,
): readonly Stretch<Reading>[] {
  const bySource = new Map<ByteSource, { readonly piece: Piece<Reading>; readonly range: Range }[]>()
  for (const piece of pieces) {
    const range = rangeOf(piece)
    const known = bySource.get(range.source)
    if (known === undefined) bySource.set(range.source, [{ piece, range }])
    else known.push({ piece, range })
  }
  const stretches: { source: ByteSource; begin: number; end: number; starts: [Piece<Reading>, number][] }[] = []
  for (const [source, found] of bySource) {
    let last: (typeof stretches)[number] | undefined
    for (const { piece, range } of found.sort((a, b) => a.range.begin - b.range.begin)) {
      const { begin, end } = range
      if (last === undefined || begin > last.end + MAX_GAP) {
        last = { source, begin, end, starts: [] }
        stretches.push(last)
      }
      last.end = Math.max(last.end, end)
      last.starts.push([piece, begin])
    }
  }
  return stretches
}
