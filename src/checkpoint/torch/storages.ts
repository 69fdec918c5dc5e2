import type { StorageInfo } from '../checkpoint.ts'
import { DTYPES, STORAGE_DTYPES } from '../dtypes.ts'
import { GlobalValue, type PersistentValue, type PickleValue, TupleValue } from '../pickle/values.ts'
import { Refusal } from './refusal.ts'

/** A storage as one persistent id names it. */
export interface StorageClaim {
  readonly key: string
  readonly dtype: string
  readonly untyped: boolean
  readonly device: string
  /** Elements of `dtype`. */
  readonly numel: number
  /** Legacy format: this storage is a part of the one under `key`; both in elements. */
  readonly view: { readonly key: string; readonly offset: number; readonly numel: number } | undefined
}

/** Bytes that `numel` elements take in a storage. */
export function storageBytes(dtype: string, numel: number): number {
  return numel * (DTYPES.get(dtype)?.itemsize ?? 1)
}

/**
 * Devices that a storage may have been saved from. Source: the location tags registered in torch/serialization.py and
 * the vendor back ends that register their own.
 */
const LOCATION = /^(cpu|meta|((cuda|mps|xla|hpu|xpu|mtia|ipu|npu|mlu|musa|sdaa|gcu|maia|vulkan|privateuseone)(:\d{1,4})?))$/

export function isLocation(value: PickleValue | undefined): value is string {
  return typeof value === 'string' && LOCATION.test(value)
}

/** Reads `("storage", type, key, location, numel)`, in the legacy format with a sixth item. Source: torch/serialization.py. */
export function storageClaim(persistent: PersistentValue, legacy: boolean): StorageClaim {
  const id = persistent.id
  if (!(id instanceof TupleValue)) {
    throw new Refusal('a persistent id that is no tuple', 'AssertionError: saved_id must be a tuple')
  }
  const [tag, type, key, location, numel, view] = id.items
  if (tag !== 'storage') {
    throw new Refusal(`a persistent id of the kind ${show(tag)}`, "Unknown typename for persistent_load, expected 'storage'")
  }
  if (id.items.length !== (legacy ? 6 : 5)) {
    throw new Refusal(`a storage of ${id.items.length} items`, unpacking(id.items.length - 1, legacy ? 5 : 4))
  }
  const name = type instanceof GlobalValue ? type.canonical.slice(type.canonical.lastIndexOf('.') + 1) : undefined
  const dtype = name === undefined ? undefined : STORAGE_DTYPES.get(name)
  if (legacy && name === 'UntypedStorage') {
    throw new Refusal(
      'an untyped storage, which the legacy format cannot load',
      "AttributeError: type object 'torch.storage.UntypedStorage' has no attribute 'dtype'",
    )
  }
  if (dtype === undefined)
    throw new Refusal(`a storage of an unknown type ${show(name)}`, "AttributeError: object has no attribute 'dtype'")
  // In the legacy format 5 and "5" are two keys, and torch.save writes text only.
  if (typeof key !== 'string' && (legacy || typeof key !== 'number')) throw new Refusal('a storage without a key')
  if (!isLocation(location)) {
    throw new Refusal(
      `a storage that was saved on an unknown device ${show(location)}`,
      `RuntimeError: don't know how to restore data location of torch.storage.UntypedStorage (tagged with ${String(location).slice(0, 80)})`,
    )
  }
  if (!isCount(numel) || !isCount(storageBytes(dtype, numel))) throw new Refusal(`a storage of ${show(numel)} elements`)
  return { key: String(key), dtype, untyped: name === 'UntypedStorage', device: location, numel, view: legacy ? viewOf(view) : undefined }
}

/** What Python says of a tuple with `found` items where it wants `expected`. */
function unpacking(found: number, expected: number): string {
  if (found > expected) return `ValueError: too many values to unpack (expected ${expected}`
  return `ValueError: not enough values to unpack (expected ${expected}, got ${found})`
}

function viewOf(view: PickleValue | undefined): StorageClaim['view'] {
  if (view === null || view === undefined) return undefined
  const [key, offset, numel] = view instanceof TupleValue ? view.items : []
  if ((typeof key !== 'string' && typeof key !== 'number') || !isCount(offset) || !isCount(numel)) {
    throw new Refusal('a storage view that is not (key, offset, size)')
  }
  return { key: String(key), offset, numel }
}

/**
 * All storages of a file, by key. As in PyTorch the first use of a key fixes dtype and size. PyTorch then ignores what
 * later uses say; a later use that says otherwise is refused here, since another reader may believe it.
 */
export class Storages {
  readonly byId = new Map<string, StorageInfo>()
  /** What the first use of each key said, in the legacy format, where a storage may be a view of another. */
  private readonly claims = new Map<string, StorageClaim>()
  private readonly resolved = new Map<PersistentValue, StorageInfo>()
  private readonly legacy: boolean
  private readonly recordOf: (key: string) => string
  private readonly byteOrder: 'little' | 'big'

  constructor(options: { legacy: boolean; recordOf: (key: string) => string; byteOrder: 'little' | 'big' }) {
    this.legacy = options.legacy
    this.recordOf = options.recordOf
    this.byteOrder = options.byteOrder
  }

  /** The storage that a persistent id means. Throws `Refusal`. */
  resolve(persistent: PersistentValue): StorageInfo {
    const known = this.resolved.get(persistent)
    if (known !== undefined) return known
    const storage = this.register(storageClaim(persistent, this.legacy))
    this.resolved.set(persistent, storage)
    return storage
  }

  private register(claim: StorageClaim): StorageInfo {
    if (!this.legacy) return this.whole(claim)
    const first = this.claims.get(claim.key)
    if (first !== undefined && (first.dtype !== claim.dtype || first.numel !== claim.numel)) {
      throw changed(claim, first)
    }
    this.claims.set(claim.key, claim)
    const whole = this.add(claim.key, claim, 0, claim.numel, claim.key)
    if (claim.view === undefined) return whole
    const { key, offset, numel } = claim.view
    if (offset + numel > claim.numel) throw new Refusal(`a view of elements ${offset} to ${offset + numel} of a storage of ${claim.numel}`)
    return this.add(key, claim, offset, numel, claim.key)
  }

  /** A storage of the zip format, where none is a view. */
  private whole(claim: StorageClaim): StorageInfo {
    const known = this.byId.get(claim.key)
    if (known === undefined) return this.add(claim.key, claim, 0, claim.numel, claim.key)
    const numel = known.bytes / storageBytes(known.dtype, 1)
    if (known.dtype === claim.dtype && numel === claim.numel) return known
    throw changed(claim, { dtype: known.dtype, numel })
  }

  private add(id: string, claim: StorageClaim, offset: number, numel: number, root: string): StorageInfo {
    const known = this.byId.get(id)
    if (known !== undefined) return known
    const storage: StorageInfo = {
      id,
      dtype: claim.dtype,
      bytes: storageBytes(claim.dtype, numel),
      device: claim.device,
      record: claim.device === 'meta' ? undefined : this.recordOf(root),
      start: storageBytes(claim.dtype, offset),
      byteOrder: this.byteOrder,
    }
    this.byId.set(id, storage)
    return storage
  }
}

function changed(claim: StorageClaim, first: Pick<StorageClaim, 'dtype' | 'numel'>): Refusal {
  return new Refusal(
    `storage ${show(claim.key)} as ${claim.numel} elements of ${claim.dtype}, which was ${first.numel} of ${first.dtype} before`,
  )
}

function isCount(value: PickleValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function show(value: PickleValue | undefined): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value === 'object' ? 'object' : String(value)
}
