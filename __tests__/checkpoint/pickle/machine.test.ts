import { describe, expect, it, test } from 'vitest'
import { type ByteSource, memorySource } from '../../../src/checkpoint/bytes.ts'
import { memberAt } from '../../../src/checkpoint/pickle/lookup.ts'
import { PickleMachine } from '../../../src/checkpoint/pickle/machine.ts'
import { readPickle } from '../../../src/checkpoint/pickle/read-pickle.ts'
import { BytesValue, DictValue, type PickleValue } from '../../../src/checkpoint/pickle/values.ts'
import { fixtureBytes, fixturePaths } from '../fixture-files.ts'
import { bytes, errorOf, f64, printed, python, read, text, u32, u64 } from './assemble.ts'

const MEBIBYTE = 1024 * 1024

describe('the memo', () => {
  test('shares what it holds: a list that is fetched twice is one list', async () => {
    const { value } = await read(']q', 0, 'K', 1, 'ah', 0, '\x86.')
    expect(python(value ?? null)).toBe('([1], [1])')
    const [first, second] = itemsOf(value)
    expect(first).toBe(second)
  })

  test('takes any index, in any order, and the last value set counts', async () => {
    expect(await printed('K', 1, 'r', u32(4_000_000_000), '0K', 2, 'r', u32(4_000_000_000), '0j', u32(4_000_000_000), '.')).toBe('2')
    expect(await printed('K', 7, 'q', 9, '0K', 8, 'q', 0, '0h', 9, 'h', 0, '\x86.')).toBe('(7, 8)')
  })

  test('MEMOIZE takes the index that is the number of those in use, as in CPython, also where far ones are among them', async () => {
    const near = Array.from({ length: 6 }, (_, i) => bytes('K', i, 'q', i, '0'))
    // 5 is set while it is far, and again once the others have grown up to it; 7 stays far. MEMOIZE then takes 7.
    const pickle = bytes('N', 'q', 5, '0', ...near, text('OrderedDict'), 'q', 7, '0', text('system'), '\x940')
    expect(await printed(pickle, 'h', 7, '.')).toBe('"system"')
  })

  it.each([
    ['h', bytes('h', 0)],
    ['j', bytes('j', u32(5))],
    ['g', bytes('g5\n')],
  ])('%s of an index that was never set is an error', async (_, get) => {
    expect((await errorOf('N', get, '.')).message).toMatch(/memo \d was never set/)
  })

  it.each(['p-1\n', 'px\n', `p${'9'.repeat(20)}\n`])('%j is no index', async (put) => {
    expect((await errorOf('N', put, '.')).message).toContain('expected a memo index')
  })

  test('holds values that contain themselves', async () => {
    const { value } = await read(']q', 0, 'h', 0, 'a.')
    expect(itemsOf(value)[0]).toBe(value)
    const tuple = await read(']q', 0, 'h', 0, '\x85a.')
    expect(itemsOf(itemsOf(tuple.value)[0])[0]).toBe(tuple.value)
  })
})

describe('nothing runs', () => {
  test('a call is a record of the call, with the place where it stands', async () => {
    const { value, calls, globals } = await read(0x80, 2, 'cos\nsystem\n', text('echo'), '\x85R.')
    expect(python(value ?? null)).toBe('!reduce os.system("echo")')
    expect(globals).toMatchObject([{ module: 'os', name: 'system', offset: 2 }])
    expect(calls).toMatchObject([{ how: 'reduce', offset: 23 }])
  })

  test('globals are told also where the pickle drops them, or breaks off behind them', async () => {
    expect((await read('cos\nsystem\n0N.')).globals).toHaveLength(1)
    expect((await read('cos\nsystem\n\xff')).globals).toHaveLength(1)
    expect((await read('cos\nsystem\n')).globals).toHaveLength(1)
  })

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('%s is a key like any other', async (key) => {
    const { value } = await read('}', text(key), '}', text('polluted'), '\x88ss.')
    if (!(value instanceof DictValue)) throw new Error('expected a dict')
    expect(value.entries.keys).toEqual([key])
    expect(memberAt(value, key, 'polluted')).toBe(true)
    expect(memberAt(value, 'valueOf')).toBeUndefined()
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
  })
})

describe('dict keys', () => {
  test('1, 1.0 and True are one key, as in Python, and the first spelling stays', async () => {
    expect(await printed('}(K', 1, 'K', 10, 'G', f64(1), 'K', 11, '\x88K', 12, 'u.')).toBe('{1: 12}')
    expect(await printed('}(\x89K', 10, 'K', 0, 'K', 11, 'u.')).toBe('{False: 11}')
  })

  test('a key that is set again keeps its place, in small dicts and in large ones', async () => {
    const many = Array.from({ length: 50 }, (_, i) => bytes('K', i, 'K', i))
    const { value } = await read('}(', ...many, 'K', 3, 'K', 99, 'K', 48, 'K', 99, 'u.')
    if (!(value instanceof DictValue)) throw new Error('expected a dict')
    expect(value.entries.keys).toEqual(Array.from({ length: 50 }, (_, i) => i))
    expect([value.entries.get(3), value.entries.get(48), value.entries.get(4)]).toEqual([99, 99, 4])
  })

  test('text and numbers that look alike stay apart', async () => {
    expect(await printed('}(K', 1, 'K', 10, text('1'), 'K', 11, 'u.')).toBe('{1: 10, "1": 11}')
  })
})

describe('windows', () => {
  test('a pickle reads the same through windows of every size', async () => {
    for (const path of fixturePaths().filter((each) => each.includes('pickle-protocol'))) {
      const pickle = fixtureBytes(path)
      const whole = python((await readPickle(memorySource(pickle))).value ?? null)
      for (const size of [0, 1, 2, 3, 5, 8, 13, 64, 1000]) expect(python(readInWindows(pickle, size))).toBe(whole)
    }
  })

  test('text, lines and numbers cross the borders of the windows that files are read in', async () => {
    const names = ['a'.repeat(64 * 1024 - 3), 'b'.repeat(10), 'c'.repeat(MEBIBYTE), 'd', 'e'.repeat(3 * MEBIBYTE + 7)]
    const { value } = await read('(', ...names.map(text), 'K', 7, `c${'m'.repeat(MEBIBYTE)}\nname\n`, 'l.')
    const items = itemsOf(value)
    expect(items.slice(0, 6)).toEqual([...names, 7])
    expect(items[6]).toMatchObject({ kind: 'global', name: 'name' })
  })

  test('bytes beyond 1 MiB are passed over, never read, and their place is told', async () => {
    const long = 40 * MEBIBYTE
    const source = countingSource(
      bytes('(C', 3, 'abc', 'B', u32(long), new Uint8Array(long), '\x8e', u64(long), new Uint8Array(long), 'K', 7, 't.'),
    )
    const { value } = await readPickle(source)
    const [short, middle, last, seven] = itemsOf(value)
    expect(short).toMatchObject({ length: 3, data: new Uint8Array(Buffer.from('abc')) })
    expect(middle).toMatchObject({ length: long, offset: 11, data: undefined })
    expect(last).toBeInstanceOf(BytesValue)
    expect(seven).toBe(7)
    expect(source.read.bytes).toBeLessThan(4 * MEBIBYTE)
  })

  test('the end of a pickle is told, so that the next one can be read', async () => {
    const source = memorySource(bytes('N.', 'K', 7, '.rest'))
    const first = await readPickle(source)
    const second = await readPickle(source, first.end)
    expect([first.end, second.value, second.end]).toEqual([2, 7, 5])
  })

  test('frames are passed through, and one that an opcode crosses is refused, since unpicklers differ there', async () => {
    expect(await printed(0x80, 4, '\x95', u64(8), text('abc'), '\x95', u64(0), '.')).toBe('"abc"')
    expect((await errorOf(0x80, 4, '\x95', u64(3), text('abc'), '.')).message).toContain('reaches past a frame')
  })
})

describe('hostile pickles end soon, and within bounds', () => {
  test('lists nested by the hundred thousand are read in one pass', async () => {
    const depth = 300_000
    const { value, error } = await read(']'.repeat(depth), 'a'.repeat(depth - 1), '.')
    expect(error).toBeUndefined()
    let at: PickleValue | undefined = value
    let seen = 0
    while (at !== undefined) {
      at = itemsOf(at)[0]
      seen++
    }
    expect(seen).toBe(depth)
  })

  test('marks by the million are read in one pass', async () => {
    expect((await errorOf('('.repeat(1_000_000), '.')).message).toContain('a value is missing')
    expect(await printed('N', '(0'.repeat(500_000), '.')).toBe('None')
  })

  test('values that hold each other exponentially are as small as the pickle', async () => {
    const doubled = Array.from({ length: 60 }, () => '2\x86')
    const { value, error } = await read(')', ...doubled, '.')
    expect(error).toBeUndefined()
    expect(itemsOf(value)).toHaveLength(2)
  })

  test('what a pickle makes is counted, and too much of it is refused', async () => {
    const message = /the values need more than \d+ bytes of memory/
    expect((await errorOf('}0'.repeat(4_000_000), 'N.')).message).toMatch(message)
  })

  test('a memo index far away costs nothing', async () => {
    expect(await printed('Nr', u32(0xffffffff), '.')).toBe('None')
  })

  test('a string beyond 64 MiB and an integer beyond 64 KiB are refused, though the file has the bytes', async () => {
    const vast: ByteSource = {
      size: 2 ** 40,
      read: async (_, length) => bytes('X', u32(0x10000000), new Uint8Array(length)).subarray(0, length),
      close: async () => {},
    }
    expect((await readPickle(vast)).error?.message).toContain('a string of 268435456 bytes, which no checkpoint needs')
    const integer = bytes('\x8b', u32(65_537), new Uint8Array(70_000))
    expect((await errorOf(integer)).message).toContain('a integer of 65537 bytes')
  })

  test('a line without an end is not read beyond 64 MiB', async () => {
    const source = endlessLine(2 ** 40)
    expect((await readPickle(source)).error?.message).toContain('which no checkpoint needs')
    expect(source.largest()).toBeLessThanOrEqual(256 * MEBIBYTE)
  })
})

function itemsOf(value: PickleValue | undefined): readonly PickleValue[] {
  if (value !== null && typeof value === 'object' && (value.kind === 'list' || value.kind === 'tuple')) return value.items
  throw new Error('expected a list or tuple')
}

/** Feeds the machine windows of `size` bytes, or of as many as it asks for. */
function readInWindows(pickle: Uint8Array, size: number): PickleValue {
  const machine = new PickleMachine(pickle.length, 0)
  for (let want = size; ; ) {
    machine.feed(pickle.subarray(machine.position, machine.position + want))
    const progress = machine.run()
    if ('value' in progress) return progress.value
    want = Math.max(size, progress.need)
  }
}

function countingSource(content: Uint8Array): ByteSource & { readonly read: ByteSource['read'] & { bytes: number } } {
  const inner = memorySource(content)
  const count = (offset: number, length: number) => {
    count.bytes += length
    return inner.read(offset, length)
  }
  count.bytes = 0
  return { size: inner.size, read: count, close: inner.close }
}

function endlessLine(size: number): ByteSource & { largest(): number } {
  let largest = 0
  return {
    size,
    async read(_, length) {
      largest = Math.max(largest, length)
      return new Uint8Array(length).fill(0x63)
    },
    close: async () => {},
    largest: () => largest,
  }
}
