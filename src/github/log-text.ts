import { terminalText, withoutCommands } from '../reports/escape.ts'

/** `text` as one line of the log that the runner does not take for a command. */
export function loggable(text: string): string {
  return withoutCommands(terminalText(text))
}

/** At most `limit` UTF-16 units of `text`, marked where it was cut, never half a character. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
