import { describe, expect, it } from 'vitest'
import { pattern } from '../../../src/rules/naming/pattern.ts'
import { messagesOf } from '../../profiles/build-subject.ts'
import { s1Export } from '../../profiles/gpt-sovits-files.ts'

const naming = { pattern: '^(?<model>[a-z]+)-e(?<epoch>\\d+)\\.ckpt$' }

describe('naming/pattern', () => {
  it('says nothing where the team has no pattern', () => {
    expect(messagesOf(pattern, { path: 'Final 2.ckpt', file: s1Export(732) })).toEqual([])
  })

  it('accepts a name that follows the pattern, in any folder', () => {
    expect(messagesOf(pattern, { path: 'a/b/alice-e15.ckpt', file: s1Export(732), config: { naming } })).toEqual([])
  })

  it('names the file and the pattern that it breaks', () => {
    expect(messagesOf(pattern, { path: 'a/Final 2.ckpt', file: s1Export(732), config: { naming } })).toEqual([
      `The name "Final 2.ckpt" does not match naming.pattern ${naming.pattern}`,
    ])
  })

  it('leaves base models their names', () => {
    expect(messagesOf(pattern, { path: 'pretrained_models/s1v3.ckpt', file: s1Export(732), config: { naming } })).toEqual([])
  })

  it('says that a pattern is none, since every file would pass', () => {
    const [message] = messagesOf(pattern, { path: 'a.ckpt', file: s1Export(732), config: { naming: { pattern: '(' } } })
    expect(message).toContain('naming.pattern is not a regular expression')
  })
})
