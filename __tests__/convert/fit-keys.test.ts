import { describe, expect, test } from 'vitest'
import { fitKeys, type KeyFit } from '../../src/compare/fit-keys.ts'
import type { Identity } from '../../src/profiles/identity.ts'
import { identity, type Keys, keys, mapped } from '../compare/key-maps.ts'

interface Wishes {
  readonly renameFrom?: Keys
  readonly reference?: Keys
  readonly identity?: Identity
}

function fitted(candidate: Keys, { renameFrom, reference, identity: known }: Wishes): KeyFit {
  const side = (of: Keys) => ({ keys: of, versions: new Map<string, number>(), identity: known })
  return fitKeys(side(candidate), {
    renameFrom: renameFrom && side(renameFrom),
    reference: reference && side(reference),
  })
}

const NORM = keys({
  'bn.weight': [4],
  'bn.bias': [4],
  'bn.running_mean': [4],
  'bn.running_var': [4],
  'bn.num_batches_tracked': [],
  'fc.weight': [2, 4],
})

describe('the names of another checkpoint', () => {
  test('are taken over from one that was saved in a wrapper, counters of batch norm included', () => {
    const { names, renames } = fitted(
      mapped(NORM, (name) => `module.${name}`),
      { renameFrom: NORM },
    )
    expect(names).toEqual(new Map([...NORM.keys()].map((name) => [`module.${name}`, name])))
    expect(renames.every(({ confidence }) => confidence === 'high')).toBe(true)
  })

  test.each([
    ['older', 'conv.weight_g', 'conv.parametrizations.weight.original0'],
    ['newer', 'conv.parametrizations.weight.original0', 'conv.weight_g'],
  ])('are those of the other spelling of weight_norm, for a file in the %s one', (_, from, to) => {
    const second = (name: string) => name.replace('_g', '_v').replace('original0', 'original1')
    const { names } = fitted(keys({ [from]: [4, 1], [second(from)]: [4, 3] }), {
      renameFrom: keys({ [to]: [4, 1], [second(to)]: [4, 3] }),
    })
    expect(names).toEqual(
      new Map([
        [from, to],
        [second(from), second(to)],
      ]),
    )
  })

  test('are not taken over where they are a guess, which is told', () => {
    const candidate = keys({ 'block.first.gamma': [4], 'block.second.gamma': [4], 'head.w': [9] })
    const renameFrom = keys({ 'block.first.gain': [4], 'block.second.gain': [4], 'head.w': [9] })
    const { names, renames, doubtful } = fitted(candidate, { renameFrom })
    expect([names.size, renames.length]).toEqual([0, 0])
    expect(doubtful.map(({ from, to, confidence }) => [from, to, confidence])).toEqual([
      ['block.first.gamma', 'block.first.gain', 'low'],
      ['block.second.gamma', 'block.second.gain', 'low'],
    ])
  })

  test('are exact: a star in a key is a star', () => {
    const candidate = keys({ 'module.a*.weight': [4], 'module.ab.weight': [5] })
    const { names } = fitted(candidate, { renameFrom: keys({ 'a*.weight': [4], 'ab.weight': [5] }) })
    expect(names).toEqual(
      new Map([
        ['module.a*.weight', 'a*.weight'],
        ['module.ab.weight', 'ab.weight'],
      ]),
    )
  })

  test('are none for what only training needs, and an export has no part of', () => {
    const export_ = keys({ 'enc_p.proj.weight': [4, 4], 'dec.proj.weight': [8, 4] })
    const training = new Map([...keys({ 'enc_p.proj.weight': [4, 4], 'enc_q.proj.weight': [8, 4] })])
    expect(fitted(training, { renameFrom: export_, identity: identity('s2-training') }).names.size).toBe(0)
  })
})

describe('what a reference has not', () => {
  const reference = keys({ 'fc.weight': [2, 4], 'fc.bias': [2] })

  test('is left out by name and by shape, with the reason', () => {
    const { names, unmatched } = fitted(keys({ 'fc.weight': [2, 4], 'fc.bias': [3], aux: [1] }), { reference })
    expect(names).toEqual(
      new Map([
        ['fc.bias', undefined],
        ['aux', undefined],
      ]),
    )
    expect(unmatched).toEqual([
      { name: 'fc.bias', shape: [3], expected: [2], like: undefined },
      { name: 'aux', shape: [1], expected: undefined, like: undefined },
    ])
  })

  test('counts a scalar and one number as two shapes, as the filter does', () => {
    const { unmatched } = fitted(keys({ scale: [1] }), { reference: keys({ scale: [] }) })
    expect(unmatched).toMatchObject([{ name: 'scale', shape: [1], expected: [] }])
  })

  test('is looked for after all renames, and a renamed key that has another shape is left out', () => {
    const candidate = keys({ 'module.fc.weight': [2, 4], 'module.fc.bias': [2], 'module.head.weight': [9, 4], 'module.head.bias': [9] })
    const wanted = keys({ 'fc.weight': [2, 4], 'fc.bias': [2], 'head.weight': [5, 4], 'head.bias': [5] })
    const { names, renames, unmatched } = fitted(candidate, { renameFrom: wanted, reference: wanted })
    expect(names.get('module.fc.weight')).toBe('fc.weight')
    expect([names.has('module.head.weight'), names.get('module.head.weight')]).toEqual([true, undefined])
    expect(renames.map(({ to }) => to)).toEqual(['fc.weight', 'fc.bias'])
    expect(unmatched.map(({ name }) => name)).toEqual(['head.weight', 'head.bias'])
  })

  test('says what the reference seems to call it', () => {
    const { unmatched } = fitted(
      mapped(reference, (name) => `module.${name}`),
      { reference },
    )
    expect(unmatched.map(({ name, like }) => [name, like])).toEqual([
      ['module.fc.weight', 'fc.weight'],
      ['module.fc.bias', 'fc.bias'],
    ])
  })
})
