import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { KeySchemaError, keySchemaJson, parseKeySchema } from '../../src/compare/key-schema-json.ts'
import { compareReportSchema } from '../../src/reports/compare-schema.ts'
import { identity, keys } from './key-maps.ts'

const HEAD = '"schema": "ckpt-guard/key-schema@1"'

describe('a key schema', () => {
  test('is JSON with one key a line, sorted, so that a diff shows what changed', () => {
    const text = keySchemaJson({
      keys: keys({ 'b.w': [2, 3], a: [], '10': [1], '9': [1] }),
      identity: { ...identity('s2'), version: 'v2' },
    })
    expect(text).toBe(`{
  "schema": "ckpt-guard/key-schema@1",
  "identity": {"project":"gpt-sovits","kind":"s2","version":"v2"},
  "keys": {
    "10": ["float32",1],
    "9": ["float32",1],
    "a": ["float32"],
    "b.w": ["float32",2,3]
  }
}
`)
    expect(() => JSON.parse(text)).not.toThrow()
  })

  test('comes back as it was, whatever the names are', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'constructor', '"', '\u0000', 'a\nb'))
    const shape = fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { maxLength: 5 })
    fc.assert(
      fc.property(fc.dictionary(name, shape), (shapes) => {
        const all = new Map(Object.entries(shapes).map(([key, each]) => [key, { shape: each, dtype: 'bfloat16' }]))
        const read = parseKeySchema(keySchemaJson({ keys: all, identity: undefined }))
        expect(new Map([...read.keys].sort())).toEqual(new Map([...all].sort()))
      }),
    )
  })

  test('is read though a later version has fields more', () => {
    expect(parseKeySchema(`{${HEAD}, "new": [1], "keys": {"a": ["float8_e4m3fn", 3]}}`).keys.get('a')).toEqual({
      dtype: 'float8_e4m3fn',
      shape: [3],
    })
  })

  test.each([
    ['is no JSON', '{', /not valid JSON/],
    ['is no object', '[]', /expected an object, found a list of 0/],
    ['is another file', '{"weight_map": {}}', /expected "schema": "ckpt-guard\/key-schema@1", found nothing/],
    ['has no keys', `{${HEAD}}`, /expected "keys" to map names/],
    ['has a key twice', `{${HEAD}, "keys": {"a": ["int8"], "a": ["int8"]}}`, /"a" is there twice/],
    ['has fields twice', `{${HEAD}, ${HEAD}, "keys": {}}`, /"schema" is there twice/],
    ['has a shape of fractions', `{${HEAD}, "keys": {"a": ["int8", 1.5]}}`, /"a": expected \[type, size, …\]/],
    ['has negative sizes', `{${HEAD}, "keys": {"a": ["int8", -1]}}`, /"a": expected/],
    ['has sizes beyond all numbers', `{${HEAD}, "keys": {"a": ["int8", 99999999999999999]}}`, /"a": expected/],
    ['has a type that is none', `{${HEAD}, "keys": {"a": ["<b>", 1]}}`, /"a": expected/],
    ['has an identity that is none', `{${HEAD}, "identity": {"project": "\\u001b"}, "keys": {}}`, /expected "identity"/],
    ['nests without end', `{${HEAD}, "keys": ${'['.repeat(100_000)}`, /nested too deeply/],
  ])('is refused where it %s', (_, text, message) => {
    expect(() => parseKeySchema(text)).toThrow(KeySchemaError)
    expect(() => parseKeySchema(text)).toThrow(message)
  })
})

// As in __tests__/config/schemas.test.ts: readers of reports have to accept fields that are added later.
test('schemas/compare.schema.json is what compare prints', async () => {
  const { $schema, ...rest } = z.toJSONSchema(compareReportSchema, { io: 'input', target: 'draft-7' })
  const about = { title: 'ckpt-guard compare', description: 'Output of ckpt-guard compare --format json' }
  const text = `${JSON.stringify({ $schema, $id: 'urn:ckpt-guard:schema:compare@1', ...about, ...rest }, null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../schemas/compare.schema.json')
})
