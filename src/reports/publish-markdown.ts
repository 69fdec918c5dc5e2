import { bytesText, plural } from './bytes-text.ts'
import { markdownCode, markdownText } from './escape.ts'
import { type Fitted, firstThatFits } from './fit.ts'
import { changeText, compatibilityText, conversionText, outcomeText, settingText } from './publish-facts.ts'
import type { PublishReport } from './publish-schema.ts'
import { sentence } from './sentence.ts'
import { whereText } from './where-text.ts'

/** Items of each list; each step tells less. */
const LEVELS: readonly number[] = [Number.POSITIVE_INFINITY, 100, 20, 5, 1, 0]

/** What `publish` did, in GitHub's Markdown: the verdict, a table of files, and what is to be known. */
export function publishMarkdown(report: PublishReport, options: { readonly maxBytes: number }): Fitted {
  return firstThatFits(LEVELS, options.maxBytes, (most) => render(report, most))
}

function render(report: PublishReport, most: number): string {
  const { error, next, findings, conversions, compatibility, settings, notes } = report
  const told = findings.filter(({ severity }) => severity !== 'notice').sort((a, b) => rank(a) - rank(b))
  const blocks = [
    `### ${heading(report)}`,
    error === undefined ? outcomeMarkdown(report) : `${markdownText(sentence(error))}`,
    next.map((step) => `➡️ ${markdownText(sentence(step))}`).join('\n\n'),
    list(told.map(findingItem), most),
    fileTable(report, most),
    list(
      conversions.map((each) => `- ${markdownText(conversionText(each))}`),
      most,
    ),
    list(
      compatibility.map((each) => `- ${each.status === 'passed' ? '✅' : '❌'} ${markdownText(compatibilityText(each))}`),
      most,
    ),
    list(
      notes.map((note) => `- ⚠️ ${markdownText(note)}`),
      most,
    ),
    settings.length === 0
      ? ''
      : `Taken out of the settings in the bundle:\n\n${list(
          settings.map((each) => `- ${markdownText(settingText(each))}`),
          most,
        )}`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function heading({ status, state }: PublishReport): string {
  if (status === 'failed') return '❌ ckpt-guard: not published'
  const words = {
    published: 'published',
    draft: 'in a draft',
    stored: 'stored',
    skipped: 'published already',
    planned: 'plan',
    none: 'done',
  }
  return `${state === 'planned' ? '📝' : '✅'} ckpt-guard: ${words[state]}`
}

/** The address is one that GitHub or Hugging Face gave; as code it cannot become a link to elsewhere. */
function outcomeMarkdown(report: PublishReport): string {
  const { url, ...rest } = report
  const outcome = markdownText(sentence(outcomeText(rest)))
  return url === undefined || report.status === 'failed' ? outcome : `${outcome} ${linked(url)}`
}

function linked(url: string): string {
  return /^https:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(url) ? `<${url}>` : markdownCode(url)
}

function fileTable(report: PublishReport, most: number): string {
  const { files } = report
  if (files.length === 0) return ''
  const shown = files.slice(0, most)
  const rows = shown.map((file) => {
    const { name, label, size, sha256 } = file
    const also = label === undefined ? '' : ` (${markdownText(label)})`
    return `| ${markdownCode(name)}${also} | ${bytesText(size)} | ${markdownCode(sha256)} | ${changeText(file, report)} |`
  })
  const more = files.length - shown.length
  const table = shown.length === 0 ? [] : ['| File | Size | SHA-256 | |', '|---|--:|---|---|', ...rows]
  return [
    ...table,
    ...(more > 0 ? [...(table.length > 0 ? [''] : []), `${plural(more, shown.length > 0 ? 'more file' : 'file')}.`] : []),
  ].join('\n')
}

function findingItem({ severity, rule, path, message, where, remedy }: PublishReport['findings'][number]): string {
  const place = whereText(where, markdownCode, ' ')
  return `- **${severity}** ${markdownCode(rule)} in ${markdownCode(path)}: ${markdownText(message)}${place}\n  - Remedy: ${markdownText(remedy)}`
}

function rank({ severity }: PublishReport['findings'][number]): number {
  return severity === 'error' ? 0 : 1
}

function list(items: readonly string[], most: number): string {
  const shown = items.slice(0, most)
  const more = items.length - shown.length
  return [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}
