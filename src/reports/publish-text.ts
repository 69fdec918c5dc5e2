import { bytesText, plural } from './bytes-text.ts'
import { terminalText } from './escape.ts'
import { type Paint, paints } from './paint.ts'
import { compatibilityText, conversionText, outcomeText, settingText } from './publish-facts.ts'
import type { PublishReport } from './publish-schema.ts'
import { whereText } from './where-text.ts'

/** Lines of one kind before the rest is counted; the JSON has all. */
const MOST_LINES = 20

const HEADINGS = { published: 'Published', draft: 'Draft', stored: 'Stored', skipped: 'Skipped', planned: 'Plan', none: 'FAILED' } as const

/** What `publish` did, for a terminal: findings, what was made, the files with their digests, and one line that says it all. Ends with a line end. */
export function publishText(report: PublishReport, options: { readonly color: boolean }): string {
  const paint = paints(options.color)
  const blocks = [
    some(findingBlocks(report, paint)).flat(),
    [
      ...some(report.conversions.map((each) => `${paint.dim('made   ')} ${terminalText(conversionText(each))}`)),
      ...some(report.compatibility.map((each) => compatibilityLine(each, paint))),
      ...some(report.settings.map((each) => `${paint.dim('cleaned')} ${terminalText(settingText(each))}`)),
      ...some(report.notes.map((note) => `${paint.yellow('note   ')} ${terminalText(note)}`)),
    ],
    fileLines(report, paint),
    closing(report, paint),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function closing(report: PublishReport, paint: Paint): string[] {
  const { status, state, error, next } = report
  const heading = status === 'failed' ? paint.red(HEADINGS.none) : paint.green(HEADINGS[state])
  return [
    ...(error === undefined ? [] : [`${paint.red('error  ')} ${terminalText(error)}`]),
    `${heading}: ${terminalText(outcomeText(report))}`,
    ...next.map((step) => `${paint.dim('Next:')} ${terminalText(step)}`),
  ]
}

function compatibilityLine(each: PublishReport['compatibility'][number], paint: Paint): string {
  const mark = each.status === 'passed' ? paint.green('passed ') : paint.red('error  ')
  return `${mark} ${terminalText(compatibilityText(each))}`
}

/** `84.9 MB  3f2a…  aurora-float16.pth`, the whole digest: it is what people compare. */
function fileLines({ files }: PublishReport, paint: Paint): string[] {
  const sizes = files.map(({ size }) => bytesText(size))
  const width = Math.max(0, ...sizes.map((size) => size.length))
  return some(
    files.map(({ name, sha256, change, label }, i) => {
      const facts = [change, label === undefined ? undefined : `for ${label}`].filter((fact) => fact !== undefined)
      const rest = facts.length === 0 ? '' : `  ${paint.dim(facts.map(terminalText).join(', '))}`
      return `${(sizes[i] ?? '').padStart(width)}  ${paint.dim(sha256)}  ${paint.bold(terminalText(name))}${rest}`
    }),
    (count) => `and ${plural(count, 'more file')}`,
  )
}

/** A notice is something to know, not to mend, and one that is published with the file already: the other formats have it. */
function findingBlocks({ findings }: PublishReport, paint: Paint): string[][] {
  return findings
    .filter(({ severity }) => severity !== 'notice')
    .sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
    .map(({ severity, rule, path, message, where, remedy }) => [
      `${(severity === 'error' ? paint.red : paint.yellow)(severity.padEnd(7))} ${paint.bold(terminalText(rule))}  ` +
        `${terminalText(`${path}: ${message}`)}${paint.dim(whereText(where, terminalText, ' '))}`,
      `        ${paint.dim('Remedy:')} ${terminalText(remedy)}`,
    ])
}

function some<Line extends string | string[]>(lines: readonly Line[], more = (count: number) => `and ${count} more`): (Line | string)[] {
  const rest = lines.length - MOST_LINES
  return rest > 0 ? [...lines.slice(0, MOST_LINES), more(rest)] : [...lines]
}
