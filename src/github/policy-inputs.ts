import type { WordValue } from '../retention/count.ts'
import { POLICY_WORDS, type PolicyWord } from '../retention/policy.ts'
import { boolean, lines, type ReadInput, text } from './input-values.ts'

/** The inputs that say what to keep, each a word of the policy. */
export const POLICY_INPUTS: readonly PolicyWord[] = POLICY_WORDS

/** Words that may be said several times, one a line. */
const LISTS: readonly PolicyWord[] = ['keep-tag', 'keep-best', 'protect']

/** What the step says of the policy; a word that it leaves out is the config's to say. Throws `UserError`. */
export function readPolicyInputs(read: ReadInput): Readonly<Record<string, WordValue>> {
  const said = POLICY_INPUTS.map((word) => [word, valueFor(word, read(word))] as const)
  return Object.fromEntries(said.filter(([, value]) => value !== undefined))
}

function valueFor(word: PolicyWord, value: string): WordValue {
  if (word === 'keep-referenced') return boolean(word, value)
  return LISTS.includes(word) ? lines(value) : text(value)
}
