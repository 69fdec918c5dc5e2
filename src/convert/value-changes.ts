import type { CopyFacts } from '../scan/copy.ts'
import type { Target } from './copy-pass.ts'

/** Values of one storage that a cast did not keep. */
export interface ChangedValues {
  /** Names of the tensors that hold them. */
  readonly tensors: readonly string[]
  readonly from: string
  readonly to: string
  readonly count: number
  /** Largest magnitude among the finite values before the cast. */
  readonly largest: number
}

/** Finite values that became infinite, worst first. */
export function overflows(copies: ReadonlyMap<Target, CopyFacts>): readonly ChangedValues[] {
  return changed(copies, ({ overflow }) => overflow).sort((a, b) => b.largest - a.largest)
}

/** Values other than zero that became zero, most first. */
export function underflows(copies: ReadonlyMap<Target, CopyFacts>): readonly ChangedValues[] {
  return changed(copies, ({ underflow }) => underflow).sort((a, b) => b.count - a.count)
}

function changed(copies: ReadonlyMap<Target, CopyFacts>, countOf: (facts: CopyFacts) => number): ChangedValues[] {
  return [...copies].flatMap(([{ storage }, facts]) => {
    const cast = storage.content?.cast
    const count = countOf(facts)
    return cast === undefined || count === 0 ? [] : [{ tensors: storage.names, ...cast, count, largest: facts.largest }]
  })
}
