import type { Config } from '../config/config.ts'
import { readName } from '../profiles/names.ts'
import { BESIDE, CHECKPOINT, INDEX, PAIR, PART } from './checkpoint-names.ts'
import { distributedFolders } from './distributed.ts'
import { fileNameOf, folderOf, type Item, type Part } from './item.ts'
import { foldersAbove, foldersOfStates, lackingInFolder, type TrainerFolder, trainerFolders } from './trainer-folders.ts'

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
  /** Folders of checkpoints that cannot be looked into, of which all files are among the others. */
  readonly distributed: ReadonlySet<string>
}

export interface GatherOptions {
  /** Paths of an index and all shards that it names, whether they are there or not. */
  readonly sets?: readonly (readonly string[])[]
  /** How the team names its checkpoints. */
  readonly naming?: Config['naming']
}

/**
 * Files that belong together as one item each: `G_` and `D_` of one step, the shards of a set with their index, a folder
 * `checkpoint-N` with all that lies in it, and a checkpoint with the config and the checksum beside it. A set that lacks a
 * shard, a `G_` or `D_` without its partner in a folder where the others have theirs, and a folder without weights are broken.
 */
export function gatherItems(files: readonly ListedFile[], { sets = [], naming }: GatherOptions = {}): Gathered {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
  const namedSets = new Map(sets.flatMap((names) => names.map((name) => [name, `set ${names.toSorted()[0] ?? ''}`] as const)))
  const folderOfFile = trainerFolders(sorted)
  const distributed = distributedFolders(sorted, folderOfFile)
  const gathered = new Map<string, Group>()
  const beside: ListedFile[] = []
  for (const file of sorted) {
    if (distributed.size > 0 && foldersAbove(file.name).some((folder) => distributed.has(folder))) {
      beside.push(file)
      continue
    }
    const folder = folderOfFile(file.name)
    const key = folder === undefined ? (namedSets.get(file.name) ?? keyOf(file.name)) : `folder ${folder.path}`
    if (key === undefined) beside.push(file)
    else addTo(gathered, key, file, folder)
  }
  const mains = new Map([...gathered].map(([key, { parts }]) => [key, parts[0]?.name ?? '']))
  const others = attach(beside, gathered)
  const context = {
    pairFolders: foldersOfPairs(gathered),
    stateFolders: foldersOfStates(sorted),
    absent: absentShards(sets, sorted),
    naming,
  }
  return { items: [...gathered].map(([key, group]) => toItem(mains.get(key) ?? '', group, context)), others, distributed }
}

/** The files of one item, and the folder that it is. */
interface Group {
  readonly parts: ListedFile[]
  readonly folder: TrainerFolder | undefined
}

/** What tells whether an item is whole, beyond its own files. */
interface Context {
  /** Folders where a step has both files. */
  readonly pairFolders: ReadonlySet<string>
  /** Folders whose `checkpoint-N` have the state of the trainer. */
  readonly stateFolders: ReadonlySet<string>
  /** How many shards are missing that the index at a path names. */
  readonly absent: ReadonlyMap<string, string>
  readonly naming: Config['naming'] | undefined
}

/**
 * What data preparation writes for each clip of sound: spectrograms, and features of BERT, HuBERT and speakers. Tensors in the files of
 * PyTorch, but a data set and no checkpoints. Source: GPT-SoVITS `prepare_datasets/1-get-text.py`, `2-get-hubert-wav32k.py`, `2-get-sv.py`,
 * so-vits-svc `preprocess_hubert_f0.py`, VITS `data_utils.py`.
 */
const FEATURE =
  /\.(?:wav|flac|mp3|ogg|opus|m4a|aac)\.(?:[\w.]{1,30}\.)?pt$|\.(?:spec|mel|soft|f0|vol)\.pt$|(?:^|\/)(?:3-bert|4-cnhubert|7-sv_cn)\/[^/]+\.pt$/i
const SHARD = /^(.*?)[-_](\d{1,6})-of-(\d{1,6})(\.[A-Za-z]+)$/
/** The base models that so-vits-svc starts from; its own `clean_checkpoints` (utils.py) never removes what ends in `_0.pth` either. */
const BASE_PAIR = /^[GD]_0\.pth$/

/** Files with one key are one item; nothing for what is no checkpoint itself. */
function keyOf(path: string): string | undefined {
  const folder = folderOf(path)
  const name = fileNameOf(path)
  if (BASE_PAIR.test(name)) return undefined
  const pair = PAIR.exec(name)
  if (pair) return `pair ${folder}/${pair[2]}`
  if (PART.test(name)) return `parts ${folder}/${name.replace(PART, '*')}`
  const shard = SHARD.exec(name)
  if (shard && CHECKPOINT.test(name)) return `shards ${folder}/${shard[1]}${shard[4]}`
  if (INDEX.test(name)) return `shards ${folder}/${name.replace(INDEX, '')}`
  return CHECKPOINT.test(name) && !FEATURE.test(path) ? `file ${path}` : undefined
}

/** Puts each file beside the one checkpoint that it is named after; the rest, and what two could claim, belongs to nobody. */
function attach(files: readonly ListedFile[], gathered: ReadonlyMap<string, Group>): readonly ListedFile[] {
  const owners = new Map<string, Set<string>>()
  for (const [key, { parts }] of gathered) {
    for (const { name } of parts) {
      for (const own of [name, name.replace(CHECKPOINT, '')]) owners.set(own, (owners.get(own) ?? new Set()).add(key))
    }
  }
  return files.filter((file) => {
    if (!BESIDE.test(file.name)) return true
    const [owner, ...more] = owners.get(file.name.replace(BESIDE, '')) ?? []
    if (owner === undefined || more.length > 0) return true
    gathered.get(owner)?.parts.push(file)
    return false
  })
}

function foldersOfPairs(gathered: ReadonlyMap<string, Group>): ReadonlySet<string> {
  return new Set(
    [...gathered.values()].flatMap(({ parts }) =>
      pairLetters(parts).size === 2 && parts[0] !== undefined ? [folderOf(parts[0].name)] : [],
    ),
  )
}

/** By the path of each index that names shards which are not there. */
function absentShards(sets: readonly (readonly string[])[], files: readonly ListedFile[]): ReadonlyMap<string, string> {
  const there = new Set(files.map(({ name }) => name))
  return new Map(
    sets.flatMap((names) => {
      const index = names.find((name) => INDEX.test(name))
      const shards = names.filter((name) => name !== index)
      const count = shards.filter((name) => !there.has(name)).length
      if (index === undefined || count === 0) return []
      const found = shards.length - count
      return [[index, found === 0 ? 'the shards of this index are missing' : `only ${found} of ${shards.length} shards are there`] as const]
    }),
  )
}

function pairLetters(parts: readonly ListedFile[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ name }) => PAIR.exec(fileNameOf(name))?.[1] ?? []))
}

function toItem(first: string, { parts, folder }: Group, context: Context): Item {
  // The generator speaks for its pair, and the first shard for its set.
  const main =
    parts.find(({ name }) => fileNameOf(name).startsWith('G_') && PAIR.test(fileNameOf(name))) ?? parts.find(({ name }) => name === first)
  const facts = folder === undefined ? readName(fileNameOf(main?.name ?? first), context.naming) : folder.facts
  const checkpoints = parts.filter(({ name }) => keyOf(name) !== undefined)
  const sizes = parts.flatMap(({ size }) => size ?? [])
  return {
    id: folder?.path ?? main?.id ?? first,
    name: folder?.path ?? main?.name ?? first,
    // It was whole when its last file was.
    time: latestTime(checkpoints.length > 0 ? checkpoints : parts),
    ...(sizes.length === parts.length ? { size: sizes.reduce((sum, size) => sum + size, 0) } : {}),
    ...(facts.metrics === undefined ? {} : { metrics: facts.metrics }),
    ...(facts.epoch === undefined ? {} : { epoch: facts.epoch + (facts.epochBase === 0 ? 1 : 0) }),
    ...(facts.step === undefined ? {} : { step: facts.step }),
    ...(facts.latest === true ? { latest: true } : {}),
    ...(parts.length > 1 || folder !== undefined
      ? { parts: parts.map(({ id, name, size }) => ({ id, name, ...(size === undefined ? {} : { size }) })) }
      : {}),
    ...lacking(parts, folder, context),
  }
}

function lacking(
  parts: readonly ListedFile[],
  folder: TrainerFolder | undefined,
  { absent, pairFolders, stateFolders }: Context,
): Pick<Item, 'broken' | 'remnant'> | undefined {
  const names = parts.map(({ name }) => name)
  const inFolder = folder && lackingInFolder(folder, names, stateFolders)
  if (inFolder !== undefined) return inFolder
  const shards = names.flatMap((name) => absent.get(name) ?? [])[0] ?? lackingShards(names) ?? lackingPart(names)
  return shards === undefined ? lackingPartner(parts, pairFolders) : { broken: shards }
}

/** As the numbers in the names say. */
function lackingShards(names: readonly string[]): string | undefined {
  const sets = new Map<string, { readonly there: Set<number>; readonly count: number }>()
  for (const name of names) {
    const [, stem, number, count] = (CHECKPOINT.test(name) && SHARD.exec(fileNameOf(name))) || []
    if (stem === undefined) continue
    const key = `${folderOf(name)}/${stem} ${count}`
    const set = sets.get(key) ?? { there: new Set(), count: Number(count) }
    sets.set(key, set)
    set.there.add(Number(number))
  }
  if (sets.size === 0) return names.every((name) => INDEX.test(name)) ? 'the shards of this index are missing' : undefined
  const short = [...sets.values()].find(({ there, count }) => there.size < count)
  return short && `only ${short.there.size} of ${short.count} shards are there`
}

/** The lowest number is removed first, so that what is left of a set does not begin with its first part. */
function lackingPart(names: readonly string[]): string | undefined {
  const parts = names.flatMap((name) => PART.exec(fileNameOf(name))?.[0] ?? [])
  const first = names.some((name) => fileNameOf(name).startsWith('hf_model_')) ? 1 : 0
  return parts.length === 0 || parts.some((part) => Number(part) === first) ? undefined : 'its first part is missing'
}

function lackingPartner(parts: readonly ListedFile[], pairFolders: ReadonlySet<string>): Pick<Item, 'broken' | 'remnant'> | undefined {
  const letters = pairLetters(parts)
  const [first] = parts
  if (letters.size !== 1 || first === undefined || !pairFolders.has(folderOf(first.name))) return undefined
  if (letters.has('G')) return { broken: 'its discriminator, D_, is missing' }
  // Trainers write the generator first (GPT-SoVITS `s2_train.py`, RVC `train.py`), so nobody is about to write it.
  return { broken: 'its generator, G_, is missing', remnant: true }
}

function latestTime(files: readonly ListedFile[]): string {
  return files.reduce((latest, { time }) => (Date.parse(time) > Date.parse(latest) ? time : latest), files[0]?.time ?? '')
}

function addTo(gathered: Map<string, Group>, key: string, file: ListedFile, folder: TrainerFolder | undefined): void {
  const group = gathered.get(key)
  if (group) group.parts.push(file)
  else gathered.set(key, { parts: [file], folder })
}
