import { describe, expect, test } from 'vitest'
import type { PeakGoal, RatioGoal } from './contest.ts'
import type { Result } from './judge.ts'
import { replaceFigures } from './output-page.ts'
import { renderTable } from './table.ts'

const ratio: RatioGoal = {
  kind: 'ratio',
  name: '`a` / `b`',
  ours: { run: 'a', quantity: 'wall' },
  theirs: { run: 'b', quantity: 'work' },
  limit: 0.45,
}
const peak: PeakGoal = { kind: 'peak', name: 'memory of `a`', of: ['a'], limit: 150e6 }

const ratioResult = (value: number): Result => ({
  value,
  figures: [
    { value: value * 2, quantity: 'wall' },
    { value: 2, quantity: 'work' },
  ],
  range: [value / 2, value * 2],
  isHeld: value <= ratio.limit,
})

describe('the table', () => {
  test('shows what is promised, what was measured and whether it is held', () => {
    const memory: Result = { value: 112.4e6, figures: [{ value: 112.4e6, quantity: 'peak' }], range: undefined, isHeld: true }
    const rows = [
      { goal: ratio, result: ratioResult(0.4) },
      { goal: peak, result: memory },
    ]
    expect(renderTable(rows)).toBe(
      [
        '| what | goal | ckpt-guard | the other | ratio (of single rounds) | verdict |',
        '| --- | --- | --- | --- | --- | --- |',
        '| `a` / `b` | ≤ 0.45 | 0.800 s | 2.00 s | 0.400 (0.200 to 0.800) | held |',
        '| memory of `a` | ≤ 150 MB | 112 MB | – | – | held |',
      ].join('\n'),
    )
  })

  test('marks a goal that is missed', () => {
    expect(renderTable([{ goal: ratio, result: ratioResult(0.5) }])).toContain('| **missed** |')
  })

  test('explains a known miss below, as long as it is missed', () => {
    const known = { ...ratio, knownMiss: 'the disk is slower.' }
    const missed = renderTable([{ goal: known, result: ratioResult(0.5) }])
    expect(missed).toContain('| missed, see below |')
    expect(missed.split('\n').at(-1)).toBe('- `a` / `b`: the disk is slower.')
    expect(renderTable([{ goal: known, result: ratioResult(0.4) }])).not.toContain('slower')
  })

  test('shows a goal that was not measured', () => {
    expect(renderTable([{ goal: ratio, result: undefined }])).toContain('| `a` / `b` | ≤ 0.45 | – | – | – | not measured |')
  })

  test('gives time per byte in seconds for a gigabyte', () => {
    const figures: Result['figures'] = [{ value: 1.25e-9, quantity: 'wall per byte' }]
    expect(renderTable([{ goal: ratio, result: { ...ratioResult(0.4), figures } }])).toContain('| 1.25 s/GB |')
  })
})

describe('the page that holds the table', () => {
  const marks = replaceFigures.bind(undefined, pageWith(''))

  test('keeps all but what stood between the marks', () => {
    const first = marks('first', 'page.md')
    expect(replaceFigures(first, 'second', 'page.md')).toBe(pageWith('\nsecond\n\n'))
  })

  test('is refused where it has no marks, since somebody may have written it', () => {
    expect(() => replaceFigures('# A page', 'figures', 'page.md')).toThrow('page.md has no place for the figures')
  })

  function pageWith(figures: string): string {
    return (
      '# Speed\n\n<!-- The figures of npm run bench: the next run that writes this page replaces them. -->\n' +
      `${figures}<!-- End of the figures. -->\n\nMore.\n`
    )
  }
})
