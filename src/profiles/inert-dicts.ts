import { CallValue, DictValue, Entries, GlobalValue, type PickleValue } from '../checkpoint/pickle/values.ts'

type Pairs = Iterable<readonly [PickleValue, PickleValue]>

/** A plain dict as a value of a pickle. */
export function dictOf(pairs: Pairs): DictValue {
  const made = new DictValue()
  for (const [key, value] of pairs) made.entries.set(key, value)
  return made
}

const ORDERED_DICT = new GlobalValue('collections', 'OrderedDict', 0)

/** An `OrderedDict` as Python 3 pickles one: a call without arguments, then its entries. */
export function orderedDictOf(pairs: Pairs): CallValue {
  const made = new CallValue('reduce', ORDERED_DICT, [], null, 0)
  made.entries = new Entries()
  for (const [key, value] of pairs) made.entries.set(key, value)
  return made
}
