import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import type { Entries, PickleValue } from '../checkpoint/pickle/values.ts'
import { GlobalValue } from '../checkpoint/pickle/values.ts'
import type { Checksum } from './checksums.ts'
import { isExtraState, type KeyInfo, OBJECT } from './key-info.ts'

/**
 * The keys of a state dict together with its entries that are no tensors, in the order of the file. `load_state_dict` misses them and
 * stumbles over them as it does over tensors: the extra state of a module, or what somebody put beside the weights. What has no tensor
 * of its own is no state dict but holds some, and its other entries (`epoch`, `config`) are left alone.
 */
export function withObjects(tensors: ReadonlyMap<string, KeyInfo>, stateDict: Entries | undefined): ReadonlyMap<string, KeyInfo> {
  const names = (stateDict?.keys ?? []).filter((name) => typeof name === 'string')
  const others = names.filter((name) => !tensors.has(name))
  if (stateDict === undefined || others.length === 0 || others.length === names.length) return tensors

  const sorted = [...tensors.keys()].sort()
  const keys = new Map<string, KeyInfo>()
  const insideOfExtraState = new Set<string>()
  for (const name of names) {
    const tensor = tensors.get(name)
    const below = tensor === undefined ? namesBelow(`${name}.`, sorted) : []
    if (tensor !== undefined) keys.set(name, tensor)
    else if (below.length === 0 || isExtraState(name)) keys.set(name, objectInfo(stateDict.get(name)))
    if (isExtraState(name)) for (const inside of below) insideOfExtraState.add(inside)
  }
  for (const [name, info] of tensors) if (!insideOfExtraState.has(name)) keys.set(name, info)
  return keys
}

/** By bisection, since a hostile dict has as many entries as it has tensors. */
function namesBelow(prefix: string, sorted: readonly string[]): readonly string[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < prefix) low = middle + 1
    else high = middle
  }
  let end = low
  while (sorted[end]?.startsWith(prefix)) end++
  return sorted.slice(low, end)
}

function objectInfo(value: PickleValue | undefined): KeyInfo {
  const checksum = valueItself(value)
  return { shape: [], dtype: OBJECT, type: typeOf(value), ...(checksum === undefined ? {} : { checksum }) }
}

/** What Python's `type()` says of it, as far as the pickle shows. */
function typeOf(value: PickleValue | undefined): string {
  if (value === null || value === undefined) return 'NoneType'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number' || typeof value === 'bigint') return 'int'
  if (typeof value === 'string') return 'str'
  if (value.kind === 'bytes') return value.mutable ? 'bytearray' : 'bytes'
  if (value.kind === 'set') return value.frozen ? 'frozenset' : 'set'
  if (value.kind === 'call') return typeOfCall(value.callable)
  return value.kind === 'global' || value.kind === 'persistent' ? OBJECT : value.kind
}

/** Functions that rebuild an object have names in lower case, and tell nothing of its type. */
function typeOfCall(callable: PickleValue): string {
  if (!(callable instanceof GlobalValue)) return OBJECT
  // How the protocol that PyTorch uses, which knows no bytes, writes them.
  if (callable.canonical === '_codecs.encode') return 'bytes'
  return /^[A-Z]/.test(callable.name) || callable.name === 'defaultdict' ? callable.canonical : OBJECT
}

/** Values, and depth, up to which an object is compared by what it holds; extra state is a number, or a handful of settings. */
const MAX_VALUES = 1000
const MAX_DEPTH = 16

/** Stands for itself: `undefined` where it holds what only Python could build, or more than anybody keeps in a state dict. */
function valueItself(value: PickleValue | undefined): Checksum | undefined {
  let left = MAX_VALUES
  const inside = (values: readonly PickleValue[], depth: number) => {
    const spelled = values.map((each) => spell(each, depth + 1))
    return spelled.includes(undefined) ? undefined : spelled.join(',')
  }
  const spell = (each: PickleValue | undefined, depth: number): string | undefined => {
    if (--left < 0 || depth > MAX_DEPTH || each === undefined) return undefined
    if (each === null || typeof each !== 'object') return `${typeof each} ${JSON.stringify(typeof each === 'bigint' ? String(each) : each)}`
    if (each.kind === 'float') return `float ${Object.is(each.value, -0) ? '-0' : each.value}`
    if (each.kind === 'global') return each.canonical
    if (each.kind === 'bytes') return each.data && `bytes ${Buffer.from(each.data).toString('hex')}`
    if (each.kind === 'list' || each.kind === 'tuple') {
      const items = each.items.length > left ? undefined : inside(each.items, depth)
      return items === undefined ? undefined : `${each.kind}(${items})`
    }
    const entries = dictEntries(each)
    if (entries === undefined || entries.size > left) return undefined
    const [names, values] = [inside(entries.keys, depth), inside(entries.values, depth)]
    return names === undefined || values === undefined ? undefined : `dict(${names}: ${values})`
  }
  const text = spell(value, 0)
  return text === undefined ? undefined : { place: 'object', crc32: text }
}
