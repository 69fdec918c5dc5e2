import type { PickleObject, PickleValue } from '../checkpoint/pickle/values.ts'

export interface Visitor {
  /** Called before what the value holds. */
  readonly enter?: (value: PickleObject) => void
  /** Called after what the value holds. */
  readonly leave?: (value: PickleObject) => void
  /** Another value to walk in place of this one. */
  readonly replace?: (value: PickleObject) => PickleValue | undefined
  /** What to walk of a value, where that is not all that it holds. */
  readonly held?: (value: PickleObject) => readonly PickleValue[] | undefined
}

/** Visits every object of a graph once, in the order in which Python would pickle it. Does not recurse; cycles are passed once. */
export function walkValues(root: PickleValue, { enter, leave, replace, held }: Visitor): void {
  const seen = new Set<PickleObject>()
  const stack: Visit[] = []
  const visit = (value: PickleValue | undefined) => {
    const object = isObject(value) ? (replace?.(value) ?? value) : undefined
    if (!isObject(object) || seen.has(object)) return
    seen.add(object)
    enter?.(object)
    const holds = held?.(object) ?? heldBy(object)
    if (holds.length > 0) stack.push({ value: object, held: holds, next: 0 })
    else leave?.(object)
  }
  visit(root)
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (top.next < top.held.length) visit(top.held[top.next++])
    else {
      stack.pop()
      leave?.(top.value)
    }
  }
}

interface Visit {
  readonly value: PickleObject
  readonly held: readonly PickleValue[]
  next: number
}

const NOTHING: readonly PickleValue[] = []

/** As CPython's `save_reduce` has it: the call, then list items, dict items, state. */
export function heldBy(value: PickleObject): readonly PickleValue[] {
  switch (value.kind) {
    case 'dict':
      return value.entries.keys.flatMap((key, i) => [key, value.entries.values[i] ?? null])
    case 'list':
    case 'tuple':
    case 'set':
      return value.items
    case 'call': {
      const entries = value.entries?.keys.flatMap((key, i) => [key, value.entries?.values[i] ?? null]) ?? []
      return [value.callable, ...value.args, value.kwargs, ...value.items, ...entries, ...value.states]
    }
    default:
      return NOTHING
  }
}

function isObject(value: PickleValue | undefined): value is PickleObject {
  return value !== null && typeof value === 'object'
}
