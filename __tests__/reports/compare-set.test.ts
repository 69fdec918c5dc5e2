import { describe, expect, it } from 'vitest'
import { compareSet, setText } from '../../src/reports/compare-set.ts'
import { compareSetMarkdown } from '../../src/reports/compare-set-markdown.ts'
import { compareSetSchema } from '../../src/reports/compare-set-schema.ts'
import { breakingReport, compareReport, extendedReport, setOf } from '../github/compare-samples.ts'

const OTHER_VALUES = compareReport({ verdict: 'values', checksums: 'different' })
const ALLOWED = extendedReport('k', { status: 'passed' })
const ERROR = { path: 'models/lost.pth', reason: 'release:v9: there is no such release' }

const SKIPPED = { path: 'models/scheduler.pt', reason: 'the reference git:main holds no tensors to compare with' }

const MIXED = setOf(
  {
    'models/fine.pth': compareReport(),
    'models/trained.pth': OTHER_VALUES,
    'models/broken.pth': breakingReport(),
    'models/larger.pth': extendedReport(),
  },
  { new: ['models/new.pth'], skipped: [SKIPPED], errors: [ERROR] },
)

describe('a set of comparisons', () => {
  it('fits its published schema', () => {
    expect(compareSetSchema.parse(MIXED)).toEqual(MIXED)
  })

  it.each([
    ['identical', 'passed', 'nothing', setOf({})],
    ['values', 'passed', 'an identical file and one with other values', setOf({ a: compareReport(), b: OTHER_VALUES })],
    ['extended', 'passed', 'one with allowed keys and one with other values', setOf({ a: ALLOWED, b: OTHER_VALUES })],
    ['breaking', 'failed', 'one that breaks and one with more keys', setOf({ a: breakingReport(), b: extendedReport() })],
    ['unknown', 'failed', 'an identical file and one that could not be compared', setOf({ a: compareReport() }, { errors: [ERROR] })],
    ['breaking', 'failed', 'one that breaks and one that could not be compared', setOf({ a: breakingReport() }, { errors: [ERROR] })],
    ['identical', 'passed', 'a new file', setOf({}, { new: ['a'] })],
  ])('is %s and has %s with %s', (verdict, status, _, set) => {
    expect(set).toMatchObject({ verdict, status })
  })

  it('is told in one line', () => {
    expect(setText(MIXED)).toBe(
      '3 of 7 checkpoints failed: 1 breaking, 1 extended, 1 values, 1 identical, 1 new, 1 skipped, 1 not compared',
    )
    expect(setText(setOf({ a: compareReport() }))).toBe('1 checkpoint passed: 1 identical')
    expect(setText(compareSet({ comparisons: [], new: [], skipped: [], errors: [] }))).toBe('0 checkpoints passed')
  })
})

describe('its Markdown', () => {
  it('has a table of all files, and what differs in each, the failed ones first', async () => {
    const { text, complete } = compareSetMarkdown(MIXED, { maxBytes: 65_000 })
    expect(complete).toBe(true)
    await expect(text).toMatchFileSnapshot('golden/compare-set.md')
  })

  it('shows nothing of a name that is markup', () => {
    const hostile = '<img src=x>|`@team\n## title'
    const { text } = compareSetMarkdown(
      setOf({ [hostile]: breakingReport(hostile) }, { new: [hostile], errors: [{ path: hostile, reason: `no ${hostile}` }] }),
      { maxBytes: 65_000 },
    )
    expect(text).not.toContain('<img')
    // Within code and preformatted text there is no Markdown, and there are no mentions.
    const prose = text.replaceAll(/<pre>[\s\S]*?<\/pre>/g, '').replaceAll(/<code>.*?<\/code>/g, '')
    expect(prose).not.toMatch(/^## title|@team/m)
  })

  const many = setOf(
    Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `models/${i}.pth`,
        i % 3 === 0 ? breakingReport(`k${i}.${'x'.repeat(300)}`) : extendedReport(),
      ]),
    ),
  )

  it.each([1_000, 5_000, 20_000, 65_000, 200_000])('keeps to %i bytes, the worst first', (maxBytes) => {
    const { text, complete } = compareSetMarkdown(many, { maxBytes })
    expect(complete).toBe(false)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes)
    expect(text).toMatch(/^### ❌ ckpt-guard: 300 of 300 checkpoints failed: 100 breaking, 200 extended/)
    expect(text.match(/<details/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0)
  })

  it('gives the comparisons what room there is, and counts those that have none', () => {
    const { text } = compareSetMarkdown(many, { maxBytes: 65_000 })
    const sections = text.match(/<summary>❌ /g)?.length ?? 0
    expect(sections).toBeGreaterThan(10)
    expect(text).toContain(`${300 - sections} more comparisons in the JSON report.`)
  })

  it('says nothing rather than something that is cut', () => {
    expect(compareSetMarkdown(many, { maxBytes: 20 })).toEqual({ text: '', complete: false })
  })
})
