import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { backupMarkdown } from '../../src/reports/backup-markdown.ts'
import { backupReportSchema, resumeReportSchema } from '../../src/reports/backup-schema.ts'
import { backupReportText } from '../../src/reports/backup-text.ts'
import { resumeMarkdown } from '../../src/reports/resume-markdown.ts'
import { resumeText } from '../../src/reports/resume-text.ts'
import { BACKED_UP, BACKUP_FAILED, NOTHING_FOUND, RESUMED } from './example-report.ts'

const ALL = { maxBytes: Number.POSITIVE_INFINITY }

const BACKUPS = { 'backed-up': BACKED_UP, 'backup-failed': BACKUP_FAILED, planned: planned() }
const RESUMES = { resumed: RESUMED, 'nothing-found': NOTHING_FOUND }

describe('a backup', () => {
  test.each(Object.entries(BACKUPS))('reads well in a terminal and on GitHub: %s', async (name, report) => {
    expect(backupReportSchema.parse(report)).toEqual(report)
    await expect(backupReportText(report, { color: false })).toMatchFileSnapshot(`golden/${name}.txt`)
    await expect(backupMarkdown(report, ALL).text).toMatchFileSnapshot(`golden/${name}.md`)
  })

  test('that failed for what only a note tells does not sound as if all were well', () => {
    const { removed, ...rest } = BACKED_UP
    const text = backupReportText(
      { ...rest, removed: [], status: 'failed', notes: ['logs/bob: none of its checkpoints is whole'] },
      { color: false },
    )
    expect(text).toMatch(/^FAILED: 1 checkpoint stored in the folder backups; .*the notes say what went wrong$/m)
  })

  test('with thousands of lines fits into the room that there is, and says how many more there are', () => {
    const many = { ...BACKED_UP, backups: Array.from({ length: 5000 }, () => BACKED_UP.backups[0] ?? fail()) }
    const { text, complete } = backupMarkdown(many, { maxBytes: 10_000 })
    expect(Buffer.byteLength(text)).toBeLessThan(10_000)
    expect(complete).toBe(false)
    expect(text).toMatch(/4980 more backups\./)
    expect(backupReportText(many, { color: false }).split('\n').length).toBeLessThan(40)
  })
})

describe('a resume', () => {
  test.each(Object.entries(RESUMES))('reads well in a terminal and on GitHub: %s', async (name, report) => {
    expect(resumeReportSchema.parse(report)).toEqual(report)
    await expect(resumeText(report, { color: false })).toMatchFileSnapshot(`golden/${name}.txt`)
    await expect(resumeMarkdown(report, ALL).text).toMatchFileSnapshot(`golden/${name}.md`)
  })
})

test('no name gets out of its place in a report', () => {
  const text = backupReportText(BACKUP_FAILED, { color: false })
  const markdown = backupMarkdown(BACKUP_FAILED, ALL).text
  expect(text + markdown).not.toContain('\u001b')
  expect(text).not.toMatch(/^::error/m)
  expect(markdown).not.toMatch(/<b>|@octo[^`]*$/)
})

// `npx vitest run -u __tests__/backup/reports.test.ts` writes them anew.
test.each([
  ['backup', backupReportSchema],
  ['resume', resumeReportSchema],
] as const)('schemas/%s.schema.json is what the command prints', async (command, schema) => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
  const head = {
    $schema,
    $id: `urn:ckpt-guard:schema:${command}@1`,
    title: `ckpt-guard ${command}`,
    description: `Output of ckpt-guard ${command} --format json`,
  }
  await expect(`${JSON.stringify({ ...head, ...rest }, null, 2)}\n`).toMatchFileSnapshot(`../../schemas/${command}.schema.json`)
})

function planned() {
  const backups = BACKED_UP.backups.map((backup) => ({ ...backup, state: 'planned' as const }))
  return { ...BACKED_UP, dryRun: true, backups, next: ['leave out --dry-run (dry-run: false in the action)'] }
}

function fail(): never {
  throw new Error('the example has no backup')
}
