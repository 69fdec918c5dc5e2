import { resolve } from 'node:path'
import type { BackupRequest } from '../commands/backup-request.ts'
import { settledBackup } from '../commands/backup-wishes.ts'
import { UserError } from '../commands/user-error.ts'
import type { Config } from '../config/config.ts'
import { backupOutcomeText, backupText } from '../reports/backup-facts.ts'
import type { BackupReport } from '../reports/backup-schema.ts'
import { sentence } from '../reports/sentence.ts'
import { backupAnnotations } from './backup-annotations.ts'
import type { RunContext } from './context.ts'
import { errorInWordsOfInputs, inWordsOfInputs } from './input-words.ts'
import { INPUT_NAMES, type Inputs } from './inputs.ts'
import { jobStore } from './job-store.ts'
import { logProgress } from './log-progress.ts'
import { misspeltInput } from './misspelt-inputs.ts'
import { type Outputs, progressOutputs, writeOutputs } from './outputs.ts'
import { writeReport } from './report-file.ts'
import type { Hint } from './runner.ts'
import type { Services } from './services.ts'
import { storeWhole } from './store-whole.ts'
import { type Render, writeSummary } from './summary.ts'
import { readTrustedConfig } from './trusted-config.ts'
import { refuseLinksOut } from './workspace-files.ts'

/** Backups that the log lists one by one; the report has all. */
const LOGGED = 500

const STATES: Readonly<Record<BackupReport['backups'][number]['state'], string>> = {
  stored: 'Stored',
  there: 'Stored already',
  planned: 'To be stored',
  failed: 'Not stored',
}

/**
 * Saves the newest whole checkpoint of each group. A job that was cancelled may be ended at any moment, so log and outputs say what is safe
 * as soon as it is; report, summary and annotations follow.
 */
export async function runBackup(inputs: Inputs, services: Services): Promise<void> {
  const { context, runner } = services
  refuseStrangers(inputs, context)
  const { config, hints: configHints } = await readTrustedConfig({ ...services, file: inputs.config, overrides: inputs.overrides })
  const asked = await settled(inputs, config, services)
  const removalHints = asked.policy === undefined ? [] : misspelt(services)
  const request = removalHints.length === 0 ? asked : { ...asked, policy: undefined }
  const report = await backedUp(request, services)

  logBackups(report, services)
  const path = await writeReport(report, 'backup', inputs.outputFile, context)
  writeOutputs(outputsOf(report, path, request.root), runner)
  const render: Render = (room) => services.backupMarkdown(report, room)
  const store = () => storeWhole('backup', report, render, services)
  const summaryHints = await writeSummary({ file: context.summaryFile, render, storeWhole: store })

  for (const annotation of backupAnnotations(report, [...configHints, ...removalHints, ...summaryHints])) runner.annotate(annotation)
  if (report.status === 'failed') runner.fail(failureText(report))
}

/** What a training resumes from, it trusts. */
function refuseStrangers({ backingUp }: Inputs, { event }: RunContext): void {
  if (event !== 'pull_request_target' || backingUp.dryRun) return
  throw new UserError(
    'backup does not run on pull_request_target, where the files of anybody meet the rights of this repository: a training would resume ' +
      'from them. Back up in the job that trains; with dry-run: true this step shows what would be saved.',
  )
}

/** A word of the policy that is misspelt keeps nothing; that is no reason to lose what the training has done. */
function misspelt({ env }: Services): readonly Hint[] {
  const message = misspeltInput(env, INPUT_NAMES, 'No older backup was removed')
  return message === undefined ? [] : [{ level: 'warning', message }]
}

async function settled({ backingUp, paths, threads }: Inputs, config: Config, { context }: Services): Promise<BackupRequest> {
  const { workspace: root } = context
  try {
    const asked = settledBackup(backingUp, config)
    if (asked.retentionDays !== undefined && asked.to.kind !== 'artifact') {
      throw new UserError(
        'Input retention-days: only artifacts are kept for some days, with to: artifact; keep-within says it for all places',
      )
    }
    await refuseLinksOut([...paths, ...(asked.to.kind === 'folder' ? [asked.to.path] : [])], root)
    return { root, paths, ...asked, threads, config }
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

async function backedUp(request: BackupRequest, services: Services): Promise<BackupReport> {
  const { backup, runner } = services
  const progress = logProgress((line) => runner.info(line), Date.now)
  const told: string[] = []
  const storeOf = jobStore({ ...request, listed: 'own', note: (text) => told.push(text) }, services)
  try {
    const report = await backup(request, { storeOf, now: () => new Date() }, progress)
    return { ...report, notes: [...told, ...report.notes.map(inWordsOfInputs)], next: report.next.map(inWordsOfInputs) }
  } catch (error) {
    throw errorInWordsOfInputs(error)
  }
}

function logBackups(report: BackupReport, { runner }: Services): void {
  const { backups } = report
  for (const backup of backups.slice(0, LOGGED)) runner.info(`${STATES[backup.state]}: ${backupText(backup)} (${backup.name})`)
  if (backups.length > LOGGED) runner.info(`${backups.length - LOGGED} more backups are in the report`)
  runner.info(sentence(backupOutcomeText(report)))
}

function outputsOf(report: BackupReport, path: string, root: string): Outputs {
  const { status, backups, failed, removed } = report
  const there = backups.filter(({ state }) => state === 'stored' || state === 'there')
  const [only, ...others] = there
  const failures = failed.length + backups.filter(({ state }) => state === 'failed').length
  return {
    ...{ status, report: path, files: there.length, failed: status === 'failed' ? Math.max(failures, 1) : 0 },
    ...(there.length === 0 ? {} : { path: there.map((backup) => resolve(root, backup.path)).join('\n') }),
    ...(only === undefined || others.length > 0 ? {} : progressOutputs(only)),
    ...{ deleted: report.dryRun ? 0 : removed.length, 'freed-bytes': removed.reduce((sum, { size = 0 }) => sum + size, 0) },
  }
}

function failureText(report: BackupReport): string {
  const next = report.next.map((step) => `What to do: ${step}`)
  return [backupOutcomeText(report), ...next, 'The job summary says more'].map(sentence).join(' ')
}
