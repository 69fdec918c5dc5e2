import { convertMarkdown } from '../reports/convert-markdown.ts'
import { convertText } from '../reports/convert-text.ts'
import { inspectText } from '../reports/inspect-text.ts'
import { reportJson } from '../reports/json.ts'
import { inspectMarkdown, validateMarkdown } from '../reports/markdown.ts'
import type { ConvertReport, InspectReport, ValidateReport } from '../reports/schemas.ts'
import { validateText } from '../reports/text.ts'
import type { SharedOptions } from './options.ts'

/** The command line has no limit of length, unlike comments and job summaries. */
const UNLIMITED = { maxBytes: Number.POSITIVE_INFINITY }

/** A report in the format that was asked for; colours apply to text alone. */
export function renderReport(
  report: ValidateReport | InspectReport | ConvertReport,
  format: SharedOptions['format'],
  color: boolean,
): string {
  if (format === 'json') return reportJson(report)
  if (report.schema === 'ckpt-guard/inspect@1') {
    return format === 'markdown' ? inspectMarkdown(report, UNLIMITED).text : inspectText(report, { color })
  }
  if (report.schema === 'ckpt-guard/convert@1') {
    return format === 'markdown' ? convertMarkdown(report, UNLIMITED).text : convertText(report, { color })
  }
  return format === 'markdown' ? validateMarkdown(report, UNLIMITED).text : validateText(report, { color })
}
