import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { age, copyOf, damage, filesBelow, keptIn, pruned, type Run, removedIn, removeFolder } from './run-trees.ts'

const roots: string[] = []
const run = (name: Run) => {
  const root = copyOf(name)
  roots.push(root)
  return root
}
afterEach(() => {
  for (const root of roots.splice(0)) removeFolder(root)
})

const LAST = { policy: { 'keep-last': 1 }, apply: true }
const LOGS = 'logs/voice/logs_s2_v2'

describe('a run of GPT-SoVITS', () => {
  test('keeps the state that training goes on from, the newest export, and all that is no checkpoint', async () => {
    const root = run('gpt-sovits')
    const report = await pruned(root, LAST)
    expect(report).toMatchObject({ status: 'passed', failed: [], left: [] })
    expect(filesBelow(root)).toEqual([
      'SoVITS_weights_v2/voice_e6_s120.pth',
      'logs/voice/config.json',
      `${LOGS}/D_233333333333.pth`,
      `${LOGS}/G_233333333333.pth`,
      `${LOGS}/eval/events.out.tfevents.1`,
    ])
  })

  test('shows the same plan before and while it is carried out, and nothing is left to do after', async () => {
    const root = run('gpt-sovits')
    const planned = await pruned(root, { ...LAST, apply: false })
    expect(planned).toMatchObject({ dryRun: true, deleted: [] })
    const carriedOut = await pruned(root, LAST)
    expect(carriedOut.groups).toEqual(planned.groups)
    expect(carriedOut.freed).toBe(planned.freed)
    expect(removedIn(await pruned(root, LAST))).toEqual([])
  })

  test('keeps every fifth epoch, which only the content of pairs tells', async () => {
    const report = await pruned(run('gpt-sovits'), { paths: ['logs'], policy: { 'keep-every-epochs': 5, 'keep-last': 1 } })
    expect(report.groups[0]?.keep.map(({ name, reasons }) => [name, reasons])).toEqual([
      [`${LOGS}/G_233333333333.pth`, [expect.stringContaining('last')]],
      [`${LOGS}/G_100.pth`, [expect.stringContaining('epoch 5, every 5')]],
    ])
  })

  test('loses nothing of a group whose newest pair is damaged in one half', async () => {
    const root = run('gpt-sovits')
    damage(root, `${LOGS}/D_233333333333.pth`, 11)
    const report = await pruned(root, { ...LAST, paths: ['logs'] })
    expect(report).toMatchObject({ status: 'failed', deleted: [] })
    expect(report.groups[0]?.blocked).toContain('D_233333333333.pth')
    expect(filesBelow(root).filter((name) => name.startsWith(LOGS))).toHaveLength(9)
  })

  test('keeps another one in the place of an older one that is damaged, which stays for people to look at', async () => {
    const root = run('gpt-sovits')
    damage(root, `${LOGS}/G_100.pth`, 10)
    const report = await pruned(root, { paths: ['logs'], policy: { 'keep-last': 2 }, apply: true })
    expect(keptIn(report).toSorted()).toEqual([`${LOGS}/G_100.pth`, `${LOGS}/G_233333333333.pth`, `${LOGS}/G_40.pth`])
    expect(removedIn(report)).toEqual([`${LOGS}/G_20.pth`])
  })

  test('whose generator was removed alone loses the discriminator in the next run, even where it is the newest', async () => {
    const root = run('gpt-sovits')
    rmSync(join(root, LOGS, 'G_233333333333.pth'))
    const report = await pruned(root, { ...LAST, paths: ['logs'] })
    expect(keptIn(report)).toEqual([`${LOGS}/G_100.pth`])
    expect(filesBelow(root)).not.toContain(`${LOGS}/D_233333333333.pth`)
  })

  test('whose newest discriminator is not written yet keeps both the new generator and the newest pair', async () => {
    const root = run('gpt-sovits')
    rmSync(join(root, LOGS, 'D_233333333333.pth'))
    const report = await pruned(root, { ...LAST, paths: ['logs'] })
    expect(keptIn(report)).toEqual(expect.arrayContaining([`${LOGS}/G_233333333333.pth`, `${LOGS}/G_100.pth`]))
  })

  test('says so where the state that training goes on from is older than another one', async () => {
    const root = run('gpt-sovits')
    age(root, `${LOGS}/G_233333333333.pth`, -5)
    age(root, `${LOGS}/D_233333333333.pth`, -5)
    const { groups } = await pruned(root, { paths: ['logs'], policy: { 'keep-last': 1 } })
    expect(groups[0]?.notes.join()).toContain('a trainer that finds "G_233333333333.pth" goes on from it')
  })

  test('whose files all have one time keeps the state that training goes on from, and before it the highest step', async () => {
    const root = run('gpt-sovits')
    for (const name of filesBelow(root)) age(root, name, 1)
    expect(keptIn(await pruned(root, { paths: ['logs'], policy: { 'keep-last': 2 } }))).toEqual([
      `${LOGS}/G_233333333333.pth`,
      `${LOGS}/G_100.pth`,
    ])
  })
})

test("a run of RVC keeps its one state, which is no step 2333333, the newest of each voice's exports, and its last one", async () => {
  const root = run('rvc')
  const report = await pruned(root, LAST)
  expect(report.groups.map(({ group, keep }) => [group, keep.map(({ name, epoch, step }) => [name, epoch, step])])).toEqual([
    ['assets/weights/bob', [['assets/weights/bob_e3_s30.pth', 3, 30]]],
    ['assets/weights/bob.pth', [['assets/weights/bob.pth', undefined, undefined]]],
    ['logs/bob', [['logs/bob/G_2333333.pth', 3, undefined]]],
  ])
})

describe('a run of Lightning', () => {
  const FOLDER = 'lightning_logs/version_0/checkpoints'

  test('keeps the best by the scores of its callbacks, and what trainers resume from', async () => {
    const root = run('lightning')
    const report = await pruned(root, { policy: { 'keep-best': '1:val_loss', 'keep-last': 1 }, apply: true })
    expect(keptIn(report)).toEqual([`${FOLDER}/last.ckpt`, `${FOLDER}/epoch=1-step=20.ckpt`])
    expect(filesBelow(root)).toEqual([
      `${FOLDER}/epoch=1-step=20.ckpt`,
      `${FOLDER}/last.ckpt`,
      'lightning_logs/version_0/hparams.yaml',
      'lightning_logs/version_0/metrics.csv',
    ])
  })

  test('loses nothing where the best one is damaged', async () => {
    const root = run('lightning')
    damage(root, `${FOLDER}/epoch=1-step=20.ckpt`, 1)
    const report = await pruned(root, { policy: { 'keep-best': '1:val_loss', 'keep-last': 1 }, apply: true })
    expect(report).toMatchObject({ status: 'failed', deleted: [] })
  })
})

describe('folders of the Trainer of Hugging Face', () => {
  test('are kept and removed whole, with their folders', async () => {
    const root = run('hugging-face')
    const report = await pruned(root, { policy: { 'keep-last': 1, 'keep-best': '1:eval_loss' }, apply: true })
    expect(keptIn(report)).toEqual(['output/checkpoint-1500', 'output/checkpoint-1000'])
    expect(report.deleted.map(({ id }) => id)).toEqual(['output/checkpoint-500'])
    expect(filesBelow(root).filter((name) => name.includes('checkpoint-500'))).toEqual([])
    expect(() => rmSync(join(root, 'output/checkpoint-500'), { recursive: true })).toThrow(/ENOENT/)
  })

  test('stay where a file was added meanwhile', async () => {
    const root = run('hugging-face')
    const report = await pruned(root, LAST, () => writeFileSync(join(root, 'output/checkpoint-500/notes.md'), 'the good one'))
    expect(report.left).toEqual([
      expect.objectContaining({ id: 'output/checkpoint-500', reason: expect.stringContaining('notes.md was added') }),
    ])
    expect(filesBelow(root)).toContain('output/checkpoint-500/model.safetensors')
    expect(report.deleted.map(({ id }) => id)).toEqual(['output/checkpoint-1000'])
  })

  test('without weights are what is left of a removal, and go in the next run', async () => {
    const root = run('hugging-face')
    const folder = 'output/checkpoint-1500'
    for (const name of filesBelow(join(root, folder))) if (name !== 'trainer_state.json') rmSync(join(root, folder, name))
    const report = await pruned(root, LAST)
    expect(keptIn(report)).toEqual(['output/checkpoint-1000'])
    expect(filesBelow(root).filter((name) => !name.includes('checkpoint-1000/'))).toEqual([])
  })

  test('are named by any file in them, and wholly', async () => {
    const root = run('hugging-face')
    const report = await pruned(root, { paths: ['output/checkpoint-500/model.safetensors'], policy: { 'keep-last': 1 } })
    expect(report.groups[0]?.keep.map(({ id, parts }) => [id, parts?.length])).toEqual([['output/checkpoint-500', 6]])
  })
})
