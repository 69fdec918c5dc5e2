import { type FileHandle, open, stat } from 'node:fs/promises'
import type { ByteSource } from '../checkpoint/bytes.ts'
import { SourceError } from './source-error.ts'
import { errorCode, reasonOf } from './system-reason.ts'

/** One system call reads less than 2 GiB; a longer read is made of several. */
const MAX_CALL_BYTES = 1024 ** 3

/**
 * The bytes of a file on disk, of any size. The size is taken when it is opened. `name` is what messages call it.
 * Throws `SourceError` where it cannot be opened, is no regular file, or becomes shorter while it is read.
 */
export async function openFile(path: string, name = path): Promise<ByteSource> {
  const handle = await openRegular(path, name)
  try {
    const { size } = await handle.stat()
    return fileSource(handle, name, size)
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function openRegular(path: string, name: string): Promise<FileHandle> {
  try {
    // Asked before it is opened: opening a pipe waits for a writer, which may never come.
    const facts = await stat(path)
    if (!facts.isFile())
      throw new SourceError(name, `expected a file, found ${facts.isDirectory() ? 'a folder' : 'a device, pipe or socket'}`)
    return await open(path, 'r')
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(name, `cannot be opened: ${reasonOf(error)}`, errorCode(error))
  }
}

function fileSource(handle: FileHandle, name: string, size: number): ByteSource {
  const fill = async (offset: number, bytes: Uint8Array) => {
    if (offset < 0 || offset + bytes.length > size) {
      throw new RangeError(`read of ${bytes.length} bytes at ${offset} in a file of ${size} bytes`)
    }
    let done = 0
    while (done < bytes.length) {
      const { bytesRead } = await readOnce(handle, name, bytes, done, Math.min(bytes.length - done, MAX_CALL_BYTES), offset + done)
      if (bytesRead === 0) {
        throw new SourceError(
          name,
          `the file became shorter while it was read: expected ${size} bytes, found ${offset + done}; try again once nothing writes it any more`,
        )
      }
      done += bytesRead
    }
  }
  return {
    size,
    async read(offset, length) {
      if (length < 0 || length > size) throw new RangeError(`read of ${length} bytes in a file of ${size} bytes`)
      // Not from Node's shared pool: the bytes belong to the caller, for as long as he wants.
      const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer, 0, length)
      await fill(offset, bytes)
      return bytes
    },
    readInto: fill,
    close: () => handle.close(),
  }
}

async function readOnce(handle: FileHandle, name: string, into: Uint8Array, at: number, length: number, position: number) {
  try {
    return await handle.read(into, at, length, position)
  } catch (error) {
    throw new SourceError(name, `cannot be read at byte ${position}: ${reasonOf(error)}`, errorCode(error))
  }
}
