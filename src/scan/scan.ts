import { createHash, type Hash } from 'node:crypto'
import type { ByteSource } from '../checkpoint/bytes.ts'
import type { Checkpoint, RecordInfo, StorageInfo, TensorInfo } from '../checkpoint/checkpoint.ts'
import { inflated, isZlibError } from '../checkpoint/containers/zip-record.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'
import type { Problem } from '../checkpoint/problem.ts'
import { quote } from '../checkpoint/quote.ts'
import { crc32 } from './crc32.ts'
import type { NonFinite, ScanFacts } from './facts.ts'
import { SequentialReader } from './sequential-reader.ts'
import { type ViewFacts, ViewTally } from './view-tally.ts'

export interface ScanOptions {
  readonly digests: ReadonlySet<'sha256' | 'md5'>
  /** Called with the number of bytes that were read since the last call. */
  readonly onBytes?: (count: number) => void
}

/**
 * The one pass over a checkpoint's bytes: CRC-32 of every record, non-finite values of every tensor, digests of the
 * file, and the headers between the records. Reads from front to back; memory does not grow with the file.
 */
export async function scan(source: ByteSource, checkpoint: Checkpoint, options: ScanOptions): Promise<ScanFacts> {
  return new Scan(source, checkpoint, options).run()
}

class Scan {
  private readonly crcs = new Map<RecordInfo, number>()
  private readonly payloads = new Map<RecordInfo, number>()
  private readonly nonFinite = new Map<string, NonFinite>()
  private readonly allZero = new Set<string>()
  private readonly problems: Problem[] = []
  private readonly hashes: ReadonlyMap<'sha256' | 'md5', Hash>
  private readonly source: ByteSource
  private readonly checkpoint: Checkpoint
  private readonly reader: SequentialReader
  private readonly views: ReadonlyMap<string, ReadonlyMap<string, RecordViews>>
  /** Where the previous record ended. */
  private end = 0

  constructor(source: ByteSource, checkpoint: Checkpoint, options: ScanOptions) {
    this.source = source
    this.checkpoint = checkpoint
    this.views = viewsByRecord(checkpoint)
    this.hashes = new Map([...options.digests].map((algorithm) => [algorithm, createHash(algorithm)]))
    this.reader = new SequentialReader(source, this.hashes.size > 0, (bytes) => {
      for (const hash of this.hashes.values()) hash.update(bytes)
      options.onBytes?.(bytes.length)
    })
  }

  async run(): Promise<ScanFacts> {
    for (const record of [...this.checkpoint.records].sort((a, b) => a.offset - b.offset)) await this.record(record)
    if (this.checkpoint.recordsEnd !== undefined) await this.gap(this.checkpoint.recordsEnd, undefined)
    await this.reader.finish()
    return {
      crc32: this.crcs,
      payloads: this.payloads,
      nonFinite: this.nonFinite,
      allZero: this.allZero,
      digests: Object.fromEntries([...this.hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')])),
      problems: this.problems,
    }
  }

  private async record(record: RecordInfo): Promise<void> {
    if (this.checkpoint.recordsEnd !== undefined) await this.gap(record.offset, record)
    const payload = await this.header(record)
    if (payload === undefined) return
    if (payload + record.storedSize > this.source.size) {
      this.problems.push(pastTheEnd(record))
      return
    }
    this.payloads.set(record, payload)
    const tallies = this.talliesOf(record)
    let crc = 0
    let at = 0
    try {
      const pieces =
        record.compression === 'stored' ? this.reader.pieces(payload, record.size) : inflated(this.source, payload, record.storedSize)
      for await (const piece of pieces) {
        if (record.crc32 !== undefined) crc = crc32(piece, crc)
        for (const tally of tallies) tally.add(piece)
        at += piece.length
        if (at > record.size) break
      }
      if (at !== record.size) this.problems.push(wrongLength(record))
    } catch (error) {
      if (!isZlibError(error)) throw error
      // What came out before the damage is looked at all the same: it does not have the checksum.
      this.problems.push(wrongLength(record))
    }
    if (record.crc32 !== undefined) this.crcs.set(record, crc)
    for (const tally of tallies) this.collect(tally.facts(), record.compression === 'stored' ? payload : undefined)
    await this.trailer(record, payload + record.storedSize)
  }

  /** Offset of the payload behind the record's header; `undefined` where there is no header. */
  private async header(record: RecordInfo): Promise<number | undefined> {
    const { framing } = record
    if (framing === undefined) return record.offset
    const fixed = await this.reader.bytes(record.offset, framing.fixedLength)
    const length = fixed.length === framing.fixedLength ? framing.headerLength(fixed) : undefined
    if (length === undefined || record.offset + length > this.source.size) {
      this.problems.push(noHeader(record))
      return undefined
    }
    this.problems.push(...framing.checkHeader(await this.reader.bytes(record.offset, length)))
    return record.offset + length
  }

  private async trailer(record: RecordInfo, payloadEnd: number): Promise<void> {
    this.end = payloadEnd
    const { framing } = record
    if (framing === undefined) return
    const trailer = framing.checkTrailer(await this.reader.bytes(payloadEnd, framing.maxTrailer), payloadEnd)
    this.end = payloadEnd + trailer.length
    this.problems.push(...trailer.problems)
  }

  /** Room between records is fine where it is empty; anything else in it is hidden from every reader of the directory. */
  private async gap(next: number, record: RecordInfo | undefined): Promise<void> {
    if (next <= this.end) {
      if (next < this.end) this.problems.push(intoTheNext(this.end, next, record))
      return
    }
    // What lies in front of the first record is reported as such by the reader of the container.
    if (this.end > 0 || record === undefined) {
      for await (const piece of this.reader.pieces(this.end, next - this.end)) {
        if (!piece.some((byte) => byte !== 0)) continue
        this.problems.push(hidden(this.end, next))
        break
      }
    }
    this.end = next
  }

  private talliesOf(record: RecordInfo): ViewTally[] {
    const views = [...(this.views.get(record.name)?.values() ?? [])]
    return views.map(({ dtype, tensors, byteOrder }) => new ViewTally(dtype, tensors, byteOrder))
  }

  private collect(facts: readonly ViewFacts[], payload: number | undefined): void {
    for (const { name, nan, infinite, first, firstByte, allZero } of facts) {
      if (allZero) this.allZero.add(name)
      if (nan + infinite === 0) continue
      const known = this.nonFinite.get(name)
      this.nonFinite.set(name, {
        nan: nan + (known?.nan ?? 0),
        infinite: infinite + (known?.infinite ?? 0),
        first: known?.first ?? first,
        offset: known?.offset ?? (payload === undefined ? undefined : payload + firstByte),
      })
    }
  }
}

/** The tensors of one dtype in one record. */
interface RecordViews {
  readonly dtype: string
  readonly byteOrder: 'little' | 'big'
  readonly tensors: { readonly name: string; readonly tensor: TensorInfo }[]
}

/**
 * The tensors of each record. Storages of the legacy format may be parts of others; their tensors are counted with those
 * of the whole, however many parts there are.
 */
function viewsByRecord(checkpoint: Checkpoint): Map<string, Map<string, RecordViews>> {
  const byRecord = new Map<string, Map<string, RecordViews>>()
  const add = (name: string, tensor: TensorInfo) => {
    for (const part of tensor.parts) add(name, part)
    const storage = tensor.storage === null ? undefined : checkpoint.storages.get(tensor.storage)
    if (storage?.record === undefined) return
    const byDtype = byRecord.get(storage.record) ?? new Map<string, RecordViews>()
    byRecord.set(storage.record, byDtype)
    const views = byDtype.get(tensor.dtype) ?? { dtype: tensor.dtype, byteOrder: storage.byteOrder, tensors: [] }
    byDtype.set(tensor.dtype, views)
    views.tensors.push({
      name,
      tensor: storage.start === 0 ? tensor : { ...tensor, offset: tensor.offset + elementsBefore(storage, tensor) },
    })
  }
  for (const tensor of checkpoint.tensors) add(tensor.name, tensor)
  return byRecord
}

function elementsBefore(storage: StorageInfo, tensor: TensorInfo): number {
  const dtype = DTYPES.get(tensor.dtype)
  return Math.floor(storage.start / (dtype?.itemsize ?? 1)) * (dtype?.packed ?? 1)
}

function noHeader(record: RecordInfo): Problem {
  return {
    kind: 'container/corrupt',
    message: `Record ${quote(record.name)} has no local header at byte ${record.offset}, where the central directory says it is`,
    where: { record: record.name, offset: record.offset },
    torch: `PytorchStreamReader failed reading file ${record.name}: invalid header or archive is corrupted`,
  }
}

function pastTheEnd(record: RecordInfo): Problem {
  return {
    kind: 'container/corrupt',
    message: `Record ${quote(record.name)} reaches past the end of the file`,
    where: { record: record.name, offset: record.offset },
    torch: `PytorchStreamReader failed reading file ${record.name}: invalid header or archive is corrupted`,
  }
}

function wrongLength(record: RecordInfo): Problem {
  return {
    kind: 'container/corrupt',
    message: `Record ${quote(record.name)} does not decompress to its ${record.size} bytes`,
    where: { record: record.name, offset: record.offset },
    torch: `PytorchStreamReader failed reading file ${record.name}: decompression failed or archive is corrupted`,
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
