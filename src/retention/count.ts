import { UserError } from '../commands/user-error.ts'
import { shown } from '../config/shown.ts'

/** What an option or a key of the config may hold, before it is looked at. */
export type WordValue = string | number | boolean | readonly (string | number)[] | undefined

/** A whole number that is not negative, or `unlimited` (`Infinity`); nothing for 0, which asks for nothing. Throws `UserError`. */
export function countOf(word: string, value: WordValue, limit: 'finite' | 'unlimited' = 'unlimited'): number | undefined {
  if (value === undefined) return undefined
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
  // Older versions of restic wrote -1 for what is `unlimited` today.
  if (limit === 'unlimited' && (text === 'unlimited' || text === '-1')) return Number.POSITIVE_INFINITY
  if (!/^\d{1,15}$/.test(text)) {
    const expected = limit === 'unlimited' ? 'a whole number that is not negative, or unlimited' : 'a whole number that is not negative'
    throw new UserError(`${word}: expected ${expected}, found ${shown(value)}`)
  }
  return Number(text) === 0 ? undefined : Number(text)
}
