import { join } from 'node:path'
import type { ByteSource } from '../checkpoint/bytes.ts'
import { gitToFile } from './git-run.ts'
import { SourceError } from './source-error.ts'
import { errorCode, reasonOf } from './system-reason.ts'
import { temporarySource } from './temporary-file.ts'

export interface GitBlob {
  readonly oid: string
  readonly size: number
  /** What messages call it. */
  readonly name: string
}

/**
 * The bytes of a blob as they are stored: no filter and no line ending is applied. They lie in a file below `temporary` until the source is
 * closed, since git gives them only from the first to the last. Throws `SourceError`.
 */
export async function openBlob(folder: string, { oid, size, name }: GitBlob, temporary: string): Promise<ByteSource> {
  const source = await temporarySource(temporary, async (own) => {
    const path = join(own, 'blob')
    try {
      await gitToFile(folder, ['cat-file', 'blob', oid], path, size)
    } catch (error) {
      throw new SourceError(name, `its bytes cannot be read from the repository: ${reasonOf(error)}`, errorCode(error))
    }
    return path
  })
  if (source.size === size) return source
  await source.close()
  throw new SourceError(name, `expected ${size} bytes from the repository, found ${source.size}; git fsck tells whether it is damaged`)
}
