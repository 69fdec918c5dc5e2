import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { UserError } from '../../commands/user-error.ts'
import { reasonOf } from '../../sources/system-reason.ts'
import type { BackupFile } from '../store.ts'
import type { Bucket, Part } from './bucket.ts'
import { S3Failure } from './failure.ts'

export interface Upload {
  readonly bucket: Bucket
  readonly key: string
  readonly file: BackupFile
  /** What the file is known to have; what has another digest is not stored. */
  readonly sha256: string
  /** Least bytes of a part; what is smaller is sent at once. */
  readonly partSize?: number | undefined
}

const PART_SIZE = 16 * 1024 * 1024
/** S3's own limits. Source: docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html. */
const MAX_PARTS = 10_000
const MAX_FILE = 5 * 1024 ** 4
const PARALLEL = 4
/** Bytes of all parts that are on their way at one time, where that leaves one of them at least. */
const MAX_MEMORY = 256 * 1024 * 1024

/**
 * Stores a file under a key: there is the whole file afterwards, or nothing new. It reads the file once, and holds no more than four parts in
 * memory. `onSent` is told of bytes that have arrived. Throws `S3Failure`, and `UserError` where the file is not what it should be.
 */
export async function uploadFile(upload: Upload, onSent: (bytes: number) => void): Promise<void> {
  const { file, sha256, bucket, key } = upload
  if (file.size > MAX_FILE)
    throw new UserError(`${JSON.stringify(file.path)} is larger than S3 takes: ${file.size} bytes, at most ${MAX_FILE}.`)
  const source = await opened(file)
  try {
    const least = upload.partSize ?? PART_SIZE
    if (file.size > least) return await uploadParts(upload, source, partSizeOf(file.size, least), onSent)
    const bytes = Buffer.allocUnsafe(file.size)
    await readPart(source, file, bytes, 0)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw changed(file)
    await bucket.put(key, bytes, sha256)
    onSent(file.size)
  } finally {
    await source.close()
  }
}

/** Bytes of each part but the last, so that a file of this size has no more parts than allowed. */
export function partSizeOf(size: number, least: number = PART_SIZE): number {
  return Math.max(least, Math.ceil(size / MAX_PARTS))
}

async function uploadParts(
  { bucket, key, file, sha256 }: Upload,
  source: FileHandle,
  partSize: number,
  onSent: (bytes: number) => void,
): Promise<void> {
  const id = await bucket.startParts(key, sha256)
  try {
    const { parts, digest } = await sendParts({ source, file, partSize, onSent }, (number, bytes, signal) =>
      bucket.putPart(key, id, number, bytes, signal),
    )
    if (digest !== sha256) throw changed(file)
    await bucket.completeParts(key, id, parts)
  } catch (error) {
    // The answer to a completion may be lost, and the next one be that there is no such upload: whoever asks looks what is there.
    if (error instanceof S3Failure && error.code === 'NoSuchUpload') return
    await bucket.abortParts(key, id).catch(() => {})
    throw error
  }
}

interface Sending {
  readonly source: FileHandle
  readonly file: BackupFile
  readonly partSize: number
  readonly onSent: (bytes: number) => void
}

/** All parts, each read and digested in turn, several on their way at a time. The first failure ends the others. */
async function sendParts(
  { source, file, partSize, onSent }: Sending,
  send: (number: number, bytes: Uint8Array, signal: AbortSignal) => Promise<Part>,
): Promise<{ readonly parts: readonly Part[]; readonly digest: string }> {
  const hash = createHash('sha256')
  const parts: Part[] = []
  const free: Buffer[] = []
  const underway = new Set<Promise<void>>()
  const stop = new AbortController()
  const atOnce = Math.max(1, Math.min(PARALLEL, Math.floor(MAX_MEMORY / partSize)))
  try {
    for (let number = 1, offset = 0; offset < file.size; number++, offset += partSize) {
      if (underway.size >= atOnce) await Promise.race(underway)
      stop.signal.throwIfAborted()
      const room = free.pop() ?? Buffer.allocUnsafeSlow(partSize)
      const bytes = room.subarray(0, Math.min(partSize, file.size - offset))
      await readPart(source, file, bytes, offset)
      hash.update(bytes)
      const sent = send(number, bytes, stop.signal)
        .then((part) => {
          parts.push(part)
          free.push(room)
          onSent(bytes.length)
        })
        .catch((error) => stop.abort(error))
        .finally(() => underway.delete(sent))
      underway.add(sent)
    }
  } catch (error) {
    stop.abort(error)
  }
  await Promise.all(underway)
  stop.signal.throwIfAborted()
  return { parts, digest: hash.digest('hex') }
}

async function opened(file: BackupFile): Promise<FileHandle> {
  try {
    return await open(file.absolute, 'r')
  } catch (error) {
    throw unreadable(file, error)
  }
}

async function readPart(source: FileHandle, file: BackupFile, bytes: Buffer, offset: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await source.read(bytes, done, bytes.length - done, offset + done).catch((error: unknown) => {
      throw unreadable(file, error)
    })
    if (bytesRead === 0) throw changed(file)
    done += bytesRead
  }
}

function unreadable({ path }: BackupFile, error: unknown): UserError {
  return new UserError(`${JSON.stringify(path)} cannot be read: ${reasonOf(error)}. Check the file, and run this again.`)
}

function changed({ path }: BackupFile): UserError {
  return new UserError(`${JSON.stringify(path)} has changed while it was backed up. Run this again when training is not writing to it.`)
}
