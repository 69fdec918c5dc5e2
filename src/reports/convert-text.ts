import { closingLine, OVERFLOW_REMEDY, overflowLines, underflowLine } from './convert-facts.ts'
import { fitLists } from './convert-fit.ts'
import { terminalText } from './escape.ts'
import { type Paint, paints } from './paint.ts'
import type { ConvertReport } from './schemas.ts'
import { whereText } from './where-text.ts'

/** Lines of one kind before the rest is counted; the JSON has all. */
const MOST_LINES = 20

/** What `convert` did, for a terminal: findings and warnings, and one line that says it all at the end. Ends with a line end. */
export function convertText(report: ConvertReport, options: { readonly color: boolean }): string {
  const paint = paints(options.color)
  const overflow = overflowLines(report)
  const isRefused = report.status === 'failed'
  const lines = [
    ...findingLines(report, paint),
    ...some(overflow).map((line) => `${isRefused ? paint.red('error  ') : paint.yellow('warning')} ${terminalText(line)}`),
    ...(overflow.length > 0 && isRefused ? [`        ${paint.dim('Remedy:')} ${OVERFLOW_REMEDY}`] : []),
    ...some([...report.warnings, underflowLine(report)].filter((line) => line !== '')).map(
      (line) => `${paint.yellow('warning')} ${terminalText(line)}`,
    ),
    ...fitLines(report, paint),
  ]
  const verdict = isRefused ? paint.red('FAILED') : paint.green('Converted')
  return [...lines, ...(lines.length > 0 ? [''] : []), `${verdict}: ${terminalText(closingLine(report))}`, ''].join('\n')
}

function fitLines(report: ConvertReport, paint: Paint): string[] {
  return fitLists(report).flatMap(({ title, rows, count }) => [
    `${paint.dim('keys   ')} ${terminalText(title)}`,
    ...some(rows, count).map((row) => `        ${terminalText(row)}`),
  ])
}

function findingLines(report: ConvertReport, paint: Paint): string[] {
  return [...report.findings].sort(worse).flatMap((finding) => {
    const severity = { error: paint.red, warning: paint.yellow, notice: paint.dim }[finding.severity](finding.severity.padEnd(7))
    const line = `${severity} ${paint.bold(terminalText(finding.rule))}  ${terminalText(`${finding.path}: ${finding.message}`)}`
    if (finding.severity === 'notice') return [line]
    return [
      `${line}${paint.dim(whereText(finding.where, terminalText, ' '))}`,
      `        ${paint.dim('Remedy:')} ${terminalText(finding.remedy)}`,
    ]
  })
}

const RANK = { error: 0, warning: 1, notice: 2 } as const

function worse(a: ConvertReport['findings'][number], b: ConvertReport['findings'][number]): number {
  return RANK[a.severity] - RANK[b.severity]
}

function some(lines: readonly string[], count = lines.length): string[] {
  const shown = lines.slice(0, MOST_LINES)
  return count > shown.length ? [...shown, `and ${count - shown.length} more`] : shown
}
