import { resolve } from 'node:path'
import type { ResumeRequest } from '../commands/backup-request.ts'
import { settledResume } from '../commands/backup-wishes.ts'
import { UserError } from '../commands/user-error.ts'
import type { Config } from '../config/config.ts'
import { resumeOutcomeText } from '../reports/backup-facts.ts'
import type { ResumeReport } from '../reports/backup-schema.ts'
import { sentence } from '../reports/sentence.ts'
import { resumeAnnotations } from './backup-annotations.ts'
import { errorInWordsOfInputs, inWordsOfInputs } from './input-words.ts'
import type { Inputs } from './inputs.ts'
import { jobStore } from './job-store.ts'
import { logProgress } from './log-progress.ts'
import { type Outputs, progressOutputs, writeOutputs } from './outputs.ts'
import { writeReport } from './report-file.ts'
import type { Services } from './services.ts'
import { storeWhole } from './store-whole.ts'
import { type Render, writeSummary } from './summary.ts'
import { readTrustedConfig } from './trusted-config.ts'
import { refuseLinksOut } from './workspace-files.ts'

/** Brings the newest whole checkpoint back into the workspace, and says where it is; none is no failure unless the step requires one. */
export async function runResume(inputs: Inputs, services: Services): Promise<void> {
  const { context, runner } = services
  const { config, hints: configHints } = await readTrustedConfig({ ...services, file: inputs.config, overrides: inputs.overrides })
  const request = await settled(inputs, config, services)
  const report = await resumed(request, services)

  const path = await writeReport(report, 'resume', inputs.outputFile, context)
  writeOutputs(outputsOf(report, path, request.root), runner)
  const render: Render = (room) => services.resumeMarkdown(report, room)
  const store = () => storeWhole('resume', report, render, services)
  const summaryHints = await writeSummary({ file: context.summaryFile, render, storeWhole: store })

  for (const annotation of resumeAnnotations(report, [...configHints, ...summaryHints])) runner.annotate(annotation)
  if (report.status === 'failed') runner.fail(failureText(report))
  else runner.info(sentence(resumeOutcomeText(report)))
}

async function settled({ resuming, paths, threads }: Inputs, config: Config, { context }: Services): Promise<ResumeRequest> {
  const { workspace: root, temporary } = context
  const [directory, ...others] = paths
  if (others.length > 0) {
    throw new UserError(`Input paths: resume takes the one folder whose training goes on, or none for the newest; found ${paths.length}`)
  }
  try {
    const asked = settledResume(resuming, config)
    const folders = asked.from.flatMap((place) => (place.kind === 'folder' ? [place.path] : []))
    await refuseLinksOut([...paths, ...folders], root)
    return { root, directory, ...asked, temporary, threads, config }
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

async function resumed(request: ResumeRequest, services: Services): Promise<ResumeReport> {
  const { resume, runner } = services
  const progress = logProgress((line) => runner.info(line), Date.now)
  const { prefix } = request
  const told: string[] = []
  const storeOf = jobStore({ prefix, retentionDays: undefined, listed: 'readable', note: (text) => told.push(text) }, services)
  try {
    const report = await resume(request, { storeOf, now: () => new Date() }, progress)
    return { ...report, notes: [...told, ...report.notes.map(inWordsOfInputs)], next: report.next.map(inWordsOfInputs) }
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

function outputsOf(report: ResumeReport, path: string, root: string): Outputs {
  const { status, found, path: checkpoint, restored } = report
  return {
    ...{ status, report: path, files: restored.length, failed: status === 'failed' ? 1 : 0, found },
    ...(found && checkpoint !== undefined ? { path: resolve(root, checkpoint), ...progressOutputs(report) } : {}),
  }
}

function failureText(report: ResumeReport): string {
  const next = report.next.map((step) => `What to do: ${step}`)
  return [resumeOutcomeText(report), ...next, 'The job summary says more'].map(sentence).join(' ')
}
