import { dirname, join } from 'node:path'
import { type Item, namesOf } from '../../retention/item.ts'
import { gatherItems, type ListedFile } from '../../retention/pairs.ts'
import type { Tree, TreeFile } from './list-tree.ts'
import { pathOf } from './places.ts'

/** An item with its files as they were listed. */
export interface SeenItem {
  readonly item: Item
  readonly parts: readonly TreeFile[]
  /** The file that speaks for it; none where only leftovers are there. */
  readonly main: TreeFile | undefined
  /** The item is a folder with all that lies in it. */
  readonly isFolder: boolean
  /** The folder that it lies in: as reported, and without links. */
  readonly folder: string
  readonly absoluteFolder: string
}

/**
 * The items of a tree that were asked for, each whole: where one of its files was asked for, all of them belong to it, and
 * where one is excluded, all of them are left alone.
 */
export function seenItems(
  root: string,
  tree: Tree,
  options: Parameters<typeof gatherItems>[1],
): { readonly seen: readonly SeenItem[]; readonly notes: readonly string[] } {
  const files = new Map(tree.files.map((file) => [file.name, file]))
  const { items, distributed } = gatherItems(tree.files.map(listed), options)
  const all = items.map((item) => seenItem(root, item, files)).filter((each) => isAskedFor(root, each, tree))
  const seen = all.filter(({ parts }) => !parts.some(({ isExcluded }) => isExcluded))
  const partly = all.length - seen.length
  return {
    seen,
    notes: [
      ...(partly === 0 ? [] : [`${partly} left alone, since a file that belongs to each is excluded`]),
      ...(distributed.size === 0
        ? []
        : [`${distributed.size} left alone, since what torch.distributed.checkpoint has written (.distcp) cannot be looked into`]),
    ],
  }
}

function seenItem(root: string, item: Item, files: ReadonlyMap<string, TreeFile>): SeenItem {
  const isFolder = item.parts !== undefined && !item.parts.some(({ name }) => name === item.name)
  const names = isFolder ? namesOf(item).slice(1) : [...new Set(namesOf(item))]
  const slash = item.name.lastIndexOf('/')
  return {
    item,
    parts: names.flatMap((name) => files.get(name) ?? []),
    main: files.get(item.name),
    isFolder,
    folder: item.name.slice(0, Math.max(0, slash)),
    absoluteFolder: dirname(pathOf(root, item.name)),
  }
}

/** What is left of a folder after its weights were removed is asked for where they would have been. */
function isAskedFor(root: string, { item, parts, isFolder }: SeenItem, { selects }: Tree): boolean {
  return parts.some(({ isSelected }) => isSelected) || (isFolder && selects(join(pathOf(root, item.name), 'model.safetensors')))
}

function listed({ name, state }: TreeFile): ListedFile {
  return { id: name, name, size: Number(state.size), time: timeOf(state.mtimeNs) }
}

/** What a date can hold, in milliseconds; a file system may hold more. */
const LATEST = 8_640_000_000_000_000n

function timeOf(mtimeNs: bigint): string {
  const milliseconds = mtimeNs / 1_000_000n
  const bounded = milliseconds > LATEST ? LATEST : milliseconds < -LATEST ? -LATEST : milliseconds
  return new Date(Number(bounded)).toISOString()
}
