import { describe, expect, it, test } from 'vitest'
import { bytes, type Part, read, text } from './assemble.ts'

const CALLED = bytes('cposix\nsystem\n', text('echo'), '\x85R')

async function asked(...parts: readonly Part[]): Promise<readonly string[]> {
  return (await read(...parts)).globals.map(({ canonical }) => canonical)
}

describe('behind the place where a pickle breaks, what runs code is still told', () => {
  it.each<[string, Part]>([
    ['an opcode that is none', '\xff'],
    ['an extension of the registry', '\x82\x010'],
    ['a buffer out of band', '\x970'],
    ['a text that is not UTF-8', 'X\x02\0\0\0\xff\xff0'],
    ['a state for a list', ']}b0'],
    ['a frame that an opcode crosses', '\x95\x06\0\0\0\0\0\0\0\x8c\x08ABCD00000'],
    ['a length past the end', 'X\xff\xff\xff\x7f'],
    ['many failures', ']}b0'.repeat(200)],
  ])('%s', async (_, broken) => {
    expect(await asked(bytes(0x80, 4), broken, CALLED, '.')).toEqual(['os.system'])
  })

  test('with what the memo held before', async () => {
    expect(await asked(bytes(0x80, 4), '\x8c\x06system\x94]}b0\x8c\x05posixh\x00\x93)R.')).toEqual(['os.system'])
  })

  test('but harmless names are not, since they may be accidents', async () => {
    expect(await asked(bytes(0x80, 2), 'ctorch\nSize\n0\xffcacme\nVoice\n0.')).toEqual(['torch.Size'])
  })

  test('and calls are not, since their arguments may be accidents', async () => {
    const { calls } = await read(bytes(0x80, 2), 'ctorch\nSize\n)R0\xff', CALLED, '.')
    expect(calls).toHaveLength(1)
  })

  test('and two lines of a text ask for nothing', async () => {
    expect(await asked('words of a language:\nsins\ncos\nsin\nios\nandroid\ncode\npen\n')).toEqual([])
  })

  test('unless they are called', async () => {
    expect(await asked('words:\ncos\nsystem\n(Vecho\ntR.')).toEqual(['os.system'])
  })
})

describe('a global whose name is computed', () => {
  test('is where the pickle breaks', async () => {
    const { unnamedGlobal, error } = await read(bytes(0x80, 4), 'cbuiltins\nstr\n\x8c\x05posix\x85R\x8c\x06system\x93.')
    expect(error).toBeDefined()
    expect(unnamedGlobal).toBe(error?.offset)
  })

  test('is not what another opcode fails for', async () => {
    expect((await read(bytes(0x80, 4), ']}b.')).unnamedGlobal).toBeUndefined()
  })
})
