import type { BackupReport, ResumeReport } from '../../src/reports/backup-schema.ts'

const NAME = 'ckpt-guard-logs.aurora.logs_s2_v2.d3b96806-e8-s240-c94d330f6d4f3df5'
const OLD = 'ckpt-guard-logs.aurora.logs_s2_v2.d3b96806-e4-s120-0123456789abcdef'

export const BACKED_UP: BackupReport = {
  schema: 'ckpt-guard/backup@1',
  status: 'passed',
  dryRun: false,
  place: 'the folder backups',
  backups: [
    {
      group: 'logs/aurora/logs_s2_v2',
      name: NAME,
      path: 'logs/aurora/logs_s2_v2/G_240.pth',
      state: 'stored',
      epoch: 8,
      step: 240,
      size: 585_000_000,
      files: [
        { path: 'logs/aurora/logs_s2_v2/D_240.pth', size: 1000, sha256: '69'.repeat(32), role: 'checkpoint' },
        { path: 'logs/aurora/logs_s2_v2/G_240.pth', size: 584_998_000, sha256: '19'.repeat(32), role: 'checkpoint' },
        { path: 'logs/aurora/config.json', size: 1000, sha256: '24'.repeat(32), role: 'config' },
      ],
    },
    { group: 'runs/a', name: 'ckpt-guard-runs.a.01234567-e-s-', path: 'runs/a/last.ckpt', state: 'there', size: 8237, files: [] },
  ],
  passedOver: [
    { name: 'logs/aurora/logs_s2_v2/G_360.pth', place: 'local', reason: 'it ends in the middle of a record (container/truncated)' },
  ],
  removed: [{ name: OLD, size: 585_000_000 }],
  failed: [],
  notes: [],
  next: [],
}

/** What cannot be stored, in a tree whose names try to be markup. */
export const BACKUP_FAILED: BackupReport = {
  ...BACKED_UP,
  status: 'failed',
  place: 's3://octo-checkpoints/voices',
  backups: [
    {
      group: 'runs/<b>@octo',
      name: NAME,
      path: 'runs/<b>@octo/`a`|b\u001b[2J.pt',
      state: 'failed',
      size: 8237,
      files: [],
      error: 'the disk\n::error::is full',
    },
  ],
  passedOver: [],
  removed: [],
  failed: [{ name: OLD, error: 'permission denied' }],
  notes: ['runs/<b>@octo: it was not stored', 'no older backup was removed, since not everything could be stored'],
  next: ['run it again: what is stored already is not sent twice'],
}

export const RESUMED: ResumeReport = {
  schema: 'ckpt-guard/resume@1',
  status: 'passed',
  dryRun: false,
  found: true,
  path: 'logs/aurora/logs_s2_v2/G_240.pth',
  place: 'the folder backups',
  name: NAME,
  epoch: 8,
  step: 240,
  restored: ['logs/aurora/config.json', 'logs/aurora/logs_s2_v2/D_240.pth', 'logs/aurora/logs_s2_v2/G_240.pth'],
  passedOver: [
    { name: 'logs/aurora/logs_s2_v2/G_360.pth', place: 'local', reason: 'D_360.pth: a checksum is wrong (container/crc-mismatch)' },
    { name: OLD.replace('e4-s120', 'e9-s300'), place: 'the folder backups', reason: 'its manifest cannot be used: it is not JSON' },
  ],
  notes: ['G_360.pth is not whole, so its name is .G_360.pth.corrupt-20260131T120000Z now'],
  next: [],
}

export const NOTHING_FOUND: ResumeReport = {
  schema: 'ckpt-guard/resume@1',
  status: 'failed',
  dryRun: false,
  found: false,
  restored: [],
  passedOver: [],
  notes: [],
  next: ['start training from scratch, or name another place with --from, another --prefix or another folder'],
}
