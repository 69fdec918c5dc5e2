import { bytesText, plural, shareText } from './bytes-text.ts'
import { markdownCode, markdownText } from './escape.ts'
import { type Fitted, firstThatFits } from './fit.ts'
import { inspectFacts } from './inspect-facts.ts'
import { tensorText } from './inspect-text.ts'
import type { InspectReport } from './schemas.ts'
import { type TreeRow, tensorTree } from './tensor-tree.ts'
import { whereText } from './where-text.ts'

/** How much is told; each step of `LEVELS` tells less. */
interface Level {
  /** Rows of the tree deeper than this are left out. */
  readonly depth: number
  readonly rows: number
  /** Lines of one fact, and problems. */
  readonly lines: number
}

const ALL: Level = { depth: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY }
const LEVELS: readonly Level[] = [
  ALL,
  ...[6, 4, 3, 2, 1].map((depth) => ({ ...ALL, depth })),
  ...[200, 50, 0].map((rows) => ({ depth: 1, rows, lines: 100 })),
  ...[20, 5, 1, 0].map((lines) => ({ depth: 1, rows: 0, lines })),
]

/**
 * What `inspect` found, in GitHub's Markdown: facts, problems, and the tree of tensors folded. Where that is longer than
 * `maxBytes`, deep modules go first.
 */
export function inspectMarkdown(report: InspectReport, options: { readonly maxBytes: number }): Fitted {
  const rows = tensorTree(report.tensors)
  return firstThatFits(LEVELS, options.maxBytes, (level) => render(report, rows, level))
}

function render(report: InspectReport, rows: readonly TreeRow[], level: Level): string {
  const blocks = [
    `### ${markdownCode(report.path)}`,
    factTable(report, level),
    problemList(report, level),
    rows.length > 0 && level.rows > 0 ? tensorDetails(report, rows, level) : '',
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function factTable(report: InspectReport, level: Level): string {
  const rows = inspectFacts(report).map(({ name, lines }) => {
    const shown = lines.slice(0, level.lines).map(markdownText)
    const more = lines.length - shown.length
    return `| ${markdownText(name)} | ${[...shown, ...(more > 0 ? [`${shown.length > 0 ? 'and ' : ''}${more} more`] : [])].join('<br>')} |`
  })
  return ['| | |', '|---|---|', ...rows].join('\n')
}

function problemList({ problems }: InspectReport, level: Level): string {
  const shown = problems.slice(0, level.lines)
  const more = problems.length - shown.length
  return [
    ...shown.map(({ rule, message, where }) => `- ${markdownCode(rule)}: ${markdownText(message)}${whereText(where, markdownCode, ' ')}`),
    ...(more > 0 ? [`- ${plural(more, 'more problem')}`] : []),
  ].join('\n')
}

function tensorDetails(report: InspectReport, rows: readonly TreeRow[], level: Level): string {
  const total = rows.reduce((sum, { depth, bytes }) => (depth === 0 ? sum + bytes : sum), 0)
  const shown = rows.filter(({ depth }) => depth <= level.depth).slice(0, level.rows)
  const more = rows.length - shown.length
  return [
    `<details><summary>${plural(report.tensors.length, 'tensor')}, ${bytesText(total)}</summary>`,
    ['| Name | Type and shape | Size | Share |', '|---|---|--:|--:|', ...shown.map((row) => tensorRow(row, total))].join('\n'),
    ...(more > 0 ? [`${plural(more, 'more row')} left out.`] : []),
    '</details>',
  ].join('\n\n')
}

function tensorRow({ depth, label, times, tensor, tensors, bytes, sharedWith }: TreeRow, total: number): string {
  const indent = '&emsp;'.repeat(depth)
  const name = `${indent}${markdownCode(label)}${times > 1 && label.includes('…') ? ` ×${times}` : ''}`
  const shared = sharedWith === undefined ? '' : `, shares bytes with ${markdownCode(sharedWith)}`
  const what = tensor === undefined ? plural(tensors, 'tensor') : `${markdownText(tensorText(tensor))}${shared}`
  return `| ${name} | ${what} | ${bytesText(bytes)} | ${shareText(bytes, total)} |`
}
