import type { ByteSource } from '../checkpoint/bytes.ts'

/** Read size: measured, 1 to 16 MiB make no difference in speed, and smaller reads are slower. */
const CHUNK_BYTES = 4 * 1024 * 1024

/**
 * Reads a file from front to back in large chunks. Every byte that is read is handed to `onBytes` once, in order, which
 * is where a digest of the whole file listens; with `everything` no byte is left out.
 */
export class SequentialReader {
  private readonly source: ByteSource
  private readonly everything: boolean
  private readonly onBytes: (bytes: Uint8Array) => void
  private chunk: Uint8Array = new Uint8Array(0)
  private chunkStart = 0
  private heard = 0

  constructor(source: ByteSource, everything: boolean, onBytes: (bytes: Uint8Array) => void) {
    this.source = source
    this.everything = everything
    this.onBytes = onBytes
  }

  /** Up to `length` bytes at `offset`, fewer only at the end of the file. Valid until the next call. */
  async bytes(offset: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.source.size - offset))
    if (wanted === 0) return new Uint8Array(0)
    if (!this.holds(offset, wanted)) await this.load(offset, wanted)
    return this.chunk.subarray(offset - this.chunkStart, offset - this.chunkStart + wanted)
  }

  /** All bytes from `offset` on, `length` of them, in pieces. Throws where the file ends before. */
  async *pieces(offset: number, length: number): AsyncGenerator<Uint8Array> {
    for (let at = offset; at < offset + length; ) {
      if (!this.holds(at, 1)) await this.load(at, 1)
      const from = at - this.chunkStart
      const piece = this.chunk.subarray(from, Math.min(this.chunk.length, from + offset + length - at))
      if (piece.length === 0) throw new RangeError(`the file ends at ${at}, before byte ${offset + length}`)
      at += piece.length
      yield piece
    }
  }

  /** Reads what is left, where everything is to be heard. */
  async finish(): Promise<void> {
    if (this.everything) await this.hearUpTo(this.source.size)
  }

  private holds(offset: number, length: number): boolean {
    return offset >= this.chunkStart && offset + length <= this.chunkStart + this.chunk.length
  }

  private async load(offset: number, least: number): Promise<void> {
    if (this.everything && offset > this.heard) await this.hearUpTo(offset)
    if (this.holds(offset, least)) return
    await this.fill(offset, Math.max(least, CHUNK_BYTES))
  }

  private async hearUpTo(offset: number): Promise<void> {
    while (this.heard < offset) await this.fill(this.heard, CHUNK_BYTES)
  }

  private async fill(offset: number, length: number): Promise<void> {
    this.chunk = await this.source.read(offset, Math.min(length, this.source.size - offset))
    this.chunkStart = offset
    const end = offset + this.chunk.length
    const fresh = Math.max(offset, this.heard)
    if (end > fresh) this.onBytes(this.chunk.subarray(fresh - offset))
    this.heard = Math.max(this.heard, end)
  }
}
