import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileRole, Publication, PublishedFile } from '../../src/publish/publication.ts'

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A file of a publication, written below `folder`. */
export function publishedFile(folder: string, name: string, content: string | Uint8Array, role: FileRole = 'weights'): PublishedFile {
  const path = join(folder, `${randomBytes(4).toString('hex')}-${name}`)
  writeFileSync(path, content)
  return { path, name, size: Buffer.byteLength(content), sha256: sha256(content), role, contentType: 'application/octet-stream' }
}

export function publicationOf(files: readonly PublishedFile[], tag: string | undefined = 'v1.2'): Publication {
  return { tag, title: 'Voices 1.2', notes: 'Two voices.', files }
}
