import { describe, expect, it, test } from 'vitest'
import { memorySource } from '../../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../../src/checkpoint/open.ts'
import { dict, EMPTY_ORDERED_DICT, pickled, tensor, torchZip } from '../build-torch.ts'
import { bytes, f64, integerBytes, type Part, text, u32 } from '../pickle/assemble.ts'

async function namesIn(...value: readonly Part[]): Promise<readonly string[]> {
  return (await open(...value)).tensors.map(({ name }) => name)
}

function open(...value: readonly Part[]) {
  return openCheckpoint(memorySource(torchZip({ pickle: pickled(...value) })))
}

const T = tensor()

describe('names of tensors', () => {
  test('are the keys that lead to them, list positions as numbers', async () => {
    expect(await namesIn(dict({ a: dict({ b: T }), list: bytes('](', T, '(K\x07', T, 'te') }))).toEqual(['a.b', 'list.0', 'list.1.1'])
  })

  test('write keys that are no text as Python prints them', async () => {
    const keys: Part[] = [
      'K\x07',
      '\x88',
      'N',
      bytes('G', f64(1.5)),
      bytes('G', f64(2)),
      bytes('K\x01', text('a'), '\x86'),
      'ctorch\nfloat32\n',
      integerBytes(-(2n ** 70n)),
    ]
    expect(await namesIn('}(', ...keys.flatMap((key) => [key, T]), 'u')).toEqual([
      '7',
      'True',
      'None',
      '1.5',
      '2.0',
      "(1, 'a')",
      'torch.float32',
      String(-(2n ** 70n)),
    ])
  })

  test('reach into objects by their attributes, and into dict classes by their keys', async () => {
    const object = bytes('cproject\nConfig\n)\x81', dict({ weight: T }), 'b')
    const ordered = bytes(EMPTY_ORDERED_DICT, text('x'), T, 's')
    const old = bytes('ccollections\nOrderedDict\n](](', text('y'), T, 'ee\x85R')
    const defaults = bytes('ccollections\ndefaultdict\nc__builtin__\nlist\n\x85R', text('z'), T, 's')
    expect(await namesIn(dict({ object, ordered, old, defaults }))).toEqual(['object.weight', 'ordered.x', 'old.y', 'defaults.z'])
  })

  test('of modules are those of their state_dict', async () => {
    const linear = bytes(
      'cm\nLinear\n)\x81',
      dict({ training: '\x88', _parameters: dict({ weight: T }), _buffers: dict({ mean: T }), _modules: '}' }),
      'b',
    )
    const model = bytes('cm\nModel\n)\x81', dict({ _parameters: '}', _buffers: '}', _modules: dict({ layer: linear }) }), 'b')
    expect(await namesIn(model)).toEqual(['layer.weight', 'layer.mean'])
  })

  test('are given once for every way that leads to a tensor', async () => {
    expect(await namesIn(']q\x05', T, 'a0', dict({ a: 'h\x05', b: 'h\x05' }))).toEqual(['a.0', 'b.0'])
  })

  test('tensors in sets have none, and the root tensor has the empty one', async () => {
    expect(await namesIn('c__builtin__\nset\n](', T, 'e\x85R')).toEqual([])
    expect(await namesIn(T)).toEqual([''])
  })
})

describe('values that hold themselves or each other', () => {
  test('a cycle is passed once, and is no problem', async () => {
    const { tensors, problems } = await open('}q\x05', text('weight'), T, 's', text('self'), 'h\x05s')
    expect(tensors.map(({ name }) => name)).toEqual(['weight'])
    expect(problems).toEqual([])
  })

  test('lists that double thirty times are refused, not walked', async () => {
    const doubled = Array.from({ length: 31 }, () => 'q\x05h\x05\x86')
    expect((await open(T, '\x85', ...doubled)).problems).toMatchObject([
      { kind: 'pickle/malformed', message: expect.stringContaining('values that repeat each other') },
    ])
  })

  test('lists that double without any tensor in them end just as soon', async () => {
    const doubled = Array.from({ length: 200 }, () => 'q\x05h\x05\x86')
    expect((await open(')', ...doubled)).problems).toMatchObject([
      { message: expect.stringContaining('values that repeat each other until they are too many to walk') },
    ])
  })

  test('lists that all hold each other have more ways than can be walked', async () => {
    const count = 14
    const lists = Array.from({ length: count }, (_, i) => bytes(']q', i, '0'))
    const links = Array.from({ length: count }, (_, i) =>
      bytes('h', i, '(', ...Array.from({ length: count }, (_, j) => bytes('h', j)), i === count - 1 ? T : '', 'e0'),
    )
    const { problems } = await open(...lists, ...links, 'h\0')
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('values that repeat each other until they are too many to walk'),
    )
  })

  test('nesting is followed to 10,000 levels, and refused beyond', async () => {
    const nested = (depth: number) => bytes(']'.repeat(depth), T, 'a'.repeat(depth))
    expect((await open(nested(9_000))).tensors).toHaveLength(1)
    expect((await open(nested(100_000))).problems).toMatchObject([
      { kind: 'pickle/malformed', message: expect.stringContaining('values nested deeper than 10000') },
    ])
  })

  test('one long key above many tensors does not multiply', async () => {
    const key = bytes('X', u32(1_000_000), Buffer.alloc(1_000_000, 'k'))
    const { problems } = await open('}', key, '](', T, 'q\x05', 'h\x05'.repeat(1000), 'es')
    expect(problems).toMatchObject([{ kind: 'pickle/malformed', message: expect.stringContaining('names of tensors without end') }])
  })

  test('a long list that is reached in many ways is looked through once', async () => {
    const { tensors } = await open('](](', T, 'K\0'.repeat(100_000), 'eq\x05', 'h\x05'.repeat(5_000), 'e')
    expect(tensors).toHaveLength(5_001)
  })

  test('numbers by the million are no burden', async () => {
    const { tensors } = await open(dict({ weight: T, history: bytes('](', 'K\x01'.repeat(1_000_000), 'e') }))
    expect(tensors).toHaveLength(1)
  })
})

describe('the weights root', () => {
  const optimizer = dict({ state: dict({ 0: dict({ exp_avg: T }) }) })
  it.each([
    ['the root itself', { 'a.weight': T, b: T }, ''],
    [
      'state_dict, as Lightning has it',
      { epoch: 'K\x01', state_dict: dict({ a: T }), optimizer_states: bytes('](', optimizer, 'e') },
      'state_dict',
    ],
    ['model, as GPT-SoVITS and so-vits-svc have it', { model: dict({ a: T }), iteration: 'K\x01', optimizer }, 'model'],
    ['weight, as exports have it', { weight: dict({ a: T }), config: dict({}) }, 'weight'],
    ['params_ema rather than params', { params: dict({ a: T }), params_ema: dict({ a: T }) }, 'params_ema'],
    ['one inside of another', { model: dict({ state_dict: dict({ a: T }) }) }, 'model.state_dict'],
    ['any single entry', { anything: dict({ a: T }) }, 'anything'],
    ['the root where there are several', { encoder: dict({ a: T }), decoder: dict({ a: T }) }, ''],
    ['the root where "model" is one layer among others', { model: T, other: T }, ''],
  ] satisfies [string, Record<string, Part>, string][])('is %s', async (_, entries, root) => {
    const { weightsRoot, tensors } = await open(dict(entries))
    expect(weightsRoot).toBe(root)
    const inside = tensors.filter(({ key }) => key !== null)
    for (const { name, key } of inside) expect(name).toBe(root === '' ? key : `${root}.${key}`)
    expect(inside.length).toBeGreaterThan(0)
  })

  test('leaves training state outside', async () => {
    const { tensors } = await open(dict({ state_dict: dict({ a: T }), optimizer_states: bytes('](', optimizer, 'e') }))
    expect(tensors.map(({ key }) => key)).toEqual(['a', null])
  })

  test('is nowhere where there are no tensors', async () => {
    expect((await open(dict({ epoch: 'K\x01' }))).weightsRoot).toBeNull()
  })
})

describe('training state', () => {
  test('is read from what the top level says', async () => {
    const best = dict({
      monitor: text('val_loss'),
      best_model_score: tensor({ shape: [], stride: [] }),
      best_model_path: text('logs/best.ckpt'),
    })
    const { training } = await open(
      dict({
        epoch: 'K\x0e',
        global_step: 'M\xe8\x03',
        'pytorch-lightning_version': text('2.5.0'),
        state_dict: dict({ a: T }),
        optimizer_states: bytes('](', dict({ a: T }), 'e'),
        lr_schedulers: ']',
        callbacks: dict({ 'ModelCheckpoint{}': best }),
      }),
    )
    expect(training).toMatchObject({
      epoch: 14,
      step: 1000,
      optimizer: true,
      scheduler: false,
      lightningVersion: '2.5.0',
      best: [{ monitor: 'val_loss', score: 1, path: 'logs/best.ckpt' }],
    })
    expect(training.entries).toEqual(expect.arrayContaining(['epoch', 'global_step', 'optimizer_states', 'lr_schedulers', 'callbacks']))
  })

  it.each([
    ['a float that is whole', { epoch: bytes('G', f64(3)) }, 3],
    ['a float that is not', { epoch: bytes('G', f64(3.5)) }, undefined],
    ['text', { epoch: text('3') }, undefined],
    ['another name', { iteration: 'K\x05' }, 5],
  ] satisfies [string, Record<string, Part>, number | undefined][])('an epoch that is %s', async (_, entries, epoch) => {
    expect((await open(dict(entries))).training.epoch).toBe(epoch)
  })

  test('empty optimizer entries are none', async () => {
    expect((await open(dict({ optimizer: '}', optimizer_states: ']' }))).training.optimizer).toBe(false)
  })
})
