import { describe, expect, it, test } from 'vitest'
import { FLOATS } from '../build-torch.ts'
import { judgeBytes, problemsOf, told } from '../judge-bytes.ts'
import { bytes, u64 } from '../pickle/assemble.ts'

const NAME = { name: 'model.safetensors', config: { rules: { 'layout/missing-config': 'off' } } } as const
const ONE = { a: { dtype: 'F32', shape: [4], data_offsets: [0, 16] } }

describe('a safetensors file', () => {
  test('gives its tensors in the order of their bytes, and its metadata', async () => {
    const header = {
      b: { dtype: 'BF16', shape: [2, 2], data_offsets: [8, 16] },
      __metadata__: { format: 'pt', note: 'ü' },
      a: { dtype: 'I64', shape: [], data_offsets: [0, 8] },
    }
    const { checkpoint, findings } = await judgeBytes(safetensors(header, 16), NAME)
    expect(findings).toEqual([])
    expect(checkpoint).toMatchObject({
      container: 'safetensors',
      weightsRoot: '',
      metadata: new Map([
        ['format', 'pt'],
        ['note', 'ü'],
      ]),
    })
    expect(checkpoint.tensors).toMatchObject([
      { name: 'a', key: 'a', dtype: 'int64', shape: [], stride: [] },
      { name: 'b', key: 'b', dtype: 'bfloat16', shape: [2, 2], stride: [2, 1] },
    ])
  })

  it.each([
    ['an empty one', '{}', 0],
    ['one without metadata', '{"__metadata__":null}', 0],
    ['one padded with blanks', '{}      ', 0],
    ['one of blanks in front', '   {}', 0],
    ['tensors as arrays of their fields', '{"a":["U8",[3],[0,3]]}', 3],
    ['fields that nobody knows', '{"a":{"dtype":"U8","shape":[3],"data_offsets":[0,3],"more":{"x":[1e3]}}}', 3],
    [
      'a name that is there twice, of which the last one counts',
      '{"a":{"dtype":"U8","shape":[9],"data_offsets":[0,9]},"a":{"dtype":"U8","shape":[3],"data_offsets":[0,3]}}',
      3,
    ],
    ['tensors of no elements', '{"a":{"dtype":"F32","shape":[0,9223372036854775807],"data_offsets":[0,0]}}', 0],
  ])('%s is healthy', async (_, text, length) => {
    expect(await problemsOf(withHeader(text, length), NAME)).toEqual([])
  })

  test('may have any name of a tensor', async () => {
    const names = ['', '.', '__proto__', 'constructor', '模型', 'a\u0000b', '"quoted"', '\u{1f600}']
    const header = Object.fromEntries(names.map((name, i) => [name, { dtype: 'U8', shape: [1], data_offsets: [i, i + 1] }]))
    const text = JSON.stringify(header).replace('{', '{"__proto__":{"dtype":"U8","shape":[1],"data_offsets":[2,3]},')
    const { checkpoint } = await judgeBytes(withHeader(text, names.length), NAME)
    expect(checkpoint.tensors.map(({ name }) => name)).toEqual(names)
  })
})

describe('what the reference reader refuses', () => {
  const tensor = (fields: Readonly<Record<string, unknown>>) => JSON.stringify({ a: { ...ONE.a, ...fields } })
  it.each([
    ['no JSON', '{"a":', 0, 'container/corrupt: The header is not JSON: the text ends inside of a value at character 5'],
    ['something behind the JSON', '{} {}', 0, 'container/corrupt: The header is not JSON: characters behind the value at character 3'],
    ['a trailing comma', '{"a":1,}', 0, 'container/corrupt: The header is not JSON: expected a key at character 7'],
    ['nesting of 200', `{"a":${'['.repeat(200)}`, 0, 'container/corrupt: The header is not JSON: values nested too deeply'],
    ['a lone surrogate', '{"\\ud800":1}', 0, 'container/corrupt: The header is not JSON: a lone surrogate'],
    ['a control character', '{"\n":1}', 0, 'container/corrupt: The header is not JSON: a control character in a string'],
    ['metadata twice', '{"__metadata__":{},"__metadata__":{}}', 0, 'container/corrupt: The header has __metadata__ twice'],
    ['metadata of numbers', '{"__metadata__":{"a":1}}', 0, 'container/corrupt: __metadata__ has a value that is no string under "a"'],
    ['metadata that is a list', '{"__metadata__":[]}', 0, 'container/corrupt: __metadata__ is not an object of strings'],
    ['a tensor that is a number', '{"a":1}', 0, 'container/corrupt: Tensor "a" is not an object'],
    ['a tensor of two fields', '{"a":["U8",[1]]}', 0, 'container/corrupt: Tensor "a" is an array of 2 items'],
    ['no shape', '{"a":{"dtype":"U8","data_offsets":[0,1]}}', 1, 'container/corrupt: Tensor "a" has its shape missing'],
    [
      'two shapes',
      '{"a":{"dtype":"U8","shape":[1],"shape":[1],"data_offsets":[0,1]}}',
      1,
      'container/corrupt: Tensor "a" has its shape twice',
    ],
    [
      'an unknown dtype',
      tensor({ dtype: 'F128' }),
      16,
      'container/corrupt: Tensor "a" has the dtype "F128", which the format does not know',
    ],
    ['a dtype that is a number', tensor({ dtype: 5 }), 16, 'container/corrupt: Tensor "a" has the dtype that is no text'],
    ['a negative size', tensor({ shape: [-4] }), 16, 'container/corrupt: Tensor "a" has a size or offset that is no unsigned integer'],
    [
      'a size of 4.0',
      '{"a":{"dtype":"F32","shape":[4.0],"data_offsets":[0,16]}}',
      16,
      'container/corrupt: Tensor "a" has a size or offset',
    ],
    [
      'a size of 2^64',
      '{"a":{"dtype":"F32","shape":[18446744073709551616],"data_offsets":[0,16]}}',
      16,
      'container/corrupt: Tensor "a" has a size or offset',
    ],
    ['three offsets', tensor({ data_offsets: [0, 16, 16] }), 16, 'container/corrupt: Tensor "a" lacks a shape or its two data_offsets'],
    ['an end in front of the begin', tensor({ data_offsets: [0, -1] }), 16, 'container/corrupt: Tensor "a" has a size or offset'],
    ['a hole', tensor({ data_offsets: [4, 20] }), 20, 'container/corrupt: Tensor "a" has the bytes 4 to 20, expected were bytes from 0 on'],
    [
      'an overlap',
      JSON.stringify({ ...ONE, b: { dtype: 'F32', shape: [4], data_offsets: [8, 24] } }),
      24,
      'container/corrupt: Tensor "b" has the bytes 8 to 24, expected were bytes from 16 on',
    ],
    [
      'another size than its shape has',
      tensor({ shape: [5] }),
      16,
      'container/corrupt: Tensor "a" of shape [5] and F32 needs 20 bytes and has 16',
    ],
    [
      'a tensor that ends inside of a byte',
      tensor({ dtype: 'F4', shape: [3], data_offsets: [0, 2] }),
      2,
      'container/corrupt: Tensor "a" does not end on a byte',
    ],
    [
      'a size that overflows',
      tensor({ shape: [2 ** 32, 2 ** 32], data_offsets: [0, 0] }),
      0,
      'tensor/shape-overflow: Tensor "a" has a shape whose size overflows',
    ],
    ['too few bytes', JSON.stringify(ONE), 15, 'container/truncated: The file ends 1 bytes too early'],
    ['too many bytes', JSON.stringify(ONE), 17, 'container/trailing-data: 1 bytes at the end belong to no tensor'],
    [
      'a dtype that PyTorch lacks',
      tensor({ dtype: 'F6_E2M3', shape: [4], data_offsets: [0, 3] }),
      3,
      'container/corrupt: Tensor "a" has the dtype F6_E2M3, which PyTorch does not have',
    ],
  ])('%s', async (_, text, length, message) => {
    const judged = await judgeBytes(withHeader(text, length), NAME)
    expect(told(judged)).toContainEqual(expect.stringContaining(message))
    expect(judged.findings[0]).toMatchObject({ severity: 'error', torch: expect.stringContaining('SafetensorError') })
  })

  test('text that is not UTF-8', async () => {
    const header = Buffer.from('{"\xff":1}', 'latin1')
    expect(await problemsOf(bytes(u64(header.length), header), NAME)).toEqual(['container/corrupt: The header is not UTF-8'])
  })

  test('a header that ends behind the file', async () => {
    expect(await problemsOf(bytes(u64(1000), '{"a":'), NAME)).toEqual([
      'container/truncated: The header has 1000 bytes, the file ends after 5 of them: it was cut off, or never written to its end',
    ])
  })

  test('a header of more than 100 MB', async () => {
    expect(await problemsOf(bytes(u64(100_000_001), '{"a":'), NAME)).toEqual([
      expect.stringContaining('The header would have 100000001 bytes, at most 100000000 are allowed'),
    ])
  })

  test('a header of millions of values is absurd', async () => {
    const text = `{"a":[${'[],'.repeat(5_000_000)}0]}`
    expect(await problemsOf(withHeader(text, 0), NAME)).toEqual([expect.stringContaining('more than 5000000 values')])
  })
})

describe('names', () => {
  test('torch.load takes safetensors under another extension for a pickle', async () => {
    const problems = await problemsOf(safetensors(ONE, 16), { name: 'model.ckpt' })
    expect(problems).toEqual(['file/not-a-checkpoint: The content is safetensors, and under this name torch.load takes it for a pickle'])
  })

  test('another container under the name of safetensors is told', async () => {
    expect(await problemsOf(bytes(0x80, 2, '}.'), NAME)).toContain(
      'file/not-a-checkpoint: The name says safetensors, the content is pickle',
    )
  })
})

function safetensors(header: Readonly<Record<string, unknown>>, length: number): Uint8Array {
  return withHeader(JSON.stringify(header), length)
}

function withHeader(text: string, length: number): Uint8Array {
  const header = Buffer.from(text)
  return bytes(u64(header.length), header, length === FLOATS.length ? FLOATS : new Uint8Array(length))
}
