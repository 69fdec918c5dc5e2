import {
  type DiffList,
  diffLists,
  dtypeLines,
  explainedLines,
  fixCommand,
  renameLines,
  requirementText,
  sideText,
  torchLines,
  verdictText,
} from './compare-facts.ts'
import type { CompareReport } from './compare-schema.ts'
import { moduleRows, moreModules, valueLines } from './compare-values-facts.ts'
import { terminalText } from './escape.ts'
import { type Paint, paints } from './paint.ts'
import { whereText } from './where-text.ts'

/** Lines of one list before the rest is counted; the JSON has all. */
const MOST_LINES = 30

/** Widest first column; a longer name pushes its own line alone. */
const MAX_WIDTH = 60

/** How much of PyTorch's message is shown: the keys stand above it, by module. */
const TORCH = { lines: 5, characters: 240 }

/** What `compare` found, for a terminal: both sides, the differences by module, and the verdict at the end. Ends with a line end. */
export function compareText(report: CompareReport, options: { readonly color: boolean }): string {
  const paint = paints(options.color)
  const blocks = [
    [sideLine('candidate', report.candidate, paint), sideLine('reference', report.reference, paint)],
    findingLines(report, paint),
    ...diffLists(report).map((list) => listLines(list, paint)),
    block('Types that differ', dtypeLines(report), paint),
    block('Probably renamed', renameLines(report), paint),
    fixLines(report, paint),
    block('Explained', explainedLines(report), paint),
    block('Values', valueLines(report), paint),
    moduleLines(report, paint),
    errorLines(report, paint),
    some(report.notes.map((note) => `${paint.yellow('note')} ${terminalText(note)}`)),
    [verdictLine(report, paint)],
  ]
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
  return `${text}\n`
}

function sideLine(title: string, side: CompareReport['candidate'], paint: Paint): string {
  return `${paint.dim(title)}  ${paint.bold(terminalText(side.name))}  ${paint.dim(terminalText(sideText(side)))}`
}

function findingLines({ findings }: CompareReport, paint: Paint): string[] {
  return findings.flatMap(({ rule, message, where, remedy }) => [
    `${paint.red('error')} ${paint.bold(terminalText(rule))}  ${terminalText(message)}${paint.dim(whereText(where, terminalText, ' '))}`,
    `      ${paint.dim('Remedy:')} ${terminalText(remedy)}`,
  ])
}

function listLines({ title, rows }: DiffList, paint: Paint): string[] {
  const cells = rows.map(({ name, what }) => ({ name: terminalText(name), what: terminalText(what) }))
  const width = Math.min(MAX_WIDTH, Math.max(...cells.map(({ name }) => name.length)))
  return [paint.bold(title), ...some(cells.map(({ name, what }) => `  ${name.padEnd(width)}  ${what}`.trimEnd()))]
}

function block(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint.bold(title), ...some(lines.map((line) => `  ${terminalText(line)}`))]
}

/** A row for each part of the model. */
function moduleLines(report: CompareReport, paint: Paint): string[] {
  const rows = moduleRows(report).map(({ name, state, tensors }) => ({ name: terminalText(name), state, tensors }))
  if (rows.length === 0) return []
  const width = Math.min(MAX_WIDTH, Math.max(...rows.map(({ name }) => name.length)))
  const stateWidth = Math.max(...rows.map(({ state }) => state.length))
  const lines = rows.map(({ name, state, tensors }) => `  ${name.padEnd(width)}  ${state.padEnd(stateWidth)}  ${tensors}`)
  return [paint.bold('Values by module'), ...some(lines, moreModules(report))]
}

function fixLines(report: CompareReport, paint: Paint): string[] {
  const command = fixCommand(report)
  return command === undefined ? [] : [paint.bold("To give the candidate the reference's names"), `  ${terminalText(command)}`]
}

function errorLines(report: CompareReport, paint: Paint): string[] {
  const lines = torchLines(report, TORCH)
  if (lines.length === 0) return []
  const title =
    report.findings.length > 0 ? 'torch.load says' : `load_state_dict says${report.loads.nonStrict ? ', unless strict=False' : ''}`
  return [paint.bold(title), ...lines.map((line) => `  ${terminalText(line.replace(/^\t/, '  '))}`)]
}

function verdictLine(report: CompareReport, paint: Paint): string {
  const verdict = report.status === 'passed' ? paint.green('Passed') : paint.red('FAILED')
  const required = requirementText(report)
  return `${verdict}: ${terminalText(verdictText(report))}${required === '' ? '' : ` (${required})`}`
}

/** The first lines; `left` more were left out before. */
function some(lines: readonly string[], left = 0): string[] {
  const shown = lines.slice(0, MOST_LINES)
  const more = lines.length - shown.length + left
  return more > 0 ? [...shown, `  and ${more} more`] : shown
}
