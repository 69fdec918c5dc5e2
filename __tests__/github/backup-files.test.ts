import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { MAX_MANIFEST, manifestText } from '../../src/backup/read-manifest.ts'
import { BackupUnusable } from '../../src/backup/store.ts'
import { packBackup, unpackBackup } from '../../src/github/backup-files.ts'
import { contentsOf, type SampleBackup, sampleBackup } from './backup-samples.ts'

const root = mkdtempSync(join(tmpdir(), 'ckpt-guard-files-'))
let from = ''
let to = ''
let sample: SampleBackup

beforeEach(() => {
  from = mkdtempSync(join(root, 'from-'))
  to = mkdtempSync(join(root, 'to-'))
  sample = sampleBackup(from, 1)
  writeFileSync(join(from, 'backup.json'), manifestText(sample.manifest))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

async function refusal(): Promise<string> {
  const error: unknown = await unpackBackup(from, to).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(BackupUnusable)
  return error instanceof Error ? error.message : ''
}

describe('packing a backup', () => {
  test('takes no room for the files, and copies none of their bytes', async () => {
    const { paths } = await packBackup(to, sample.manifest, sample.files)
    expect(paths).toEqual(['logs/exp/G_1.pth', 'logs/exp/config.json', 'backup.json'].map((path) => join(to, path)))
    expect(lstatSync(join(to, 'logs/exp/G_1.pth')).ino).toBe(lstatSync(join(from, 'logs/exp/G_1.pth')).ino)
  })

  test('is undone by unpacking', async () => {
    await packBackup(to, sample.manifest, sample.files)
    const back = mkdtempSync(join(root, 'back-'))
    expect(await unpackBackup(to, back)).toEqual(sample.manifest)
    const { 'backup.json': _, ...files } = contentsOf(from)
    expect(contentsOf(back)).toEqual(files)
  })
})

describe.skipIf(process.platform === 'win32')('unpacking what an archive left behind', () => {
  test('moves no files from behind a link to another folder', async () => {
    const elsewhere = mkdtempSync(join(root, 'elsewhere-'))
    renameSync(join(from, 'logs/exp'), join(elsewhere, 'exp'))
    symlinkSync(join(elsewhere, 'exp'), join(from, 'logs/exp'))
    expect(await refusal()).toBe('"logs/exp/G_1.pth" in it is not a file')
    expect(readdirSync(join(elsewhere, 'exp')).sort()).toEqual(['G_1.pth', 'config.json'])
    expect(readdirSync(to)).toEqual([])
  })

  test('gives files that can be read and written, and that do not run as somebody else', async () => {
    chmodSync(join(from, 'logs/exp/G_1.pth'), 0o4755)
    chmodSync(join(from, 'logs/exp/config.json'), 0o000)
    await unpackBackup(from, to)
    const modes = ['G_1.pth', 'config.json'].map((name) => (lstatSync(join(to, 'logs/exp', name)).mode & 0o7777).toString(8))
    expect(modes).toEqual(['755', '600'])
  })

  test('reads no manifest that is larger than any', async () => {
    writeFileSync(join(from, 'backup.json'), Buffer.alloc(MAX_MANIFEST + 1, ' '))
    expect(await refusal()).toMatch(/backup\.json in it has 16777217 bytes, more than 16777216/)
  })

  test('needs a folder at all', async () => {
    rmSync(from, { recursive: true })
    mkdirSync(join(to, 'x'))
    expect(await refusal()).toBe('it cannot be read: there is no such file')
  })
})
