import { plural } from './bytes-text.ts'
import { compareMarkdown } from './compare-markdown.ts'
import { changeText, setText } from './compare-set.ts'
import type { CompareSetReport } from './compare-set-schema.ts'
import { htmlCode, markdownCode, markdownText } from './escape.ts'
import { type Fitted, firstThatFits } from './fit.ts'

type Entry = CompareSetReport['comparisons'][number]

/** Rows of the table, and items of each list; each step tells less. */
const ROWS: readonly number[] = [Number.POSITIVE_INFINITY, 500, 100, 20, 5, 0]

/** Room that a section needs to say something. */
const LEAST_SECTION = 2_000

/** Room for the line that counts the sections that are left out. */
const CLOSING = 100

/**
 * What several comparisons found, in GitHub's Markdown: a table of all, and below it what differs in each, the failed ones first and
 * unfolded. Where that is longer than `maxBytes`, the table has half of the room at most, and the worst comparisons share the rest.
 */
export function compareSetMarkdown(set: CompareSetReport, { maxBytes }: { readonly maxBytes: number }): Fitted {
  const entries = set.comparisons.filter(({ status, verdict }) => status === 'failed' || verdict !== 'identical').sort(failedFirst)
  const whole = wholeText(set, entries, maxBytes)
  if (whole !== undefined) return { text: whole, complete: true }
  const head = firstThatFits(ROWS, entries.length === 0 ? maxBytes : maxBytes / 2, (rows) => overview(set, rows)).text
  return { text: head === '' ? '' : withSections(head, entries, maxBytes), complete: false }
}

/** All of it; `undefined` as soon as that is too long, since a report may be hundreds of times as long as a comment. */
function wholeText(set: CompareSetReport, entries: readonly Entry[], maxBytes: number): string | undefined {
  const head = overview(set, Number.POSITIVE_INFINITY)
  const parts = [head]
  let size = Buffer.byteLength(head)
  for (const entry of entries) {
    if (size > maxBytes) return undefined
    const next = `\n${section(entry, Number.MAX_SAFE_INTEGER)}`
    size += Buffer.byteLength(next)
    parts.push(next)
  }
  return size > maxBytes ? undefined : parts.join('')
}

/** As many sections as have something to say in the room that is left. */
function withSections(head: string, entries: readonly Entry[], maxBytes: number): string {
  let text = head
  let room = maxBytes - Buffer.byteLength(head) - CLOSING
  const told = entries.slice(0, Math.floor(room / LEAST_SECTION))
  for (const [i, entry] of told.entries()) {
    const next = `\n${section(entry, Math.floor(room / (told.length - i)) - 1)}`
    text += next
    room -= Buffer.byteLength(next)
  }
  const left = entries.length - told.length
  return left > 0 ? `${text}\n${plural(left, 'more comparison')} in the JSON report.\n` : text
}

function overview(set: CompareSetReport, rows: number): string {
  const { comparisons, errors } = set
  const sorted = [...comparisons].sort(failedFirst)
  const blocks = [
    `### ${set.status === 'passed' ? '✅' : '❌'} ckpt-guard: ${setText(set)}`,
    table(sorted.slice(0, rows)),
    sorted.length > rows && rows > 0 ? `and ${sorted.length - rows} more` : '',
    list(
      errors.map(({ path, reason }) => `- ❌ ${markdownCode(path)} could not be compared: ${markdownText(reason)}`),
      rows,
    ),
    list(
      set.skipped.map(({ path, reason }) => `- ⏭️ ${markdownCode(path)} has nothing to be compared with: ${markdownText(reason)}`),
      rows,
    ),
    list(
      set.new.map((path) => `- 🆕 ${markdownCode(path)} is not in the base: there is nothing to compare it with`),
      rows,
    ),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function table(entries: readonly Entry[]): string {
  if (entries.length === 0) return ''
  const rows = entries.map((entry) => {
    const cells = [
      mark(entry),
      markdownCode(entry.path),
      entry.verdict,
      markdownCode(entry.reference.name),
      markdownText(changeText(entry)),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return ['| | File | Verdict | Reference | What differs |', '|---|---|---|---|---|', ...rows].join('\n')
}

function list(items: readonly string[], most: number): string {
  const shown = items.slice(0, most)
  const left = items.length - shown.length
  return [...shown, ...(left > 0 && most > 0 ? [`- and ${left} more`] : [])].join('\n')
}

/** A comparison's own report, folded where it passed; `''` where not even its verdict has room. */
function section(entry: Entry, maxBytes: number): string {
  const open = entry.status === 'failed' ? ' open' : ''
  const before = `<details${open}><summary>${mark(entry)} ${htmlCode(entry.path)}: ${entry.verdict}</summary>\n\n`
  const after = '\n</details>\n'
  const { text } = compareMarkdown(entry, { maxBytes: maxBytes - Buffer.byteLength(before + after) })
  return text === '' ? '' : before + text + after
}

/** Stable, so that files stay in their order. */
function failedFirst(a: Entry, b: Entry): number {
  return Number(b.status === 'failed') - Number(a.status === 'failed')
}

function mark({ status }: Entry): string {
  return status === 'passed' ? '✅' : '❌'
}
