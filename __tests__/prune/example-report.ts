import type { PruneReport } from '../../src/reports/prune-schema.ts'

type Group = PruneReport['groups'][number]

const ALICE: Group = {
  group: 'logs/alice',
  keep: [
    {
      ...{ id: 'logs/alice/G_2400.pth', name: 'logs/alice/G_2400.pth', time: '2026-06-14T10:30:00Z', size: 1_170_000_000, step: 2400 },
      parts: ['logs/alice/G_2400.pth', 'logs/alice/D_2400.pth'],
      reasons: ['keep-last', 'keep-daily'],
    },
    {
      ...{ id: 'logs/alice/G_2000.pth', name: 'logs/alice/G_2000.pth', time: '2026-06-13T08:00:00+02:00', size: 585_000_000, step: 2000 },
      reasons: ['not whole; left for you to look at'],
      broken: 'container/truncated: the file ends after 585000000 bytes',
    },
    {
      ...{ id: 'logs/alice/G_1600.pth', name: 'logs/alice/G_1600.pth', time: '2026-06-12T10:00:00Z', size: 1_170_000_000, step: 1600 },
      reasons: ['keep-best: best 1 by val_loss (min): 0.12'],
    },
  ],
  remove: [
    {
      ...{ id: 'logs/alice/G_1200.pth', name: 'logs/alice/G_1200.pth', time: '2026-06-11T10:00:00Z', size: 1_170_000_000, step: 1200 },
      dropped: ['keep-weekly'],
    },
    { id: 'logs/alice/G_800.pth', name: 'logs/alice/G_800.pth', time: '2026-06-10T10:00:00Z', step: 800 },
    { id: 'logs/alice/G_400.pth', name: 'logs/alice/G_400.pth', time: '2026-06-09T10:00:00Z', size: 1_170_000_000, step: 400 },
  ],
  notes: ['keep-every-epochs keeps none of 6: no item names what it looks at, or none fits'],
}

const BOB: Group = {
  group: 'logs/bob',
  keep: [{ id: 'logs/bob/last.ckpt', name: 'logs/bob/last.ckpt', time: '2026-06-14T09:00:00Z', size: 85_000_000, reasons: ['keep-last'] }],
  remove: [],
  notes: [],
}

/** A plan for two experiments. */
export const PLANNED: PruneReport = {
  schema: 'ckpt-guard/prune@1',
  status: 'passed',
  dryRun: true,
  target: 'files',
  place: 'files in logs/',
  policy: ['keep-last 1', 'keep-daily 1', 'keep-best 1:val_loss:min', 'max-size 4GB'],
  groupBy: ['experiment'],
  summary: { items: 7, kept: 4, removed: 3, size: 5_350_000_000 },
  freed: 2_340_000_000,
  groups: [BOB, ALICE],
  deleted: [],
  failed: [],
  left: [],
  notes: ['left alone: logs/latest is a symbolic link'],
  next: ['run the same with --yes to remove 3 items (2.34 GB); in the action, with apply: true'],
}

/** The same, carried out: one was removed, one failed, and one has changed. */
export const CARRIED_OUT: PruneReport = {
  ...PLANNED,
  status: 'failed',
  dryRun: false,
  freed: 1_170_000_000,
  deleted: [{ id: 'logs/alice/G_400.pth', name: 'logs/alice/G_400.pth', size: 1_170_000_000 }],
  failed: [{ id: 'logs/alice/G_800.pth', name: 'logs/alice/G_800.pth', error: 'permission denied' }],
  left: [{ id: 'logs/alice/G_1200.pth', name: 'logs/alice/G_1200.pth', reason: 'it has changed since the plan' }],
  next: ['see why 1 removal failed; the next run tries again', 'run this again to go on with 1 item that is left'],
}

/** What names, groups and reasons of somebody who means harm look like. */
const EVIL = '\u001b[2Jx|`@octo ::error::<img src=x>[a](https://evil.example)\u202e'

/** A group whose newest is not whole, under names that would command whatever shows them. */
export const BLOCKED: PruneReport = {
  ...PLANNED,
  status: 'failed',
  place: `artifacts of ${EVIL}`,
  policy: [`keep-tag ${EVIL}`],
  groupBy: [],
  summary: { items: 1, kept: 1, removed: 0, size: 1 },
  freed: 0,
  groups: [
    {
      group: EVIL,
      keep: [{ id: '1', name: EVIL, time: '2026-06-14T10:30:00Z', size: 1, reasons: [EVIL], broken: EVIL }],
      remove: [],
      blocked: `the newest one to be kept, ${EVIL}, is not whole: ${EVIL}`,
      notes: [EVIL],
    },
  ],
  notes: [EVIL],
  next: [`replace ${EVIL}`],
}
