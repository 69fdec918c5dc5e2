import { crc32, deflateRawSync } from 'node:zlib'

/** The fields that a record has in its local header and again in the central directory. */
export interface HeaderFields {
  readonly name: string | Uint8Array
  readonly flags: number
  readonly method: number
  readonly crc32: number
  readonly compressedSize: number
  readonly size: number
  readonly extra: Uint8Array
}

export interface CentralFields extends HeaderFields {
  readonly signature: number
  readonly disk: number
  readonly externalAttributes: number
  readonly headerOffset: number
  readonly comment: Uint8Array
}

/** A record to write. What `local` and `central` do not say is as it should be. */
export interface RecordPlan {
  readonly name: string | Uint8Array
  readonly content?: Uint8Array
  readonly compress?: boolean
  /** Bytes in front of its local header that belong to no record. */
  readonly before?: Uint8Array
  readonly local?: Partial<HeaderFields & { readonly signature: number }>
  readonly central?: Partial<CentralFields>
  /** What follows the payload; `'32'` and `'64'` are data descriptors, bare ones without their signature. */
  readonly descriptor?: 'none' | '32' | '64' | '32 bare' | '64 bare' | Uint8Array
}

export interface ArchivePlan {
  /** Bytes in front of the first record; offsets count them. */
  readonly leading?: Uint8Array
  readonly trailing?: Uint8Array
  readonly comment?: Uint8Array
  readonly commentLength?: number
  /** Between the last record and the central directory, and between that and the end records. */
  readonly beforeDirectory?: Uint8Array
  readonly behindDirectory?: Uint8Array
  /** As PyTorch always writes them. */
  readonly zip64?: boolean
  readonly end?: Partial<EndFields>
  readonly zip64End?: Partial<Zip64EndFields>
  readonly locator?: Partial<LocatorFields>
  /** Order of the records in the central directory, as indices; all of them, in order, if not given. */
  readonly listed?: readonly number[]
}

interface EndFields {
  readonly disk: number
  readonly directoryDisk: number
  readonly countOnDisk: number
  readonly count: number
  readonly size: number
  readonly offset: number
}

interface Zip64EndFields extends EndFields {
  readonly signature: number
  readonly recordSize: number
}

interface LocatorFields {
  readonly signature: number
  readonly disk: number
  readonly offset: number | bigint
  readonly disks: number
}

export const UTF8_FLAG = 0x0800
export const DESCRIPTOR_FLAG = 0x0008

/** Writes a zip as PyTorch does (stored, zip64 end records), but for what the plan says otherwise. */
export function buildZip(records: readonly RecordPlan[], plan: ArchivePlan = {}): Buffer {
  const parts: Uint8Array[] = []
  let at = 0
  const add = (part: Uint8Array) => {
    parts.push(part)
    at += part.length
  }
  add(plan.leading ?? NOTHING)
  const central = records.map((record) => {
    const payload = payloadOf(record)
    add(record.before ?? NOTHING)
    const headerOffset = at
    add(localHeader(record, payload))
    add(payload)
    add(descriptorOf(record, payload))
    return centralEntry(record, payload, headerOffset)
  })
  add(plan.beforeDirectory ?? NOTHING)
  const offset = at
  const listed = (plan.listed ?? records.map((_, i) => i)).map((i) => central[i] ?? NOTHING)
  for (const entry of listed) add(entry)
  const directory = { count: listed.length, size: at - offset, offset }
  add(plan.behindDirectory ?? NOTHING)
  if (plan.zip64 ?? true) {
    const zip64Offset = at
    add(zip64EndRecord(directory, plan.zip64End))
    add(locatorRecord(zip64Offset, plan.locator))
  }
  add(endRecord(directory, plan))
  add(plan.trailing ?? NOTHING)
  return Buffer.concat(parts)
}

/** Fields of a zip64 extra, in the order size, compressed size, offset, as far as they are given. */
export function zip64Extra(...values: readonly (number | bigint)[]): Uint8Array {
  return new Fields(4 + 8 * values.length)
    .u16(1)
    .u16(8 * values.length)
    .u64s(values)
    .done()
}

const NOTHING = new Uint8Array(0)

function payloadOf({ content = NOTHING, compress = false }: RecordPlan): Uint8Array {
  return compress ? deflateRawSync(content) : content
}

function trueFields({ name, content = NOTHING, compress = false, descriptor = 'none' }: RecordPlan, payload: Uint8Array): HeaderFields {
  return {
    name,
    flags: UTF8_FLAG | (descriptor === 'none' ? 0 : DESCRIPTOR_FLAG),
    method: compress ? 8 : 0,
    crc32: crc32(content),
    compressedSize: payload.length,
    size: content.length,
    extra: NOTHING,
  }
}

function localHeader(record: RecordPlan, payload: Uint8Array): Buffer {
  const deferred = (record.descriptor ?? 'none') === 'none' ? {} : { crc32: 0, compressedSize: 0, size: 0 }
  const fields = { signature: 0x04034b50, ...trueFields(record, payload), ...deferred, ...record.local }
  const name = nameBytes(fields.name)
  const fixed = new Fields(30).u32(fields.signature).u16(0).u16(fields.flags).u16(fields.method).u32(0)
  fixed.u32(fields.crc32).u32(fields.compressedSize).u32(fields.size).u16(name.length).u16(fields.extra.length)
  return Buffer.concat([fixed.done(), name, fields.extra])
}

function centralEntry(record: RecordPlan, payload: Uint8Array, headerOffset: number): Buffer {
  const defaults = { signature: 0x02014b50, disk: 0, externalAttributes: 0, headerOffset, comment: NOTHING }
  const fields = { ...defaults, ...trueFields(record, payload), ...record.central }
  const name = nameBytes(fields.name)
  const fixed = new Fields(46).u32(fields.signature).u16(0).u16(0).u16(fields.flags).u16(fields.method).u32(0)
  fixed.u32(fields.crc32).u32(fields.compressedSize).u32(fields.size)
  fixed.u16(name.length).u16(fields.extra.length).u16(fields.comment.length)
  fixed.u16(fields.disk).u16(0).u32(fields.externalAttributes).u32(fields.headerOffset)
  return Buffer.concat([fixed.done(), name, fields.extra, fields.comment])
}

function descriptorOf(record: RecordPlan, payload: Uint8Array): Uint8Array {
  const { descriptor = 'none' } = record
  if (typeof descriptor !== 'string') return descriptor
  if (descriptor === 'none') return NOTHING
  const { crc32: crc, compressedSize, size } = trueFields(record, payload)
  const signature = descriptor.endsWith('bare') ? NOTHING : new Fields(4).u32(0x08074b50).done()
  const sizes = descriptor.startsWith('64')
    ? new Fields(20).u32(crc).u64s([compressedSize, size])
    : new Fields(12).u32(crc).u32(compressedSize).u32(size)
  return Buffer.concat([signature, sizes.done()])
}

type Directory = Pick<EndFields, 'count' | 'size' | 'offset'>

function zip64EndRecord(directory: Directory, changes: Partial<Zip64EndFields> = {}): Buffer {
  const defaults = { signature: 0x06064b50, recordSize: 44, disk: 0, directoryDisk: 0, countOnDisk: directory.count }
  const fields = { ...defaults, ...directory, ...changes }
  const record = new Fields(56).u32(fields.signature).u64s([fields.recordSize]).u16(798).u16(45).u32(fields.disk).u32(fields.directoryDisk)
  return record.u64s([fields.countOnDisk, fields.count, fields.size, fields.offset]).done()
}

function locatorRecord(zip64Offset: number, changes: Partial<LocatorFields> = {}): Buffer {
  const fields = { signature: 0x07064b50, disk: 0, offset: zip64Offset, disks: 1, ...changes }
  return new Fields(20).u32(fields.signature).u32(fields.disk).u64s([fields.offset]).u32(fields.disks).done()
}

function endRecord(directory: Directory, { end, comment = NOTHING, commentLength }: ArchivePlan): Buffer {
  const narrow = { count: Math.min(directory.count, 0xffff), size: directory.size, offset: directory.offset }
  const fields = { disk: 0, directoryDisk: 0, countOnDisk: narrow.count, ...narrow, ...end }
  const record = new Fields(22).u32(0x06054b50).u16(fields.disk).u16(fields.directoryDisk).u16(fields.countOnDisk).u16(fields.count)
  record
    .u32(fields.size)
    .u32(fields.offset)
    .u16(commentLength ?? comment.length)
  return Buffer.concat([record.done(), comment])
}

function nameBytes(name: string | Uint8Array): Uint8Array {
  return typeof name === 'string' ? Buffer.from(name, 'utf8') : name
}

/** Little-endian fields, one behind the other. */
class Fields {
  private readonly buffer: Buffer
  private at = 0

  constructor(length: number) {
    this.buffer = Buffer.alloc(length)
  }

  u16(value: number): this {
    this.at = this.buffer.writeUInt16LE(value, this.at)
    return this
  }

  u32(value: number): this {
    this.at = this.buffer.writeUInt32LE(value >>> 0, this.at)
    return this
  }

  u64s(values: readonly (number | bigint)[]): this {
    for (const value of values) this.at = this.buffer.writeBigUInt64LE(BigInt(value), this.at)
    return this
  }

  done(): Buffer {
    return this.buffer
  }
}
