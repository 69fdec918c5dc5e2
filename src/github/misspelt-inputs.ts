import { UserError } from '../commands/user-error.ts'
import { closestWord } from '../config/closest-word.ts'
import { terminalText } from '../reports/escape.ts'

/** The runner hands each input over as a variable whose name begins so. */
const BEGINNING = 'INPUT_'

type Variables = Readonly<Record<string, string | undefined>>

/**
 * Refuses a step with a misspelt input: GitHub warns of it and starts the step, which would look at, and remove, what `older-then` was meant to
 * keep. Throws `UserError`.
 */
export function refuseMisspelt(env: Variables, known: readonly string[]): void {
  const misspelt = misspeltInput(env, known, 'Nothing was removed')
  if (misspelt !== undefined) throw new UserError(misspelt)
}

/**
 * What to tell of an input that looks like one of `known` and is none, with `outcome` as what it has led to; nothing where there is no such
 * input. Only what is nearly a known name counts, since a job may have variables that begin like inputs.
 */
export function misspeltInput(env: Variables, known: readonly string[], outcome: string): string | undefined {
  for (const [variable, value = ''] of Object.entries(env)) {
    if (!variable.startsWith(BEGINNING) || value.trim() === '') continue
    const name = variable.slice(BEGINNING.length).toLowerCase()
    const meant = known.includes(name) ? undefined : closestWord(name, known)
    if (meant === undefined) continue
    return (
      `Input ${terminalText(name)}: there is no such input; did you mean ${meant}? ${outcome}, since it may say what to keep. ` +
      `(If it is a variable of the job, ${terminalText(variable)}, give it another name.)`
    )
  }
  return undefined
}
