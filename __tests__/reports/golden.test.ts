import { describe, expect, test } from 'vitest'
import { inspectText } from '../../src/reports/inspect-text.ts'
import { reportJson } from '../../src/reports/json.ts'
import { inspectMarkdown, validateMarkdown } from '../../src/reports/markdown.ts'
import { validateText } from '../../src/reports/text.ts'
import { fileReport, INSPECTED, MIXED, validateReport } from './example-reports.ts'

// The golden files are for people: read them when they change.

const UNLIMITED = { maxBytes: Number.POSITIVE_INFINITY }

describe('the report of validate', () => {
  test('as text', () => expect(validateText(MIXED, { color: false })).toMatchFileSnapshot('golden/validate.txt'))
  test('as coloured text', () => expect(validateText(MIXED, { color: true })).toMatchFileSnapshot('golden/validate-colour.txt'))
  test('as Markdown', () => expect(validateMarkdown(MIXED, UNLIMITED).text).toMatchFileSnapshot('golden/validate.md.txt'))
  test('as JSON', () => expect(reportJson(MIXED)).toMatchFileSnapshot('golden/validate.json.txt'))

  test('of files without a finding', async () => {
    const report = validateReport([fileReport(), fileReport({ path: 'b.ckpt', identity: undefined, progress: {} })])
    await expect(validateText(report, { color: false })).toMatchFileSnapshot('golden/validate-passed.txt')
    await expect(validateMarkdown(report, UNLIMITED).text).toMatchFileSnapshot('golden/validate-passed.md.txt')
  })

  test('of no files', () => {
    expect(validateText(validateReport([]), { color: false })).toBe('No checkpoint files found.\n')
    expect(validateMarkdown(validateReport([]), UNLIMITED).text).toBe('### ✅ ckpt-guard: passed\n\nNo checkpoint files found.\n')
  })
})

describe('the report of inspect', () => {
  test('as text', () => expect(inspectText(INSPECTED, { color: false })).toMatchFileSnapshot('golden/inspect.txt'))
  test('as Markdown', () => expect(inspectMarkdown(INSPECTED, UNLIMITED).text).toMatchFileSnapshot('golden/inspect.md.txt'))
})
