import { UserError } from '../commands/user-error.ts'

/** What the command line says of the action, as `(dry-run: false in the action)`, is what is said here anyhow. */
const ALSO_HERE = /; in the action, .*$| \([^()]+ in the action\)/g

/** The messages of commands speak of the command line; in the action, its options are inputs, all but one of the same names. */
export function inWordsOfInputs(message: string): string {
  const words = message.replaceAll(ALSO_HERE, '').replaceAll(/(?<=^|[\s(])--yes\b/g, 'apply: true')
  const isAboutOptions = /(^|[\s(])--[a-z]/.test(words)
  return isAboutOptions ? `${words} (an option --name is the input name of this step)` : words
}

/** The same for what a command throws. */
export function errorInWordsOfInputs(error: unknown): unknown {
  return error instanceof UserError ? new UserError(inWordsOfInputs(error.message)) : error
}
