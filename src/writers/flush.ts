import { open } from 'node:fs/promises'

/** Brings a folder's names, or a file's bytes, to the disk, so that they outlast a power cut. Not every system can do it. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close().catch(() => undefined)
}
