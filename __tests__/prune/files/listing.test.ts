import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UserError } from '../../../src/commands/user-error.ts'
import { age, copyOf, emptyFolder, listed, names, removeFolder } from './run-trees.ts'

vi.mock('node:fs/promises', { spy: true })

const LOGS = 'logs/voice/logs_s2_v2'
const PAIRS = [`${LOGS}/G_100.pth`, `${LOGS}/G_20.pth`, `${LOGS}/G_233333333333.pth`, `${LOGS}/G_40.pth`]

let root = ''
let elsewhere = ''
beforeEach(() => {
  root = copyOf('gpt-sovits')
  elsewhere = emptyFolder()
})
afterEach(() => {
  removeFolder(root)
  removeFolder(elsewhere)
})

const namesIn = async (...paths: readonly string[]) => names((await listed(root, {}, { paths })).items)

describe('what is listed', () => {
  test('are the checkpoints below the paths, each with what belongs to it', async () => {
    expect(await namesIn('logs')).toEqual(PAIRS)
    expect(await namesIn('logs', LOGS, 'logs/**/G_*.pth')).toEqual(PAIRS)
    expect(await namesIn('**/*_s40.pth')).toEqual(['SoVITS_weights_v2/voice_e2_s40.pth'])
    expect(await namesIn()).toHaveLength(7)
  })

  test('are whole pairs where one half is named', async () => {
    const { items } = await listed(root, {}, { paths: [`${LOGS}/D_20.pth`] })
    expect(items.map(({ name, parts }) => [name, names(parts ?? [])])).toEqual([
      [`${LOGS}/G_20.pth`, [`${LOGS}/D_20.pth`, `${LOGS}/G_20.pth`]],
    ])
  })

  test('are sets whole by their index, and broken where it names a shard that is not there', async () => {
    const set = join(root, 'set')
    cpSync(join(import.meta.dirname, '../../../examples/checkpoints/huggingface/sharded-safetensors'), set, { recursive: true })
    renameSync(join(set, 'model-00002-of-00002.safetensors'), join(set, 'second.safetensors'))
    const [item, other] = (await listed(root, {}, { paths: ['set'] })).items
    expect([item?.name, item?.broken]).toEqual(['set/model-00001-of-00002.safetensors', 'only 1 of 2 shards are there'])
    expect(other?.name).toBe('set/second.safetensors')
  })

  test('is nothing that is excluded, nor the other half of it, and notes say so', async () => {
    const { items, notes } = await listed(root, {}, { paths: ['logs'] }, { exclude: ['D_20.pth', 'logs/**/G_40.pth'] })
    expect(names(items)).toEqual([PAIRS[0], PAIRS[2]])
    expect(notes).toEqual(['2 left alone, since a file that belongs to each is excluded'])
    expect((await listed(root, {}, {}, { exclude: ['logs'] })).items).toHaveLength(3)
  })

  test.each([() => '**/released/**', () => 'released', () => 'run/released', () => join(elsewhere, 'run', 'released')])(
    'is nothing that is excluded in a folder outside of the root',
    async (glob) => {
      cpSync(join(root, LOGS), join(elsewhere, 'run', 'released'), { recursive: true })
      const exclude = [glob().replace(/^run/, `${elsewhere.slice(elsewhere.lastIndexOf('/') + 1)}/run`)]
      expect((await listed(root, {}, { paths: [elsewhere] })).items).toHaveLength(4)
      expect((await listed(root, {}, { paths: [elsewhere] }, { exclude })).items).toEqual([])
    },
  )

  test('is nothing behind a link, in the tree or out of it', async () => {
    cpSync(join(root, LOGS), join(elsewhere, 'run'), { recursive: true })
    symlinkSync(join(elsewhere, 'run'), join(root, 'logs', 'other'))
    symlinkSync(join(elsewhere, 'run', 'G_20.pth'), join(root, LOGS, 'G_60.pth'))
    symlinkSync('..', join(root, 'logs', 'up'))
    const { items, notes } = await listed(root, {}, { paths: ['logs'] })
    expect(names(items)).toEqual(PAIRS)
    expect(notes).toEqual(['3 links were not followed'])
  })

  test('is nothing that lies in a backup, which would be no backup any more', async () => {
    cpSync(join(root, LOGS), join(root, 'backups', 'ckpt-guard-logs.voice-e2-s40-0123456789abcdef', LOGS), { recursive: true })
    cpSync(join(root, LOGS), join(root, 'backups', '.ckpt-guard-tmp-1-abc', LOGS), { recursive: true })
    const { items, notes } = await listed(root, {}, { paths: ['.'] })
    expect(names(items).filter((name) => name.includes('backups'))).toEqual([])
    expect(notes).toContain('2 backups were left alone: backup removes old ones by the same policy')
  })

  test('lies at its real place where a path leads through a link in the tree', async () => {
    symlinkSync('logs/voice', join(root, 'voice'))
    expect(await namesIn('voice')).toEqual(PAIRS)
  })

  test('has an empty folder of a trainer in its notes', async () => {
    mkdirSync(join(root, 'output', 'checkpoint-500'), { recursive: true })
    expect((await listed(root)).notes).toEqual([expect.stringContaining('output/checkpoint-500 is an empty folder')])
  })
})

describe('it ends before anything is removed', () => {
  test.each<[string, string, RegExp]>([
    ['a path that is not there', 'log', /log: there is no such file or folder/],
    ['a glob that matches nothing', 'logs/**/*.ckpt', /the glob matches no file/],
    ['a folder that leads out of the root', 'out', /out: a link leads out of /],
    ['a link to a file', 'link.pth', /link\.pth: expected a file or a folder, found a link to/],
    ['a link to nothing', 'nothing', /nothing: cannot be looked at: it is a link to nothing/],
  ])('with %s', async (_, path, message) => {
    symlinkSync(elsewhere, join(root, 'out'))
    symlinkSync('nowhere', join(root, 'nothing'))
    symlinkSync('SoVITS_weights_v2/voice_e2_s40.pth', join(root, 'link.pth'))
    await expect(namesIn(path)).rejects.toThrow(message)
    await expect(namesIn(path)).rejects.toThrow(UserError)
  })

  test('with a folder that cannot be read', async () => {
    const refused = Object.assign(new Error('EACCES'), { code: 'EACCES' })
    vi.mocked(readdir).mockRejectedValueOnce(refused)
    await expect(namesIn('logs')).rejects.toThrow(
      'logs: cannot be looked at: permission denied; nothing is removed before everything was seen',
    )
  })
})

describe('metrics', () => {
  const FOLDER = 'lightning_logs/version_0/checkpoints'
  const lossOf = async (name: string) => {
    const { items } = await listed(root, { metrics: true })
    return items.find((item) => item.name.endsWith(`/${name}`))?.metrics?.val_loss
  }
  beforeEach(() => {
    removeFolder(root)
    root = copyOf('lightning')
  })

  test('come from the table of the run where checkpoints say none', async () => {
    const weights = join(import.meta.dirname, '../../../examples/checkpoints/plain/checkpoint_epoch_12.pt')
    cpSync(weights, join(root, FOLDER, 'epoch=1-step=20.ckpt'))
    for (const epoch of [2, 3]) rmSync(join(root, FOLDER, `epoch=${epoch}-step=${epoch + 1}0.ckpt`))
    rmSync(join(root, FOLDER, 'epoch=3-step=40-v1.ckpt'))
    rmSync(join(root, FOLDER, 'last.ckpt'))
    expect(await lossOf('epoch=1-step=20.ckpt')).toBe(0.125)
    rmSync(join(root, FOLDER, '..', 'metrics.csv'))
    expect(await lossOf('epoch=1-step=20.ckpt')).toBeUndefined()
  })

  test('come from what a newer checkpoint remembers of one that says none', async () => {
    rmSync(join(root, FOLDER, '..', 'metrics.csv'))
    const weights = join(import.meta.dirname, '../../../examples/checkpoints/plain/checkpoint_epoch_12.pt')
    cpSync(weights, join(root, FOLDER, 'epoch=1-step=20.ckpt'))
    expect(await lossOf('epoch=1-step=20.ckpt')).toBe(0.125)
  })

  test('of the file beside a checkpoint win over all others', async () => {
    writeFileSync(join(root, FOLDER, 'epoch=1-step=20.metrics.json'), '{"val_loss": 9, "note": "by hand"}')
    writeFileSync(join(root, FOLDER, 'epoch=2-step=30.json'), '{"metrics": {"val_loss": 8, "bleu": NaN}}')
    writeFileSync(join(root, FOLDER, 'epoch=0-step=10.json'), '{"val_loss": 7, "optimizer": "adam"}')
    expect(await lossOf('epoch=1-step=20.ckpt')).toBe(9)
    expect(await lossOf('epoch=2-step=30.ckpt')).toBe(8)
    // That is a config, not a list of metrics.
    expect(await lossOf('epoch=0-step=10.ckpt')).toBe(0.5)
  })

  test('that cannot be read are notes', async () => {
    writeFileSync(join(root, FOLDER, 'epoch=1-step=20.metrics.json'), '{"val_loss": ')
    writeFileSync(join(root, FOLDER, 'epoch=0-step=10.metrics.json'), Buffer.alloc(1024 * 1024 + 1, ' '))
    const { notes } = await listed(root, { metrics: true })
    expect(notes).toEqual([
      `"${FOLDER}/epoch=0-step=10.metrics.json" was not read for metrics: it has 1048577 bytes, and at most 1048576 are read`,
      `"${FOLDER}/epoch=1-step=20.metrics.json" was not read for metrics: it is not JSON`,
    ])
  })

  test('that could not be read leave it open which one is the best, so that none of those is removed', async () => {
    writeFileSync(join(root, FOLDER, 'epoch=0-step=10.metrics.json'), '{"val_loss": ')
    const unread = async () => (await listed(root, { metrics: true })).items.filter(({ unmeasured }) => unmeasured !== undefined)
    expect((await unread()).map(({ name }) => name)).toEqual([`${FOLDER}/epoch=0-step=10.ckpt`])
    truncateSync(join(root, FOLDER, '..', 'metrics.csv'), 32 * 1024 * 1024 + 1)
    expect(await unread()).toHaveLength((await listed(root)).items.length)
  })

  test.each([
    ['from 1 where the table does', [1, 2, 3], 'epoch,val_loss\n1,0.5\n2,0.25\n3,0.75\n'],
    ['from 1 although the table begins with 0', [1, 2, 3], 'epoch,val_loss\n0,0.5\n1,0.25\n2,0.75\n'],
    ['from 0 as the table does', [0, 1, 2], 'epoch,val_loss\n0,0.5\n1,0.25\n2,0.75\n'],
  ])('of a table that another program wrote belong to the names, which count %s', async (_, epochs, table) => {
    removeFolder(root)
    root = emptyFolder()
    for (const epoch of epochs) writeFileSync(join(root, `model_epoch_${epoch}.pt`), '')
    writeFileSync(join(root, 'metrics.csv'), table)
    const { items } = await listed(root, { metrics: true })
    expect(items.map(({ metrics }) => metrics?.val_loss)).toEqual([0.5, 0.25, 0.75])
  })

  test('of the Trainer belong to the step of their folder', async () => {
    removeFolder(root)
    root = copyOf('hugging-face')
    const { items } = await listed(root, { metrics: true })
    expect(items.map(({ name, epoch, step, metrics }) => [name, epoch, step, metrics])).toEqual([
      ['output/checkpoint-1000', 2, 1000, { loss: 0.5, eval_loss: 0.25, best_metric: 0.25 }],
      ['output/checkpoint-1500', 3, 1500, { loss: 0.75, eval_loss: 0.375 }],
      ['output/checkpoint-500', 1, 500, { loss: 1, eval_loss: 0.5, best_metric: 0.5 }],
    ])
  })
})

test('epochs and steps that names do not say come from the content', async () => {
  const { items } = await listed(root, {}, { paths: ['logs'] })
  expect(items.map(({ epoch }) => epoch)).toEqual([5, 1, 7, 2])
})

test('a time that no calendar holds is the last one that it does', async () => {
  age(root, 'SoVITS_weights_v2/voice_e2_s40.pth', 1e9)
  const { items } = await listed(root, {}, { paths: ['SoVITS_weights_v2'] })
  expect(items.every(({ time }) => !Number.isNaN(Date.parse(time)))).toBe(true)
})
