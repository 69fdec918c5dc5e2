import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { backupName } from '../../src/backup/backup-name.ts'
import { checkFetched, checkManifest } from '../../src/backup/check-fetched.ts'
import type { Manifest } from '../../src/backup/manifest.ts'
import { BackupUnusable } from '../../src/backup/store.ts'
import { judgeFiles } from '../../src/commands/judge-files.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { configSchema } from '../../src/config/config.ts'
import { digestOfFile } from '../../src/sources/digest-of-file.ts'
import { TrainingTree, temporaryFolder } from './training-tree.ts'

const TIME = '2026-01-01T00:00:00.000Z'
const FILE = { size: 1, sha256: 'ab'.repeat(32), role: 'checkpoint', time: TIME } as const
const MANIFEST: Manifest = {
  schema: 'ckpt-guard/backup-manifest@1',
  group: 'logs/aurora',
  time: TIME,
  epoch: 8,
  step: 240,
  main: 'logs/aurora/G_240.pth',
  files: [
    { ...FILE, path: 'logs/aurora/G_240.pth' },
    { ...FILE, path: 'logs/aurora/D_240.pth' },
    { ...FILE, path: 'logs/aurora/config.json', role: 'config' },
  ],
}

function named(name: string) {
  return { id: name, name, time: TIME }
}

describe('a manifest', () => {
  const stored = named(backupName('voices', MANIFEST))

  test('that its name fits is taken as it is', () => {
    expect(checkManifest(MANIFEST, stored)).toEqual(MANIFEST)
  })

  test.each<[string, Partial<Manifest>]>([
    ['another group', { group: 'logs/boreal' }],
    ['another epoch', { epoch: 9 }],
    ['no epoch', { epoch: undefined }],
    ['another step', { step: 480 }],
    ['other bytes', { files: MANIFEST.files.map((file) => ({ ...file, sha256: 'cd'.repeat(32) })) }],
    ['one file less', { files: MANIFEST.files.slice(0, 2) }],
  ])('whose content has %s, unlike its name, is refused', (_, change) => {
    expect(() => checkManifest({ ...MANIFEST, ...change }, stored)).toThrow(new BackupUnusable('its content is not what its name says'))
  })

  test('under a name that is not one of ours is refused', () => {
    expect(() => checkManifest(MANIFEST, named('voices-latest'))).toThrow('its content is not what its name says')
  })

  test.each(['logs/aurora/train.py', '.github/workflows/ci.yml', 'logs/boreal/G_240.pth'])('that brings %s along is refused', (path) => {
    const more = { ...MANIFEST, files: [...MANIFEST.files, { ...FILE, path, role: 'config' as const }] }
    expect(() => checkManifest(more, named(backupName('voices', more)))).toThrow(`"${path}" in it is no part of "logs/aurora/G_240.pth"`)
  })
})

describe('files that were fetched', () => {
  const main = 'run/a.pt'
  let tree: TrainingTree

  beforeEach(() => {
    tree = new TrainingTree(join(temporaryFolder('check-fetched'), 'fetched')).example('plain/checkpoint_epoch_12.pt', main)
    tree.text('run/config.json', '{}')
  })

  async function manifestOf(): Promise<Manifest> {
    const fileOf = async (path: string, role: 'checkpoint' | 'config') => {
      return { path, size: tree.bytes(path).length, sha256: await digestOfFile(tree.path(path)), role, time: TIME }
    }
    const files = [await fileOf(main, 'checkpoint'), await fileOf('run/config.json', 'config')]
    return { schema: 'ckpt-guard/backup-manifest@1', group: 'run', time: TIME, main, files }
  }

  async function checked(manifest: Manifest): Promise<void> {
    const config = configSchema.parse({})
    await checkFetched(manifest, tree.root, config, judgeFiles(tree.root, { config, threads: 1 }, noProgress))
  }

  test('are taken where they are whole', async () => {
    await expect(checked(await manifestOf())).resolves.toBeUndefined()
  })

  test('are refused where bits have flipped', async () => {
    const manifest = await manifestOf()
    tree.flip(main)
    await expect(checked(manifest)).rejects.toThrow(new BackupUnusable('run/a.pt is damaged: its SHA-256 is not that of the manifest'))
  })

  test('are refused where they are shorter than promised', async () => {
    const manifest = await manifestOf()
    tree.cut(main)
    await expect(checked(manifest)).rejects.toThrow(/^a\.pt: expected \d+ bytes, found \d+$/)
  })

  test('are refused where one is missing', async () => {
    const manifest = await manifestOf()
    tree.remove(main)
    await expect(checked(manifest)).rejects.toThrow(/^run\/a\.pt: /)
  })

  test('are refused where one is a link, or lies behind one', async () => {
    const manifest = await manifestOf()
    tree.example('plain/checkpoint_epoch_12.pt', 'elsewhere/a.pt').text('elsewhere/config.json', '{}').remove(main)
    symlinkSync(tree.path('elsewhere/a.pt'), tree.path(main))
    await expect(checked(manifest)).rejects.toThrow('a file of it is a link')
    tree.remove('run')
    symlinkSync(tree.path('elsewhere'), tree.path('run'))
    await expect(checked(manifest)).rejects.toThrow('a file of it is a link')
  })

  test('are refused where they were damaged before they were stored', async () => {
    tree.cut(main)
    await expect(checked(await manifestOf())).rejects.toThrow(/container\//)
  })

  test('are refused where training could not go on from them', async () => {
    tree.example('gpt-sovits/SoVITS_weights_v2/aurora_e8_s240.pth', main)
    await expect(checked(await manifestOf())).rejects.toThrow(/^run\/a\.pt: /)
  })
})
