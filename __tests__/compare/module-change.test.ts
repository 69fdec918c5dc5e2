import { describe, expect, test } from 'vitest'
import { changesByModule } from '../../src/compare/module-change.ts'
import { byMovement, type MeasuredTensor, type TensorChange, tensorChange } from '../../src/compare/tensor-change.ts'

const MEASURED: MeasuredTensor = {
  ...{ count: 4, otherBits: 4, otherValues: 4, otherAfterCast: undefined, nonFinite: { reference: 0, candidate: 0 } },
  ...{ norm: { reference: 10, candidate: 10, difference: 1 }, change: 0.1, cosine: 0.99, farthest: 1 },
}

function moved(name: string, difference = 1, reference = 10): TensorChange {
  return tensorChange(name, { ...MEASURED, norm: { reference, candidate: reference, difference }, change: difference / reference })
}

function frozen(name: string): TensorChange {
  return tensorChange(name, { ...MEASURED, otherBits: 0, otherValues: 0, norm: { reference: 10, candidate: 10, difference: 0 }, change: 0 })
}

function rows(...changes: readonly TensorChange[]): string[] {
  return changesByModule(changes).modules.map(({ name, state, tensors, equal }) => `${name} ${state} ${equal}/${tensors}`)
}

describe('the parts of a model', () => {
  test('are its top modules in the order of the keys, below what all keys share', () => {
    expect(
      rows(frozen('model.enc.a.weight'), frozen('model.enc.b.weight'), moved('model.dec.a.weight'), moved('model.dec.b.weight')),
    ).toEqual(['model.enc.* frozen 2/2', 'model.dec.* moved 0/2'])
  })

  test('show a module that moved in part by what it is made of', () => {
    const layers = Array.from({ length: 4 }, (_, i) => ['weight', 'bias'].map((each) => `enc.layers.${i}.${each}`)).flat()
    expect(rows(...layers.map((name) => (name.includes('.3.') ? moved(name) : frozen(name))), frozen('dec.weight'))).toEqual([
      'enc.layers.0.* frozen 2/2',
      'enc.layers.1.* frozen 2/2',
      'enc.layers.2.* frozen 2/2',
      'enc.layers.3.* moved 0/2',
      'dec.* frozen 1/1',
    ])
  })

  test('keep a layer together of which only the bias moved', () => {
    expect(rows(frozen('enc.weight'), moved('enc.bias'), frozen('dec.weight'))).toEqual(['enc.* mixed 1/2', 'dec.* frozen 1/1'])
  })

  test('are as many as a person reads, however many there are to open', () => {
    const many = Array.from({ length: 400 }, (_, i) => `a.${i % 20}.${i}.${['weight', 'bias'][i % 2]}`)
    const found = rows(...many.map((name, i) => (i % 3 === 0 ? frozen(name) : moved(name))), frozen('b.weight'))
    expect(found.length).toBeLessThanOrEqual(24)
    expect(found.length).toBeGreaterThan(2)
  })

  test('end somewhere, where a file has thousands of them at its top', () => {
    const { modules, skipped } = changesByModule(Array.from({ length: 5000 }, (_, i) => moved(`m${i}.weight`)))
    expect([modules.length, skipped]).toEqual([200, 4800])
  })

  test('are one, where names are nothing but dots', () => {
    expect(rows(moved('.'.repeat(10_000)), frozen('.'.repeat(10_001)))).toHaveLength(1)
  })

  test('have the norms of all their tensors together', () => {
    const { modules } = changesByModule([moved('a.x', 3, 30), moved('a.y', 4, 40), moved('b.x', 1e300, 1e308), moved('b.y', 1e300, 1e308)])
    expect(modules[0]?.change).toBeCloseTo(0.1, 12)
    expect(modules[1]?.change).toBeCloseTo(1e-8, 18)
  })

  test('that came from zero, or are not finite, have no share', () => {
    const broken = tensorChange('b.x', {
      ...MEASURED,
      norm: { reference: 1, candidate: Number.NaN, difference: Number.NaN },
      change: Number.NaN,
    })
    const { modules } = changesByModule([moved('a.x', 1, 0), broken, frozen('c.x')])
    expect(modules.map(({ change }) => change)).toEqual([null, null, 0])
  })
})

describe('the order of tensors', () => {
  test('is what broke, what moved most, what came from zero, and what stayed', () => {
    const broken = tensorChange('broken', { ...MEASURED, change: Number.NaN })
    const all = [frozen('same'), moved('zero', 5, 0), moved('little', 1), broken, moved('zero, further', 6, 0), moved('much', 2)]
    expect(byMovement(all).map(({ name }) => name)).toEqual(['broken', 'much', 'little', 'zero, further', 'zero', 'same'])
  })
})

describe('a tensor', () => {
  test('is equal bit for bit, and has then moved by nothing even where it is not finite', () => {
    const same = tensorChange('w', { ...MEASURED, otherBits: 0, otherValues: 0, change: Number.NaN, cosine: Number.NaN })
    expect(same).toMatchObject({ equal: true, change: 0, cosine: null })
    expect(tensorChange('w', { ...MEASURED, otherBits: 1, otherValues: 0 }).equal).toBe(false)
  })

  test('of another float type is equal where it is after the cast, and still tells what rounding did', () => {
    const rounded = { ...MEASURED, otherBits: undefined, otherValues: 3, change: 1e-4 }
    expect(tensorChange('w', { ...rounded, otherAfterCast: { dtype: 'float16', count: 0 } })).toMatchObject({
      equal: true,
      change: 1e-4,
      differing: 3,
      afterCast: { dtype: 'float16', differing: 0 },
    })
    expect(tensorChange('w', { ...rounded, otherAfterCast: { dtype: 'float16', count: 1 } }).equal).toBe(false)
  })

  test('of another type without such a cast is equal where its values are', () => {
    expect(tensorChange('w', { ...MEASURED, otherBits: undefined, otherValues: 0 }).equal).toBe(true)
    expect(tensorChange('w', { ...MEASURED, otherBits: undefined, otherValues: 1 }).equal).toBe(false)
  })
})
