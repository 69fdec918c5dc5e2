import type { Config } from '../config/config.ts'
import { readName } from '../profiles/names.ts'
import { fileNameOf, folderOf, type Item, type Part } from './item.ts'

/** A file as a listing gives it. */
export interface ListedFile extends Part {
  /** Path with `/` between folders. */
  readonly name: string
  /** ISO 8601. */
  readonly time: string
}

export interface Gathered {
  readonly items: readonly Item[]
  /** Files that belong to no checkpoint: nothing removes them. */
  readonly others: readonly ListedFile[]
}

export interface GatherOptions {
  /** Paths of an index and the shards that it names, for each set whose names do not tell it. */
  readonly sets?: readonly (readonly string[])[]
  /** How the team names its checkpoints. */
  readonly naming?: Config['naming']
}

/**
 * Files that belong together as one item each: `G_` and `D_` of one step, the shards of a set with their index, and a
 * checkpoint with the config and the checksum beside it. A set that lacks a shard, and a `G_` or `D_` without its partner in a
 * folder where the others have theirs, is broken.
 */
export function gatherItems(files: readonly ListedFile[], { sets = [], naming }: GatherOptions = {}): Gathered {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
  const namedSets = new Map(sets.flatMap((names) => names.map((name) => [name, `set ${names.toSorted()[0] ?? ''}`] as const)))
  const gathered = new Map<string, ListedFile[]>()
  const beside: ListedFile[] = []
  for (const file of sorted) {
    const key = namedSets.get(file.name) ?? keyOf(file.name)
    if (key === undefined) beside.push(file)
    else addTo(gathered, key, file)
  }
  const mains = new Map([...gathered].map(([key, [first]]) => [key, first?.name ?? '']))
  const others = attach(beside, gathered)
  const pairFolders = foldersOfPairs(gathered)
  return { items: [...gathered].map(([key, parts]) => toItem(mains.get(key) ?? '', parts, pairFolders, naming)), others }
}

const CHECKPOINT = /\.(?:ckpt|pth|pt|ptl|bin|safetensors|pth\.tar)$/i
const SHARD = /^(.*?)[-_](\d{1,6})-of-(\d{1,6})(\.[A-Za-z]+)$/
const INDEX = /\.index\.json$/i
const PAIR = /^([GD])_(\d{1,15})\.pth$/
/** What may be written beside a checkpoint, under its whole name or its stem. */
const BESIDE = /\.(?:json|ya?ml|sha256|sha512|sha1|md5|metrics\.json)$/i

/** Files with one key are one item; nothing for what is no checkpoint itself. */
function keyOf(path: string): string | undefined {
  const folder = folderOf(path)
  const name = fileNameOf(path)
  const pair = PAIR.exec(name)
  if (pair) return `pair ${folder}/${pair[2]}`
  const shard = SHARD.exec(name)
  if (shard && CHECKPOINT.test(name)) return `shards ${folder}/${shard[1]}${shard[4]}`
  if (INDEX.test(name)) return `shards ${folder}/${name.replace(INDEX, '')}`
  return CHECKPOINT.test(name) ? `file ${path}` : undefined
}

/** Puts each file beside the one checkpoint that it is named after; the rest, and what two could claim, belongs to nobody. */
function attach(files: readonly ListedFile[], gathered: ReadonlyMap<string, ListedFile[]>): readonly ListedFile[] {
  const owners = new Map<string, Set<string>>()
  for (const [key, parts] of gathered) {
    for (const { name } of parts) {
      for (const own of [name, name.replace(CHECKPOINT, '')]) owners.set(own, (owners.get(own) ?? new Set()).add(key))
    }
  }
  return files.filter((file) => {
    if (!BESIDE.test(file.name)) return true
    const [owner, ...more] = owners.get(file.name.replace(BESIDE, '')) ?? []
    if (owner === undefined || more.length > 0) return true
    gathered.get(owner)?.push(file)
    return false
  })
}

/** The folders where a step has both files. */
function foldersOfPairs(gathered: ReadonlyMap<string, readonly ListedFile[]>): ReadonlySet<string> {
  return new Set(
    [...gathered].flatMap(([, parts]) => (pairLetters(parts).size === 2 && parts[0] !== undefined ? [folderOf(parts[0].name)] : [])),
  )
}

function pairLetters(parts: readonly ListedFile[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ name }) => PAIR.exec(fileNameOf(name))?.[1] ?? []))
}

function toItem(first: string, parts: readonly ListedFile[], pairFolders: ReadonlySet<string>, naming?: Config['naming']): Item {
  // The generator speaks for its pair, and the first shard for its set.
  const main =
    parts.find(({ name }) => fileNameOf(name).startsWith('G_') && PAIR.test(fileNameOf(name))) ?? parts.find(({ name }) => name === first)
  const facts = readName(fileNameOf(main?.name ?? first), naming)
  const checkpoints = parts.filter(({ name }) => keyOf(name) !== undefined)
  const broken = lackingShards(parts) ?? lackingPartner(parts, pairFolders)
  const sizes = parts.flatMap(({ size }) => size ?? [])
  return {
    id: main?.id ?? first,
    name: main?.name ?? first,
    // It was whole when its last file was.
    time: latestTime(checkpoints.length > 0 ? checkpoints : parts),
    ...(sizes.length === parts.length ? { size: sizes.reduce((sum, size) => sum + size, 0) } : {}),
    ...(facts.metrics === undefined ? {} : { metrics: facts.metrics }),
    ...(facts.epoch === undefined ? {} : { epoch: facts.epoch + (facts.epochBase === 0 ? 1 : 0) }),
    ...(facts.step === undefined ? {} : { step: facts.step }),
    ...(parts.length > 1 ? { parts: parts.map(({ id, name, size }) => ({ id, name, ...(size === undefined ? {} : { size }) })) } : {}),
    ...(broken === undefined ? {} : { broken }),
  }
}

function lackingShards(parts: readonly ListedFile[]): string | undefined {
  const shards = parts.flatMap(({ name }) => {
    const [, , number, count] = (CHECKPOINT.test(name) && SHARD.exec(fileNameOf(name))) || []
    return number === undefined ? [] : [{ number: Number(number), count: Number(count) }]
  })
  if (shards.length === 0) return parts.every(({ name }) => INDEX.test(name)) ? 'the shards of this index are missing' : undefined
  const count = Math.max(...shards.map((shard) => shard.count))
  const there = new Set(shards.map(({ number }) => number))
  return there.size < count ? `only ${there.size} of ${count} shards are there` : undefined
}

function lackingPartner(parts: readonly ListedFile[], pairFolders: ReadonlySet<string>): string | undefined {
  const letters = pairLetters(parts)
  const [first] = parts
  if (letters.size !== 1 || first === undefined || !pairFolders.has(folderOf(first.name))) return undefined
  return letters.has('G') ? 'its discriminator, D_, is missing' : 'its generator, G_, is missing'
}

function latestTime(files: readonly ListedFile[]): string {
  return files.reduce((latest, { time }) => (Date.parse(time) > Date.parse(latest) ? time : latest), files[0]?.time ?? '')
}

function addTo(map: Map<string, ListedFile[]>, key: string, file: ListedFile): void {
  const list = map.get(key)
  if (list) list.push(file)
  else map.set(key, [file])
}
