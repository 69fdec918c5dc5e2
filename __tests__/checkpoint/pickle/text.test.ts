import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bytes, errorOf, i32, type Part, printed, read, text, u32, u64 } from './assemble.ts'

const utf8 = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')

describe('text', () => {
  test('any text comes back from UTF-8 as it was, a byte order mark and NUL included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (value) => {
        expect((await read(text(`\u{feff}${value}\0`), '.')).value).toBe(`\u{feff}${value}\0`)
      }),
    )
  })

  test('encoded surrogates are let through, as Python writes them with "surrogatepass"', async () => {
    expect((await read('X', u32(4), utf8('61 ed a0 80'), '.')).value).toBe('a\ud800')
    expect((await read('X', u32(7), utf8('ed bf bf c3 a9 62 63'), '.')).value).toBe('\udfffébc')
  })

  it.each([
    ['a lone continuation byte', '80'],
    ['an overlong form', 'c0 80'],
    ['a code point past the last one', 'f4 90 80 80'],
    ['a character that is cut off', 'e2 82'],
    ['a surrogate that is cut off', 'ed a0'],
    ['a surrogate, then a broken character', 'ed a0 80 ff'],
  ])('%s is refused', async (_, hex) => {
    expect((await errorOf('X', u32(utf8(hex).length), utf8(hex), '.')).message).toContain('text that is not UTF-8')
  })

  test('Python 2 strings are UTF-8 without surrogates, as torch.load decodes them', async () => {
    expect((await read('U', 2, utf8('c3 a9'), '.')).value).toBe('é')
    expect((await errorOf('U', 3, utf8('ed a0 80'), '.')).message).toContain('text that is not UTF-8')
    expect((await errorOf('T', i32(1), utf8('e9'), '.')).message).toContain('text that is not UTF-8')
  })
})

describe('UNICODE, "raw-unicode-escape"', () => {
  it.each([
    ['\\u00e9', 'é'],
    ['\\U0001F600', '😀'],
    ['\\ud800', '\ud800'],
    ['caf\xe9', 'café'],
    ['\\n', '\\n'],
    ['\\\\u0041', '\\\\u0041'],
    ['\\\\\\u0041', '\\\\A'],
    ['\\u00410', 'A0'],
    ['end\\', 'end\\'],
    ['', ''],
  ])('%j is %j', async (line, value) => {
    expect((await read(`V${line}\n.`)).value).toBe(value)
  })

  it.each(['\\u004', '\\u', '\\U0001F60', '\\U00110000'])('%j is refused', async (line) => {
    expect((await errorOf(`V${line}\n.`)).message).toContain('expected an escaped string')
  })
})

describe('STRING, a quoted Python 2 literal', () => {
  it.each([
    ["'a\\tb'", 'a\tb'],
    ["'\\\\'", '\\'],
    ["'\\''", "'"],
    ["'\\x41\\101\\0'", 'AA\0'],
    ["'\\q'", '\\q'],
    ["'\\xc3\\xa9'", 'é'],
    ['"\'"', "'"],
    ["''", ''],
  ])('%s is %j', async (line, value) => {
    expect((await read(`S${line}\n.`)).value).toBe(value)
  })

  it.each(['a', "'a", '\'a"', "'", '', "'\\x4'", "'\\'", "'\\xe9'", " 'a'", "'a' "])('%j is refused', async (line) => {
    expect((await errorOf(`S${line}\n.`)).message).toContain('expected a quoted string')
  })
})

describe('integers', () => {
  test('of any length are exact', async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: -(2n ** 600n), max: 2n ** 600n }), async (value) => {
        const little = twosComplement(value)
        for (const pickle of [
          bytes('\x8a', little.length, little),
          bytes('\x8b', i32(little.length), little),
          bytes(`L${value}L\n`),
          bytes(`I${value}\n`),
        ]) {
          expect(await printed(pickle, '.')).toBe(String(value))
        }
      }),
    )
  })

  test('are numbers where a number holds them exactly, and bigints beyond', async () => {
    expect((await read(`L${2 ** 53 - 1}L\n.`)).value).toBe(2 ** 53 - 1)
    expect((await read(`L${2n ** 53n}L\n.`)).value).toBe(2n ** 53n)
    expect((await read(`L-${2 ** 53 - 1}L\n.`)).value).toBe(-(2 ** 53 - 1))
    expect((await read(`L-${2n ** 53n}L\n.`)).value).toBe(-(2n ** 53n))
  })

  it.each(['I\n', 'I1.5\n', 'Iabc\n', 'I--1\n', 'L0x\n', 'L1LL\n', `I${'9'.repeat(5000)}\n`])('%j is refused', async (line) => {
    expect((await errorOf(line, '.')).message).toContain('expected an integer')
  })

  it.each(['F\n', 'F1,5\n', 'F0x10\n', 'F 1.5\n', 'F1.5 \n', 'F1e\n', 'F.\n'])('%j is no float', async (line) => {
    expect((await errorOf(line, '.')).message).toContain('expected a float')
  })
})

describe('lengths that cannot be', () => {
  it.each([
    ['BINUNICODE', ['X', u32(0xffffffff)]],
    ['BINUNICODE8', ['\x8d', u64(2n ** 60n)]],
    ['BINUNICODE8 past 2^53', ['\x8d', u64(2n ** 64n - 1n)]],
    ['BINBYTES', ['B', u32(0xfffffffb)]],
    ['BINBYTES8', ['\x8e', u64(2n ** 63n)]],
    ['BYTEARRAY8', ['\x96', u64(2n ** 40n)]],
    ['BINSTRING', ['T', i32(2 ** 31 - 1)]],
    ['LONG4', ['\x8b', i32(2 ** 31 - 1)]],
    ['FRAME', ['\x95', u64(2n ** 62n)]],
    ['SHORT_BINUNICODE', ['\x8c', 200]],
    ['LONG1', ['\x8a', 200]],
    ['a line without an end', ['cos']],
  ] satisfies [string, Part[]][])('%s that claims more bytes than there are is a file that was cut off', async (_, pickle) => {
    const error = await errorOf(...pickle)
    expect(error.truncated).toBe(true)
    expect(error.message).toContain('the bytes end before the pickle does')
  })

  test.each([
    ['BINSTRING', ['T', i32(-5), 'N.']],
    ['LONG4', ['\x8b', i32(-1), 'N.']],
  ] satisfies [string, Part[]][])('%s of a negative length is refused', async (_, pickle) => {
    const error = await errorOf(...pickle)
    expect(error.message).toMatch(/a length of -\d at byte 0/)
    expect(error.truncated).toBe(false)
  })

  test('the six bytes that make another reader loop for ever end here', async () => {
    expect((await errorOf('B', i32(-5), '.')).truncated).toBe(true)
  })
})

/** As LONG1 and LONG4 hold it: little-endian, as short as possible. */
function twosComplement(value: bigint): Uint8Array {
  if (value === 0n) return bytes()
  let length = 1
  while (BigInt.asIntN(length * 8, value) !== value) length++
  const hex = BigInt.asUintN(length * 8, value)
    .toString(16)
    .padStart(length * 2, '0')
  return Buffer.from(hex, 'hex').reverse()
}
