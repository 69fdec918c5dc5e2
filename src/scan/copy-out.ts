import { DTYPES } from '../checkpoint/dtypes.ts'
import type { Chunk } from './chunk.ts'
import type { Copy, CopyFacts } from './copy.ts'
import type { CastKind } from './kernels/kernels.ts'
import { RunningCrc } from './running-crc.ts'
import type { Sink } from './work.ts'

/** Plans the cast and the writing of one copy, while the bytes of its record pass by. */
export class CopyOut {
  readonly copy: Copy
  private readonly crc = new RunningCrc()
  private readonly outputBytes: number
  private overflow = 0
  private underflow = 0
  private largest = 0
  private firstOverflow = -1
  /** The first value that is not planned yet. */
  private next = 0
  private planned = 0

  constructor(copy: Copy) {
    this.copy = copy
    this.outputBytes = copy.cast === undefined ? copy.itemBytes : itemBytes(copy.cast.to)
  }

  /** Plans what the record's bytes from `from` on hold of the copy; they lie at `position` in memory. */
  plan(chunk: Chunk, position: number, from: number, length: number, kernelBytes: Uint8Array): void {
    const { copy } = this
    const until = Math.min(copy.count, Math.floor((from + length - copy.begin) / copy.itemBytes))
    const count = until - this.next
    if (count <= 0) return
    // A value that is cut by the chunk's border begins in its lead.
    const source = this.inOrder(chunk, position + copy.begin + this.next * copy.itemBytes - from, count)
    const bytes = count * this.outputBytes
    let target = source
    if (copy.cast !== undefined) {
      target = chunk.reserve(bytes)
      chunk.work.cast(copy.cast.from, copy.cast.to, source, target, count, this.sinkFrom(this.next))
    }
    this.crc.plan(chunk, target, bytes)
    const at = this.planned
    chunk.writes.push(() => copy.write(at, kernelBytes.subarray(target, target + bytes)))
    this.planned += bytes
    this.next = until
  }

  private inOrder(chunk: Chunk, source: number, count: number): number {
    const { itemBytes, swapBytes } = this.copy
    if (swapBytes === 1) return source
    const target = chunk.reserve(count * itemBytes)
    chunk.work.swap(swapBytes, source, target, (count * itemBytes) / swapBytes)
    return target
  }

  /** Hears what the cast of some values did, the first of which is the copy's value `first`. */
  private sinkFrom(first: number): Sink {
    return {
      take: (outcome) => {
        this.overflow += outcome.result(0)
        this.underflow += outcome.result(1)
        this.largest = Math.max(this.largest, outcome.result(2))
        const firstOverflow = outcome.result(3)
        if (this.firstOverflow < 0 && firstOverflow >= 0) this.firstOverflow = first + firstOverflow
      },
    }
  }

  facts(): CopyFacts {
    const { overflow, underflow, largest, firstOverflow } = this
    return { crc32: this.crc.value, bytes: this.crc.length, overflow, underflow, largest, firstOverflow }
  }
}

function itemBytes(kind: CastKind): number {
  return DTYPES.get(kind)?.itemsize ?? 1
}
