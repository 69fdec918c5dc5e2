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
import { htmlText, markdownCode, markdownText } from './escape.ts'
import { type Fitted, firstThatFits } from './fit.ts'
import { whereText } from './where-text.ts'

/** Rows of each list, and lines of PyTorch's message; each step tells less. */
interface Level {
  readonly rows: number
  readonly error: number
}

const LEVELS: readonly Level[] = [
  { rows: Number.POSITIVE_INFINITY, error: 20 },
  { rows: 50, error: 10 },
  { rows: 20, error: 3 },
  { rows: 5, error: 0 },
  { rows: 1, error: 0 },
  { rows: 0, error: 0 },
]

/** What `compare` found, in GitHub's Markdown: verdict, both sides, differences by module, and what explains them. */
export function compareMarkdown(report: CompareReport, options: { readonly maxBytes: number }): Fitted {
  return firstThatFits(LEVELS, options.maxBytes, (level) => render(report, level))
}

function render(report: CompareReport, level: Level): string {
  const { rows } = level
  const blocks = [
    `### ${report.status === 'passed' ? '✅' : '❌'} ckpt-guard: ${headline(report)}`,
    sides(report),
    list('', report.findings.map(findingItem), rows),
    ...diffLists(report).map((each) => table(each, rows)),
    list('Types that differ', dtypeLines(report).map(item), rows),
    list('Probably renamed', renameLines(report).map(item), rows),
    fix(report, rows),
    list('Explained', explainedLines(report).map(item), rows),
    list('Values', valueLines(report).map(item), rows),
    modules(report, rows),
    torchSays(report, level.error),
    list(
      '',
      report.notes.map((note) => `- ℹ️ ${markdownText(note)}`),
      rows,
    ),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function headline(report: CompareReport): string {
  const required = requirementText(report)
  return markdownText(`${verdictText(report)}${required === '' ? '' : ` (${required})`}`)
}

function sides({ candidate, reference }: CompareReport): string {
  const row = (title: string, side: CompareReport['candidate']) =>
    `| ${title} | ${markdownCode(side.name)} | ${markdownText(sideText(side))} |`
  return ['| | File | What it is |', '|---|---|---|', row('candidate', candidate), row('reference', reference)].join('\n')
}

function findingItem({ rule, message, where, remedy }: CompareReport['findings'][number]): string {
  return `- **error** ${markdownCode(rule)}: ${markdownText(message)}${whereText(where, markdownCode, ' ')}\n  - Remedy: ${markdownText(remedy)}`
}

function table({ title, rows }: DiffList, most: number): string {
  if (most === 0) return `**${markdownText(title)}**`
  const shown = rows.slice(0, most)
  const more = rows.length - shown.length
  return [
    `**${markdownText(title)}**`,
    '',
    '| Key | |',
    '|---|---|',
    ...shown.map(({ name, what }) => `| ${markdownCode(name)} | ${markdownText(what)} |`),
    ...(more > 0 ? ['', `and ${more} more`] : []),
  ].join('\n')
}

function modules(report: CompareReport, most: number): string {
  const rows = moduleRows(report)
  if (rows.length === 0 || most === 0) return ''
  const shown = rows.slice(0, most)
  const more = rows.length - shown.length + moreModules(report)
  return [
    '**Values by module**',
    '',
    '| Module | | |',
    '|---|---|---|',
    ...shown.map(({ name, state, tensors }) => `| ${markdownCode(name)} | ${markdownText(state)} | ${markdownText(tensors)} |`),
    ...(more > 0 ? ['', `and ${more} more`] : []),
  ].join('\n')
}

function item(line: string): string {
  return `- ${markdownText(line)}`
}

function list(title: string, items: readonly string[], most: number): string {
  if (items.length === 0 || most === 0) return ''
  const more = items.length - Math.min(most, items.length)
  const heading = title === '' ? [] : [`**${title}**`, '']
  return [...heading, ...items.slice(0, most), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function fix(report: CompareReport, most: number): string {
  const command = fixCommand(report)
  if (command === undefined || most === 0) return ''
  return `To give the candidate the reference's names: ${markdownCode(command)}`
}

/** Longest line of PyTorch's message. */
const MAX_CHARACTERS = 2000

function torchSays(report: CompareReport, most: number): string {
  const lines = torchLines(report, { lines: most, characters: MAX_CHARACTERS })
  if (lines.length === 0) return ''
  const who = report.findings.length > 0 ? 'torch.load' : `load_state_dict${report.loads.nonStrict ? ', unless strict=False' : ''}`
  const text = lines.map((line) => htmlText(line.replace(/^\t/, '    '))).join('\n')
  return `<details><summary>What PyTorch says (${markdownText(who)})</summary>\n\n<pre>${text}</pre>\n\n</details>`
}
