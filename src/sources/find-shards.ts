import { basename, dirname, join } from 'node:path'
import { MAX_INDEX_BYTES } from '../checkpoint/containers/sharded.ts'
import { openFile } from './file-source.ts'
import type { FoundFile } from './find-files.ts'
import { shardsOf } from './shard-sets.ts'
import { SourceError } from './source-error.ts'

/**
 * The files that the indexes among `files` name as their shards and that are not among them: a set is looked at whole,
 * whatever its shards are called. What cannot be read is left to the check of the index.
 */
export async function findShards(files: readonly FoundFile[]): Promise<FoundFile[]> {
  const known = new Set(files.map(({ absolute }) => absolute))
  const shards: FoundFile[] = []
  for (const file of files) {
    if (!file.path.endsWith('.json') || file.size > MAX_INDEX_BYTES) continue
    for (const name of await shardsOf(file.absolute)) {
      const absolute = join(dirname(file.absolute), name)
      if (known.has(absolute)) continue
      known.add(absolute)
      const size = await sizeOf(absolute)
      if (size !== undefined) shards.push({ path: file.path.slice(0, -basename(file.path).length) + name, absolute, size })
    }
  }
  return shards
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const source = await openFile(path)
    await source.close()
    return source.size
  } catch (error) {
    if (error instanceof SourceError) return undefined
    throw error
  }
}
