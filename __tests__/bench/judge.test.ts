import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PeakGoal, RatioGoal, Sample, TimeGoal } from './contest.ts'
import { judge, median } from './judge.ts'

const sample = (facts: Partial<Sample>): Sample => ({ wall: 1, work: undefined, peak: 1, bytes: 1, ...facts })

describe('the median', () => {
  test('is the value in the middle, whatever the order', () => {
    expect(median([9, 1, 2])).toBe(2)
    expect(median([4])).toBe(4)
  })

  test('is the mean of the two in the middle of an even number', () => {
    expect(median([10, 1, 2, 4])).toBe(3)
  })

  test('has as many values below it as above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values)
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2)
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })

  test('of nothing is an error, not a figure', () => {
    expect(() => median([])).toThrow('nothing was measured')
  })
})

describe('a goal that is a ratio', () => {
  const goal: RatioGoal = {
    kind: 'ratio',
    name: 'ours / theirs',
    ours: { run: 'ours', quantity: 'wall' },
    theirs: { run: 'theirs', quantity: 'work' },
    limit: 0.5,
  }
  const theirs = [2, 4, 2].map((work) => sample({ wall: 100, work }))

  test('divides the medians, and says how far single rounds are apart', () => {
    const ours = [1.5, 1, 1].map((wall) => sample({ wall }))
    const result = judge(
      goal,
      new Map([
        ['ours', ours],
        ['theirs', theirs],
      ]),
    )
    expect(result.value).toBe(0.5)
    expect(result.range).toEqual([0.25, 0.75])
    expect(result.figures.map(({ value }) => value)).toEqual([1, 2])
    expect(result.isHeld).toBe(true)
  })

  test('is missed above its limit', () => {
    const ours = [1.01, 1.01, 1.01].map((wall) => sample({ wall }))
    expect(
      judge(
        goal,
        new Map([
          ['ours', ours],
          ['theirs', theirs],
        ]),
      ).isHeld,
    ).toBe(false)
  })

  test('may compare the times per byte of two files', () => {
    const perByte: RatioGoal = {
      ...goal,
      theirs: { run: 'theirs', quantity: 'wall per byte' },
      ours: { run: 'ours', quantity: 'wall per byte' },
    }
    const samples = new Map([
      ['ours', [sample({ wall: 8, bytes: 8 })]],
      ['theirs', [sample({ wall: 2, bytes: 1 })]],
    ])
    expect(judge(perByte, samples).value).toBe(0.5)
  })

  test('takes no figure from a program that does not count its own time', () => {
    const samples = new Map([
      ['ours', [sample({})]],
      ['theirs', [sample({})]],
    ])
    expect(() => judge(goal, samples)).toThrow('theirs does not say how long its work took')
  })

  test('is not judged where a program did not run', () => {
    expect(() => judge(goal, new Map([['ours', [sample({})]]]))).toThrow('theirs was not measured')
  })
})

describe('a goal for memory', () => {
  const goal: PeakGoal = { kind: 'peak', name: 'memory', of: ['one', 'two'], beside: 'other', limit: 100 }
  const peaks = (run: string, values: readonly number[]) => [run, values.map((peak) => sample({ peak }))] as const

  test('is about the most that any of the programs ever had', () => {
    const samples = new Map([peaks('one', [10, 90, 10]), peaks('two', [20, 20, 101]), peaks('other', [5, 6, 7])])
    const result = judge(goal, samples)
    expect(result.value).toBe(101)
    expect(result.isHeld).toBe(false)
    expect(result.figures.map(({ value }) => value)).toEqual([101, 7])
  })

  test('is held at its limit', () => {
    expect(judge({ ...goal, limit: 101 }, new Map([peaks('one', [1]), peaks('two', [101]), peaks('other', [500])])).isHeld).toBe(true)
  })
})

describe('a goal for time', () => {
  const goal: TimeGoal = { kind: 'time', name: 'at once', run: 'one', limit: 1 }
  const walls = (values: readonly number[]) => new Map([['one', values.map((wall) => sample({ wall }))]])

  test('is about the run in the middle, and is held at its limit', () => {
    expect(judge(goal, walls([9, 1, 0.5]))).toMatchObject({ value: 1, isHeld: true, range: undefined })
    expect(judge(goal, walls([1.1, 1.2, 0.5])).isHeld).toBe(false)
  })
})
