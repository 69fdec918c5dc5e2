import { hash } from 'node:crypto'
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parsePolicy } from '../../src/retention/policy.ts'
import { gptSovits, TrainingTree, temporaryFolder } from '../backup/training-tree.ts'
import { bundleProgram } from '../bundled-program.ts'
import { dict, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { runBackup, runResume } from '../commands/backup-runs.ts'
import { killAtEachChange, killedAt } from './kill-at.ts'

const KEEP_ONE = parsePolicy({ 'keep-last': 1 })

const home = temporaryFolder('backup-kill')
const program = join(home, 'program.mjs')

beforeAll(() => bundleProgram(new URL('backup-program.ts', import.meta.url), program))

/** So many that a file is copied in several pieces. */
const NUMBERS = 640 * 1024

/** What a plain loop saves after an epoch. */
function trainingFile(epoch: number): Buffer {
  const storage = new Float32Array(NUMBERS).fill(epoch)
  const model = dict({ weight: tensor({ numel: NUMBERS, shape: [NUMBERS] }) })
  const optimizer = dict({ state: dict({}), param_groups: ']' })
  const pickle = pickled(dict({ epoch: `K${String.fromCharCode(epoch)}`, model_state_dict: model, optimizer_state_dict: optimizer }))
  return torchZip({ pickle, storages: { 0: new Uint8Array(storage.buffer) } })
}

/** Digests of the files of a tree, by path. */
function contents(tree: TrainingTree, folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(tree.files(folder).map((path) => [path, hash('sha256', tree.bytes(path))]))
}

function copyOf(tree: TrainingTree, name: string): TrainingTree {
  cpSync(tree.root, join(home, name), { recursive: true, preserveTimestamps: true })
  return new TrainingTree(join(home, name))
}

test('a backup that is killed leaves no half of one, and the next run makes it whole', async () => {
  const start = new TrainingTree(join(home, 'save')).bytesAt('run/epoch_1.pt', trainingFile(1))
  expect((await runBackup(start.root)).backups).toMatchObject([{ epoch: 1, state: 'stored' }])
  start.bytesAt('run/epoch_2.pt', trainingFile(2))
  const both = contents(start, 'run')
  const killed = await killAtEachChange(async (n) => {
    const tree = copyOf(start, `save-${n}`)
    const wasKilled = await killedAt(n, program, ['backup', tree.root])
    tree.remove('run')
    const found = await runResume(tree.root)
    expect([n, found.found, found.passedOver]).toEqual([n, true, []])
    const path = `run/epoch_${found.epoch}.pt`
    expect([n, contents(tree, 'run')]).toEqual([n, { [path]: both[path] }])
    tree.bytesAt('run/epoch_2.pt', trainingFile(2))
    expect([n, await runBackup(tree.root, { policy: KEEP_ONE })]).toMatchObject([n, { status: 'passed', backups: [{ epoch: 2 }] }])
    expect([n, readdirSync(tree.path('backups'))]).toEqual([n, [expect.stringContaining('-e2-')]])
    tree.remove('')
    return wasKilled
  })
  expect(killed).toBeGreaterThan(10)
})

const LOSSES: readonly {
  readonly name: string
  readonly main: string
  readonly make: (tree: TrainingTree) => unknown
  readonly lose: (tree: TrainingTree) => unknown
}[] = [
  {
    name: 'after the disk was lost',
    main: 'logs/aurora/logs_s2_v2/G_240.pth',
    make: (tree) => gptSovits(tree, [240]),
    lose: (tree) => tree.remove('logs'),
  },
  {
    name: 'over a file that was cut off',
    main: 'run/epoch_1.pt',
    make: (tree) => tree.bytesAt('run/epoch_1.pt', trainingFile(1)),
    lose: (tree) => tree.cut('run/epoch_1.pt'),
  },
]

test.each(LOSSES)(
  'a resume $name that is killed leaves no half of a file, and the next run brings all back',
  async ({ main, make, lose }) => {
    const start = new TrainingTree(join(home, 'restore', main))
    make(start)
    const [folder = ''] = main.split('/')
    const whole = contents(start, folder)
    await runBackup(start.root)
    lose(start)
    const damaged = start.files().includes(main) ? contents(start, folder)[main] : undefined
    const killed = await killAtEachChange(async (n) => {
      const tree = copyOf(start, `${folder}-${n}`)
      const wasKilled = await killedAt(n, program, ['resume', tree.root])
      const there = tree.files().includes(main) ? contents(tree, folder) : {}
      // The file that training loads comes last, and what was there before stays until then.
      if (there[main] === whole[main]) expect([n, there]).toMatchObject([n, whole])
      else expect([n, there[main]]).toEqual([n, damaged])
      expect([n, await runResume(tree.root)]).toMatchObject([n, { found: true, path: main }])
      const found = contents(tree, folder)
      expect([n, found]).toMatchObject([n, whole])
      // Nothing is lost, and nothing else is there.
      expect([n, new Set(Object.values(found))]).toEqual([
        n,
        new Set([...Object.values(whole), ...(damaged === undefined ? [] : [damaged])]),
      ])
      expect([n, tree.folders().filter((path) => path.includes('ckpt-guard-tmp'))]).toEqual([n, []])
      tree.remove('')
      return wasKilled
    })
    expect(killed).toBeGreaterThan(10)
  },
)
