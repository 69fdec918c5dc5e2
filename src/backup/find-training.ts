import { lstat, opendir, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import { readName } from '../profiles/names.ts'
import { PAIR } from '../retention/checkpoint-names.ts'
import { type GroupBy, groupOf } from '../retention/group.ts'
import { fileNameOf, type Item } from '../retention/item.ts'
import { gatherItems, type ListedFile } from '../retention/pairs.ts'
import { type FoundFile, findFiles } from '../sources/find-files.ts'
import { findShards } from '../sources/find-shards.ts'
import { shardSets } from '../sources/shard-sets.ts'
import { parseBackupName } from './backup-name.ts'
import { type FileFacts, factsOf } from './file-facts.ts'
import { isIndex, roleOf } from './file-roles.ts'
import type { Progressed } from './furthest-first.ts'
import { isOwnFolder } from './own-folder.ts'
import { peek } from './peek.ts'

export interface TrainingSearch {
  /** Absolute. */
  readonly root: string
  /** Files, folders and globs; none means the config's globs. */
  readonly paths: readonly string[]
  readonly config: Config
  /** `undefined`: by experiment. */
  readonly groupBy: readonly GroupBy[] | undefined
  /** Folders that hold backups, and so no checkpoints of a training; absolute. Those with the name of a backup are known by it. */
  readonly besides: readonly string[]
}

/** A checkpoint that training may go on from, with all files that belong to it. */
export interface TrainingCheckpoint extends Progressed {
  /** Path of the file that training loads, below the root. */
  readonly name: string
  readonly group: string
  readonly files: readonly TrainingFile[]
  readonly project?: string
  readonly kind?: string
  /** Why it cannot be used, where that shows without reading all of it. */
  readonly problem?: string
}

export interface TrainingFile {
  /** Below the root, with `/` between folders. */
  readonly path: string
  readonly absolute: string
  readonly facts: FileFacts
  readonly role: 'checkpoint' | 'config' | 'checksum'
}

export interface TrainingGroup {
  readonly group: string
  /** In no order. */
  readonly checkpoints: readonly TrainingCheckpoint[]
  /** Why the other checkpoints of it are none that training could go on from; one reason for all. */
  readonly lacks?: string
  /** Those of them that by their name or their neighbours should be: a damaged pickle may well read as one that lacks something. */
  readonly suspects: readonly TrainingCheckpoint[]
}

/**
 * The checkpoints below some paths by group, each looked into as far as its structure goes. Groups are sorted by name. A link to a file
 * that is found itself is left out. Throws `UserError` where a path is not there or its folder cannot be read.
 */
export async function findTraining(search: TrainingSearch): Promise<readonly TrainingGroup[]> {
  const files = await checkpointFiles(search)
  const listed = await withNeighbours(files)
  const { items } = gatherItems(
    [...listed.values()].map(({ listed: file }) => file),
    { naming: search.config.naming, sets: await shardSets([...listed].map(([name, { absolute }]) => ({ name, absolute }))) },
  )
  const wanted = new Set(files.map(({ path }) => path))
  const groups = new Map<string, { checkpoints: TrainingCheckpoint[]; lacking: Lacking[] }>()
  for (const item of items) {
    const paths = item.parts?.map(({ name }) => name) ?? [item.name]
    if (!paths.some((path) => wanted.has(path))) continue
    const group = groupOf(item, search.groupBy ?? ['experiment'])
    const entry = groups.get(group) ?? { checkpoints: [], lacking: [] }
    groups.set(group, entry)
    const found = await lookInto(item, paths, listed, group, search.config)
    if ('lacks' in found) entry.lacking.push(found)
    else entry.checkpoints.push(found)
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, { checkpoints, lacking }]) => ({
      group,
      checkpoints,
      ...(lacking[0] === undefined ? {} : { lacks: lacking[0].lacks }),
      suspects: lacking.flatMap(({ checkpoint }) => (checkpoints.length > 0 || PAIR.test(fileNameOf(checkpoint.name)) ? [checkpoint] : [])),
    }))
}

/** A checkpoint that training could not go on from, and what it lacks. */
interface Lacking {
  readonly checkpoint: TrainingCheckpoint
  readonly lacks: string
}

interface Listed {
  readonly absolute: string
  readonly facts: FileFacts
  readonly listed: ListedFile
}

/** A link and the file that it leads to are one checkpoint. */
async function checkpointFiles({ root, paths, config, besides }: TrainingSearch): Promise<readonly FoundFile[]> {
  const found = await findFiles({ root, paths, include: config.paths, exclude: config.exclude })
  // What cannot be opened is looked into like all else, and is then passed over by its name.
  const closed = found.unreadable.map(({ path }) => ({ path, absolute: resolve(root, path), size: 0 }))
  const files = [...found.files, ...(await findShards(found.files)), ...closed].filter(
    ({ absolute, path }) =>
      !besides.some((folder) => absolute.startsWith(`${folder}/`) || absolute.startsWith(`${folder}\\`)) &&
      !path.split('/').some((part) => isOwnFolder(part) || parseBackupName(part) !== undefined),
  )
  const own = new Set(files.map(({ absolute }) => absolute))
  const kept: FoundFile[] = []
  for (const file of files) {
    const isLink = (await lstat(file.absolute).catch(() => undefined))?.isSymbolicLink() === true
    const real = isLink ? await realpath(file.absolute).catch(() => file.absolute) : file.absolute
    if (!isLink || !own.has(real)) kept.push(file)
  }
  return kept
}

/** Names of a folder that are looked at. */
const MAX_NAMES = 100_000

/** The files themselves and what lies beside them, by path. Links beside them are not followed. */
async function withNeighbours(files: readonly FoundFile[]): Promise<ReadonlyMap<string, Listed>> {
  const listed = new Map<string, Listed>()
  const add = async (path: string, absolute: string, mayBeLink: boolean) => {
    if (listed.has(path)) return
    const facts = await (mayBeLink ? stat : lstat)(absolute, { bigint: true }).catch(() => undefined)
    if (!facts?.isFile()) return
    const own = factsOf(facts)
    listed.set(path, { absolute, facts: own, listed: { id: path, name: path, size: own.size, time: own.time } })
  }
  for (const { path, absolute } of files) await add(path, absolute, true)
  const folders = new Map(files.map(({ path, absolute }) => [dirname(absolute), path.slice(0, path.length - fileNameOf(path).length)]))
  for (const [folder, shown] of folders) {
    for (const name of await namesIn(folder)) await add(`${shown}${name}`, join(folder, name), false)
  }
  return listed
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names: string[] = []
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.isFile()) names.push(entry.name)
      if (names.length >= MAX_NAMES) break
    }
  } catch {
    // A folder that cannot be listed shows none of its neighbours; its files are still looked at.
  }
  return names
}

async function lookInto(
  item: Item,
  paths: readonly string[],
  listed: ReadonlyMap<string, Listed>,
  group: string,
  config: Config,
): Promise<TrainingCheckpoint | Lacking> {
  const files = paths.flatMap((path): readonly TrainingFile[] => {
    const file = listed.get(path)
    return file === undefined ? [] : [{ path, absolute: file.absolute, facts: file.facts, role: roleOf(path) }]
  })
  const main = mainOf(item.name, files)
  const found = main === undefined ? { identity: undefined, unreadable: 'it has gone' } : await peek(main, config)
  const problem = item.broken ?? found.unreadable
  const named = readName(fileNameOf(item.name), config.naming)
  const epoch = found.epoch ?? item.epoch
  const step = found.step ?? item.step
  const checkpoint: TrainingCheckpoint = {
    name: main?.path ?? item.name,
    group,
    files,
    time: item.time,
    ...(epoch === undefined ? {} : { epoch }),
    ...(step === undefined ? {} : { step }),
    isLatest: named.latest === true,
    isDuplicate: named.duplicate !== undefined,
    ...(found.identity === undefined ? {} : { project: found.identity.project, kind: found.identity.kind }),
    ...(problem === undefined ? {} : { problem }),
  }
  return found.lacks === undefined || problem !== undefined ? checkpoint : { checkpoint, lacks: found.lacks }
}

const WEIGHTS = /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model)[.-]/

/** What training loads: the index of a set, the weights of a folder of Hugging Face's Trainer, else what the item is called after. */
function mainOf(name: string, files: readonly TrainingFile[]): TrainingFile | undefined {
  const checkpoints = files.filter(({ role }) => role === 'checkpoint')
  return (
    checkpoints.find(({ path }) => isIndex(path)) ??
    checkpoints.find(({ path }) => path === name) ??
    checkpoints.find(({ path }) => WEIGHTS.test(fileNameOf(path))) ??
    checkpoints[0]
  )
}
