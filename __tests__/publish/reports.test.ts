import { expect, test } from 'vitest'
import { z } from 'zod'
import { publishMarkdown } from '../../src/reports/publish-markdown.ts'
import { type PublishReport, publishReportSchema } from '../../src/reports/publish-schema.ts'
import { publishText } from '../../src/reports/publish-text.ts'
import { PLANNED, PUBLISHED, REFUSED } from './example-report.ts'

const EXAMPLES = { published: PUBLISHED, refused: REFUSED, planned: PLANNED }

// `npx vitest run -u __tests__/publish` writes them anew.

test.each(Object.entries(EXAMPLES))('the text of what was %s', async (name, report) => {
  await expect(publishText(report, { color: false })).toMatchFileSnapshot(`golden/report-${name}.txt`)
})

test.each(Object.entries(EXAMPLES))('the Markdown of what was %s', async (name, report) => {
  const { text, complete } = publishMarkdown(report, { maxBytes: 60_000 })
  expect(complete).toBe(true)
  await expect(text).toMatchFileSnapshot(`golden/report-${name}.md.txt`)
})

test('nothing from a file commands a terminal, becomes markup, or calls somebody', () => {
  const texts = [publishText(REFUSED, { color: false }), publishMarkdown(REFUSED, { maxBytes: 60_000 }).text]
  for (const text of texts) expect(text).not.toContain('\u001b')
  expect(texts[1]).not.toMatch(/<img|@octo|\]\(https:/)
})

test('an address that is not one of the web does not become a link', () => {
  const report: PublishReport = { ...PUBLISHED, url: 'javascript:alert(1)' }
  expect(publishMarkdown(report, { maxBytes: 60_000 }).text).not.toContain('<javascript')
})

test('what does not fit is counted, and the verdict stays', () => {
  const [file] = PUBLISHED.files
  const files = Array.from({ length: 900 }, (_, i) => ({ ...(file ?? PUBLISHED.files[0]), name: `shard-${i}.pth` }))
  const report = publishReportSchema.parse({ ...PUBLISHED, files })
  const { text, complete } = publishMarkdown(report, { maxBytes: 9_000 })
  expect(complete).toBe(false)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(9_000)
  expect(text).toMatch(/^### ✅ ckpt-guard: published\n/)
  expect(text).toContain('more files.')
})

test('schemas/publish.schema.json is what publish prints', async () => {
  const { $schema, ...rest } = z.toJSONSchema(publishReportSchema, { io: 'input', target: 'draft-7' })
  const head = {
    $schema,
    $id: 'urn:ckpt-guard:schema:publish@1',
    title: 'ckpt-guard publish',
    description: 'Output of ckpt-guard publish --format json',
  }
  await expect(`${JSON.stringify({ ...head, ...rest }, null, 2)}\n`).toMatchFileSnapshot('../../schemas/publish.schema.json')
  for (const report of Object.values(EXAMPLES)) expect(publishReportSchema.parse(report)).toEqual(report)
})
