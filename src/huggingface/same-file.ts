import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { digestOf } from '../publish/digests.ts'
import type { PublishedFile } from '../publish/publication.ts'
import type { HubFile } from './hub.ts'

/** The Hub keeps what is larger by Git LFS, always. */
const MAX_PLAIN_BYTES = 16 * 1024 * 1024

/** Whether the Hub has the same bytes: by SHA-256 where Git LFS keeps them, else by the digest that Git gives them. */
export async function isSameFile({ path, size, sha256 }: PublishedFile, there: HubFile): Promise<boolean> {
  if (there.sha256 !== undefined) return there.sha256 === sha256
  if (there.size !== size || size > MAX_PLAIN_BYTES) return false
  const bytes = await readFile(path)
  return digestOf(bytes).sha256 === sha256 && there.blobId === gitBlobId(bytes)
}

/** The name that Git gives to a file with these bytes. */
export function gitBlobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
