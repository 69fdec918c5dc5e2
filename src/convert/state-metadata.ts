import { dictEntries } from '../checkpoint/pickle/lookup.ts'
import type { PickleValue } from '../checkpoint/pickle/values.ts'
import { dictOf } from '../profiles/inert-dicts.ts'
import { dictLike, withContents } from './dict-contents.ts'

/** A key of a state dict, and what it is called now. */
export type KeyChange = readonly [from: string, to: string]

/**
 * The attributes of a state dict whose keys have other names. `_metadata` names the modules that the keys lie in, so that it has to
 * follow them. Source: torch/nn/modules/module.py `state_dict`.
 */
export function attributesRenamed(state: PickleValue, keys: readonly KeyChange[]): PickleValue {
  const attributes = dictEntries(state)
  const metadata = attributes?.get('_metadata')
  const modules = metadata !== null && typeof metadata === 'object' && metadata !== undefined ? dictLike(metadata) : undefined
  if (attributes === undefined || modules === undefined || keys.every(([from, to]) => from === to)) return state
  const namesOf = moduleNames(keys)
  const renamed = withContents(
    modules,
    modules.entries.flatMap(([module, facts]) => {
      const names = typeof module === 'string' ? namesOf(module) : [module]
      return names.map((name) => [name, facts] as const)
    }),
  )
  return dictOf(attributes.keys.map((key, i) => [key, key === '_metadata' ? renamed : (attributes.values[i] ?? null)] as const))
}

/**
 * What modules are called once keys have other names: as the keys below them say, and where there are none, as the module around
 * them. One whose keys went to several places has as many names.
 */
function moduleNames(keys: readonly KeyChange[]): (module: string) => readonly string[] {
  const names = new Map<string, Set<string>>()
  for (const [from, to] of keys) {
    for (const [before, after] of modulePairs(from, to)) names.set(before, (names.get(before) ?? new Set()).add(after))
  }
  return (module) => {
    let end = module.length
    for (let depth = 0; depth <= MAX_DEPTH; depth++) {
      const rest = end === 0 ? module : module.slice(end + 1)
      const found = names.get(module.slice(0, end))
      if (found !== undefined) return [...found].map((name) => [name, rest].filter((part) => part !== '').join('.'))
      if (end === 0) break
      end = Math.max(0, module.lastIndexOf('.', end - 1))
    }
    return [module]
  }
}

/** Modules nest a dozen deep; a hostile name may have a dot after each letter. */
const MAX_DEPTH = 32

/** `m.a.b` and `m.a`, which are `a.b` and `a` now, of `m.a.b.weight` and `a.b.weight`: as far as both end alike. */
function* modulePairs(from: string, to: string): Generator<readonly [before: string, after: string]> {
  let [before, after] = [from, to]
  for (let depth = 0; depth < MAX_DEPTH && before !== '' && after !== ''; depth++) {
    const [left, right] = [before.lastIndexOf('.'), after.lastIndexOf('.')]
    if (before.slice(left + 1) !== after.slice(right + 1)) return
    before = before.slice(0, Math.max(0, left))
    after = after.slice(0, Math.max(0, right))
    yield [before, after]
  }
}
