import { dictEntries, sequenceItems } from '../pickle/lookup.ts'
import { type CallValue, type Entries, GlobalValue, type PickleValue, TupleValue } from '../pickle/values.ts'

/** A value inside of another, and the part of a name that leads to it; `undefined` where it has none (set items). */
export interface Child {
  readonly key: string | undefined
  readonly value: PickleValue
}

const NO_CHILDREN: readonly Child[] = []

/** What a value holds, in the order in which PyTorch would walk it. Keys that are no text are written as Python prints them. */
export function childrenOf(value: PickleValue): readonly Child[] {
  if (value === null || typeof value !== 'object') return NO_CHILDREN
  switch (value.kind) {
    case 'dict':
      return entryChildren(value.entries)
    case 'list':
    case 'tuple':
      return value.items.map((item, i) => ({ key: String(i), value: item }))
    case 'set':
      return value.items.map((item) => ({ key: undefined, value: item }))
    case 'call':
      return callChildren(value)
    default:
      return NO_CHILDREN
  }
}

/** An object made by a call: its constructor's contents, what was appended or set, and its attributes. */
function callChildren(call: CallValue): readonly Child[] {
  return [
    ...constructorChildren(call),
    ...(call.entries === undefined ? NO_CHILDREN : entryChildren(call.entries)),
    ...call.items.map((item, i) => ({ key: String(i), value: item })),
    ...call.states.flatMap(stateChildren),
  ]
}

const NAMELESS = new Set(['builtins.set', 'builtins.frozenset'])
const PAIRS = new Set(['collections.OrderedDict', 'collections.Counter', 'builtins.dict'])

/** `OrderedDict([[k, v], …])` and `Counter({…})` hold their argument's entries; a named tuple its arguments. */
function constructorChildren(call: CallValue): readonly Child[] {
  const name = call.callable instanceof GlobalValue ? call.callable.canonical : ''
  const first = call.args[0]
  if (NAMELESS.has(name)) return (sequenceItems(first) ?? []).map((item) => ({ key: undefined, value: item }))
  if (PAIRS.has(name)) {
    const entries = dictEntries(first)
    if (entries !== undefined) return entryChildren(entries)
    return (sequenceItems(first) ?? []).map((pair, i) => {
      const items = sequenceItems(pair)
      return items?.length === 2 ? { key: keyText(items[0] ?? null), value: items[1] ?? null } : { key: String(i), value: pair }
    })
  }
  if (call.how === 'reduce' && call.args.length === 1 && sequenceItems(first) !== undefined) return childrenOf(first ?? null)
  return call.args.map((item, i) => ({ key: String(i), value: item }))
}

/** `__dict__`, or a pair of `__dict__` and slots; any other state is one nameless value. */
function stateChildren(state: PickleValue): readonly Child[] {
  if (state instanceof TupleValue && state.items.length === 2) {
    const entries = state.items.map(dictEntries)
    if (entries.every((each, i) => each !== undefined || state.items[i] === null)) {
      return entries.flatMap((each) => (each === undefined ? NO_CHILDREN : attributeChildren(each)))
    }
  }
  const entries = dictEntries(state)
  return entries === undefined ? [{ key: undefined, value: state }] : attributeChildren(entries)
}

/** The parts of an `nn.Module`, in the order of its `state_dict()`, which is also where their names come from. */
const MODULE_PARTS = ['_parameters', '_buffers', '_modules']

function attributeChildren(attributes: Entries): readonly Child[] {
  if (!MODULE_PARTS.every((part) => dictEntries(attributes.get(part)) !== undefined)) return entryChildren(attributes)
  const parts = MODULE_PARTS.flatMap((part) => {
    const entries = dictEntries(attributes.get(part))
    return entries === undefined ? NO_CHILDREN : entryChildren(entries)
  })
  return [...parts, ...entryChildren(attributes).filter(({ key }) => key === undefined || !MODULE_PARTS.includes(key))]
}

function entryChildren(entries: Entries): readonly Child[] {
  return entries.keys.map((key, i) => ({ key: keyText(key), value: entries.values[i] ?? null }))
}

/** A dict key as part of a name. Numbers, booleans and None as Python prints them, tuples of those in parentheses. */
export function keyText(key: PickleValue): string {
  if (typeof key === 'string') return key
  if (typeof key === 'number' || typeof key === 'bigint') return String(key)
  if (typeof key === 'boolean') return key ? 'True' : 'False'
  if (key === null) return 'None'
  if (key.kind === 'float') return Number.isInteger(key.value) ? key.value.toFixed(1) : String(key.value)
  if (key.kind === 'tuple' && key.items.length < 16) {
    return `(${key.items.map((item) => (typeof item === 'object' && item?.kind === 'tuple' ? '…' : keyText(item))).join(', ')})`
  }
  if (key.kind === 'global') return `${key.module}.${key.name}`
  return `<${key.kind}>`
}
