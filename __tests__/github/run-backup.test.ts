import { symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BackupRequest, StoreOf } from '../../src/commands/backup-request.ts'
import { UserError } from '../../src/commands/user-error.ts'
import type { RunContext } from '../../src/github/context.ts'
import { runBackup } from '../../src/github/run-backup.ts'
import type { BackupReport } from '../../src/reports/backup-schema.ts'
import { recordedSteps } from './recorded-step.ts'
import { pullRequest } from './run-samples.ts'

const { here, step } = recordedSteps()

const STORED: BackupReport['backups'][number] = {
  ...{ group: 'logs/aurora', name: 'ckpt-guard-logs.aurora-e3-s240-0123456789abcdef', path: 'logs/aurora/G_240.pth', state: 'stored' },
  ...{ epoch: 3, step: 240, size: 512_000_000, files: [], url: 'https://github.com/octo/voices/actions/caches' },
}

const REPORT: BackupReport = {
  ...{ schema: 'ckpt-guard/backup@1', status: 'passed', dryRun: false, place: 'cache of octo/voices', backups: [STORED] },
  passedOver: [{ name: 'logs/aurora/G_300.pth', place: 'local', reason: 'cut off' }],
  removed: [{ name: 'ckpt-guard-old', size: 500 }, { name: 'ckpt-guard-older' }],
  ...{ failed: [], notes: [], next: [] },
}

const FAILED: BackupReport = {
  ...REPORT,
  ...{ status: 'failed', backups: [STORED, { ...STORED, path: 'logs/bob/G_9.pth', state: 'failed', error: 'the disk is full' }] },
  ...{ removed: [], failed: [{ name: 'ckpt-guard-old', error: 'denied' }], notes: ['logs/bob: it was not stored'], next: ['run it again'] },
}

interface Run {
  readonly report?: BackupReport
  readonly backup?: () => Promise<BackupReport>
  readonly inputs?: Readonly<Record<string, string>>
  readonly context?: Partial<RunContext>
  readonly isComplete?: boolean
  readonly env?: Readonly<Record<string, string>>
}

async function run({ report = REPORT, backup = async () => report, inputs = {}, context = {}, isComplete = true, env = {} }: Run = {}) {
  const asked: { request: BackupRequest; storeOf: StoreOf }[] = []
  const said = await step({
    ...{ command: 'backup', run: runBackup, context, inputs: { to: 'cache', ...inputs } },
    services: {
      env,
      backup: (request, { storeOf }) => {
        asked.push({ request, storeOf })
        return backup()
      },
      backupMarkdown: ({ status, next }) => ({ text: `report: ${[status, ...next].join('; ')}`, complete: isComplete }),
    },
  })
  const [{ request, storeOf } = expect.fail()] = asked
  return { ...said, request, storeOf }
}

describe('a run of backup', () => {
  it('asks for what the inputs say, and for what the config says where they say nothing', async () => {
    const text = 'backup: { to: "s3://octo/voices" }\nretention: { keep-last: 9, keep-daily: 7 }\nprofile: rvc'
    await writeFile(join(here.workspace, 'ckpt-guard.yml'), text)
    const inputs = { config: 'ckpt-guard.yml', to: '', paths: 'logs', 'keep-last': '2', 'group-by': 'none', threads: '3' }
    expect((await run({ inputs })).request).toMatchObject({
      ...{ root: here.workspace, paths: ['logs'], to: { kind: 's3', bucket: 'octo', prefix: 'voices' }, prefix: 'ckpt-guard', groupBy: [] },
      ...{ policy: { last: 2, periods: { daily: 7 } }, dryRun: false, threads: 3, config: { profile: 'rvc' } },
    })
  })

  it('says what is safe before anything else: a cancelled job may end at any moment', async () => {
    const { order, lines } = await run()
    expect(lines).toEqual([
      'Stored: logs/aurora/G_240.pth, epoch 3, step 240: 0 files, 512 MB (ckpt-guard-logs.aurora-e3-s240-0123456789abcdef)',
      '1 checkpoint stored in cache of octo/voices; 2 older backups removed.',
    ])
    const [first, second, third] = order
    expect([first, second, third]).toEqual(['line', 'line', 'output'])
    expect(order.lastIndexOf('output')).toBeLessThan(order.indexOf('annotation'))
  })

  it('tells later steps where the checkpoint is and how far it is', async () => {
    const { outputs, report, failures } = await run()
    const { report: path, ...others } = outputs
    expect(others).toEqual({
      ...{ status: 'passed', files: '1', failed: '0', path: join(here.workspace, 'logs/aurora/G_240.pth'), epoch: '3', step: '240' },
      ...{ deleted: '2', 'freed-bytes': '500' },
    })
    expect(path).toMatch(/backup\.json$/)
    expect(report).toEqual(REPORT)
    expect(failures).toEqual([])
  })

  it('of several trainings tells no single epoch, and of a plan nothing that is in place', async () => {
    const other: typeof STORED = { ...STORED, path: 'logs/bob/G_9.pth', state: 'there' }
    const { outputs } = await run({ report: { ...REPORT, backups: [STORED, other] } })
    expect(outputs).toMatchObject({ files: '2' })
    expect(outputs.path?.split('\n')).toEqual(['logs/aurora/G_240.pth', 'logs/bob/G_9.pth'].map((path) => join(here.workspace, path)))
    expect(outputs).not.toHaveProperty('epoch')
    const planned: BackupReport = { ...REPORT, dryRun: true, backups: [{ ...STORED, state: 'planned' }] }
    const plan = await run({ report: planned, inputs: { 'dry-run': 'true' } })
    expect(plan.request.dryRun).toBe(true)
    expect(plan.lines.at(-1)).toBe('1 checkpoint would be stored in cache of octo/voices; 2 older backups would be removed.')
    expect(plan.outputs).toMatchObject({ files: '0', deleted: '0' })
    expect(plan.outputs).not.toHaveProperty('path')
  })

  it('warns of newer checkpoints that were passed over', async () => {
    const { texts } = await run()
    expect(texts).toEqual([
      'warning: Passed over logs/aurora/G_300.pth: cut off',
      'notice: 1 checkpoint stored in cache of octo/voices; 2 older backups removed',
    ])
  })

  it('fails where a backup failed or an old one could not be removed, and says which', async () => {
    const { texts, failures, outputs, lines } = await run({ report: FAILED })
    expect(texts).toEqual([
      'error: logs/bob/G_9.pth was not backed up: the disk is full',
      'error: ckpt-guard-old was not removed: denied',
      'warning: Passed over logs/aurora/G_300.pth: cut off',
      'warning: logs/bob: it was not stored',
    ])
    expect(lines).toContain(`Not stored: logs/bob/G_9.pth, epoch 3, step 240: the disk is full (${STORED.name})`)
    expect(failures).toEqual([
      '1 checkpoint stored in cache of octo/voices; 1 checkpoint could not be stored; 1 older backup could not be removed. ' +
        'What to do: run it again. The job summary says more.',
    ])
    expect(outputs).toMatchObject({ status: 'failed', files: '1', failed: '2', path: join(here.workspace, 'logs/aurora/G_240.pth') })
  })

  it('counts a training without a whole checkpoint as a failure, and says why', async () => {
    const notes = ['logs/aurora: none of its checkpoints is whole']
    const { outputs, texts } = await run({ report: { ...REPORT, status: 'failed', backups: [], removed: [], notes } })
    expect(outputs).toMatchObject({ status: 'failed', files: '0', failed: '1' })
    expect(texts).toContain('warning: logs/aurora: none of its checkpoints is whole')
  })

  it('stays within what a runner shows, however much there is to tell', async () => {
    const long = 'x'.repeat(9_000)
    const many = <T>(each: T) => Array.from({ length: 600 }, () => each)
    const { texts, lines } = await run({
      report: {
        ...FAILED,
        backups: many({ ...STORED, name: long, path: long, state: 'failed' as const, error: long }),
        failed: many({ name: long, error: long }),
        passedOver: many({ name: long, place: long, reason: long }),
        notes: many(long),
      },
    })
    expect(texts).toEqual(
      expect.arrayContaining(['error: 597 more failed, see the summary', 'warning: 597 more were passed over, see the summary']),
    )
    expect(lines.length).toBeLessThan(510)
    expect(lines).toContain('100 more backups are in the report')
  })

  it('says so where there is nothing to back up, without failing', async () => {
    const { lines, failures, outputs } = await run({ report: { ...REPORT, backups: [], passedOver: [], removed: [] } })
    expect(lines).toEqual(['nothing was backed up.'])
    expect([failures, outputs.files]).toEqual([[], '0'])
  })

  it('speaks in words of the inputs', async () => {
    const next = ['leave out --dry-run (dry-run: false in the action)']
    expect((await run({ report: { ...REPORT, next } })).summary).toBe(
      'report: passed; leave out --dry-run (an option --name is the input name of this step)\n',
    )
    const backup = () => Promise.reject(new UserError('see --to'))
    await expect(run({ backup })).rejects.toThrow('see --to (an option --name is the input name of this step)')
  })

  it('removes no older backup where a misspelt input might have kept it, and backs up all the same', async () => {
    const env = { 'INPUT_KEEP-DAYLY': '7', INPUT_PREFIX: 'nightly' }
    const { request, texts, outputs } = await run({ inputs: { 'keep-last': '1' }, env })
    expect(request.policy).toBeUndefined()
    expect(outputs.status).toBe('passed')
    expect(texts).toContainEqual(
      'warning: Input keep-dayly: there is no such input; did you mean keep-daily? No older backup was removed, since it may say what to ' +
        'keep. (If it is a variable of the job, INPUT_KEEP-DAYLY, give it another name.)',
    )
    const without = await run({ env })
    expect(without.texts.join()).not.toContain('keep-dayly')
  })

  it('uploads the report where the summary cannot hold it', async () => {
    expect((await run({ isComplete: false })).uploads).toEqual(['backup.md', 'backup.json'])
  })

  it.each([
    [{ to: 'cache' }, 'cache of octo/voices'],
    [{ to: 'artifact', 'retention-days': '7' }, 'artifacts of octo/voices'],
    [{ to: './backups' }, /backups$/],
    [{ to: 's3://octo-voices/nightly' }, /s3:\/\/octo-voices\/nightly/],
  ])('with %j finds the place %s', async (inputs, place) => {
    const { request, storeOf } = await run({ inputs })
    expect((await storeOf(request.to)).place).toMatch(place)
  })
})

describe('before anything is looked at', () => {
  it.each([
    [{ to: '' }, /^where should the backup go\? .*\(an option --name is the input name of this step\)$/],
    [{ to: 'local' }, /^--to local: a backup has to lie elsewhere/],
    [{ to: 'Cache' }, /^"Cache": did you mean cache\? A folder of that name is written \.\/Cache$/],
    [{ to: 'artifacts' }, /^"artifacts": did you mean artifact\?/],
    [{ 'retention-days': '7' }, /^Input retention-days: only artifacts/],
    [{ prefix: 'a b' }, /^--prefix "a b": expected/],
  ])('%j is refused', async (inputs, message) => {
    await expect(run({ inputs })).rejects.toThrow(message)
  })

  it('the files of strangers are not saved for a training to resume from', async () => {
    const context = { event: 'pull_request_target', pullRequest: pullRequest({ fork: true }), trustedCommit: null }
    await expect(run({ context })).rejects.toThrow(/^backup does not run on pull_request_target/)
    expect((await run({ context, inputs: { 'dry-run': 'true' } })).request.dryRun).toBe(true)
    expect((await run({ context: { event: 'pull_request', pullRequest: pullRequest() } })).outputs.status).toBe('passed')
  })

  it.skipIf(process.platform === 'win32')('links that lead out of the repository are refused', async () => {
    await symlink(tmpdir(), join(here.workspace, 'linked'))
    const asked: readonly Readonly<Record<string, string>>[] = [{ paths: 'linked' }, { to: './linked' }]
    for (const inputs of asked) await expect(run({ inputs })).rejects.toThrow(/a link that leads out of the repository/)
  })
})
