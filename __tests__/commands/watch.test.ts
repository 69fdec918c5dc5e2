import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { watch } from '../../src/commands/watch.ts'
import type { WatchRequest, WatchSummary } from '../../src/commands/watch-request.ts'
import { type ConfigInput, configSchema } from '../../src/config/config.ts'
import type { ValidateReport } from '../../src/reports/schemas.ts'
import { floats, torchZip } from '../checkpoint/build-torch.ts'

const HEALTHY = torchZip()
const OTHER = torchZip({ storages: { 0: floats(5, 6, 7, 8) } })
const CUT_OFF = HEALTHY.subarray(0, 100)
const DAMAGED = torchZip({ storages: { 0: floats(1, Number.NaN, 3, 4) } })
const LEDGER = '.ckpt-guard-watch.jsonl'

let root = ''

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ckpt-guard-watch-')))
})

afterEach(() => rm(root, { recursive: true, force: true }))

describe('a file that is saved while the folder is watched', () => {
  test('is checked once it has not changed for two seconds, and gets its digest', async () => {
    const { told, times } = await watched({ 1000: () => write('logs/a.pt', HEALTHY) })
    expect(told).toEqual(['passed logs/a.pt'])
    expect(times).toEqual([3_000])
    expect(await text('logs/a.pt.sha256')).toBe(`${sha256(HEALTHY)}  a.pt\n`)
  })

  test('waits as long as it grows', async () => {
    const { told, times } = await watched({
      1000: () => write('a.pt', HEALTHY.subarray(0, 50)),
      2000: () => append('a.pt', HEALTHY.subarray(50, 200)),
      3000: () => append('a.pt', HEALTHY.subarray(200)),
    })
    expect([told, times]).toEqual([['passed a.pt'], [5_000]])
  })

  test('that pauses when half of it is written is checked again when the rest comes', async () => {
    const { told } = await watched({ 1000: () => write('a.pt', CUT_OFF), 20000: () => append('a.pt', HEALTHY.subarray(100)) })
    expect(told).toEqual(['passed a.pt'])
  })

  test('that never gets its rest fails after half a minute', async () => {
    const { told, times, summary } = await watched({ 1000: () => write('a.pt', CUT_OFF), 60000: () => {} })
    expect([told, times]).toEqual([['failed a.pt: container/truncated'], [31_000]])
    expect(summary.failed).toBe(1)
    expect(await names()).toEqual(['a.pt'])
  })

  test('waits while a process has it open for writing, half a minute at most', async () => {
    const open = new Set<string>()
    const steps = { 1000: () => write('a.pt', HEALTHY).then(() => open.add(join(root, 'a.pt'))) }
    const soon = await watched({ ...steps, 10000: () => open.clear() }, { beingWritten: () => open })
    expect([soon.told, soon.times]).toEqual([['passed a.pt'], [10_000]])
    await rm(root, { recursive: true })
    await mkdir(root)
    const late = await watched({ ...steps, 60000: () => {} }, { beingWritten: () => open })
    expect([late.told, late.times]).toEqual([['passed a.pt'], [31_000]])
  })

  test('that changes or vanishes while it is checked is not judged by what it was', async () => {
    const { told } = await watched(
      { 1000: () => write('a.pt', HEALTHY).then(() => write('b.pt', HEALTHY)) },
      {
        onFile(path, times) {
          if (path === 'a.pt' && times === 1) writeFileSync(join(root, path), DAMAGED)
          if (path === 'b.pt') rmSync(join(root, path))
        },
      },
    )
    expect(told).toEqual(['failed a.pt: tensor/non-finite'])
    expect(await names()).toEqual(['a.pt'])
  })

  test('takes its turn before those that were there before', async () => {
    for (const day of [1, 3, 2]) {
      await write(`old-${day}.pt`, HEALTHY)
      await utimes(join(root, `old-${day}.pt`), day * 86_400, day * 86_400)
    }
    await write('new.pt', HEALTHY)
    expect((await watched({ 5000: () => {} })).told).toEqual(['passed new.pt', 'passed old-3.pt', 'passed old-2.pt', 'passed old-1.pt'])
  })
})

describe('what is looked at', () => {
  test('follows the globs of the settings, in new folders too', async () => {
    const { told } = await watched(
      {
        1000: async () => {
          for (const path of ['run/deep/a.pt', 'run/notes.txt', 'skipped/b.pt', 'node_modules/c.pt', 'run/.a.pt.tmp', 'd.pt'])
            await write(path, HEALTHY)
        },
      },
      { config: { exclude: ['skipped'] } },
    )
    expect(told.sort()).toEqual(['passed d.pt', 'passed run/deep/a.pt'])
  })

  test('leaves out links, so that nothing outside is touched and nothing is checked twice', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'ckpt-guard-elsewhere-'))
    await writeFile(join(elsewhere, 'b.pt'), HEALTHY)
    await write('epoch=3.ckpt', HEALTHY)
    await symlink('epoch=3.ckpt', join(root, 'last.ckpt'))
    await symlink(elsewhere, join(root, 'out'))
    await symlink(root, join(root, 'circle'))
    const { told } = await watched({ 5000: () => {} }, { config: { rules: { 'naming/progress-mismatch': 'off' } } })
    expect(told).toEqual(['passed epoch=3.ckpt'])
    expect(await readdir(elsewhere)).toEqual(['b.pt'])
    await rm(elsewhere, { recursive: true })
  })

  test('is each file once, also where one of the folders lies in another', async () => {
    await write('logs/run/a.pt', HEALTHY)
    expect((await watched({ 5000: () => {} }, { folders: ['logs/run', 'logs', './logs/'] })).told).toEqual(['passed logs/run/a.pt'])
  })

  test('may be thousands of files', async () => {
    const count = 500
    for (let i = 0; i < count; i++) await write(`run-${i % 20}/file-${i}.txt.pt`, HEALTHY)
    const { summary } = await watched({ 5000: () => {} }, { writesDigests: false })
    expect(summary).toMatchObject({ checked: count, failed: 0 })
  })

  test('is an index only when its shards are there', async () => {
    const index = JSON.stringify({ metadata: { total_size: 16 }, weight_map: { weight: 'model-00001-of-00001.bin' } })
    const { told } = await watched({
      1000: () => write('pytorch_model.bin.index.json', Buffer.from(index)),
      12000: () => write('model-00001-of-00001.bin', HEALTHY),
    })
    expect(told).toEqual(['passed model-00001-of-00001.bin', 'passed pytorch_model.bin.index.json'])
  })
})

describe('a digest beside a file', () => {
  test('that we wrote is renewed when the trainer writes the file again under the same name', async () => {
    const { told, summary } = await watched({
      1000: () => write('last.ckpt', HEALTHY),
      8000: () => write('last.ckpt', OTHER),
      9500: async () => expect(await names()).toEqual([LEDGER, 'last.ckpt']),
    })
    expect(told).toEqual(['passed last.ckpt', 'passed last.ckpt'])
    expect(await text('last.ckpt.sha256')).toBe(`${sha256(OTHER)}  last.ckpt\n`)
    expect(summary.digests).toBe(2)
  })

  test('is renewed too where the file was written again while nobody watched', async () => {
    await write('last.ckpt', HEALTHY)
    await watched({ 5000: () => {} })
    await write('last.ckpt', OTHER)
    expect((await watched({ 5000: () => {} })).told).toEqual(['passed last.ckpt'])
    expect(await text('last.ckpt.sha256')).toBe(`${sha256(OTHER)}  last.ckpt\n`)
  })

  test('is taken away where the new content is damaged, or the file is gone', async () => {
    const { told } = await watched({
      1000: () => write('a.pt', HEALTHY).then(() => write('b.pt', HEALTHY)),
      8000: () => write('a.pt', DAMAGED).then(() => rm(join(root, 'b.pt'))),
    })
    expect(told.slice(2)).toEqual(['failed a.pt: tensor/non-finite'])
    expect(await names()).toEqual([LEDGER, 'a.pt'])
  })

  test('that somebody else wrote is compared, and stays as it is', async () => {
    await write('right.pt', HEALTHY)
    await write('right.pt.sha256', Buffer.from(`${sha256(HEALTHY)} *right.pt\r\n`))
    await write('wrong.pt', HEALTHY)
    await write('wrong.pt.sha256', Buffer.from(`${sha256(OTHER)}  wrong.pt\n`))
    const { told, summary } = await watched({ 5000: () => {} })
    expect(told.sort()).toEqual(['failed wrong.pt: file/digest-mismatch', 'passed right.pt'])
    expect(summary.digests).toBe(0)
    expect(await text('right.pt.sha256')).toBe(`${sha256(HEALTHY)} *right.pt\r\n`)
    expect(await text('wrong.pt.sha256')).toBe(`${sha256(OTHER)}  wrong.pt\n`)
  })

  test('that somebody else wrote promises the former content still when the file is written again', async () => {
    await write('a.pt', HEALTHY)
    await write('a.pt.sha256', Buffer.from(`${sha256(HEALTHY)}  a.pt\n`))
    const { told } = await watched({ 8000: () => write('a.pt', OTHER) })
    expect(told).toEqual(['passed a.pt', 'failed a.pt: file/digest-mismatch'])
    expect(await text('a.pt.sha256')).toBe(`${sha256(HEALTHY)}  a.pt\n`)
  })

  test('that somebody else renews a while after the file is waited for', async () => {
    const digest = (bytes: Uint8Array) => write('a.pt.sha256', Buffer.from(`${sha256(bytes)}  a.pt\n`))
    await write('a.pt', HEALTHY)
    await digest(HEALTHY)
    const { told, times } = await watched({ 8000: () => write('a.pt', OTHER), 20000: () => digest(OTHER), 45000: 'stop' })
    expect([told, times]).toEqual([
      ['passed a.pt', 'passed a.pt'],
      [2_000, 38_000],
    ])
  })

  test('that we wrote and somebody changed is no longer ours', async () => {
    const { told } = await watched({
      1000: () => write('a.pt', HEALTHY),
      8000: () => write('a.pt.sha256', Buffer.from(`${sha256(HEALTHY)}  a.pt (the good one)\n`)).then(() => write('a.pt', OTHER)),
    })
    expect(told).toEqual(['passed a.pt', 'failed a.pt: file/digest-mismatch'])
    expect(await text('a.pt.sha256')).toContain('the good one')
  })

  test('leaves the time of the folder alone, by which some trainers remove old checkpoints', async () => {
    const day = new Date('2026-01-02T03:04:05Z')
    await write('checkpoint-500/model.pt', HEALTHY)
    await utimes(join(root, 'checkpoint-500'), day, day)
    await watched({ 5000: () => {} })
    expect(await readdir(join(root, 'checkpoint-500'))).toContain('model.pt.sha256')
    expect((await stat(join(root, 'checkpoint-500'))).mtime).toEqual(day)
  })

  test('that is a link is compared, and not written through', async () => {
    const line = `${sha256(HEALTHY)}  a.pt\n`
    await write('a.pt', HEALTHY)
    await write('sums', Buffer.from(line))
    await symlink('sums', join(root, 'a.pt.sha256'))
    const { told } = await watched({ 8000: () => write('a.pt', OTHER) })
    expect(told).toEqual(['passed a.pt', 'failed a.pt: file/digest-mismatch'])
    expect([await text('sums'), await readlink(join(root, 'a.pt.sha256'))]).toEqual([line, 'sums'])
  })

  test('escapes a name as sha256sum does', async () => {
    await write('a\nb.pt', HEALTHY)
    await watched({ 5000: () => {} }, { config: { rules: { 'naming/pattern': 'off' } } })
    expect(await text('a\nb.pt.sha256')).toBe(`\\${sha256(HEALTHY)}  a\\nb.pt\n`)
  })

  test('is not written where a trainer would count it as a checkpoint, and remove a real one', async () => {
    await write('logs/44k/G_800.pth', HEALTHY)
    const { told, notes } = await watched({ 5000: () => {} })
    expect(told).toEqual(['passed logs/44k/G_800.pth'])
    expect(notes).toEqual([expect.stringContaining('no digests beside G_*.pth')])
    expect(await readdir(join(root, 'logs/44k'))).toEqual(['G_800.pth'])
  })

  test('and anything else is left unwritten where that is wanted', async () => {
    await write('a.pt', HEALTHY)
    expect((await watched({ 5000: () => {} }, { writesDigests: false })).told).toEqual(['passed a.pt'])
    expect(await names()).toEqual(['a.pt'])
  })

  test('that cannot be written is told, and the watch goes on', async () => {
    await mkdir(join(root, 'logs'))
    const { told, notes, summary } = await watched(
      {
        1000: () => mkdir(join(root, 'logs', LEDGER)).then(() => write('logs/a.pt', HEALTHY)),
        8000: () => rm(join(root, 'logs', LEDGER), { recursive: true }).then(() => write('logs/b.pt', HEALTHY)),
      },
      { folders: ['logs'] },
    )
    expect(told).toEqual(['passed logs/a.pt', 'passed logs/b.pt'])
    expect(notes).toEqual([expect.stringMatching(/^logs\/a\.pt: .*ledger of this watch cannot be written: it is a folder/)])
    expect(summary).toMatchObject({ digests: 1, unwritten: 1, failed: 0 })
  })

  test('whose name would be too long is told, and the watch goes on', async () => {
    const long = `${'x'.repeat(250)}.pt`
    const { told, notes, summary } = await watched({ 1000: () => write(long, HEALTHY), 8000: () => write('b.pt', HEALTHY) })
    expect(told).toEqual([`passed ${long}`, 'passed b.pt'])
    expect(notes).toEqual([expect.stringMatching(/^x+\.pt: .*\.sha256: this digest cannot be written: /)])
    expect(summary).toMatchObject({ digests: 1, unwritten: 1, failed: 0 })
  })
})

describe('two watches of one folder', () => {
  test('share the digests that they wrote', async () => {
    await watched({
      1000: () => write('last.ckpt', HEALTHY),
      1500: () => watched({ 5000: () => {} }),
    })
    await write('last.ckpt', OTHER)
    expect((await watched({ 5000: () => {} })).told).toEqual(['passed last.ckpt'])
    expect(await text('last.ckpt.sha256')).toBe(`${sha256(OTHER)}  last.ckpt\n`)
  })

  test('lose no line to one that was cut off', async () => {
    const { summary } = await watched({
      1000: () => appendFile(join(root, LEDGER), '{"path":"b.pt","si').then(() => write('a.pt', HEALTHY)),
    })
    expect(summary.digests).toBe(1)
    expect((await watched({ 5000: () => {} })).summary).toMatchObject({ checked: 0, known: 1 })
  })
})

describe('a watch that begins', () => {
  test('checks what is there, and nothing that passed before and is unchanged', async () => {
    for (const name of ['a.pt', 'b.pt', 'c.pt', 'd.pt']) await write(name, HEALTHY)
    await write('bad.pt', DAMAGED)
    await watched({ 5000: () => {} })
    await write('b.pt', OTHER)
    await rm(join(root, 'c.pt.sha256'))
    await rm(join(root, 'd.pt'))
    const { told, summary } = await watched({ 5000: () => {} })
    expect(told.sort()).toEqual(['failed bad.pt: tensor/non-finite', 'passed b.pt', 'passed c.pt'])
    expect(summary.known).toBe(1)
  })

  test('reads a ledger that a kill cut off', async () => {
    await write('a.pt', HEALTHY)
    await watched({ 5000: () => {} })
    await appendFile(join(root, LEDGER), '{"path":"b.pt","si')
    await write('b.pt', HEALTHY)
    expect((await watched({ 5000: () => {} })).told).toEqual(['passed b.pt'])
    expect((await watched({ 5000: () => {} })).summary).toMatchObject({ checked: 0, known: 2 })
  })

  test.each([
    ['a folder that is not there', { folders: ['nowhere'] }, /^nowhere: cannot be watched: there is no such file/],
    ['a file', { folders: ['a.pt'] }, /^a\.pt: --watch takes folders/],
    ['a manifest that is not there', { config: { manifest: 'SUMS' } }, /SUMS/],
  ])('with %s ends at once', async (_, changes, message) => {
    await write('a.pt', HEALTHY)
    const error: unknown = await watched({}, changes).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UserError)
    expect(error instanceof Error ? error.message : '').toMatch(message)
  })
})

test('a folder that disappears is waited for, and its digests stay', async () => {
  await write('logs/a.pt', HEALTHY)
  const { told, notes } = await watched(
    {
      5000: () => rename(join(root, 'logs'), join(root, 'away')),
      9000: () => rename(join(root, 'away'), join(root, 'logs')),
      11000: () => write('logs/b.pt', HEALTHY),
    },
    { folders: ['logs'] },
  )
  expect(told).toEqual(['passed logs/a.pt', 'passed logs/b.pt'])
  expect(notes).toEqual(['logs: there is no such file; waiting for the folder', 'logs: the folder is there again'])
  expect(await readdir(join(root, 'logs'))).toContain('a.pt.sha256')
})

test('digests on a drive that was away are still ours when it is back', async () => {
  await mkdir(join(root, 'logs'))
  const { told } = await watched(
    {
      1000: () => write('logs/last.ckpt', HEALTHY),
      5000: () => rename(join(root, 'logs'), join(root, 'away')).then(() => mkdir(join(root, 'logs'))),
      9000: () => rm(join(root, 'logs'), { recursive: true }).then(() => rename(join(root, 'away'), join(root, 'logs'))),
      14000: () => write('logs/last.ckpt', OTHER),
    },
    { folders: ['logs'] },
  )
  expect(told).toEqual(['passed logs/last.ckpt', 'passed logs/last.ckpt', 'passed logs/last.ckpt'])
  expect(await text('logs/last.ckpt.sha256')).toBe(`${sha256(OTHER)}  last.ckpt\n`)
})

test('a watch whose reports nobody reads any more ends', async () => {
  for (const name of ['a.pt', 'b.pt', 'c.pt']) await write(name, HEALTHY)
  const { told, summary } = await watched({ 60000: () => {} }, { isRead: false })
  expect(told).toHaveLength(1)
  expect(summary).toMatchObject({ checked: 1, digests: 1 })
})

describe('at the end', () => {
  test('what was just saved is still checked', async () => {
    const { told, summary } = await watched({ 1000: () => write('a.pt', HEALTHY), 1001: 'stop' })
    expect([told, summary.unfinished]).toEqual([['passed a.pt'], []])
  })

  test('what is cut off fails without more patience', async () => {
    const { told } = await watched({ 1000: () => write('a.pt', CUT_OFF), 5000: 'stop' })
    expect(told).toEqual(['failed a.pt: container/truncated'])
  })

  test('what is still being written is named', async () => {
    const { told, summary } = await watched({
      1000: () => write('a.pt', HEALTHY.subarray(0, 100)),
      1001: 'stop',
      2001: () => append('a.pt', HEALTHY.subarray(100, 200)),
    })
    expect([told, summary.unfinished]).toEqual([[], ['a.pt']])
  })
})

interface Changes extends Partial<Pick<WatchRequest, 'folders' | 'writesDigests'>> {
  readonly config?: ConfigInput
  readonly beingWritten?: () => ReadonlySet<string>
  /** Whether anybody reads the reports. */
  readonly isRead?: boolean
  /** What happens as a file is begun, for the first or another time. */
  readonly onFile?: (path: string, times: number) => void
}

interface Watched {
  /** Status and path of each report, with the first rule of one that failed. */
  readonly told: string[]
  /** When each was told. */
  readonly times: number[]
  readonly notes: string[]
  readonly summary: WatchSummary
}

/** Watches while steps happen, each at its time of a clock that only moves while the watch waits. It ends 20 seconds after the last. */
async function watched(steps: Readonly<Record<number, (() => unknown) | 'stop'>>, changes: Changes = {}): Promise<Watched> {
  const { config = {}, folders = [], writesDigests = true, beingWritten = () => new Set(), isRead = true, onFile } = changes
  const stop = new AbortController()
  const waiting = Object.entries(steps).map(([time, step]) => ({ time: Number(time), step }))
  const end = Math.max(0, ...waiting.map(({ time }) => time)) + 20_000
  if (!waiting.some(({ step }) => step === 'stop')) waiting.push({ time: end, step: 'stop' })
  let now = 0
  const told: string[] = []
  const times: number[] = []
  const notes: string[] = []
  const begun = new Map<string, number>()
  const summary = await watch(
    { root, folders, writesDigests, config: configSchema.parse(config) },
    {
      stop: stop.signal,
      now: () => now,
      beingWritten,
      async pause(milliseconds) {
        now += milliseconds
        while (waiting[0] !== undefined && waiting[0].time <= now) {
          const step = waiting.shift()?.step
          if (step === 'stop') stop.abort()
          else await step?.()
        }
      },
    },
    {
      progress: () => ({
        ...noProgress,
        file(path) {
          const count = (begun.get(path) ?? 0) + 1
          begun.set(path, count)
          onFile?.(path, count)
        },
      }),
      begun: async () => {},
      async checked(report) {
        told.push(shown(report))
        times.push(now)
        return isRead
      },
      note: (line) => notes.push(line),
    },
  )
  return { told, times, notes, summary }
}

function shown({ files: [file] }: ValidateReport): string {
  const worst = file?.status === 'failed' ? `: ${file.findings[0]?.rule}` : ''
  return `${file?.status} ${file?.path}${worst}`
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), bytes)
}

async function append(path: string, bytes: Uint8Array): Promise<void> {
  await appendFile(join(root, path), bytes)
}

async function text(path: string): Promise<string> {
  return readFile(join(root, path), 'utf8')
}

async function names(): Promise<readonly string[]> {
  return (await readdir(root)).sort()
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
