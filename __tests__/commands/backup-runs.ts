import { tmpdir } from 'node:os'
import { backup } from '../../src/commands/backup.ts'
import type { BackupRequest, ResumeRequest, StoreOf } from '../../src/commands/backup-request.ts'
import { storeFor } from '../../src/commands/backup-store.ts'
import { noProgress, type Progress } from '../../src/commands/progress.ts'
import { resume } from '../../src/commands/resume.ts'
import { configSchema } from '../../src/config/config.ts'
import type { BackupReport, ResumeReport } from '../../src/reports/backup-schema.ts'

const NOW = () => new Date()

/** Backs up to a folder, unless another place is handed in. */
export function runBackup(
  root: string,
  changes: Partial<BackupRequest> = {},
  storeOf: StoreOf = (place) => storeFor(place, { root, env: {}, prefix: changes.prefix ?? 'ckpt-guard' }),
  progress: Progress = noProgress,
): Promise<BackupReport> {
  const request: BackupRequest = {
    root,
    paths: [],
    to: { kind: 'folder', path: 'backups' },
    prefix: 'ckpt-guard',
    groupBy: undefined,
    policy: undefined,
    retentionDays: undefined,
    dryRun: false,
    threads: 1,
    config: configSchema.parse({}),
    ...changes,
  }
  return backup(request, { storeOf, now: NOW }, progress)
}

/** Resumes from this folder and the one of the backups. */
export function runResume(
  root: string,
  changes: Partial<ResumeRequest> = {},
  storeOf: StoreOf = (place) => storeFor(place, { root, env: {}, prefix: changes.prefix ?? 'ckpt-guard' }),
  progress: Progress = noProgress,
): Promise<ResumeReport> {
  const request: ResumeRequest = {
    root,
    directory: undefined,
    from: [{ kind: 'local' }, { kind: 'folder', path: 'backups' }],
    prefix: 'ckpt-guard',
    groupBy: undefined,
    required: false,
    dryRun: false,
    temporary: tmpdir(),
    threads: 1,
    config: configSchema.parse({}),
    ...changes,
  }
  return resume(request, { storeOf, now: NOW }, progress)
}
