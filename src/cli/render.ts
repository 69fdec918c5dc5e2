import { backupMarkdown } from '../reports/backup-markdown.ts'
import type { BackupReport, ResumeReport } from '../reports/backup-schema.ts'
import { backupReportText } from '../reports/backup-text.ts'
import { compareMarkdown } from '../reports/compare-markdown.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import { compareText } from '../reports/compare-text.ts'
import { convertMarkdown } from '../reports/convert-markdown.ts'
import { convertText } from '../reports/convert-text.ts'
import { withoutCommands } from '../reports/escape.ts'
import { inspectText } from '../reports/inspect-text.ts'
import { reportJson } from '../reports/json.ts'
import { inspectMarkdown, validateMarkdown } from '../reports/markdown.ts'
import { pruneMarkdown } from '../reports/prune-markdown.ts'
import type { PruneReport } from '../reports/prune-schema.ts'
import { pruneText } from '../reports/prune-text.ts'
import { publishMarkdown } from '../reports/publish-markdown.ts'
import type { PublishReport } from '../reports/publish-schema.ts'
import { publishText } from '../reports/publish-text.ts'
import { resumeMarkdown } from '../reports/resume-markdown.ts'
import { resumeText } from '../reports/resume-text.ts'
import type { ConvertReport, InspectReport, ValidateReport } from '../reports/schemas.ts'
import { validateText } from '../reports/text.ts'
import type { SharedOptions } from './options.ts'

/** What a command prints. */
export type Report =
  | ValidateReport
  | InspectReport
  | CompareReport
  | ConvertReport
  | PublishReport
  | PruneReport
  | BackupReport
  | ResumeReport

/** The command line has no limit of length, unlike comments and job summaries. */
const UNLIMITED = { maxBytes: Number.POSITIVE_INFINITY }

/** A report in the format that was asked for; colours apply to text alone. In a step of GitHub's runner, no line of it is a command. */
export function renderReport(report: Report, format: SharedOptions['format'], color: boolean): string {
  return format === 'json' ? reportJson(report) : withoutCommands(forPeople(report, format, color))
}

function forPeople(report: Report, format: 'text' | 'markdown', color: boolean): string {
  if (report.schema === 'ckpt-guard/inspect@1') {
    return format === 'markdown' ? inspectMarkdown(report, UNLIMITED).text : inspectText(report, { color })
  }
  if (report.schema === 'ckpt-guard/compare@1') {
    return format === 'markdown' ? compareMarkdown(report, UNLIMITED).text : compareText(report, { color })
  }
  if (report.schema === 'ckpt-guard/convert@1') {
    return format === 'markdown' ? convertMarkdown(report, UNLIMITED).text : convertText(report, { color })
  }
  if (report.schema === 'ckpt-guard/backup@1') {
    return format === 'markdown' ? backupMarkdown(report, UNLIMITED).text : backupReportText(report, { color })
  }
  if (report.schema === 'ckpt-guard/resume@1') {
    return format === 'markdown' ? resumeMarkdown(report, UNLIMITED).text : resumeText(report, { color })
  }
  if (report.schema === 'ckpt-guard/prune@1') {
    return format === 'markdown' ? pruneMarkdown(report, UNLIMITED).text : pruneText(report, { color })
  }
  if (report.schema === 'ckpt-guard/publish@1') {
    return format === 'markdown' ? publishMarkdown(report, UNLIMITED).text : publishText(report, { color })
  }
  return format === 'markdown' ? validateMarkdown(report, UNLIMITED).text : validateText(report, { color })
}
