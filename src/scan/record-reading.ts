import type { RecordInfo } from '../checkpoint/checkpoint.ts'
import type { Chunk } from './chunk.ts'
import type { Copy } from './copy.ts'
import { CopyOut } from './copy-out.ts'
import { RunningCrc } from './running-crc.ts'
import type { Tally } from './tally.ts'

/** All that is to be done with one record's payload while it passes by. */
export class RecordReading {
  readonly record: RecordInfo
  /** Absent where the container states no checksum that it could be compared with. */
  readonly crc: RunningCrc | undefined
  readonly tallies: readonly Tally[]
  readonly copies: readonly CopyOut[]
  private readonly memory: Uint8Array

  constructor(record: RecordInfo, tallies: readonly Tally[], copies: readonly Copy[], memory: Uint8Array) {
    this.record = record
    this.crc = record.crc32 === undefined ? undefined : new RunningCrc()
    this.tallies = tallies
    this.copies = copies.map((copy) => new CopyOut(copy))
    this.memory = memory
  }

  /** Plans the work on the payload's bytes from `from` on, `length` of them, which lie in `chunk` from `offset` on. */
  plan(chunk: Chunk, offset: number, from: number, length: number): void {
    const position = chunk.position(offset)
    this.crc?.plan(chunk, position, length)
    for (const tally of this.tallies) tally.plan(chunk, position, from, length)
    for (const copy of this.copies) copy.plan(chunk, position, from, length, this.memory)
  }
}
