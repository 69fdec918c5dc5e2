import type { Identity } from '../profiles/identity.ts'
import { type FoldedRow, foldNames } from './fold-names.ts'
import { type Explanation, explainedKeys } from './inference-only.ts'
import type { KeySchema } from './key-schema.ts'
import { type KeyPair, type LoadOutcome, loadStateDict } from './load-state-dict.ts'
import { findRenames } from './renames/find-renames.ts'
import type { Rename } from './renames/rename.ts'
import { type RenameLines, renameLines } from './renames/rename-lines.ts'
import { torchError } from './torch-error.ts'
import { isIdentical, type Values, type Verdict, valuesOf, verdictOf } from './verdict.ts'

/** One side: its keys, and what is known of the file that they come from. */
export interface ComparedSide extends KeySchema {
  readonly identity: Identity | undefined
}

/** What differs between two sets of keys, and what explains it. */
export interface Comparison {
  readonly verdict: Verdict
  readonly outcome: LoadOutcome
  /** PyTorch's words where loading strictly fails. */
  readonly error: string | undefined
  /** By checksums, or by what a look at the values themselves has shown. */
  readonly values: Values
  /** Keys whose types differ. */
  readonly recast: readonly KeyPair[]
  readonly explained: readonly Explanation[]
  readonly renames: readonly Rename[]
  readonly fix: RenameLines
  readonly folded: Folded
}

/** The lists as a person reads them, without what is explained or renamed. */
export interface Folded {
  readonly missing: readonly FoldedRow[]
  readonly unexpected: readonly FoldedRow[]
  readonly shape: readonly FoldedRow[]
}

/** Would `candidate` load where `reference` did? `seen` is what a look at the values has shown, in place of checksums. */
export function compareKeys(reference: ComparedSide, candidate: ComparedSide, seen?: Values): Comparison {
  const outcome = loadStateDict(reference, candidate)
  const explained = explainedKeys(outcome, [reference.identity, candidate.identity])
  const explainedNames = new Set(explained.flatMap(({ keys }) => keys))
  const values = seen ?? valuesOf(outcome)
  const isOpen = (name: string) => !explainedNames.has(name)
  const missing = outcome.missing.filter(isOpen)
  const unexpected = outcome.unexpected.filter(isOpen)
  // A counter that PyTorch does without is still the same counter under another name.
  const renames = findRenames(only(reference, [...missing, ...outcome.filledIn]), only(candidate, unexpected))
  return {
    verdict: verdictOf(outcome, explainedNames, isIdentical(reference, candidate, outcome, values)),
    outcome,
    error: torchError(outcome),
    values,
    recast: outcome.pairs.filter((pair) => pair.reference.dtype !== pair.candidate.dtype),
    explained,
    renames,
    fix: renameLines(renames, candidate.keys.keys(), new Set(reference.keys.keys())),
    folded: foldedLists({ missing, unexpected, renames, outcome, reference, candidate }),
  }
}

function only(side: KeySchema, names: readonly string[]): KeySchema['keys'] {
  return new Map(
    names.flatMap((name) => {
      const info = side.keys.get(name)
      return info === undefined ? [] : [[name, info] as const]
    }),
  )
}

interface Lists {
  readonly missing: readonly string[]
  readonly unexpected: readonly string[]
  readonly renames: readonly Rename[]
  readonly outcome: LoadOutcome
  readonly reference: KeySchema
  readonly candidate: KeySchema
}

function foldedLists({ missing, unexpected, renames, outcome, reference, candidate }: Lists): Folded {
  const known = new Set(renames.map(({ to }) => to))
  const gone = new Set(renames.map(({ from }) => from))
  return {
    missing: folded(
      missing.filter((name) => !known.has(name)),
      reference,
    ),
    unexpected: folded(
      unexpected.filter((name) => !gone.has(name)),
      candidate,
    ),
    shape: folded(
      outcome.clashing.map(({ name }) => name),
      reference,
    ),
  }
}

/** Lines of one list; a report shows fewer. */
const MAX_ROWS = 200

function folded(names: readonly string[], side: KeySchema): readonly FoldedRow[] {
  return names.length === 0 ? [] : foldNames(names, side.keys.keys()).slice(0, MAX_ROWS)
}
