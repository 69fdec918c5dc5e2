import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Json, JsonError, JsonNumber, JsonObject, parseJson } from '../../src/checkpoint/json.ts'

describe('the JSON reader', () => {
  test('reads what JSON.parse reads, in any spelling', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'medium' }), fc.constantFrom(undefined, 1, '\t', ' \r\n'), (text, space) => {
        const value: unknown = JSON.parse(text)
        expect(plain(parseJson(JSON.stringify(value, null, space)))).toEqual(value)
      }),
    )
  })

  test('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '0', '\\', '\n', 'x'), (text, at, put) => {
        const place = at % (text.length + 1)
        const changed = text.slice(0, place) + put + text.slice(place + 1)
        const accepted = attempt(() => JSON.parse(changed))
        const lone = /\\u[dD][89a-fA-F]/.test(changed)
        if (!lone) expect(attempt(() => parseJson(changed))).toBe(accepted)
      }),
    )
  })

  test('keeps numbers as they are written, the order of keys, and keys that are there twice', () => {
    const value = parseJson('{"b":1.0,"a":12345678901234567890,"b":-0,"__proto__":{}}')
    if (!(value instanceof JsonObject)) throw new Error('expected an object')
    expect(value.entries.map(([key, each]) => [key, each instanceof JsonNumber ? each.text : 'object'])).toEqual([
      ['b', '1.0'],
      ['a', '12345678901234567890'],
      ['b', '-0'],
      ['__proto__', 'object'],
    ])
  })

  it.each([
    '01',
    '.5',
    '1.',
    '+1',
    'NaN',
    'Infinity',
    "'a'",
    '[1 2]',
    '{"a" 1}',
    '{a:1}',
    'nul',
    '"\\x41"',
    '"\\u12"',
    '"\t"',
    '',
    '/* */1',
  ])('refuses %j and says where', (text) => {
    expect(() => parseJson(text)).toThrow(JsonError)
    expect(() => parseJson(text)).toThrow(/at character \d+$/)
  })

  test('joins surrogates, and refuses lone ones as serde_json does', () => {
    expect(parseJson('"\\ud83d\\ude00"')).toBe('😀')
    for (const text of ['"\\ud83d"', '"\\ude00"', '"\\ud83d\\u0041"', '"\\ud83dx"'])
      expect(() => parseJson(text)).toThrow('a lone surrogate')
  })

  test('nests 128 deep, as serde_json does, and no deeper', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(() => parseJson(nested(127))).not.toThrow()
    expect(() => parseJson(nested(129))).toThrow('values nested too deeply')
    expect(() => parseJson('['.repeat(10_000_000))).toThrow('values nested too deeply')
  })
})

function plain(value: Json): unknown {
  if (value instanceof JsonNumber) return Number(value.text)
  if (value instanceof JsonObject) return Object.fromEntries(value.entries.map(([key, each]) => [key, plain(each)]))
  return Array.isArray(value) ? value.map(plain) : value
}

function attempt(parse: () => unknown): boolean {
  try {
    parse()
    return true
  } catch {
    return false
  }
}
