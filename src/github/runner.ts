import * as core from '@actions/core'
import { terminalLines } from '../reports/escape.ts'
import { type Annotation, MESSAGE_LENGTH } from './annotations.ts'
import { clip, loggable } from './log-text.ts'

/** What a step can tell the runner. The only place that prints, so that nothing unescaped gets past it. */
export interface Runner {
  /** A line of the log. */
  info(line: string): void
  annotate(annotation: Annotation): void
  output(name: string, value: string): void
  /** Masks a value in all that is printed from now on. */
  hide(secret: string): void
  /** Fails the step, with one line that says why. */
  fail(reason: string): void
}

/** Something that its reader should know and that does not decide the check: a permission that is missing, a list cut short. */
export interface Hint {
  readonly level: 'warning' | 'notice'
  readonly message: string
}

/** `@actions/core` escapes the data and the properties of workflow commands; plain lines are made harmless here. */
export const actionsRunner: Runner = {
  info: (line) => core.info(loggable(line)),
  annotate({ level, title, message, file }) {
    const write = { error: core.error, warning: core.warning, notice: core.notice }[level]
    write(shown(message), { title, ...(file !== undefined && { file }) })
  },
  output: (name, value) => core.setOutput(name, value),
  hide: (secret) => core.setSecret(secret),
  fail: (reason) => core.setFailed(shown(reason)),
}

function shown(message: string): string {
  return clip(terminalLines(message), MESSAGE_LENGTH)
}
