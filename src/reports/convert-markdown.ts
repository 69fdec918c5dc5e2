import { bytesText, plural } from './bytes-text.ts'
import { droppedText, OVERFLOW_REMEDY, overflowLines, underflowLine } from './convert-facts.ts'
import { fitLists } from './convert-fit.ts'
import { markdownCode, markdownText } from './escape.ts'
import { type Fitted, firstThatFits } from './fit.ts'
import { identityText } from './inspect-facts.ts'
import type { ConvertReport } from './schemas.ts'
import { whereText } from './where-text.ts'

/** Items of each list; each step tells less. */
const LEVELS: readonly number[] = [Number.POSITIVE_INFINITY, 100, 20, 5, 1, 0]

/** What `convert` did, in GitHub's Markdown: the verdict, a table of sizes, and what is to be known. */
export function convertMarkdown(report: ConvertReport, options: { readonly maxBytes: number }): Fitted {
  return firstThatFits(LEVELS, options.maxBytes, (most) => render(report, most))
}

function render(report: ConvertReport, most: number): string {
  const isDone = report.status === 'passed'
  const overflow = overflowLines(report).map(markdownText)
  const warnings = [...report.warnings, underflowLine(report)].filter((line) => line !== '').map(markdownText)
  const blocks = [
    `### ${isDone ? '✅ ckpt-guard: converted' : '❌ ckpt-guard: nothing was written'}`,
    table(report),
    list(report.findings.map(findingItem), most),
    list(
      overflow.map((line) => `- ${isDone ? '⚠️' : '❌'} ${line}`),
      most,
    ),
    overflow.length > 0 && !isDone ? markdownText(OVERFLOW_REMEDY) : '',
    list(
      warnings.map((line) => `- ⚠️ ${line}`),
      most,
    ),
    ...fitLists(report).map(({ title, rows, count }) => {
      const items = rows.map((row) => `- ${markdownText(row)}`)
      const line = markdownText(`${title[0]?.toUpperCase()}${title.slice(1)}`)
      return count === 0 ? `${line}.` : `${line}:\n\n${list(items, most, count)}`
    }),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function table(report: ConvertReport): string {
  const { input, output, tensors, casts } = report
  const cast = Object.entries(casts).map(([kind, count]) => `${count} ${kind}`)
  const facts = [plural(tensors.written, 'tensor'), ...cast, droppedText(report)].filter((fact) => fact !== '')
  const closing = report.status === 'passed' ? ['', `${markdownText(facts.join('; '))}.`] : []
  const files = output.files.map(
    ({ path, size }) => `| written | ${markdownCode(path)} | ${bytesText(size)} | ${identityCell(output.identity)} |`,
  )
  return [
    '| | File | Size | What it is |',
    '|---|---|---|---|',
    `| read | ${markdownCode(input.path)} | ${bytesText(input.size)} | ${identityCell(input.identity)} |`,
    ...files,
    ...closing,
  ].join('\n')
}

function identityCell(identity: ConvertReport['input']['identity']): string {
  return identity === undefined ? '' : markdownText(identityText(identity))
}

function findingItem({ severity, rule, path, message, where, remedy }: ConvertReport['findings'][number]): string {
  const place = whereText(where, markdownCode, ' ')
  return `- **${severity}** ${markdownCode(rule)} in ${markdownCode(path)}: ${markdownText(message)}${place}\n  - Remedy: ${markdownText(remedy)}`
}

function list(items: readonly string[], most: number, count = items.length): string {
  const shown = items.slice(0, most)
  const more = count - shown.length
  return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}
