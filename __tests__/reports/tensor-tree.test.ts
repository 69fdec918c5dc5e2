import { describe, expect, test } from 'vitest'
import { inspectText } from '../../src/reports/inspect-text.ts'
import type { TensorReport } from '../../src/reports/schemas.ts'
import { tensorBytes, tensorTree } from '../../src/reports/tensor-tree.ts'
import { INSPECTED, tensor } from './example-reports.ts'

function outline(tensors: readonly TensorReport[]): string[] {
  return tensorTree(tensors).map(({ depth, label, times }) => `${'  '.repeat(depth)}${label}${times > 1 ? ` ×${times}` : ''}`)
}

describe('the tree of tensors', () => {
  test('puts chains of single modules on one line', () => {
    expect(outline([tensor('a.b.c.weight', [1]), tensor('a.b.c.bias', [1]), tensor('d', [1])])).toEqual([
      'a.b.c',
      '  weight',
      '  bias',
      'd',
    ])
  })

  test('folds numbered siblings that are equal, and sums them up', () => {
    const tensors = Array.from({ length: 4 }, (_, i) => tensor(`layers.${i}.w`, [8]))
    const [row] = tensorTree(tensors)
    expect(row).toMatchObject({ label: 'layers.0…3.w', times: 4, tensors: 4, bytes: 4 * 32 })
  })

  test('folds within what is folded', () => {
    const tensors = [0, 1, 2].flatMap((i) => [...[0, 1, 2].map((j) => tensor(`a.${i}.b.${j}`, [1])), tensor(`a.${i}.c`, [1])])
    expect(outline(tensors)).toEqual(['a.0…2 ×3', '  b.0…2 ×9', '  c ×3'])
  })

  test.each([
    ['shapes', [tensor('l.0', [1]), tensor('l.1', [2]), tensor('l.2', [1])]],
    ['dtypes', [tensor('l.0', [1]), tensor('l.1', [1], { dtype: 'float16' }), tensor('l.2', [1])]],
    ['gaps in the numbers', [tensor('l.0', [1]), tensor('l.2', [1]), tensor('l.4', [1])]],
    ['numbers with leading zeros', [tensor('l.00', [1]), tensor('l.01', [1]), tensor('l.02', [1])]],
  ])('does not fold siblings with different %s', (_, tensors) => {
    expect(outline(tensors)).toHaveLength(4)
  })

  test('counts bytes that are shared once, and names the owner', () => {
    const rows = tensorTree([tensor('emb', [10], { storage: '0' }), tensor('out', [10], { storage: '0' })])
    expect(rows.map(({ bytes, sharedWith }) => ({ bytes, sharedWith }))).toEqual([{ bytes: 40 }, { bytes: 0, sharedWith: 'emb' }])
  })

  test('shows a name that is also a module', () => {
    expect(outline([tensor('a', [1]), tensor('a.b', [1])])).toEqual(['a', '  b'])
  })

  test('knows the bytes of packed and unknown types', () => {
    expect(tensorBytes(tensor('a', [5], { dtype: 'quint4x2' }))).toBe(3)
    expect(tensorBytes(tensor('a', [5], { dtype: 'complex128' }))).toBe(80)
    expect(tensorBytes(tensor('a', [5], { dtype: 'future' }))).toBe(0)
    expect(tensorBytes(tensor('a', [0, 5]))).toBe(0)
  })

  test('bears names with a million parts, and a hundred thousand tensors', () => {
    expect(tensorTree([tensor('a.'.repeat(1_000_000), [1]), tensor('a.b', [1])]).length).toBeLessThan(30)
    const many = Array.from({ length: 100_000 }, (_, i) => tensor(`m.${i % 7}.x${i}`, [i + 1]))
    expect(inspectText({ ...INSPECTED, tensors: many }, { color: false }).split('\n').length).toBeGreaterThan(100_000)
  })

  test('takes keys that objects have by themselves as any other', () => {
    expect(outline([tensor('__proto__.constructor', [1]), tensor('toString', [1])])).toEqual(['__proto__.constructor', 'toString'])
  })
})

test('a name that is too long for a column is cut, and the others keep their place', () => {
  const long = tensor(`callbacks.${'x'.repeat(500)}.score`, [1])
  const lines = inspectText({ ...INSPECTED, tensors: [tensor('a', [1]), long] }, { color: false }).split('\n')
  expect(lines.filter((line) => line.includes('float32 [1]')).map((line) => line.indexOf('float32'))).toEqual([64, 64])
})
