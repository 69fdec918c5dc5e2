import { WEIGHTS_ONLY_GLOBALS } from '../pickle/globals.ts'
import { isUnhashable } from '../pickle/hashable.ts'
import { dictEntries, sequenceItems } from '../pickle/lookup.ts'
import { type CallValue, GlobalValue, type PickleValue } from '../pickle/values.ts'
import { Refusal } from './refusal.ts'

/**
 * Checks a call of a name on PyTorch's list against what that name takes, and what the pickle then does to the result: a
 * damaged pickle may call a dtype, or append to a dict. `isTensor` says that the result is a tensor, whose arguments were
 * checked already. Throws `Refusal`. Source: torch/_weights_only_unpickler.py (2.13), CPython's built-in types.
 */
export function checkCallShape(call: CallValue, isTensor: boolean): void {
  const name = call.callable instanceof GlobalValue ? call.callable.canonical : ''
  if (PLAIN_OBJECTS.test(name) && (call.entries !== undefined || call.items.length > 0)) {
    throw refused(name, 'that is used as a dict or a list', 'TypeError: object does not support item assignment')
  }
  if (!WEIGHTS_ONLY_GLOBALS.has(name)) return
  if (!isTensor) checkArguments(name, call.args)
  const isDict = DICTS.has(name)
  if (call.items.length > 0 && name !== 'builtins.set') throw refused(name, 'that items are appended to', 'Can only append to lists')
  if (call.entries !== undefined && !isDict) throw refused(name, 'that keys are set in', 'Can only SETITEM for dict')
  const takesState = STATEFUL.test(name) && (isTensor || call.states.every((state) => sequenceItems(state) !== undefined))
  if (!isDict && !takesState && call.states.length > 0) throw refused(name, 'that is given a state', CANNOT_BUILD)
  if (isDict && call.states.some((state) => dictEntries(state) === undefined)) throw refused(name, 'with a state that is no dict')
}

/** Harmless classes that hold no items. */
const PLAIN_OBJECTS =
  /^(pathlib|argparse|datetime|decimal|fractions|uuid|numpy|types)\.|^builtins\.(int|float|str|bool|bytes|tuple|object|slice|range)$/

const DICTS: ReadonlySet<string> = new Set(['collections.OrderedDict', 'collections.Counter'])
/** Before 0.2 a tensor was its class, called without arguments, and a state. */
const STATEFUL = /^torch\.(cuda\.|sparse\.|cuda\.sparse\.)?\w*Tensor$|^torch\.nn\.parameter\.Parameter$/
const CANNOT_BUILD = 'Can only build Tensor, Parameter, OrderedDict or types allowlisted via `add_safe_globals`'

type Arguments = readonly PickleValue[]

/** What the arguments must be. Names that are not here and make no tensor cannot be called: dtypes, storages, schemes. */
const SHAPES: ReadonlyMap<string, (args: Arguments) => boolean> = new Map([
  ['collections.OrderedDict', (args: Arguments) => args.length <= 1 && (args.length === 0 || isPairs(args[0]))],
  ['collections.Counter', (args: Arguments) => args.length <= 1 && (args.length === 0 || args[0] === null || isIterable(args[0]))],
  [
    'builtins.set',
    (args: Arguments) => args.length <= 1 && (args.length === 0 || (isIterable(args[0]) && !sequenceItems(args[0])?.some(isUnhashable))),
  ],
  [
    'builtins.bytearray',
    (args: Arguments) =>
      args.length <= 3 && (args.length === 0 || !isInteger(args[0])) && (args.length < 2 || (isText(args[0]) && isText(args[1]))),
  ],
  ['builtins.complex', (args: Arguments) => args.length <= 2 && args.every(isNumber)],
  ['_codecs.encode', (args: Arguments) => args.length >= 1 && args.length <= 3 && args.every(isText) && isEncodable(args)],
  ['torch.Size', (args: Arguments) => args.length <= 1 && (args.length === 0 || sequenceItems(args[0])?.every(isInteger) === true)],
  [
    'torch.device',
    (args: Arguments) => args.length >= 1 && args.length <= 2 && isDevice(args[0]) && (args.length === 1 || isInteger(args[1])),
  ],
  ['torch.serialization._get_layout', (args: Arguments) => args.length === 1 && LAYOUTS.has(args[0] ?? null)],
])

function checkArguments(name: string, args: Arguments): void {
  if (STATEFUL.test(name)) {
    if (args.length > 0) throw refused(name, 'with arguments, whose values would be whatever is in memory')
    return
  }
  const takes = SHAPES.get(name)
  if (takes === undefined) throw refused(name, 'which cannot be called', "TypeError: 'StorageType' object is not callable")
  if (!takes(args)) throw refused(name, `with arguments that it does not take`, 'TypeError')
}

function refused(name: string, what: string, torch?: string): Refusal {
  return new Refusal(`a call of ${name} ${what}`, torch)
}

function isPairs(value: PickleValue | undefined): boolean {
  if (dictEntries(value) !== undefined) return true
  return sequenceItems(value)?.every((pair) => sequenceItems(pair)?.length === 2) === true
}

function isIterable(value: PickleValue | undefined): boolean {
  if (typeof value === 'string') return true
  return typeof value === 'object' && value !== null && ITERABLE.has(value.kind)
}

const ITERABLE: ReadonlySet<string> = new Set(['list', 'tuple', 'dict', 'set', 'bytes', 'call'])

const LAYOUTS: ReadonlySet<PickleValue> = new Set(
  ['strided', 'sparse_coo', 'sparse_csr', 'sparse_csc', 'sparse_bsr', 'sparse_bsc', '_mkldnn', 'jagged'].map((name) => `torch.${name}`),
)

/** Device types of PyTorch, with an index or without. Source: c10/core/Device.cpp. */
const DEVICE =
  /^(cpu|cuda|ipu|xpu|mkldnn|opengl|opencl|ideep|hip|ve|fpga|maia|xla|lazy|vulkan|mps|meta|hpu|mtia|privateuseone)(:(0|[1-9]\d{0,2}))?$/

function isDevice(value: PickleValue | undefined): boolean {
  return typeof value === 'string' ? DEVICE.test(value) : isInteger(value)
}

/** Bytes, as protocols before 3 write them: text in Latin-1. */
function isEncodable([text, encoding = 'utf-8']: Arguments): boolean {
  if (typeof text !== 'string' || typeof encoding !== 'string') return false
  if (/^(latin[-_]?1|iso-?8859-1)$/i.test(encoding)) return /^[\0-\xff]*$/.test(text)
  return /^utf-?8$/i.test(encoding)
}

function isText(value: PickleValue | undefined): boolean {
  return typeof value === 'string'
}

function isInteger(value: PickleValue | undefined): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
}

function isNumber(value: PickleValue | undefined): boolean {
  return isInteger(value) || (typeof value === 'object' && value !== null && value.kind === 'float')
}
