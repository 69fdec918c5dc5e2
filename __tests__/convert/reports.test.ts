import { expect, test } from 'vitest'
import { closingLine } from '../../src/reports/convert-facts.ts'
import { convertMarkdown } from '../../src/reports/convert-markdown.ts'
import { convertText } from '../../src/reports/convert-text.ts'
import { CONVERTED, OVERFLOWING } from './example-report.ts'

const UNLIMITED = { maxBytes: Number.POSITIVE_INFINITY }

test.each([
  ['converted', CONVERTED],
  ['overflowing', OVERFLOWING],
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

test('nothing of a file commands a terminal, or is markup', () => {
  const text = convertText(OVERFLOWING, { color: false })
  expect(text).not.toMatch(/\u001b|^::error/m)
  const { text: markdown } = convertMarkdown(OVERFLOWING, UNLIMITED)
  expect(markdown).not.toMatch(/<img|@team|^::error/m)
})

test('what is too long for its place gets shorter and keeps the verdict', () => {
  const { text, complete } = convertMarkdown(OVERFLOWING, { maxBytes: 500 })
  expect(complete).toBe(false)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(500)
  expect(text).toMatch(/^### ❌ ckpt-guard: nothing was written/)
})
