import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killAtEachChange, killedAt } from './kill-at.ts'
import { type Ended, filesIn, killingMoments, LEFT_OVER, largeCheckpoint, PROGRAM, runProgram } from './spawned-program.ts'

/** Killed runs of each way of writing; a seed makes the moments repeatable, another one tries others. */
const KILLS = 17
const SEED = Number(process.env.CKPT_GUARD_SEED ?? '1')

const OLD = fileURLToPath(new URL('../../examples/checkpoints/lightning/epoch=4-step=50.ckpt', import.meta.url))

const home = mkdtempSync(join(tmpdir(), 'ckpt-guard-kill-'))
const input = join(home, 'input.safetensors')

beforeAll(() => largeCheckpoint(input))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** What a folder holds before a run, and the run. */
interface Way {
  readonly name: string
  readonly prepare: (folder: string) => unknown
  readonly args: (folder: string) => readonly string[]
}

const shards = (folder: string, dtype: string) => [
  ...[input, '--output', join(folder, 'model.safetensors')],
  ...['--dtype', dtype, '--shard-size', '8MB'],
]

const WAYS: readonly Way[] = [
  {
    name: 'onto another file',
    prepare: (folder) => copyFileSync(OLD, join(folder, 'model.ckpt')),
    args: (folder) => [input, '--output', join(folder, 'model.ckpt'), '--dtype', 'float16'],
  },
  {
    name: 'in place',
    prepare: (folder) => copyFileSync(input, join(folder, 'model.safetensors')),
    args: (folder) => [join(folder, 'model.safetensors'), '--in-place', '--dtype', 'bfloat16'],
  },
  {
    name: 'onto a set of shards',
    prepare: (folder) => runProgram('convert', shards(folder, 'bfloat16')),
    args: (folder) => shards(folder, 'float16'),
  },
]

test.each(WAYS)('a conversion $name that is killed leaves the old files or the new ones, whole', async ({ name, prepare, args }) => {
  const { before, after, milliseconds } = await undisturbed({ name, prepare, args })
  const unread = statSync(input)
  const outcomes: string[] = []
  for (const { signal, after: moment } of killingMoments(KILLS, milliseconds, SEED)) {
    const folder = await prepared(prepare)
    const ended = await runProgram('convert', args(folder), { signal, after: moment })
    const outcome = outcomeOf(filesIn(folder), before, after)
    const told = `${signal} after ${moment.toFixed(0)} of ${milliseconds.toFixed(0)} ms: ${outcome}, ${endOf(ended)}`
    expect(told).toMatch(signal === 'SIGKILL' ? HARD_END : SOFT_END)
    if (outcome.includes('left over')) await goesOn(folder, args(folder), after)
    outcomes.push(outcome)
    rmSync(folder, { recursive: true })
  }
  expect(outcomes.some((outcome) => outcome.startsWith('old'))).toBe(true)
  expect(statSync(input)).toMatchObject({ size: unread.size, mtimeMs: unread.mtimeMs, ino: unread.ino })
})

test('a signal that can be heard leaves the old set or the new one and no temporary file, before whatever change it comes', async () => {
  const small = join(home, 'small.safetensors')
  largeCheckpoint(small, 4)
  const convert = (folder: string, dtype: string) => [
    ...[small, '--output', join(folder, 'm.safetensors')],
    ...['--dtype', dtype, '--shard-size', '4MB'],
  ]
  const run = async (folder: string, dtype: string, n?: number) => {
    const args = ['convert', ...convert(folder, dtype), '--quiet', '--threads', '1']
    return killedAt(n ?? Number.MAX_SAFE_INTEGER, PROGRAM, args, 'SIGTERM')
  }
  const [before, after] = [join(home, 'before'), join(home, 'after')]
  for (const folder of [before, after]) mkdirSync(folder)
  await run(before, 'bfloat16')
  await run(after, 'float16')
  expect([...filesIn(after).keys()]).toContain('m.safetensors.index.json')
  const killed = await killAtEachChange(async (n) => {
    const folder = join(home, `set-${n}`)
    cpSync(before, folder, { recursive: true })
    const wasKilled = await run(folder, 'float16', n)
    expect(`${n}: ${outcomeOf(filesIn(folder), filesIn(before), filesIn(after))}`).toMatch(/: (?:old|new)$/)
    rmSync(folder, { recursive: true })
    return wasKilled
  })
  expect(killed).toBeGreaterThan(5)
})

/** A signal that can be heard takes the temporary files away. 130 is what shells make of SIGINT. */
const SOFT_END = /: (old|new), (SIGTERM|SIGINT|status 130)$|: new, status 0$/

/**
 * Files of a set are renamed one after the other. A set that is killed in between has no index, so that nothing takes it for whole.
 */
const HARD_END = /: ((old|new|without index)( and left over)?, (SIGKILL|status 0))$/

interface Undisturbed {
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
  readonly milliseconds: number
}

/** The same run without a signal: what there is before, what there is after it, and how long it takes. */
async function undisturbed({ prepare, args }: Way): Promise<Undisturbed> {
  const folder = await prepared(prepare)
  const before = filesIn(folder)
  const { status, stderr, milliseconds } = await runProgram('convert', args(folder))
  expect([status, stderr]).toEqual([0, ''])
  expect((await runProgram('validate', [folder])).status).toBe(0)
  const after = filesIn(folder)
  expect([...after.values()]).not.toEqual([...before.values()])
  rmSync(folder, { recursive: true })
  return { before, after, milliseconds }
}

/** Always of the same name, as some outputs hold it. */
async function prepared(prepare: Way['prepare']): Promise<string> {
  const folder = join(home, 'run')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  await prepare(folder)
  return folder
}

function outcomeOf(found: ReadonlyMap<string, string>, before: Undisturbed['before'], after: Undisturbed['after']): string {
  const named = new Map([...found].filter(([file]) => !LEFT_OVER.test(file)))
  const leftOver = named.size < found.size ? ' and left over' : ''
  if (areEqual(named, before)) return `old${leftOver}`
  if (areEqual(named, after)) return `new${leftOver}`
  const isSet = [...after.keys()].some((file) => file.endsWith('.index.json'))
  if (isSet && ![...named.keys()].some((file) => file.endsWith('.index.json'))) return `without index${leftOver}`
  return `neither old nor new (${[...found.keys()].join(', ')})`
}

function areEqual(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([file, digest]) => b.get(file) === digest)
}

function endOf({ status, signal }: Ended): string {
  return signal ?? `status ${status}`
}

/** What a killed run leaves stands in nobody's way. */
async function goesOn(folder: string, args: readonly string[], after: Undisturbed['after']): Promise<void> {
  if (!args.includes('--in-place')) {
    expect(await runProgram('convert', args)).toMatchObject({ status: 0, stderr: '' })
    expect(outcomeOf(filesIn(folder), new Map(), after)).toBe('new and left over')
  }
  expect((await runProgram('validate', [folder])).status).toBe(0)
}
