import { describe, expect, test } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { readPickle } from '../../src/checkpoint/pickle/read-pickle.ts'
import {
  BytesValue,
  CallValue,
  DictValue,
  FloatValue,
  GlobalValue,
  ListValue,
  type PickleObject,
  type PickleValue,
  SetValue,
  TupleValue,
} from '../../src/checkpoint/pickle/values.ts'
import { type PickleOptions, writePickle } from '../../src/writers/pickle-writer.ts'
import { WriterError } from '../../src/writers/writer-error.ts'
import { bytes, f64, type Part, printed, python, text } from '../checkpoint/pickle/assemble.ts'
import { renderPickle } from '../oracle/render-pickle.ts'
import { torch2Bytes, torch2Fixtures } from './fixtures.ts'
import { zipParts } from './zip-parts.ts'

async function read(pickle: Uint8Array): Promise<{ readonly value: PickleValue; readonly protocol: number }> {
  const { value, error, protocol } = await readPickle(memorySource(pickle))
  if (value === undefined) throw error ?? new Error('neither a value nor an error')
  return { value, protocol }
}

/** A pickle, read and written again. */
async function rewritten(pickle: Uint8Array, options: PickleOptions = {}): Promise<Buffer> {
  const { value, protocol } = await read(pickle)
  return Buffer.from(await writePickle(value, { sourceProtocol: protocol, ...options }))
}

function list(...items: readonly PickleValue[]): ListValue {
  const made = new ListValue()
  made.items.push(...items)
  return made
}

/** In these, equal strings are two objects, or an opcode of another protocol was put in by hand. */
const NOT_FROM_ONE_PICKLER = /conjugated|torch-objects|duplicate-key|python2-strings|protocol-[345]/

describe('a pickle that is read and written again', () => {
  const names = torch2Fixtures(/^zip-/).filter((name) => !NOT_FROM_ONE_PICKLER.test(name))

  test.each(names)('has the bytes that torch.save wrote: %s', async (name) => {
    const { pickle } = await zipParts(torch2Bytes(name), name.includes('header'))
    expect((await rewritten(pickle)).equals(pickle)).toBe(true)
  })

  /** The others hold bytes and sets in opcodes of their own, which are written as calls. */
  test.each(torch2Fixtures(/^zip-|\.pkl$/).filter((name) => !/protocol-[45]|protocol-3\.pkl/.test(name)))(
    'describes the same graph: %s',
    async (name) => {
      const pickle = name.endsWith('.pkl') ? torch2Bytes(name) : (await zipParts(torch2Bytes(name), name.includes('header'))).pickle
      const { value } = await read(pickle)
      const { value: again } = await read(await rewritten(pickle))
      expect(renderPickle(again)).toBe(renderPickle(value))
    },
  )

  test.each([3, 4, 5])(
    'describes what CPython makes of the same objects in protocol 2, when it comes from protocol %i',
    async (protocol) => {
      const ours = await read(await rewritten(torch2Bytes(`pickle-protocol-${protocol}.pkl`)))
      const theirs = await read(torch2Bytes('pickle-protocol-2.pkl'))
      expect(python(ours.value)).toBe(python(theirs.value).replaceAll('__builtin__.', 'builtins.'))
    },
  )

  /** The bytes that CPython 3.11 gives at protocol 2, each between the protocol and STOP. */
  test.each<[string, Part]>([
    [
      'integers of every width',
      bytes(
        ']q\x00(K\x00K\xffM\x00\x01M\xff\xffJ\x00\x00\x01\x00J\xff\xff\xff\xffJ\x00\x00\x00\x80J\xff\xff\xff\x7f\x8a\x05\x00\x00\x00\x80\x00\x8a\x05\xff\xff\xff\x7f\xffe',
      ),
    ],
    ['long integers', bytes(']q\x00(\x8a\x09\xff\xff\xff\xff\xff\xff\xff\xff\x00\x8a\x08\x00\x00\x00\x00\x00\x00\x00\x80e')],
    ['floats to the bit', bytes(']q\x00(G', f64(-0), 'G', f64(5e-324), 'G', f64(Infinity), 'G\x7f\xf8\x00\x00\x00\x00\x00\x01e')],
    [
      'text of all kinds',
      bytes(']q\x00(', text(''), 'q\x01', text('ключ'), 'q\x02', text('😀'), 'q\x03X\x03\x00\x00\x00\xed\xa0\x80q\x04h\x01e'),
    ],
    ['tuples of every length', bytes(']q\x00()K\x01\x85q\x01K\x01K\x02\x86q\x02K\x01K\x02K\x03\x87q\x03(K\x01K\x02K\x03K\x04tq\x04e')],
    ['one item without a mark', bytes('}q\x00K\x01]q\x01Nas')],
    ['a list that holds itself', bytes(']q\x00h\x00a')],
    ['a tuple that holds itself', bytes('(]q\x00(h\x00K\x01K\x02K\x03tq\x01aK\x01K\x02K\x031h\x01')],
    ['a pair that holds itself', bytes(']q\x00h\x00K\x01\x86q\x01aK\x010', '0h\x01')],
    ['an object with items, entries and two states', bytes('cfake\nf\nq\x00)Rq\x01(K\x01K\x02eK\x03K\x04sNb\x88b')],
    ['objects made by NEWOBJ', bytes('cfake\nC\nq\x00K\x05\x85q\x01\x81q\x02}q\x03', text('a'), 'q\x04K\x01sb')],
    ['instances of Python 2', bytes(']q\x00((K\x01ifake\nC\nq\x01(cfake\nC\nq\x02K\x02oq\x03e')],
  ])('keeps %s', async (_, part) => {
    const pickle = bytes('\x80\x02', part, '.')
    expect((await rewritten(pickle)).toString('latin1')).toBe(Buffer.from(pickle).toString('latin1'))
  })

  test('writes lists and dicts in batches of 1,000, as CPython does', async () => {
    const thousand = new DictValue()
    for (let i = 0; i < 1000; i++) thousand.entries.set(i, null)
    const appended = new CallValue('reduce', new GlobalValue('fake', 'f', 0), [], null, 0)
    for (let i = 0; i < 1001; i++) appended.addItem(null)
    const written = async (value: PickleValue) => Buffer.from(await writePickle(value)).toString('latin1')
    expect(await written(list(...new Array(1001).fill(null)))).toBe(`\x80\x02]q\0(${'N'.repeat(1000)}e(Ne.`)
    expect(await written(thousand)).toMatch(/Nu\(u\.$/)
    expect(await written(appended)).toBe(`\x80\x02cfake\nf\nq\0)Rq\x01(${'N'.repeat(1000)}eNa.`)
  })
})

describe('the protocol', () => {
  const protocolOf = async (pickle: Uint8Array) => (await rewritten(pickle))[1]

  test('is 2 wherever protocol 2 can say it, whatever the file was written in', async () => {
    expect(await protocolOf(bytes('\x80\x05\x8c\x04fake\x94\x8c\x01f\x94\x93.'))).toBe(2)
    expect(await protocolOf(bytes('\x80\x04\x8f(K\x01\x90.'))).toBe(2)
  })

  test('is 4 for a nested class and for keyword arguments of __new__', async () => {
    expect(await protocolOf(bytes('\x80\x04\x8c\x04fake\x94\x8c\x0dOuter.InnerXY\x94\x93.'))).toBe(4)
    expect(await protocolOf(bytes('\x80\x04\x8c\x04fake\x94\x8c\x01C\x94\x93)}\x92.'))).toBe(4)
  })

  test('keeps a name from being taken for one of Python 2', async () => {
    expect(await protocolOf(bytes('\x80\x04\x8c\x08commands\x94\x8c\x01C\x94\x93.'))).toBe(3)
    expect(await protocolOf(bytes('\x80\x02ccommands\nC\n.'))).toBe(2)
  })

  test('stays 2 where a file of that protocol has opcodes of later ones, since that decides how names are meant', async () => {
    expect(await protocolOf(bytes('\x80\x02ccommands\nC\n)}\x92.'))).toBe(2)
  })

  test('spells names as they were', async () => {
    expect((await rewritten(bytes('\x80\x02c__builtin__\nset\n.'))).toString('latin1')).toContain('c__builtin__\nset\n')
  })

  test('writes names with line feeds in the way that allows them', async () => {
    const pickle = bytes('\x80\x04\x8c\x03a\nb\x94\x8c\x01f\x94\x93.')
    expect(python((await read(await rewritten(pickle))).value)).toBe('a\nb.f')
  })
})

describe('bytes and sets', () => {
  test('are written as weights_only can load them', async () => {
    const value = list(new BytesValue(false, 2, 0, Buffer.from('a\xff', 'latin1')), new BytesValue(true, 1, 0, Buffer.from('b')))
    value.items.push(new SetValue(false, [1]), new SetValue(true, [2]), new BytesValue(false, 0, 0, Buffer.alloc(0)))
    const written = await writePickle(value)
    expect(await printed(written)).toBe(
      '[!reduce _codecs.encode("aÿ", "latin1"), !reduce builtins.bytearray(!reduce _codecs.encode("b", "latin1")), ' +
        '!reduce builtins.set([1]), !reduce builtins.frozenset([2]), !reduce _codecs.encode("", "latin1")]',
    )
  })

  test('are read where the reader left them', async () => {
    const long = new BytesValue(false, 5, 77, undefined)
    const asked: number[] = []
    const readBytes = async (value: BytesValue) => {
      asked.push(value.offset)
      return Buffer.from('hello')
    }
    expect(await printed(await writePickle(list(long, long), { readBytes }))).toBe(
      '[!reduce _codecs.encode("hello", "latin1"), !reduce _codecs.encode("hello", "latin1")]',
    )
    expect(asked).toEqual([77])
  })

  test('of more than 32 MiB are written raw, in a protocol that has such bytes', async () => {
    const length = 33 * 1024 * 1024
    const long = new BytesValue(false, length, 0, undefined)
    const written = await writePickle(long, { sourceProtocol: 4, readBytes: async () => Buffer.alloc(length) })
    expect(Buffer.from(written.subarray(0, 3)).toString('latin1')).toBe('\x80\x03B')
  })

  test.each<[string, number, PickleOptions]>([
    ['too long', 2 ** 30, { readBytes: async () => Buffer.alloc(0) }],
    ['not to be had', 5, {}],
    ['cut off', 5, { readBytes: async () => Buffer.alloc(4) }],
  ])('that are %s are an error', async (_, length, options) => {
    await expect(writePickle(new BytesValue(false, length, 0, undefined), options)).rejects.toThrow(WriterError)
  })
})

describe('replacing objects', () => {
  test('happens everywhere, and asks once for each', async () => {
    const shared = new TupleValue([1, 2])
    const asked: PickleObject[] = []
    const replace = (value: PickleObject) => {
      asked.push(value)
      return value === shared ? null : undefined
    }
    const float = new FloatValue(0.5)
    const value = list(shared, list(shared), float, float)
    expect(await printed(await writePickle(value, { replace }))).toBe('[None, [None], 0.5, 0.5]')
    expect(asked).toEqual([value, shared, value.items[1], float])
  })

  test('does not ask for what was given, but for what that holds', async () => {
    const replace = (value: PickleObject) => (value instanceof TupleValue ? list(value.items[0] ?? null) : undefined)
    expect(await printed(await writePickle(new TupleValue([new TupleValue([1])]), { replace }))).toBe('[[1]]')
  })

  test('that never ends is an error', async () => {
    const one = new TupleValue([1])
    const circle = new TupleValue([one])
    await expect(writePickle(one, { replace: (value) => (value === one ? circle : undefined) })).rejects.toThrow('hold themselves')
  })
})

test('nesting costs no stack, and has a limit', async () => {
  const nested = (depth: number) => {
    let value = list()
    for (let i = 0; i < depth; i++) value = list(value)
    return value
  }
  expect((await writePickle(nested(100_000))).length).toBeGreaterThan(300_000)
  await expect(writePickle(nested(300_000))).rejects.toThrow('nests its objects too deeply')
})
