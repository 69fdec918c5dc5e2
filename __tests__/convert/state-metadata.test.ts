import { expect, test } from 'vitest'
import { dictEntries } from '../../src/checkpoint/pickle/lookup.ts'
import type { PickleValue } from '../../src/checkpoint/pickle/values.ts'
import { attributesRenamed, type KeyChange } from '../../src/convert/state-metadata.ts'
import { dictOf } from '../../src/profiles/inert-dicts.ts'

/** Attributes of a state dict with these modules, each of a version of its own. */
function attributes(...modules: readonly string[]): PickleValue {
  const metadata = dictOf(modules.map((module, i) => [module, i]))
  return dictOf([
    ['note', 'kept'],
    ['_metadata', metadata],
  ])
}

function modulesOf(state: PickleValue): unknown {
  const metadata = dictEntries(dictEntries(state)?.get('_metadata'))
  return Object.fromEntries(metadata?.keys.map((key, i) => [key, metadata.values[i]]) ?? [])
}

const kept = (key: string): KeyChange => [key, key]

test('modules follow their keys, and those without keys the module around them', () => {
  const state = attributes('', 'module', 'module.norm', 'module.act')
  const renamed = attributesRenamed(state, [['module.norm.weight', 'norm.weight']])
  expect(modulesOf(renamed)).toEqual({ '': 1, norm: 2, act: 3 })
  expect(dictEntries(renamed)?.get('note')).toBe('kept')
})

test('a prefix that is new goes before all of them, the one that had none included', () => {
  expect(modulesOf(attributesRenamed(attributes('', 'fc'), [['fc.weight', 'model.fc.weight']]))).toEqual({ model: 0, 'model.fc': 1 })
})

test('a module in the middle is renamed as well as one at the start', () => {
  const keys: KeyChange[] = [['h.0.attn.q.weight', 'h.0.self.q.weight'], kept('h.0.mlp.weight')]
  expect(modulesOf(attributesRenamed(attributes('h', 'h.0', 'h.0.attn', 'h.0.attn.q', 'h.0.mlp'), keys))).toEqual({
    h: 0,
    'h.0': 1,
    'h.0.self': 2,
    'h.0.self.q': 3,
    'h.0.mlp': 4,
  })
})

test('a module whose keys went apart has both names', () => {
  const keys: KeyChange[] = [['a.x.weight', 'b.x.weight'], kept('a.y.weight')]
  expect(modulesOf(attributesRenamed(attributes('a', 'a.x', 'a.y'), keys))).toEqual({ a: 0, b: 0, 'b.x': 1, 'a.y': 2 })
})

test('another spelling within a module leaves it where it is', () => {
  const keys: KeyChange[] = [['conv.weight_g', 'conv.parametrizations.weight.original0'], kept('conv.bias')]
  expect(modulesOf(attributesRenamed(attributes('', 'conv'), keys))).toEqual({ '': 0, conv: 1 })
})

test('what keeps its names keeps its attributes as they are', () => {
  const state = attributes('', 'fc')
  expect(attributesRenamed(state, [kept('fc.weight')])).toBe(state)
})

test('a name of many thousand dots is followed as far as real modules nest, and no further', () => {
  const long = 'a.'.repeat(100_000)
  const renamed = attributesRenamed(attributes('', 'a', `other.${long}x`), [[`${long}weight`, `b.${long}weight`]])
  expect(modulesOf(renamed)).toEqual({ '': 0, a: 1, [`other.${long}x`]: 2 })
})
