import fc from 'fast-check'
import { Parser } from 'pickleparser'
import { describe, expect, it, test } from 'vitest'
import { memorySource } from '../../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../../src/checkpoint/open.ts'
import { DictValue, FloatValue, ListValue, type PickleValue, SetValue, TupleValue } from '../../../src/checkpoint/pickle/values.ts'
import { fixtureBytes, fixturePaths } from '../fixture-files.ts'
import { bytes, f64, i32, type Part, read, text, u16, u32, u64 } from './assemble.ts'

/**
 * pickleparser is an independent reader of pickles. Where it is right (integers below 2^53 that need no sign extension, text in
 * UTF-8, no calls), both must read the same.
 */
type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain } | ReadonlySet<Plain>

describe('the two readers agree', () => {
  test('on any values, in any protocol from 2 to 5', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlain(), fc.constantFrom(2, 3, 4, 5), async (value, protocol) => {
        const pickle = bytes(0x80, protocol, ...pickled(value, protocol), '.')
        expect(plain((await read(pickle)).value ?? null)).toEqual(value)
        expect(new Parser({ unpicklingTypeOfSet: 'Set' }).parse(pickle)).toEqual(value)
      }),
      { numRuns: 300 },
    )
  })

  it.each(
    fixturePaths().filter((path) =>
      /\/zip-(many|tied|views|parameters|dtypes|ordered-dict|quantized|sparse|optimizers|gpt-sovits)\./.test(path),
    ),
  )('on what the pickle of %s asks for', async (path) => {
    const pickle = await mainPickle(fixtureBytes(path))
    const ours = await read(pickle)
    const theirs = namesAskedFor(pickle)
    expect(ours.globals.map(({ module, name }) => `${module}.${name}`)).toEqual(theirs)
  })
})

describe('where pickleparser is not right, ours is', () => {
  test('integers of 64 bits and more', async () => {
    const pickle = bytes('\x8a', 9, u64(1n), 1, '.')
    expect((await read(pickle)).value).toBe(2n ** 64n + 1n)
    expect(() => new Parser().parse(pickle)).toThrow('Value too large')
  })

  test('negative integers', async () => {
    const pickle = bytes('\x8a', 1, 0xff, '.')
    expect((await read(pickle)).value).toBe(-1)
    expect(new Parser().parse(pickle)).toBe(255)
  })

  test('a memo that was never set', async () => {
    const pickle = bytes('h', 5, '.')
    expect((await read(pickle)).error?.message).toContain('memo 5 was never set')
    expect(new Parser().parse(pickle)).toBeUndefined()
  })
})

async function mainPickle(content: Uint8Array): Promise<Uint8Array> {
  const { records, globals } = await openCheckpoint(memorySource(content))
  const record = records.find(({ name }) => name.endsWith('/data.pkl'))
  const start = content.indexOf(0x80, (record?.offset ?? 0) + 30)
  if (record === undefined || globals.length === 0) throw new Error('expected a pickle')
  return content.subarray(start, start + record.size)
}

/** What pickleparser is asked to import, in its order. */
function namesAskedFor(pickle: Uint8Array): readonly string[] {
  const names: string[] = []
  const resolve = (module: string, name: string) => {
    names.push(`${module}.${name}`)
    // Can be called and constructed, and makes nothing.
    return Object
  }
  new Parser({ nameResolver: { resolve }, persistentResolver: { resolve: (id) => id } }).parse(pickle)
  return names
}

/** Opcodes as a pickler of this protocol would write them. */
function pickled(value: Plain, protocol: number): Part[] {
  if (value === null) return ['N']
  if (typeof value === 'boolean') return [value ? '\x88' : '\x89']
  if (typeof value === 'number') return Number.isInteger(value) && !Object.is(value, -0) ? integer(value) : ['G', f64(value)]
  if (typeof value === 'string') return protocol < 4 ? [text(value)] : shortText(value)
  if (value instanceof Set) return ['\x8f(', ...[...value].flatMap((item) => pickled(item, protocol)), '\x90']
  if (isArray(value)) return [']', ...memoized(protocol), '(', ...value.flatMap((item) => pickled(item, protocol)), 'e']
  return [
    '}',
    ...memoized(protocol),
    '(',
    ...Object.entries(value).flatMap(([key, item]) => [...pickled(key, protocol), ...pickled(item, protocol)]),
    'u',
  ]
}

function integer(value: number): Part[] {
  if (value >= 0 && value < 256) return ['K', value]
  if (value >= 0 && value < 65_536) return ['M', u16(value)]
  return ['J', i32(value)]
}

function shortText(value: string): Part[] {
  const utf8 = Buffer.from(value)
  return utf8.length < 256 ? ['\x8c', utf8.length, utf8, '\x94'] : ['\x8d', u64(utf8.length), utf8, '\x94']
}

function memoized(protocol: number): Part[] {
  return protocol < 4 ? ['r', u32(7)] : ['\x94']
}

function arbitraryPlain(): fc.Arbitrary<Plain> {
  const key = fc.string({ unit: 'grapheme' }).filter((each) => each !== '__proto__')
  const { value } = fc.letrec<{ value: Plain }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant(null),
      fc.boolean(),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.double({ noNaN: true }).filter((each) => !Number.isInteger(each) || Object.is(each, -0)),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.array(tie('value'), { maxLength: 6 }),
      fc.dictionary(key, tie('value'), { maxKeys: 6, noNullPrototype: true }),
      fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 5 }).map((items) => new Set(items)),
    ),
  }))
  return value
}

/** A value of ours as plain JavaScript. */
function plain(value: PickleValue): unknown {
  if (value instanceof FloatValue) return value.value
  if (value instanceof ListValue || value instanceof TupleValue) return value.items.map(plain)
  if (value instanceof SetValue) return new Set(value.items.map(plain))
  if (value instanceof DictValue)
    return Object.fromEntries(value.entries.keys.map((key, i) => [String(key), plain(value.entries.values[i] ?? null)]))
  return value
}

function isArray(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
