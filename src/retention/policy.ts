import { byteSize } from '../commands/byte-size.ts'
import { UserError } from '../commands/user-error.ts'
import { didYouMean } from '../config/closest-word.ts'
import { shown } from '../config/shown.ts'
import { type Best, parseBest } from './best.ts'
import { countOf, type WordValue } from './count.ts'
import { type Duration, isZero, parseDuration } from './duration.ts'

export const PERIODS = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const
export type Period = (typeof PERIODS)[number]

/** What to keep. A word that keeps nothing is left out; counts without a limit are `Infinity`. */
export interface Policy {
  readonly last?: number
  readonly first?: number
  /** The newest item of each of so many hours, days… that have one. */
  readonly periods: Readonly<Partial<Record<Period, number>>>
  readonly within?: Duration
  /** The newest item of each hour, day… within this time of the newest item. */
  readonly periodsWithin: Readonly<Partial<Record<Period, Duration>>>
  /** An item is kept that has all tags of one of these sets; the set `['']` stands for items without tags. */
  readonly tags: readonly (readonly string[])[]
  readonly best: readonly Best[]
  readonly everyEpochs?: number
  readonly everySteps?: number
  readonly protect: readonly string[]
  readonly referenced: boolean
  /** Bytes that the kept items of one group may have. */
  readonly maxSize?: number
}

/** The words of a policy, as options and the config spell them. */
export const POLICY_WORDS = [
  'keep-last',
  'keep-first',
  ...PERIODS.map((period) => `keep-${period}` as const),
  'keep-within',
  ...PERIODS.map((period) => `keep-within-${period}` as const),
  'keep-tag',
  'keep-best',
  'keep-every-epochs',
  'keep-every-steps',
  'keep-referenced',
  'protect',
  'max-size',
] as const
export type PolicyWord = (typeof POLICY_WORDS)[number]

/**
 * The policy that these words say, spelled as options of the command line or keys of the config: text or numbers, and
 * lists for `keep-tag`, `keep-best` and `protect`. Throws `UserError` for an unknown word or a value that it cannot have.
 */
export function parsePolicy(words: Readonly<Record<string, WordValue>>): Policy {
  for (const word of Object.keys(words)) {
    if (!isPolicyWord(word)) {
      throw new UserError(
        `unknown word ${shown(word)} in a retention policy${didYouMean(word, POLICY_WORDS) || `; known are ${POLICY_WORDS.join(', ')}`}`,
      )
    }
  }
  const at = (word: PolicyWord): WordValue => (Object.hasOwn(words, word) ? words[word] : undefined)
  return {
    last: countOf('keep-last', at('keep-last')),
    first: countOf('keep-first', at('keep-first') === true ? 1 : at('keep-first')),
    periods: byPeriod((period) => countOf(`keep-${period}`, at(`keep-${period}`))),
    within: durationOf('keep-within', at('keep-within')),
    periodsWithin: byPeriod((period) => durationOf(`keep-within-${period}`, at(`keep-within-${period}`))),
    tags: textsOf('keep-tag', at('keep-tag')).map((set) => tagSet(set)),
    best: textsOf('keep-best', at('keep-best')).flatMap((text) => parseBest(text)),
    everyEpochs: countOf('keep-every-epochs', at('keep-every-epochs'), 'finite'),
    everySteps: countOf('keep-every-steps', at('keep-every-steps'), 'finite'),
    protect: textsOf('protect', at('protect')).filter((glob) => glob !== ''),
    referenced: flagOf('keep-referenced', at('keep-referenced')),
    maxSize: sizeOf(at('max-size')),
  }
}

/**
 * The words of the settings and those that were said beside them, which win word by word. `protect` alone adds up: what the settings
 * protect for everybody, nobody loses by protecting something more.
 */
export function joinedWords(
  settings: Readonly<Record<string, WordValue>>,
  said: Readonly<Record<string, WordValue>>,
): Readonly<Record<string, WordValue>> {
  const words = { ...settings, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) }
  if (settings.protect === undefined || said.protect === undefined) return words
  return { ...words, protect: [...textsOf('protect', settings.protect), ...textsOf('protect', said.protect)] }
}

/** Whether a policy asks to keep nothing: `protect` alone adds to a policy, and is none. */
export function isEmptyPolicy(policy: Policy): boolean {
  const { last, first, periods, within, periodsWithin, tags, best, everyEpochs, everySteps, referenced, maxSize } = policy
  const counted = [last, first, within, everyEpochs, everySteps, maxSize, ...Object.values(periods), ...Object.values(periodsWithin)]
  return counted.every((value) => value === undefined) && tags.length === 0 && best.length === 0 && !referenced
}

function durationOf(word: string, value: WordValue): Duration | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw new UserError(`${word}: expected a duration as 1y2m3d4h, found ${shown(value)}`)
  const duration = parseDuration(value, word)
  return isZero(duration) ? undefined : duration
}

function byPeriod<Value>(read: (period: Period) => Value | undefined): Partial<Record<Period, Value>> {
  const values: Partial<Record<Period, Value>> = {}
  for (const period of PERIODS) {
    const value = read(period)
    if (value !== undefined) values[period] = value
  }
  return values
}

/** One text or several. */
function textsOf(word: string, value: WordValue): readonly string[] {
  if (value === undefined) return []
  if (typeof value === 'boolean') throw new UserError(`${word}: expected text or a list of texts, found ${shown(value)}`)
  return (Array.isArray(value) ? value : [value]).map((each) => String(each))
}

/** `a,b`: an item has to have both. */
function tagSet(text: string): readonly string[] {
  const tags = text.split(',').map((tag) => tag.trim())
  if (tags.length > 1 && tags.includes('')) {
    throw new UserError(`keep-tag: expected tags separated by commas, as a,b, found ${shown(text)}`)
  }
  return [...new Set(tags)]
}

function flagOf(word: string, value: WordValue): boolean {
  if (value === undefined || value === false || value === 'false') return false
  if (value === true || value === 'true') return true
  throw new UserError(`${word}: expected true or false, found ${shown(value)}`)
}

function sizeOf(value: WordValue): number | undefined {
  if (value === undefined) return undefined
  // Whoever writes 50 means gigabytes, and would be left with the newest one alone.
  if (typeof value === 'string' && /[a-z]/i.test(value)) return byteSize(value, 'max-size')
  throw new UserError(`max-size: expected a number and a unit, as 50GB, found ${shown(value)}`)
}

function isPolicyWord(word: string): word is PolicyWord {
  return POLICY_WORDS.some((known) => known === word)
}
