import { dictEntries, sequenceItems } from '../pickle/lookup.ts'
import { type CallValue, type Entries, GlobalValue, type PickleObject, type PickleValue, TupleValue } from '../pickle/values.ts'
import { keyText } from './key-text.ts'

/** A value inside of another, and the part of a name that leads to it; `undefined` where it has none (set items). */
export interface Child {
  readonly key: string | undefined
  readonly value: PickleObject
}

const NO_CHILDREN: readonly Child[] = []

/**
 * What a value holds that may lead to a tensor, in the order in which PyTorch would walk it; a list of a million numbers has no
 * children. Keys that are no text are written as Python prints them.
 */
export function childrenOf(value: PickleValue): readonly Child[] {
  if (value === null || typeof value !== 'object') return NO_CHILDREN
  switch (value.kind) {
    case 'dict':
      return entryChildren(value.entries)
    case 'list':
    case 'tuple':
      return itemChildren(value.items)
    case 'set':
      return namelessChildren(value.items)
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
    ...itemChildren(call.items),
    ...call.states.flatMap(stateChildren),
  ]
}

const NAMELESS = new Set(['builtins.set', 'builtins.frozenset'])
const PAIRS = new Set(['collections.OrderedDict', 'collections.Counter', 'builtins.dict'])

/** `OrderedDict([[k, v], …])` and `Counter({…})` hold their argument's entries; a named tuple its arguments. */
function constructorChildren(call: CallValue): readonly Child[] {
  const name = call.callable instanceof GlobalValue ? call.callable.canonical : ''
  const first = call.args[0]
  if (NAMELESS.has(name)) return namelessChildren(sequenceItems(first) ?? [])
  if (PAIRS.has(name)) {
    const entries = dictEntries(first)
    if (entries !== undefined) return entryChildren(entries)
    return (sequenceItems(first) ?? []).flatMap((pair, i) => {
      const items = sequenceItems(pair)
      return items?.length === 2 ? child(keyText(items[0] ?? null), items[1] ?? null) : child(String(i), pair)
    })
  }
  if (call.how === 'reduce' && call.args.length === 1 && sequenceItems(first) !== undefined) return childrenOf(first ?? null)
  return itemChildren(call.args)
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
  return entries === undefined ? child(undefined, state) : attributeChildren(entries)
}

/** The parts of an `nn.Module`, in the order of its `state_dict()`, which is also where their names come from. */
const MODULE_PARTS = ['_parameters', '_buffers', '_modules']

function attributeChildren(attributes: Entries): readonly Child[] {
  if (!MODULE_PARTS.every((part) => dictEntries(attributes.get(part)) !== undefined)) return entryChildren(attributes)
  const passing = new Set(setItems(attributes.get('_non_persistent_buffers_set')))
  return MODULE_PARTS.flatMap((part) => {
    const entries = dictEntries(attributes.get(part))
    return entries === undefined ? NO_CHILDREN : entryChildren(entries).filter(({ key }) => part !== '_buffers' || !passing.has(key ?? ''))
  })
}

/** Items of a set, as protocol 4 writes one or as the call of earlier protocols. */
function setItems(value: PickleValue | undefined): readonly PickleValue[] {
  if (value === null || typeof value !== 'object') return []
  if (value.kind === 'set') return value.items
  return value.kind === 'call' ? (sequenceItems(value.args[0]) ?? []) : []
}

function entryChildren(entries: Entries): readonly Child[] {
  const children: Child[] = []
  entries.values.forEach((value, i) => {
    if (mayHold(value)) children.push({ key: keyText(entries.keys[i] ?? null), value })
  })
  return children
}

function itemChildren(items: readonly PickleValue[]): readonly Child[] {
  const children: Child[] = []
  items.forEach((value, i) => {
    if (mayHold(value)) children.push({ key: String(i), value })
  })
  return children
}

function namelessChildren(items: readonly PickleValue[]): readonly Child[] {
  return items.filter(mayHold).map((value) => ({ key: undefined, value }))
}

function child(key: string | undefined, value: PickleValue): readonly Child[] {
  return mayHold(value) ? [{ key, value }] : NO_CHILDREN
}

/** All objects but the few kinds that are always leaves. */
function mayHold(value: PickleValue): value is PickleObject {
  return value !== null && typeof value === 'object' && value.kind !== 'float' && value.kind !== 'bytes' && value.kind !== 'global'
}
