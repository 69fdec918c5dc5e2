import type { ByteSource } from '../../checkpoint/bytes.ts'
import type { RecordInfo } from '../../checkpoint/checkpoint.ts'
import { inflated, isZlibError } from '../../checkpoint/containers/zip-record.ts'
import type { Turns } from './in-turn.ts'
import { UnreadableValues } from './value-pair.ts'

/**
 * A compressed record as a source, for readers that go from front to back. It is decompressed as far as it is read, and from its
 * beginning again after a step back, or where another source had a turn in between. `payload` is the offset of the compressed bytes.
 * Reads throw `UnreadableValues` where the record is not what it should be.
 */
export function inflatedSource(source: ByteSource, payload: number, record: RecordInfo, turns: Turns): ByteSource {
  return new InflatedSource(source, payload, record, turns)
}

class InflatedSource implements ByteSource {
  readonly size: number
  private readonly source: ByteSource
  private readonly payload: number
  private readonly record: RecordInfo
  private stream: AsyncGenerator<Uint8Array> | undefined
  /** What has come out last, and where it begins. */
  private piece: Uint8Array = new Uint8Array(0)
  private start = 0
  private readonly turns: Turns

  constructor(source: ByteSource, payload: number, record: RecordInfo, turns: Turns) {
    this.source = source
    this.payload = payload
    this.record = record
    this.size = record.size
    this.turns = turns
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length)
    await this.readInto(offset, bytes)
    return bytes
  }

  readInto(offset: number, into: Uint8Array): Promise<void> {
    return this.turns.take(this, () => this.fill(offset, into))
  }

  close(): Promise<void> {
    return this.turns.leave(this)
  }

  /** Lets go of what decompression needs. */
  async pause(): Promise<void> {
    await this.stream?.return(undefined)
    this.stream = undefined
    this.piece = new Uint8Array(0)
    this.start = 0
  }

  private async fill(offset: number, into: Uint8Array): Promise<void> {
    if (offset < 0 || offset + into.length > this.size) {
      throw new RangeError(`read of ${into.length} bytes at ${offset} in a record of ${this.size} bytes`)
    }
    if (offset < this.start) await this.pause()
    this.stream ??= inflated(this.source, this.payload, this.record.storedSize)
    for (let done = 0; done < into.length; ) {
      const at = offset + done
      if (at >= this.start + this.piece.length) await this.next()
      else {
        const part = this.piece.subarray(at - this.start, at - this.start + into.length - done)
        into.set(part, done)
        done += part.length
      }
    }
  }

  private async next(): Promise<void> {
    this.start += this.piece.length
    this.piece = (await this.following()) ?? this.damaged()
  }

  private async following(): Promise<Uint8Array | undefined> {
    try {
      return (await this.stream?.next())?.value
    } catch (error) {
      if (isZlibError(error)) return undefined
      throw error
    }
  }

  private damaged(): never {
    throw new UnreadableValues(`its record does not decompress to its ${this.size} bytes`)
  }
}
