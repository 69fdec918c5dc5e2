import type { ByteSource } from '../bytes.ts'
import { decodeLatin1, decodeStrictUtf8 } from '../pickle/text.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import { type DirectoryBounds, locateDirectory } from './zip-end.ts'
import { dataView, safeUint64 } from './zip-fields.ts'
import { corrupt, mismatch, ZipError } from './zip-problems.ts'

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

const CENTRAL_SIGNATURE = 0x02014b50
const CENTRAL_SIZE = 46
const NONE_32 = 0xffffffff

/** Largest central directory that is read into memory; one of 100,000 tensors has 10 MB. */
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024

/** Each record takes about a kilobyte of memory once it is known; the largest real files have 200,000. */
const MAX_RECORDS = 1_000_000

/** miniz cuts longer names when it lists records (512-byte buffer), so that two readers see different names. */
const MAX_NAME_BYTES = 511

/**
 * Reads the end records and the central directory as miniz does (the zip reader inside of PyTorch), and reports
 * whatever another reader could see differently. Throws `ZipError` where PyTorch could not open the file.
 * Source: pytorch third_party/miniz-3.0.2 `mz_zip_reader_read_central_dir`, PKWARE APPNOTE 4.3.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipDirectory> {
  const problems: Problem[] = []
  const bounds = await locateDirectory(source, problems)
  if (bounds.count * CENTRAL_SIZE > bounds.size) {
    throw corrupt(`${bounds.count} records cannot fit into a central directory of ${bounds.size} bytes`, bounds.offset)
  }
  if (bounds.size > MAX_DIRECTORY_BYTES || bounds.count > MAX_RECORDS) {
    throw corrupt(`a central directory of ${bounds.count} records and ${bounds.size} bytes is absurd`, bounds.offset)
  }
  const bytes = await source.read(bounds.offset, bounds.size)
  const entries = parseEntries(bytes, bounds, source.size, problems)
  return { entries, offset: bounds.offset, zip64: bounds.zip64, problems }
}

function parseEntries(bytes: Uint8Array, bounds: DirectoryBounds, fileSize: number, problems: Problem[]): ZipEntry[] {
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
  if (wide === undefined) throw corrupt(`the zip64 sizes of record ${quote(name)} cannot be read`, base + at)
  const [size, compressedSize, headerOffset] = wide
  if (flags & 0x2000) {
    throw new ZipError({
      kind: 'container/corrupt',
      message: `Record ${quote(name)} says that the directory is encrypted`,
      where: { record: name, offset: base + at + 8 },
      torch: 'PytorchStreamReader failed reading zip archive: unsupported encryption',
    })
  }
  if (method === 0 && size !== compressedSize) {
    throw corrupt(`record ${quote(name)} is stored as it is and has two sizes, ${compressedSize} and ${size}`, base + at + 20, name)
  }
  if (headerOffset + 30 + compressedSize > fileSize) {
    throw corrupt(`record ${quote(name)} (${compressedSize} bytes at ${headerOffset}) reaches past the end of the file`, base + at, name)
  }
  if (view.getUint16(at + 34, true) !== 0) throw corrupt(`record ${quote(name)} is said to lie on another disk`, base + at + 34, name)
  if (nameLength > MAX_NAME_BYTES || nameBytes.includes(0)) {
    problems.push(mismatch(`the name of record ${quote(name.slice(0, 80))} is read differently by different readers`, base + at, name))
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
