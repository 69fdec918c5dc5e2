import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/backup/manifest.ts'
import { placements, putInPlace } from '../../src/backup/put-in-place.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { TrainingTree, temporaryFolder } from './training-tree.ts'

const NOW = new Date('2026-01-31T12:00:00Z')
const TIME = '2026-01-10T12:00:00.123Z'
const MAIN = 'run/G_2.pth'

type Role = Manifest['files'][number]['role']
const ROLES: Readonly<Record<string, Role>> = {
  [MAIN]: 'checkpoint',
  'run/D_2.pth': 'checkpoint',
  'run/config.json': 'config',
  'run/G_2.pth.sha256': 'checksum',
  'run/SHA256SUMS': 'checksum',
}

let tree: TrainingTree
let fetched: TrainingTree

beforeEach(() => {
  const home = temporaryFolder('put-in-place')
  tree = new TrainingTree(join(home, 'here'))
  fetched = new TrainingTree(join(home, 'fetched'))
  for (const path of Object.keys(ROLES)) fetched.text(path, `backup of ${path}`)
})

function manifest(project?: string): Manifest {
  return {
    schema: 'ckpt-guard/backup-manifest@1',
    group: 'run',
    time: TIME,
    main: MAIN,
    ...(project === undefined ? {} : { project }),
    files: Object.entries(ROLES).map(([path, role]) => {
      const text = `backup of ${path}`
      return { path, role, time: TIME, size: text.length, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  }
}

async function actions(project?: string): Promise<Readonly<Record<string, string>>> {
  const planned = await placements(manifest(project), tree.root)
  return Object.fromEntries(planned.map(({ file, action }) => [file.path, action]))
}

async function put() {
  return putInPlace(await placements(manifest(), tree.root), manifest(), fetched.root, tree.root, NOW)
}

describe('what would become of a file', () => {
  test('is that it is new where nothing is there', async () => {
    expect(new Set(Object.values(await actions()))).toEqual(new Set(['new']))
  })

  test('is nothing where these very bytes are there', async () => {
    for (const path of Object.keys(ROLES)) tree.text(path, `backup of ${path}`)
    expect(new Set(Object.values(await actions()))).toEqual(new Set(['same']))
  })

  test('with other bytes depends on whose it is: settings and lists of checksums belong to people', async () => {
    for (const path of Object.keys(ROLES)) tree.text(path, `backup of ${path}`.toUpperCase())
    expect(await actions()).toEqual({
      [MAIN]: 'replace',
      'run/D_2.pth': 'replace',
      'run/config.json': 'leave',
      'run/G_2.pth.sha256': 'replace',
      'run/SHA256SUMS': 'leave',
    })
    expect(await actions('huggingface')).toMatchObject({ 'run/config.json': 'replace', 'run/SHA256SUMS': 'leave' })
  })

  test('that is a link is that the link makes room, whatever it leads to', async () => {
    tree.text('other.pth', `backup of ${MAIN}`)
    mkdirSync(tree.path('run'))
    symlinkSync(tree.path('other.pth'), tree.path(MAIN))
    expect((await actions())[MAIN]).toBe('replace')
  })

  test.each([
    ['leads out of the folder', (elsewhere: string) => symlinkSync(elsewhere, tree.path('run')), /a link in its path leads out/],
    ['leads to a folder of which the name only begins alike', (elsewhere: string) => symlinkSync(elsewhere, tree.path('run')), /leads out/],
    ['is a file', () => tree.text('run', 'a file'), /cannot be looked at|cannot be used/],
  ])('is refused where its folder %s', async (what, make, message) => {
    const elsewhere = what.includes('begins alike') ? `${tree.root}-too` : `${tree.root}/../elsewhere`
    mkdirSync(elsewhere)
    make(elsewhere)
    await expect(placements(manifest(), tree.root)).rejects.toThrow(message)
  })

  test('may well lie behind a link that stays in the folder', async () => {
    mkdirSync(tree.path('disk'))
    symlinkSync(tree.path('disk'), tree.path('run'))
    expect((await actions())[MAIN]).toBe('new')
  })
})

describe('files are put in place', () => {
  test('with their bytes and times, the one that training loads last and what lies beside the checkpoints first', async () => {
    const { restored, notes } = await put()
    expect(restored).toEqual(['run/config.json', 'run/G_2.pth.sha256', 'run/SHA256SUMS', 'run/D_2.pth', MAIN])
    expect(notes).toEqual([])
    for (const path of restored) {
      expect(tree.bytes(path).toString()).toBe(`backup of ${path}`)
      expect(statSync(tree.path(path)).mtime.toISOString()).toBe(TIME)
    }
    expect(fetched.files()).toEqual([])
  })

  test('and what had their names keeps its bytes, or its place where it is settings', async () => {
    tree.text(MAIN, 'mine').text('run/config.json', 'mine').text('run/D_2.pth', 'backup of run/D_2.pth')
    const { restored, notes } = await put()
    expect(restored).toEqual(['run/G_2.pth.sha256', 'run/SHA256SUMS', MAIN])
    expect(tree.bytes('run/config.json').toString()).toBe('mine')
    expect(tree.bytes('run/.G_2.pth.replaced-20260131T120000Z').toString()).toBe('mine')
    expect(notes).toEqual([
      'run/config.json here differs from that of the backup and was left as it is',
      'run/G_2.pth was there with other bytes, which are in .G_2.pth.replaced-20260131T120000Z now',
    ])
  })

  test('and so does what a trainer wrote there after the look', async () => {
    const planned = await placements(manifest(), tree.root)
    tree.text(MAIN, 'just written')
    const { notes } = await putInPlace(planned, manifest(), fetched.root, tree.root, NOW)
    expect(tree.bytes(MAIN).toString()).toBe(`backup of ${MAIN}`)
    expect(tree.bytes('run/.G_2.pth.replaced-20260131T120000Z').toString()).toBe('just written')
    expect(notes).toHaveLength(1)
  })

  // Linux has a file system in memory beside that of temporary files.
  const memory = '/dev/shm'
  test.runIf(existsSync(memory) && statSync(memory).dev !== statSync(tmpdir()).dev)(
    'also from another file system, and nothing is left beside them',
    async () => {
      const folder = mkdtempSync(join(memory, 'ckpt-guard-put-in-place-'))
      try {
        const there = new TrainingTree(folder)
        for (const path of Object.keys(ROLES)) there.text(path, `backup of ${path}`)
        await putInPlace(await placements(manifest(), tree.root), manifest(), there.root, tree.root, NOW)
        expect(tree.files()).toEqual(Object.keys(ROLES).sort())
        expect(tree.folders()).toEqual(['run'])
        expect(tree.bytes(MAIN).toString()).toBe(`backup of ${MAIN}`)
        expect(statSync(tree.path(MAIN)).mtime.toISOString()).toBe(TIME)
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )

  test('and none of them where one that was fetched has gone, which is told to people', async () => {
    fetched.remove(MAIN)
    const failure: unknown = await put().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UserError)
    expect(String(failure)).toContain('The backup cannot be restored')
    expect(tree.files()).toEqual([])
  })

  test('and none of them where a folder has become a link that leads out after the look', async () => {
    const planned = await placements(manifest(), tree.root)
    const elsewhere = new TrainingTree(`${tree.root}-elsewhere`)
    symlinkSync(elsewhere.root, tree.path('run'))
    await expect(putInPlace(planned, manifest(), fetched.root, tree.root, NOW)).rejects.toThrow(/leads out of this folder/)
    expect(elsewhere.files()).toEqual([])
  })
})

test('what another run has restored meanwhile stays as it is, and nothing is set aside', async () => {
  const planned = await placements(manifest(), tree.root)
  await put()
  const again = new TrainingTree(`${fetched.root}-again`)
  for (const path of Object.keys(ROLES)) again.text(path, `backup of ${path}`)
  expect(await putInPlace(planned, manifest(), again.root, tree.root, NOW)).toEqual({ restored: [], notes: [] })
  expect(tree.files()).toEqual(Object.keys(ROLES).sort())
})
