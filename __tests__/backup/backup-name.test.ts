import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupName, parseBackupName, safeGroup } from '../../src/backup/backup-name.ts'

const FILES = [{ path: 'a/G_1.pth', size: 1, sha256: 'ab'.repeat(32), role: 'checkpoint', time: '2026-01-01T00:00:00.000Z' }] as const
const manifestOf = (group: string, epoch?: number, step?: number) => ({
  group,
  files: [...FILES],
  ...(epoch === undefined ? {} : { epoch }),
  ...(step === undefined ? {} : { step }),
})

describe('the name of a backup', () => {
  test('tells its training, how far it has come, and its content', () => {
    expect(backupName('voices', manifestOf('alice', 8, 240))).toMatch(/^voices-alice-e8-s240-[0-9a-f]{16}$/)
    expect(backupName('voices', manifestOf('', 8))).toMatch(/^voices-all-e8-s--[0-9a-f]{16}$/)
    expect(backupName('voices', manifestOf('logs/alice'))).toMatch(/^voices-logs\.alice\.[0-9a-f]{8}-e--s--[0-9a-f]{16}$/)
  })

  test('is the same whatever order the files have, and another one for other bytes', () => {
    const [file] = FILES
    const more = [file, { ...file, path: 'a/D_1.pth' }]
    const name = (files: typeof more) => backupName('p', { group: 'g', files })
    expect(name(more)).toBe(name(more.toReversed()))
    expect(name(more)).not.toBe(name([file, { ...file, path: 'a/D_1.pth', sha256: 'ac'.repeat(32) }]))
  })

  test('is read back whatever its prefix and group are, and fits every place', () => {
    const prefixes = fc.stringMatching(/^[A-Za-z\d][\w.-]{0,99}$/)
    const numbers = fc.option(fc.nat(), { nil: undefined })
    fc.assert(
      fc.property(prefixes, fc.string({ unit: 'binary', maxLength: 300 }), numbers, numbers, (prefix, group, epoch, step) => {
        const name = backupName(prefix, manifestOf(group, epoch, step))
        expect(parseBackupName(name)).toMatchObject({ prefix, group: safeGroup(group) })
        expect([parseBackupName(name)?.epoch, parseBackupName(name)?.step]).toEqual([epoch, step])
        expect(name).toMatch(/^[\w.-]{1,255}$/)
      }),
    )
  })

  test('keeps groups apart that look alike once they are safe', () => {
    const alike = ['a/b', 'a.b', 'a\\b', 'a b', 'all', '', 'x.01234567', 'ä', 'a-b', `${'y'.repeat(200)}1`, `${'y'.repeat(200)}2`]
    expect(new Set(alike.map((group) => safeGroup(group))).size).toBe(alike.length)
  })

  test.each([
    '',
    'voices',
    '../e1-s1-0123456789abcdef',
    'a/b-g-e1-s1-0123456789abcdef',
    'v-g-e1-s1-0123456789ABCDEF',
    `v-${'g'.repeat(500)}`,
  ])('is not %j', (name) => {
    expect(parseBackupName(name)).toBeUndefined()
  })
})
