import { type Command, Option } from 'commander'
import type { WordValue } from '../retention/count.ts'
import { POLICY_WORDS, type PolicyWord } from '../retention/policy.ts'
import { collected } from './options.ts'

type CamelCase<Word extends string> = Word extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<CamelCase<Rest>>}` : Word

/** The words of a retention policy, as commander names its options. Texts, which the policy itself understands. */
export type PolicyOptions = { readonly [Word in PolicyWord as CamelCase<Word>]?: string | readonly string[] | boolean }

/** What each word takes, and what it keeps. */
const HELP: Readonly<Record<PolicyWord, readonly [string, string]>> = {
  'keep-last': ['<n>', 'the newest N'],
  'keep-first': ['<n>', 'the oldest N'],
  'keep-hourly': ['<n>', 'the newest of each of the last N hours that have one'],
  'keep-daily': ['<n>', 'the newest of each of the last N days that have one'],
  'keep-weekly': ['<n>', 'the newest of each of the last N weeks that have one'],
  'keep-monthly': ['<n>', 'the newest of each of the last N months that have one'],
  'keep-yearly': ['<n>', 'the newest of each of the last N years that have one'],
  'keep-within': ['<duration>', 'all within a time, as 1y2m3d4h, before the newest'],
  'keep-within-hourly': ['<duration>', 'the newest of each hour within this time'],
  'keep-within-daily': ['<duration>', 'the newest of each day within this time'],
  'keep-within-weekly': ['<duration>', 'the newest of each week within this time'],
  'keep-within-monthly': ['<duration>', 'the newest of each month within this time'],
  'keep-within-yearly': ['<duration>', 'the newest of each year within this time'],
  'keep-tag': ['<tags>', 'all that have these tags; a,b asks for both; may be repeated'],
  'keep-best': ['<n:metric:mode>', 'the best N by a metric, as 2:val_loss:min; may be repeated'],
  'keep-every-epochs': ['<n>', 'each whose epoch is a multiple of N'],
  'keep-every-steps': ['<n>', 'each whose step is a multiple of N'],
  'keep-referenced': ['', 'all that configs, key schemas, tags, open pull requests and releases mention'],
  protect: ['<glob>', 'what matches is never removed; may be repeated'],
  'max-size': ['<size>', 'most bytes that the kept ones of a group may have, as 50GB'],
}

const REPEATED: readonly PolicyWord[] = ['keep-tag', 'keep-best', 'protect']

export function addPolicyOptions(command: Command): Command {
  for (const word of POLICY_WORDS) {
    const [value, help] = HELP[word]
    const option = new Option(value === '' ? `--${word}` : `--${word} ${value}`, help)
    command.addOption(REPEATED.includes(word) ? option.argParser(collected) : option)
  }
  return command
}

/** What was said of the policy, by its words. */
export function policyOf(options: PolicyOptions): Readonly<Partial<Record<PolicyWord, WordValue>>> {
  const given = new Map<string, WordValue>(Object.entries(options))
  return Object.fromEntries(
    POLICY_WORDS.flatMap((word) => {
      const value = given.get(camelCase(word))
      return value === undefined ? [] : [[word, value]]
    }),
  )
}

function camelCase(word: PolicyWord): string {
  return word.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
