import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import type { WordValue } from '../../src/retention/count.ts'
import { isEmptyPolicy, parsePolicy } from '../../src/retention/policy.ts'

describe('the words of a policy', () => {
  test('mean what restic says', () => {
    const policy = parsePolicy({
      'keep-last': '3',
      'keep-daily': 'unlimited',
      'keep-weekly': -1,
      'keep-within': '4h1y2m3d',
      'keep-within-yearly': '10y',
      'keep-tag': ['a, b', 'c'],
      'keep-best': ['2:val/loss:min', '1:a:b:max', 3],
      'keep-first': true,
      'keep-referenced': 'true',
      protect: 'base/**',
      'max-size': '1.5GiB',
    })
    expect(policy).toMatchObject({
      last: 3,
      first: 1,
      periods: { daily: Number.POSITIVE_INFINITY, weekly: Number.POSITIVE_INFINITY },
      within: { years: 1, months: 2, days: 3, hours: 4 },
      periodsWithin: { yearly: { years: 10, months: 0, days: 0, hours: 0 } },
      tags: [['a', 'b'], ['c']],
      best: [{ count: 2, metric: 'val/loss', mode: 'min' }, { count: 1, metric: 'a:b', mode: 'max' }, { count: 3 }],
      referenced: true,
      protect: ['base/**'],
      maxSize: 1_610_612_736,
    })
  })

  test.each<[Readonly<Record<string, WordValue>>, RegExp]>([
    [{ 'keep-lats': 3 }, /unknown word "keep-lats".*did you mean "keep-last"/],
    [{ 'keep-last': -2 }, /keep-last: expected a whole number that is not negative, or unlimited, found -2/],
    [{ 'keep-last': 1.5 }, /keep-last: .* found 1.5/],
    [{ 'keep-hourly': 'many' }, /keep-hourly: .* found "many"/],
    [{ 'keep-last': true }, /keep-last: .* found true/],
    [{ 'keep-every-steps': 'unlimited' }, /keep-every-steps: expected a whole number that is not negative, found/],
    [{ 'keep-within': '2w' }, /keep-within: expected a duration .* found "2w".*14d/],
    [{ 'keep-within': '-1d' }, /keep-within: .* found "-1d"/],
    [{ 'keep-within': '1d2d' }, /each at most once/],
    [{ 'keep-within-daily': '' }, /keep-within-daily: expected a duration/],
    [{ 'keep-within': 7 }, /keep-within: expected a duration as 1y2m3d4h, found 7/],
    [{ 'keep-tag': 'a,,b' }, /keep-tag: expected tags separated by commas/],
    [{ 'keep-best': '2::min' }, /keep-best: expected N, N:metric/],
    [{ 'keep-best': '2:min' }, /keep-best: expected N, N:metric/],
    [{ 'keep-best': `2:${' '.repeat(100_000)}x` }, /keep-best: expected N, N:metric/],
    [{ 'keep-best': '2:quality' }, /"quality" does not say whether less or more is better/],
    [{ 'keep-best': '-1x:val_loss' }, /keep-best: expected a whole number/],
    [{ 'keep-referenced': 'yes' }, /keep-referenced: expected true or false/],
    [{ 'max-size': '5 apples' }, /max-size/],
    [{ 'max-size': 0 }, /max-size: expected a number and a unit, as 50GB, found 0/],
    [{ 'max-size': '50' }, /max-size: expected a number and a unit, as 50GB, found "50"/],
    [{ 'max-size': '0GB' }, /max-size/],
  ])('%j is refused', (words, message) => {
    expect(() => parsePolicy(words)).toThrow(UserError)
    expect(() => parsePolicy(words)).toThrow(message)
  })

  test.each(['__proto__', 'constructor'])('%s is no word', (word) => {
    expect(() => parsePolicy(Object.fromEntries([[word, 1]]))).toThrow(/unknown word/)
  })

  test('zero asks for nothing', () => {
    expect(isEmptyPolicy(parsePolicy({ 'keep-last': 0, 'keep-daily': '0', 'keep-within': '0d', 'keep-best': '0' }))).toBe(true)
    expect(isEmptyPolicy(parsePolicy({ 'keep-yearly': 1 }))).toBe(false)
  })
})
