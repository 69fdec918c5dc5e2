import { UserError } from '../commands/user-error.ts'

/** The messages of commands speak of the command line; in the action, its options are inputs of the same names. */
export function inWordsOfInputs(message: string): string {
  const isAboutOptions = /(^|[\s(])--[a-z]/.test(message)
  return isAboutOptions ? `${message} (an option --name is the input name of this step)` : message
}

/** The same for what a command throws. */
export function errorInWordsOfInputs(error: unknown): unknown {
  return error instanceof UserError ? new UserError(inWordsOfInputs(error.message)) : error
}
