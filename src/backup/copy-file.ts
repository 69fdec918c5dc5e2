import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { errorCode, reasonOf } from '../sources/system-reason.ts'

/** A file that cannot be read as it should be. What its copy cannot be written to throws what the system says. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

const CHUNK_BYTES = 1024 * 1024

/** Windows knows no such flag. */
const NO_LINK = constants.O_NOFOLLOW ?? 0

/**
 * Copies a file of a known size to one that is not there yet, brings it to the disk, and returns the SHA-256 of what was read.
 * `links`: whether the file itself may be a link. Throws `UnreadableFile`, or what the system says of the copy.
 */
export async function copyFile(
  from: string,
  to: string,
  { size, links, onBytes }: { readonly size: number; readonly links: 'follow' | 'refuse'; readonly onBytes: (count: number) => void },
): Promise<string> {
  const source = await opened(from, links)
  try {
    const target = await open(to, 'wx')
    try {
      const digest = await copyBytes(source, target, size, onBytes)
      await target.sync()
      return digest
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function opened(path: string, links: 'follow' | 'refuse'): Promise<FileHandle> {
  try {
    // Asked before it is opened: opening a pipe waits for a writer, which may never come.
    if (links === 'refuse' && !(await lstat(path)).isFile()) throw new UnreadableFile('it is not a regular file')
    return await open(path, constants.O_RDONLY | (links === 'refuse' ? NO_LINK : 0))
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(errorCode(error) === 'ELOOP' ? 'it is a link' : reasonOf(error))
  }
}

async function copyBytes(source: FileHandle, target: FileHandle, size: number, onBytes: (count: number) => void): Promise<string> {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
  let done = 0
  for (let count = await readChunk(source, chunk); count > 0; count = await readChunk(source, chunk)) {
    done += count
    if (done > size) throw new UnreadableFile(`expected ${size} bytes, found more`)
    const bytes = chunk.subarray(0, count)
    hash.update(bytes)
    for (let written = 0; written < count; ) written += (await target.write(bytes, written, count - written)).bytesWritten
    onBytes(count)
  }
  if (done !== size) throw new UnreadableFile(`expected ${size} bytes, found ${done}`)
  return hash.digest('hex')
}

async function readChunk(source: FileHandle, chunk: Buffer): Promise<number> {
  try {
    return (await source.read(chunk, 0, chunk.length)).bytesRead
  } catch (error) {
    throw new UnreadableFile(reasonOf(error))
  }
}
