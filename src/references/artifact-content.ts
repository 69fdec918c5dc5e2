import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { type ByteSource, windowedSource } from '../checkpoint/bytes.ts'
import { readZipDirectory, type ZipEntry } from '../checkpoint/containers/zip-directory.ts'
import { LOCAL_HEADER_SIZE, localHeaderLength } from '../checkpoint/containers/zip-framing.ts'
import { ZipError } from '../checkpoint/containers/zip-problems.ts'
import {
  inflated,
  isZlibError,
  METHOD_STORED,
  noLocalHeader,
  openRecord,
  RecordError,
  unsupported,
} from '../checkpoint/containers/zip-record.ts'
import { quote } from '../checkpoint/quote.ts'
import { SourceError } from '../sources/source-error.ts'
import { errorCode, reasonOf } from '../sources/system-reason.ts'
import { temporarySource } from '../sources/temporary-file.ts'
import { isCheckpointName } from './choose-file.ts'

/** The files of an artifact. Their names are never used as paths. */
export interface ArtifactContent {
  readonly paths: readonly string[]
  /** It is a file by itself, without a zip around it. */
  readonly isOneFile: boolean
  /** One of `paths`. Throws `SourceError`. */
  open(path: string): Promise<ByteSource>
}

/** Where a zip begins; an empty one has no entry but its end record. */
const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06']

/** Largest file that is unpacked to disk; compressed files have no places to begin reading at. */
const MAX_UNPACKED_BYTES = 20 * 1024 ** 3

/** What is inflated is read to its end: few requests are better than small ones. */
const READ_AHEAD = 4 * 1024 * 1024

/**
 * What an artifact holds. GitHub keeps it as a zip, but for those that were uploaded as the one file that they are: then the
 * artifact's name is the file's. Reads no more than the zip's directory. Throws `SourceError`.
 */
export async function readArtifact(source: ByteSource, artifactName: string, temporary: string): Promise<ArtifactContent> {
  const entries = await entriesOf(source, artifactName)
  if (entries === undefined) return { paths: [artifactName], isOneFile: true, open: async () => ({ ...source, close: async () => {} }) }
  const files = entries.filter(({ name }) => !name.endsWith('/'))
  return {
    paths: [...new Set(files.map(({ name }) => name))],
    isOneFile: false,
    async open(path) {
      const [entry, other] = files.filter(({ name }) => name === path)
      const place = quote(`${artifactName}/${path}`)
      if (entry === undefined) throw new SourceError(place, 'there is no such file in the artifact', 'ENOENT')
      if (other !== undefined) throw new SourceError(place, 'the artifact holds two files of that name')
      try {
        return await openEntry(source, entry, place, temporary)
      } catch (error) {
        if (error instanceof RecordError) throw new SourceError(place, `cannot be read: ${error.message}`)
        throw error
      }
    },
  }
}

/** `undefined` where the bytes are no zip of files but a checkpoint by themselves. */
async function entriesOf(source: ByteSource, artifactName: string): Promise<readonly ZipEntry[] | undefined> {
  const start = Buffer.from(await source.read(0, Math.min(4, source.size))).toString('latin1')
  if (!ZIP_STARTS.includes(start)) return undefined
  try {
    const { entries } = await readZipDirectory(source)
    return isTorchZip(entries) ? undefined : entries
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    // A damaged checkpoint is for the reader of checkpoints, which knows more to say about it.
    if (isCheckpointName(artifactName)) return undefined
    throw new SourceError(artifactName, `the artifact is a damaged zip: ${error.message}`)
  }
}

/** PyTorch puts all records into one folder, the pickle among them. */
function isTorchZip(entries: readonly ZipEntry[]): boolean {
  const first = entries[0]?.name ?? ''
  const folder = first.slice(0, first.indexOf('/') + 1)
  return folder !== '' && entries.every(({ name }) => name.startsWith(folder)) && entries.some(({ name }) => name === `${folder}data.pkl`)
}

async function openEntry(source: ByteSource, entry: ZipEntry, place: string, temporary: string): Promise<ByteSource> {
  const refused = unsupported(entry)
  if (refused !== undefined) throw refused
  if (entry.method === METHOD_STORED) return (await openRecord(source, entry, false)).bytes
  if (entry.size > MAX_UNPACKED_BYTES) {
    throw new SourceError(
      place,
      `it would be unpacked to ${entry.size} bytes, at most ${MAX_UNPACKED_BYTES} are; upload the artifact with compression-level: 0, then nothing has to be`,
    )
  }
  return temporarySource(temporary, async (folder) => {
    const path = join(folder, 'unpacked')
    const file = await stored(place, () => open(path, 'wx'))
    try {
      await unpack(source, entry, place, file)
    } finally {
      await file.close()
    }
    return path
  })
}

/** Writes what the entry inflates to, never more than the size that it states. Throws `RecordError` where it is another file. */
async function unpack(source: ByteSource, entry: ZipEntry, place: string, file: FileHandle): Promise<void> {
  const length = localHeaderLength(await source.read(entry.headerOffset, LOCAL_HEADER_SIZE), false)
  const payload = entry.headerOffset + (length ?? 0)
  if (length === undefined || payload + entry.compressedSize > source.size) throw noLocalHeader(entry)
  let size = 0
  let checksum = 0
  try {
    for await (const chunk of inflated(windowedSource(source, READ_AHEAD), payload, entry.compressedSize)) {
      if (size + chunk.length > entry.size) throw damaged(entry)
      await stored(place, () => writeAll(file, chunk))
      size += chunk.length
      checksum = crc32(chunk, checksum)
    }
  } catch (error) {
    throw isZlibError(error) ? damaged(entry) : error
  }
  if (size !== entry.size || checksum !== entry.crc32) throw damaged(entry)
}

function damaged(entry: ZipEntry): RecordError {
  return new RecordError(entry, 'container/corrupt', `does not unpack to its ${entry.size} bytes, or to others`, undefined)
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten
}

async function stored<T>(place: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    throw new SourceError(place, `cannot be unpacked to disk: ${reasonOf(error)}`, errorCode(error))
  }
}
