import { describe, expect, test } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { planSafetensors, type SafetensorsEntry, safetensorsDtype } from '../../src/writers/safetensors-plan.ts'
import { WriterError } from '../../src/writers/writer-error.ts'

function entry(name: string, dtype: string, shape: readonly number[], itemsize: number): SafetensorsEntry {
  return { name, dtype, shape, bytes: shape.reduce((count, size) => count * size, 1) * itemsize }
}

/** As `save_file` of safetensors 0.8 writes the same tensors. */
const REFERENCE =
  '{"__metadata__":{"format":"pt"},"z":{"dtype":"I64","shape":[],"data_offsets":[0,8]},' +
  '"a.b":{"dtype":"F32","shape":[2,3],"data_offsets":[8,32]},"名\\"\\n\\u0001":{"dtype":"BF16","shape":[2],"data_offsets":[32,36]},' +
  '"a.a":{"dtype":"F16","shape":[0,3],"data_offsets":[36,36]},"ﾮ":{"dtype":"F16","shape":[1],"data_offsets":[36,38]},' +
  '"😀":{"dtype":"F16","shape":[1],"data_offsets":[38,40]},"m":{"dtype":"BOOL","shape":[3],"data_offsets":[40,43]}}'

const TENSORS = [
  entry('m', 'bool', [3], 1),
  entry('😀', 'float16', [1], 2),
  entry('\uffee', 'float16', [1], 2),
  entry('a.a', 'float16', [0, 3], 2),
  entry('a.b', 'float32', [2, 3], 4),
  entry('名"\n\u0001', 'bfloat16', [2], 2),
  entry('z', 'int64', [], 8),
]

describe('a safetensors file', () => {
  test('has the header that the reference writes', () => {
    const plan = planSafetensors(TENSORS, new Map([['format', 'pt']]))
    const header = Buffer.from(plan.header)
    expect(header.subarray(8).toString().trimEnd()).toBe(REFERENCE.replace('ﾮ', '\uffee'))
    expect(header.readBigUInt64LE(0)).toBe(BigInt(header.length - 8))
    expect(header.length % 8).toBe(0)
    expect(plan.size).toBe(header.length + 43)
    expect([...plan.offsets].map((offset) => offset - header.length)).toEqual([40, 38, 36, 36, 8, 32, 0])
    expect(plan.order).toEqual([6, 4, 5, 3, 2, 1, 0])
  })

  test('is read by our own reader as it was meant', async () => {
    const plan = planSafetensors(TENSORS, new Map([['epoch', '3']]))
    const file = Buffer.concat([plan.header, Buffer.alloc(plan.size - plan.header.length)])
    const { tensors, problems, metadata } = await openCheckpoint(memorySource(file))
    expect(problems).toEqual([])
    expect(metadata.get('epoch')).toBe('3')
    expect(new Map(tensors.map(({ name, dtype, shape }) => [name, [dtype, ...shape]]))).toEqual(
      new Map(TENSORS.map(({ name, dtype, shape }) => [name, [dtype, ...shape]])),
    )
  })

  test('without tensors is an empty object', () => {
    expect(Buffer.from(planSafetensors([]).header).toString('latin1')).toBe('\x08\0\0\0\0\0\0\0{}      ')
  })

  test('counts packed floats singly', () => {
    const header = Buffer.from(planSafetensors([entry('f', 'float4_e2m1fn_x2', [2, 4], 1)]).header).toString()
    expect(header).toContain('"f":{"dtype":"F4","shape":[2,8],"data_offsets":[0,8]}')
  })
})

test('dtypes have the names of the format, or none', () => {
  expect(['float16', 'bfloat16', 'uint8', 'float8_e4m3fn', 'qint8', 'complex128'].map(safetensorsDtype)).toEqual([
    'F16',
    'BF16',
    'U8',
    'F8_E4M3',
    undefined,
    undefined,
  ])
})

test.each<[string, readonly SafetensorsEntry[]]>([
  ['a type that the format lacks', [entry('a', 'complex128', [1], 16)]],
  ['a size that does not fit the shape', [{ name: 'a', dtype: 'float32', shape: [2], bytes: 4 }]],
  ['the name of the metadata', [entry('__metadata__', 'uint8', [1], 1)]],
  ['two tensors of one name', [entry('a', 'uint8', [1], 1), entry('a', 'uint8', [1], 1)]],
  ['half a character', [entry('\ud800', 'uint8', [1], 1)]],
])('%s is an error', (_, tensors) => {
  expect(() => planSafetensors(tensors)).toThrow(WriterError)
})
