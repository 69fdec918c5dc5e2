import type { ComparedSide } from './compare-keys.ts'
import { explainedKeys } from './inference-only.ts'
import type { KeyInfo } from './key-info.ts'
import type { KeySchema } from './key-schema.ts'
import { loadStateDict, sameShape } from './load-state-dict.ts'
import { findRenames } from './renames/find-renames.ts'
import type { Rename } from './renames/rename.ts'

/** What keys are fitted to; either may be left out. */
export interface FitWishes {
  /** Its names are taken over, where it is sure which keys are the same. */
  readonly renameFrom: ComparedSide | undefined
  /** Only what it has too, in the same shape, is kept. */
  readonly reference: ComparedSide | undefined
}

/** How keys are fitted to those of another checkpoint. */
export interface KeyFit {
  /** The name that each key gets by its own; `undefined` where it is left out. */
  readonly names: ReadonlyMap<string, string | undefined>
  /** Renames that are made. */
  readonly renames: readonly Rename[]
  /** Renames that are not sure enough to be made. */
  readonly doubtful: readonly Rename[]
  readonly unmatched: readonly Unmatched[]
}

/** A key that the reference has not, or has with another shape. */
export interface Unmatched {
  /** As it is called after all renames. */
  readonly name: string
  readonly shape: readonly number[]
  /** Its shape in the reference; `undefined` where the reference has no such key. */
  readonly expected: readonly number[] | undefined
  /** What the reference might call it. */
  readonly like: string | undefined
}

/**
 * Renames the candidate's keys as the one reference has them, then leaves out what the other one has not: the filter
 * `k in reference and v.shape == reference[k].shape`.
 */
export function fitKeys(candidate: ComparedSide, { renameFrom, reference }: FitWishes): KeyFit {
  const found = renameFrom === undefined ? [] : renamesByName(renameFrom, candidate)
  const [renames, doubtful] = [found.filter(isSure), found.filter((rename) => !isSure(rename))]
  const names = new Map<string, string | undefined>(renames.map(({ from, to }) => [from, to]))
  if (reference === undefined) return { names, renames, doubtful, unmatched: [] }

  const keys = new Map([...candidate.keys].map(([key, info]) => [names.get(key) ?? key, info]))
  const unmatched = unmatchedKeys(reference, { ...candidate, keys })
  const gone = new Set(unmatched.map(({ name }) => name))
  for (const key of candidate.keys.keys()) if (gone.has(names.get(key) ?? key)) names.set(key, undefined)
  return { names, renames: renames.filter(({ to }) => !gone.has(to)), doubtful, unmatched }
}

function isSure({ confidence }: Rename): boolean {
  return confidence !== 'low'
}

/**
 * The renames between keys that only one side has by name. That is more than what hinders `load_state_dict`, which understands the
 * older spelling of weight_norm and does without the counters of batch norm: these get the reference's names as well.
 */
function renamesByName(reference: ComparedSide, candidate: ComparedSide): readonly Rename[] {
  const explained = explainedKeys(loadStateDict(reference, candidate), [reference.identity, candidate.identity])
  const known = new Set(explained.flatMap(({ keys }) => keys))
  return findRenames(onlyIn(reference, candidate, known), onlyIn(candidate, reference, known))
}

function onlyIn(side: KeySchema, other: KeySchema, known: ReadonlySet<string>): ReadonlyMap<string, KeyInfo> {
  return new Map([...side.keys].filter(([key]) => !other.keys.has(key) && !known.has(key)))
}

function unmatchedKeys(reference: ComparedSide, candidate: ComparedSide): readonly Unmatched[] {
  const differing = [...candidate.keys].filter(([key, { shape }]) => !hasSame(reference, key, shape))
  if (differing.length === 0) return []
  const like = new Map(renamesByName(reference, candidate).flatMap((rename) => (isSure(rename) ? [[rename.from, rename.to] as const] : [])))
  return differing.map(([name, { shape }]) => ({ name, shape, expected: reference.keys.get(name)?.shape, like: like.get(name) }))
}

function hasSame({ keys }: KeySchema, key: string, shape: readonly number[]): boolean {
  const expected = keys.get(key)
  return expected !== undefined && sameShape(expected.shape, shape)
}
