import { plural } from './bytes-text.ts'
import { htmlCode, markdownCode, markdownText } from './escape.ts'
import { type Fitted, firstThatFits } from './fit.ts'
import type { FileReport, FindingReport, ValidateReport } from './schemas.ts'
import { fileFacts, summaryText, worstFirst } from './text.ts'
import { whereText } from './where-text.ts'

export { inspectMarkdown } from './inspect-markdown.ts'

/** How much is told; each step of `LEVELS` tells less. */
interface Level {
  /** Whether passed files without findings have a row each, or are counted only. */
  readonly passed: boolean
  readonly remedies: boolean
  readonly findingsPerFile: number
  readonly files: number
}

const ALL: Level = { passed: true, remedies: true, findingsPerFile: Number.POSITIVE_INFINITY, files: Number.POSITIVE_INFINITY }
const BRIEF: Level = { ...ALL, passed: false, remedies: false }
const LEVELS: readonly Level[] = [
  ALL,
  { ...ALL, passed: false },
  BRIEF,
  ...[20, 5, 1].map((findingsPerFile) => ({ ...BRIEF, findingsPerFile })),
  ...[500, 200, 100, 50, 20, 10, 5, 1, 0].map((files) => ({ ...BRIEF, findingsPerFile: 1, files })),
]

/**
 * What `validate` found, in GitHub's Markdown: the verdict, a table of files (failed ones first), and the findings of each
 * file folded. Where that is longer than `maxBytes`, details go first and never the verdict.
 */
export function validateMarkdown(report: ValidateReport, options: { readonly maxBytes: number }): Fitted {
  return firstThatFits(LEVELS, options.maxBytes, (level) => render(report, level))
}

function render(report: ValidateReport, level: Level): string {
  const told = report.files.filter((file) => level.passed || !isPlain(file)).sort((a, b) => badness(b) - badness(a))
  const shown = told.slice(0, level.files)
  const blocks = [
    `### ${report.status === 'passed' ? '✅ ckpt-guard: passed' : '❌ ckpt-guard: failed'}`,
    report.files.length === 0 ? 'No checkpoint files found.' : `${summaryText(report.summary)}.`,
    shown.length > 0 ? table(shown) : '',
    omitted(report.files, new Set(shown)),
    ...shown.filter(({ findings }) => findings.length > 0).map((file) => details(file, level)),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function table(files: readonly FileReport[]): string {
  const rows = files.map((file) => {
    const facts = fileFacts(file).map(markdownText).join(', ')
    return `| ${mark(file)} | ${markdownCode(file.path)} | ${facts} | ${countsText(file.findings)} |`
  })
  return ['| | File | What it is | Findings |', '|---|---|---|---|', ...rows].join('\n')
}

/** One sentence for the files that have no row. */
function omitted(files: readonly FileReport[], shown: ReadonlySet<FileReport>): string {
  const rest = files.filter((file) => !shown.has(file))
  const failed = rest.filter(({ status }) => status === 'failed').length
  const parts = [
    failed > 0 ? `${plural(failed, 'more file')} failed` : [],
    rest.length > failed ? `${plural(rest.length - failed, shown.size > 0 ? 'more file' : 'file')} passed` : [],
  ].flat()
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}

function details(file: FileReport, level: Level): string {
  const findings = worstFirst(file.findings)
  const shown = findings.slice(0, level.findingsPerFile)
  const more = findings.length - shown.length
  return [
    `<details><summary>${mark(file)} ${htmlCode(file.path)}: ${countsText(findings)}</summary>`,
    [...shown.map((finding) => findingItem(finding, level)), ...(more > 0 ? [`- and ${plural(more, 'more finding')}`] : [])].join('\n'),
    '</details>',
  ].join('\n\n')
}

function findingItem(finding: FindingReport, level: Level): string {
  const where = whereText(finding.where, markdownCode, ' ')
  return [
    `- **${finding.severity}** ${markdownCode(finding.rule)}: ${markdownText(finding.message)}${where}`,
    ...(level.remedies && finding.torch !== undefined ? [`  - PyTorch says: ${markdownCode(finding.torch)}`] : []),
    ...(level.remedies ? [`  - Remedy: ${markdownText(finding.remedy)}`] : []),
  ].join('\n')
}

/** Failed files come first, then those with findings. */
function badness(file: FileReport): number {
  return (file.status === 'failed' ? 2 : 0) + (file.findings.length > 0 ? 1 : 0)
}

function isPlain(file: FileReport): boolean {
  return badness(file) === 0
}

function mark(file: FileReport): string {
  if (file.status === 'failed') return '❌'
  return file.findings.some(({ severity }) => severity !== 'notice') ? '⚠️' : '✅'
}

function countsText(findings: readonly FindingReport[]): string {
  return (['error', 'warning', 'notice'] as const)
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => plural(count, severity))
    .join(', ')
}
