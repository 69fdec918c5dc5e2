import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { reportJson } from '../../src/reports/json.ts'
import { pruneMarkdown } from '../../src/reports/prune-markdown.ts'
import { type PruneReport, pruneReportSchema } from '../../src/reports/prune-schema.ts'
import { pruneText } from '../../src/reports/prune-text.ts'
import { BLOCKED, CARRIED_OUT, PLANNED } from './example-report.ts'

const EXAMPLES = { planned: PLANNED, 'carried-out': CARRIED_OUT, blocked: BLOCKED }
const ROOM = { maxBytes: 60_000 }

// `npx vitest run -u __tests__/prune` writes them anew.

test.each(Object.entries(EXAMPLES))('the text of what is %s', async (name, report) => {
  await expect(pruneText(report, { color: false })).toMatchFileSnapshot(`golden/${name}.txt`)
})

test.each(Object.entries(EXAMPLES))('the Markdown of what is %s', async (name, report) => {
  const { text, complete } = pruneMarkdown(report, ROOM)
  expect(complete).toBe(true)
  await expect(text).toMatchFileSnapshot(`golden/${name}.md.txt`)
})

test('nothing from a name commands a terminal, becomes markup, or calls somebody', () => {
  const texts = [pruneText(BLOCKED, { color: false }), pruneMarkdown(BLOCKED, ROOM).text, reportJson(BLOCKED)]
  for (const text of texts) expect(text).not.toMatch(/[\u001b\u202e]/)
  expect(texts[1]).not.toMatch(/<img|@octo|\]\(https:/)
})

describe('a plan', () => {
  test('ends with what to type to carry it out', () => {
    expect(pruneText(PLANNED, { color: false })).toMatch(/Next: run the same with --yes to remove 3 items[^\n]*\n$/)
  })

  test('of a run that was limited tells what later runs do', () => {
    const left = [{ id: 'logs/alice/G_1200.pth', name: 'G_1200.pth', reason: 'one run removes at most 2' }]
    expect(pruneText({ ...PLANNED, left }, { color: false })).toContain(
      'Plan: files in logs/: 2 of 7 items would be removed, 2.34 GB (and 1 more in later runs); 4 items kept\n',
    )
  })

  test('that removes nothing says so', () => {
    const report: PruneReport = { ...PLANNED, summary: { items: 7, kept: 7, removed: 0, size: 1 }, groups: [], freed: 0, next: [] }
    expect(pruneText(report, { color: false })).toMatch(/Plan: files in logs\/: nothing to remove, 7 items kept\n$/)
    expect(pruneMarkdown(report, ROOM).text).toMatch(/^### ✅ ckpt-guard: nothing to prune\n/)
  })

  test('of nothing at all says that nothing was found', () => {
    const report: PruneReport = { ...PLANNED, summary: { items: 0, kept: 0, removed: 0, size: 0 }, groups: [], freed: 0, next: [] }
    expect(pruneText(report, { color: false })).toContain('nothing was found in files in logs/')
  })
})

test('a blocked group is no reason to say that all is well', () => {
  expect(pruneText(BLOCKED, { color: false })).toMatch(/\nFAILED: .*: nothing is removed, 1 item kept, 1 group blocked\n/)
})

test('sizes that nobody knows are not told as nothing', () => {
  const [, alice] = PLANNED.groups
  const remove = (alice?.remove ?? []).map(({ size: _, ...rest }) => rest)
  const text = pruneText({ ...PLANNED, freed: 0, groups: [{ group: '', keep: [], remove, notes: [] }] }, { color: false })
  expect(text).toContain('(no experiment): 3 items, 3 to be removed\n')
  expect(text).toContain('3 of 7 items would be removed; 4 items kept\n')
})

test('somebody who was faster is told beside what they removed', () => {
  const report: PruneReport = { ...CARRIED_OUT, status: 'passed', failed: [], left: [] }
  expect(pruneText(report, { color: false })).toMatch(/removed {2}2026-06-10 10:00 .*G_800\.pth +gone already/)
})

describe('long lists', () => {
  const [kept] = PLANNED.groups[1]?.keep ?? []
  const [removed] = PLANNED.groups[1]?.remove ?? []
  const groups = Array.from({ length: 60 }, (_, i) => ({
    group: `logs/${i}`,
    keep: Array.from({ length: 30 }, (_, k) => ({ ...kept, id: `k${i}-${k}` })),
    remove: i === 59 ? Array.from({ length: 300 }, (_, k) => ({ ...removed, id: `r${k}` })) : [],
    notes: [],
  }))
  const report = pruneReportSchema.parse({ ...PLANNED, groups })

  test('are counted in the text, and what is removed comes first', () => {
    const text = pruneText(report, { color: false })
    expect(text).toMatch(/^logs\/59: 330 items, 300 to be removed/)
    expect(text).toContain('\n  and 10 more to keep\n')
    expect(text).toContain('\n  and 280 more to remove\n')
    expect(text).toContain('\nand 20 more groups\n')
  })

  test('are counted in Markdown as far as there is no room, and the verdict stays', () => {
    const { text, complete } = pruneMarkdown(report, { maxBytes: 9_000 })
    expect(complete).toBe(false)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(9_000)
    expect(text).toMatch(/^### 📝 ckpt-guard: plan\n/)
    expect(text).toContain('299 more to remove.')
    expect(text).toContain('And 55 more groups.')
  })
})

test('schemas/prune.schema.json is what prune prints', async () => {
  const { $schema, ...rest } = z.toJSONSchema(pruneReportSchema, { io: 'input', target: 'draft-7' })
  const head = {
    $schema,
    $id: 'urn:ckpt-guard:schema:prune@1',
    title: 'ckpt-guard prune',
    description: 'Output of ckpt-guard prune --format json',
  }
  await expect(`${JSON.stringify({ ...head, ...rest }, null, 2)}\n`).toMatchFileSnapshot('../../schemas/prune.schema.json')
  for (const report of Object.values(EXAMPLES)) expect(pruneReportSchema.parse(report)).toEqual(report)
})
