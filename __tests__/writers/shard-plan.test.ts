import { describe, expect, test } from 'vitest'
import { parseByteSize } from '../../src/writers/byte-size.ts'
import { planShards } from '../../src/writers/shard-plan.ts'
import { WriterError } from '../../src/writers/writer-error.ts'

function tensor(name: string, bytes: number, storage?: string) {
  return { name, bytes, storage }
}

function groups(maxBytes: number, ...tensors: readonly ReturnType<typeof tensor>[]) {
  return planShards(tensors, { maxBytes, stem: 'model', extension: 'safetensors' }).shards.map((shard) => shard.tensors)
}

describe('a set of shards', () => {
  test('is filled in order, and a shard ends where the next tensor does not fit', () => {
    expect(groups(10, tensor('a', 4), tensor('b', 6), tensor('c', 1), tensor('d', 10))).toEqual([['a', 'b'], ['c'], ['d']])
  })

  test('gives a tensor that is too large a shard by itself, and goes on filling the one before', () => {
    expect(groups(10, tensor('a', 4), tensor('big', 50), tensor('b', 6))).toEqual([['big'], ['a', 'b']])
  })

  test('keeps tensors that share memory together, and counts them once', () => {
    const tensors = [tensor('a', 6, 's'), tensor('b', 8), tensor('tied', 6, 's')]
    expect(groups(10, ...tensors)).toEqual([['a', 'tied'], ['b']])
    expect(planShards(tensors, { maxBytes: 10, stem: 'm', extension: 'bin' }).totalBytes).toBe(14)
  })

  test('has the names and the index that Hugging Face libraries look for', () => {
    const { shards, index } = planShards([tensor('z', 6), tensor('名', 6)], { maxBytes: 10, stem: 'model', extension: 'safetensors' })
    expect(shards.map(({ fileName }) => fileName)).toEqual(['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors'])
    expect(index?.fileName).toBe('model.safetensors.index.json')
    expect(index?.text).toBe(
      '{\n  "metadata": {\n    "total_size": 12\n  },\n  "weight_map": {\n' +
        '    "z": "model-00001-of-00002.safetensors",\n    "\\u540d": "model-00002-of-00002.safetensors"\n  }\n}\n',
    )
  })

  test('is one file without an index where all fits', () => {
    const { shards, index } = planShards([tensor('a', 1)], { maxBytes: 10, stem: 'model', extension: 'bin' })
    expect([shards.map(({ fileName }) => fileName), index]).toEqual([['model.bin'], undefined])
    expect(planShards([], { maxBytes: 10, stem: 'model', extension: 'bin' }).shards).toEqual([
      { fileName: 'model.bin', tensors: [], bytes: 0 },
    ])
  })

  test('is refused with more files than names can number, or with two tensors of one name', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => tensor(`t${i}`, 2))
    expect(() => groups(2, ...many)).toThrow('too many files')
    expect(() => groups(2, tensor('a', 1), tensor('a', 1))).toThrow(WriterError)
  })
})

describe('a size', () => {
  test.each([
    ['1900MB', 1_900_000_000],
    ['5GB', 5_000_000_000],
    ['2GiB', 2_147_483_648],
    [' 1.5 gib ', 1_610_612_736],
    ['123456', 123_456],
    ['1tb', 1e12],
  ])('of %s is %i bytes', (text, bytes) => {
    expect(parseByteSize(text)).toBe(bytes)
  })

  test.each(['', 'GB', '-5GB', '0', '0.1B', '5 GBB', '1e9', '5PB', '99999999999TiB', '5GB 5GB'])('is not %j', (text) => {
    expect(() => parseByteSize(text)).toThrow('This is no size for --shard-size (expected a number and a unit')
  })
})
