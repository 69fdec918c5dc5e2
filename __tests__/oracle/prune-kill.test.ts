import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Item } from '../../src/retention/item.ts'
import { bundleProgram } from '../bundled-program.ts'
import { age, copyOf, emptyFolder, filesBelow, KILLED_POLICY, listed, pruned, removeFolder } from '../prune/files/run-trees.ts'
import { killAtEachChange, killedAt } from './kill-at.ts'
import { killingMoments } from './spawned-program.ts'

/** Killed runs; a seed makes the moments repeatable, another one tries others. */
const KILLS = 50
const AT_ONCE = 2
const SEED = Number(process.env.CKPT_GUARD_SEED ?? '1')

const EXAMPLES = fileURLToPath(new URL('../../examples/checkpoints', import.meta.url))
const WISHES = { policy: KILLED_POLICY, apply: true }

const home = mkdtempSync(join(tmpdir(), 'ckpt-guard-prune-kill-'))
const program = join(home, 'prune.mjs')
const original = join(home, 'original')

beforeAll(async () => {
  makeRuns(original, 2000)
  await bundleProgram(new URL('../prune/files/prune-program.ts', import.meta.url), program)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('a run that is killed leaves all that should be kept, nothing that looks whole and is not, and the next run ends it', async () => {
  const judge = await Judge.of(original)
  const ended = await run(copied(original))
  expect(ended).toMatchObject({ signal: null, stderr: '' })
  const outcomes: string[] = []
  const goesOnAfter = async (after: number) => {
    const root = copied(original)
    const killed = await run(root, after)
    outcomes.push(killed.signal !== null && judge.isUnfinished(root) ? 'in between' : 'before or after')
    await judge.judge(root, `seed ${SEED}, killed after ${after.toFixed(1)} of ${ended.milliseconds.toFixed(1)} ms`)
  }
  const moments = killingMoments(KILLS, ended.milliseconds, SEED).map(({ after }) => after)
  for (let at = 0; at < KILLS; at += AT_ONCE) await Promise.all(moments.slice(at, at + AT_ONCE).map(goesOnAfter))
  expect(outcomes.filter((outcome) => outcome === 'in between').length).toBeGreaterThan(KILLS / 3)
})

test('so does a run that is killed before any one of its changes of the disk', async () => {
  const small = join(home, 'small')
  makeRuns(small, 500)
  const judge = await Judge.of(small)
  const killed = await killAtEachChange(async (n) => {
    const root = copied(small)
    const wasKilled = await killedAt(n, program, [root])
    await judge.judge(root, `before change ${n}`)
    return wasKilled
  })
  expect(killed).toBeGreaterThan(15)
})

/** Knows what a run without a kill keeps of a tree. */
class Judge {
  /** Digests by path. */
  private readonly kept: ReadonlyMap<string, string>
  /** Parts of each item before anything was removed. */
  private readonly whole: ReadonlyMap<string, string>

  private constructor(kept: ReadonlyMap<string, string>, whole: ReadonlyMap<string, string>) {
    this.kept = kept
    this.whole = whole
  }

  static async of(tree: string): Promise<Judge> {
    const whole = new Map((await listed(tree)).items.map((item) => [item.id, partsOf(item).join()]))
    const undisturbed = copied(tree)
    expect((await pruned(undisturbed, WISHES)).status).toBe('passed')
    const kept = contents(undisturbed)
    expect([filesBelow(tree).length > kept.size * 1.5, kept.size > 20]).toEqual([true, true])
    removeFolder(undisturbed)
    return new Judge(kept, whole)
  }

  isUnfinished(root: string): boolean {
    return filesBelow(root).length > this.kept.size
  }

  /** What a killed run has left, and what the next one makes of it; the tree is gone afterwards. */
  async judge(root: string, told: string): Promise<void> {
    const { kept, whole } = this
    expect([told, lost(kept, contents(root))]).toEqual([told, []])
    // What is listed as whole has all files that it had.
    const { items } = await listed(root)
    const halves = items.filter((item) => item.broken === undefined && partsOf(item).join() !== whole.get(item.id))
    expect([told, halves.map(({ id }) => id)]).toEqual([told, []])
    const second = await pruned(root, WISHES)
    expect([told, second.status, second.failed, second.left]).toEqual([told, 'passed', [], []])
    expect([told, withoutLeftovers(root)]).toEqual([told, [...kept.keys()]])
    removeFolder(root)
  }
}

/** Pairs, folders of a trainer, sets of shards, and exports with a config beside them. */
function makeRuns(root: string, last: number): void {
  const [gptSovits, trainer] = [copyOf('gpt-sovits'), copyOf('hugging-face')]
  const logs = 'logs/voice/logs_s2_v2'
  mkdirSync(join(root, logs), { recursive: true })
  for (let step = 100; step <= last; step += 100) {
    for (const letter of 'GD') copyFileSync(join(gptSovits, logs, `${letter}_100.pth`), join(root, logs, `${letter}_${step}.pth`))
    const folder = `output/checkpoint-${step}`
    if (step <= 1000) cpSync(join(trainer, 'output/checkpoint-500'), join(root, folder), { recursive: true })
    if (step <= 800) copySet(join(root, 'sets'), `s${step}`)
    const exported = `SoVITS_weights_v2/voice_e${step / 100}_s${step}`
    mkdirSync(join(root, 'SoVITS_weights_v2'), { recursive: true })
    copyFileSync(join(gptSovits, 'SoVITS_weights_v2/voice_e2_s40.pth'), join(root, `${exported}.pth`))
    writeFileSync(join(root, `${exported}.yaml`), 'a: 1\n')
  }
  for (const name of filesBelow(root)) age(root, name, Number(/[-_s](\d{3,4})(?=[-./])/.exec(name)?.[1] ?? '0') / 100)
  for (const folder of [gptSovits, trainer]) removeFolder(folder)
}

/** A set of shards under another name, which its index says too. */
function copySet(folder: string, stem: string): void {
  const set = join(EXAMPLES, 'huggingface/sharded-safetensors')
  mkdirSync(folder, { recursive: true })
  for (const name of filesBelow(set).filter((each) => each.startsWith('model'))) {
    const renamed = join(folder, name.replace('model', stem))
    if (!name.endsWith('.json')) copyFileSync(join(set, name), renamed)
    else writeFileSync(renamed, readFileSync(join(set, name), 'utf8').replaceAll('model-', `${stem}-`))
  }
}

function copied(tree: string): string {
  const root = emptyFolder()
  cpSync(tree, root, { recursive: true, preserveTimestamps: true })
  return root
}

interface Ended {
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
  /** From when it began to remove. */
  readonly milliseconds: number
}

/** Runs it to its end, or kills it so many milliseconds after it has begun to remove. */
function run(root: string, killAfter?: number): Promise<Ended> {
  const child = spawn(process.execPath, [program, root], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [stderr, started] = ['', 0]
  let timer: NodeJS.Timeout | undefined
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdout.once('data', () => {
    started = performance.now()
    if (killAfter !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (_, signal) => {
      clearTimeout(timer)
      resolve({ signal, stderr, milliseconds: performance.now() - started })
    })
  })
}

/** Digests by path. */
function contents(root: string): ReadonlyMap<string, string> {
  return new Map(filesBelow(root).map((name) => [name, hash('sha256', readFileSync(join(root, name)))]))
}

function lost(kept: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): readonly string[] {
  return [...kept].flatMap(([name, digest]) => (found.get(name) === digest ? [] : [name]))
}

/** Without the config of an export that was removed before the kill: nothing says any more whose it was. */
function withoutLeftovers(root: string): readonly string[] {
  const names = filesBelow(root)
  return names.filter((name) => !/_e\d+_s\d+\.yaml$/.test(name) || names.includes(name.replace('.yaml', '.pth')))
}

/** The checkpoints of an item; what lies beside one does not make it whole. */
function partsOf({ name, parts = [] }: Item): readonly string[] {
  const names = parts.map((part) => part.name).filter((part) => !part.endsWith('.yaml'))
  return names.length === 0 ? [name] : names
}
