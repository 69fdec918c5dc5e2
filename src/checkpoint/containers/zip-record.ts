import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createInflateRaw } from 'node:zlib'
import { type ByteSource, memorySource, sliceSource } from '../bytes.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import type { ZipEntry } from './zip-directory.ts'
import { LOCAL_HEADER_SIZE, localHeaderLength } from './zip-framing.ts'

/** Largest record that is decompressed into memory; only pickles are, and the largest measured one has 11 MB. */
const MAX_INFLATED_BYTES = 512 * 1024 * 1024
/** Above this size, a compression beyond BOMB_RATIO is an attack: pickles of real files compress to a tenth. */
const BOMB_PREFIX_BYTES = 16 * 1024 * 1024
const BOMB_RATIO = 100

/** Deflate cannot do better: a match of 258 bytes takes two bits at least. A larger claim is a lie, not a good compression. */
const MAX_DEFLATE_RATIO = 1032

export const METHOD_STORED = 0
export const METHOD_DEFLATED = 8

export interface OpenRecord {
  readonly bytes: ByteSource
  /** Where it begins in the file; `undefined` where it is compressed. */
  readonly payload: number | undefined
  /** Set where only the record's beginning was decompressed, since the whole would exhaust the memory. */
  readonly bomb: RecordError | undefined
}

function isBomb({ size, compressedSize }: ZipEntry): boolean {
  return size > MAX_INFLATED_BYTES || (size > BOMB_PREFIX_BYTES && size > compressedSize * BOMB_RATIO)
}

/** The payload of one record, decompressed if need be, as a source. Throws `RecordError` where PyTorch could not read it. */
export async function openRecord(source: ByteSource, entry: ZipEntry, swappedHeader: boolean): Promise<OpenRecord> {
  const refused = unsupported(entry)
  if (refused !== undefined) throw refused
  const fixed = await source.read(entry.headerOffset, LOCAL_HEADER_SIZE)
  const length = localHeaderLength(fixed, swappedHeader && entry.headerOffset === 0)
  const payload = entry.headerOffset + (length ?? 0)
  if (length === undefined || payload + entry.compressedSize > source.size) throw noLocalHeader(entry)
  if (entry.method === METHOD_STORED) return { bytes: sliceSource(source, payload, entry.size), payload, bomb: undefined }
  if (entry.size > entry.compressedSize * MAX_DEFLATE_RATIO + INFLATE_CHUNK) throw wrongLength(entry, false)
  if (!isBomb(entry)) return { bytes: memorySource(await inflate(source, entry, payload, entry.size)), payload: undefined, bomb: undefined }
  const bomb = new RecordError(entry, 'container/bomb', `is compressed and would grow to ${entry.size} bytes in memory`, undefined)
  return { bytes: memorySource(await inflate(source, entry, payload, BOMB_PREFIX_BYTES)), payload: undefined, bomb }
}

/** A record that PyTorch cannot read. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
  readonly problem: Problem
  /** `torch`: how PyTorch goes on behind "PytorchStreamReader failed", given the record's name below the root. */
  constructor(entry: ZipEntry, kind: 'container/corrupt' | 'container/bomb', what: string, torch: ((name: string) => string) | undefined) {
    super(`Record ${quote(entry.name)} ${what}`)
    this.problem = {
      kind,
      message: this.message,
      where: { record: entry.name, offset: entry.headerOffset },
      ...(torch === undefined ? {} : { torch: `PytorchStreamReader failed ${torch(entry.name.slice(entry.name.indexOf('/') + 1))}` }),
    }
  }
}

export function noLocalHeader(entry: ZipEntry): RecordError {
  return new RecordError(
    entry,
    'container/corrupt',
    `has no local header at byte ${entry.headerOffset}, where the central directory says it is`,
    (name) => `reading file ${name}: invalid header or archive is corrupted`,
  )
}

/** Features of the central directory that miniz refuses when it looks for the record, and one that makes it read nothing. */
export function unsupported(entry: ZipEntry): RecordError | undefined {
  const refused = (what: string, torch: string) =>
    new RecordError(entry, 'container/corrupt', what, (name) => `retrieving file meta-data for ${name}: ${torch}`)
  if (entry.flags & 0x41) return refused('is encrypted', 'unsupported encryption')
  if (entry.flags & 0x20) return refused('holds a patch', 'unsupported feature')
  if (entry.method !== METHOD_STORED && entry.method !== METHOD_DEFLATED) {
    return refused(`is compressed by method ${entry.method}`, 'unsupported method')
  }
  if (entry.directoryBit && entry.size > 0) {
    return new RecordError(entry, 'container/corrupt', 'is marked as a folder, so that PyTorch reads nothing of it', undefined)
  }
  return undefined
}

const INFLATE_CHUNK = 256 * 1024

/** The first `length` bytes of a compressed record. */
async function inflate(source: ByteSource, entry: ZipEntry, payload: number, length: number): Promise<Uint8Array> {
  const output = new Uint8Array(length)
  let filled = 0
  try {
    for await (const chunk of inflated(source, payload, entry.compressedSize)) {
      if (filled + chunk.length > entry.size) throw wrongLength(entry, false)
      output.set(chunk.subarray(0, length - filled), filled)
      filled += chunk.length
      if (filled >= length && length < entry.size) return output
    }
  } catch (error) {
    throw isZlibError(error) ? wrongLength(entry, false) : error
  }
  if (filled !== entry.size) throw wrongLength(entry, true)
  return output
}

/** An error of zlib, as Z_DATA_ERROR, in contrast to one of reading the file. */
export function isZlibError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

/**
 * PyTorch complains only where the compressed bytes end too early by their own account. Where they are damaged or go on, it
 * loads what it has got (measured with 2.13): miniz returns a failure without an error, which nobody asks for.
 */
function wrongLength(entry: ZipEntry, isShorter: boolean): RecordError {
  const torch = isShorter ? (name: string) => `reading file ${name}: unexpected decompressed size` : undefined
  return new RecordError(entry, 'container/corrupt', `does not decompress to its ${entry.size} bytes`, torch)
}

/** Raw deflate data as chunks, never more than a few hundred kilobytes ahead of the reader. Throws zlib's errors. */
export async function* inflated(source: ByteSource, offset: number, length: number): AsyncGenerator<Uint8Array> {
  const compressed = Readable.from(pieces(source, offset, length), { objectMode: false, highWaterMark: INFLATE_CHUNK })
  const stream = createInflateRaw({ chunkSize: INFLATE_CHUNK, finishFlush: constants.Z_FINISH })
  // Errors of either come out of the loop below.
  const done = pipeline(compressed, stream).catch(() => {})
  try {
    for await (const chunk of stream) yield chunk as Uint8Array // zlib streams without an encoding give Buffers
  } finally {
    stream.destroy()
    await done
  }
}

async function* pieces(source: ByteSource, offset: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += INFLATE_CHUNK) {
    // A copy, since a source may use its memory again.
    yield new Uint8Array(await source.read(offset + at, Math.min(INFLATE_CHUNK, length - at)))
  }
}
