import { createHash } from 'node:crypto'
import type { PublishedFile } from './publication.ts'

export interface Digest {
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
}

/** The digest of what is in memory. What is on the disk has had its digest taken as it was checked. */
export function digestOf(bytes: Uint8Array): Digest {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export const CHECKSUMS_NAME = 'SHA256SUMS'

/**
 * What `sha256sum -c` reads, in the order of `LC_ALL=C sort` by name. Names have no folders, since files are downloaded side by side. The
 * model card is left out: people edit it where it is published, and their words are no damage.
 */
export function checksumsText(files: readonly Pick<PublishedFile, 'name' | 'sha256' | 'role'>[]): string {
  return files
    .filter(({ role }) => role !== 'card')
    .map(({ name, sha256 }) => ({ name: Buffer.from(name), line: `${sha256}  ${name}\n` }))
    .sort((a, b) => Buffer.compare(a.name, b.name))
    .map(({ line }) => line)
    .join('')
}
