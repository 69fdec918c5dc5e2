import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { isOwnFolder } from '../../src/backup/own-folder.ts'
import { temporaryFolder } from '../backup/training-tree.ts'
import { dict, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { runBackup, runResume } from '../commands/backup-runs.ts'
import { killingMoments } from './spawned-program.ts'

/** A seed makes the moments repeatable, another one tries others. */
const SEED = Number(process.env.CKPT_GUARD_SEED ?? '1')
const KILLS = 25

const home = temporaryFolder('backup-kill')
const program = join(home, 'program.mjs')

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('backup-program.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    // Some packages within are CommonJS and ask for modules of Node.js by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
})

/** Large enough that reading, writing and checking each take a while. */
const NUMBERS = 4 * 1024 * 1024

/** What a plain loop saves after an epoch. */
function trainingFile(epoch: number): Buffer {
  const storage = new Float32Array(NUMBERS).fill(epoch)
  const model = dict({ weight: tensor({ numel: NUMBERS, shape: [NUMBERS] }) })
  const optimizer = dict({ state: dict({}), param_groups: ']' })
  const pickle = pickled(dict({ epoch: `K${String.fromCharCode(epoch)}`, model_state_dict: model, optimizer_state_dict: optimizer }))
  return torchZip({ pickle, storages: { 0: new Uint8Array(storage.buffer) } })
}

const FIRST = trainingFile(1)
const SECOND = trainingFile(2)

/** A folder with one backup, and a second checkpoint that has none yet. */
async function prepared(name: string): Promise<string> {
  const root = join(home, name)
  mkdirSync(join(root, 'run'), { recursive: true })
  writeFileSync(join(root, 'run/epoch_1.pt'), FIRST)
  expect((await runBackup(root)).backups).toMatchObject([{ epoch: 1, state: 'stored' }])
  writeFileSync(join(root, 'run/epoch_2.pt'), SECOND)
  return root
}

test('a backup that is killed leaves no half of one, and the next run makes it whole', async () => {
  const start = await prepared('save')
  const milliseconds = await measured('backup', start)
  const outcomes: (string | null)[] = []
  for (const [i, { after }] of killingMoments(KILLS, milliseconds, SEED).entries()) {
    const root = join(home, `save-${i}`)
    cpSync(start, root, { recursive: true, preserveTimestamps: true })
    outcomes.push((await run('backup', root, after)).signal)
    const told = `seed ${SEED}, killed after ${after.toFixed(0)} of ${milliseconds.toFixed(0)} ms`
    rmSync(join(root, 'run'), { recursive: true })
    const found = await runResume(root)
    expect([told, found.found, found.passedOver]).toEqual([told, true, []])
    const [name, bytes] = found.epoch === 2 ? ['epoch_2.pt', SECOND] : ['epoch_1.pt', FIRST]
    expect(readFileSync(join(root, 'run', name)).equals(bytes), told).toBe(true)
    writeFileSync(join(root, 'run/epoch_2.pt'), SECOND)
    expect([told, (await runBackup(root)).status]).toEqual([told, 'passed'])
    expect([told, readdirSync(join(root, 'backups')).filter(isOwnFolder)]).toEqual([told, []])
    rmSync(root, { recursive: true })
  }
  expect(outcomes.filter((signal) => signal === 'SIGKILL').length).toBeGreaterThan(KILLS / 4)
})

test('a resume that is killed leaves no half of a file, and the next run brings it back', async () => {
  const start = await prepared('restore')
  await runBackup(start)
  rmSync(join(start, 'run'), { recursive: true })
  const milliseconds = await measured('resume', start)
  const outcomes: (string | null)[] = []
  for (const [i, { after }] of killingMoments(KILLS, milliseconds, SEED).entries()) {
    const root = join(home, `restore-${i}`)
    cpSync(start, root, { recursive: true, preserveTimestamps: true })
    outcomes.push((await run('resume', root, after)).signal)
    const told = `seed ${SEED}, killed after ${after.toFixed(0)} of ${milliseconds.toFixed(0)} ms`
    const place = join(root, 'run/epoch_2.pt')
    if (existsSync(place)) expect(readFileSync(place).equals(SECOND), told).toBe(true)
    expect(await runResume(root), told).toMatchObject({ found: true, path: 'run/epoch_2.pt', epoch: 2, passedOver: [] })
    expect(readFileSync(place).equals(SECOND), told).toBe(true)
    rmSync(root, { recursive: true })
  }
  expect(outcomes.filter((signal) => signal === 'SIGKILL').length).toBeGreaterThan(KILLS / 4)
})

/** How long a whole run takes: the shorter of two, since a busy machine must not have most kills come too late. */
async function measured(command: 'backup' | 'resume', start: string): Promise<number> {
  const times: number[] = []
  for (const number of [1, 2]) {
    const root = `${start}-measured-${number}`
    cpSync(start, root, { recursive: true, preserveTimestamps: true })
    const { signal, milliseconds } = await run(command, root)
    expect(signal).toBeNull()
    times.push(milliseconds)
    rmSync(root, { recursive: true })
  }
  return Math.min(...times)
}

/** Runs the program to its end, or kills it so many milliseconds after it has begun. */
async function run(command: 'backup' | 'resume', root: string, killAfter?: number) {
  const child = spawn(process.execPath, [program, command, root], { stdio: ['ignore', 'pipe', 'inherit'] })
  let started = 0
  let timer: NodeJS.Timeout | undefined
  child.stdout.on('data', () => {
    if (started > 0) return
    started = performance.now()
    if (killAfter !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  return new Promise<{ readonly signal: NodeJS.Signals | null; readonly milliseconds: number }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (_, signal) => {
      clearTimeout(timer)
      resolve({ signal, milliseconds: performance.now() - started })
    })
  })
}
