import { readdir, rmdir, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PAIR } from '../../retention/checkpoint-names.ts'
import { fileNameOf } from '../../retention/item.ts'
import { isOfFirstRank } from '../../retention/ranks.ts'
import { isTrainingState, isWeights } from '../../retention/trainer-folders.ts'
import { errorCode, reasonOf } from '../../sources/system-reason.ts'
import { type Removal, RemovalFailure } from '../target.ts'
import { compareWith, hardLinks } from './file-state.ts'
import type { TreeFile } from './list-tree.ts'
import { isBelow, pathOf } from './places.ts'
import type { SeenItem } from './seen-item.ts'

/**
 * Removes the files of an item, each only where it is still the one that was listed. All are looked at before the first one
 * goes, and each once more right before it goes; where one has changed, the item is left, or the removal fails when others are
 * gone already. Throws `RemovalFailure`.
 */
export async function removeItem(root: string, seen: SeenItem, linked: ReadonlyMap<string, string>): Promise<Removal> {
  const used = usedElsewhere(root, seen, linked)
  if (used !== undefined) return { kind: 'left', reason: used }
  const there: TreeFile[] = []
  for (const part of inOrder(seen)) {
    const found = await compareWith(part.absolute, part.state)
    if (found.kind === 'other') return { kind: 'left', reason: `${fileNameOf(part.name)}: ${found.reason}` }
    if (found.kind === 'same') there.push(part)
  }
  const added = await addedTo(root, seen)
  if (added !== undefined) return { kind: 'left', reason: `${added} was added to it since the plan was made` }
  if (there.length === 0) return { kind: 'gone' }
  let freedBytes = 0
  for (const part of there) freedBytes += await removeFile(part, freedBytes > 0)
  if (seen.isFolder) await removeEmptyFolders(root, seen)
  return { kind: 'deleted', freedBytes }
}

/** Why an item is in use by others, as far as the listed folders tell. */
export function usedElsewhere(root: string, { item, parts, isFolder }: SeenItem, linked: ReadonlyMap<string, string>): string | undefined {
  for (const { absolute, name, state } of parts) {
    if (state.nlink > 1n) return `${fileNameOf(name)}: ${hardLinks(state.nlink)}`
    const link = linked.get(absolute)
    if (link !== undefined) return `the link ${link} leads to ${fileNameOf(name)}`
  }
  if (!isFolder || linked.size === 0) return undefined
  const folder = pathOf(root, item.name)
  for (const [target, link] of linked) {
    if (isBelow(folder, target)) return `the link ${link} leads into it`
  }
  return undefined
}

/**
 * The order in which a run that is killed in between leaves nothing that looks whole and is not:
 * - the checkpoints go before the config and the checksum beside them, or a damaged file would lose what tells that it is;
 * - the generator goes before its discriminator: a generator alone may be taken for an export, a discriminator never;
 * - the shards go before their index, which tells to everybody that they are missing;
 * - of what several processes have written, the part of the first one goes first, without which the next run takes none for whole;
 * - in a folder of a trainer the weights go first and the trainer's state last, by which the next run knows what it was.
 */
export function inOrder({ parts, isFolder }: Pick<SeenItem, 'parts' | 'isFolder'>): readonly TreeFile[] {
  const rank = ({ name }: TreeFile): number => {
    if (name.endsWith('.index.json')) return 2
    if (isFolder && fileNameOf(name) === 'trainer_state.json') return 5
    if (isFolder && isTrainingState(name)) return 4
    if (!isWeights(name)) return 3
    if (isFolder && isOfFirstRank(name)) return -1
    return PAIR.exec(fileNameOf(name))?.[1] === 'D' ? 1 : 0
  }
  return parts.toSorted((a, b) => rank(a) - rank(b))
}

/** Bytes that were freed. */
async function removeFile({ name, absolute, state }: TreeFile, isBegun: boolean): Promise<number> {
  const found = await compareWith(absolute, state)
  if (found.kind === 'gone') return 0
  if (found.kind === 'other') throw new RemovalFailure(`${fileNameOf(name)}: ${found.reason}${begun(isBegun)}`)
  try {
    await unlink(absolute)
    return Number(state.size)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0
    throw new RemovalFailure(`${fileNameOf(name)} cannot be removed: ${reasonOf(error)}${begun(isBegun)}`)
  }
}

function begun(isBegun: boolean): string {
  return isBegun ? '; other files of it are gone already' : ''
}

/** A file in the item's folder that was not there when it was listed: somebody works in it. */
async function addedTo(root: string, { item, parts, isFolder }: SeenItem): Promise<string | undefined> {
  if (!isFolder) return undefined
  const known = new Set(parts.map(({ absolute }) => absolute))
  const folders = new Set(parts.map(({ absolute }) => dirname(absolute)))
  folders.add(pathOf(root, item.name))
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    const added = entries.find((entry) => entry.isFile() && !known.has(pathOf(folder, entry.name)))
    if (added !== undefined) return added.name
  }
  return undefined
}

/** The folders that held nothing but the item, the deepest first; those in which something else lies stay. */
async function removeEmptyFolders(root: string, { item, parts }: SeenItem): Promise<void> {
  const top = pathOf(root, item.name)
  const folders = new Set([top])
  for (const { absolute } of parts) {
    for (let folder = dirname(absolute); folder !== top && isBelow(top, folder); folder = dirname(folder)) folders.add(folder)
  }
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    await rmdir(folder).catch(() => {
      // Something lies in it, or somebody removed it: either way it is not ours.
    })
  }
}
