import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ByteSource } from '../../src/checkpoint/bytes.ts'
import { type PartsManifest, splitIntoParts } from '../../src/publish/parts.ts'
import { readReleaseFiles } from '../../src/references/release-files.ts'
import { publishedFile, sha256 } from './publication-samples.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parts-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('splitting a file into parts', () => {
  test('names the parts by number and count, and adds a manifest and two scripts', async () => {
    const files = await splitIntoParts(publishedFile(root, 'voice.pth', 'abcdefghij'), { maxBytes: 4, folder: root })

    expect(files.map(({ name, role, size }) => `${role} ${name} ${role === 'part' ? size : ''}`.trim())).toEqual([
      'part voice.pth.part01-of-03 4',
      'part voice.pth.part02-of-03 3',
      'part voice.pth.part03-of-03 3',
      'manifest voice.pth.parts.json',
      'join-script voice.pth.join.sh',
      'join-script voice.pth.join.ps1',
    ])
    expect(files.slice(0, 3).map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['abcd', 'efg', 'hij'])
  })

  test('states size and digest of every file as it lies on the disk', async () => {
    const files = await splitIntoParts(publishedFile(root, 'voice.pth', 'abcdefghij'), { maxBytes: 4, folder: root })

    for (const { path, size, sha256: stated } of files) {
      const content = readFileSync(path)
      expect([content.length, sha256(content)]).toEqual([size, stated])
    }
  })

  test('writes a manifest from which the whole can be joined and checked', async () => {
    const whole = publishedFile(root, 'voice.pth', 'abcdefghij')
    const files = await splitIntoParts(whole, { maxBytes: 5, folder: root })
    const manifest: PartsManifest = JSON.parse(readFileSync(files[2]?.path ?? '', 'utf8'))

    expect(manifest).toEqual({
      schema: 'ckpt-guard/parts@1',
      name: 'voice.pth',
      size: 10,
      sha256: whole.sha256,
      parts: [
        { name: 'voice.pth.part01-of-02', size: 5, sha256: sha256('abcde') },
        { name: 'voice.pth.part02-of-02', size: 5, sha256: sha256('fghij') },
      ],
    })
  })

  test('makes parts that are as equal as can be, no larger than allowed, and whole when joined', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 2, maxLength: 400 }), fc.integer({ min: 1, max: 399 }), async (content, limit) => {
        const maxBytes = Math.min(limit, content.length - 1)
        const files = await splitIntoParts(publishedFile(root, 'x.pt', content), { maxBytes, folder: root })
        const parts = files.filter(({ role }) => role === 'part')
        const sizes = parts.map(({ size }) => size)

        expect(Math.max(...sizes)).toBeLessThanOrEqual(maxBytes)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        expect(parts).toHaveLength(Math.ceil(content.length / maxBytes))
        expect(Buffer.concat(parts.map(({ path }) => readFileSync(path))).equals(content)).toBe(true)
        expect(parts.map(({ name }) => name)).toEqual(parts.map(({ name }) => name).sort())
      }),
      { numRuns: 25 },
    )
  })

  test('splits a file that is larger than one read', async () => {
    const content = Buffer.alloc(5 * 1024 * 1024 + 7, 'speech')
    let advanced = 0
    const files = await splitIntoParts(publishedFile(root, 'voice.pth', content), {
      maxBytes: 3 * 1024 * 1024,
      folder: root,
      advance: (bytes) => {
        advanced += bytes
      },
    })

    expect(Buffer.concat(files.slice(0, 2).map(({ path }) => readFileSync(path))).equals(content)).toBe(true)
    expect(advanced).toBe(content.length)
  })

  test('agrees with what a release reference takes for parts', async () => {
    const files = await splitIntoParts(publishedFile(root, 'voice.pth', 'abcdefghij'), { maxBytes: 4, folder: root })
    const assets = files.map(({ name, size, sha256 }, id) => ({ id, name, size, sha256, isUploaded: true, url: '' }))
    const found = await readReleaseFiles(assets, () => Promise.reject<ByteSource>(new Error('no bundle is here')))

    expect([...found.inParts]).toEqual([['voice.pth', 3]])
  })

  test.each([
    ['has other bytes', 'abcdefghiX'],
    ['has become longer', 'abcdefghijk'],
    ['has become shorter', 'abc'],
  ])('refuses a file that %s than when it was checked, and leaves no part', async (_, content) => {
    const file = publishedFile(root, 'voice.pth', 'abcdefghij')
    writeFileSync(file.path, content)

    await expect(splitIntoParts(file, { maxBytes: 4, folder: root })).rejects.toThrow('"voice.pth" has changed while it was split')
    expect(readdirSync(root)).toHaveLength(1)
  })

  test('says that the file is gone where it is', async () => {
    const file = publishedFile(root, 'voice.pth', 'abcdefghij')
    rmSync(file.path)

    await expect(splitIntoParts(file, { maxBytes: 4, folder: root })).rejects.toThrow('The file cannot be read')
    expect(readdirSync(root)).toEqual([])
  })

  test('refuses to make more parts than a release takes', async () => {
    const file = publishedFile(root, 'voice.pth', new Uint8Array(1000))

    await expect(splitIntoParts(file, { maxBytes: 1, folder: root })).rejects.toThrow(/makes 1000 parts of 1 bytes: expected at most 900/)
    expect(readdirSync(root)).toHaveLength(1)
  })

  test('is not meant for a file that fits', async () => {
    await expect(splitIntoParts(publishedFile(root, 'a.pt', 'abc'), { maxBytes: 3, folder: root })).rejects.toThrow(RangeError)
  })
})
