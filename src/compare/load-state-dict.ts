import { isExtraState, type KeyInfo, OBJECT } from './key-info.ts'
import type { KeySchema } from './key-schema.ts'

/** One key on both sides. */
export interface KeyPair {
  /** The reference's name of it. */
  readonly name: string
  readonly reference: KeyInfo
  readonly candidate: KeyInfo
}

/** What a module with the reference's keys would say to the candidate's. */
export interface LoadOutcome {
  /** The reference has it and the candidate lacks it, as in PyTorch's "Missing key(s)"; in the order of PyTorch's message. */
  readonly missing: readonly string[]
  readonly unexpected: readonly string[]
  /** Keys that the candidate lacks and PyTorch fills in without a word. */
  readonly filledIn: readonly string[]
  /** Keys that both have with shapes that cannot be copied. */
  readonly clashing: readonly KeyPair[]
  /** Keys that are loaded, and those of `clashing`. */
  readonly pairs: readonly KeyPair[]
}

/**
 * `module.load_state_dict(candidate)`, where `reference` is `module.state_dict()`. Knows what PyTorch forgives: the spelling of
 * weight_norm before 2.0, counters that batch norm did not have before 0.4.1, and one number in place of a scalar.
 * Source: torch/nn/modules/module.py, batchnorm.py, torch/nn/utils/parametrizations.py (2.13).
 */
export function loadStateDict(reference: KeySchema, candidate: KeySchema): LoadOutcome {
  const given = respelled(reference, candidate.keys)
  const missing: string[] = []
  const filledIn: string[] = []
  const pairs: KeyPair[] = []
  for (const [name, info] of reference.keys) {
    const found = given.get(name)
    if (found !== undefined) pairs.push({ name, reference: info, candidate: found })
    else (isFilledIn(name, reference, candidate) ? filledIn : missing).push(name)
  }
  const unexpected = [...given.keys()].filter((name) => !reference.keys.has(name))
  return { missing, filledIn, unexpected: inOrderOfModules(unexpected, reference), clashing: pairs.filter(clashes), pairs }
}

const ORIGINAL = /^((?:.*\.)?)parametrizations\.([^.]+)\.original0$/

/** `weight_norm` renames `weight_g` and `weight_v` of older files while it loads, where both are there. */
function respelled(reference: KeySchema, given: KeySchema['keys']): KeySchema['keys'] {
  let result: Map<string, KeyInfo> | undefined
  for (const name of reference.keys.keys()) {
    const [, module, weight] = ORIGINAL.exec(name) ?? []
    if (module === undefined || weight === undefined) continue
    const second = `${module}parametrizations.${weight}.original1`
    const g = given.get(`${module}${weight}_g`)
    const v = given.get(`${module}${weight}_v`)
    if (g === undefined || v === undefined || !reference.keys.has(second)) continue
    result ??= new Map(given)
    result.delete(`${module}${weight}_g`)
    result.delete(`${module}${weight}_v`)
    result.set(name, g)
    result.set(second, v)
  }
  return result ?? given
}

const COUNTER = 'num_batches_tracked'

/** The first version of batch norm that has the counter. */
const COUNTING_VERSION = 2

/** Batch norm sets its counter to 0 where the file does not say that it comes from a version that has one. */
function isFilledIn(name: string, reference: KeySchema, candidate: KeySchema): boolean {
  if (name !== COUNTER && !name.endsWith(`.${COUNTER}`)) return false
  const prefix = name.slice(0, name.length - COUNTER.length)
  return reference.keys.has(`${prefix}running_mean`) && (candidate.versions.get(prefix.slice(0, -1)) ?? 0) < COUNTING_VERSION
}

function clashes(pair: KeyPair): boolean {
  const { name, reference, candidate } = pair
  // A module that keeps what is no tensor has a way of its own to take it.
  if (isExtraState(name) || reference.dtype === OBJECT) return false
  if (obstacle(pair) !== undefined) return true
  if (sameShape(reference.shape, candidate.shape)) return false
  return !(reference.shape.length === 0 && sameShape(candidate.shape, [1]))
}

/** Why the candidate's key cannot be copied, where its shape is not the reason: it is no tensor, or one without values. */
export function obstacle({ candidate }: Pick<KeyPair, 'candidate'>): 'no tensor' | 'no values' | undefined {
  if (candidate.dtype === OBJECT) return 'no tensor'
  return candidate.isMeta ? 'no values' : undefined
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i])
}

/** Modules nest a dozen deep; what a hostile name has below this stands with its ancestors. */
const MAX_DEPTH = 32

/** PyTorch names an unexpected key when it comes to the deepest module on the way to it, modules in the order of the reference. */
function inOrderOfModules(unexpected: readonly string[], reference: KeySchema): readonly string[] {
  if (unexpected.length < 2) return unexpected
  const ranks = new Map<string, number>([['', 0]])
  for (const name of reference.keys.keys()) for (const module of modulesOf(name)) if (!ranks.has(module)) ranks.set(module, ranks.size)
  const rankOf = (name: string) => {
    let rank = 0
    for (const module of modulesOf(name)) {
      const next = ranks.get(module)
      if (next === undefined) break
      rank = next
    }
    return rank
  }
  return unexpected
    .map((name) => ({ name, rank: rankOf(name) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name)
}

/** `a.`, `a.b.` of `a.b.c`. */
function* modulesOf(name: string): Generator<string> {
  let at = name.indexOf('.')
  for (let depth = 0; at >= 0 && depth < MAX_DEPTH; depth++) {
    yield name.slice(0, at + 1)
    at = name.indexOf('.', at + 1)
  }
}
