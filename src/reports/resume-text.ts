import { passedOverText, resumeOutcomeText } from './backup-facts.ts'
import type { ResumeReport } from './backup-schema.ts'
import { firstLines } from './backup-text.ts'
import { terminalText } from './escape.ts'
import { paints } from './paint.ts'

/**
 * What `resume` found, for a terminal: what was passed over and why, what was restored, and one line that says it all. Ends with
 * a line end.
 */
export function resumeText(report: ResumeReport, options: { readonly color: boolean }): string {
  const paint = paints(options.color)
  const { status, found, dryRun, next } = report
  const heading = status === 'failed' ? paint.red('FAILED') : found ? paint.green(dryRun ? 'Plan' : 'Resume') : paint.yellow('Nothing')
  const restored = dryRun ? paint.dim('planned ') : paint.green('restored')
  const blocks = [
    firstLines(report.passedOver.map((each) => `${paint.yellow('skipped ')} ${terminalText(passedOverText(each))}`)),
    [
      ...firstLines(report.restored.map((path) => `${restored} ${terminalText(path)}`)),
      ...firstLines(report.notes.map((note) => `${paint.yellow('note    ')} ${terminalText(note)}`)),
    ],
    [`${heading}: ${terminalText(resumeOutcomeText(report))}`, ...next.map((step) => `${paint.dim('Next:')} ${terminalText(step)}`)],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}
