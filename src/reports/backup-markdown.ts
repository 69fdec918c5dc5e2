import { backupOutcomeText, passedOverText, progressText, removedText } from './backup-facts.ts'
import type { BackupReport } from './backup-schema.ts'
import { bytesText, plural } from './bytes-text.ts'
import { markdownCode, markdownText } from './escape.ts'
import { type Fitted, firstThatFits } from './fit.ts'
import { sentence } from './sentence.ts'

/** Items of each list; each step tells less. */
export const LEVELS: readonly number[] = [Number.POSITIVE_INFINITY, 100, 20, 5, 1, 0]

/** What `backup` did, in GitHub's Markdown: the verdict, what was passed over, and a table of what is stored. */
export function backupMarkdown(report: BackupReport, options: { readonly maxBytes: number }): Fitted {
  return firstThatFits(LEVELS, options.maxBytes, (most) => render(report, most))
}

function render(report: BackupReport, most: number): string {
  const { next, passedOver, removed, failed, notes, dryRun } = report
  const blocks = [
    `### ${heading(report)}`,
    sentence(markdownText(backupOutcomeText(report))),
    next.map((step) => `➡️ ${sentence(markdownText(step))}`).join('\n\n'),
    markdownList(
      [
        ...passedOver.map((each) => `⚠️ passed over: ${markdownText(passedOverText(each))}`),
        ...failed.map(({ name, error }) => `❌ not removed: ${markdownText(`${name}: ${error}`)}`),
        ...notes.map((note) => `⚠️ ${markdownText(note)}`),
      ],
      most,
    ),
    table(report, most),
    markdownList(
      removed.map((each) => `🗑️ ${dryRun ? 'would be removed' : 'removed'}: ${markdownText(removedText(each))}`),
      most,
    ),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** A list with as many items as there is room for, and how many more there are. */
export function markdownList(items: readonly string[], most: number): string {
  const more = items.length - most
  return [...items.slice(0, most).map((item) => `- ${item}`), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function heading({ status, dryRun, backups }: BackupReport): string {
  if (status === 'failed') return '❌ ckpt-guard: backup failed'
  if (dryRun) return '📝 ckpt-guard: plan of a backup'
  return backups.length === 0 ? 'ℹ️ ckpt-guard: nothing to back up' : '✅ ckpt-guard: backed up'
}

function table({ backups }: BackupReport, most: number): string {
  if (backups.length === 0) return ''
  const shown = backups.slice(0, most)
  const rows = shown.map((backup) => {
    const { name, path, size, state, error } = backup
    const outcome = error === undefined ? state : `failed: ${markdownText(error)}`
    return `| ${markdownCode(path)} | ${progressText(backup)} | ${bytesText(size)} | ${markdownCode(name)} | ${outcome} |`
  })
  const more = backups.length - shown.length
  return [
    ...(shown.length === 0 ? [] : ['| Checkpoint | Progress | Size | Backup | |', '|---|---|--:|---|---|', ...rows]),
    ...(more > 0 ? [...(shown.length > 0 ? [''] : []), `${plural(more, shown.length > 0 ? 'more backup' : 'backup')}.`] : []),
  ].join('\n')
}
