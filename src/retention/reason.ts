import type { PolicyWord } from './policy.ts'

/** Why an item is kept: the word of the policy, and how it came to it. */
export interface Reason {
  /** `unfinished`: it is not whole, but newer than all that are; a training may be writing it right now. */
  readonly word: PolicyWord | 'unfinished'
  /** For people. It may quote tags, metrics and places, so a report escapes it. */
  readonly text: string
  /** Place among the best, from 1. */
  readonly rank?: number
}
