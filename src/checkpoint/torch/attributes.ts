import type { Pickle } from '../pickle/read-pickle.ts'
import { TORCH_FUNCTIONS } from '../pickle/torch-functions.ts'
import { CallValue, GlobalValue, type PickleObject, type PickleValue } from '../pickle/values.ts'

export const GETATTR = 'builtins.getattr'

/**
 * Protocols before 4 write a method as `getattr(class or object, "name")`: `OneCycleLR` of torch 1.13 does so in its
 * `state_dict`. Where each `getattr` of a pickle stands for a harmless function, and is used for nothing else, these are the
 * functions' full names; otherwise `undefined`, and it is as dangerous as always.
 */
export function harmlessAttributes(pickle: Pickle): readonly string[] | undefined {
  // What stands behind a break was collected, and not built.
  if (pickle.error !== undefined || !pickle.globals.some((global) => global.canonical === GETATTR)) return undefined
  const names = new Set<string>()
  for (const call of pickle.calls) {
    if (!(call.callable instanceof GlobalValue) || call.callable.canonical !== GETATTR) continue
    const name = functionName(call)
    if (name === undefined) return undefined
    names.add(name)
  }
  return names.size > 0 && !isHandedOn(pickle) ? [...names] : undefined
}

/** Function that a call of `getattr` gives, where it is one of PyTorch's that compute and do nothing else. */
function functionName(call: CallValue): string | undefined {
  const [owner, attribute] = call.args
  const isBare = call.how === 'reduce' && call.args.length === 2 && typeof attribute === 'string'
  const isChanged = call.states.length > 0 || call.items.length > 0 || call.entries !== undefined
  const type = owner instanceof CallValue && owner.how === 'newobj' ? owner.callable : owner
  if (!isBare || isChanged || !(type instanceof GlobalValue)) return undefined
  const name = `${type.canonical}.${attribute}`
  return TORCH_FUNCTIONS.has(name) ? name : undefined
}

/** Whether `getattr` itself is a value of the pickle: an argument, an item, an attribute that somebody may call later. */
function isHandedOn(pickle: Pickle): boolean {
  const seen = new Set<PickleObject>()
  const left: PickleValue[] = pickle.value === undefined ? [] : [pickle.value]
  for (const call of pickle.calls) left.push(call)
  for (const { id } of pickle.persistents) left.push(id)
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (value === null || typeof value !== 'object' || seen.has(value)) continue
    if (value instanceof GlobalValue && value.canonical === GETATTR) return true
    seen.add(value)
    for (const each of contents(value)) left.push(each)
  }
  return false
}

/** All that a value holds, but for the name that a call calls. */
function* contents(value: PickleObject): Iterable<PickleValue> {
  switch (value.kind) {
    case 'list':
    case 'tuple':
    case 'set':
      return yield* value.items
    case 'dict':
      yield* value.entries.keys
      return yield* value.entries.values
    case 'persistent':
      return yield value.id
    case 'call':
      if (!(value.callable instanceof GlobalValue)) yield value.callable
      yield* value.args
      yield value.kwargs
      yield* value.states
      yield* value.items
      if (value.entries !== undefined) {
        yield* value.entries.keys
        yield* value.entries.values
      }
      return
    default:
      return
  }
}
