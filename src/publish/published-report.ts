import { reportJson } from '../reports/json.ts'
import type { FileReport, FindingReport, ValidateReport } from '../reports/schemas.ts'
import { cleanText } from './clean-text.ts'

/** The report of `validate` as JSON that may be published: it quotes paths and names from the machine, and from within the files. */
export function publishedReportJson(report: ValidateReport): string {
  return reportJson({ ...report, files: report.files.map(publishedFile) })
}

function publishedFile(file: FileReport): FileReport {
  return {
    ...file,
    path: publishedPath(file.path),
    ...(file.identity && { identity: { ...file.identity, evidence: file.identity.evidence.map(cleaned) } }),
    findings: file.findings.map(publishedFinding),
  }
}

/** Folders of the repository stay; those of the machine do not. */
function publishedPath(path: string): string {
  const isBelow = !/^(?:[\\/~]|[A-Za-z]:)/.test(path) && !path.split(/[\\/]/).includes('..')
  return isBelow ? cleaned(path) : (cleaned(path).split(/[\\/]/).at(-1) ?? '')
}

function publishedFinding(finding: FindingReport): FindingReport {
  // Its message is the very thing that is not to be published.
  if (finding.rule === 'training/local-path') return { ...finding, message: HELD_PATHS, where: {} }
  const { message, remedy, torch, where } = finding
  return {
    ...finding,
    message: cleaned(message),
    remedy: cleaned(remedy),
    ...(torch === undefined ? {} : { torch: cleaned(torch) }),
    where: {
      ...where,
      ...(where.record === undefined ? {} : { record: cleaned(where.record) }),
      ...(where.tensor === undefined ? {} : { tensor: cleaned(where.tensor) }),
    },
  }
}

const HELD_PATHS = 'The file that this was made from held local paths or user names; they are not repeated here'

function cleaned(text: string): string {
  return cleanText(text).text
}
