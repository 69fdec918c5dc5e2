import { cpSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { TrainingTree, temporaryFolder } from '../backup/training-tree.ts'
import { runBackup, runResume } from './backup-runs.ts'

/** A training of RVC, written by make_rvc.py with real PyTorch. */
const TRAINING = fileURLToPath(new URL('../fixtures/rvc-training', import.meta.url))
const RUN = 'logs/mi-test'

const home = temporaryFolder('resume-rvc')
let count = 0
let tree: TrainingTree

beforeEach(() => {
  tree = new TrainingTree(join(home, String(count++)))
  cpSync(TRAINING, tree.root, { recursive: true, preserveTimestamps: true })
})

/** What RVC loads (infer/lib/train/utils.py, `latest_checkpoint_path`): of the names that match, the one with the highest number of all digits. */
function loaded(): readonly string[] {
  const number = (name: string) => Number(name.replaceAll(/\D/g, ''))
  return ['G', 'D'].flatMap((letter) => {
    const names = readdirSync(tree.path(RUN)).filter((name) => name.startsWith(`${letter}_`) && name.endsWith('.pth'))
    return names.sort((a, b) => number(b) - number(a)).slice(0, 1)
  })
}

describe('a training of RVC', () => {
  test('that keeps the latest alone comes back byte for byte, with its times', async () => {
    const names = ['D_2333333.pth', 'G_2333333.pth', 'config.json']
    const lost = () => names.map((name) => [name, tree.bytes(`${RUN}/${name}`), statSync(tree.path(`${RUN}/${name}`)).mtimeMs])
    for (const [hour, name] of names.entries()) tree.at(`${RUN}/${name}`, hour)
    const before = lost()
    expect((await runBackup(tree.root)).backups).toMatchObject([{ path: `${RUN}/G_2333333.pth`, epoch: 15, state: 'stored' }])
    rmSync(tree.path('logs'), { recursive: true })
    const report = await runResume(tree.root)
    expect(report).toMatchObject({ found: true, path: `${RUN}/G_2333333.pth`, epoch: 15, passedOver: [], notes: [] })
    expect([readdirSync(tree.path(RUN)).sort(), lost()]).toEqual([names, before])
    expect(loaded()).toEqual(['G_2333333.pth', 'D_2333333.pth'])
  })

  test('goes on from the pair before where the latest is damaged, which RVC would not notice', async () => {
    tree.cut(`${RUN}/D_2333333.pth`)
    const report = await runResume(tree.root)
    expect(report).toMatchObject({ path: `${RUN}/G_200.pth`, epoch: 10, step: 200, place: 'local' })
    expect(report.passedOver.map(({ name }) => name)).toEqual([`${RUN}/G_2333333.pth`])
    expect(loaded()).toEqual(['G_200.pth', 'D_200.pth'])
  })

  test('goes on from a backup where nothing here is whole', async () => {
    await runBackup(tree.root, { paths: [`${RUN}/G_100.pth`] })
    for (const number of [100, 200, 2333333]) tree.cut(`${RUN}/G_${number}.pth`)
    const report = await runResume(tree.root)
    expect(report).toMatchObject({
      path: `${RUN}/G_100.pth`,
      epoch: 5,
      step: 100,
      place: 'the folder backups',
      restored: [`${RUN}/G_100.pth`],
    })
    expect(loaded()).toEqual(['G_100.pth', 'D_100.pth'])
  })
})
