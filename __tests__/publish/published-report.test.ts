import { expect, test } from 'vitest'
import { publishedReportJson } from '../../src/publish/published-report.ts'
import type { FindingReport } from '../../src/reports/schemas.ts'
import { validateReportSchema } from '../../src/reports/schemas.ts'
import { fileReport, MIXED, validateReport } from '../reports/example-reports.ts'

function finding(changes: Partial<FindingReport>): FindingReport {
  return { rule: 'container/corrupt', severity: 'error', message: '', remedy: '', where: {}, ...changes }
}

test('a report that names no folders of the machine is published as it is', () => {
  expect(JSON.parse(publishedReportJson(MIXED))).toEqual(MIXED)
})

test('what a report quotes from the machine or from the file is not published', () => {
  const findings = [
    finding({
      rule: 'training/local-path',
      message: 'config.exp_dir holds the local path "/home/alice/x", with the user name "alice"',
      where: { tensor: 'x' },
    }),
    finding({
      message: 'expected "/home/alice/y.pth"',
      remedy: 'look at C:\\Users\\alice\\z',
      torch: 'open: /home/alice/y.pth',
      where: { record: '/home/alice/data.pkl' },
    }),
  ]
  const identity = { project: 'plain', kind: 'weights', evidence: ['/home/alice/logs'] }
  const json = publishedReportJson(
    validateReport([
      fileReport({ path: '/home/alice/a.pth', findings, identity }),
      fileReport({ path: '../../alice/b.pth' }),
      fileReport({ path: 'logs/voice/c.pth' }),
    ]),
  )
  expect(json).not.toContain('alice')
  const report = validateReportSchema.parse(JSON.parse(json))
  expect(report.files.map(({ path }) => path)).toEqual(['a.pth', 'b.pth', 'logs/voice/c.pth'])
  expect(report.files[0]?.findings.map(({ message }) => message)).toEqual([
    'The file that this was made from held local paths or user names; they are not repeated here',
    'expected "y.pth"',
  ])
})
