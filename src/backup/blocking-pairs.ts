import { lstatSync, renameSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PAIR } from '../retention/checkpoint-names.ts'
import { fileNameOf, folderOf } from '../retention/item.ts'
import { findTraining, type TrainingCheckpoint, type TrainingSearch } from './find-training.ts'
import { asideName } from './set-aside.ts'
import { type Judge, readWhole } from './whole.ts'

/** A pair that a trainer loads in place of another one. */
export interface BlockingPair {
  readonly pair: TrainingCheckpoint
  /** Not where it is whole, or where somebody writes to it. */
  readonly isDamaged: boolean
}

/**
 * Pairs that GPT-SoVITS, RVC and so-vits-svc would load in place of `main`, which lies in the same folder: their trainers take the highest
 * number, whatever epoch it is of, and where that cannot be read they start anew without a word (GPT-SoVITS, s2_train.py and utils.py,
 * `latest_checkpoint_path`).
 */
export async function blockingPairs(
  main: string,
  search: Omit<TrainingSearch, 'paths' | 'besides'>,
  judge: Judge,
): Promise<readonly BlockingPair[]> {
  const paths = await higherNumbers(main, search.root)
  if (paths.length === 0) return []
  const groups = await findTraining({ ...search, paths, besides: [] })
  const blocking: BlockingPair[] = []
  for (const pair of groups.flatMap(({ checkpoints, suspects }) => [...checkpoints, ...suspects])) {
    const read = await readWhole(pair, judge)
    blocking.push({ pair, isDamaged: !('checkpoint' in read) && read.isDamaged })
  }
  return blocking
}

/** Gives the files of a pair names that no trainer looks for; nothing is lost. Returns the new names by the paths. */
export function renameAside(pair: TrainingCheckpoint, now: Date): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  for (const { path, absolute } of pair.files) {
    if (!PAIR.test(fileNameOf(path)) || lstatSync(absolute, { throwIfNoEntry: false }) === undefined) continue
    const aside = asideName(absolute, 'corrupt', now)
    renameSync(absolute, aside)
    renamed.set(path, fileNameOf(aside.replaceAll('\\', '/')))
  }
  return renamed
}

/** The files of pairs beside `main` whose numbers are higher; absolute. */
async function higherNumbers(main: string, root: string): Promise<readonly string[]> {
  const own = numberOf(main)
  if (own === undefined) return []
  const folder = join(root, folderOf(main))
  const paths: string[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    if ((numberOf(name) ?? 0) > own && (await stat(path).catch(() => undefined))?.isFile()) paths.push(path)
  }
  return paths
}

function numberOf(path: string): number | undefined {
  const digits = PAIR.exec(fileNameOf(path))?.[2]
  return digits === undefined ? undefined : Number(digits)
}
