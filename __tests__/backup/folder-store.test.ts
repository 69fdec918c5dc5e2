import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { folderStore } from '../../src/backup/folder-store.ts'
import type { Manifest } from '../../src/backup/manifest.ts'
import { isOwnFolder, ownFolder } from '../../src/backup/own-folder.ts'
import type { BackupStore } from '../../src/backup/store.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { digestOfFile } from '../../src/sources/digest-of-file.ts'
import { TrainingTree, temporaryFolder } from './training-tree.ts'

const home = temporaryFolder('folder-store')
/** Of a process that has ended, since no system gives one such a number. */
const ENDED = await nameOfEnded()
let count = 0
let tree: TrainingTree
let store: BackupStore

beforeEach(() => {
  tree = new TrainingTree(join(home, String(count++))).text('run/a.pt', 'whole')
  store = folderStore({ folder: tree.path('backups'), shown: 'backups', prefix: 'p' })
})

async function nameOfEnded(): Promise<string> {
  const mine = await ownFolder(home, new Date())
  rmSync(mine, { recursive: true })
  expect(isOwnFolder(basename(mine))).toBe(true)
  return basename(mine).replace(`-${process.pid}-`, '-999999999-')
}

async function manifest(): Promise<Manifest> {
  const time = '2026-01-01T00:00:00.000Z'
  const sha256 = await digestOfFile(tree.path('run/a.pt'))
  const file = { path: 'run/a.pt', size: tree.bytes('run/a.pt').length, sha256, role: 'checkpoint', time } as const
  return { schema: 'ckpt-guard/backup-manifest@1', group: 'run', time, main: 'run/a.pt', files: [file] }
}

async function save() {
  const made = await manifest()
  return store.save(made, [{ path: 'run/a.pt', absolute: tree.path('run/a.pt'), size: 5 }], noProgress)
}

async function only() {
  const [backup, ...more] = await store.list('p-')
  if (backup === undefined || more.length > 0) throw new Error('expected one backup')
  return backup
}

test('what is saved is listed, fetched and removed again', async () => {
  expect(await store.list('p-')).toEqual([])
  expect(await save()).toEqual({ state: 'stored', notes: [] })
  expect(await save()).toEqual({ state: 'there', notes: [] })
  expect(await only()).toMatchObject({ name: expect.stringMatching(/^p-run-e--s--/), size: 5 })
  mkdirSync(tree.path('into'))
  expect(await store.fetch(await only(), tree.path('into'), noProgress)).toEqual(await manifest())
  expect(tree.bytes('into/run/a.pt').toString()).toBe('whole')
  await store.remove?.(await only())
  expect([await store.list('p-'), readdirSync(tree.path('backups'))]).toEqual([[], []])
})

test('two runs that save the same at once leave one backup, and neither fails', async () => {
  const saved = await Promise.all([save(), save(), save()])
  expect(saved.map(({ state }) => state).sort()).toEqual(['stored', 'there', 'there'])
  expect(readdirSync(tree.path('backups'))).toEqual([(await only()).name])
})

test('everybody may look into a backup who may look beside it', async () => {
  await save()
  mkdirSync(tree.path('beside'))
  expect(statSync(tree.path(`backups/${(await only()).name}`)).mode).toBe(statSync(tree.path('beside')).mode)
})

describe('what is no complete backup', () => {
  test('is not listed: without a manifest, or under a name that is none', async () => {
    await save()
    const { name } = await only()
    tree.remove(`backups/${name}/backup.json`)
    mkdirSync(tree.path(`backups/${name.replace('-e-', '-e7')}`))
    mkdirSync(tree.path('backups/notes'))
    expect(await store.list('p-')).toEqual([])
  })

  test('is listed with its problem where the manifest is damaged, so that people hear of it', async () => {
    await save()
    const { name } = await only()
    writeFileSync(tree.path(`backups/${name}/backup.json`), '{')
    expect(await store.list('p-')).toEqual([
      { id: name, name, time: expect.any(String), problem: 'its manifest cannot be used: it is not JSON' },
    ])
  })

  test('is listed with its problem where nobody may read it, or a file of it was cut off', async () => {
    await save()
    const { name } = await only()
    writeFileSync(tree.path(`backups/${name}/run/a.pt`), 'w')
    expect(await only()).toMatchObject({ problem: 'run/a.pt: expected 5 bytes, found 1' })
    tree.remove(`backups/${name}/backup.json`)
    symlinkSync('backup.json', tree.path(`backups/${name}/backup.json`))
    expect(await only()).toMatchObject({ name, problem: 'it cannot be read: its links lead in a circle' })
  })

  test('is made anew under its name', async () => {
    await save()
    const { name } = await only()
    tree.remove(`backups/${name}/run/a.pt`)
    expect(await save()).toMatchObject({ state: 'stored' })
    expect(tree.bytes(`backups/${name}/run/a.pt`).toString()).toBe('whole')
  })

  test('cannot be fetched: a link is not followed, and more bytes than the manifest says are not read', async () => {
    await save()
    const backup = await only()
    const copy = `backups/${backup.name}/run/a.pt`
    mkdirSync(tree.path('into'))
    tree.text(copy, 'longer than before')
    await expect(store.fetch(backup, tree.path('into'), noProgress)).rejects.toThrow('run/a.pt: expected 5 bytes, found more')
    tree.remove(copy).remove('into')
    mkdirSync(tree.path('into'))
    symlinkSync(tree.path('run/a.pt'), tree.path(copy))
    await expect(store.fetch(backup, tree.path('into'), noProgress)).rejects.toThrow('run/a.pt: it is not a regular file')
  })

  test.each(['../p', 'p', 'p-run-e1-s1-xyz'])('is nothing of the name %j', async (name) => {
    const backup = { id: name, name, time: '' }
    await expect(store.fetch(backup, tree.path('into'), noProgress)).rejects.toThrow('its name is not that of a backup')
    await expect(store.remove?.(backup)).rejects.toThrow('its name is not that of a backup')
  })
})

describe('what killed runs have left', () => {
  test('is removed by the next one, and what another run fills is not', async () => {
    mkdirSync(tree.path('backups'))
    const mine = await ownFolder(tree.path('backups'), new Date())
    const ended = tree.path(`backups/${ENDED}`)
    const elsewhere = tree.path('backups/.ckpt-guard-tmp-0a0a0a0a-1-abcdef')
    const longAgo = tree.path('backups/.ckpt-guard-tmp-0a0a0a0a-1-fedcba')
    for (const folder of [ended, elsewhere, longAgo]) mkdirSync(folder)
    utimesSync(longAgo, 0, 0)
    await save()
    expect([mine, ended, elsewhere, longAgo].map((folder) => existsSync(folder))).toEqual([true, false, true, false])
  })

  test('is removed also where the backup is there already: the run was killed after it had given it its name', async () => {
    await save()
    mkdirSync(tree.path(`backups/${ENDED}`))
    expect((await save()).state).toBe('there')
    expect(readdirSync(tree.path('backups'))).toEqual([(await only()).name])
  })

  test('is removed after two days though its process has a number that is in use again', async () => {
    mkdirSync(tree.path('backups'))
    const reused = await ownFolder(tree.path('backups'), new Date())
    await save()
    expect(existsSync(reused)).toBe(true)
    utimesSync(reused, 0, 0)
    await save()
    expect(existsSync(reused)).toBe(false)
  })

  test('while a backup was removed is no backup, and goes with the next run', async () => {
    await save()
    const removed = tree.path(`backups/${ENDED}`)
    renameSync(tree.path(`backups/${(await only()).name}`), removed)
    expect(await store.list('p-')).toEqual([])
    await save()
    expect(existsSync(removed)).toBe(false)
  })

  test('is nothing after a run that failed', async () => {
    const made = await manifest()
    tree.text('run/a.pt', 'other')
    const files = [{ path: 'run/a.pt', absolute: tree.path('run/a.pt'), size: 5 }]
    await expect(store.save(made, files, noProgress)).rejects.toThrow(/run\/a\.pt has changed while it was backed up/)
    expect(readdirSync(tree.path('backups'))).toEqual([])
  })
})

test('a place that is a file cannot be used', async () => {
  tree.text('backups', '')
  await expect(store.list('p-')).rejects.toThrow(/the folder backups cannot be listed/)
  await expect(save()).rejects.toThrow(/backups.*The folder cannot be made/)
})
