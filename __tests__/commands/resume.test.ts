import { existsSync, mkdirSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { folderStore } from '../../src/backup/folder-store.ts'
import { ownFolder } from '../../src/backup/own-folder.ts'
import { type BackupStore, BackupUnavailable } from '../../src/backup/store.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { resumeReportSchema } from '../../src/reports/backup-schema.ts'
import { gptSovits, TrainingTree, temporaryFolder } from '../backup/training-tree.ts'
import { runBackup, runResume } from './backup-runs.ts'

const S2 = 'logs/aurora/logs_s2_v2'
const S1 = 'logs/aurora/logs_s1_v2/ckpt/epoch=14-step=15.ckpt'
const PLAIN = 'plain/checkpoint_epoch_12.pt'
const LIGHTNING = 'lightning/epoch=4-step=50.ckpt'
const BACKUPS = [{ kind: 'folder', path: 'backups' }] as const

const home = temporaryFolder('resume')
let count = 0
let tree: TrainingTree

beforeEach(() => {
  tree = new TrainingTree(join(home, String(count++)))
})

/** Files outside of the backups. */
function here(): readonly string[] {
  return tree.files().filter((path) => !path.startsWith('backups/'))
}

/** The copy of a file in the one backup that has it. */
function copyOf(path: string): string {
  return tree.files('backups').find((each) => each.endsWith(`/${path}`)) ?? ''
}

describe('a disk that is lost', () => {
  test.each([
    ['GPT-SoVITS S2', `${S2}/G_240.pth`, (at: TrainingTree) => gptSovits(at, [240])],
    [
      'GPT-SoVITS S1',
      S1,
      (at: TrainingTree) => at.example(`gpt-sovits/${S1}`, S1).example('gpt-sovits/logs/aurora/config.json', 'logs/aurora/config.json'),
    ],
    [
      'so-vits-svc',
      'logs/44k/G_800.pth',
      (at: TrainingTree) => {
        for (const name of ['G_800.pth', 'D_800.pth', 'config.json']) at.example(`so-vits-svc/logs/44k/${name}`, `logs/44k/${name}`)
      },
    ],
    [
      'Lightning',
      'lightning_logs/version_0/checkpoints/epoch=4-step=50.ckpt',
      (at: TrainingTree) =>
        at
          .example(LIGHTNING, 'lightning_logs/version_0/checkpoints/epoch=4-step=50.ckpt')
          .text('lightning_logs/version_0/hparams.yaml', 'lr: 1\n'),
    ],
    ['a plain loop', 'out/checkpoint_epoch_12.pt', (at: TrainingTree) => at.example(PLAIN, 'out/checkpoint_epoch_12.pt')],
  ])('comes back byte for byte, with its times: %s', async (_, main, make) => {
    make(tree)
    const before = here().map((path) => [path, tree.bytes(path), statSync(tree.path(path)).mtimeMs])
    expect((await runBackup(tree.root)).status).toBe('passed')
    for (const [path] of before) tree.remove(String(path))
    const report = await runResume(tree.root)
    expect(resumeReportSchema.parse(report)).toEqual(report)
    expect(report).toMatchObject({ status: 'passed', found: true, path: main, place: 'the folder backups', passedOver: [], notes: [] })
    expect(here().map((path) => [path, tree.bytes(path), statSync(tree.path(path)).mtimeMs])).toEqual(before)
    expect(report.restored).toHaveLength(before.length)
    expect(report.restored.at(-1)).toBe(main)
  })

  test('comes back as a whole folder, which is what the Trainer of Hugging Face takes', async () => {
    const folder = 'out/checkpoint-500'
    tree.example('huggingface/whole/model.safetensors', `${folder}/model.safetensors`).example(PLAIN, `${folder}/optimizer.pt`)
    tree.example('huggingface/whole/config.json', `${folder}/config.json`).text(`${folder}/trainer_state.json`, '{"global_step": 500}')
    const before = here().map((path) => [path, tree.bytes(path)])
    expect((await runBackup(tree.root)).backups).toMatchObject([{ path: `${folder}/model.safetensors`, step: 500, state: 'stored' }])
    tree.remove('out')
    expect(await runResume(tree.root, { directory: 'out' })).toMatchObject({ path: folder, step: 500, place: 'the folder backups' })
    expect(here().map((path) => [path, tree.bytes(path)])).toEqual(before)
  })

  test('comes back with a word on how far it is: fetched, then checked', async () => {
    tree.example(PLAIN, 'out/checkpoint_epoch_12.pt')
    await runBackup(tree.root)
    const size = tree.bytes('out/checkpoint_epoch_12.pt').length
    tree.remove('out')
    const steps: (readonly [string, number])[] = []
    await runResume(tree.root, { from: BACKUPS }, undefined, {
      ...noProgress,
      total: (bytes) => steps.push(['of', bytes]),
      advance: (bytes) => steps.push(['done', bytes]),
    })
    expect(steps.find(([what]) => what === 'of')).toEqual(steps[0])
    expect(steps.filter(([what]) => what === 'of').map(([, bytes]) => bytes)).toEqual([size, 2 * size])
    expect(steps.reduce((sum, [what, bytes]) => (what === 'done' ? sum + bytes : sum), 0)).toBe(2 * size)
  })

  test('comes back in part where a part of it is still there', async () => {
    gptSovits(tree, [240])
    await runBackup(tree.root)
    tree.remove(`${S2}/D_240.pth`)
    const report = await runResume(tree.root, { directory: 'logs/aurora' })
    expect(report).toMatchObject({ found: true, path: `${S2}/G_240.pth`, restored: [`${S2}/D_240.pth`] })
  })
})

describe('what is tried', () => {
  test('is the newest first, here before a backup of the same', async () => {
    gptSovits(tree, [120, 240])
    await runBackup(tree.root)
    expect(await runResume(tree.root)).toMatchObject({
      path: `${S2}/G_240.pth`,
      place: 'local',
      epoch: 8,
      step: 240,
      restored: [],
      notes: [],
    })
  })

  test('is a backup that has come further than what is here', async () => {
    gptSovits(tree, [120, 240])
    await runBackup(tree.root)
    tree.remove(`${S2}/G_240.pth`).remove(`${S2}/D_240.pth`)
    const report = await runResume(tree.root)
    expect(report).toMatchObject({ path: `${S2}/G_240.pth`, place: 'the folder backups', step: 240 })
    expect(report.restored).toEqual([`${S2}/D_240.pth`, `${S2}/G_240.pth`])
  })

  test('is the next one where a backup was damaged, which is named', async () => {
    gptSovits(tree, [120])
    await runBackup(tree.root)
    gptSovits(tree, [120, 240])
    const newest = (await runBackup(tree.root)).backups[0]?.name
    tree.flip(copyOf(`${S2}/D_240.pth`)).remove('logs')
    const report = await runResume(tree.root)
    expect(report).toMatchObject({ status: 'passed', path: `${S2}/G_120.pth` })
    expect(report.passedOver).toEqual([
      { name: newest, place: 'the folder backups', reason: `${S2}/D_240.pth is damaged: its SHA-256 is not that of the manifest` },
    ])
    expect(here()).toEqual(['logs/aurora/config.json', `${S2}/D_120.pth`, `${S2}/G_120.pth`])
  })

  test('is the next one where a file of a backup is missing or was cut off', async () => {
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root)
    tree.example(PLAIN, 'run/b.pt', 1)
    await runBackup(tree.root)
    tree.cut(copyOf('run/b.pt')).remove('run')
    expect(await runResume(tree.root)).toMatchObject({
      path: 'run/a.pt',
      passedOver: [{ reason: expect.stringMatching(/expected \d+ bytes/) }],
    })
    tree.remove(copyOf('run/b.pt')).remove('run')
    expect(await runResume(tree.root)).toMatchObject({ path: 'run/a.pt', passedOver: [{ reason: expect.stringMatching(/^run\/b\.pt: /) }] })
  })

  test('is the next one where the manifest of a backup is damaged, which is named too', async () => {
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root)
    tree.example(PLAIN, 'run/b.pt', 1)
    await runBackup(tree.root)
    writeFileSync(tree.path(copyOf('run/b.pt').replace('run/b.pt', 'backup.json')), '{"schema":')
    tree.remove('run')
    const report = await runResume(tree.root)
    expect(report).toMatchObject({ path: 'run/a.pt', passedOver: [{ reason: 'its manifest cannot be used: it is not JSON' }] })
  })

  test('is of one training alone where a folder is named', async () => {
    tree.example(PLAIN, 'one/a.pt').example(PLAIN, 'two/a.pt', 5)
    await runBackup(tree.root)
    expect(await runResume(tree.root)).toMatchObject({ path: 'two/a.pt' })
    expect(await runResume(tree.root, { directory: 'one' })).toMatchObject({ path: 'one/a.pt', place: 'local' })
    tree.remove('one')
    expect(await runResume(tree.root, { directory: './one/' })).toMatchObject({ path: 'one/a.pt', restored: ['one/a.pt'] })
    expect(await runResume(tree.root, { directory: 'three' })).toMatchObject({ found: false, passedOver: [] })
  })

  test('is found below the folder that trainers put checkpoints into', async () => {
    tree.example(LIGHTNING, 'lightning_logs/version_0/checkpoints/a.ckpt')
    await runBackup(tree.root)
    tree.remove('lightning_logs')
    expect(await runResume(tree.root, { directory: 'lightning_logs/version_0/checkpoints' })).toMatchObject({ found: true })
  })

  test('are no backups of another prefix', async () => {
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root, { prefix: 'voices-eu' })
    tree.remove('run')
    expect(await runResume(tree.root, { prefix: 'voices' })).toMatchObject({ found: false })
  })
})

describe('nothing to go on from', () => {
  test('tells of a folder that may be misspelt, where backups of others are there', async () => {
    for (const name of ['aurora', 'breeze', 'cloud', 'dawn']) tree.example(PLAIN, `logs/${name}/checkpoint_epoch_12.pt`)
    await runBackup(tree.root)
    const { found, notes } = await runResume(tree.root, { directory: 'logs/auroa' })
    expect(found).toBe(false)
    expect(notes).toEqual([
      'there is no folder logs/auroa here: as expected before its first training; otherwise check its spelling',
      expect.stringMatching(/^the folder backups has backups, but none of logs\/auroa; they are of logs\.aurora.*, .*cloud.* and 1 more$/),
    ])
  })

  test('tells of a folder whose name is only the beginning of the right one', async () => {
    tree.example(PLAIN, 'logs/aurora/checkpoint_epoch_12.pt')
    await runBackup(tree.root)
    const { found, notes } = await runResume(tree.root, { directory: 'logs/aur', from: BACKUPS })
    expect(found).toBe(false)
    expect(notes).toEqual([expect.stringMatching(/^the folder backups has backups, but none of logs\/aur; they are of logs\.aurora/)])
  })

  test('is no failure, and is one where it is required', async () => {
    const { notes } = await runResume(tree.root)
    expect(notes).toEqual(['there is no folder backups to look for backups in; was it to be mounted?'])
    expect(await runResume(tree.root)).toMatchObject({ status: 'passed', found: false, restored: [] })
    const report = await runResume(tree.root, { required: true })
    expect(report).toMatchObject({ status: 'failed', found: false })
    expect(report.next).toHaveLength(1)
    expect(resumeReportSchema.parse(report)).toEqual(report)
  })

  test('names all that was looked at', async () => {
    gptSovits(tree, [120]).cut(`${S2}/G_120.pth`)
    const report = await runResume(tree.root)
    expect(report).toMatchObject({ found: false, passedOver: [{ name: `${S2}/G_120.pth`, place: 'local' }] })
  })
})

describe('pairs that a trainer would take first', () => {
  test('get another name where they are not whole, and lose nothing', async () => {
    gptSovits(tree, [120, 240, 360]).cut(`${S2}/G_360.pth`).flip(`${S2}/D_240.pth`)
    const half = tree.bytes(`${S2}/G_360.pth`)
    const report = await runResume(tree.root)
    expect(report).toMatchObject({ path: `${S2}/G_120.pth`, place: 'local' })
    expect(report.passedOver.map(({ name }) => name)).toEqual([`${S2}/G_240.pth`, `${S2}/G_360.pth`])
    expect(here().filter((path) => /\/[GD]_\d+\.pth$/.test(path))).toEqual([`${S2}/D_120.pth`, `${S2}/G_120.pth`])
    const aside = here().find((path) => /\/\.G_360\.pth\.corrupt-\d{8}T\d{6}Z$/.test(path)) ?? ''
    expect(tree.bytes(aside)).toEqual(half)
    expect(report.notes).toHaveLength(4)
    expect(await runResume(tree.root)).toMatchObject({ path: `${S2}/G_120.pth`, passedOver: [], notes: [] })
  })

  test('get another name also where nobody asked to look at them', async () => {
    gptSovits(tree, [240])
    await runBackup(tree.root)
    tree.remove('logs').text(`${S2}/G_233333333333.pth`, 'zeros').text(`${S2}/D_233333333333.pth`, 'zeros')
    const report = await runResume(tree.root, { from: BACKUPS })
    expect(report).toMatchObject({ path: `${S2}/G_240.pth`, place: 'the folder backups' })
    expect(here().filter((path) => /\/[GD]_\d+\.pth$/.test(path))).toEqual([`${S2}/D_240.pth`, `${S2}/G_240.pth`])
  })

  test('are named where they are whole, since nobody knows which one is wanted', async () => {
    tree.example('gpt-sovits/logs/aurora/logs_s2_v2/G_240.pth', `${S2}/G_500.pth`)
    tree.example('gpt-sovits/logs/aurora/logs_s2_v2/D_240.pth', `${S2}/D_500.pth`)
    gptSovits(tree, [240])
    await runBackup(tree.root, { paths: [`${S2}/G_240.pth`] })
    tree.remove(`${S2}/G_240.pth`).remove(`${S2}/D_240.pth`)
    const { path, notes } = await runResume(tree.root, { from: BACKUPS })
    expect([path, notes]).toEqual([
      `${S2}/G_240.pth`,
      [
        `training would load ${S2}/G_500.pth (epoch 8), whose number is higher, and not ${S2}/G_240.pth: ` +
          'move it and its partner away if that is not what you want',
      ],
    ])
    expect(here()).toContain(`${S2}/G_500.pth`)
  })

  test('keep their names in a dry run', async () => {
    gptSovits(tree, [120, 240]).cut(`${S2}/G_240.pth`)
    const before = here()
    const report = await runResume(tree.root, { dryRun: true })
    expect(report.notes).toEqual([expect.stringContaining('would be renamed')])
    expect(here()).toEqual(before)
  })

  test('keep their names where another trainer is at work', async () => {
    tree.example(PLAIN, 'run/epoch_11.pt').example(PLAIN, 'run/epoch_13.pt', 1).cut('run/epoch_13.pt')
    const report = await runResume(tree.root)
    expect(report).toMatchObject({ path: 'run/epoch_11.pt', notes: [], passedOver: [{ name: 'run/epoch_13.pt' }] })
    expect(here()).toEqual(['run/epoch_11.pt', 'run/epoch_13.pt'])
  })
})

describe('a file that is in the way', () => {
  test('keeps its bytes under another name where it is damaged', async () => {
    gptSovits(tree, [240])
    await runBackup(tree.root)
    const whole = tree.bytes(`${S2}/G_240.pth`)
    const half = tree.cut(`${S2}/G_240.pth`).bytes(`${S2}/G_240.pth`)
    const report = await runResume(tree.root)
    expect(report).toMatchObject({ path: `${S2}/G_240.pth`, place: 'the folder backups', restored: [`${S2}/G_240.pth`] })
    expect(report.passedOver).toMatchObject([{ name: `${S2}/G_240.pth`, place: 'local' }])
    expect(tree.bytes(`${S2}/G_240.pth`)).toEqual(whole)
    const aside = here().find((path) => /\/\.G_240\.pth\.replaced-/.test(path)) ?? ''
    expect(tree.bytes(aside)).toEqual(half)
  })

  test('stays where it is settings, which people change', async () => {
    gptSovits(tree, [240])
    await runBackup(tree.root)
    tree.remove(S2).text('logs/aurora/config.json', '{"mine": true}')
    const report = await runResume(tree.root)
    expect(report.notes).toEqual(['logs/aurora/config.json here differs from that of the backup and was left as it is'])
    expect(tree.bytes('logs/aurora/config.json').toString()).toBe('{"mine": true}')
  })

  test('stays where it is whole and has come further, though nobody asked to look at it', async () => {
    tree.example(PLAIN, 'run/last.ckpt')
    await runBackup(tree.root)
    const older = await runResume(tree.root, { from: BACKUPS })
    expect(older).toMatchObject({ found: true, restored: [] })
    tree.remove('run/last.ckpt').example(`gpt-sovits/${S1}`, 'run/last.ckpt')
    const before = tree.bytes('run/last.ckpt')
    const report = await runResume(tree.root, { from: BACKUPS })
    expect(report).toMatchObject({ found: false, passedOver: [{ reason: expect.stringMatching(/whole and further than this backup/) }] })
    expect(tree.bytes('run/last.ckpt')).toEqual(before)
  })

  test('stops the run where it is a folder', async () => {
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root)
    tree.remove('run/a.pt')
    mkdirSync(tree.path('run/a.pt'))
    await expect(runResume(tree.root, { from: BACKUPS })).rejects.toThrow(/run\/a\.pt cannot be restored: a folder has this name/)
  })

  test('or a link on the way that leads out of the folder stops the run, and nothing is written there', async () => {
    const elsewhere = new TrainingTree(`${tree.root}-elsewhere`)
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root)
    tree.remove('run')
    symlinkSync(elsewhere.root, tree.path('run'))
    await expect(runResume(tree.root)).rejects.toThrow(/a link in its path leads out of this folder/)
    expect(elsewhere.files()).toEqual([])
  })
})

test('what a killed run has left goes with the next one, also where that has nothing to restore', async () => {
  tree.example(PLAIN, 'run/a.pt')
  const mine = await ownFolder(tree.path('run'), new Date())
  const left = mine.replace(`-${process.pid}-`, '-999999999-')
  renameSync(mine, left)
  expect(await runResume(tree.root, { directory: 'run', dryRun: true })).toMatchObject({ found: true, path: 'run/a.pt' })
  expect(existsSync(left)).toBe(true)
  expect(await runResume(tree.root, { directory: 'run' })).toMatchObject({ found: true, path: 'run/a.pt', restored: [] })
  expect(existsSync(left)).toBe(false)
})

describe('a dry run', () => {
  test('says what would be restored and writes nothing', async () => {
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root)
    tree.remove('run')
    expect(await runResume(tree.root, { dryRun: true })).toMatchObject({ found: true, dryRun: true, restored: ['run/a.pt'] })
    expect(here()).toEqual([])
  })
})

describe('a backup that may be whole and cannot be had', () => {
  /** The folder of the backups, of which some cannot be had. */
  async function lacking(isLacking: (epoch: number) => boolean) {
    const real = folderStore({ folder: tree.path('backups'), shown: 'backups', prefix: 'ckpt-guard' })
    const store: BackupStore = {
      ...real,
      fetch: async (backup, into, progress) => {
        const manifest = await real.fetch(backup, into, progress)
        if (isLacking(manifest.epoch ?? 0)) throw new BackupUnavailable('the service failed')
        return manifest
      },
    }
    for (const epoch of [12, 13]) {
      tree.example(PLAIN, `run/checkpoint_epoch_${epoch}.pt`, epoch)
      await runBackup(tree.root)
    }
    tree.remove('run')
    return async () => store
  }

  test('fails the run where nothing else is there: training would start from scratch', async () => {
    const report = await runResume(tree.root, { from: BACKUPS }, await lacking(() => true))
    expect(report).toMatchObject({ status: 'failed', found: false, next: [expect.stringMatching(/^run it again; /)] })
    expect(report.passedOver.map(({ reason }) => reason)).toContain('the service failed')
    expect(report.notes).toEqual([expect.stringMatching(/^ckpt-guard-run-.* may be whole: training from scratch would leave behind/)])
  })

  test('gives way to the one before it, and is named', async () => {
    const first = { current: true }
    const report = await runResume(
      tree.root,
      { from: BACKUPS },
      await lacking(() => {
        const isFirst = first.current
        first.current = false
        return isFirst
      }),
    )
    expect(report).toMatchObject({ status: 'passed', found: true, passedOver: [{ reason: 'the service failed' }] })
  })
})

describe('a place', () => {
  test('that cannot be asked stops the run: older state would be taken for the newest', async () => {
    tree.example(PLAIN, 'run/a.pt')
    const store: BackupStore = {
      ...folderStore({ folder: tree.path('backups'), shown: 'backups', prefix: 'ckpt-guard' }),
      list: async () => {
        throw new UserError('the network is down')
      },
    }
    await expect(runResume(tree.root, {}, async () => store)).rejects.toThrow('the network is down')
  })

  test('is closed however it ends', async () => {
    let closed = 0
    const store: BackupStore = {
      ...folderStore({ folder: tree.path('backups'), shown: 'backups', prefix: 'ckpt-guard' }),
      close: async () => {
        closed++
      },
    }
    await runResume(tree.root, {}, async () => store)
    await expect(
      runResume(tree.root, {}, async () => ({
        ...store,
        list: async () => {
          throw new UserError('down')
        },
      })),
    ).rejects.toThrow('down')
    expect(closed).toBe(2)
  })

  test('with a backup that has another content than its name says is not believed', async () => {
    tree.example(PLAIN, 'run/a.pt')
    await runBackup(tree.root)
    const manifest = tree.files('backups').find((path) => path.endsWith('backup.json')) ?? ''
    writeFileSync(tree.path(manifest), tree.bytes(manifest).toString().replace('"epoch": 12', '"epoch": 99'))
    tree.remove('run')
    expect(await runResume(tree.root)).toMatchObject({ found: false, passedOver: [{ reason: 'its content is not what its name says' }] })
    expect(here()).toEqual([])
  })
})

test('a folder outside of the one that backups are relative to cannot be resumed', async () => {
  await expect(runResume(tree.root, { directory: '..' })).rejects.toThrow(/lies outside of/)
})
