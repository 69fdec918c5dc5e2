import type { ByteSource } from '../bytes.ts'
import type { Checkpoint, TensorInfo } from '../checkpoint.ts'
import { bareCheckpoint } from '../facts.ts'
import { type Json, JsonNumber, JsonObject } from '../json.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'

/** Opens a file of the same folder and reads it as a checkpoint; `undefined` where it is not there. */
export type ShardOpener = (name: string) => Promise<Checkpoint | undefined>

/** Index files beyond this are refused by huggingface_hub too (`_torch.py`, 10 MB). */
export const MAX_INDEX_BYTES = 10 * 1000 * 1000

/** Shards that are opened; the largest published sets have some hundreds. */
export const MAX_SHARDS = 10_000

/** How many single tensors a problem names before it only counts them. */
const NAMED = 5

/** Whether this JSON is the index of a sharded set. */
export function isShardIndex(json: Json): json is JsonObject {
  return json instanceof JsonObject && json.entries.some(([key, value]) => key === 'weight_map' && value instanceof JsonObject)
}

/** The files that an index names, each once. */
export function shardNames(index: JsonObject): string[] {
  return [...new Set(weightMap(index, []).values())]
}

/**
 * Reads a Hugging Face style sharded set by its index: each shard once, one after the other.
 * Source: huggingface_hub `serialization/_torch.py` and `_base.py`, transformers `utils/hub.py`.
 */
export async function readShardedSet(source: ByteSource, head: Uint8Array, index: JsonObject, openShard: ShardOpener): Promise<Checkpoint> {
  const problems: Problem[] = []
  const map = weightMap(index, problems)
  const counts = new Map<string, number>()
  for (const file of map.values()) counts.set(file, (counts.get(file) ?? 0) + 1)
  const names = [...counts.keys()]
  const shards = new Map<string, Checkpoint>()
  if (names.length > MAX_SHARDS) problems.push(broken(`The index names ${names.length} shards, which is absurd`))
  for (const name of names.slice(0, MAX_SHARDS)) {
    if (!isPlainName(name)) {
      problems.push(broken(`The index names the shard ${quote(name)}, which does not lie in its folder`))
      continue
    }
    const shard = await openShard(name)
    if (shard === undefined) problems.push(missingShard(name, counts.get(name) ?? 0))
    else {
      shards.set(name, shard)
      problems.push(...unreadableShard(name, shard))
    }
  }
  problems.push(...mappingProblems(map, shards), ...totalProblems(index, map, shards), ...numberingProblems(names))
  const bare = bareCheckpoint('sharded', source.size, head)
  return {
    ...bare,
    tensors: [...map].flatMap(([name, file]) => tensorOf(name, shards.get(file))),
    weightsRoot: map.size > 0 ? '' : null,
    globals: [...shards.values()].flatMap((shard) => shard.globals),
    metadata: indexMetadata(index),
    shards: map,
    problems,
  }
}

function tensorOf(name: string, shard: Checkpoint | undefined): TensorInfo[] {
  const tensor = shard === undefined ? undefined : tensorsOf(shard).get(name)
  return tensor === undefined ? [] : [{ ...tensor, name, key: name }]
}

const namedTensors = new WeakMap<Checkpoint, ReadonlyMap<string, TensorInfo>>()

function tensorsOf(shard: Checkpoint): ReadonlyMap<string, TensorInfo> {
  const known = namedTensors.get(shard) ?? new Map(shard.tensors.map((tensor) => [tensor.name, tensor]))
  namedTensors.set(shard, known)
  return known
}

function weightMap(index: JsonObject, problems: Problem[]): Map<string, string> {
  const map = new Map<string, string>()
  const value = index.entries.find(([key]) => key === 'weight_map')?.[1]
  for (const [name, file] of value instanceof JsonObject ? value.entries : []) {
    if (typeof file === 'string') map.set(name, file)
    else problems.push(broken(`The index gives no file name for tensor ${quote(name)}`))
  }
  if (!index.entries.some(([key]) => key === 'metadata')) {
    problems.push(broken('The index has no "metadata", which transformers requires', "KeyError: 'metadata'"))
  }
  return map
}

/** A shard is a file of the same folder: no separators, no drive, no parent. */
export function isPlainName(name: string): boolean {
  return !/[/\\:\0]/.test(name) && name !== '..' && name !== '.' && name !== ''
}

/** A shard that cannot be read leaves the set incomplete; what exactly is wrong stands with the shard itself. */
function unreadableShard(name: string, shard: Checkpoint): Problem[] {
  const first = shard.problems.find(({ kind }) => kind !== 'pickle/not-weights-only' && kind !== 'container/crc-missing')
  if (first === undefined) return []
  return [
    {
      kind: 'container/missing-shard',
      message: `The shard ${quote(name)} cannot be read: ${first.message}`,
      where: { record: name },
    },
  ]
}

function missingShard(name: string, tensors: number): Problem {
  return {
    kind: 'container/missing-shard',
    message: `The shard ${quote(name)} with ${tensors} tensors is not in the folder of the index`,
    where: { record: name },
    torch: `FileNotFoundError: No such file or directory: '${name}'`,
  }
}

function mappingProblems(map: ReadonlyMap<string, string>, shards: ReadonlyMap<string, Checkpoint>): Problem[] {
  const problems: Problem[] = []
  const absent = [...map].filter(([name, file]) => {
    const shard = shards.get(file)
    return shard !== undefined && unreadableShard(file, shard).length === 0 && !tensorsOf(shard).has(name)
  })
  if (absent.length > 0) {
    problems.push(
      broken(`${list(absent.map(([name, file]) => `${quote(name)} (${file})`))}: the index maps tensors to shards that do not hold them`),
    )
  }
  const unlisted = [...shards].flatMap(([file, shard]) => [...tensorsOf(shard).keys()].filter((name) => map.get(name) !== file))
  if (unlisted.length > 0) {
    problems.push(broken(`${list(unlisted.map((name) => quote(name)))}: shards hold tensors that the index does not map to them`))
  }
  return problems
}

/** `metadata.total_size` is the number of bytes of all tensors, shared storages counted once. */
function totalProblems(index: JsonObject, map: ReadonlyMap<string, string>, shards: ReadonlyMap<string, Checkpoint>): Problem[] {
  const metadata = index.entries.find(([key]) => key === 'metadata')?.[1]
  const total = metadata instanceof JsonObject ? metadata.entries.find(([key]) => key === 'total_size')?.[1] : undefined
  const complete =
    new Set(map.values()).size === shards.size && [...shards].every(([name, shard]) => unreadableShard(name, shard).length === 0)
  if (!(total instanceof JsonNumber) || !complete) return []
  const bytes = [...shards.values()].flatMap((shard) => [...shard.storages.values()]).reduce((sum, storage) => sum + storage.bytes, 0)
  if (Number(total.text) === bytes) return []
  return [broken(`The index says that all tensors have ${total.text} bytes together, the shards have ${bytes}`)]
}

const NUMBERED = /-(\d{5,})-of-(\d{5,})\.[a-z.]+$/

/** Shards are numbered 1 to n; a number that is not there is a shard that the index forgot. */
function numberingProblems(names: readonly string[]): Problem[] {
  const numbers = names.map((name) => NUMBERED.exec(name))
  const count = Number(numbers[0]?.[2])
  if (numbers.some((number) => number === null) || numbers.some((number) => Number(number?.[2]) !== count) || count > 100_000) return []
  const present = new Set(numbers.map((number) => Number(number?.[1])))
  const absent = Array.from({ length: count }, (_, i) => i + 1).filter((number) => !present.has(number))
  if (absent.length === 0) return []
  return [
    {
      kind: 'container/missing-shard',
      message: `The index names ${present.size} of ${count} shards; ${list(absent.map((number) => `number ${number}`))} is in no entry`,
      where: {},
    },
  ]
}

function indexMetadata(index: JsonObject): Checkpoint['metadata'] {
  const metadata = index.entries.find(([key]) => key === 'metadata')?.[1]
  const facts = new Map<string, number | string | boolean>()
  for (const [key, value] of metadata instanceof JsonObject ? metadata.entries : []) {
    if (typeof value === 'string' || typeof value === 'boolean') facts.set(key, value)
    else if (value instanceof JsonNumber) facts.set(key, Number(value.text))
  }
  return facts
}

function broken(message: string, torch?: string): Problem {
  return { kind: 'container/missing-shard', message, where: {}, ...(torch === undefined ? {} : { torch }) }
}

function list(items: readonly string[]): string {
  const more = items.length - NAMED
  return `${items.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
