import { expect, test } from 'vitest'
import { closingLine, underflowLine } from '../../src/reports/convert-facts.ts'
import { convertMarkdown } from '../../src/reports/convert-markdown.ts'
import { convertText } from '../../src/reports/convert-text.ts'
import { CONVERTED, FITTED, OVERFLOWING } from './example-report.ts'

const UNLIMITED = { maxBytes: Number.POSITIVE_INFINITY }

test.each([
  ['converted', CONVERTED],
  ['overflowing', OVERFLOWING],
  ['fitted', FITTED],
])('the report of what %s, as text and as Markdown', async (name, report) => {
  await expect(convertText(report, { color: false })).toMatchFileSnapshot(`golden/${name}.txt`)
  await expect(convertMarkdown(report, UNLIMITED).text).toMatchFileSnapshot(`golden/${name}.md.txt`)
})

test('the last line says sizes before and after, and what was dropped', () => {
  expect(closingLine(CONVERTED)).toBe(
    'logs/aurora/G_240.pth 585 MB -> SoVITS_weights_v2/aurora_e8_s240.pth 85.0 MB: 673 tensors, float32 -> float16; ' +
      'dropped iteration, optimizer, learning_rate, 3 keys (enc_q.*)',
  )
})

test('the last line of a sharded set names its index, and counts its files', () => {
  const files = ['a-00001-of-00002.pth', 'a-00002-of-00002.pth', 'a.pth.index.json'].map((path) => ({ path, size: 1000 }))
  const report = { ...CONVERTED, output: { ...CONVERTED.output, path: 'a.pth.index.json', size: 3000, files } }
  expect(closingLine(report)).toContain(' -> a.pth.index.json (3 files) 3.00 kB: ')
})

test('values too small became zero only where something was written', () => {
  expect(underflowLine(CONVERTED)).toContain('too small for float16 became zero')
  expect(underflowLine({ ...CONVERTED, status: 'failed' })).toContain('too small for float16 would become zero')
})

test('nothing of a file commands a terminal, or is markup', () => {
  const text = convertText(OVERFLOWING, { color: false })
  expect(text).not.toMatch(/\u001b|^::error/m)
  const { text: markdown } = convertMarkdown(OVERFLOWING, UNLIMITED)
  expect(markdown).not.toMatch(/<img|@team|^::error/m)
  expect(convertText(FITTED, { color: false })).not.toContain('\u001b')
  expect(convertMarkdown(FITTED, UNLIMITED).text).not.toMatch(/<img|\u001b/)
})

test('a reference of which nothing is missing is named in one line', () => {
  const { reference: _, unmatched: __, renames: ___, ...plain } = FITTED
  const reference = {
    name: 'old.pth',
    kind: 'file',
    keys: 12,
    matched: 12,
    missing: { count: 0, keys: [] },
    unmatched: 0,
    folded: { shape: [], absent: [], missing: [] },
  }
  const report = { ...plain, reference, unmatched: [] }
  expect(convertText(report, { color: false })).toContain('keys    all 12 keys of old.pth are in the output\n\nConverted: ')
  expect(convertMarkdown(report, UNLIMITED).text).toMatch(/\n\nAll 12 keys of old\.pth are in the output\.\n$/)
})

test('what is too long for its place gets shorter and keeps the verdict', () => {
  const { text, complete } = convertMarkdown(OVERFLOWING, { maxBytes: 500 })
  expect(complete).toBe(false)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(500)
  expect(text).toMatch(/^### ❌ ckpt-guard: nothing was written/)
})
