import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { shown } from '../../config/shown.ts'
import type { Item } from '../../retention/item.ts'
import { slashed } from '../../sources/slashed.ts'
import { isBelow, nameFrom } from './places.ts'
import { type Near, namedIn } from './pointer-target.ts'
import type { SeenItem } from './seen-item.ts'
import { readSmallText } from './small-text.ts'

/** Names without an ending, and plain text: `latest`, `last_checkpoint`, `latest_checkpointed_iteration.txt`. */
const POINTER = /^[^.]{1,200}(?:\.txt)?$/i
/** Bytes of one path, the longest that Linux knows. */
const MOST_BYTES = 4_096
/** Files that are read; each takes a fraction of a millisecond, and a training has one. */
const MOST_FILES = 20_000
/** Folders above an item where a pointer may lie: Megatron's is two above `mp_rank_00/…`. */
const ABOVE = 2
const MOST_NOTES = 10
/** Characters of a path in a note. */
const LONGEST_SHOWN = 200

/**
 * The items with the file that points to each, where a trainer has written one: a small text file, in the folder of the item or at most
 * two above it, whose whole content names the item, one of its files, its folder, or its iteration. The path may be that of another
 * machine. A trainer that is started anew loads what is named there, and fails where that is gone. Sources: detectron2
 * `checkpoint/detection_checkpoint.py` and mmengine `runner/checkpoint.py` (`last_checkpoint`, a name or an absolute path), DeepSpeed
 * `runtime/engine.py` (`latest`, the name of a folder), Megatron-LM `training/checkpointing.py` (`latest_checkpointed_iteration.txt`, a
 * number or `release`). What was not read is a note.
 */
export async function withPointers(
  root: string,
  seen: readonly SeenItem[],
  items: readonly Item[],
): Promise<{ readonly items: readonly Item[]; readonly notes: readonly string[] }> {
  const found = await pointerFiles(root, placedItems(root, seen, items))
  const pointedBy = new Map<string, string>()
  for (const { name, item } of found.pointers) if (!pointedBy.has(item.id)) pointedBy.set(item.id, name)
  return {
    items: items.map((item) => {
      const name = pointedBy.get(item.id)
      return name === undefined ? item : { ...item, pointedBy: name }
    }),
    notes: found.notes,
  }
}

/** By each folder in which a pointer to an item may lie. */
function placedItems(root: string, seen: readonly SeenItem[], items: readonly Item[]): ReadonlyMap<string, Near[]> {
  const measured = new Map(items.map((item) => [item.id, item]))
  const byFolder = new Map<string, Near[]>()
  for (const {
    item: { id },
    parts,
    absoluteFolder,
  } of seen) {
    const item = measured.get(id)
    if (item === undefined) continue
    let folder = absoluteFolder
    for (let level = 0; level <= ABOVE; level++) {
      const place = folder
      const near = { item, paths: parts.map(({ absolute }) => slashed(relative(place, absolute))) }
      const known = byFolder.get(place)
      if (known) known.push(near)
      else byFolder.set(place, [near])
      // A place that was asked for may lie outside of the root.
      if (dirname(place) === place || (isBelow(root, absoluteFolder) && !isBelow(root, dirname(place)))) break
      folder = dirname(place)
    }
  }
  return byFolder
}

interface Pointer {
  /** As reported. */
  readonly name: string
  readonly item: Item
}

async function pointerFiles(
  root: string,
  byFolder: ReadonlyMap<string, readonly Near[]>,
): Promise<{ readonly pointers: readonly Pointer[]; readonly notes: readonly string[] }> {
  const pointers: Pointer[] = []
  const notes: string[] = []
  let files = 0
  for (const [folder, near] of byFolder) {
    const own = new Set(near.flatMap(({ paths }) => paths))
    const named = namedIn(near)
    for (const entry of await entriesOf(folder)) {
      if (!entry.isFile() || !POINTER.test(entry.name) || own.has(entry.name)) continue
      if (++files > MOST_FILES) break
      const absolute = join(folder, entry.name)
      const found = await readSmallText(absolute, MOST_BYTES)
      const name = nameFrom(root, absolute)
      if (found.kind === 'text') for (const item of named(found.text)) pointers.push({ name, item })
      // One that is larger names more than a checkpoint.
      else if (found.kind === 'unreadable' && !found.isLarge) {
        notes.push(`${shown(name, LONGEST_SHOWN)} may name a checkpoint, and was not read: ${found.reason}`)
      }
    }
  }
  const more = notes.length - MOST_NOTES
  return {
    pointers,
    notes: [
      ...notes.slice(0, MOST_NOTES),
      ...(more > 0 ? [`${more} more files that may name a checkpoint were not read`] : []),
      ...(files > MOST_FILES ? [`only the first ${MOST_FILES} text files beside checkpoints were read for what they name`] : []),
    ],
  }
}

/** A folder that is not there any more, or that may not be listed, has been told of before. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => [])
}
