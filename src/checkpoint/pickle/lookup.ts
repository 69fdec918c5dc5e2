import { Entries, GlobalValue, type PickleValue } from './values.ts'

/** Entries of anything that behaves as a dict: a dict, or an OrderedDict, defaultdict, Counter … built by a call. */
export function dictEntries(value: PickleValue | undefined): Entries | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (value.kind === 'dict') return value.entries
  if (value.kind === 'call') return value.entries ?? (isDictClass(value.callable) ? NO_ENTRIES : undefined)
  return undefined
}

const NO_ENTRIES = new Entries()
const DICT_CLASSES = new Set(['OrderedDict', 'defaultdict', 'Counter', 'dict'])

function isDictClass(callable: PickleValue): boolean {
  return callable instanceof GlobalValue && DICT_CLASSES.has(callable.name)
}

/** Attributes of an object: what BUILD put into its `__dict__` (plain form, or the dict of a `(dict, slots)` pair). */
export function attributes(value: PickleValue | undefined): Entries | undefined {
  if (value === null || typeof value !== 'object' || value.kind !== 'call') return undefined
  const state = value.states.at(-1)
  if (state === null || typeof state !== 'object') return undefined
  if (state.kind === 'tuple' && state.items.length === 2) return dictEntries(state.items[0])
  return dictEntries(state)
}

/** `value[key]`, or `value.key` for an object; `undefined` where there is none. */
export function member(value: PickleValue | undefined, key: PickleValue): PickleValue | undefined {
  return dictEntries(value)?.get(key) ?? attributes(value)?.get(key)
}

/** Follows `path` member by member: `memberAt(root, 'config', 'model', 'version')`. */
export function memberAt(value: PickleValue | undefined, ...path: readonly PickleValue[]): PickleValue | undefined {
  return path.reduce<PickleValue | undefined>((at, key) => member(at, key), value)
}

/** Items of a list or tuple. */
export function sequenceItems(value: PickleValue | undefined): readonly PickleValue[] | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (value.kind === 'list' || value.kind === 'tuple') return value.items
  return undefined
}

export function asString(value: PickleValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** An int or a float as a number; a bigint only where a number holds it exactly. */
export function asNumber(value: PickleValue | undefined): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'object' && value !== null && value.kind === 'float') return value.value
  return undefined
}

export function isGlobal(value: PickleValue | undefined, module: string, name: string): boolean {
  return value instanceof GlobalValue && value.module === module && value.name === name
}
