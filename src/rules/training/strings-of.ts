import { GlobalValue, type PickleObject, type PickleValue } from '../../checkpoint/pickle/values.ts'
import { shortened } from '../../profiles/quoted.ts'

/** A string in the graph, and the keys that lead to it from the root. */
export interface PlacedString {
  readonly text: string
  /** `config.data.exp_dir`; worked out when asked for, since nearly no string is of interest. */
  readonly place: () => string
  /** The key that it stands under, where that is text. */
  readonly key: string | undefined
  /** It is itself a key. */
  readonly isKey: boolean
}

interface Step {
  readonly value: PickleObject
  readonly from: Step | undefined
  /** `undefined` where a step adds nothing to the name: arguments of a call, the dict of an object. */
  readonly name: PickleValue | undefined
}

/** The longest place that is written out, in steps; deeper ones lose their beginning. */
const LONGEST_PLACE = 32

/**
 * All strings of a pickle's graph, each container visited once: linear, never recursive, safe for cycles.
 * Paths of `pathlib` come as one string. Persistent ids and names of globals are not content.
 */
export function* stringsOf(root: PickleValue | undefined): Iterable<PlacedString> {
  if (typeof root === 'string') yield { text: root, place: () => 'the object itself', key: undefined, isKey: false }
  if (!isObject(root)) return
  const seen = new Set<PickleObject>([root])
  const stack: Step[] = [{ value: root, from: undefined, name: undefined }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const path = pathlibPath(step.value)
    if (path !== undefined) {
      yield placed(path, step.from, step.name)
      continue
    }
    for (const [name, child] of children(step.value)) {
      if (name === KEY) {
        if (typeof child === 'string') yield { ...placed(child, step, undefined), isKey: true }
      } else if (typeof child === 'string') yield placed(child, step, name)
      if (!isObject(child) || seen.has(child)) continue
      seen.add(child)
      stack.push({ value: child, from: step, name: name === KEY ? undefined : name })
    }
  }
}

/** Stands for the name of what is a key itself. */
const KEY = Symbol('key')

function* children(value: PickleObject): Iterable<readonly [PickleValue | undefined | typeof KEY, PickleValue]> {
  switch (value.kind) {
    case 'dict':
      yield* entriesOf(value.entries)
      return
    case 'list':
    case 'tuple':
    case 'set':
      yield* numbered(value.items)
      return
    case 'call':
      yield* unnamed(value.args)
      yield [undefined, value.kwargs]
      for (const state of value.states) yield* stateOf(state)
      yield* numbered(value.items)
      if (value.entries) yield* entriesOf(value.entries)
      return
    case 'bytes':
      if (value.data && value.length <= LONGEST_BYTES) yield [undefined, Buffer.from(value.data).toString('latin1')]
      return
    case 'global':
    case 'persistent':
    case 'float':
      return
  }
}

/** Bytes objects beyond this are data, not a path. */
const LONGEST_BYTES = 4096

function* entriesOf(entries: { readonly keys: readonly PickleValue[]; readonly values: readonly PickleValue[] }) {
  for (const [i, key] of entries.keys.entries()) {
    yield [KEY, key] as const
    yield [key, entries.values[i] ?? null] as const
  }
}

function* numbered(items: readonly PickleValue[]) {
  for (const [i, item] of items.entries()) yield [i, item] as const
}

function* unnamed(items: readonly PickleValue[]) {
  for (const item of items) yield [undefined, item] as const
}

/** The `(dict, slots)` pair of objects with `__slots__` adds no step to the name either. */
function stateOf(state: PickleValue): Iterable<readonly [undefined, PickleValue]> {
  return isObject(state) && state.kind === 'tuple' && state.items.length === 2 ? unnamed(state.items) : unnamed([state])
}

/** `pathlib.PosixPath('/', 'home', 'alice')` as it would print. */
function pathlibPath(value: PickleObject): string | undefined {
  if (value.kind !== 'call' || !(value.callable instanceof GlobalValue) || !value.callable.module.startsWith('pathlib')) return undefined
  const parts = value.args.filter((part) => typeof part === 'string')
  if (parts.length === 0) return undefined
  const windows = value.callable.name.includes('Windows')
  return parts.join(windows ? '\\' : '/').replace(windows ? /\\{2,}/g : /\/{2,}/g, windows ? '\\' : '/')
}

function placed(text: string, from: Step | undefined, name: PickleValue | undefined): PlacedString {
  return { text, place: () => placeOf(from, name), key: typeof name === 'string' ? name : undefined, isKey: false }
}

function placeOf(from: Step | undefined, name: PickleValue | undefined): string {
  const parts: string[] = name === undefined ? [] : [nameInWords(name)]
  for (let step = from; step && parts.length < LONGEST_PLACE; step = step.from) {
    if (step.name !== undefined) parts.push(nameInWords(step.name))
  }
  return parts.length === 0 ? 'the object itself' : parts.reverse().join('.')
}

function nameInWords(name: PickleValue): string {
  if (typeof name === 'string') return shortened(name, 60)
  return isObject(name) ? `(${name.kind})` : String(name)
}

function isObject(value: PickleValue | undefined): value is PickleObject {
  return typeof value === 'object' && value !== null
}
