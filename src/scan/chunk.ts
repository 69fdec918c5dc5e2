import { WorkList } from './work.ts'

/** Bytes of one chunk. Measured: 1 to 16 MiB make no difference in speed, and smaller reads are slower. */
export const CHUNK_BYTES = 2 * 1024 * 1024

/** Room in front of a chunk for the end of the one before, so that a value that is cut by the border lies in one piece. */
export const LEAD_BYTES = 64

/**
 * Room behind a chunk for what is made of it: twice its size where values become twice as wide, and twice more where
 * bytes change places first, for the count and for the cast. What is not used costs no memory.
 */
export const OUTPUT_BYTES = 4 * (CHUNK_BYTES + LEAD_BYTES)

export const SLOT_BYTES = LEAD_BYTES + CHUNK_BYTES + OUTPUT_BYTES

/** A piece of the kernels' memory that holds one chunk; reused once the chunk is done. */
export interface Slot {
  /** Position in memory of the chunk's first byte. */
  readonly data: number
}

/** A stretch of a file in memory, and what is to be done with it. */
export class Chunk {
  readonly slot: Slot
  /** Offset in the file of the first byte. */
  readonly start: number
  readonly length: number
  readonly work = new WorkList()
  /** Begun once the work is done; the chunk's memory is theirs until they are. */
  readonly writes: (() => Promise<void>)[] = []
  /** Called when the results of this chunk and all before it have been handed out. */
  readonly endings: (() => void)[] = []
  private reserved = 0

  constructor(slot: Slot, start: number, length: number) {
    this.slot = slot
    this.start = start
    this.length = length
  }

  get end(): number {
    return this.start + this.length
  }

  holds(offset: number, length: number): boolean {
    return offset >= this.start && offset + length <= this.end
  }

  /** Position in memory of the byte at `offset` of the file. */
  position(offset: number): number {
    return this.slot.data + offset - this.start
  }

  /** Position of `bytes` free bytes in the room for output. */
  reserve(bytes: number): number {
    const position = this.slot.data + CHUNK_BYTES + this.reserved
    this.reserved += Math.ceil(bytes / 16) * 16
    if (this.reserved > OUTPUT_BYTES) throw new RangeError(`a chunk gives more than ${OUTPUT_BYTES} bytes of output`)
    return position
  }
}
