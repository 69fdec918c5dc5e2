import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, loggable } from '../../src/github/log-text.ts'
import { parseCommand } from './workflow-command.ts'

describe('a line of the log', () => {
  it.each([
    '::error::x',
    '  ::set-output name=a::b',
    'a\n::add-mask::b',
    '\r::stop-commands::x',
    '##[add-mask]x',
    'x ##[set-output name=a]b',
    '::',
  ])('is never a command: %j', (text) => {
    expect(parseCommand(loggable(text))).toBeUndefined()
  })

  it('is one line and no command, whatever a pull request calls its files', () => {
    const hostile = fc.array(
      fc.oneof(fc.constantFrom('::', '##[', 'error', ' ', '\n', '\r', '\u2028', ']', '%0A'), fc.string({ unit: 'binary' })),
    )
    fc.assert(
      fc.property(hostile, (parts) => {
        const line = loggable(parts.join(''))
        expect(line).not.toMatch(/[\r\n]/)
        expect(parseCommand(line)).toBeUndefined()
      }),
    )
  })

  it('is left as it is where nothing is wrong with it', () => {
    expect(loggable('error naming/pattern 模型/声音 e8: 10 of 12')).toBe('error naming/pattern 模型/声音 e8: 10 of 12')
  })
})

describe('a clipped text', () => {
  it('is marked, and never ends in half a character', () => {
    expect(clip('abcdef', 4)).toBe('abc…')
    expect(clip('ab😀cd', 4)).toBe('ab…')
    expect(clip('abcd', 4)).toBe('abcd')
  })
})
