import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDocument } from '../docs/documents.ts'
import { requirePyTorch, runScript } from './python.ts'
import { PROGRAM } from './spawned-program.ts'

/** The snippets of docs/training.md, run as a reader would run them; Lightning and transformers are stood in for. */

beforeAll(requirePyTorch)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ckpt-guard-training-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Each begins with a comment that says what its file is called. */
const snippets = readDocument('docs/training.md')
  .blocks.filter(({ language }) => language === 'python')
  .map(({ text }) => ({ name: /^# (\w+\.py)\n/.exec(text)?.[1] ?? '', text }))

/** What each case came to: one Python for all of them, since it takes seconds to import PyTorch. */
let happened: Readonly<Record<string, unknown>> = {}

beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), 'ckpt-guard-guide-'))
  try {
    for (const snippet of snippets) await writeFile(join(home, snippet.name), snippet.text)
    const [line = ''] = await runScript('training_guide.py', home, PROGRAM)
    happened = JSON.parse(line)
  } finally {
    await rm(home, { recursive: true })
  }
})

test('every snippet has a name', () => {
  expect(snippets.map(({ name }) => name)).toEqual([
    'checkpoint_check.py',
    'train_plain.py',
    'lightning_checked.py',
    'train_lightning.py',
    'huggingface_checked.py',
    'train_huggingface.py',
  ])
})

describe('the plain loop', () => {
  test('saves each epoch, and leaves no temporary file', () => {
    expect(happened.plain).toEqual({ saves: 3, epoch: 2, error: null, files: ['last.pt'] })
  })

  test.each(['cut off', 'a bit flipped', 'disk full'])('saves again after a save that went wrong: %s', (harm) => {
    expect(happened[`plain, ${harm} once`]).toMatchObject({ saves: 4, epoch: 2, error: null })
  })

  test('keeps the former file and stops where saving again does not help', () => {
    expect(happened['plain, cut off twice']).toMatchObject({ saves: 3, epoch: 0, error: 'DamagedCheckpoint' })
  })
})

describe('the callback for Lightning', () => {
  test.each([
    ['lightning', { saves: 1, error: null }],
    ['lightning, cut off once', { saves: 2, error: null }],
    ['lightning, cut off twice', { saves: 2, error: 'DamagedCheckpoint' }],
  ])('that waits: %s', (name, expected) => {
    expect(happened[name]).toMatchObject(expected)
  })

  test('that does not wait tells of a damaged file at the end, and nothing of one that was removed', () => {
    expect(happened['lightning, later']).toMatchObject({
      told: ['DAMAGED: b.ckpt: keep the one before it'],
      options: { save_top_k: 3 },
    })
  })
})

test.each([
  ['huggingface', { 'saved at': [2], saves: 1, error: null }],
  ['huggingface, cut off once', { 'saved at': [2, 3], saves: 2, error: null }],
  ['huggingface, cut off twice', { 'saved at': [2, 3], saves: 2, error: 'DamagedCheckpoint' }],
])('the callback for the Trainer: %s', (name, expected) => {
  expect(happened[name]).toMatchObject(expected)
})

describe('a check that cannot run is not taken for a damaged file', () => {
  test('where the program is not there', () => {
    expect(happened['program missing']).toMatchObject({ error: expect.stringContaining('nowhere.js is not there') })
  })

  test('where the file is not there', () => {
    expect(happened['could not run']).toMatchObject({ error: expect.stringMatching(/^nowhere\.pt could not be checked: .*no such file/) })
  })
})

test('the watch checks what PyTorch saves, also again under one name, and ends with the training', async () => {
  const program = spawn(process.execPath, [PROGRAM, 'validate', '--watch', '.', '--format', 'json', '--quiet'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve, reject) => program.once('error', reject).once('close', resolve))
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    return done === true ? 'the program ended' : JSON.parse(value)
  }
  const name = 'logs/aurora/logs_s2_v2/G_233333333333.pth'
  const digest = async () =>
    createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex')
  const digests: string[] = []
  for (const epoch of [1, 2]) {
    await runScript('training_save.py', join(folder, name), String(epoch))
    expect(await next()).toMatchObject({
      schema: 'ckpt-guard/validate@1',
      status: 'passed',
      files: [{ path: name, digest: { sha256: await digest() }, identity: { project: 'gpt-sovits' } }],
    })
    digests.push(await digest())
  }
  // Saved at the last moment.
  await runScript('training_save.py', join(folder, 'last.pt'), '3')
  program.kill('SIGTERM')
  expect(await next()).toMatchObject({ status: 'passed', files: [{ path: 'last.pt' }] })
  expect(await ended).toBe(0)
  expect(new Set(digests).size).toBe(2)
  expect(await readFile(join(folder, `${name}.sha256`), 'utf8')).toBe(`${digests[1]}  G_233333333333.pth\n`)
})
