import type { Config } from '../config/config.ts'
import type { WordValue } from '../retention/count.ts'
import { joinedWords, type Policy, type PolicyWord, parsePolicy } from '../retention/policy.ts'
import { UserError } from './user-error.ts'

/** Words of a policy, as options or inputs give them. */
export type PolicyWishes = Readonly<Partial<Record<PolicyWord, WordValue>>>

/**
 * The policy of the settings, with the words that were said beside them, which win word by word. Throws `UserError`, which tells apart
 * whether the settings or what was said cannot be understood.
 */
export function settledPolicy(
  retention: Config['retention'],
  said: PolicyWishes = {},
): { readonly words: Readonly<Record<string, WordValue>>; readonly policy: Policy } {
  const words = joinedWords(retention, said)
  parsePolicy(said)
  try {
    return { words, policy: parsePolicy(words) }
  } catch (error) {
    throw error instanceof UserError ? new UserError(`retention of the config file: ${error.message}`) : error
  }
}
