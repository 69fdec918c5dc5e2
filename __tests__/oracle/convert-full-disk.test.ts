import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { HALF_BYTES, largeCheckpoint, PROGRAM } from './spawned-program.ts'

const OLD = fileURLToPath(new URL('../../examples/checkpoints/lightning/epoch=4-step=50.ckpt', import.meta.url))
const FILLING = fileURLToPath(new URL('./full-disk.mjs', import.meta.url))

const home = mkdtempSync(join(tmpdir(), 'ckpt-guard-full-'))
const input = join(home, 'input.safetensors')
const folder = join(home, 'small')
const target = join(folder, 'model.ckpt')
const args = ['convert', input, '--output', target, '--dtype', 'float16', '--quiet']

beforeAll(() => largeCheckpoint(input))
afterAll(() => rmSync(home, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
})

interface Ended {
  readonly status: number | null
  readonly stderr: string
  readonly names: readonly string[]
  /** Base64. */
  readonly target: string
}

const untouched = { status: 2, names: ['model.ckpt'], target: readFileSync(OLD).toString('base64') }

/** Files may have at most half of the bytes that the output has; nothing tells so before. */
function withSmallFiles(): Ended {
  copyFileSync(OLD, target)
  const kilobytes = Math.floor(HALF_BYTES / 2 / 1024)
  // In blocks of 512 bytes by POSIX, of 1024 in bash; both are less than the output.
  const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f ${kilobytes} && exec "$0" "$@"`, process.execPath, PROGRAM, ...args], {
    encoding: 'utf8',
  })
  return { status, stderr, names: readdirSync(folder), target: readFileSync(target).toString('base64') }
}

/** The same on a disk of its own in memory, which is there for this one process only. */
function onSmallDisk(bytes: number): Ended {
  const mounted = `mount -t tmpfs -o size=${bytes} none "$0" && exec "$@"`
  const command = ['-rm', 'sh', '-c', mounted, folder, process.execPath, FILLING, folder, OLD, PROGRAM, ...args]
  const { stdout, stderr } = spawnSync('unshare', command, { encoding: 'utf8' })
  expect(stderr).toBe('')
  // Printed by our own program.
  return JSON.parse(stdout) as Ended
}

/** Not every machine lets its users mount a disk. There, the limit of a file's size shows what a failing write does. */
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none "$0"', home]).status === 0
const onDisk = (bytes: number) => (canMount ? onSmallDisk(bytes) : withSmallFiles())

const TOO_LARGE = 'the file would be larger than this file system or shell allows'

test('a file that may not grow as large as the output ends the conversion; the target stays, and nothing lies beside it', () => {
  const { stderr, ...ended } = withSmallFiles()
  expect(ended).toEqual(untouched)
  expect(stderr).toBe(
    `ckpt-guard: "${target}": The file cannot be written: ${TOO_LARGE}. Write to another disk, or in shards (--shard-size).\n`,
  )
})

test('a disk without room is told before anything is written', () => {
  const { stderr, ...ended } = onDisk(HALF_BYTES / 2)
  expect(ended).toEqual(untouched)
  expect(stderr).toMatch(canMount ? /There is not enough room on the disk \(expected \d+ bytes, found \d+ bytes free\)\. Free / : TOO_LARGE)
})

test('a disk that fills up meanwhile ends the conversion; the target stays, and nothing lies beside it', () => {
  const { stderr, ...ended } = onDisk(HALF_BYTES * 1.5)
  expect(ended).toEqual(untouched)
  expect(stderr).toContain(
    canMount ? 'The file cannot be written: the disk is full. Free some space, or write to another disk.' : TOO_LARGE,
  )
})
