import { dictEntries, sequenceItems } from '../checkpoint/pickle/lookup.ts'
import { CallValue, DictValue, Entries, GlobalValue, type PickleObject, type PickleValue } from '../checkpoint/pickle/values.ts'
import { dictOf } from '../profiles/inert-dicts.ts'

/** A dict or an object of a dict class, whatever way its entries came into it. */
export interface DictLike {
  readonly value: DictValue | CallValue
  readonly entries: readonly (readonly [key: PickleValue, value: PickleValue])[]
}

/** Classes whose constructor takes the entries, which they are written without then. */
const FILLED_BY_CONSTRUCTOR: ReadonlySet<string> = new Set(['collections.OrderedDict', 'collections.Counter', 'builtins.dict'])

/** The entries of a dict; `undefined` for anything else. */
export function dictLike(value: PickleObject): DictLike | undefined {
  if (value instanceof DictValue) return { value, entries: pairsOf(value.entries) }
  if (!(value instanceof CallValue) || dictEntries(value) === undefined) return undefined
  return { value, entries: [...(isFilled(value) ? constructorPairs(value.args[0]) : []), ...pairsOf(value.entries)] }
}

/** The same dict, its class and attributes, with other entries. `states` replace its own where they are given. */
export function withContents(
  { value }: DictLike,
  pairs: Iterable<readonly [PickleValue, PickleValue]>,
  states?: readonly PickleValue[],
): DictValue | CallValue {
  if (value instanceof DictValue) return dictOf(pairs)
  const made = new CallValue(value.how, value.callable, isFilled(value) ? [] : value.args, value.kwargs, value.offset)
  made.entries = entriesOf(pairs)
  for (const item of value.items) made.addItem(item)
  for (const state of states ?? value.states) made.addState(state)
  return made
}

function entriesOf(pairs: Iterable<readonly [PickleValue, PickleValue]>): Entries {
  const entries = new Entries()
  for (const [key, value] of pairs) entries.set(key, value)
  return entries
}

function isFilled({ callable }: CallValue): boolean {
  return callable instanceof GlobalValue && FILLED_BY_CONSTRUCTOR.has(callable.canonical)
}

function constructorPairs(argument: PickleValue | undefined): (readonly [PickleValue, PickleValue])[] {
  const entries = dictEntries(argument)
  if (entries !== undefined) return pairsOf(entries)
  return (sequenceItems(argument) ?? []).flatMap((pair) => {
    const [key, value] = sequenceItems(pair) ?? []
    return key === undefined || value === undefined ? [] : [[key, value] as const]
  })
}

function pairsOf(entries: Entries | undefined): (readonly [PickleValue, PickleValue])[] {
  return entries?.keys.map((key, i) => [key, entries.values[i] ?? null] as const) ?? []
}
