import { backupOutcomeText, passedOverText, resumeOutcomeText } from '../reports/backup-facts.ts'
import type { BackupReport, ResumeReport } from '../reports/backup-schema.ts'
import type { Annotation } from './annotations.ts'
import { firstOf } from './first-of.ts'
import { runAnnotations, shownName, shownText, type Told } from './run-annotations.ts'
import type { Hint } from './runner.ts'

/** Of each kind, told one by one. Errors are of two kinds, and the closing line of a failed run is one more; a step has ten. */
const TOLD = 3

/** What people see of a backup in the views of a run: what failed, what was passed over and why, and what is safe now. */
export function backupAnnotations(report: BackupReport, hints: readonly Hint[]): readonly Annotation[] {
  const { status, backups, failed, notes } = report
  const lost = backups.filter(({ state }) => state === 'failed')
  const told: readonly Told[] = [
    ['error', firstOf(lost, TOLD, 'more failed', ({ path, error = '' }) => `${shownName(path)} was not backed up: ${shownText(error)}`)],
    [
      'error',
      firstOf(failed, TOLD, 'more could not be removed', ({ name, error }) => `${shownName(name)} was not removed: ${shownText(error)}`),
    ],
    ['warning', passedOver(report)],
    // What came of a failed run stands in its closing line, and why among its notes.
    ['notice', status === 'passed' ? [shownText(backupOutcomeText(report))] : []],
    [status === 'passed' ? 'notice' : 'warning', firstOf(notes, TOLD, 'more notes', shownText)],
  ]
  return runAnnotations(told, hints)
}

/** The same of a training that goes on. */
export function resumeAnnotations(report: ResumeReport, hints: readonly Hint[]): readonly Annotation[] {
  const { status, notes } = report
  const told: readonly Told[] = [
    ['warning', passedOver(report)],
    ['notice', status === 'passed' ? [shownText(resumeOutcomeText(report))] : []],
    [status === 'passed' ? 'notice' : 'warning', firstOf(notes, TOLD, 'more notes', shownText)],
  ]
  return runAnnotations(told, hints)
}

/** Files that are newer, and that training cannot go on from: what people have to know first. */
function passedOver(report: Pick<BackupReport, 'passedOver'>): readonly string[] {
  return firstOf(report.passedOver, TOLD, 'more were passed over', (each) => `Passed over ${shownText(passedOverText(each))}`)
}
