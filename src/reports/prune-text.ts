import { plural } from './bytes-text.ts'
import { terminalText } from './escape.ts'
import { type Paint, paints } from './paint.ts'
import { byInterest, type Fate, type GroupRows, groupText, outcomeText, policyText, type Row, rowsOf } from './prune-facts.ts'
import type { PruneReport } from './prune-schema.ts'

/** Lines of one kind in a group, and groups, before the rest is counted; the JSON has all. */
const MOST_ROWS = 20
const MOST_GROUPS = 40

const WORDS: Readonly<Record<Fate, string>> = {
  keep: 'keep',
  broken: 'BROKEN',
  remove: 'remove',
  removed: 'removed',
  failed: 'FAILED',
  left: 'left',
}
const WIDTH = Math.max(...Object.values(WORDS).map((word) => word.length))

/**
 * What `prune` plans or did, for a terminal: a table for each group, one line that says it all, and what to do next. Ends with
 * a line end.
 */
export function pruneText(report: PruneReport, options: { readonly color: boolean }): string {
  const paint = paints(options.color)
  const rows = rowsOf(report)
  const groups = byInterest(report.groups)
  const more = groups.length - MOST_GROUPS
  const blocks = [
    ...groups.slice(0, MOST_GROUPS).map((group) => groupLines(group, rows(group), report, paint)),
    more > 0 ? [`and ${plural(more, 'more group')}`] : [],
    report.notes.map((note) => `${paint.yellow('note')} ${terminalText(note)}`),
    closing(report, paint),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function groupLines(group: PruneReport['groups'][number], rows: GroupRows, report: PruneReport, paint: Paint): readonly string[] {
  const kept = rows.keep.slice(0, MOST_ROWS)
  const removed = rows.remove.slice(0, MOST_ROWS)
  const lines = table([...kept, ...removed], paint)
  return [
    paint.bold(terminalText(groupText(group, report))),
    ...(group.blocked === undefined ? [] : [`  ${paint.red('blocked')} ${terminalText(group.blocked)}`]),
    ...lines.slice(0, kept.length),
    ...rest(rows.keep, 'to keep'),
    ...lines.slice(kept.length),
    ...rest(rows.remove, report.dryRun ? 'to remove' : 'not kept'),
    ...group.notes.map((note) => `  ${paint.yellow('note')} ${terminalText(note)}`),
  ]
}

function rest(rows: readonly Row[], what: string): readonly string[] {
  return rows.length > MOST_ROWS ? [`  and ${rows.length - MOST_ROWS} more ${what}`] : []
}

/** `keep    2026-06-14 10:30   585 MB  G_240.pth (+1 file)  last, daily`. */
function table(rows: readonly Row[], paint: Paint): readonly string[] {
  const sizeWidth = Math.max(0, ...rows.map(({ size }) => size.length))
  const names = rows.map(({ name }) => terminalText(name))
  // One long name must not push the reasons of all others away.
  const nameWidth = Math.min(60, Math.max(0, ...names.map((name) => name.length)))
  return rows.map(({ fate, time, size, why }, i) => {
    const name = names[i] ?? ''
    const start = `  ${painted(fate, paint)}  ${paint.dim(time)}  ${size.padStart(sizeWidth)}  `
    return why === '' ? `${start}${name}` : `${start}${name.padEnd(nameWidth)}  ${paint.dim(terminalText(why))}`
  })
}

function painted(fate: Fate, paint: Paint): string {
  const word = WORDS[fate].padEnd(WIDTH)
  if (fate === 'keep') return paint.green(word)
  if (fate === 'failed' || fate === 'broken') return paint.red(word)
  return fate === 'left' ? paint.dim(word) : paint.yellow(word)
}

function closing(report: PruneReport, paint: Paint): readonly string[] {
  const { status, dryRun, next } = report
  const heading = status === 'failed' ? paint.red('FAILED') : paint.green(dryRun ? 'Plan' : 'Done')
  return [
    `${paint.dim('Policy:')} ${terminalText(policyText(report))}`,
    `${heading}: ${terminalText(outcomeText(report))}`,
    ...next.map((step) => `${paint.dim('Next:')} ${terminalText(step)}`),
  ]
}
