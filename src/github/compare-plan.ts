import { UserError } from '../commands/user-error.ts'
import type { Config } from '../config/config.ts'
import { chosenReference, filledReference } from '../references/chosen-reference.ts'
import { parseReference } from '../references/reference.ts'
import { terminalText } from '../reports/escape.ts'
import type { Candidate } from './whole-sets.ts'

/** A checkpoint, and what it is compared with. */
export interface Planned extends Candidate {
  readonly reference: string
  /** Whether it is compared with itself at the base because nothing else was said. */
  readonly isBase: boolean
  /** The path of a reference that is a file. */
  readonly file: string | undefined
}

export interface References {
  /** The input `reference`. */
  readonly input: string | undefined
  readonly config: Config['compare']
  /** Commit that files are compared with where nothing is said; `undefined` where the event has none. */
  readonly base: string | undefined
}

/**
 * What each checkpoint is compared with: what the step says, else the config, else itself at the base. Throws `UserError` where nothing
 * says it, and for a reference that is not written as it should be, before anything is opened.
 */
export function planComparisons(candidates: readonly Candidate[], references: References): readonly Planned[] {
  return candidates.map((candidate) => plan(candidate, references))
}

function plan(candidate: Candidate, { input, config, base }: References): Planned {
  const { path } = candidate
  const said = input === undefined ? chosenReference(path, config) : filledReference(input, path)
  const reference = said ?? (base === undefined ? undefined : `git:${base}`)
  if (reference === undefined) {
    throw new UserError(
      `${terminalText(path)} has nothing to be compared with, since this event has no base: set the input reference ` +
        '(as release:latest or git:main), or compare.reference in .github/ckpt-guard.yml.',
    )
  }
  const { kind, rest } = parseReference(reference)
  const isFile = kind === 'file' || kind === 'schema'
  return { ...candidate, reference, isBase: said === undefined, file: isFile ? rest : undefined }
}
