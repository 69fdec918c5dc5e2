import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { parseRenaming, renameKeys } from '../../src/config/rename-keys.ts'

function renamed(keys: readonly string[], ...renamings: readonly string[]): string[] {
  return [...renameKeys(keys, renamings.map(parseRenaming)).values()]
}

describe('--rename', () => {
  test.each([
    ['a prefix is taken away', ['module.a.weight', 'module.b'], ['module.=>'], ['a.weight', 'b']],
    ['a prefix is put before every key', ['a', 'b.c'], ['=>model.'], ['model.a', 'model.b.c']],
    ['a prefix is replaced, and only at the beginning', ['enc.enc.w', 'dec.enc.w'], ['enc.=>encoder.'], ['encoder.enc.w', 'dec.enc.w']],
    ['one key gets another name', ['a', 'ab'], ['a=>z'], ['z', 'ab']],
    ['stars fill stars', ['h.0.attn.w', 'h.12.mlp.w'], ['h.*.attn.*=>layers.*.self_attn.*'], ['layers.0.self_attn.w', 'h.12.mlp.w']],
    ['a star may stand for nothing and for dots', ['x.y.z', 'xz'], ['x*z=>q*'], ['q.y.', 'q']],
    ['renamings follow each other', ['module.a'], ['module.=>', '=>net.'], ['net.a']],
  ])('%s', (_, keys, renamings, expected) => {
    expect(renamed(keys, ...renamings)).toEqual(expected)
  })

  test('leave a key alone that has no name by itself', () => {
    expect(renamed(['', 'a'])).toEqual(['', 'a'])
    expect(renamed(['', 'a'], 'a=>b')).toEqual(['', 'b'])
  })

  test.each([
    ['fits no key', ['weight'], 'wieght=>w', /no tensor of the file has a name that matches it; did you mean "weight"/],
    ['gives two keys one name', ['a.w', 'b.w'], '*.w=>w*'.replace('w*', 'w'), /has 1 stars and TO has 0/],
    ['collides with another key', ['a', 'b'], 'a=>b', /would give "b" and "a" one name|would give "a" and "b" one name/],
    ['leaves nothing of a name', ['model.'], 'model.=>', /would leave nothing of the name "model\."/],
    ['has no arrow', ['a'], 'a', /expected FROM=>TO/],
    ['has too many stars', ['a'], '*a*b*c*d*=>*a*b*c*d*', /at most 4 stars/],
  ])('is refused where it %s', (_, keys, renaming, message) => {
    expect(() => renamed(keys, renaming)).toThrow(UserError)
    expect(() => renamed(keys, renaming)).toThrow(message)
  })
})
