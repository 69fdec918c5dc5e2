import { renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseBackupName } from '../../src/backup/backup-name.ts'
import { folderStore } from '../../src/backup/folder-store.ts'
import { type BackupStore, PlaceUnreachable } from '../../src/backup/store.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { backupReportSchema } from '../../src/reports/backup-schema.ts'
import { parsePolicy } from '../../src/retention/policy.ts'
import { gptSovits, TrainingTree, temporaryFolder } from '../backup/training-tree.ts'
import { runBackup } from './backup-runs.ts'

const S2 = 'logs/aurora/logs_s2_v2'
const PLAIN = 'plain/checkpoint_epoch_12.pt'
const LIGHTNING = 'lightning/epoch=4-step=50.ckpt'

const home = temporaryFolder('backup')
let count = 0
let tree: TrainingTree

beforeEach(() => {
  tree = new TrainingTree(join(home, String(count++)))
})

/** Files of all backups, without the folder of each. */
function stored(): readonly string[] {
  return tree.files('backups').map((path) => path.split('/').slice(2).join('/'))
}

describe('what is stored', () => {
  test('is counted once while it is read and once while it is stored, as one piece of work', async () => {
    tree.example(PLAIN, 'a/checkpoint_epoch_12.pt').example(PLAIN, 'b/checkpoint_epoch_12.pt')
    const totals: number[] = []
    let done = 0
    await runBackup(tree.root, {}, undefined, {
      ...noProgress,
      total: (bytes) => totals.push(bytes),
      advance: (bytes) => {
        done += bytes
      },
    })
    const size = tree.bytes('a/checkpoint_epoch_12.pt').length
    expect([new Set(totals), done]).toEqual([new Set([4 * size]), 4 * size])
  })

  test('is the newest whole checkpoint of each training, with the settings of its experiment', async () => {
    gptSovits(tree, [120, 240])
    tree.example('gpt-sovits/logs/aurora/logs_s1_v2/ckpt/epoch=14-step=15.ckpt', 'logs/aurora/logs_s1_v2/ckpt/epoch=14-step=15.ckpt')
    tree
      .example(LIGHTNING, 'lightning_logs/version_0/checkpoints/epoch=4-step=50.ckpt')
      .text('lightning_logs/version_0/hparams.yaml', 'lr: 1\n')
    const report = await runBackup(tree.root)
    expect(backupReportSchema.parse(report)).toEqual(report)
    expect(report).toMatchObject({ status: 'passed', place: 'the folder backups', passedOver: [], notes: [], next: [] })
    expect(report.backups.map(({ path, epoch, step, state, files }) => [path, epoch, step, state, files.map((file) => file.path)])).toEqual(
      [
        [
          'lightning_logs/version_0/checkpoints/epoch=4-step=50.ckpt',
          5,
          50,
          'stored',
          ['lightning_logs/version_0/checkpoints/epoch=4-step=50.ckpt', 'lightning_logs/version_0/hparams.yaml'],
        ],
        [
          'logs/aurora/logs_s1_v2/ckpt/epoch=14-step=15.ckpt',
          15,
          15,
          'stored',
          ['logs/aurora/logs_s1_v2/ckpt/epoch=14-step=15.ckpt', 'logs/aurora/config.json'],
        ],
        [`${S2}/G_240.pth`, 8, 240, 'stored', [`${S2}/D_240.pth`, `${S2}/G_240.pth`, 'logs/aurora/config.json']],
      ],
    )
    expect(stored()).toContain(`${S2}/D_240.pth`)
    expect(stored()).not.toContain(`${S2}/G_120.pth`)
  })

  test('is the sentinel of GPT-SoVITS, which has no step, where it is there', async () => {
    gptSovits(tree, [120, 240, 233333333333])
    const [backup] = (await runBackup(tree.root)).backups
    expect(backup).toMatchObject({ path: `${S2}/G_233333333333.pth`, epoch: 8 })
    expect(backup).not.toHaveProperty('step')
    expect(backup?.name).toMatch(/-e8-s--[0-9a-f]{16}$/)
  })

  test('is a plain checkpoint by its epoch, with the checksum beside it', async () => {
    const sum = '6b'.repeat(32)
    tree.example(PLAIN, 'out/model.pt').text('out/model.pt.sha256', `${sum}  model.pt\n`)
    expect((await runBackup(tree.root)).passedOver).toEqual([
      { name: 'out/model.pt', place: 'local', reason: expect.stringMatching(/sha256.*\(file\/digest-mismatch\)/i) },
    ])
    tree.remove('out/model.pt.sha256')
    const { backups } = await runBackup(tree.root)
    expect(backups).toMatchObject([{ path: 'out/model.pt', epoch: 12, state: 'stored' }])
  })

  test('is none of weights alone, which the notes say', async () => {
    tree.example('gpt-sovits/SoVITS_weights_v2/aurora_e8_s240.pth', 'SoVITS_weights_v2/aurora_e8_s240.pth')
    const report = await runBackup(tree.root)
    expect(report).toMatchObject({ status: 'passed', backups: [], passedOver: [] })
    expect(report.notes).toEqual([
      'there is no checkpoint that training could go on from: nothing was backed up',
      expect.stringMatching(/^SoVITS_weights_v2\/aurora: training cannot go on from this file: it lacks .*optimizer/),
    ])
  })

  test('is a link to elsewhere by its content, and a link to a checkpoint beside it not twice', async () => {
    const elsewhere = new TrainingTree(`${tree.root}-disk`)
    elsewhere.example(PLAIN, 'a.pt')
    tree.text('run/notes.txt', '')
    symlinkSync(elsewhere.path('a.pt'), tree.path('run/last.pt'))
    expect((await runBackup(tree.root)).backups).toMatchObject([{ path: 'run/last.pt' }])
    tree.example(PLAIN, 'two/epoch_12.pt')
    symlinkSync('epoch_12.pt', tree.path('two/last.pt'))
    expect((await runBackup(tree.root, { paths: ['two'] })).backups).toMatchObject([{ path: 'two/epoch_12.pt' }])
  })

  test('is nothing of backups that lie in the tree, wherever that is', async () => {
    tree.example(PLAIN, 'run/a.pt')
    for (const to of ['backups', 'run', 'other']) await runBackup(tree.root, { to: { kind: 'folder', path: to } })
    const report = await runBackup(tree.root, { to: { kind: 'folder', path: 'last' } })
    expect(report.backups.map(({ path }) => path)).toEqual(['run/a.pt'])
  })

  test('is nothing of the backups themselves, however often it runs', async () => {
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root)
    const again = await runBackup(tree.root)
    expect(again.backups).toMatchObject([{ path: 'run/a.pt', state: 'there' }])
    expect(stored()).toEqual(['backup.json', 'run/a.pt'])
  })
})

describe('what is passed over', () => {
  test('is a newest one that was cut off, and what is stored is the one before', async () => {
    gptSovits(tree, [120, 240, 360]).cut(`${S2}/G_360.pth`)
    const report = await runBackup(tree.root)
    expect(report.status).toBe('passed')
    expect(report.backups).toMatchObject([{ path: `${S2}/G_240.pth`, step: 240 }])
    expect(report.passedOver).toEqual([{ name: `${S2}/G_360.pth`, place: 'local', reason: expect.any(String) }])
  })

  test('is one with a bit that has flipped, which only reading all of it shows', async () => {
    gptSovits(tree, [120, 240]).flip(`${S2}/D_240.pth`)
    const report = await runBackup(tree.root)
    expect(report.backups).toMatchObject([{ path: `${S2}/G_120.pth` }])
    expect(report.passedOver).toMatchObject([{ name: `${S2}/G_240.pth`, reason: expect.stringMatching(/D_240\.pth: .*\(container\//) }])
  })

  test('is a set that lacks a shard, whatever its shards are called', async () => {
    for (const step of [10, 20]) {
      const folder = `out/checkpoint-${step}`
      for (const name of ['one', 'two']) tree.example('huggingface/whole/model.safetensors', `${folder}/${name}.safetensors`)
      tree.text(`${folder}/model.safetensors.index.json`, '{"weight_map":{"a":"one.safetensors","b":"two.safetensors"}}')
      tree.example(PLAIN, `${folder}/optimizer.pt`).text(`${folder}/trainer_state.json`, '{}')
    }
    tree.remove('out/checkpoint-20/two.safetensors')
    const { passedOver } = await runBackup(tree.root)
    expect(passedOver[0]).toEqual({
      name: 'out/checkpoint-20/model.safetensors.index.json',
      place: 'local',
      reason: 'only 1 of 2 shards are there',
    })
  })

  test('is half a pair', async () => {
    gptSovits(tree, [120, 240]).remove(`${S2}/D_240.pth`)
    const report = await runBackup(tree.root)
    expect(report.backups).toMatchObject([{ path: `${S2}/G_120.pth` }])
    expect(report.passedOver).toMatchObject([{ name: `${S2}/G_240.pth`, reason: 'its discriminator, D_, is missing' }])
  })

  test('fails the run where nothing of a training is whole', async () => {
    gptSovits(tree, [120]).flip(`${S2}/G_120.pth`)
    tree.example(PLAIN, 'other/a.pt')
    const report = await runBackup(tree.root)
    expect(report.status).toBe('failed')
    expect(report.notes).toEqual([`${S2}: none of its checkpoints is whole`])
    expect(report.backups).toMatchObject([{ path: 'other/a.pt', state: 'stored' }])
  })
})

describe('a backup that is there already', () => {
  test('is not stored again', async () => {
    gptSovits(tree, [240])
    const first = await runBackup(tree.root)
    const again = await runBackup(tree.root)
    expect(again.backups).toEqual(first.backups.map((backup) => ({ ...backup, state: 'there' })))
  })

  test('is made anew where its bytes are damaged', async () => {
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root)
    const copy = tree.files('backups').find((path) => path.endsWith('a.pt')) ?? ''
    tree.flip(copy)
    expect((await runBackup(tree.root)).backups).toMatchObject([{ state: 'stored' }])
    expect(tree.bytes(copy)).toEqual(tree.bytes('run/a.pt'))
  })
})

describe('a dry run', () => {
  test('stores nothing and removes nothing, and shows both', async () => {
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root)
    tree.example(PLAIN, 'run/b.pt', 1)
    const before = tree.files('backups')
    const report = await runBackup(tree.root, { dryRun: true, policy: parsePolicy({ 'keep-last': 1 }) })
    expect(report).toMatchObject({ dryRun: true, status: 'passed', backups: [{ path: 'run/b.pt', state: 'planned' }] })
    expect(report.removed).toHaveLength(1)
    expect(report.next).toEqual(['leave out --dry-run (dry-run: false in the action)'])
    expect(tree.files('backups')).toEqual(before)
  })
})

describe('older backups', () => {
  const KEEP_ONE = parsePolicy({ 'keep-last': 1 })

  test('are removed as the policy says, of each training for itself', async () => {
    tree.example(PLAIN, 'one/a.pt').example(LIGHTNING, 'two/a.ckpt')
    await runBackup(tree.root)
    tree.example(PLAIN, 'one/b.pt', 1)
    const report = await runBackup(tree.root, { policy: KEEP_ONE })
    expect(report.removed.map(({ name }) => parseBackupName(name)?.group)).toEqual(['one'])
    expect(stored().filter((path) => path !== 'backup.json')).toEqual(['one/b.pt', 'two/a.ckpt'])
  })

  test('that are damaged do not pass for kept ones', async () => {
    for (const [hour, name] of ['a', 'b', 'c'].entries()) {
      tree.example(PLAIN, `one/${name}.pt`, hour)
      await runBackup(tree.root)
    }
    tree.cut(tree.files('backups').find((path) => path.endsWith('/b.pt')) ?? '')
    tree.example(PLAIN, 'one/d.pt', 3)
    const { removed } = await runBackup(tree.root, { policy: parsePolicy({ 'keep-last': 3 }) })
    expect(removed).toEqual([])
    expect(
      stored()
        .filter((path) => path.endsWith('.pt'))
        .sort(),
    ).toEqual(['one/a.pt', 'one/b.pt', 'one/c.pt', 'one/d.pt'])
  })

  test('of another prefix are left alone, also of one that begins with the same word', async () => {
    tree.example(PLAIN, 'one/a.pt')
    await runBackup(tree.root, { prefix: 'voices' })
    await runBackup(tree.root, { prefix: 'voices-eu' })
    tree.example(PLAIN, 'one/b.pt', 1)
    const { removed } = await runBackup(tree.root, { prefix: 'voices', policy: KEEP_ONE })
    expect(removed.map(({ name }) => parseBackupName(name)?.prefix)).toEqual(['voices'])
  })

  test('are all kept where the one of this run is not stored', async () => {
    tree.example(PLAIN, 'one/a.pt')
    await runBackup(tree.root)
    tree.example(PLAIN, 'one/b.pt', 1)
    const before = tree.files('backups')
    const store = failingStore(tree.path('backups'), { save: 'the disk is full' })
    const report = await runBackup(tree.root, { policy: KEEP_ONE }, async () => store)
    expect(report).toMatchObject({ status: 'failed', removed: [], backups: [{ state: 'failed', error: 'the disk is full' }] })
    expect(report.notes).toContain('no older backup was removed, since not everything could be stored')
    expect(tree.files('backups')).toEqual(before)
  })

  test('are all kept where the place gives no answer, which is asked once and not again for each training', async () => {
    tree.example(PLAIN, 'one/a.pt').example(PLAIN, 'two/a.pt').example(PLAIN, 'three/a.pt')
    const asked: string[] = []
    const store: BackupStore = {
      ...failingStore(tree.path('backups'), {}),
      save({ main }) {
        asked.push(main)
        return Promise.reject(asked.length === 1 ? new UserError('a quota is used up') : new PlaceUnreachable('no answer'))
      },
    }
    const report = await runBackup(tree.root, { policy: KEEP_ONE }, async () => store)
    expect(asked).toEqual(['one/a.pt', 'three/a.pt'])
    expect(report).toMatchObject({
      status: 'failed',
      backups: [
        { state: 'failed', error: 'a quota is used up' },
        { state: 'failed', error: 'no answer' },
        { path: 'two/a.pt', state: 'failed', error: 'not tried, since the place gave no answer before' },
      ],
      removed: [],
    })
  })

  test('keep the one that is furthest along, where its file is damaged here and an older one was stored last', async () => {
    gptSovits(tree, [240, 480])
    await runBackup(tree.root)
    tree.cut(`${S2}/G_480.pth`)
    const report = await runBackup(tree.root, { policy: KEEP_ONE })
    expect(report).toMatchObject({ backups: [{ step: 240, state: 'stored' }], removed: [] })
    expect(report.notes).toEqual([expect.stringMatching(/-s480-[0-9a-f]{16} stays: it is further along than what was stored now$/)])
    expect(stored()).toContain(`${S2}/G_480.pth`)
  })

  test('that cannot be removed fail the run, and the others are removed all the same', async () => {
    for (const [hour, name] of ['a', 'b', 'c'].entries()) {
      tree.example(PLAIN, `one/${name}.pt`, hour)
      await runBackup(tree.root)
    }
    const store = failingStore(tree.path('backups'), { removeFirst: 'permission denied' })
    const report = await runBackup(tree.root, { policy: KEEP_ONE }, async () => store)
    expect(report).toMatchObject({ status: 'failed', failed: [{ error: 'permission denied' }] })
    expect(report.removed).toHaveLength(1)
  })

  test('cannot be judged by metrics, which a note says', async () => {
    tree.example(PLAIN, 'one/a.pt')
    const report = await runBackup(tree.root, { policy: parsePolicy({ 'keep-best': '1:val_loss' }) })
    expect(report.status).toBe('passed')
    expect(report.notes).toEqual(['keep-best: backups in this place do not tell; nothing else says what to keep, so no backup is removed'])
  })
})

describe('a file that changes meanwhile', () => {
  test('is not taken for stored', async () => {
    tree.example(PLAIN, 'one/a.pt')
    const real = folderStore({ folder: tree.path('backups'), shown: 'backups', prefix: 'ckpt-guard' })
    const store: BackupStore = {
      ...real,
      async save(...asked) {
        const saved = await real.save(...asked)
        writeFileSync(tree.path('one/new.pt'), tree.bytes('one/a.pt'))
        renameSync(tree.path('one/new.pt'), tree.path('one/a.pt'))
        return saved
      },
    }
    const report = await runBackup(tree.root, {}, async () => store)
    expect(report).toMatchObject({ status: 'failed', backups: [{ state: 'failed', error: expect.stringContaining('has changed') }] })
  })

  test('before it is copied fails that training alone', async () => {
    tree.example(PLAIN, 'one/a.pt').example(PLAIN, 'two/a.pt')
    const real = folderStore({ folder: tree.path('backups'), shown: 'backups', prefix: 'ckpt-guard' })
    const store: BackupStore = {
      ...real,
      async save(manifest, ...rest) {
        if (manifest.main === 'one/a.pt') tree.flip('one/a.pt')
        return real.save(manifest, ...rest)
      },
    }
    const report = await runBackup(tree.root, {}, async () => store)
    expect(report.status).toBe('failed')
    expect(report.backups).toMatchObject([
      { state: 'failed', error: expect.stringMatching(/^one\/a\.pt has changed while it was backed up/) },
      { path: 'two/a.pt', state: 'stored' },
    ])
    expect(stored()).toEqual(['backup.json', 'two/a.pt'])
  })
})

test('a path that is not there cannot run, and a file outside of the folder cannot be stored', async () => {
  await expect(runBackup(tree.root, { paths: ['nothing'] })).rejects.toThrow(/nothing: there is no such file/)
  new TrainingTree(`${tree.root}-beside`).example(PLAIN, 'a.pt')
  const report = await runBackup(tree.root, { paths: [`${tree.root}-beside`] })
  expect(report).toMatchObject({ status: 'failed', backups: [] })
  expect(report.notes).toEqual([expect.stringMatching(/leads elsewhere: such a path cannot be restored everywhere/)])
})

/** A folder's store in which something goes wrong. */
function failingStore(folder: string, fault: { readonly save?: string; readonly removeFirst?: string }): BackupStore {
  const real = folderStore({ folder, shown: 'backups', prefix: 'ckpt-guard' })
  let removals = 0
  return {
    ...real,
    async save(...asked) {
      if (fault.save !== undefined) throw new UserError(fault.save)
      return real.save(...asked)
    },
    async remove(backup) {
      if (fault.removeFirst !== undefined && removals++ === 0) throw new UserError(fault.removeFirst)
      await real.remove?.(backup)
    },
  }
}
