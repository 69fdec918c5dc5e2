import { readdir, stat } from 'node:fs/promises'
import { posix, resolve } from 'node:path'
import { findShards } from '../sources/find-shards.ts'
import { companionsOf, hasCompanions } from './companions.ts'

/** One checkpoint: a file, or a sharded set by its index. */
export interface Candidate {
  /** Relative to the workspace, with `/` between folders. */
  readonly path: string
  /** The files that the index names. */
  readonly shards: readonly string[]
}

/** Each checkpoint once: the shards of a set stand behind their index, also where the index itself is not among the files. */
export async function wholeSets(paths: readonly string[], workspace: string): Promise<readonly Candidate[]> {
  const wanted = new Set(paths)
  const sets: Candidate[] = []
  for (const path of await indexesOf(paths, workspace)) {
    const shards = await shardsOf(path, workspace)
    if (wanted.has(path) || shards.some((shard) => wanted.has(shard))) sets.push({ path, shards })
  }
  const inSets = new Set(sets.flatMap(({ path, shards }) => [path, ...shards]))
  const alone = paths.filter((path) => !inSets.has(path)).map((path) => ({ path, shards: [] }))
  return [...sets, ...alone].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The indexes among the files, and those that lie beside a shard. */
async function indexesOf(paths: readonly string[], workspace: string): Promise<ReadonlySet<string>> {
  const indexes = new Set(paths.filter((path) => path.endsWith(INDEX)))
  const folders = new Map<string, Promise<readonly string[]>>()
  for (const path of paths.filter(hasCompanions)) {
    const folder = posix.dirname(path)
    const names = folders.get(folder) ?? readdir(resolve(workspace, folder)).catch(() => [])
    folders.set(folder, names)
    for (const beside of companionsOf(path, await names)) if (beside.endsWith(INDEX)) indexes.add(beside)
  }
  return indexes
}

const INDEX = '.index.json'

/** The files that a set's index names; none for any other file, or one that is not there. */
export async function shardsOf(path: string, workspace: string): Promise<readonly string[]> {
  const absolute = resolve(workspace, path)
  const size = await stat(absolute).then(
    (facts) => facts.size,
    () => 0,
  )
  return (await findShards([{ path, absolute, size }])).map((shard) => shard.path)
}
