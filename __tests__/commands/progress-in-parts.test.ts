import { expect, test } from 'vitest'
import { noProgress, type Progress } from '../../src/commands/progress.ts'
import { progressInParts } from '../../src/commands/progress-in-parts.ts'

/** Totals as they are told, and how often the end is. */
function watched() {
  const totals: (readonly [number, number])[] = []
  let ends = 0
  const progress: Progress = { ...noProgress, total: (bytes, files) => totals.push([bytes, files]), done: () => ends++ }
  return { progress, totals, ends: () => ends }
}

test('each part is added to what was done before it, and ends nothing', () => {
  const { progress, totals, ends } = watched()
  const parts = progressInParts(progress)
  parts.total(100, 1)
  parts.file('a')
  parts.advance(100)
  parts.done()
  parts.total(50, 2)
  expect([totals, ends()]).toEqual([
    [
      [100, 1],
      [150, 3],
    ],
    0,
  ])
})

test('what is expected of all is the total from the beginning, until more comes up', () => {
  const { progress, totals } = watched()
  const parts = progressInParts(progress, { bytes: 200, files: 2 })
  parts.total(100, 1)
  parts.file('a')
  parts.advance(100)
  parts.total(130, 1)
  expect(totals).toEqual([
    [200, 2],
    [230, 2],
  ])
})
