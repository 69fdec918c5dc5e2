import { describe, expect, it, test } from 'vitest'
import { OP } from '../../../src/checkpoint/pickle/opcodes.ts'
import { bytes, errorOf, f64, i32, type Part, printed, read, text, u16, u32, u64 } from './assemble.ts'

type OpcodeName = keyof typeof OP

/** One pickle or more for every opcode, put together by hand, and what CPython makes of it. */
const EXAMPLES: Readonly<Record<OpcodeName, readonly (readonly [pickle: readonly Part[], value: string])[]>> = {
  MARK: [[['((K', 1, 'tK', 2, 't.'], '((1,), 2)']],
  STOP: [[['N.'], 'None']],
  POP: [
    [['K', 1, 'K', 2, '0.'], '1'],
    [['K', 1, '(0.'], '1'],
  ],
  POP_MARK: [[['K', 1, '(K', 2, 'K', 3, '1.'], '1']],
  DUP: [[['K', 7, '2\x86.'], '(7, 7)']],
  FLOAT: [
    [['F1.5\n.'], '1.5'],
    [['F-1e3\n.'], '-1000.0'],
    [['F.5\n.'], '0.5'],
    [['Finf\n.'], 'infinity'],
    [['F-Infinity\n.'], '-infinity'],
    [['Fnan\n.'], 'nan'],
    [['F-0\n.'], '-0.0'],
  ],
  INT: [
    [['I42\n.'], '42'],
    [['I-5\n.'], '-5'],
    [['I0x1F\n.'], '31'],
    [['I00\n.'], 'False'],
    [['I01\n.'], 'True'],
    [['I9007199254740993\n.'], '9007199254740993'],
  ],
  BININT: [
    [['J', i32(-1), '.'], '-1'],
    [['J', i32(2 ** 31 - 1), '.'], '2147483647'],
    [['J', i32(-(2 ** 31)), '.'], '-2147483648'],
  ],
  BININT1: [[['K', 255, '.'], '255']],
  LONG: [
    [['L12L\n.'], '12'],
    [['L-12\n.'], '-12'],
    [['L18446744073709551616L\n.'], '18446744073709551616'],
  ],
  BININT2: [[['M', u16(65_535), '.'], '65535']],
  NONE: [[['N.'], 'None']],
  PERSID: [[['Pkey 1\n.'], 'persistent("key 1")']],
  BINPERSID: [[['K', 3, '\x85Q.'], 'persistent((3,))']],
  REDUCE: [[['cm\nf\nK', 1, '\x85R.'], '!reduce m.f(1)']],
  STRING: [
    [["S'a b'\n."], '"a b"'],
    [['S"it\'s"\n.'], '"it\'s"'],
  ],
  BINSTRING: [[['T', i32(3), 'abc.'], '"abc"']],
  SHORT_BINSTRING: [[['U', 3, 'abc.'], '"abc"']],
  UNICODE: [[['Vcaf\\u00e9\n.'], '"café"']],
  BINUNICODE: [[['X', u32(5), bytes(Buffer.from('café')), '.'], '"café"']],
  APPEND: [[[']K', 1, 'aK', 2, 'a.'], '[1, 2]']],
  BUILD: [
    [['cm\nC\n)\x81}', text('a'), 'K', 1, 'sb.'], '!newobj m.C().build({"a": 1})'],
    [['cm\nC\n)\x81NbK', 5, 'b.'], '!newobj m.C().build(None).build(5)'],
  ],
  GLOBAL: [[['cos.path\njoin\n.'], 'os.path.join']],
  DICT: [[['(K', 1, 'K', 2, 'd.'], '{1: 2}']],
  EMPTY_DICT: [[['}.'], '{}']],
  APPENDS: [[['](K', 1, 'K', 2, 'e.'], '[1, 2]']],
  GET: [[['K', 5, 'p12\n0g12\n.'], '5']],
  BINGET: [[['K', 5, 'q', 12, '0h', 12, '.'], '5']],
  INST: [[['(K', 1, 'im\nC\n.'], '!inst m.C(1)']],
  LONG_BINGET: [[['K', 5, 'r', u32(70_000), '0j', u32(70_000), '.'], '5']],
  LIST: [[['(K', 1, 'K', 2, 'l.'], '[1, 2]']],
  EMPTY_LIST: [[['].'], '[]']],
  OBJ: [[['(cm\nC\nK', 1, 'o.'], '!obj m.C(1)']],
  PUT: [[['K', 5, 'p0\n0g0\n.'], '5']],
  BINPUT: [[['K', 5, 'q', 0, '0h', 0, '.'], '5']],
  LONG_BINPUT: [[['K', 5, 'r', u32(1), '0h', 1, '.'], '5']],
  SETITEM: [[['}K', 1, 'K', 2, 's.'], '{1: 2}']],
  TUPLE: [
    [['(K', 1, 'K', 2, 'K', 3, 'K', 4, 't.'], '(1, 2, 3, 4)'],
    [['(t.'], '()'],
  ],
  EMPTY_TUPLE: [[[').'], '()']],
  SETITEMS: [[['}(K', 1, 'K', 2, 'K', 3, 'K', 4, 'u.'], '{1: 2, 3: 4}']],
  BINFLOAT: [
    [['G', f64(0.1), '.'], '0.1'],
    [['G', f64(-0), '.'], '-0.0'],
    [['G', f64(Number.NaN), '.'], 'nan'],
  ],
  BINBYTES: [[['B', u32(2), 0, 255, '.'], 'bytes(00ff)']],
  SHORT_BINBYTES: [[['C', 2, 0, 255, '.'], 'bytes(00ff)']],
  PROTO: [[[0x80, 4, 'N.'], 'None']],
  NEWOBJ: [[['cm\nC\nK', 1, '\x85\x81.'], '!newobj m.C(1)']],
  EXT1: [],
  EXT2: [],
  EXT4: [],
  TUPLE1: [[['K', 1, '\x85.'], '(1,)']],
  TUPLE2: [[['K', 1, 'K', 2, '\x86.'], '(1, 2)']],
  TUPLE3: [[['K', 1, 'K', 2, 'K', 3, '\x87.'], '(1, 2, 3)']],
  NEWTRUE: [[['\x88.'], 'True']],
  NEWFALSE: [[['\x89.'], 'False']],
  LONG1: [
    [['\x8a', 0, '.'], '0'],
    [['\x8a', 1, 0xff, '.'], '-1'],
    [['\x8a', 2, 0xff, 0x00, '.'], '255'],
    [['\x8a', 9, bytes(0, 0, 0, 0, 0, 0, 0, 0, 1), '.'], '18446744073709551616'],
    [['\x8a', 8, bytes(0, 0, 0, 0, 0, 0, 0, 0x80), '.'], '-9223372036854775808'],
  ],
  LONG4: [
    [['\x8b', i32(1), 0xff, '.'], '-1'],
    [['\x8b', i32(0), '.'], '0'],
  ],
  SHORT_BINUNICODE: [[['\x8c', 5, bytes(Buffer.from('café')), '.'], '"café"']],
  BINUNICODE8: [[['\x8d', u64(5), bytes(Buffer.from('café')), '.'], '"café"']],
  BINBYTES8: [[['\x8e', u64(2), 1, 2, '.'], 'bytes(0102)']],
  EMPTY_SET: [[['\x8f.'], 'set({})']],
  ADDITEMS: [[['\x8f(K', 1, 'K', 2, '\x90.'], 'set({1, 2})']],
  FROZENSET: [[['(K', 1, 'K', 2, '\x91.'], 'frozenset({1, 2})']],
  NEWOBJ_EX: [[['cm\nC\nK', 1, '\x85}', text('a'), 'K', 2, 's\x92.'], '!newobj-ex m.C(1, **{"a": 2})']],
  STACK_GLOBAL: [[[text('os.path'), text('join'), '\x93.'], 'os.path.join']],
  MEMOIZE: [[['K', 5, '\x94K', 6, '\x9400h', 1, '.'], '6']],
  FRAME: [[[0x80, 4, '\x95', u64(2), 'N.'], 'None']],
  BYTEARRAY8: [[['\x96', u64(2), 1, 2, '.'], 'bytearray(0102)']],
  NEXT_BUFFER: [],
  READONLY_BUFFER: [],
}

describe('every opcode of protocols 0 to 5', () => {
  // The record has a key for each of them: the compiler holds it.
  const cases = Object.entries(EXAMPLES).flatMap(([name, examples]) => examples.map(([pickle, value]) => ({ name, pickle, value })))
  it.each(cases)('$name describes $value', async ({ pickle, value }) => {
    expect(await printed(...pickle)).toBe(value)
  })

  it.each([
    ['EXT1', ['\x82', 1, '.'], 'an extension code'],
    ['EXT2', ['\x83', u16(1), '.'], 'an extension code'],
    ['EXT4', ['\x84', u32(1), '.'], 'an extension code'],
    ['NEXT_BUFFER', ['\x97.'], 'an out-of-band buffer'],
    ['READONLY_BUFFER', ['N\x98.'], 'an out-of-band buffer'],
  ] satisfies [OpcodeName, Part[], string][])('%s, which no file can need, is refused', async (_, pickle, message) => {
    expect((await errorOf(...pickle)).message).toContain(message)
  })

  test('all other bytes are no opcodes', async () => {
    const known = new Set<number>(Object.values(OP))
    for (let byte = 0; byte < 256; byte++) {
      if (known.has(byte)) continue
      const { message, truncated } = await errorOf(byte, 'N'.repeat(20), '.')
      expect(message).toContain(`0x${byte.toString(16).padStart(2, '0')} is not an opcode`)
      expect(truncated).toBe(false)
    }
  })
})

describe('opcodes that take something from the stack', () => {
  const takers: readonly (readonly [string, readonly Part[]])[] = [
    ...['.', '0', '2', 'a', 's', '\x85', '\x86', '\x87', 'R', 'Q', 'b', '\x81', '\x92', '\x93', '\x94'].map(
      (opcode) => [opcode, [opcode, 'N.']] as const,
    ),
    ['q', ['q', 0, 'N.']],
    ['r', ['r', u32(0), 'N.']],
    ['p', ['p0\nN.']],
    ...['e', 'u', '\x90'].map((opcode) => [`(${opcode}`, ['(', opcode, 'N.']] as const),
  ]
  it.each(takers)('%j is an error where nothing is there', async (_, pickle) => {
    expect((await errorOf(...pickle)).torch).toContain('unpickling stack underflow')
  })

  it.each(takers.filter(([name]) => !name.startsWith('(') && name !== '0'))('%j does not reach below a mark', async (_, pickle) => {
    expect((await errorOf('NNN(', ...pickle)).torch).toContain('unpickling stack underflow')
  })

  it.each(['t', 'l', 'd', '1', 'e', 'u', 'o', '\x90', '\x91', 'im\nC\n'])('%j is an error where no mark is', async (opcode) => {
    expect((await errorOf('NN', opcode, '.')).torch).toContain('could not find MARK')
  })
})

describe('values that do not fit their opcode', () => {
  it.each([
    ['an item for a number', ['K', 1, 'Na.'], 'an item for a value that is no list'],
    ['a key for a list', [']K', 1, 'K', 2, 's.'], 'a key for a value that is no dict'],
    ['an odd number of keys and values', ['}(K', 1, 'u.'], 'an odd number'],
    ['an odd number, at once', ['(K', 1, 'd.'], 'an odd number'],
    ['a list as a key', ['}]Ns.'], 'a dict key that cannot be one'],
    ['a dict as a key', ['}}Ns.'], 'a dict key that cannot be one'],
    ['a set as a key', ['}\x8fNs.'], 'a dict key that cannot be one'],
    ['a bytearray as a key', ['}\x96', u64(0), 'Ns.'], 'a dict key that cannot be one'],
    ['a list in a set', ['\x8f(]\x90.'], 'a set item that cannot be one'],
    ['an item for a frozenset', ['(\x91(N\x90.'], 'an item for a value that is no set'],
    ['arguments that are a list', ['cm\nf\n]R.'], 'arguments of a call must be a tuple'],
    ['keyword arguments that are a tuple', ['cm\nf\n))\x92.'], 'a dict of keyword arguments'],
    ['a number as the name of a global', [text('os'), 'K', 1, '\x93.'], 'the name of a global must be text'],
    ['a state for a list', [']Nb.'], 'a state for a value that has none'],
    ['protocol 6', [0x80, 6, 'N.'], 'protocol 6, the highest is 5'],
    ['values left over', ['NN.'], '1 values are left over'],
    ['a mark left over', ['N(N.'], '1 values are left over'],
  ] satisfies [string, Part[], string][])('%s is refused', async (_, pickle, message) => {
    expect((await errorOf(...pickle)).message).toContain(message)
  })

  it('is told with its opcode and its place', async () => {
    const error = await errorOf('NNN', 'h', 9, '.')
    expect(error.message).toBe('memo 9 was never set at byte 3 of the pickle (opcode BINGET)')
    expect(error.offset).toBe(3)
  })
})

describe('what a call is given later', () => {
  test('items, entries and states are kept with it', async () => {
    expect(await printed('ccollections\nOrderedDict\n)R(K', 1, 'K', 2, 'u}b.')).toBe(
      '!reduce collections.OrderedDict().update({1: 2}).build({})',
    )
    expect(await printed('ccollections\ndeque\n)R(K', 1, 'K', 2, 'e.')).toBe('!reduce collections.deque().extend([1, 2])')
    expect(await printed('cm\nS\n)R(K', 1, '\x90.')).toBe('!reduce m.S().extend([1])')
  })

  test('a state for a global itself is remembered as a change of the program', async () => {
    const { changedGlobals } = await read('cm\nC\n}b.')
    expect(changedGlobals).toMatchObject([{ target: { module: 'm', name: 'C' }, offset: 6 }])
  })
})

describe('the protocol', () => {
  test('is the highest one stated, and 0 where none is', async () => {
    expect((await read('N.')).protocol).toBe(0)
    expect((await read(0x80, 2, 'N.')).protocol).toBe(2)
    expect((await read(0x80, 4, 0x80, 2, 'N.')).protocol).toBe(4)
  })

  test("opcodes that PyTorch's weights_only unpickler does not know are told", async () => {
    expect((await read(0x80, 2, '}q', 0, '.')).foreignOpcode).toBeUndefined()
    expect((await read(0x80, 4, 'N\x94.')).foreignOpcode).toEqual({ opcode: OP.MEMOIZE, offset: 3 })
  })
})
