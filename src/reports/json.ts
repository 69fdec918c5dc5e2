import type { BackupReport, ResumeReport } from './backup-schema.ts'
import type { CompareReport } from './compare-schema.ts'
import { jsonText } from './escape.ts'
import type { PruneReport } from './prune-schema.ts'
import type { PublishReport } from './publish-schema.ts'
import type { ConvertReport, InspectReport, ValidateReport } from './schemas.ts'

/** The report as JSON, as its published schema says, with a line end. */
export function reportJson(
  report: ValidateReport | InspectReport | CompareReport | ConvertReport | PublishReport | PruneReport | BackupReport | ResumeReport,
): string {
  return `${jsonText(JSON.stringify(report, null, 2))}\n`
}
