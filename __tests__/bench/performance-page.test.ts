import { expect, test } from 'vitest'
import { readDocument, tableBelow } from '../docs/documents.ts'
import { CONTESTS } from './goals.ts'
import { replaceFigures } from './output-page.ts'
import { promise } from './table.ts'

const page = readDocument('docs/performance.md')

test('docs/performance.md has all goals of the bench, and no others', () => {
  const promised = CONTESTS.flatMap(({ goals }) => goals.map(promise))
  expect(tableBelow(page, '## Figures').map((cells) => cells.slice(0, 2))).toEqual(promised)
})

test('docs/performance.md has figures of files at their full size', () => {
  expect(page.text).not.toContain('the verdicts say nothing')
})

test('docs/performance.md has a place for the figures of the next run', () => {
  expect(replaceFigures(page.text, 'new figures', page.path)).toContain('new figures')
})
