import { posix } from 'node:path'
import { isPlainName, isShardIndex, MAX_INDEX_BYTES, MAX_SHARDS, shardNames } from '../checkpoint/containers/sharded.ts'
import { JsonError, parseJson } from '../checkpoint/json.ts'
import { openFile } from './file-source.ts'
import { SourceError } from './source-error.ts'

/**
 * The paths of each index among `files` with all shards that it names, there or not. An index that cannot be read names
 * none: its set is as its names say, and looking into it will say what is wrong.
 */
export async function shardSets(
  files: Iterable<{ readonly name: string; readonly absolute: string }>,
): Promise<readonly (readonly string[])[]> {
  const sets: (readonly string[])[] = []
  for (const { name, absolute } of files) {
    if (!name.endsWith('.index.json')) continue
    const shards = await shardsOf(absolute)
    if (shards.length > 0) sets.push([name, ...shards.map((shard) => posix.join(posix.dirname(name), shard))])
  }
  return sets
}

/** The names of the shards that an index names, all in its folder; none where the file is no index or cannot be read. */
export async function shardsOf(index: string): Promise<readonly string[]> {
  try {
    const source = await openFile(index)
    try {
      if (source.size > MAX_INDEX_BYTES) return []
      const json = parseJson(Buffer.from(await source.read(0, source.size)).toString('utf8'))
      return isShardIndex(json) ? shardNames(json).filter(isPlainName).slice(0, MAX_SHARDS) : []
    } finally {
      await source.close()
    }
  } catch (error) {
    if (error instanceof SourceError || error instanceof JsonError) return []
    throw error
  }
}
