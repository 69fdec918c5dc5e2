import type { ValidateRequest } from '../commands/validate.ts'
import { plural } from '../reports/bytes-text.ts'
import type { FileReport, ValidateReport } from '../reports/schemas.ts'
import { ANNOTATIONS_PER_LEVEL, annotationsOf, type Level } from './annotations.ts'
import type { Inputs } from './inputs.ts'
import { logProgress } from './log-progress.ts'
import { writeOutputs } from './outputs.ts'
import { commentReport } from './report-comment.ts'
import { writeReport } from './report-file.ts'
import type { Hint } from './runner.ts'
import { type Selection, selectFiles } from './selection.ts'
import type { Services } from './services.ts'
import { storeWhole } from './store-whole.ts'
import { type Render, writeSummary } from './summary.ts'
import { readTrustedConfig } from './trusted-config.ts'

/** Findings that the log lists one by one; annotations and summary have the worst, the report has all. */
const LOGGED_FINDINGS = 500
const NOTHING_TO_CHECK = '### ✅ ckpt-guard: passed\n\nThis change touches no checkpoint file.'

/** Checks the files that the run is about, and says so in log, report, summary, comment, annotations and outputs. */
export async function runValidate(inputs: Inputs, services: Services): Promise<void> {
  const { context, git, api, runner } = services
  const { config, hints: configHints } = await readTrustedConfig({ ...services, file: inputs.config, overrides: inputs.overrides })
  const selection = await selectFiles({ paths: inputs.paths, config, context, git, api })
  const report = await check(selection, services, config, inputs.threads)

  const path = await writeReport(report, 'validate', inputs.outputFile, context)
  const render: Render = isIdle(selection)
    ? () => ({ text: NOTHING_TO_CHECK, complete: true })
    : (room) => services.validateMarkdown(report, room)
  const store = () => storeWhole('validate', report, render, services)
  const summaryHints = await writeSummary({ file: context.summaryFile, render, storeWhole: store })
  const parts = [inputs.config ?? '', ...inputs.paths]
  const commentHints = config.comment
    ? await commentReport({ command: 'validate', parts, render, create: !isIdle(selection) }, services)
    : []

  annotate(report, [...configHints, ...selection.hints, ...emptyHints(selection, report), ...summaryHints, ...commentHints], services)
  writeOutputs({ status: report.status, report: path, files: report.summary.files, failed: report.summary.failed }, runner)
  if (report.status === 'failed') runner.fail(verdict(report))
  else runner.info(isIdle(selection) ? 'Passed: this change touches no checkpoint file.' : verdict(report))
}

async function check(
  selection: Selection,
  { context, runner, validate }: Services,
  config: ValidateRequest['config'],
  threads: number | undefined,
): Promise<ValidateReport> {
  if (isIdle(selection)) return emptyReport()
  const paths = selection.kind === 'changed' ? selection.files : selection.paths
  const progress = logProgress((line) => runner.info(line), Date.now)
  const report = await validate({ root: context.workspace, paths, config, progress, ...(threads !== undefined && { threads }) })
  if (selection.kind === 'changed') assertAllReported(selection.files, report.files)
  return report
}

function isIdle(selection: Selection): boolean {
  return selection.kind === 'changed' && selection.files.length === 0
}

/** A search that finds nothing is more often a mistake than a repository without checkpoints. */
function emptyHints(selection: Selection, report: ValidateReport): readonly Hint[] {
  if (selection.kind === 'changed' || report.files.length > 0) return []
  const message = 'No checkpoint file was found. Look at paths and exclude, and whether actions/checkout ran before this step.'
  return [{ level: 'notice', message }]
}

/** A changed file that the report says nothing of would have passed unseen. */
function assertAllReported(files: readonly string[], reported: readonly FileReport[]): void {
  const seen = new Set(reported.map(({ path }) => path))
  const missed = files.filter((file) => !seen.has(file))
  if (missed.length > 0) throw new Error(`the report is silent about ${missed.length} changed files, the first of them ${missed[0]}`)
}

function emptyReport(): ValidateReport {
  const summary = { files: 0, passed: 0, failed: 0, errors: 0, warnings: 0, notices: 0, bytes: 0 }
  return { schema: 'ckpt-guard/validate@1', status: 'passed', summary, files: [] }
}

/** Annotations show in the log too; the log gets a list of its own where they do not show all. */
function logFindings(report: ValidateReport, { runner }: Services): void {
  const lines = report.files.flatMap(({ path, findings }) =>
    findings.map(({ severity, rule, message }) => `${severity} ${rule} ${path}: ${message}`),
  )
  for (const line of lines.slice(0, LOGGED_FINDINGS)) runner.info(line)
  if (lines.length > LOGGED_FINDINGS) runner.info(`${lines.length - LOGGED_FINDINGS} more findings are in the report`)
}

/** Hints and the closing line of a failed run are annotations too, so they take from the room of the findings. */
function annotate(report: ValidateReport, hints: readonly Hint[], services: Services): void {
  const taken = (level: Level) => hints.filter((hint) => hint.level === level).length
  const room = {
    error: ANNOTATIONS_PER_LEVEL - (report.status === 'failed' ? 1 : 0),
    warning: ANNOTATIONS_PER_LEVEL - taken('warning'),
    notice: ANNOTATIONS_PER_LEVEL - taken('notice'),
  }
  const annotations = annotationsOf(report, room)
  const { errors, warnings, notices } = report.summary
  if (annotations.length < errors + warnings + notices) logFindings(report, services)
  for (const annotation of annotations) services.runner.annotate(annotation)
  for (const { level, message } of hints) services.runner.annotate({ level, title: 'ckpt-guard', message })
}

function verdict({ status, summary }: ValidateReport): string {
  const { files, failed, errors, warnings, notices } = summary
  const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(notices, 'notice')].join(', ')
  return status === 'failed'
    ? `${failed} of ${plural(files, 'checkpoint file')} failed (${counts}). The job summary says what to do.`
    : `Passed: ${plural(files, 'checkpoint file')} (${counts}).`
}
