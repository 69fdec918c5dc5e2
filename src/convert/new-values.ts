import { DTYPES, STORAGE_DTYPES } from '../checkpoint/dtypes.ts'
import { CallValue, GlobalValue, PersistentValue, type PickleValue, TupleValue } from '../checkpoint/pickle/values.ts'

/** The same call with other arguments; what the pickle does to its result stays. */
export function withArguments(call: CallValue, args: readonly PickleValue[]): CallValue {
  const made = new CallValue(call.how, call.callable, args, call.kwargs, call.offset)
  made.entries = call.entries
  for (const item of call.items) made.addItem(item)
  for (const state of call.states) made.addState(state)
  return made
}

/** Storage class of each dtype that has one. */
const STORAGE_CLASSES: ReadonlyMap<string, string> = new Map(
  [...STORAGE_DTYPES].filter(([name]) => name !== 'UntypedStorage').map(([name, dtype]) => [dtype, name]),
)

/** One global stands for all uses of a name, so that a pickle says it once. */
const globals = new Map<string, GlobalValue>()

export function namedGlobal(module: string, name: string): GlobalValue {
  const key = `${module} ${name}`
  const known = globals.get(key) ?? new GlobalValue(module, name, 0)
  globals.set(key, known)
  return known
}

/** `torch.float16` */
export function dtypeGlobal(dtype: string): GlobalValue {
  return namedGlobal('torch', dtype)
}

export function hasStorageClass(dtype: string): boolean {
  return STORAGE_CLASSES.has(dtype)
}

/**
 * `("storage", torch.HalfStorage, "0", "cpu", 1024)`: how a zip names a storage of `bytes` bytes. An untyped one is counted in
 * bytes. Source: torch/serialization.py `_save`.
 */
export function storageId(storage: {
  readonly key: string
  readonly dtype: string | undefined
  readonly bytes: number
  readonly device: string
}): PersistentValue {
  const { key, dtype, bytes, device } = storage
  const name = dtype === undefined ? undefined : STORAGE_CLASSES.get(dtype)
  const type = name === undefined ? namedGlobal('torch.storage', 'UntypedStorage') : namedGlobal('torch', name)
  const numel = name === undefined ? bytes : bytes / (DTYPES.get(dtype ?? '')?.itemsize ?? 1)
  return new PersistentValue(new TupleValue(['storage', type, key, device, numel]), 0)
}
