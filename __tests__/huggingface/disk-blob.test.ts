import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DiskBlob } from '../../src/huggingface/disk-blob.ts'

let root: string
let path: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'blob-'))
  path = join(root, 'voice.pth')
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function blob(size: number): DiskBlob {
  return new DiskBlob({ path, start: 0, end: size, onSent: () => {} })
}

describe('a file as a blob', () => {
  test('gives the bytes of every part as a blob in memory does', async () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 251)
    writeFileSync(path, bytes)
    const place = fc.nat({ max: 320 })

    await fc.assert(
      fc.asyncProperty(place, place, place, place, async (a, b, c, d) => {
        const [real, ours] = [new Blob([bytes]), blob(300)].map((each) => each.slice(a, b).slice(c, d))

        expect(ours?.size).toBe(real?.size)
        expect(await ours?.arrayBuffer()).toEqual(await real?.arrayBuffer())
        expect(await new Response(ours?.stream()).arrayBuffer()).toEqual(await real?.arrayBuffer())
      }),
      { numRuns: 60 },
    )
  })

  test('reads text', async () => {
    writeFileSync(path, 'grüße')

    expect(await blob(7).text()).toBe('grüße')
  })

  test('is read anew by every stream, and tells of what is read', async () => {
    writeFileSync(path, 'a'.repeat(1_000_000))
    let read = 0
    const watched = blob(1_000_000).watched((bytes) => {
      read += bytes
    })
    for (let i = 1; i <= 2; i++) {
      expect((await new Response(watched.stream()).text()).length).toBe(1_000_000)
      expect(read).toBe(i * 1_000_000)
    }
  })

  test('does not hold a large file in memory, whoever asks', async () => {
    writeFileSync(path, '')
    truncateSync(path, 65 * 1024 * 1024)

    await expect(blob(65 * 1024 * 1024).arrayBuffer()).rejects.toThrow('too many to be held in memory')
  })
})
