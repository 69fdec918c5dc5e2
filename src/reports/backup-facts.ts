import type { BackupReport, ResumeReport } from './backup-schema.ts'
import { bytesText, plural } from './bytes-text.ts'

type Backup = BackupReport['backups'][number]
type PassedOver = BackupReport['passedOver'][number]

/** `epoch 12, step 3000`; empty where neither is known. */
export function progressText({ epoch, step }: { readonly epoch?: number | undefined; readonly step?: number | undefined }): string {
  return [epoch === undefined ? '' : `epoch ${epoch}`, step === undefined ? '' : `step ${step}`].filter((part) => part !== '').join(', ')
}

/** `logs/aurora/G_240.pth, epoch 8, step 240: 4 files, 585 MB`; not escaped. */
export function backupText(backup: Backup): string {
  const { path, size, files, error } = backup
  const what = [path, progressText(backup)].filter((part) => part !== '').join(', ')
  return error === undefined ? `${what}: ${plural(files.length, 'file')}, ${bytesText(size)}` : `${what}: ${error}`
}

/** `logs/G_480.pth: why`; of a backup, with its place. Not escaped. */
export function passedOverText({ name, place, reason }: PassedOver): string {
  return `${name}${place === 'local' ? '' : ` in ${place}`}: ${reason}`
}

/** `old-backup, 585 MB`; not escaped. */
export function removedText({ name, size }: BackupReport['removed'][number]): string {
  return size === undefined ? name : `${name}, ${bytesText(size)}`
}

/** `2 checkpoints stored in the folder backups, 1 there already; 3 older backups removed`; not escaped. */
export function backupOutcomeText({ backups, status, dryRun, place, removed, failed, notes }: BackupReport): string {
  const count = (state: Backup['state']) => backups.filter((each) => each.state === state).length
  const isTold = count('failed') > 0 || failed.length > 0 || notes.length === 0
  const parts = [
    count('stored') > 0 ? `${plural(count('stored'), 'checkpoint')} stored in ${place}` : '',
    count('planned') > 0 ? `${plural(count('planned'), 'checkpoint')} would be stored in ${place}` : '',
    count('there') > 0 ? `${plural(count('there'), 'checkpoint')} ${isOne(count('there'))} in ${place} already` : '',
    count('failed') > 0 ? `${plural(count('failed'), 'checkpoint')} could not be stored` : '',
    removed.length > 0 ? `${plural(removed.length, 'older backup')} ${dryRun ? 'would be removed' : 'removed'}` : '',
    failed.length > 0 ? `${plural(failed.length, 'older backup')} could not be removed` : '',
    status === 'failed' && !isTold ? 'the notes say what went wrong' : '',
  ].filter((part) => part !== '')
  return backups.length === 0 ? ['nothing was backed up', ...parts].join('; ') : parts.join('; ')
}

/** `logs/aurora/G_240.pth, epoch 8, step 240, from the folder backups`; not escaped. */
export function resumeOutcomeText(report: ResumeReport): string {
  const { found, path = '', place, dryRun, restored } = report
  if (!found) return 'no checkpoint was found that training could go on from'
  const source =
    place === 'local'
      ? 'which is here'
      : `${restored.length === 0 ? 'which is here, as in' : dryRun ? 'which is in' : 'restored from'} ${place ?? ''}`
  return [path, progressText(report), source].filter((part) => part !== '').join(', ')
}

function isOne(count: number): string {
  return count === 1 ? 'is' : 'are'
}
