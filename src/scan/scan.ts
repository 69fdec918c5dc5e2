import type { ByteSource } from '../checkpoint/bytes.ts'
import type { Checkpoint, RecordInfo, StorageInfo, TensorInfo } from '../checkpoint/checkpoint.ts'
import { inflated, isZlibError } from '../checkpoint/containers/zip-record.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'
import type { Problem } from '../checkpoint/problem.ts'
import { quote } from '../checkpoint/quote.ts'
import { CHUNK_BYTES, Chunk, LEAD_BYTES } from './chunk.ts'
import { ChunkStream } from './chunk-stream.ts'
import type { Conveyor } from './conveyor.ts'
import type { Copy, CopyFacts } from './copy.ts'
import type { Digester, DigestName, Engine } from './engine.ts'
import type { NonFinite, ScanFacts } from './facts.ts'
import { RecordReading } from './record-reading.ts'
import type { Tally, ViewFacts } from './tally.ts'
import { tallyOf } from './tally-of.ts'
import type { Sink } from './work.ts'

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
  private readonly crcs = new Map<RecordInfo, number>()
  private readonly payloads = new Map<RecordInfo, number>()
  private readonly nonFinite = new Map<string, NonFinite>()
  private readonly allZero = new Set<string>()
  private readonly problems: Problem[] = []
  private readonly copied = new Map<Copy, CopyFacts>()
  /** Problems that show in the results of the work, in the order of the file. */
  private readonly found: Problem[] = []
  private readonly source: ByteSource
  private readonly checkpoint: Checkpoint
  private readonly engine: Engine
  private readonly conveyor: Conveyor
  private readonly stream: ChunkStream
  private readonly digester: Digester | undefined
  private readonly signal: AbortSignal | undefined
  private readonly views: ReadonlyMap<string, readonly RecordViews[]>
  private readonly copies: ReadonlyMap<RecordInfo, readonly Copy[]>
  /** Where the previous record ended. */
  private end = 0

  constructor(source: ByteSource, checkpoint: Checkpoint, engine: Engine, conveyor: Conveyor, options: ScanOptions) {
    this.source = source
    this.checkpoint = checkpoint
    this.engine = engine
    this.conveyor = conveyor
    this.signal = options.signal
    this.views = viewsByRecord(checkpoint)
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
      for (const record of [...this.checkpoint.records].sort((a, b) => a.offset - b.offset)) await this.record(record)
      if (this.checkpoint.recordsEnd !== undefined) await this.gap(this.checkpoint.recordsEnd, undefined)
      await this.stream.finish()
    } catch (error) {
      this.conveyor.fail(error)
      await this.stream.stop()
    }
    await this.conveyor.drain()
    return {
      crc32: this.crcs,
      payloads: this.payloads,
      nonFinite: this.nonFinite,
      allZero: this.allZero,
      digests: (await this.digester?.finish()) ?? {},
      problems: [...this.problems, ...this.found],
      copies: this.copied,
    }
  }

  private async record(record: RecordInfo): Promise<void> {
    this.signal?.throwIfAborted()
    if (this.checkpoint.recordsEnd !== undefined) await this.gap(record.offset, record)
    const payload = await this.header(record)
    if (payload === undefined) return
    if (payload + record.storedSize > this.source.size) {
      this.problems.push(pastTheEnd(record, this.checkpoint.zipRoot))
      return
    }
    this.payloads.set(record, payload)
    const reading = new RecordReading(record, this.talliesOf(record), this.copies.get(record) ?? [], this.engine.kernels.bytes)
    const ending = () => this.collect(record, reading, payload)
    if (record.compression === 'deflated') await this.inflate(reading, payload, ending)
    else await this.pass(reading, payload, ending)
    await this.trailer(record, payload + record.storedSize)
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
    const fixed = this.stream.held(record.offset, framing.fixedLength) ?? (await this.stream.bytes(record.offset, framing.fixedLength))
    const length = fixed.length === framing.fixedLength ? framing.headerLength(fixed) : undefined
    if (length === undefined || record.offset + length > this.source.size) {
      this.problems.push(noHeader(record, this.checkpoint.zipRoot))
      return undefined
    }
    const header = this.stream.held(record.offset, length) ?? (await this.stream.bytes(record.offset, length))
    this.problems.push(...framing.checkHeader(header))
    return record.offset + length
  }

  private async trailer(record: RecordInfo, payloadEnd: number): Promise<void> {
    this.end = payloadEnd
    const { framing } = record
    if (framing === undefined) return
    const bytes = this.stream.held(payloadEnd, framing.maxTrailer) ?? (await this.stream.bytes(payloadEnd, framing.maxTrailer))
    const trailer = framing.checkTrailer(bytes, payloadEnd)
    this.end = payloadEnd + trailer.length
    this.problems.push(...trailer.problems)
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

  private talliesOf(record: RecordInfo): Tally[] {
    const views = this.views.get(record.name) ?? []
    return views.map(({ dtype, tensors, byteOrder }) => tallyOf(dtype, tensors, byteOrder))
  }

  /** Keeps what was found in a record, once all of it has been looked at. */
  private collect(record: RecordInfo, reading: RecordReading, payload: number): void {
    if (reading.crc !== undefined) this.crcs.set(record, reading.crc.value)
    const place = record.compression === 'stored' ? payload : undefined
    for (const tally of reading.tallies) for (const facts of tally.facts()) this.keep(facts, place)
    for (const copy of reading.copies) this.copied.set(copy.copy, copy.facts())
  }

  private keep({ name, nan, infinite, first, firstByte, allZero }: ViewFacts, payload: number | undefined): void {
    if (allZero) this.allZero.add(name)
    if (nan + infinite === 0) return
    const known = this.nonFinite.get(name)
    this.nonFinite.set(name, {
      nan: nan + (known?.nan ?? 0),
      infinite: infinite + (known?.infinite ?? 0),
      first: known?.first ?? first,
      offset: known?.offset ?? (payload === undefined ? undefined : payload + firstByte),
    })
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

/** The tensors of one dtype in one record. */
interface RecordViews {
  readonly dtype: string
  readonly byteOrder: 'little' | 'big'
  readonly tensors: TensorInfo[]
}

/**
 * The tensors of each record. Storages of the legacy format may be parts of others; their tensors are counted with those
 * of the whole, however many parts there are.
 */
function viewsByRecord(checkpoint: Checkpoint): Map<string, RecordViews[]> {
  const byRecord = new Map<string, RecordViews[]>()
  const add = (tensor: TensorInfo) => {
    for (const part of tensor.parts) add({ ...part, name: tensor.name })
    const storage = tensor.storage === null ? undefined : checkpoint.storages.get(tensor.storage)
    if (storage?.record === undefined) return
    const placed = storage.start === 0 ? tensor : { ...tensor, offset: tensor.offset + elementsBefore(storage, tensor) }
    const all = byRecord.get(storage.record)
    const same = all?.find(({ dtype }) => dtype === tensor.dtype)
    if (same !== undefined) same.tensors.push(placed)
    else {
      const views = { dtype: tensor.dtype, byteOrder: storage.byteOrder, tensors: [placed] }
      if (all === undefined) byRecord.set(storage.record, [views])
      else all.push(views)
    }
  }
  for (const tensor of checkpoint.tensors) add(tensor)
  return byRecord
}

function elementsBefore(storage: StorageInfo, tensor: TensorInfo): number {
  const dtype = DTYPES.get(tensor.dtype)
  return Math.floor(storage.start / (dtype?.itemsize ?? 1)) * (dtype?.packed ?? 1)
}

function noHeader(record: RecordInfo, zipRoot: string | undefined): Problem {
  return {
    kind: 'container/corrupt',
    message: `Record ${quote(record.name)} has no local header at byte ${record.offset}, where the central directory says it is`,
    where: { record: record.name, offset: record.offset },
    torch: `PytorchStreamReader failed reading file ${nameBelow(zipRoot, record)}: invalid header or archive is corrupted`,
  }
}

function pastTheEnd(record: RecordInfo, zipRoot: string | undefined): Problem {
  return {
    kind: 'container/corrupt',
    message: `Record ${quote(record.name)} reaches past the end of the file`,
    where: { record: record.name, offset: record.offset },
    torch: `PytorchStreamReader failed reading file ${nameBelow(zipRoot, record)}: invalid header or archive is corrupted`,
  }
}

/** PyTorch names records below the root folder. */
function nameBelow(zipRoot: string | undefined, { name }: RecordInfo): string {
  return zipRoot !== undefined && name.startsWith(`${zipRoot}/`) ? name.slice(zipRoot.length + 1) : name
}

function wrongLength(record: RecordInfo): Problem {
  return {
    kind: 'container/corrupt',
    message: `Record ${quote(record.name)} does not decompress to its ${record.size} bytes`,
    where: { record: record.name, offset: record.offset },
  }
}

function intoTheNext(end: number, next: number, record: RecordInfo | undefined): Problem {
  const other = record === undefined ? 'the central directory' : `record ${quote(record.name)}`
  return {
    kind: 'container/overlapping-records',
    message: `A record reaches to byte ${end}, into ${other} at ${next}`,
    where: record === undefined ? { offset: next } : { record: record.name, offset: next },
  }
}

function hidden(start: number, end: number): Problem {
  return {
    kind: 'container/header-mismatch',
    message: `${end - start} bytes between two records belong to neither, and are not empty`,
    where: { offset: start },
  }
}
