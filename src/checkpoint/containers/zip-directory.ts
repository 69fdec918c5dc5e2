import type { ByteSource } from '../bytes.ts'
import { decodeLatin1, decodeStrictUtf8 } from '../pickle/text.ts'
import type { Problem } from '../problem.ts'

/** One entry of the central directory. Sizes and offsets are in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly nameLength: number
  readonly flags: number
  readonly method: number
  readonly crc32: number
  readonly compressedSize: number
  readonly size: number
  readonly headerOffset: number
  /** The MS-DOS directory bit of the external attributes. */
  readonly directoryBit: boolean
  /** Of the entry in the central directory, from the start of the file. */
  readonly centralOffset: number
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** Where the central directory begins, which is where the records end. */
  readonly offset: number
  /** Zip64 values were found and used. */
  readonly zip64: boolean
  readonly problems: readonly Problem[]
}

/** A zip that PyTorch cannot open; `problem` says why. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

const END_SIGNATURE = 0x06054b50
const END_SIZE = 22
const LOCATOR_SIGNATURE = 0x07064b50
const LOCATOR_SIZE = 20
const ZIP64_END_SIGNATURE = 0x06064b50
const ZIP64_END_SIZE = 56
const CENTRAL_SIGNATURE = 0x02014b50
const CENTRAL_SIZE = 46

/** A comment is at most this long, so the end record starts in the last 65,557 bytes. */
const MAX_COMMENT = 0xffff
const NONE_16 = 0xffff
const NONE_32 = 0xffffffff

/** Largest central directory that is read into memory: 2 million records of 128 bytes; 100,000 tensors have 10 MB. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024

/** miniz cuts longer names when it lists records (512-byte buffer), so that two readers see different names. */
const MAX_NAME_BYTES = 511

export const TORCH_NO_DIRECTORY = 'PytorchStreamReader failed reading zip archive: failed finding central directory'
export const TORCH_NOT_ZIP = 'PytorchStreamReader failed reading zip archive: not a ZIP archive'
export const TORCH_CORRUPT = 'PytorchStreamReader failed reading zip archive: invalid header or archive is corrupted'

/**
 * Reads the end records and the central directory as miniz does (the zip reader inside of PyTorch), and reports
 * whatever another reader could see differently. Throws `ZipError` where PyTorch could not open the file.
 * Source: pytorch third_party/miniz-3.0.2 `mz_zip_reader_read_central_dir`, PKWARE APPNOTE 4.3.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipDirectory> {
  const problems: Problem[] = []
  const end = await findEnd(source, problems)
  const bounds = await directoryBounds(source, end, problems)
  if (bounds.offset + bounds.size > end.offset) {
    throw corrupt(
      `the central directory (${bounds.size} bytes at ${bounds.offset}) reaches past its end record at ${end.offset}`,
      end.offset,
    )
  }
  if (bounds.count * CENTRAL_SIZE > bounds.size) {
    throw corrupt(`${bounds.count} records cannot fit into a central directory of ${bounds.size} bytes`, bounds.offset)
  }
  if (bounds.size > MAX_DIRECTORY_BYTES) throw corrupt(`a central directory of ${bounds.size} bytes is absurd`, bounds.offset)
  const bytes = await source.read(bounds.offset, bounds.size)
  const entries = parseEntries(bytes, bounds, source.size, problems)
  return { entries, offset: bounds.offset, zip64: bounds.zip64, problems }
}

interface EndRecord {
  readonly offset: number
  readonly count: number
  readonly size: number
  readonly directory: number
}

/** Searches from the end, first signature wins; the comment's length is not asked, as in miniz. */
async function findEnd(source: ByteSource, problems: Problem[]): Promise<EndRecord> {
  const length = Math.min(source.size, MAX_COMMENT + END_SIZE)
  const tail = await source.read(source.size - length, length)
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  let at = length - END_SIZE
  while (at >= 0 && view.getUint32(at, true) !== END_SIGNATURE) at--
  if (at < 0) {
    throw new ZipError({
      kind: 'container/truncated',
      message: 'The file begins as a zip and has no end of central directory: it was cut off, or never written to its end',
      where: { offset: source.size },
      torch: source.size < 22 ? TORCH_NOT_ZIP : TORCH_NO_DIRECTORY,
    })
  }
  const offset = source.size - length + at
  const comment = view.getUint16(at + 20, true)
  const behind = length - at - END_SIZE
  if (behind > comment) {
    problems.push({
      kind: 'container/trailing-data',
      message: `${behind - comment} bytes lie behind the end of the zip`,
      where: { offset: offset + END_SIZE + comment },
    })
  } else if (behind < comment) {
    problems.push(mismatch(`the end record announces a comment of ${comment} bytes, ${behind} are there`, offset + 20))
  }
  if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0) {
    const disks = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)]
    if (disks.some((disk) => disk > 1)) throw corrupt('the end record speaks of several disks', offset + 4)
    problems.push(mismatch('the end record speaks of several disks', offset + 4))
  }
  const count = view.getUint16(at + 10, true)
  if (view.getUint16(at + 8, true) !== count) {
    problems.push(mismatch(`the end record counts ${view.getUint16(at + 8, true)} records on this disk and ${count} in all`, offset + 8))
  }
  return { offset, count, size: view.getUint32(at + 12, true), directory: view.getUint32(at + 16, true) }
}

interface Bounds {
  readonly count: number
  readonly size: number
  readonly offset: number
  readonly zip64: boolean
  /** Where the records behind the central directory begin. */
  readonly end: number
}

/** A zip64 end record replaces the 32-bit values wholesale, also where they disagree; then other readers see another file. */
async function directoryBounds(source: ByteSource, end: EndRecord, problems: Problem[]): Promise<Bounds> {
  const plain = { count: end.count, size: end.size, offset: end.directory, zip64: false, end: end.offset }
  const bounds = (await zip64Bounds(source, end, problems)) ?? plain
  if (bounds.zip64) {
    compareEnd('number of records', end.count, NONE_16, bounds.count, end.offset + 10, problems)
    compareEnd('size of the central directory', end.size, NONE_32, bounds.size, end.offset + 12, problems)
    compareEnd('place of the central directory', end.directory, NONE_32, bounds.offset, end.offset + 16, problems)
  }
  if (bounds.offset + bounds.size > bounds.end) {
    problems.push(mismatch('the central directory reaches into the zip64 end record', bounds.end))
  }
  if (bounds.offset + bounds.size < bounds.end) {
    const gap = bounds.end - bounds.offset - bounds.size
    problems.push(mismatch(`${gap} bytes between the central directory and its end record belong to neither`, bounds.offset + bounds.size))
  }
  return bounds
}

function compareEnd(what: string, value: number, none: number, zip64: number, offset: number, problems: Problem[]): void {
  if (value === none || value === zip64) return
  problems.push(mismatch(`the ${what} is ${value} in the end record and ${zip64} in the zip64 end record`, offset))
}

async function zip64Bounds(source: ByteSource, end: EndRecord, problems: Problem[]): Promise<Bounds | undefined> {
  const locatorOffset = end.offset - LOCATOR_SIZE
  if (locatorOffset < ZIP64_END_SIZE) return undefined
  const locator = dataView(await source.read(locatorOffset, LOCATOR_SIZE))
  if (locator.getUint32(0, true) !== LOCATOR_SIGNATURE) return undefined
  const offset = safeUint64(locator, 8)
  if (offset === undefined || offset > source.size - ZIP64_END_SIZE) {
    throw corrupt('the zip64 locator points past the end of the file', locatorOffset + 8)
  }
  const record = dataView(await source.read(offset, ZIP64_END_SIZE))
  if (record.getUint32(0, true) !== ZIP64_END_SIGNATURE) {
    problems.push(mismatch('the zip64 locator does not point to a zip64 end record', locatorOffset + 8))
    return undefined
  }
  if (locator.getUint32(4, true) !== 0 || locator.getUint32(16, true) !== 1) {
    problems.push(mismatch('the zip64 locator speaks of several disks', locatorOffset))
  }
  if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0) {
    problems.push(mismatch('the zip64 end record speaks of several disks', offset + 16))
  }
  const size = safeUint64(record, 4)
  if (size === undefined || offset + 12 + size !== locatorOffset) {
    problems.push(mismatch('the zip64 end record does not end where its locator begins', offset + 4))
  }
  const onDisk = safeUint64(record, 24)
  const count = safeUint64(record, 32)
  const bytes = safeUint64(record, 40)
  const directory = safeUint64(record, 48)
  if (count === undefined || bytes === undefined || directory === undefined || bytes > source.size || directory > source.size) {
    throw corrupt('the zip64 end record speaks of more than the file has', offset)
  }
  if (onDisk !== count) problems.push(mismatch('the zip64 end record has two different numbers of records', offset + 24))
  return { count, size: bytes, offset: directory, zip64: true, end: offset }
}

function parseEntries(bytes: Uint8Array, bounds: Bounds, fileSize: number, problems: Problem[]): ZipEntry[] {
  const view = dataView(bytes)
  const entries: ZipEntry[] = []
  let at = 0
  for (let i = 0; i < bounds.count; i++) {
    if (at + CENTRAL_SIZE > bytes.length)
      throw corrupt(`the central directory ends before record ${i + 1} of ${bounds.count}`, bounds.offset + at)
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw corrupt(`record ${i + 1} of the central directory does not begin with its signature`, bounds.offset + at)
    }
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw corrupt(`record ${i + 1} reaches past the central directory`, bounds.offset + at)
    entries.push(parseEntry(bytes, view, at, bounds.offset, fileSize, problems))
    at = next
  }
  if (at < bytes.length) {
    problems.push(
      mismatch(`the central directory has ${bytes.length - at} bytes more than its ${bounds.count} records`, bounds.offset + at),
    )
  }
  return entries
}

function parseEntry(bytes: Uint8Array, view: DataView, at: number, base: number, fileSize: number, problems: Problem[]): ZipEntry {
  const nameLength = view.getUint16(at + 28, true)
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)
  const name = decodeStrictUtf8(nameBytes) ?? decodeLatin1(nameBytes)
  const extra = bytes.subarray(at + CENTRAL_SIZE + nameLength, at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true))
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const wide = zip64Extra(extra, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)])
  if (wide === undefined) throw corrupt(`the zip64 sizes of record ${quoted(name)} cannot be read`, base + at)
  const [size, compressedSize, headerOffset] = wide
  if (flags & 0x2000) {
    throw new ZipError({
      kind: 'container/corrupt',
      message: `Record ${quoted(name)} says that the directory is encrypted`,
      where: { record: name, offset: base + at + 8 },
      torch: 'PytorchStreamReader failed reading zip archive: unsupported encryption',
    })
  }
  if (method === 0 && size !== compressedSize) {
    throw corrupt(`record ${quoted(name)} is stored as it is and has two sizes, ${compressedSize} and ${size}`, base + at + 20, name)
  }
  if (headerOffset + 30 + compressedSize > fileSize) {
    throw corrupt(`record ${quoted(name)} (${compressedSize} bytes at ${headerOffset}) reaches past the end of the file`, base + at, name)
  }
  if (view.getUint16(at + 34, true) !== 0) throw corrupt(`record ${quoted(name)} is said to lie on another disk`, base + at + 34, name)
  if (nameLength > MAX_NAME_BYTES || nameBytes.includes(0)) {
    problems.push(mismatch(`the name of record ${quoted(name.slice(0, 80))} is read differently by different readers`, base + at, name))
  }
  return {
    name,
    nameLength,
    flags,
    method,
    crc32: view.getUint32(at + 16, true),
    compressedSize,
    size,
    headerOffset,
    directoryBit: (view.getUint32(at + 38, true) & 0x10) !== 0,
    centralOffset: base + at,
  }
}

/** Fields that are 0xFFFFFFFF stand in the zip64 extra field, in this order: size, compressed size, offset. */
function zip64Extra(extra: Uint8Array, fields: readonly [number, number, number]): readonly [number, number, number] | undefined {
  if (!fields.includes(NONE_32)) return fields
  const view = dataView(extra)
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true)
    const end = at + 4 + length
    if (end > extra.length) return undefined
    if (view.getUint16(at, true) === 1) {
      let next = at + 4
      const values = fields.map((field) => {
        if (field !== NONE_32) return field
        next += 8
        return next <= end ? safeUint64(view, next - 8) : undefined
      })
      const [size, compressedSize, offset] = values
      return size === undefined || compressedSize === undefined || offset === undefined ? undefined : [size, compressedSize, offset]
    }
    at = end
  }
  return undefined
}

function safeUint64(view: DataView, at: number): number | undefined {
  const value = view.getBigUint64(at, true)
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined
}

function dataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function corrupt(message: string, offset: number, record?: string): ZipError {
  return new ZipError({
    kind: 'container/corrupt',
    message: sentence(message),
    where: record === undefined ? { offset } : { record, offset },
    torch: TORCH_CORRUPT,
  })
}

function mismatch(message: string, offset: number, record?: string): Problem {
  return { kind: 'container/header-mismatch', message: sentence(message), where: record === undefined ? { offset } : { record, offset } }
}

function quoted(name: string): string {
  return JSON.stringify(name)
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
