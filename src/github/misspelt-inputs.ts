import { UserError } from '../commands/user-error.ts'
import { closestWord } from '../config/closest-word.ts'
import { terminalText } from '../reports/escape.ts'

/** The runner hands each input over as a variable whose name begins so. */
const BEGINNING = 'INPUT_'

/**
 * Refuses a step with an input that looks like one of `known` and is none: GitHub warns of it and starts the step, which would look at, and
 * remove, what `older-then` was meant to keep. Only what is nearly a known name counts, since a job may have variables that begin like inputs.
 * Throws `UserError`.
 */
export function refuseMisspelt(env: Readonly<Record<string, string | undefined>>, known: readonly string[]): void {
  for (const [variable, value = ''] of Object.entries(env)) {
    if (!variable.startsWith(BEGINNING) || value.trim() === '') continue
    const name = variable.slice(BEGINNING.length).toLowerCase()
    const meant = known.includes(name) ? undefined : closestWord(name, known)
    if (meant === undefined) continue
    throw new UserError(
      `Input ${terminalText(name)}: there is no such input; did you mean ${meant}? Nothing was removed, since it may say what to keep. ` +
        `(If it is a variable of the job, ${terminalText(variable)}, give it another name.)`,
    )
  }
}
