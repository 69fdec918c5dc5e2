import { terminalText } from '../reports/escape.ts'
import type { Annotation, Level } from './annotations.ts'
import { clip } from './log-text.ts'
import type { Hint } from './runner.ts'

/** Messages of one level, in the order in which they are told. */
export type Told = readonly [level: Level, messages: readonly string[]]

/** So that names of any length never push out what is said of them. */
const NAME_LENGTH = 250
const TEXT_LENGTH = 1_500

/** Annotations that are about the run rather than about a line of a file. */
export function runAnnotations(told: readonly Told[], hints: readonly Hint[]): readonly Annotation[] {
  const hinted = hints.map(({ level, message }): Told => [level, [message]])
  return [...told, ...hinted].flatMap(([level, messages]) => messages.map((message) => ({ level, title: 'ckpt-guard', message })))
}

/** A name as messages quote it. */
export function shownName(name: string): string {
  return clip(terminalText(name), NAME_LENGTH)
}

/** What a place or a file says of itself. */
export function shownText(text: string): string {
  return clip(terminalText(text), TEXT_LENGTH)
}
