import type { REQUIREMENTS } from '../config/choices.ts'
import type { KeySchema } from './key-schema.ts'
import { type LoadOutcome, sameShape } from './load-state-dict.ts'

/** As in semantic versioning: nothing, a patch, a minor and a major version. */
export type Verdict = 'identical' | 'values' | 'extended' | 'breaking'

/** What the containers' checksums say of the values; `unknown` where one of them states none. */
export type Values = 'equal' | 'different' | 'unknown'

/** Keys that differ for a known reason. They do not count for the verdict. */
export type Explained = ReadonlySet<string>

export type Requirement = (typeof REQUIREMENTS)[number]

export function verdictOf(outcome: LoadOutcome, explained: Explained, identical: boolean): Verdict {
  if (outcome.clashing.length > 0 || outcome.missing.some((name) => !explained.has(name))) return 'breaking'
  if (outcome.unexpected.some((name) => !explained.has(name))) return 'extended'
  return identical ? 'identical' : 'values'
}

/** Whether names, shapes, types and values are the same, nothing forgiven. */
export function isIdentical(reference: KeySchema, candidate: KeySchema, outcome: LoadOutcome, values: Values): boolean {
  return values === 'equal' && sameNames(reference, candidate) && outcome.pairs.every(isAlike)
}

function isAlike({ reference, candidate }: LoadOutcome['pairs'][number]): boolean {
  return reference.dtype === candidate.dtype && sameShape(reference.shape, candidate.shape)
}

function sameNames(a: KeySchema, b: KeySchema): boolean {
  return a.keys.size === b.keys.size && [...a.keys.keys()].every((name) => b.keys.has(name))
}

/** Whether the values are the same, by the checksums that both sides state of the same bytes. */
export function valuesOf({ pairs }: LoadOutcome): Values {
  let values: Values = 'equal'
  for (const { reference, candidate } of pairs) {
    const [theirs, ours] = [reference.checksum, candidate.checksum]
    if (theirs === undefined || ours === undefined || theirs.place !== ours.place) values = 'unknown'
    else if (theirs.crc32 !== ours.crc32) return 'different'
  }
  return values
}

/** Whether a comparison gives what was asked for. */
export function meets(required: Requirement, verdict: Verdict, outcome: LoadOutcome): boolean {
  switch (required) {
    case 'identical':
      return verdict === 'identical'
    case 'strict':
      return verdict === 'identical' || verdict === 'values'
    case 'extends':
      return verdict !== 'breaking'
    case 'non-strict':
      return outcome.clashing.length === 0
  }
}
