import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchesGlob, selectByName } from '../../src/config/key-patterns.ts'

describe('globs of names', () => {
  test.each([
    ['enc_q.*', 'enc_q.pre.weight', true],
    ['enc_q.*', 'dec.enc_q.pre', false],
    ['*.bias', 'a.b.bias', true],
    ['*norm*', 'layers.0.norm1.weight', true],
    ['layers.?.w', 'layers.3.w', true],
    ['layers.?.w', 'layers.12.w', false],
    ['a[1]', 'a[1]', true],
    ['a.b', 'aXb', false],
    ['*', '', true],
  ])('%s and %s: %s', (pattern, name, expected) => {
    expect(matchesGlob(pattern, name)).toBe(expected)
  })

  test('agree with the same pattern as a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (pattern, name) => {
        const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^]*').replaceAll('?', '[^]')
        expect(matchesGlob(pattern, name)).toBe(new RegExp(`^${source}$`).test(name))
      }),
    )
  })

  test('take no exponential time', () => {
    expect(matchesGlob('*a'.repeat(200), 'a'.repeat(5000).concat('b'))).toBe(false)
  })

  test('a pattern that fits nothing says what is near', () => {
    const select = (pattern: string) => selectByName('--drop', [pattern], ['enc_q.pre.weight', 'dec.w'], (name) => [name])
    expect(() => select('enc-q.*')).toThrow('--drop "enc-q.*": no tensor of the file has a name that matches it; did you mean "enc_q.*"?')
    expect(() => select('nothing-like-it')).toThrow('names look like "enc_q.pre.weight"')
    expect([...select('*.w')]).toEqual(['dec.w'])
  })
})
