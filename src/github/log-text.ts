import { terminalText } from '../reports/escape.ts'

/**
 * `text` as a line of the log that the runner does not take for a command. It knows two forms: `::name::` at the start of a
 * line, white space before it allowed, and `##[name]` anywhere in it (actions/runner, ActionCommand.cs).
 */
export function loggable(text: string): string {
  return terminalText(text)
    .replaceAll('##[', '#\\#[')
    .replace(/^(\s*):/, '$1\\:')
}

/** At most `limit` UTF-16 units of `text`, marked where it was cut, never half a character. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
