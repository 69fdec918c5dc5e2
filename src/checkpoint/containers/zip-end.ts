import type { ByteSource } from '../bytes.ts'
import type { Problem } from '../problem.ts'
import { dataView, safeUint64 } from './zip-fields.ts'
import { corrupt, mismatch, TORCH_MULTIDISK, TORCH_NO_DIRECTORY, TORCH_NOT_ZIP, ZipError } from './zip-problems.ts'

const END_SIGNATURE = 0x06054b50
const END_SIZE = 22
const LOCATOR_SIGNATURE = 0x07064b50
const LOCATOR_SIZE = 20
const ZIP64_END_SIGNATURE = 0x06064b50
const ZIP64_END_SIZE = 56
/** A comment is at most this long, so the end record starts in the last 65,557 bytes. */
const MAX_COMMENT = 0xffff
const NONE_16 = 0xffff
const NONE_32 = 0xffffffff

/** Where the central directory is, as the end records say. Bytes. */
export interface DirectoryBounds {
  readonly offset: number
  readonly size: number
  /** Number of records. */
  readonly count: number
  /** Zip64 values were found and used. */
  readonly zip64: boolean
  /** Where the end records begin, right behind the central directory. */
  readonly end: number
}

/**
 * Finds the central directory by the end records, as miniz does. Throws `ZipError` where PyTorch could not find it.
 * Source: miniz `mz_zip_reader_locate_header_sig` and `mz_zip_reader_read_central_dir`, PKWARE APPNOTE 4.3.14 to 4.3.16.
 */
export async function locateDirectory(source: ByteSource, problems: Problem[]): Promise<DirectoryBounds> {
  const end = await findEnd(source, problems)
  const bounds = await directoryBounds(source, end, problems)
  if (bounds.offset + bounds.size > source.size) {
    throw corrupt(`the central directory (${bounds.size} bytes at ${bounds.offset}) reaches past the end of the file`, end.offset)
  }
  // miniz does not ask whether the directory lies in front of its end record; other readers do.
  if (bounds.offset + bounds.size > end.offset) {
    const place = `${bounds.size} bytes at ${bounds.offset}`
    problems.push(mismatch(`the central directory (${place}) reaches past its end record at ${end.offset}`, end.offset))
  }
  return bounds
}

interface EndRecord {
  readonly offset: number
  readonly count: number
  readonly onDisk: number
  readonly size: number
  readonly directory: number
  readonly lastDisk: number
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
  const lastDisk = Math.max(view.getUint16(at + 4, true), view.getUint16(at + 6, true))
  if (lastDisk > 0) problems.push(mismatch('the end record speaks of several disks', offset + 4))
  const count = view.getUint16(at + 10, true)
  const onDisk = view.getUint16(at + 8, true)
  if (onDisk !== count) {
    problems.push(mismatch(`the end record counts ${onDisk} records on this disk and ${count} in all`, offset + 8))
  }
  return { offset, count, onDisk, size: view.getUint32(at + 12, true), directory: view.getUint32(at + 16, true), lastDisk }
}

/** A zip64 end record replaces the 32-bit values wholesale, also where they disagree; then other readers see another file. */
async function directoryBounds(source: ByteSource, end: EndRecord, problems: Problem[]): Promise<DirectoryBounds> {
  const plain = { count: end.count, size: end.size, offset: end.directory, zip64: false, end: end.offset }
  const bounds = (await zip64Bounds(source, end, problems)) ?? plain
  if (!bounds.zip64 && end.lastDisk > 1) throw multidisk('the end record speaks of several disks', end.offset + 4)
  if (!bounds.zip64 && end.onDisk !== end.count) {
    throw multidisk(`the end record counts ${end.onDisk} records on this disk and ${end.count} in all`, end.offset + 8)
  }
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

/** Numbers that differ look like a part of an archive to miniz. */
function multidisk(message: string, offset: number): ZipError {
  return new ZipError({ ...mismatch(message, offset), torch: TORCH_MULTIDISK })
}

function compareEnd(what: string, value: number, none: number, zip64: number, offset: number, problems: Problem[]): void {
  if (value === none || value === zip64) return
  problems.push(mismatch(`the ${what} is ${value} in the end record and ${zip64} in the zip64 end record`, offset))
}

async function zip64Bounds(source: ByteSource, end: EndRecord, problems: Problem[]): Promise<DirectoryBounds | undefined> {
  const locatorOffset = end.offset - LOCATOR_SIZE
  if (locatorOffset < ZIP64_END_SIZE) return undefined
  const locator = dataView(await source.read(locatorOffset, LOCATOR_SIZE))
  if (locator.getUint32(0, true) !== LOCATOR_SIGNATURE) return undefined
  const offset = safeUint64(locator, 8)
  if (offset === undefined || offset > source.size - ZIP64_END_SIZE) {
    throw new ZipError({ ...corrupt('the zip64 locator points past the end of the file', locatorOffset + 8).problem, torch: TORCH_NOT_ZIP })
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
  if (onDisk !== count) throw multidisk('the zip64 end record has two different numbers of records', offset + 24)
  return { count, size: bytes, offset: directory, zip64: true, end: offset }
}
