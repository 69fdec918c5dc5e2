import type { StorageInfo } from '../checkpoint/checkpoint.ts'
import type { PersistentValue } from '../checkpoint/pickle/values.ts'
import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import type { InputFile, Leaf } from './model-graph.ts'
import { type Geometry, geometryOf } from './view-geometry.ts'

/** Something that the output has bytes of: a tensor, or a storage by itself. */
export type StoredValue = StoredTensor | StoredStorage

export interface StoredTensor {
  readonly kind: 'tensor'
  readonly leaf: Leaf
  readonly geometry: Geometry
  /** Names of the tensors that it is, or is a part of. */
  readonly names: readonly string[]
}

export interface StoredStorage {
  readonly kind: 'storage'
  readonly value: PersistentValue
  readonly file: InputFile
  readonly storage: StorageInfo
}

export function storedTensor(leaf: Leaf, names: readonly string[]): StoredTensor {
  return { kind: 'tensor', leaf, geometry: geometryOf(leaf.spec, leaf.storage), names }
}

/** Values whose bytes overlap: together they become one storage. Offsets are bytes of the record. */
export interface Region {
  readonly begin: number
  readonly end: number
  readonly values: readonly StoredValue[]
  /** The first of them, for what they all share: file, record, storage. */
  readonly first: Pick<Leaf, 'file' | 'storage'>
  /** The tensor of a region with a single view, however many names it has. */
  readonly only: StoredTensor | undefined
  /** A storage that the file also holds by itself. */
  readonly bare: StoredStorage | undefined
  readonly dtypes: ReadonlySet<string>
  readonly isUntyped: boolean
  readonly names: readonly string[]
}

/** The region of each value. */
export function overlapping(values: readonly StoredValue[]): ReadonlyMap<StoredValue, Region> {
  const byRecord = new Map<InputFile, Map<string, StoredValue[]>>()
  for (const value of values) {
    const file = value.kind === 'tensor' ? value.leaf.file : value.file
    const records = byRecord.get(file) ?? new Map<string, StoredValue[]>()
    byRecord.set(file, records)
    const place = placeOf(value)
    const inRecord = records.get(place) ?? []
    records.set(place, inRecord)
    inRecord.push(value)
  }
  const regions = new Map<StoredValue, Region>()
  for (const records of byRecord.values()) {
    for (const inRecord of records.values()) {
      for (const group of merged(inRecord)) {
        const region = regionOf(group)
        for (const value of group) regions.set(value, region)
      }
    }
  }
  return regions
}

/** Each value a region of its own, for containers in which nothing is shared. */
export function eachByItself(values: readonly StoredValue[]): ReadonlyMap<StoredValue, Region> {
  return new Map(values.map((value) => [value, regionOf([value])]))
}

/** The record; storages without a record, and tensors without elements, keep to themselves. */
function placeOf(value: StoredValue): string {
  const storage = storageOf(value)
  if (storage.record === undefined) return `meta ${storage.id}`
  const [begin, end] = extent(value)
  return begin === end ? `empty ${storage.id}` : `record ${storage.record}`
}

function merged(values: readonly StoredValue[]): StoredValue[][] {
  if (storageOf(values[0]).record === undefined) return [[...values]]
  const ordered = values.map((value, i) => ({ value, i, extent: extent(value) })).sort((a, b) => a.extent[0] - b.extent[0] || a.i - b.i)
  const groups: { value: StoredValue; i: number }[][] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const {
    value,
    i,
    extent: [begin, end],
  } of ordered) {
    const isEmpty = begin === end
    const group = groups.at(-1)
    if (group !== undefined && (begin < reached || isEmpty)) group.push({ value, i })
    else groups.push([{ value, i }])
    reached = Math.max(reached, end)
  }
  return groups.map((group) => group.sort((a, b) => a.i - b.i).map(({ value }) => value))
}

function regionOf(values: readonly StoredValue[]): Region {
  const extents = values.map(extent)
  const begin = extents.reduce((least, [each]) => Math.min(least, each), Number.POSITIVE_INFINITY)
  const end = extents.reduce((most, [, each]) => Math.max(most, each), 0)
  const tensors = values.filter((value) => value.kind === 'tensor')
  const bare = values.find((value) => value.kind === 'storage')
  const first = values[0]
  const storage = storageOf(first)
  if (bare !== undefined) refuseParts(bare, begin, end)
  return {
    begin,
    end,
    values,
    first: { file: first?.kind === 'tensor' ? first.leaf.file : fileOf(first), storage },
    only: bare === undefined && new Set(tensors.map(viewKey)).size === 1 ? tensors[0] : undefined,
    bare,
    dtypes: new Set(tensors.length > 0 ? tensors.map(({ leaf }) => leaf.spec.dtype) : [storage.dtype]),
    isUntyped: storage.dtype === 'uint8' && tensors.some(({ leaf }) => leaf.spec.dtype !== 'uint8'),
    names: [...new Set(tensors.flatMap(({ names }) => names))],
  }
}

/** In a zip, one key is one storage of one size. */
function refuseParts(bare: StoredStorage, begin: number, end: number): void {
  const { start, bytes, id } = bare.storage
  if (begin === start && end === start + bytes) return
  throw new UserError(
    `storage ${quote(id)} is a part of another one, which only the legacy format can say; save the file again with a current PyTorch first`,
  )
}

/** Views are one where they have the same elements in the same order. */
function viewKey({ leaf: { spec }, geometry }: StoredTensor): string {
  return `${spec.dtype} ${geometry.begin} ${spec.shape.join()} ${spec.stride?.join()}`
}

function storageOf(value: StoredValue | undefined): StorageInfo {
  if (value === undefined) throw new RangeError('a region without values')
  return value.kind === 'tensor' ? value.leaf.storage : value.storage
}

function fileOf(value: StoredValue | undefined): InputFile {
  if (value === undefined) throw new RangeError('a region without values')
  return value.kind === 'tensor' ? value.leaf.file : value.file
}

function extent(value: StoredValue): readonly [number, number] {
  if (value.kind === 'tensor') return [value.geometry.begin, value.geometry.end]
  return [value.storage.start, value.storage.start + value.storage.bytes]
}
