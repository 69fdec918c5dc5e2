import type { ByteSource } from '../checkpoint/bytes.ts'
import { createTemporaryFolder, removeTemporaryFolder } from '../writers/temporary-files.ts'
import { openFile } from './file-source.ts'
import { SourceError } from './source-error.ts'
import { reasonOf } from './system-reason.ts'

/**
 * A file of our own below `folder`, which `fill` writes: it gets the path of an empty folder and returns the path of the file in it.
 * It is gone once the source is closed, or the process ends. Throws what `fill` throws.
 */
export async function temporarySource(folder: string, fill: (folder: string) => Promise<string>): Promise<ByteSource> {
  const own = ownFolder(folder)
  try {
    const source = await openFile(await fill(own))
    return {
      ...source,
      async close() {
        await source.close()
        await removeTemporaryFolder(own)
      },
    }
  } catch (error) {
    await removeTemporaryFolder(own)
    throw error
  }
}

function ownFolder(folder: string): string {
  try {
    return createTemporaryFolder(folder, 'ckpt-guard-')
  } catch (error) {
    throw new SourceError(folder, `nothing can be stored there: ${reasonOf(error)}`)
  }
}
