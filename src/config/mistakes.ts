import type { z } from 'zod'
import { didYouMean } from './closest-word.ts'
import { shown } from './shown.ts'

/** One thing that is wrong with a setting. */
export interface Mistake {
  /** Keys that lead to it. */
  readonly path: readonly PropertyKey[]
  /** Whether the key itself is wrong, or its value. */
  readonly part: 'key' | 'value'
  readonly message: string
}

type Issue = z.core.$ZodIssue

/** The keys that may stand at a place. */
export type KnownKeys = (path: readonly PropertyKey[]) => readonly string[]

/**
 * What zod found wrong with `value`, in words: the setting, what was expected and what was found. One after the other as
 * they are asked for, since a hostile config may have a million mistakes of which nobody reads more than a few.
 */
export function* explainIssues(issues: readonly Issue[], value: unknown, knownKeys: KnownKeys): Generator<Mistake> {
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) yield { path: [...issue.path, key], part: 'key', message: unknownKey(key, knownKeys(issue.path)) }
    } else {
      const name = issue.path.length > 0 ? `${settingName(issue.path)}: ` : ''
      const message = `${name}expected ${expectation(issue)}, found ${shown(valueAt(value, issue.path))}`
      yield { path: issue.path, part: 'value', message }
    }
  }
}

function unknownKey(key: string, known: readonly string[]): string {
  return `unknown key ${shown(key)}${didYouMean(key, known) || `; known are ${known.join(', ')}`}`
}

/** `naming.epoch-base`, `versions[2].folders`. */
export function settingName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`
    const word = /^[\w./-]+$/.test(String(step)) ? String(step) : shown(step)
    return name === '' ? word : `${name}.${word}`
  }, '')
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map of settings',
  record: 'a map',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return issue.errors
        .flat()
        .map((each) => expectation(each))
        .join(' or ')
    case 'too_small':
      return issue.origin === 'string' ? 'text that is not empty' : `at least ${issue.minimum}`
    case 'too_big':
      return `at most ${issue.maximum}`
    default:
      return `something else (${issue.message})`
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => {
    if (at === null || typeof at !== 'object') return undefined
    return Object.getOwnPropertyDescriptor(at, step)?.value
  }, value)
}
