import type { FileHandle } from 'node:fs/promises'

/** Writes all the bytes from a position on: one call of the system may take only some of them. Throws what the system says. */
export async function writeAt(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
  }
}
