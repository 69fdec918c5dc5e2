import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

/** Programs that write a file beside `target` and then do what the test is about. `TARGET` and `AtomicFile` are given. */
let programs = ''
let folder = ''
let target = ''

beforeAll(async () => {
  programs = await mkdtemp(join(tmpdir(), 'atomic-programs-'))
  const entry = fileURLToPath(new URL('../../src/writers/atomic-file.ts', import.meta.url))
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: join(programs, 'atomic-file.mjs') })
})
afterAll(() => rm(programs, { recursive: true, force: true }))

beforeEach(async () => {
  folder = await mkdtemp(join(programs, 'target-'))
  target = join(folder, 'model.ckpt')
  writeFileSync(target, 'old')
})

/** Runs the program, sends `signal` when it has said a line, and tells how it ended. */
async function ended(program: string, signal?: NodeJS.Signals): Promise<[number | null, NodeJS.Signals | null]> {
  const path = join(folder, '..', `${Math.abs(program.length)}.mjs`)
  const head = `import { AtomicFile } from './atomic-file.mjs'\nconst file = await AtomicFile.create(process.argv[2], 3)\nawait file.write(0, Buffer.from('new'))\n`
  writeFileSync(path, `${head}${program}\n`)
  // No file may have more than a few dozen kilobytes, which is how a write can be made to fail.
  const child = spawn('sh', ['-c', 'ulimit -f 100 && exec "$0" "$@"', process.execPath, path, target], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const end = once(child, 'close')
  if (signal !== undefined) {
    await once(child.stdout, 'data')
    child.kill(signal)
  }
  const [status, killedBy] = await end
  return [status, killedBy]
}

const WAIT = "console.log('ready'); setInterval(() => {}, 1000)"

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends the program as ever, and takes the temporary file away', async (signal) => {
  expect(await ended(WAIT, signal)).toEqual([null, signal])
  expect([readdirSync(folder), readFileSync(target, 'latin1')]).toEqual([['model.ckpt'], 'old'])
})

test('a program that exits or fails leaves no temporary file', async () => {
  expect(await ended('process.exit(7)')).toEqual([7, null])
  expect(await ended("throw new Error('no')")).toEqual([1, null])
  expect([readdirSync(folder), readFileSync(target, 'latin1')]).toEqual([['model.ckpt'], 'old'])
})

test('a program that looks after the signal itself goes on', async () => {
  expect(await ended(`process.on('SIGTERM', () => process.exit(5)); ${WAIT}`, 'SIGTERM')).toEqual([5, null])
  expect(readdirSync(folder)).toEqual(['model.ckpt'])
})

test('SIGKILL leaves the temporary file under its own name, and the target whole', async () => {
  expect(await ended(WAIT, 'SIGKILL')).toEqual([null, 'SIGKILL'])
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.model\.ckpt\.tmp-ckptguard[0-9a-f]{12}$/), 'model.ckpt'])
  expect(readFileSync(target, 'latin1')).toBe('old')
})

test('a write that the system refuses is told for people, and the file can be discarded', async () => {
  const program = `const large = await AtomicFile.create(process.argv[2] + '2', 1e6)
const error = await large.write(0, Buffer.alloc(1e6)).catch((error) => error)
await AtomicFile.discardAll([file, large])
process.exit(error.name === 'WriterError' && error.code === 'EFBIG' ? 0 : 1)`
  expect(await ended(program)).toEqual([0, null])
  expect(readdirSync(folder)).toEqual(['model.ckpt'])
})

test('a program that commits listens to signals no more', async () => {
  const program =
    "await file.commit(); process.exit(['SIGINT', 'SIGTERM', 'SIGHUP'].some((name) => process.listenerCount(name) > 0) ? 1 : 0)"
  expect(await ended(program)).toEqual([0, null])
  expect(readFileSync(target, 'latin1')).toBe('new')
})
