import { UserError } from '../commands/user-error.ts'

/** Reads one input by its name in `action.yml`; '' where it is not set. */
export type ReadInput = (name: string) => string

/** An input's text without white space around it; `undefined` where there is none. */
export function text(value: string): string | undefined {
  return value.trim() || undefined
}

/** The same of an input that takes one thing. Throws `UserError`. */
export function oneLine(name: string, value: string): string | undefined {
  const line = text(value)
  if (line === undefined || !/[\r\n]/.test(line)) return line
  throw new UserError(`Input ${name}: expected one line, found several`)
}

/** One entry a line: paths, globs and keys may hold spaces and commas. */
export function lines(value: string): string[] | undefined {
  return list(value.split(/\r?\n/))
}

/** Names of globals hold neither spaces nor commas, so both may part them. */
export function words(value: string): string[] | undefined {
  return list(value.split(/[\s,]+/))
}

/** Booleans of the YAML 1.2 core schema and nothing else: a typo must not count as false. Throws `UserError`. */
export function boolean(name: string, value: string): boolean | undefined {
  const spelled = value.trim()
  if (spelled === '') return undefined
  if (['true', 'True', 'TRUE'].includes(spelled)) return true
  if (['false', 'False', 'FALSE'].includes(spelled)) return false
  throw new UserError(`Input ${name}: expected true or false, found ${JSON.stringify(value)}`)
}

/** One of a few words. Throws `UserError` that lists them. */
export function choice<Word extends string>(name: string, value: string, choices: readonly Word[]): Word | undefined {
  const spelled = value.trim()
  if (spelled === '') return undefined
  const word = choices.find((each) => each === spelled)
  if (word === undefined) throw new UserError(`Input ${name}: expected one of ${choices.join(', ')}, found ${JSON.stringify(value)}`)
  return word
}

/** A whole number from 1 to 9999. Throws `UserError`. */
export function count(name: string, value: string): number | undefined {
  const spelled = value.trim()
  if (spelled === '') return undefined
  if (!/^[1-9]\d{0,3}$/.test(spelled)) {
    throw new UserError(`Input ${name}: expected a whole number from 1 to 9999, found ${JSON.stringify(value)}`)
  }
  return Number(spelled)
}

function list(parts: readonly string[]): string[] | undefined {
  const entries = parts.map((part) => part.trim()).filter((part) => part !== '')
  return entries.length > 0 ? entries : undefined
}
