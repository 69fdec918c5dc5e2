import { describe, expect, test } from 'vitest'
import { closestWord } from '../../src/config/closest-word.ts'

const KEYS = ['paths', 'exclude', 'fail-on', 'allow-globals', 'digest']

describe('the closest word', () => {
  test.each([
    ['path', 'paths'],
    ['exlcude', 'exclude'],
    ['failOn', 'fail-on'],
    ['allow_globals', 'allow-globals'],
    ['DIGEST', 'digest'],
    ['xyz', undefined],
    ['', undefined],
  ])('to %j is %j', (word, closest) => {
    expect(closestWord(word, KEYS)).toBe(closest)
  })

  test('is not looked for among words of absurd length', () => {
    expect(closestWord('a'.repeat(100_000), ['a'.repeat(100_000)])).toBeUndefined()
  })
})
