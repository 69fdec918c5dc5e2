import type { Piece } from '../writers/torch-zip-plan.ts'

/** Storages up to this size are kept until what stands around them is known, and written together with it. */
const SMALL_BYTES = 16 * 1024

/** Bytes that are kept at most, however many small storages there are. */
const MOST_KEPT_BYTES = 32 * 1024 * 1024

/** One write to the disk. */
const WRITE_BYTES = 1024 * 1024

/** Small storages of one file, in memory: 100,000 of them would be 100,000 writes each between two headers. */
export class SmallStorages {
  private readonly kept: Piece[] = []
  private bytes = 0

  /** Memory for a storage that will lie at `offset`; `undefined` where it is too large, or all of them are. */
  keep(offset: number, bytes: number): Uint8Array | undefined {
    if (bytes > SMALL_BYTES || this.bytes + bytes > MOST_KEPT_BYTES) return undefined
    this.bytes += bytes
    const memory = new Uint8Array(bytes)
    this.kept.push({ offset, bytes: memory })
    return memory
  }

  /** `pieces`, which are in the order of the file, and the kept storages between them, as few writes as can be. */
  *merged(pieces: Iterable<Piece>): Iterable<Piece> {
    yield* joined(this.inOrder(pieces))
  }

  private *inOrder(pieces: Iterable<Piece>): Iterable<Piece> {
    const kept = this.kept.sort((a, b) => a.offset - b.offset)
    let next = 0
    for (const piece of pieces) {
      for (let each = kept[next]; each !== undefined && each.offset < piece.offset; each = kept[++next]) yield each
      yield piece
    }
    yield* kept.slice(next)
  }
}

/** Pieces that follow each other without a gap, as one. */
function* joined(pieces: Iterable<Piece>): Iterable<Piece> {
  let parts: Uint8Array[] = []
  let begin = 0
  let length = 0
  for (const { offset, bytes } of pieces) {
    if (parts.length > 0 && (offset !== begin + length || length + bytes.length > WRITE_BYTES)) {
      yield { offset: begin, bytes: Buffer.concat(parts, length) }
      parts = []
    }
    if (parts.length === 0) {
      begin = offset
      length = 0
    }
    parts.push(bytes)
    length += bytes.length
  }
  if (parts.length > 0) yield { offset: begin, bytes: Buffer.concat(parts, length) }
}
