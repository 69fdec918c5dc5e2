import { plural } from './bytes-text.ts'
import { markdownCode, markdownText } from './escape.ts'
import { type Fitted, firstThatFits } from './fit.ts'
import { byInterest, type Fate, type GroupRows, groupText, outcomeText, policyText, type Row, rowsOf } from './prune-facts.ts'
import type { PruneReport } from './prune-schema.ts'
import { sentence } from './sentence.ts'

/** Groups, and rows of each kind in a group; each step tells less. */
const LEVELS: readonly { readonly groups: number; readonly rows: number }[] = [
  { groups: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY },
  { groups: 100, rows: 100 },
  { groups: 40, rows: 20 },
  { groups: 20, rows: 5 },
  { groups: 5, rows: 1 },
  { groups: 0, rows: 0 },
]

const MARKS: Readonly<Record<Fate, string>> = {
  keep: '✅ keep',
  broken: '💔 broken',
  remove: '🗑️ remove',
  removed: '🗑️ removed',
  failed: '❌ failed',
  left: '⏳ left',
}

/** What `prune` plans or did, in GitHub's Markdown: the verdict, a table for each group, and what to do next. */
export function pruneMarkdown(report: PruneReport, options: { readonly maxBytes: number }): Fitted {
  const rows = rowsOf(report)
  const groups = byInterest(report.groups).map((group) => ({ group, rows: rows(group) }))
  return firstThatFits(LEVELS, options.maxBytes, (level) => render(report, groups, level))
}

interface Told {
  readonly group: PruneReport['groups'][number]
  readonly rows: GroupRows
}

function render(report: PruneReport, groups: readonly Told[], most: (typeof LEVELS)[number]): string {
  const more = groups.length - most.groups
  const blocks = [
    `### ${heading(report)}`,
    markdownText(sentence(outcomeText(report))),
    report.next.map((step) => `➡️ ${markdownText(sentence(step))}`).join('\n\n'),
    `Policy: ${markdownText(policyText(report))}`,
    ...groups.slice(0, most.groups).map((told) => groupMarkdown(told, report, most.rows)),
    more > 0 ? `And ${plural(more, most.groups === 0 ? 'group' : 'more group')}.` : '',
    list(report.notes, most.rows),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function heading({ status, dryRun, summary, left }: PruneReport): string {
  if (status === 'failed') return dryRun ? '❌ ckpt-guard: plan with blocked groups' : '❌ ckpt-guard: not everything could be pruned'
  if (summary.removed === 0) return '✅ ckpt-guard: nothing to prune'
  if (dryRun) return '📝 ckpt-guard: plan'
  return left.length > 0 ? '⏳ ckpt-guard: pruned in part' : '✅ ckpt-guard: pruned'
}

function groupMarkdown({ group, rows }: Told, report: PruneReport, most: number): string {
  const shown = [...rows.keep.slice(0, most), ...rows.remove.slice(0, most)]
  const left = [over(rows.keep, most, 'to keep'), over(rows.remove, most, report.dryRun ? 'to remove' : 'not kept')]
  const blocks = [
    `**${markdownText(groupText(group, report))}**`,
    group.blocked === undefined ? '' : `⛔ ${markdownText(sentence(group.blocked))}`,
    shown.length === 0 ? '' : ['| | Made (UTC) | Size | Name | Why |', '|---|---|--:|---|---|', ...shown.map(rowMarkdown)].join('\n'),
    left
      .filter((text) => text !== '')
      .map((text) => `${text}.`)
      .join(' '),
    list(group.notes, most),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function rowMarkdown({ fate, time, size, name, why }: Row): string {
  return `| ${MARKS[fate]} | ${time} | ${size} | ${markdownCode(name)} | ${markdownText(why)} |`
}

function over(rows: readonly Row[], most: number, what: string): string {
  return rows.length > most ? `${rows.length - most} more ${what}` : ''
}

function list(notes: readonly string[], most: number): string {
  const more = notes.length - most
  return [
    ...notes.slice(0, most).map((note) => `- ⚠️ ${markdownText(note)}`),
    ...(more > 0 ? [`- and ${plural(more, 'more note')}`] : []),
  ].join('\n')
}
