import type { KeyInfo } from '../key-info.ts'
import { grouped } from './grouped.ts'
import { bigrams, likenessOf } from './likeness.ts'
import type { Unpaired } from './rename.ts'
import { partOfWeight, spelled } from './spellings.ts'

/** Keys of one shape on either side that are compared with each other, name by name. */
const MOST_ALIKE = 40

/** Comparisons altogether; the rest stays unpaired. A person would not read so many guesses. */
const MAX_COMPARISONS = 100_000

/** A name that is less alike is another key. */
const LIKE = 0.5

/** How much more alike the right one has to be than any other. */
const MARGIN = 0.08

interface Named {
  readonly key: string
  readonly pairs: Uint32Array
}

/** Pairs keys of the same shape whose names are alike, each the other's best match and clearly so. */
export function pairSingleKeys(unpaired: Unpaired): void {
  const reference = alike(unpaired.missing)
  const candidate = alike(unpaired.unexpected)
  let comparisons = 0
  for (const [mark, entries] of reference) {
    const others = candidate.get(mark) ?? []
    comparisons += entries.length * others.length
    if (entries.length > MOST_ALIKE || others.length > MOST_ALIKE || comparisons > MAX_COMPARISONS) continue
    pairAlike(entries.map(named), others.map(named), unpaired)
  }
}

/** The keys by what a partner must have too: the shape, and the part of a weight that it is. */
function alike(keys: ReadonlyMap<string, KeyInfo>): ReadonlyMap<string, readonly (readonly [string, KeyInfo])[]> {
  const spelledKeys = new Set([...keys.keys()].map(spelled))
  return grouped(keys, ([key, { shape }]) => `${shape.join('x')} ${partOfWeight(key, spelledKeys)}`)
}

function named([key]: readonly [string, unknown]): Named {
  return { key, pairs: bigrams(key) }
}

function pairAlike(reference: readonly Named[], candidate: readonly Named[], unpaired: Unpaired): void {
  const isOnly = reference.length === 1 && candidate.length === 1
  for (const theirs of reference) {
    const ours = clearBest(theirs, candidate)
    if (ours === undefined || clearBest(ours.best, reference)?.best !== theirs) continue
    const confidence = isOnly && ours.score > (1 + LIKE) / 2 ? 'medium' : 'low'
    unpaired.pair({ from: ours.best.key, to: theirs.key, how: 'same shape, similar name', confidence })
  }
}

function clearBest(wanted: Named, among: readonly Named[]): { readonly best: Named; readonly score: number } | undefined {
  const scored = among.map((best) => ({ best, score: likenessOf(wanted.pairs, best.pairs) })).sort((a, b) => b.score - a.score)
  const [first, second] = scored
  if (first === undefined || first.score < LIKE) return undefined
  return second === undefined || first.score - second.score >= MARGIN ? first : undefined
}
