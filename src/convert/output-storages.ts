import type { RecordInfo } from '../checkpoint/checkpoint.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'
import { quote } from '../checkpoint/quote.ts'
import { contiguousStride } from '../checkpoint/torch/tensor-spec.ts'
import { UserError } from '../commands/user-error.ts'
import type { CastKind } from '../scan/kernels/kernels.ts'
import type { Leaf } from './model-graph.ts'
import { recordOf } from './model-graph.ts'
import { hasStorageClass } from './new-values.ts'
import { castTo, type TargetDtype } from './request.ts'
import { eachByItself, overlapping, type Region, type StoredValue } from './storage-regions.ts'
import { swapWidth } from './view-geometry.ts'

/** Values that are taken out of one record and become one storage of the output. */
export interface Content {
  readonly file: Leaf['file']
  readonly record: RecordInfo
  /** First byte of the first value in the record. */
  readonly begin: number
  readonly itemBytes: number
  readonly swapBytes: 1 | 2 | 4 | 8
  readonly cast: { readonly from: CastKind; readonly to: CastKind } | undefined
  /** Number of values. */
  readonly count: number
  /** Sizes and strides (elements) where the values do not follow each other; `undefined` for one stretch. */
  readonly strided: { readonly shape: readonly number[]; readonly stride: readonly number[] } | undefined
}

/** A storage of the output. */
export interface OutputStorage {
  /** `undefined` where there are no values: empty and meta storages. */
  readonly content: Content | undefined
  /** The class that it is saved as; `undefined` for an untyped one. */
  readonly dtype: string | undefined
  readonly bytes: number
  readonly device: 'cpu' | 'meta'
  /** Names of the tensors on it, for messages. */
  readonly names: readonly string[]
}

/** Where a tensor lies in the output. */
export interface Placement {
  readonly storage: OutputStorage
  /** Elements. */
  readonly offset: number
  readonly stride: readonly number[]
  readonly dtype: string
}

export interface StoragePlan {
  /** In the order in which torch.save would meet them. */
  readonly storages: readonly OutputStorage[]
  readonly placements: ReadonlyMap<StoredValue, Placement>
  readonly notes: readonly string[]
}

/** Which cast a value is to have, by its name: `never` wins over `yes` for values that share bytes. */
export type CastWish = 'yes' | 'no' | 'never'

/**
 * Plans the storages of the output. Tensors whose bytes overlap stay on one storage, written once; any other tensor gets one of
 * its own, contiguous and without the unused rest. `values` stand in the order in which torch.save would meet them. Containers
 * that know no sharing keep all tensors `apart`, and contiguous whatever room that takes.
 */
export function planStorages(
  values: readonly StoredValue[],
  target: TargetDtype,
  wishOf: (value: StoredValue) => CastWish,
  sharing: 'shared' | 'apart' = 'shared',
): StoragePlan {
  const storages: OutputStorage[] = []
  const placements = new Map<StoredValue, Placement>()
  const notes: string[] = []
  const regions = sharing === 'shared' ? overlapping(values) : eachByItself(values)
  const done = new Set<Region>()
  for (const value of values) {
    const region = regions.get(value)
    if (region === undefined || done.has(region)) continue
    done.add(region)
    const { storage, placed } = planRegion(region, target, castWish(region, wishOf), sharing === 'apart', notes)
    storages.push(storage)
    for (const [each, placement] of placed) placements.set(each, placement)
  }
  return { storages, placements, notes }
}

function castWish(region: Region, wishOf: (value: StoredValue) => CastWish): boolean {
  const wishes = region.values.map(wishOf)
  return wishes.includes('yes') && !wishes.includes('never')
}

function planRegion(
  region: Region,
  target: TargetDtype,
  wished: boolean,
  always: boolean,
  notes: string[],
): { readonly storage: OutputStorage; readonly placed: readonly (readonly [StoredValue, Placement])[] } {
  const [dtype, ...otherDtypes] = region.dtypes
  const isMixed = otherDtypes.length > 0 || dtype === undefined
  const cast = wished && !isMixed && region.bare === undefined ? castTo(target, dtype) : undefined
  if (wished && cast === undefined && castableIn(region, target)) notes.push(uncastNote(region))
  const itemBytes = isMixed ? 1 : (DTYPES.get(dtype)?.itemsize ?? 1)
  const outItemBytes = cast === undefined ? itemBytes : (DTYPES.get(cast.to)?.itemsize ?? itemBytes)
  const base = isMixed ? region.begin - (region.begin % LARGEST_ITEM) : region.begin
  const strided = region.only !== undefined && isGathered(region, always) ? region.only : undefined
  const count = strided?.geometry.elements ?? (region.end - base) / itemBytes
  const storageDtype = storageClass(region, cast?.to)
  const record = recordOf(region.first)
  const isMeta = record === undefined
  const bytes = isMeta && region.first.storage.bytes > 0 ? metaBytes(region, itemBytes, outItemBytes) : count * outItemBytes
  const storage: OutputStorage = {
    content:
      record === undefined || count === 0
        ? undefined
        : {
            file: region.first.file,
            record,
            begin: base,
            itemBytes,
            swapBytes: swapBytesOf(region),
            cast,
            count,
            strided: strided === undefined ? undefined : { shape: strided.leaf.spec.shape, stride: strided.leaf.spec.stride ?? [] },
          },
    dtype: storageDtype,
    bytes,
    device: isMeta && region.first.storage.device === 'meta' ? 'meta' : 'cpu',
    names: region.names,
  }
  const placed = region.values.map((value): readonly [StoredValue, Placement] => [
    value,
    placementOf(value, storage, isMeta ? undefined : base, strided !== undefined, cast?.to),
  ])
  return { storage, placed }
}

/** Elements have at most 16 bytes; from a multiple of that on, the elements of every type are counted in whole numbers. */
const LARGEST_ITEM = 16

function placementOf(
  value: StoredValue,
  storage: OutputStorage,
  base: number | undefined,
  isGatheredNow: boolean,
  castTarget: string | undefined,
): Placement {
  if (value.kind === 'storage') return { storage, offset: 0, stride: [], dtype: storage.dtype ?? 'uint8' }
  const { spec } = value.leaf
  const { begin, itemBytes, packed, elements } = value.geometry
  const within = base === undefined ? spec.offset : ((begin - base) / itemBytes) * packed + (spec.offset % packed)
  return {
    storage,
    offset: isGatheredNow || (elements === 0 && base !== undefined) ? 0 : within,
    stride: isGatheredNow ? contiguousStride(spec.shape) : (spec.stride ?? []),
    dtype: castTarget ?? spec.dtype,
  }
}

/** A lone strided view is made contiguous, unless that would take more room (an expanded one) or cannot be done. */
function isGathered({ only, begin, end }: Region, always: boolean): boolean {
  if (only === undefined || only.geometry.isContiguous || only.geometry.packed > 1) return false
  if (recordOf(only.leaf)?.compression !== 'stored') return false
  return always || only.geometry.elements * only.geometry.itemBytes <= end - begin
}

function storageClass(region: Region, castTarget: string | undefined): string | undefined {
  if (region.isUntyped) return undefined
  const dtype = castTarget ?? region.first.storage.dtype
  return hasStorageClass(dtype) ? dtype : undefined
}

/** A meta storage has no bytes; what counts is how many elements it would have. */
function metaBytes(region: Region, itemBytes: number, outItemBytes: number): number {
  return (region.first.storage.bytes / itemBytes) * outItemBytes
}

function swapBytesOf({ dtypes, first, names }: Region): 1 | 2 | 4 | 8 {
  const [dtype = 'uint8', ...others] = dtypes
  if (others.length > 0 && first.storage.byteOrder === 'big') {
    throw new UserError(
      `${quote(names[0] ?? '')}: the file is big-endian and tensors of different types lie on the same bytes, whose order is then not known`,
    )
  }
  return swapWidth(dtype, first.storage.byteOrder)
}

function castableIn(region: Region, target: TargetDtype): boolean {
  return [...region.dtypes].some((dtype) => castTo(target, dtype) !== undefined)
}

function uncastNote({ names, bare }: Region): string {
  const why = bare === undefined ? 'tensors of different types lie on the same bytes' : 'the file also holds its storage by itself'
  return `${names.map((name) => quote(name)).join(', ')}: kept as saved, since ${why}`
}
