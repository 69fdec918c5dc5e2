import { describe, expect, it, test } from 'vitest'
import { memorySource } from '../../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../../src/checkpoint/open.ts'
import { dict, EMPTY_ORDERED_DICT, integer, pickled, storage, type TensorPlan, tensor, torchZip } from '../build-torch.ts'
import { judgeBytes, told } from '../judge-bytes.ts'
import { bytes, type Part, text } from '../pickle/assemble.ts'

/** Opens a checkpoint whose one value is `value`; its storage `0` has 16 bytes. */
function open(value: Part) {
  return openCheckpoint(memorySource(torchZip({ pickle: pickled(dict({ weight: value })) })))
}

describe('a tensor is a view of its storage', () => {
  it.each([
    ['all of it', { shape: [4], stride: [1] }],
    ['a matrix', { shape: [2, 2], stride: [2, 1] }],
    ['transposed', { shape: [2, 2], stride: [1, 2] }],
    ['expanded', { shape: [1000, 4], stride: [0, 1] }],
    ['its last element', { shape: [], stride: [], offset: 3 }],
    ['nothing of it', { shape: [0, 7], stride: [7, 1], offset: 4 }],
    ['rows that reach into each other', { shape: [3, 2], stride: [1, 1] }],
  ] satisfies [string, TensorPlan][])('%s', async (_, plan) => {
    const { tensors, problems } = await open(tensor(plan))
    expect(problems).toEqual([])
    expect(tensors).toMatchObject([{ shape: plan.shape, stride: plan.stride, storage: '0' }])
  })

  const refused: readonly (readonly [string, TensorPlan, string])[] = [
    [
      'one element too many',
      { shape: [5] },
      'tensor/out-of-bounds: The pickle describes a tensor of shape [5], stride [1] and offset 0 that reaches to byte 20 of storage "0", which has 16',
    ],
    [
      'an offset past the end',
      { offset: 1 },
      'tensor/out-of-bounds: The pickle describes a tensor of shape [4], stride [1] and offset 1 that reaches to byte 20',
    ],
    ['a stride past the end', { shape: [2], stride: [4] }, 'tensor/out-of-bounds: The pickle describes a tensor of shape [2], stride [4]'],
    ['a negative offset', { offset: -1 }, 'tensor/out-of-bounds: The pickle describes a tensor at offset -1'],
    ['a negative size', { shape: [-1] }, 'tensor/out-of-bounds: The pickle describes a tensor with -1 in its size'],
    ['a negative stride', { stride: [-1] }, 'tensor/out-of-bounds: The pickle describes a tensor with -1 in its stride'],
    ['more strides than sizes', { stride: [2, 1] }, 'tensor/out-of-bounds: The pickle describes a tensor of 1 dimensions with 2 strides'],
    [
      'sizes that overflow together',
      { shape: [2 ** 40, 2 ** 40], stride: [0, 0] },
      'tensor/shape-overflow: The pickle describes a tensor of shape [1099511627776, 1099511627776]',
    ],
    ['bytes that overflow', { shape: [2 ** 52, 2 ** 10], stride: [0, 0] }, 'tensor/shape-overflow: The pickle describes a tensor of shape'],
    ['a storage of another type than it was', { type: 'HalfStorage' }, 'tensor/short-storage'],
    [
      'an unknown type of storage',
      { type: 'StringStorage' },
      'pickle/malformed: The pickle describes a storage of an unknown type "StringStorage"',
    ],
    [
      'an unknown device',
      { location: 'junk' },
      'pickle/malformed: The pickle describes a storage that was saved on an unknown device "junk"',
    ],
    ['a storage of -1 elements', { numel: -1 }, 'pickle/malformed: The pickle describes a storage of -1 elements'],
    ['a storage of 2^62 bytes', { numel: 2 ** 60 }, 'pickle/malformed: The pickle describes a storage of'],
    [
      'a gradient of integers',
      { type: 'LongStorage', numel: 2, shape: [2], requiresGrad: true },
      'pickle/malformed: The pickle describes a tensor of int64 that requires a gradient',
    ],
  ]
  it.each(refused)('with %s is refused', async (_, plan, message) => {
    const found = told(await judgeBytes(torchZip({ pickle: pickled(dict({ weight: tensor(plan) })) })))
    if (message === 'tensor/short-storage')
      expect(found).toContainEqual(expect.stringContaining('container/corrupt: The record "archive/data/0" has 16 bytes'))
    else expect(found).toContainEqual(expect.stringContaining(message))
  })

  test('sizes beyond 64 bits are refused, though a file could state them', async () => {
    const vast = bytes('\x8a', 9, Buffer.from('000000000000000001', 'hex'))
    const call = bytes('ctorch._utils\n_rebuild_tensor_v2\n(', storage(), 'K\0', vast, '\x85K\x01\x85\x89', EMPTY_ORDERED_DICT, 'tR')
    expect((await open(call)).problems).toMatchObject([{ kind: 'tensor/shape-overflow' }])
  })
})

describe('storages', () => {
  test('are shared by all tensors that name the same key', async () => {
    const { tensors, storages } = await openCheckpoint(memorySource(torchZip({ pickle: pickled(dict({ a: tensor(), b: tensor() })) })))
    expect(tensors.map((each) => each.storage)).toEqual(['0', '0'])
    expect(storages.size).toBe(1)
  })

  test('that two uses describe differently are refused, since readers choose differently', async () => {
    const pickle = pickled(dict({ a: tensor(), b: tensor({ type: 'DoubleStorage', numel: 2, shape: [2] }) }))
    const { problems } = await openCheckpoint(memorySource(torchZip({ pickle })))
    expect(problems).toMatchObject([
      { kind: 'pickle/malformed', message: expect.stringContaining('storage "0" as 2 elements of float64, which was 4 of float32 before') },
    ])
  })

  it.each(['cpu', 'cuda', 'cuda:0', 'cuda:15', 'mps', 'meta', 'xla:1', 'npu:0'])('may come from %s', async (location) => {
    const { problems, tensors } = await open(tensor({ location }))
    expect(problems).toEqual([])
    expect(tensors[0]?.device).toBe(location)
  })

  it.each(['CPU', 'cuda:', 'cuda:x', ' cpu', 'cpu\n', 'file:///etc/passwd'])('may not come from %j', async (location) => {
    expect((await open(tensor({ location }))).problems).toMatchObject([{ kind: 'pickle/malformed' }])
  })

  it.each([
    ['no tuple', bytes(text('storage'), 'Q')],
    ['another kind', bytes('(', text('module'), 'ctorch\nFloatStorage\n', text('0'), text('cpu'), 'K\x04tQ')],
    ['four items', bytes('(', text('storage'), 'ctorch\nFloatStorage\n', text('0'), text('cpu'), 'tQ')],
    ['six items', bytes('(', text('storage'), 'ctorch\nFloatStorage\n', text('0'), text('cpu'), 'K\x04NtQ')],
    ['a class that is text', bytes('(', text('storage'), text('FloatStorage'), text('0'), text('cpu'), 'K\x04tQ')],
    ['a key that is a list', bytes('(', text('storage'), 'ctorch\nFloatStorage\n', ']', text('cpu'), 'K\x04tQ')],
    ['a number of elements that is text', bytes('(', text('storage'), 'ctorch\nFloatStorage\n', text('0'), text('cpu'), text('4'), 'tQ')],
  ])('with %s as their persistent id are refused', async (_, id) => {
    const call = bytes('ctorch._utils\n_rebuild_tensor_v2\n(', id, 'K\0K\x04\x85K\x01\x85\x89', EMPTY_ORDERED_DICT, 'tR')
    expect((await open(call)).problems).toMatchObject([{ kind: 'pickle/malformed' }])
  })
})

describe('rebuild functions', () => {
  const call = (name: string, ...args: readonly Part[]) => bytes(`ctorch._utils\n${name}\n(`, ...args, 'tR')
  const view = bytes('K\0K\x04\x85K\x01\x85')

  it.each([
    ['too few arguments', call('_rebuild_tensor_v2', storage()), 'a call of _rebuild_tensor_v2 with 1 arguments'],
    ['too many arguments', call('_rebuild_tensor', storage(), view, 'N'), 'a call of _rebuild_tensor with 5 arguments'],
    ['no storage', call('_rebuild_tensor', 'N', view), 'a tensor without a storage'],
    ['a size that is no sequence', call('_rebuild_tensor', storage(), 'K\0K\x04K\x01\x85'), 'a tensor whose size is no sequence'],
    ['text in the size', call('_rebuild_tensor', storage(), 'K\0', text('4'), '\x85K\x01\x85'), 'a tensor with no number in its size'],
    ['no offset', call('_rebuild_tensor', storage(), 'NK\x04\x85K\x01\x85'), 'a tensor without an offset'],
    [
      'a flag that is text',
      call('_rebuild_tensor_v2', storage(), view, text('no'), EMPTY_ORDERED_DICT),
      'a tensor whose requires_grad is no boolean',
    ],
    ['a parameter of nothing', call('_rebuild_parameter', 'N\x88', EMPTY_ORDERED_DICT), 'a parameter that is no tensor'],
    [
      'a dtype that is none',
      call('_rebuild_tensor_v3', storage(), view, '\x89', EMPTY_ORDERED_DICT, 'ctorch\nfloat31\n'),
      'a tensor without a dtype',
    ],
    [
      'an unknown scheme of quantisation',
      call('_rebuild_qtensor', storage(), view, '(ctorch\nper_row\nt\x89', EMPTY_ORDERED_DICT),
      'a quantised tensor of an unknown scheme',
    ],
    ['a sparse tensor of an unknown layout', call('_rebuild_sparse_tensor', text('x'), ')'), 'a sparse tensor of an unknown layout'],
    [
      'a device that is none',
      call('_rebuild_device_tensor_from_cpu_tensor', tensor(), 'ctorch\nfloat32\nK\x07\x89'),
      'a tensor without a device',
    ],
  ])('with %s are refused', async (_, value, message) => {
    expect((await open(value)).problems).toMatchObject([{ kind: 'pickle/malformed', message: expect.stringContaining(message) }])
  })

  test('the result of a call that is called again is code', async () => {
    expect((await open(bytes('cm\nf\n)R)R'))).problems).toMatchObject([
      {
        kind: 'pickle/dangerous-global',
        message: 'The pickle calls a value that is not named in it but computed',
      },
    ])
  })

  test('the same refusal is reported once, and twenty different ones of a thousand', async () => {
    const problemsOf = async (shape: (i: number) => number) => {
      const entries = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`t${i}`, tensor({ shape: [shape(i)] })]))
      return (await openCheckpoint(memorySource(torchZip({ pickle: pickled(dict(entries)) })))).problems
    }
    expect(await problemsOf(() => 99)).toHaveLength(1)
    expect(await problemsOf((i) => 99 + i)).toHaveLength(20)
  })

  test('a meta tensor has a shape and no storage', async () => {
    const value = call('_rebuild_meta_tensor_no_storage', 'ctorch\nfloat16\n', bytes('(', integer(2 ** 33), 't'), 'K\x01\x85\x89')
    expect((await open(value)).tensors).toMatchObject([{ dtype: 'float16', shape: [2 ** 33], device: 'meta', storage: null }])
  })
})
