import { type ByteSource, readInto } from '../checkpoint/bytes.ts'
import { CHUNK_BYTES, Chunk, LEAD_BYTES, type Slot } from './chunk.ts'
import type { Conveyor } from './conveyor.ts'
import type { Digester } from './engine.ts'
import type { Kernels } from './kernels/kernels.ts'

export interface StreamOptions {
  /** Hears every byte of the file once, in order. */
  readonly digester: Digester | undefined
  /** Offset behind the last byte that is of interest. */
  readonly end: number
  /** Called with the number of bytes that were read since the last call. */
  readonly onBytes: (count: number) => void
}

/** Measured: with one read under way, the disk's cache waits for us between two of them. */
const CHUNKS_AHEAD = 2

interface Ahead {
  readonly slot: Slot
  readonly start: number
  readonly length: number
  readonly read: Promise<void>
}

/**
 * A file from front to back, as chunks on the conveyor. One chunk is current; work is planned on it, and it is sent when
 * the next one is reached. While it is current, the chunks behind it are already read.
 */
export class ChunkStream {
  current: Chunk | undefined
  private readonly source: ByteSource
  private readonly conveyor: Conveyor
  private readonly kernels: Kernels
  private readonly options: StreamOptions
  /** Chunks behind the current one that are being read, in the order of the file. */
  private readonly ahead: Ahead[] = []
  /** Bytes that the digest has heard. */
  private heard = 0
  /** The end of the chunk that was sent last: the next one's first value may begin in it. */
  private readonly tail = new Uint8Array(LEAD_BYTES)
  private sentEnd = -1

  constructor(source: ByteSource, conveyor: Conveyor, kernels: Kernels, options: StreamOptions) {
    this.source = source
    this.conveyor = conveyor
    this.kernels = kernels
    this.options = options
  }

  /** Makes the chunk with the byte at `offset` the current one. The offset is below the file's size. */
  async reach(offset: number): Promise<Chunk> {
    if (this.current?.holds(offset, 1)) return this.current
    this.send()
    while (this.options.digester !== undefined && offset >= this.heard) {
      const chunk = await this.next(this.heard)
      if (chunk.holds(offset, 1)) return chunk
      this.send()
    }
    return this.next(offset)
  }

  /** Bytes of the current chunk, if it holds all of them. They are good until the next chunk is reached. */
  held(offset: number, length: number): Uint8Array | undefined {
    if (this.current?.holds(offset, length) !== true) return undefined
    const position = this.current.position(offset)
    return this.kernels.bytes.subarray(position, position + length)
  }

  /** A few bytes at `offset`, wherever it is; fewer only at the end of the file. They are good until the next chunk is reached. */
  async bytes(offset: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.source.size - offset))
    if (wanted === 0) return new Uint8Array(0)
    const chunk = offset >= (this.current?.start ?? 0) ? await this.reach(offset) : undefined
    // What the border between two chunks cuts is read by itself: a few bytes in two million.
    return (chunk && this.held(offset, wanted)) ?? this.source.read(offset, wanted)
  }

  /** Sends what is left, up to the end of the file where a digest listens. */
  async finish(): Promise<void> {
    this.send()
    while (this.options.digester !== undefined && this.heard < this.source.size) {
      await this.next(this.heard)
      this.send()
    }
    await this.dropAhead()
  }

  /** Gives back what was read ahead, after a failure. */
  async stop(): Promise<void> {
    if (this.current !== undefined) this.conveyor.giveBack(this.current.slot)
    this.current = undefined
    await this.dropAhead()
  }

  private async next(offset: number): Promise<Chunk> {
    const { slot, start, length } = await this.read(offset)
    const chunk = new Chunk(slot, start, length)
    if (this.sentEnd === start) this.kernels.bytes.set(this.tail, slot.data - LEAD_BYTES)
    this.current = chunk
    this.readAhead(chunk.end)
    return chunk
  }

  private async read(offset: number): Promise<Ahead> {
    const next = this.ahead[0]?.start === offset ? this.ahead.shift() : undefined
    if (next === undefined) await this.dropAhead()
    const chunk = next ?? this.begin(await this.conveyor.take(), offset)
    await this.arrived(chunk)
    return chunk
  }

  private async arrived(chunk: Ahead): Promise<void> {
    try {
      await chunk.read
    } catch (error) {
      this.conveyor.giveBack(chunk.slot)
      throw error
    }
    this.options.onBytes(chunk.length)
  }

  private begin(slot: Slot, start: number): Ahead {
    const length = Math.min(CHUNK_BYTES, this.source.size - start)
    const read = readInto(this.source, start, this.kernels.bytes.subarray(slot.data, slot.data + length))
    // Whoever reaches the chunk hears of it.
    read.catch(() => {})
    return { slot, start, length, read }
  }

  private readAhead(offset: number): void {
    const end = this.options.digester === undefined ? this.options.end : this.source.size
    while (this.ahead.length < CHUNKS_AHEAD) {
      const last = this.ahead.at(-1)
      const start = last === undefined ? offset : last.start + last.length
      const slot = start < end ? this.conveyor.tryTake() : undefined
      if (slot === undefined) return
      this.ahead.push(this.begin(slot, start))
    }
  }

  private async dropAhead(): Promise<void> {
    for (const { slot, read } of this.ahead.splice(0)) {
      await read.catch(() => {})
      this.conveyor.giveBack(slot)
    }
  }

  private send(): void {
    const chunk = this.current
    if (chunk === undefined) return
    this.current = undefined
    this.sentEnd = chunk.end
    const end = chunk.slot.data + chunk.length
    this.tail.set(this.kernels.bytes.subarray(end - LEAD_BYTES, end))
    const { digester } = this.options
    const from = Math.max(chunk.start, this.heard)
    if (digester === undefined || from >= chunk.end || chunk.start > this.heard) return this.conveyor.send(chunk)
    this.heard = chunk.end
    this.conveyor.send(chunk, { digester, position: chunk.position(from), length: chunk.end - from })
  }
}
