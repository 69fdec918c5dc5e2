import type { Checkpoint, TensorInfo, TrainingState } from '../../src/checkpoint/checkpoint.ts'
import { bareCheckpoint } from '../../src/checkpoint/facts.ts'
import {
  CallValue,
  DictValue,
  FloatValue,
  GlobalValue,
  ListValue,
  PersistentValue,
  type PickleValue,
} from '../../src/checkpoint/pickle/values.ts'
import { type Config, type ConfigInput, configSchema } from '../../src/config/config.ts'

/** A checkpoint's facts, made by hand: what a reader would say of such a file. */
export interface Built {
  readonly container?: Checkpoint['container']
  readonly size?: number
  /** `PK`, or the code that stands in its place. */
  readonly head?: string
  readonly weightsRoot?: string | null
  /** Key and shape below the weights root. */
  readonly keys?: Readonly<Record<string, readonly number[]>>
  readonly root?: PickleValue
  readonly training?: Partial<TrainingState>
}

const MEGABYTES_85 = 85_000_000

export function buildCheckpoint(built: Built): Checkpoint {
  const head = built.head ?? 'PK'
  const weightsRoot = built.weightsRoot === undefined ? '' : built.weightsRoot
  const bare = bareCheckpoint(built.container ?? 'torch-zip', built.size ?? MEGABYTES_85, Buffer.from(`${head}\x03\x04`, 'latin1'))
  return {
    ...bare,
    headerCode: /^0[0-6]$/.test(head) ? head : undefined,
    tensors: Object.entries(built.keys ?? {}).map(([key, shape]) => tensor(weightsRoot ?? '', key, shape)),
    weightsRoot,
    root: built.root,
    training: { ...bare.training, ...built.training },
  }
}

export function buildConfig(config: ConfigInput = {}): Config {
  return configSchema.parse(config)
}

export type Plain = PickleValue | { readonly [key: string]: Plain } | readonly Plain[] | undefined

/** JavaScript's objects as dicts, arrays as lists; pickle values stay what they are. */
export function pickled(value: Plain): PickleValue {
  if (value === undefined || value === null || typeof value !== 'object') return value ?? null
  if ('kind' in value && value instanceof Object && isPickleValue(value)) return value
  if (isArray(value)) {
    const list = new ListValue()
    list.items.push(...value.map(pickled))
    return list
  }
  const dict = new DictValue()
  for (const [key, each] of Object.entries(value)) dict.entries.set(key, pickled(each))
  return dict
}

/** An object whose class is a name only, with what BUILD would put into its `__dict__`. */
export function object(module: string, name: string, state: Plain): CallValue {
  const call = new CallValue('newobj', new GlobalValue(module, name, 0), [], null, 0)
  call.addState(pickled(state))
  return call
}

/** GPT-SoVITS' settings: nested `utils.HParams`. */
export function hparams(settings: Readonly<Record<string, Plain>>): CallValue {
  return object('utils', 'HParams', settings)
}

export function posixPath(...parts: readonly string[]): CallValue {
  return new CallValue('reduce', new GlobalValue('pathlib', 'PosixPath', 0), parts, null, 0)
}

/** Stands for a tensor where only its presence matters. */
export const someTensor = new PersistentValue(null, 0)

function isPickleValue(value: object): value is Exclude<PickleValue, null | boolean | number | bigint | string> {
  return [DictValue, ListValue, CallValue, FloatValue, GlobalValue, PersistentValue].some((type) => value instanceof type)
}

function isArray(value: unknown): value is readonly Plain[] {
  return Array.isArray(value)
}

function tensor(root: string, key: string, shape: readonly number[]): TensorInfo {
  return {
    name: root === '' ? key : `${root}.${key}`,
    key,
    dtype: 'float16',
    shape,
    stride: null,
    offset: 0,
    storage: null,
    device: 'cpu',
    parameter: false,
    requiresGrad: false,
    layout: 'strided',
    parts: [],
  }
}
