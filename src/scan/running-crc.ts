import type { Chunk } from './chunk.ts'
import { combinedCrc32 } from './crc32.ts'
import type { Outcome, Sink } from './work.ts'

/** CRC-32 of bytes that come in parts; each part is computed by itself, in any thread, and joined in order. */
export class RunningCrc implements Sink {
  value = 0
  /** Bytes so far. */
  length = 0

  plan(chunk: Chunk, position: number, length: number): void {
    chunk.work.crc(position, length, this)
  }

  take(outcome: Outcome): void {
    const crc = outcome.result(0)
    this.value = this.length === 0 ? crc : combinedCrc32(this.value, crc, outcome.count)
    this.length += outcome.count
  }
}
