import type { PolicyWord } from './policy.ts'

/** Why an item is kept: the word of the policy, and how it came to it. */
export interface Reason {
  /**
   * `unfinished`: it is not whole, but newer than all that are; a training may be writing it right now. `older-than`: only
   * what is older was to be removed. `foreign`: people from outside have made it, and no other item of its group is kept. `pointer`: a trainer that is started anew loads it.
   */
  readonly word: PolicyWord | 'older-than' | 'unfinished' | 'foreign' | 'pointer'
  /** For people. It may quote tags, metrics and places, so a report escapes it. */
  readonly text: string
  /** Place among the best, from 1. */
  readonly rank?: number
}

/** `keep-last`, `keep-best: best 1 by val_loss (min): 0.12`: the word as it is said, and what it does not say by itself. Not escaped. */
export function reasonText({ word, text }: Reason): string {
  if (word === 'unfinished' || word === 'older-than' || word === 'foreign' || word === 'pointer') return text
  return text === SAID_BY_THE_WORD[word] || word === `keep-${text}` ? word : `${word}: ${text}`
}

const SAID_BY_THE_WORD: Readonly<Partial<Record<Reason['word'], string>>> = { protect: 'protected' }
