import { passedOverText, resumeOutcomeText } from './backup-facts.ts'
import { LEVELS, markdownList } from './backup-markdown.ts'
import type { ResumeReport } from './backup-schema.ts'
import { markdownCode, markdownText } from './escape.ts'
import { type Fitted, firstThatFits } from './fit.ts'
import { sentence } from './sentence.ts'

/** What `resume` found, in GitHub's Markdown: the verdict, what was passed over, and what was restored. */
export function resumeMarkdown(report: ResumeReport, options: { readonly maxBytes: number }): Fitted {
  return firstThatFits(LEVELS, options.maxBytes, (most) => render(report, most))
}

function render(report: ResumeReport, most: number): string {
  const { next, passedOver, notes, restored, name, dryRun } = report
  const blocks = [
    `### ${heading(report)}`,
    sentence(markdownText(resumeOutcomeText(report))) + (name === undefined ? '' : ` Backup: ${markdownCode(name)}`),
    next.map((step) => `➡️ ${sentence(markdownText(step))}`).join('\n\n'),
    markdownList(
      [
        ...passedOver.map((each) => `⚠️ passed over: ${markdownText(passedOverText(each))}`),
        ...notes.map((note) => `⚠️ ${markdownText(note)}`),
      ],
      most,
    ),
    markdownList(
      restored.map((path) => `${dryRun ? 'would be restored' : 'restored'}: ${markdownCode(path)}`),
      most,
    ),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function heading({ status, found, dryRun }: ResumeReport): string {
  if (status === 'failed') return '❌ ckpt-guard: no checkpoint to go on from'
  if (!found) return 'ℹ️ ckpt-guard: no checkpoint to go on from'
  return dryRun ? '📝 ckpt-guard: training would go on' : '✅ ckpt-guard: training can go on'
}
