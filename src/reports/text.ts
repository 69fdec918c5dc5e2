import { bytesText, countText, plural } from './bytes-text.ts'
import { terminalText } from './escape.ts'
import { identityText, progressText } from './inspect-facts.ts'
import { type Paint, paints } from './paint.ts'
import type { FileReport, FindingReport, ValidateReport } from './schemas.ts'
import { whereText } from './where-text.ts'

/** What `validate` found, for a terminal: one line a file, its findings below, and a summary at the end. Ends with a line end. */
export function validateText(report: ValidateReport, options: { readonly color: boolean }): string {
  const closing = summaryLine(report, paints(options.color))
  return report.files.length === 0 ? `${closing}\n` : `${filesText(report.files, options)}\n${closing}\n`
}

/** The same without the summary. */
export function filesText(files: readonly FileReport[], { color }: { readonly color: boolean }): string {
  const paint = paints(color)
  return files
    .flatMap((file) => [fileLine(file, paint), ...worstFirst(file.findings).flatMap((finding) => findingLines(finding, paint))])
    .map((line) => `${line}\n`)
    .join('')
}

function fileLine(file: FileReport, paint: Paint): string {
  const status = file.status === 'passed' ? paint.green('passed') : paint.red('FAILED')
  return `${status}  ${paint.bold(terminalText(file.path))}  ${paint.dim(fileFacts(file).map(terminalText).join(', '))}`
}

/** `torch-zip`, `84.9 MB`, `673 tensors`, `gpt-sovits s2 v2`, `epoch 8, step 240`: not escaped. */
export function fileFacts(file: FileReport): string[] {
  return [
    file.format === 'unknown' ? 'unknown format' : file.format,
    bytesText(file.size),
    ...(file.tensors > 0 ? [`${plural(file.tensors, 'tensor')} with ${countText(file.parameters)} parameters`] : []),
    ...(file.identity === undefined ? [] : [identityText(file.identity)]),
    progressText(file.progress),
  ].filter((fact) => fact !== '')
}

/** A notice is something to know, not to mend: one line says it. The other formats have its remedy too. */
function findingLines(finding: FindingReport, paint: Paint): string[] {
  const severity = { error: paint.red, warning: paint.yellow, notice: paint.dim }[finding.severity](finding.severity.padEnd(7))
  const line = `  ${severity} ${paint.bold(terminalText(finding.rule))}  ${terminalText(finding.message)}`
  if (finding.severity === 'notice') return [line]
  return [
    `${line}${paint.dim(whereText(finding.where, terminalText, ' '))}`,
    ...(finding.torch === undefined ? [] : [`          ${paint.dim('PyTorch says:')} ${terminalText(finding.torch)}`]),
    `          ${paint.dim('Remedy:')} ${terminalText(finding.remedy)}`,
  ]
}

function summaryLine({ status, summary }: ValidateReport, paint: Paint): string {
  if (summary.files === 0) return paint.yellow('No checkpoint files found.')
  const verdict = status === 'passed' ? paint.green('Passed') : paint.red('FAILED')
  return `${verdict}: ${summaryText(summary)}`
}

/** `2 of 3 files failed, 3 errors, 1 warning (1.2 GB)`. */
export function summaryText(summary: ValidateReport['summary']): string {
  const { files, failed, errors, warnings, notices, bytes } = summary
  const found = [
    errors > 0 ? plural(errors, 'error') : [],
    warnings > 0 ? plural(warnings, 'warning') : [],
    notices > 0 ? plural(notices, 'notice') : [],
  ].flat()
  const verdict = failed > 0 ? `${failed} of ${plural(files, 'file')} failed` : `${plural(files, 'file')} checked`
  return `${verdict}, ${found.length > 0 ? found.join(', ') : 'no findings'} (${bytesText(bytes)})`
}

const RANK: Readonly<Record<FindingReport['severity'], number>> = { error: 0, warning: 1, notice: 2 }

/** Errors before warnings before notices, otherwise as they were found. */
export function worstFirst(findings: readonly FindingReport[]): FindingReport[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity])
}
