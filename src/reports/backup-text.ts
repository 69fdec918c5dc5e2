import { backupOutcomeText, backupText, passedOverText, removedText } from './backup-facts.ts'
import type { BackupReport } from './backup-schema.ts'
import { terminalText } from './escape.ts'
import { type Paint, paints } from './paint.ts'

/** Lines of one kind before the rest is counted; the JSON has all. */
const MOST_LINES = 20

/** What `backup` did, for a terminal: what was passed over and why, what is stored, and one line that says it all. Ends with a line end. */
export function backupReportText(report: BackupReport, options: { readonly color: boolean }): string {
  const paint = paints(options.color)
  const blocks = [
    firstLines(report.passedOver.map((each) => `${paint.yellow('skipped ')} ${terminalText(passedOverText(each))}`)),
    firstLines(report.backups.map((each) => `${mark(each.state, paint)} ${terminalText(backupText(each))}`)),
    [
      ...firstLines(
        report.removed.map((each) => `${paint.dim(report.dryRun ? 'remove  ' : 'removed ')} ${terminalText(removedText(each))}`),
      ),
      ...firstLines(report.failed.map(({ name, error }) => `${paint.red('error   ')} ${terminalText(`${name}: ${error}`)}`)),
      ...firstLines(report.notes.map((note) => `${paint.yellow('note    ')} ${terminalText(note)}`)),
    ],
    closing(report, paint),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** As many lines as people read, and how many more there are. */
export function firstLines(lines: readonly string[]): string[] {
  const rest = lines.length - MOST_LINES
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `and ${rest} more`] : [...lines]
}

function mark(state: BackupReport['backups'][number]['state'], paint: Paint): string {
  if (state === 'failed') return paint.red('error   ')
  return state === 'planned' ? paint.dim('planned ') : paint.green(state === 'there' ? 'there   ' : 'stored  ')
}

function closing(report: BackupReport, paint: Paint): string[] {
  const { status, dryRun, next } = report
  const heading = status === 'failed' ? paint.red('FAILED') : paint.green(dryRun ? 'Plan' : 'Backup')
  return [`${heading}: ${terminalText(backupOutcomeText(report))}`, ...next.map((step) => `${paint.dim('Next:')} ${terminalText(step)}`)]
}
