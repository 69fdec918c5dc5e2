import { CHECKPOINT } from '../../retention/checkpoint-names.ts'
import { fileNameOf, folderOf, type Item } from '../../retention/item.ts'
import { seriesOf } from '../../retention/series.ts'
import { foldersAbove } from '../../retention/trainer-folders.ts'

/** An item that a pointer may name, with the paths of its files below the folder of the pointer. */
export interface Near {
  readonly item: Item
  readonly paths: readonly string[]
}

interface Known {
  readonly path: string
  readonly item: Item
}

/** Where the name of a file or a folder is a number with a word before it at most: `iter_0000100`, `model_100`. */
const NUMBERED = /^(?:[A-Za-z][A-Za-z_-]{0,50})?(\d{1,15})$/

/**
 * Tells which items the whole text of a pointer names: by the name or the path of a file, with or without its ending, else by a number,
 * which is that of its iteration, else by its folder. What a path begins with may be of another machine. Looking is fast however many
 * items and pointers there are.
 */
export function namedIn(near: readonly Near[]): (text: string) => readonly Item[] {
  let index: Index | undefined
  return (text) => {
    const target = text
      .trim()
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+|\/+$/g, '')
    if (target === '' || target.includes('\n')) return []
    index ??= indexOf(near)
    const files = called(target, index.files)
    if (files.length > 0) return files
    if (/^\d{1,15}$/.test(target)) return [...(index.iterations.get(Number(target)) ?? [])]
    const inside = called(target, index.folders)
    return isTraining(inside) ? [] : inside
  }
}

interface Index {
  /** By the last part of a path. */
  readonly files: ReadonlyMap<string, readonly Known[]>
  readonly folders: ReadonlyMap<string, readonly Known[]>
  readonly iterations: ReadonlyMap<number, ReadonlySet<Item>>
}

function indexOf(near: readonly Near[]): Index {
  const [files, folders] = [new Map<string, Known[]>(), new Map<string, Known[]>()]
  const iterations = new Map<number, Set<Item>>()
  const number = (item: Item, iteration: number | undefined) => {
    if (iteration !== undefined) iterations.set(iteration, (iterations.get(iteration) ?? new Set()).add(item))
  }
  for (const { item, paths } of near) {
    number(item, item.step)
    for (const path of paths) {
      for (const known of new Set([path, path.replace(CHECKPOINT, '')])) add(files, { path: known, item })
      number(item, numberIn(fileNameOf(path).replace(CHECKPOINT, '')))
      for (const folder of foldersAbove(path)) {
        add(folders, { path: folder, item })
        number(item, numberIn(fileNameOf(folder)))
      }
    }
  }
  return { files, folders, iterations }
}

function add(map: Map<string, Known[]>, known: Known): void {
  const name = fileNameOf(known.path)
  const others = map.get(name)
  if (others) others.push(known)
  else map.set(name, [known])
}

function numberIn(name: string): number | undefined {
  const digits = NUMBERED.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A written path may begin in a folder further up or further down than the known one. */
function called(target: string, known: ReadonlyMap<string, readonly Known[]>): readonly Item[] {
  const found = (known.get(fileNameOf(target)) ?? []).filter(
    ({ path }) => path === target || target.endsWith(`/${path}`) || path.endsWith(`/${target}`),
  )
  return [...new Set(found.map(({ item }) => item))]
}

/** Where a training has written several into a folder, one after the other, the name of the folder stands for no one of them. */
function isTraining(inside: readonly Item[]): boolean {
  const series = inside.map(({ name }) => seriesOf(name, folderOf(name)))
  return new Set(series).size < series.length
}
