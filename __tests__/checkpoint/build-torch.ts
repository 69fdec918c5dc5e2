import { type ArchivePlan, buildZip, type RecordPlan } from './build-zip.ts'
import { bytes, i32, type Part, text, u64 } from './pickle/assemble.ts'

/** A tensor as `_rebuild_tensor_v2` makes it. What is not said is that of four float32 numbers on the CPU. */
export interface TensorPlan {
  readonly key?: string
  readonly type?: string
  readonly location?: string
  /** Elements of its storage. */
  readonly numel?: number
  readonly offset?: number
  readonly shape?: readonly number[]
  readonly stride?: readonly number[]
  readonly requiresGrad?: boolean
  /** Sixth item of a persistent id in the legacy format. */
  readonly view?: Uint8Array
}

export const EMPTY_ORDERED_DICT = 'ccollections\nOrderedDict\n)R'

export function tensor(plan: TensorPlan = {}): Uint8Array {
  const { offset = 0, shape = [4], stride = [1], requiresGrad = false } = plan
  const sizes = bytes('(', ...shape.map(integer), 't(', ...stride.map(integer), 't')
  return bytes(
    'ctorch._utils\n_rebuild_tensor_v2\n(',
    storage(plan),
    integer(offset),
    sizes,
    requiresGrad ? '\x88' : '\x89',
    EMPTY_ORDERED_DICT,
    'tR',
  )
}

/** The persistent id of a tensor's storage. */
export function storage({ key = '0', type = 'FloatStorage', location = 'cpu', numel = 4, view }: TensorPlan = {}): Uint8Array {
  const module = type === 'UntypedStorage' ? 'torch.storage' : 'torch'
  return bytes('(', text('storage'), `c${module}\n${type}\n`, text(key), text(location), integer(numel), view ?? '', 'tQ')
}

export function integer(value: number): Uint8Array {
  if (value >= -(2 ** 31) && value < 2 ** 31) return bytes('J', i32(value))
  const long = Buffer.alloc(9)
  long.writeBigInt64LE(BigInt(value))
  return bytes('\x8a', 9, long)
}

/** A dict of values that are pickled already. */
export function dict(entries: Readonly<Record<string, Part>>): Uint8Array {
  return bytes('}(', ...Object.entries(entries).flatMap(([key, value]) => [text(key), value]), 'u')
}

/** A whole pickle of protocol 2. */
export function pickled(...parts: readonly Part[]): Uint8Array {
  return bytes(0x80, 2, ...parts, '.')
}

export const FLOATS = floats(1, 2, 3, 4)

export function floats(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer)
}

export interface TorchZipPlan extends ArchivePlan {
  /** The whole pickle; one tensor under `weight` if not given. */
  readonly pickle?: Uint8Array
  /** Payloads of `data/KEY`. */
  readonly storages?: Readonly<Record<string, Uint8Array>>
  readonly root?: string
  /** Records behind the usual ones, their names below the root. */
  readonly more?: readonly RecordPlan[]
  /** Fields of single records, by name below the root; `undefined` leaves the record out. */
  readonly change?: Readonly<Record<string, Partial<RecordPlan> | undefined>>
}

/** A healthy checkpoint of `torch.save`, but for what the plan says otherwise. */
export function torchZip(plan: TorchZipPlan = {}): Buffer {
  const { root = 'archive', pickle = pickled(dict({ weight: tensor() })), storages = { 0: FLOATS }, more = [], change = {} } = plan
  const records: RecordPlan[] = [
    { name: 'data.pkl', content: pickle },
    { name: 'byteorder', content: Buffer.from('little') },
    ...Object.entries(storages).map(([key, content]) => ({ name: `data/${key}`, content })),
    { name: 'version', content: Buffer.from('3\n') },
    ...more,
  ]
  const changed = records.flatMap((record) => {
    const name = String(record.name)
    if (name in change && change[name] === undefined) return []
    return [{ ...record, name: `${root}/${name}`, ...change[name] }]
  })
  return buildZip(changed, plan)
}

const LEGACY_HEAD = bytes(
  pickled('\x8a\x0a', Buffer.from('6cfc9c46f9206aa85019', 'hex')),
  pickled('M', Buffer.from('e903', 'hex')),
  pickled(dict({ protocol_version: bytes('M', Buffer.from('e903', 'hex')), little_endian: '\x88' })),
)

export interface LegacyPlan {
  readonly head?: Uint8Array
  readonly pickle?: Uint8Array
  readonly keys?: Uint8Array
  /** What follows the five pickles. */
  readonly payloads?: Uint8Array
}

/** A healthy file of the format before 1.6, but for what the plan says otherwise. */
export function torchLegacy(plan: LegacyPlan = {}): Uint8Array {
  const {
    head = LEGACY_HEAD,
    pickle = pickled(dict({ weight: tensor({ view: bytes('N') }) })),
    keys = legacyKeys('0'),
    payloads = legacyPayload(4, FLOATS),
  } = plan
  return bytes(head, pickle, keys, payloads)
}

export function legacyKeys(...keys: readonly string[]): Uint8Array {
  return pickled('](', ...keys.map(text), 'e')
}

/** Number of elements, then the elements. */
export function legacyPayload(numel: number, content: Uint8Array): Uint8Array {
  return bytes(u64(BigInt.asUintN(64, BigInt(numel))), content)
}
