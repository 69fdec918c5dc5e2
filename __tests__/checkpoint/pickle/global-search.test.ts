import { describe, expect, it, test } from 'vitest'
import { dangerousGlobalsIn } from '../../../src/checkpoint/pickle/global-search.ts'
import { bytes, type Part, u32, u64 } from './assemble.ts'

function found(...parts: readonly Part[]): readonly string[] {
  return dangerousGlobalsIn(bytes(...parts)).map(({ canonical, offset }) => `${canonical} at ${offset}`)
}

describe('the search finds a dangerous global in any bytes', () => {
  it.each<[string, Part[], string]>([
    ['GLOBAL', ['\0\0cposix\nsystem\n'], 'os.system at 2'],
    ['INST', ['\0\0(iposix\nsystem\n'], 'os.system at 3'],
    ['behind opcodes that are letters', ['\0}ubsicposix\nsystem\n'], 'os.system at 6'],
    ['behind another global', ['\0cacme\ncposix\nsystem\n'], 'os.system at 7'],
    ['short texts', ['\x8c\x05posix\x8c\x06system\x93'], 'os.system at 15'],
    ['texts in the memo', ['\x8c\x05posix\x94\x8c\x06systemq\x07\x93'], 'os.system at 18'],
    ['long texts', ['X', u32(5), 'posixr', u32(9), 'X', u32(6), 'system\x93'], 'os.system at 26'],
    ['huge texts', ['\x8d', u64(5), 'posix\x8d', u64(6), 'system\x93'], 'os.system at 29'],
  ])('%s', (_, parts, name) => {
    expect(found(...parts)).toEqual([name])
  })

  test('but no harmless or unknown one', () => {
    expect(found('\0ctorch\nSize\n\0cacme\nVoice\n')).toEqual([])
  })

  test('and no texts of another length than they state', () => {
    expect(found('\x8c\x04posix\x8c\x06system\x93')).toEqual([])
  })

  test('and no words of a text, in any language', () => {
    expect(found('sin\ncos\ntan\nios\nandroid\n正弦\ncos\nsin\n')).toEqual([])
  })
})
