import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Render, SUMMARY_BYTES, writeSummary } from '../../src/github/summary.ts'

let file: string

beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'ckpt-guard-summary-')), 'summary.md')
  await writeFile(file, '')
})

/** A report of so many bytes, cut where there is less room. */
const rendering =
  (size: number): Render =>
  ({ maxBytes }) => ({ text: 'x'.repeat(Math.min(size, maxBytes)), complete: size <= maxBytes })
const unneeded = () => Promise.reject(new Error('nothing was to be stored'))

describe('the job summary', () => {
  it('holds the report after what stands there already', async () => {
    await writeFile(file, 'before\n')
    expect(await writeSummary({ file, render: rendering(5), storeWhole: unneeded })).toEqual([])
    expect(await readFile(file, 'utf8')).toBe('before\nxxxxx\n')
  })

  it('never passes what a runner takes, and begins with the address of the whole', async () => {
    await writeFile(file, 'before\n')
    const hints = await writeSummary({ file, render: rendering(2 * SUMMARY_BYTES), storeWhole: async () => 'https://github.com/a/1' })
    const text = await readFile(file)
    expect(hints).toEqual([])
    expect(text.length).toBe(SUMMARY_BYTES)
    expect(text.toString()).toContain('[The full report](https://github.com/a/1)')
  })

  it('is still written, with a hint, where the whole cannot be stored', async () => {
    const hints = await writeSummary({
      file,
      render: rendering(2 * SUMMARY_BYTES),
      storeWhole: () => Promise.reject(new Error('no token')),
    })
    expect(hints).toMatchObject([{ level: 'warning', message: expect.stringContaining('no token') }])
    expect((await readFile(file, 'utf8')).startsWith('> [!NOTE]')).toBe(true)
  })

  it('that cannot be written is a hint', async () => {
    const hints = await writeSummary({ file: join(file, 'no', 'such'), render: rendering(5), storeWhole: unneeded })
    expect(hints).toMatchObject([{ level: 'warning', message: expect.stringContaining('could not be written') }])
  })

  it('is left out where there is no runner to read it', async () => {
    expect(await writeSummary({ file: undefined, render: rendering(5), storeWhole: unneeded })).toEqual([])
  })
})
