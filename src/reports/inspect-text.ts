import { bytesText, plural, shareText } from './bytes-text.ts'
import { terminalText } from './escape.ts'
import { inspectFacts } from './inspect-facts.ts'
import { type Paint, paints } from './paint.ts'
import type { InspectReport, TensorReport } from './schemas.ts'
import { type TreeRow, tensorTree } from './tensor-tree.ts'
import { whereText } from './where-text.ts'

/** Widest column; what is longer is cut in its middle (the JSON has all of it), so that one name does not push all lines aside. */
const MAX_WIDTH = 60

/** What `inspect` found, for a terminal: the facts, then the tensors as a tree. Ends with a line end. */
export function inspectText(report: InspectReport, options: { readonly color: boolean }): string {
  const paint = paints(options.color)
  const blocks = [paint.bold(terminalText(report.path)), factLines(report, paint).join('\n')]
  if (report.problems.length > 0) blocks.push(problemLines(report, paint).join('\n'))
  if (report.tensors.length > 0) blocks.push(treeLines(report, paint).join('\n'))
  return `${blocks.join('\n\n')}\n`
}

function factLines(report: InspectReport, paint: Paint): string[] {
  const facts = inspectFacts(report)
  const width = Math.max(...facts.map(({ name }) => name.length))
  return facts.flatMap(({ name, lines }) =>
    lines.map((line, i) => `  ${paint.dim((i === 0 ? name : '').padEnd(width))}  ${terminalText(line)}`),
  )
}

function problemLines(report: InspectReport, paint: Paint): string[] {
  return [
    paint.bold('Problems'),
    ...report.problems.map(
      ({ rule, message, where }) => `  ${paint.red(rule)}  ${terminalText(message)}${paint.dim(whereText(where, terminalText, ' '))}`,
    ),
  ]
}

function treeLines(report: InspectReport, paint: Paint): string[] {
  const rows = tensorTree(report.tensors)
  const total = rows.reduce((sum, { depth, bytes }) => (depth === 0 ? sum + bytes : sum), 0)
  const cells = rows.map((row) => ({
    row,
    name: nameCell(row),
    what: whatCell(row),
    size: bytesText(row.bytes),
    share: shareText(row.bytes, total),
  }))
  const width = (pick: (cell: (typeof cells)[number]) => string, most: number) =>
    Math.min(
      most,
      cells.reduce((widest, cell) => Math.max(widest, pick(cell).length), 0),
    )
  const nameWidth = width(({ name }) => name, MAX_WIDTH)
  const whatWidth = width(({ what }) => what, MAX_WIDTH)
  return [
    `${paint.bold('Tensors')}${paint.dim(`  ${report.tensors.length}, ${bytesText(total)}`)}`,
    ...cells.map(({ row, name, what, size, share }) => {
      const label = name.padEnd(nameWidth)
      const numbers = `${size.padStart(8)}  ${share.padStart(6)}`
      return `  ${row.tensor === undefined ? paint.bold(label) : label}  ${what.padEnd(whatWidth)}  ${paint.dim(numbers)}`.trimEnd()
    }),
  ]
}

function nameCell({ depth, label, times }: TreeRow): string {
  return `${'  '.repeat(depth)}${cut(terminalText(label))}${times > 1 && label.includes('…') ? ` ×${times}` : ''}`
}

function whatCell({ tensor, tensors, sharedWith }: TreeRow): string {
  if (tensor === undefined) return plural(tensors, 'tensor')
  return `${tensorText(tensor)}${sharedWith === undefined ? '' : `, shares bytes with ${cut(terminalText(sharedWith))}`}`
}

function cut(text: string): string {
  return text.length <= MAX_WIDTH ? text : `${text.slice(0, MAX_WIDTH / 2 - 1)}…${text.slice(-MAX_WIDTH / 2)}`
}

/** `float32 [512, 192, 7]`, with what is out of the ordinary. */
export function tensorText(tensor: TensorReport): string {
  const layout = tensor.layout === 'strided' ? '' : ` ${tensor.layout}`
  const device = tensor.device === 'meta' ? ' meta' : ''
  return terminalText(`${tensor.dtype} [${tensor.shape.join(', ')}]${layout}${device}`)
}
