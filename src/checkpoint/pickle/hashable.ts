import { type CallValue, GlobalValue, type PickleValue } from './values.ts'

/** Items of tuples inside of each other that are looked at; keys of real files have two. */
const MAX_ITEMS = 1000

/** Whether Python refuses the value as a key or an item of a set: anything that can change, and tuples that hold such. */
export function isUnhashable(value: PickleValue): boolean {
  const left: PickleValue[] = [value]
  for (let i = 0; i < left.length && i < MAX_ITEMS; i++) {
    const each = left[i]
    if (each === undefined || each === null || typeof each !== 'object') continue
    if (each.kind === 'tuple') left.push(...each.items.slice(0, MAX_ITEMS))
    else if (each.kind === 'list' || each.kind === 'dict') return true
    else if (each.kind === 'set' && !each.frozen) return true
    else if (each.kind === 'bytes' && each.mutable) return true
    else if (each.kind === 'call' && isUnhashableClass(each)) return true
  }
  return false
}

const UNHASHABLE: ReadonlySet<string> = new Set([
  ...['OrderedDict', 'Counter', 'defaultdict', 'deque', 'UserDict', 'UserList', 'ChainMap'].map((name) => `collections.${name}`),
  ...['set', 'list', 'dict', 'bytearray', 'slice'].map((name) => `builtins.${name}`),
  'argparse.Namespace',
  'types.SimpleNamespace',
  'numpy.core.multiarray._reconstruct',
])

function isUnhashableClass({ callable }: CallValue): boolean {
  return callable instanceof GlobalValue && UNHASHABLE.has(callable.canonical)
}
