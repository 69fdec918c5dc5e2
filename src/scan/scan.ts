import type { ByteSource } from '../checkpoint/bytes.ts'
import type { Checkpoint, Framing, RecordInfo, TensorInfo } from '../checkpoint/checkpoint.ts'
import { inflated, isZlibError } from '../checkpoint/containers/zip-record.ts'
import type { Problem } from '../checkpoint/problem.ts'
import { CHUNK_BYTES, Chunk, LEAD_BYTES } from './chunk.ts'
import { ChunkStream } from './chunk-stream.ts'
import type { Conveyor } from './conveyor.ts'
import type { Copy } from './copy.ts'
import type { Digester, DigestName, Engine } from './engine.ts'
import type { ScanFacts } from './facts.ts'
import { GatheredFacts } from './gathered-facts.ts'
import { RecordReading } from './record-reading.ts'
import { hidden, intoTheNext, noHeader, pastTheEnd, wrongLength } from './scan-problems.ts'
import type { Tally } from './tally.ts'
import { talliesOf } from './tally-of.ts'
import { byteOrderOf, tensorsByRecord } from './tensors-by-record.ts'
import type { Sink } from './work.ts'

const NO_TALLIES: readonly Tally[] = []
const NO_COPIES: readonly Copy[] = []
const NO_BYTES = new Uint8Array(0)

export interface ScanOptions {
  readonly digests: ReadonlySet<DigestName>
  /** Called with the number of bytes that were read since the last call. */
  readonly onBytes?: (count: number) => void
  /** Values to write to an output on the way. Those of one record do not overlap. */
  readonly copies?: readonly Copy[]
  /** Ends the pass early; it then throws the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * The one pass over a checkpoint's bytes: CRC-32 of every record, non-finite values of every tensor, digests of the
 * file, the headers between the records, and the values that are written elsewhere. Plans work on chunks from front to
 * back; the engine does it. Memory does not grow with the file.
 */
export class Scan {
  private readonly gathered = new GatheredFacts()
  private readonly problems: Problem[] = []
  /** Problems that show in the results of the work, in the order of the file. */
  private readonly found: Problem[] = []
  private readonly source: ByteSource
  private readonly checkpoint: Checkpoint
  private readonly engine: Engine
  private readonly conveyor: Conveyor
  private readonly stream: ChunkStream
  private readonly digester: Digester | undefined
  private readonly signal: AbortSignal | undefined
  private readonly tensors: ReadonlyMap<string, readonly TensorInfo[]>
  private readonly copies: ReadonlyMap<RecordInfo, readonly Copy[]>
  private readonly byteOrder: 'little' | 'big'
  /** Where the previous record ended. */
  private end = 0

  constructor(source: ByteSource, checkpoint: Checkpoint, engine: Engine, conveyor: Conveyor, options: ScanOptions) {
    this.source = source
    this.checkpoint = checkpoint
    this.engine = engine
    this.conveyor = conveyor
    this.signal = options.signal
    this.tensors = tensorsByRecord(checkpoint)
    this.byteOrder = byteOrderOf(checkpoint)
    this.copies = copiesByRecord(options.copies ?? [])
    this.digester = options.digests.size === 0 ? undefined : engine.digester(options.digests)
    this.stream = new ChunkStream(source, conveyor, engine.kernels, {
      digester: this.digester,
      end: endOf(checkpoint),
      onBytes: (count) => options.onBytes?.(count),
    })
  }

  async run(): Promise<ScanFacts> {
    try {
      for (const record of [...this.checkpoint.records].sort((a, b) => a.offset - b.offset)) {
        this.signal?.throwIfAborted()
        if (!this.heldRecord(record)) await this.record(record)
      }
      if (this.checkpoint.recordsEnd !== undefined) await this.gap(this.checkpoint.recordsEnd, undefined)
      await this.stream.finish()
    } catch (error) {
      this.conveyor.fail(error)
      await this.stream.stop()
    }
    await this.conveyor.drain()
    const digests = (await this.digester?.finish()) ?? {}
    return this.gathered.facts(digests, [...this.problems, ...this.found])
  }

  /**
   * Plans the work on a record that lies in the current chunk with all that is around it, as most small ones do. Does
   * nothing and returns false for others, and for those that are not as they should be.
   */
  private heldRecord(record: RecordInfo): boolean {
    const { framing, offset, size } = record
    const chunk = this.stream.current
    if (chunk === undefined || record.compression !== 'stored' || record.storedSize !== size) return false
    if (this.checkpoint.recordsEnd !== undefined && this.end !== offset) return false
    const fixed = framing === undefined ? NO_BYTES : this.stream.held(offset, framing.fixedLength)
    const length = framing === undefined ? 0 : fixed && framing.headerLength(fixed)
    if (length === undefined || !chunk.holds(offset, length + size + (framing?.maxTrailer ?? 0))) return false
    const payload = offset + length
    if (framing !== undefined) for (const problem of framing.checkHeader(this.heldBytes(offset, length))) this.problems.push(problem)
    const reading = this.begin(record, payload)
    reading.plan(chunk, payload, 0, size)
    chunk.endings.push(() => this.gathered.collect(reading, payload))
    this.end = payload + size
    if (framing !== undefined) this.checkTrailer(framing, this.heldBytes(this.end, framing.maxTrailer))
    return true
  }

  private heldBytes(offset: number, length: number): Uint8Array {
    return this.stream.held(offset, length) ?? NO_BYTES
  }

  private begin(record: RecordInfo, payload: number): RecordReading {
    this.gathered.begin(record, payload)
    return new RecordReading(record, this.talliesOf(record), this.copies.get(record) ?? NO_COPIES, this.engine.kernels.bytes)
  }

  private async record(record: RecordInfo): Promise<void> {
    if (this.checkpoint.recordsEnd !== undefined) await this.gap(record.offset, record)
    const payload = await this.header(record)
    if (payload === undefined) return
    if (payload + record.storedSize > this.source.size) {
      this.problems.push(pastTheEnd(record, this.checkpoint.zipRoot))
      return
    }
    const reading = this.begin(record, payload)
    const ending = () => this.gathered.collect(reading, payload)
    if (record.compression === 'deflated') await this.inflate(reading, payload, ending)
    else await this.pass(reading, payload, ending)
    this.end = payload + record.storedSize
    const { framing } = record
    if (framing !== undefined) this.checkTrailer(framing, await this.stream.bytes(this.end, framing.maxTrailer))
  }

  /** Plans the work on a payload that is stored as it is. */
  private async pass(reading: RecordReading, payload: number, ending: () => void): Promise<void> {
    const { record } = reading
    const size = Math.min(record.size, this.source.size - payload)
    if (size < record.size) this.problems.push(wrongLength(record))
    let last: Chunk | undefined
    for (let at = 0; at < size; ) {
      this.signal?.throwIfAborted()
      const { current } = this.stream
      const chunk = current?.holds(payload + at, 1) ? current : await this.stream.reach(payload + at)
      const length = Math.min(chunk.end - payload - at, size - at)
      reading.plan(chunk, payload + at, at, length)
      at += length
      last = chunk
    }
    if (last === undefined) ending()
    else last.endings.push(ending)
  }

  /** Plans the work on a payload as it comes out of its compression. */
  private async inflate(reading: RecordReading, payload: number, ending: () => void): Promise<void> {
    const { record } = reading
    const { kernels } = this.engine
    let at = 0
    let tail = new Uint8Array(LEAD_BYTES)
    try {
      for await (const piece of inflated(this.source, payload, record.storedSize)) {
        this.signal?.throwIfAborted()
        for (let from = 0; from < piece.length && at <= record.size; from += CHUNK_BYTES) {
          const part = piece.subarray(from, from + CHUNK_BYTES)
          const slot = await this.conveyor.take()
          kernels.bytes.set(tail, slot.data - LEAD_BYTES)
          kernels.bytes.set(part, slot.data)
          tail = kernels.bytes.slice(slot.data + part.length - LEAD_BYTES, slot.data + part.length)
          const chunk = new Chunk(slot, at, part.length)
          reading.plan(chunk, at, at, part.length)
          at += part.length
          this.conveyor.send(chunk)
        }
        if (at > record.size) break
      }
      if (at !== record.size) this.problems.push(wrongLength(record))
    } catch (error) {
      if (!isZlibError(error)) throw error
      // What came out before the damage is looked at all the same: it does not have the checksum.
      this.problems.push(wrongLength(record))
    }
    this.conveyor.afterwards(ending)
  }

  /** Offset of the payload behind the record's header; `undefined` where there is no header. */
  private async header(record: RecordInfo): Promise<number | undefined> {
    const { framing } = record
    if (framing === undefined) return record.offset
    const fixed = await this.stream.bytes(record.offset, framing.fixedLength)
    const length = fixed.length === framing.fixedLength ? framing.headerLength(fixed) : undefined
    if (length === undefined || record.offset + length > this.source.size) {
      this.problems.push(noHeader(record, this.checkpoint.zipRoot))
      return undefined
    }
    this.problems.push(...framing.checkHeader(await this.stream.bytes(record.offset, length)))
    return record.offset + length
  }

  /** `bytes` follow the payload that has just ended. */
  private checkTrailer(framing: Framing, bytes: Uint8Array): void {
    const { length, problems } = framing.checkTrailer(bytes, this.end)
    this.end += length
    for (const problem of problems) this.problems.push(problem)
  }

  /** Room between records is fine where it is empty; anything else in it is hidden from every reader of the directory. */
  private async gap(next: number, record: RecordInfo | undefined): Promise<void> {
    const start = this.end
    if (next <= start) {
      if (next < start) this.problems.push(intoTheNext(start, next, record))
      return
    }
    this.end = next
    // What lies in front of the first record is reported as such by the reader of the container.
    if (start === 0 && record !== undefined) return
    let isHidden = false
    const sink: Sink = {
      take: (outcome) => {
        const nonZero = outcome.result(3) !== 0
        if (nonZero && !isHidden) this.found.push(hidden(start, next))
        isHidden ||= nonZero
      },
    }
    const end = Math.min(next, this.source.size)
    for (let at = start; at < end; ) {
      const chunk = await this.stream.reach(at)
      const length = Math.min(chunk.end, end) - at
      chunk.work.count('none', chunk.position(at), length, 0, sink)
      at += length
    }
  }

  private talliesOf(record: RecordInfo): readonly Tally[] {
    const tensors = this.tensors.get(record.name)
    if (tensors === undefined) return NO_TALLIES
    return talliesOf(tensors, this.byteOrder)
  }
}

/** Offset behind the last record, as far as the directory tells. */
function endOf({ records, recordsEnd }: Checkpoint): number {
  return records.reduce((end, { offset, storedSize }) => Math.max(end, offset + storedSize), recordsEnd ?? 0)
}

function copiesByRecord(copies: readonly Copy[]): Map<RecordInfo, Copy[]> {
  const byRecord = new Map<RecordInfo, Copy[]>()
  for (const copy of copies) {
    const known = byRecord.get(copy.record)
    if (known === undefined) byRecord.set(copy.record, [copy])
    else known.push(copy)
  }
  return byRecord
}
