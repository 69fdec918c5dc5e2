import { join, resolve, sep, win32 } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/backup/manifest.ts'
import { MAX_MANIFEST, manifestText, readManifest } from '../../src/backup/read-manifest.ts'
import { BackupUnusable } from '../../src/backup/store.ts'

const FILE = { size: 1, sha256: 'ab'.repeat(32), role: 'checkpoint', time: '2026-01-01T00:00:00.000Z' } as const

function manifestOf(...paths: readonly string[]): Manifest {
  return {
    schema: 'ckpt-guard/backup-manifest@1',
    group: 'logs/aurora',
    time: FILE.time,
    main: paths[0] ?? '',
    files: paths.map((path) => ({ ...FILE, path })),
  }
}

function read(...paths: readonly string[]): Manifest {
  return readManifest(manifestText(manifestOf(...paths)))
}

test('a manifest is read as it was written', () => {
  const manifest = { ...manifestOf('logs/aurora/G_240.pth', 'logs/aurora/epoch=1-step=2.ckpt', '検査/a b.pt'), epoch: 8, step: 240 }
  expect(readManifest(manifestText(manifest))).toEqual(manifest)
})

describe('a path that could lead elsewhere is refused', () => {
  test.each([
    '../a.pt',
    'a/../../b.pt',
    '/etc/passwd',
    'a//b.pt',
    './a.pt',
    'a/.',
    'C:/a.pt',
    'C:a.pt',
    'a\\b.pt',
    '\\\\server\\share',
    'a/CON',
    'nul.pt',
    'a/com1.pt',
    'a.pt.',
    'a.pt ',
    'a\u0000b.pt',
    'a\nb.pt',
    'a.pt:stream',
    `${'a'.repeat(256)}.pt`,
    `${'a/'.repeat(1600)}b`,
  ])('%j', (path) => {
    expect(() => read(path)).toThrow(BackupUnusable)
  })

  test('whatever it is: what is taken stays below the folder, here and on Windows', () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '', 'a', 'C:', '\\', '\\..', 'con', 'b.pt'), fc.string({ maxLength: 5 }))
    const paths = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(paths, (path) => {
        try {
          read(path)
        } catch (error) {
          expect(error).toBeInstanceOf(BackupUnusable)
          return
        }
        expect(resolve('/restore', path).startsWith(`${sep}restore${sep}`)).toBe(true)
        expect(win32.resolve('C:\\restore', path).startsWith('C:\\restore\\')).toBe(true)
        expect(join('/restore', path)).toBe(`/restore/${path}`)
      }),
      { numRuns: 2000 },
    )
  })
})

test.each([
  ['a file twice', ['a.pt', 'a.pt']],
  ['two files that are one where case does not count', ['a/B.pt', 'A/b.pt']],
  ['two that differ in how a letter is composed', ['\u00e4.pt', 'a\u0308.pt']],
  ['a file that is a folder too', ['a', 'a/b.pt']],
  ['the name of the manifest', ['backup.json']],
])('%s is refused', (_, paths) => {
  expect(() => read(...paths)).toThrow(BackupUnusable)
})

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['another kind', JSON.stringify({ ...manifestOf('a.pt'), schema: 'ckpt-guard/backup-manifest@2' })],
  ['no files', JSON.stringify({ ...manifestOf('a.pt'), files: [] })],
  ['a main file that is not among them', JSON.stringify({ ...manifestOf('a.pt'), main: 'b.pt' })],
  ['a size below zero', JSON.stringify({ ...manifestOf('a.pt'), files: [{ ...FILE, path: 'a.pt', size: -1 }] })],
  ['a size that no number holds', JSON.stringify({ ...manifestOf('a.pt'), files: [{ ...FILE, path: 'a.pt', size: 2 ** 60 }] })],
  ['more text than any has', ' '.repeat(MAX_MANIFEST + 1)],
])('%s is refused, and the message quotes nothing that commands a terminal', (_, text) => {
  expect(() => readManifest(text)).toThrow(/^its manifest cannot be used: [^\p{Cc}]*$/u)
})
