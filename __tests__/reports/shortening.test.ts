import { describe, expect, test } from 'vitest'
import { inspectMarkdown, validateMarkdown } from '../../src/reports/markdown.ts'
import { fileReport, INSPECTED, MIXED, tensor, validateReport } from './example-reports.ts'

const FINDINGS = MIXED.files.flatMap((file) => file.findings)
const LARGE = validateReport([
  ...Array.from({ length: 300 }, (_, i) => fileReport({ path: `passed/${i}.pth` })),
  ...Array.from({ length: 40 }, (_, i) =>
    fileReport({ path: `failed/${i}.pth`, status: 'failed', findings: Array.from({ length: 30 }, () => FINDINGS).flat() }),
  ),
])
const WHOLE = Buffer.byteLength(validateMarkdown(LARGE, { maxBytes: Number.POSITIVE_INFINITY }).text)

function shortened(maxBytes: number): string {
  const { text, complete } = validateMarkdown(LARGE, { maxBytes })
  expect(complete).toBe(false)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes)
  return text
}

describe('a report that is too long', () => {
  test('is complete where it fits exactly', () => {
    expect(validateMarkdown(LARGE, { maxBytes: WHOLE }).complete).toBe(true)
  })

  test('first counts the files that passed', () => {
    const text = shortened(WHOLE - 1)
    expect(text).not.toContain('passed/1.pth')
    expect(text).toContain('300 more files passed.')
    expect(text).toContain('Remedy')
  })

  test('then drops remedies, then findings, then files, and never the verdict', () => {
    const sizes = [WHOLE * 0.6, 65_000, 20_000, 5_000, 1_000, 200]
    const texts = sizes.map(shortened)
    expect(texts[0]).toContain('failed/39.pth')
    expect(texts[0]).not.toContain('Remedy')
    expect(texts[1]).toContain('more findings')
    expect(texts[3]).toMatch(/\d+ more files failed, 300 more files passed\./)
    for (const text of texts) expect(text).toMatch(/^### ❌ ckpt-guard: failed\n\n40 of 340 files failed,/)
  })

  test('is never cut within a table or a fold', () => {
    for (let maxBytes = 150; maxBytes < WHOLE; maxBytes = Math.ceil(maxBytes * 1.4)) {
      const { text } = validateMarkdown(LARGE, { maxBytes })
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
      for (const line of text.split('\n').filter((each) => each.startsWith('|'))) expect(line.endsWith('|')).toBe(true)
    }
  })

  test('is empty rather than too long', () => {
    expect(validateMarkdown(LARGE, { maxBytes: 10 })).toEqual({ text: '', complete: false })
  })
})

describe('an inspection that is too long', () => {
  const names = Array.from({ length: 3_000 }, (_, i) => tensor(`model.block${i % 50}.part${i}.weight`, [i + 1, 3]))
  const report = { ...INSPECTED, tensors: names, globals: Array.from({ length: 2_000 }, (_, i) => `evil.module.global${i}`) }

  test('loses deep modules first, then rows, then facts', () => {
    const whole = inspectMarkdown(report, { maxBytes: Number.POSITIVE_INFINITY })
    expect(whole.complete).toBe(true)
    expect(whole.text).toContain('part2999')
    for (const maxBytes of [Buffer.byteLength(whole.text) - 1, 100_000, 20_000, 5_000, 2_000, 1_000]) {
      const { text, complete } = inspectMarkdown(report, { maxBytes })
      expect(complete).toBe(false)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes)
      expect(text).toMatch(/^### /)
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
    }
  })
})
