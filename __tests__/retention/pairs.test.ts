import { describe, expect, test } from 'vitest'
import { gatherItems, type ListedFile } from '../../src/retention/pairs.ts'
import { keptNames, NOW, plan } from './sample-items.ts'

/** Files of 10 bytes, each a minute younger than the one before. */
function listed(...names: readonly string[]): readonly ListedFile[] {
  return names.map((name, index) => ({ id: name, name, size: 10, time: new Date(NOW - 1e8 + index * 60_000).toISOString() }))
}

/** Each item as its name and those of its files. */
function shape(files: readonly ListedFile[], sets: readonly (readonly string[])[] = []) {
  return gatherItems(files, { sets }).items.map(({ name, parts, broken }) => [
    name,
    ...(parts ?? []).map((part) => part.name).filter((part) => part !== name),
    ...(broken === undefined ? [] : [`broken: ${broken}`]),
  ])
}

describe('files that belong together', () => {
  test('generator and discriminator of one step are one item, as old and as large as both', () => {
    const files = listed('run/D_100.pth', 'run/G_100.pth', 'run/G_200.pth', 'run/D_200.pth')
    expect(shape(files)).toEqual([
      ['run/G_100.pth', 'run/D_100.pth'],
      ['run/G_200.pth', 'run/D_200.pth'],
    ])
    expect(gatherItems(files).items[0]).toMatchObject({ size: 20, step: 100, time: files[1]?.time })
    expect(gatherItems(files).items[1]).toMatchObject({ size: 20, step: 200, time: files[3]?.time })
  })

  test('features of a data set are no checkpoints, so that nothing removes them', () => {
    const files = listed(
      'logs/voice/3-bert/clip_0000000000_0000117120.wav.pt',
      'logs/voice/4-cnhubert/0001.pt',
      'logs/voice/7-sv_cn/a.flac.pt',
      'data/44k/alice/12.spec.pt',
      'data/44k/alice/12.wav.soft.pt',
      'logs/voice/spec_12.pt',
    )
    expect(shape(files)).toEqual([['logs/voice/spec_12.pt']])
    expect(gatherItems(files).others).toHaveLength(5)
  })

  test('the sentinel stands for the latest, not for a step', () => {
    const [pair] = gatherItems(listed('run/G_233333333333.pth', 'run/D_233333333333.pth')).items
    expect(pair?.name).toBe('run/G_233333333333.pth')
    expect(pair?.step).toBeUndefined()
    expect(pair?.latest).toBe(true)
    expect(gatherItems(listed('run/G_1.pth')).items[0]).not.toHaveProperty('latest')
  })

  test('half a pair is broken only where others are whole', () => {
    expect(shape(listed('run/G_1.pth', 'run/D_1.pth', 'run/G_2.pth'))[1]).toEqual([
      'run/G_2.pth',
      'broken: its discriminator, D_, is missing',
    ])
    expect(shape(listed('run/G_1.pth', 'run/D_1.pth', 'run/D_2.pth'))[1]).toEqual(['run/D_2.pth', 'broken: its generator, G_, is missing'])
    expect(shape(listed('weights/G_1.pth', 'weights/G_2.pth'))).toEqual([['weights/G_1.pth'], ['weights/G_2.pth']])
  })

  test('a run that died between the two files keeps its last whole pair', () => {
    const { items } = gatherItems(listed('run/G_1.pth', 'run/D_1.pth', 'run/G_2.pth', 'run/D_2.pth', 'run/G_3.pth'))
    expect(keptNames(plan(items, { 'keep-last': 1 }))).toEqual(['run/G_3.pth', 'run/G_2.pth'])
  })

  test('shards and their index are one item, in the root too', () => {
    const names = ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors', 'model.safetensors.index.json']
    expect(shape(listed(...names))).toEqual([names])
    expect(shape(listed(...names.map((name) => `x/${name}`)))).toHaveLength(1)
  })

  test('a set that lacks a shard is broken, and so is an index alone', () => {
    expect(shape(listed('m/a-00001-of-00003.bin', 'm/a-00003-of-00003.bin'))[0]).toContain('broken: only 2 of 3 shards are there')
    expect(shape(listed('m/a.safetensors.index.json'))[0]).toContain('broken: the shards of this index are missing')
  })

  test('an index of which no shard is there is broken, whatever its shards are called', () => {
    const names = ['m/first.safetensors', 'm/index.safetensors.index.json', 'm/second.safetensors']
    expect(shape(listed('m/index.safetensors.index.json'), [names])[0]).toContain('broken: the shards of this index are missing')
  })

  test('sets whose names say nothing are those that the caller names', () => {
    const names = ['m/first.safetensors', 'm/index.safetensors.index.json', 'm/second.safetensors']
    expect(shape(listed(...names), [names])).toEqual([names])
  })

  test('config and checksums go with the checkpoint that they are named after', () => {
    const files = listed('a.pth', 'a.pth.sha256', 'a.yaml', 'a.metrics.json', 'b.pth')
    expect(shape(files)).toEqual([['a.pth', 'a.metrics.json', 'a.pth.sha256', 'a.yaml'], ['b.pth']])
    expect(gatherItems(files).items[0]?.time).toBe(files[0]?.time)
  })

  test('what belongs to all, to two or to none belongs to no item', () => {
    const files = listed('a.ckpt', 'a.pth', 'a.json', 'config.json', 'SHA256SUMS', 'train.pth', 'train.log', 'notes.txt')
    const { items, others } = gatherItems(files)
    expect(items.map(({ name, parts }) => [name, parts])).toEqual([
      ['a.ckpt', undefined],
      ['a.pth', undefined],
      ['train.pth', undefined],
    ])
    expect(others.map(({ name }) => name)).toEqual(['SHA256SUMS', 'a.json', 'config.json', 'notes.txt', 'train.log'])
  })

  test("Lightning's names give finished epochs, steps and metrics; last and -v1 are checkpoints of their own", () => {
    const { items } = gatherItems(listed('epoch=9-step=100-val_loss=0.25.ckpt', 'last-v1.ckpt', 'last.ckpt'))
    expect(items.map(({ name, epoch, step, metrics }) => ({ name, epoch, step, metrics }))).toEqual([
      { name: 'epoch=9-step=100-val_loss=0.25.ckpt', epoch: 10, step: 100, metrics: { val_loss: 0.25 } },
      { name: 'last-v1.ckpt' },
      { name: 'last.ckpt' },
    ])
  })

  test('names that count epochs from 1 are taken at their word', () => {
    expect(gatherItems(listed('alice_e8_s240.pth')).items[0]).toMatchObject({ epoch: 8, step: 240 })
  })

  test('names of shards and stems make a checkpoint of nothing else', () => {
    const { items, others } = gatherItems(listed('a.pth', 'a', 'log-00001-of-00002.txt'))
    expect(items.map(({ name, parts }) => [name, parts])).toEqual([['a.pth', undefined]])
    expect(others.map(({ name }) => name)).toEqual(['a', 'log-00001-of-00002.txt'])
  })

  test('each file of an item keeps its size, where that is known', () => {
    const [first, second] = listed('G_1.pth', 'D_1.pth')
    const files = [...(first ? [first] : []), ...(second ? [{ id: second.id, name: second.name, time: second.time }] : [])]
    expect(gatherItems(files).items[0]?.parts).toStrictEqual([
      { id: 'D_1.pth', name: 'D_1.pth' },
      { id: 'G_1.pth', name: 'G_1.pth', size: 10 },
    ])
  })

  test('an unknown size of one file is an unknown size of the item', () => {
    const files = listed('G_1.pth', 'D_1.pth').map((file, index) => (index === 0 ? file : { ...file, size: undefined }))
    expect(gatherItems(files).items[0]?.size).toBeUndefined()
  })
})

describe('folders of the Trainer of Hugging Face', () => {
  const folder = (step: number, ...files: readonly string[]) => files.map((name) => `out/checkpoint-${step}/${name}`)
  const whole = (step: number) => folder(step, 'model.safetensors', 'optimizer.pt', 'tokenizer.json', 'trainer_state.json')

  test('are one item each, with every file below them, named and counted by their step', () => {
    const { items, others } = gatherItems(
      listed(...whole(500), ...whole(1000), 'out/checkpoint-500/unet/model.safetensors', 'out/config.json'),
    )
    expect(items.map(({ id, name, step, parts }) => [id, name, step, parts?.length])).toEqual([
      ['out/checkpoint-1000', 'out/checkpoint-1000', 1000, 4],
      ['out/checkpoint-500', 'out/checkpoint-500', 500, 5],
    ])
    expect(others.map(({ name }) => name)).toEqual(['out/config.json'])
  })

  test('are known by the files of a trainer, since people name folders so too', () => {
    expect(shape(listed(...folder(1, 'G_1.pth', 'D_1.pth', 'G_2.pth', 'D_2.pth'))).map(([name]) => name)).toEqual([
      'out/checkpoint-1/G_1.pth',
      'out/checkpoint-1/G_2.pth',
    ])
  })

  test('without weights, with a shard too few, or without the state that others have are broken', () => {
    const brokenIn = (...files: readonly string[]) =>
      gatherItems(listed(...files)).items.flatMap(({ broken, remnant }) => (broken === undefined ? [] : [[broken, remnant === true]]))
    expect(brokenIn(...folder(1, 'optimizer.pt', 'trainer_state.json'))).toEqual([['its weights are missing', true]])
    expect(brokenIn(...folder(1, 'optimizer.pt', 'scheduler.pt'))).toEqual([['its weights are missing', false]])
    expect(brokenIn(...whole(1), ...folder(2, 'model.safetensors'))).toEqual([['its trainer_state.json is missing', false]])
    expect(brokenIn(...folder(1, 'model.safetensors'), ...folder(2, 'model.safetensors'))).toEqual([])
    expect(brokenIn(...folder(1, 'model-00001-of-00003.safetensors', 'trainer_state.json'))).toEqual([
      ['only 1 of 3 shards are there', false],
    ])
  })

  test('of which only the state is left are as old as that', () => {
    const files = listed('a.pth', ...folder(1, 'trainer_state.json'))
    expect(gatherItems(files).items.find(({ name }) => name === 'out/checkpoint-1')?.time).toBe(files[1]?.time)
  })

  test('lack the shards that their index names', () => {
    const names = folder(1, 'first.safetensors', 'model.safetensors.index.json', 'second.safetensors', 'trainer_state.json')
    const there = names.filter((name) => !name.includes('second'))
    expect(gatherItems(listed(...there), { sets: [names.filter((name) => !name.includes('state'))] }).items[0]?.broken).toBe(
      'only 1 of 2 shards are there',
    )
  })
})

test('a discriminator alone is what is left of a pair, and never waits for its generator', () => {
  const { items } = gatherItems(listed('run/G_1.pth', 'run/D_1.pth', 'run/D_2.pth'))
  expect(keptNames(plan(items, { 'keep-last': 1 }))).toEqual(['run/G_1.pth'])
})

test('the base models that so-vits-svc keeps as step 0 belong to nobody, so that nothing removes them', () => {
  const { items, others } = gatherItems(listed('44k/G_0.pth', '44k/D_0.pth', '44k/G_800.pth', '44k/D_800.pth'))
  expect(items.map(({ name }) => name)).toEqual(['44k/G_800.pth'])
  expect(others.map(({ name }) => name)).toEqual(['44k/D_0.pth', '44k/G_0.pth'])
})

describe('a folder that is one state of training is one item, with what its name says:', () => {
  test.each([
    ['DeepSpeed', 'run/global_step100', { step: 100 }, ['mp_rank_00_model_states.pt', 'zero_pp_rank_1_mp_rank_00_optim_states.pt']],
    ['DeepSpeed with a tag of its own', 'run/best', {}, ['mp_rank_00_model_states.pt', 'mp_rank_01_model_states.pt']],
    ['Megatron', 'run/iter_0000100', { step: 100 }, ['mp_rank_00/model_optim_rng.pt', 'mp_rank_01/model_optim_rng.pt']],
    ['accelerate', 'run/epoch_3', { epoch: 3 }, ['model.safetensors', 'optimizer.bin', 'random_states_0.pkl']],
    ['Kohya', 'run/voice-000010-state', {}, ['model.safetensors', 'random_states_0.pkl', 'train_state.json']],
  ])('%s', (_, folder, facts, names) => {
    const paths = names.map((name) => `${folder}/${name}`)
    const { items } = gatherItems(listed(...paths, 'run/model_final.pt'))
    expect(items.map(({ name }) => name).sort()).toEqual([folder, 'run/model_final.pt'].sort())
    expect(items.find(({ name }) => name === folder)).toMatchObject({ ...facts, parts: paths.map((name) => ({ name })) })
    expect(items.some(({ broken }) => broken !== undefined)).toBe(false)
  })

  test('but the folder of a training is none, whatever it is called and whoever saves into it', () => {
    const weights = ['run/my-voice/model_100.pt', 'run/my-voice/model_200.pt', 'epoch_1/model.safetensors', 'iter_2/a.pt', 'iter_2/b.pt']
    expect(shape(listed(...weights, 'run/my-voice/random_states_0.pkl')).flat()).toEqual([...weights].sort())
    const nested = listed('iter_2/random_states_0.pkl', 'iter_2/final.pt', 'iter_2/checkpoint-5/model.safetensors')
    expect(shape(nested)).toEqual([['iter_2/checkpoint-5', 'iter_2/checkpoint-5/model.safetensors'], ['iter_2/final.pt']])
  })

  test('without what its first process has written it is not whole, as after a removal that was cut short', () => {
    const files = listed('run/iter_0000100/mp_rank_01/model_optim_rng.pt', 'run/iter_0000100/mp_rank_02/model_optim_rng.pt')
    expect(gatherItems(files).items).toMatchObject([{ broken: 'what its first process has written is missing' }])
    const optimizer = listed('run/global_step5/zero_pp_rank_0_mp_rank_00_optim_states.pt')
    expect(gatherItems(optimizer).items).toMatchObject([{ broken: 'its weights are missing' }])
  })
})

describe('parts whose names do not say how many there are', () => {
  test.each([
    ['llama', ['m/consolidated.00.pth', 'm/consolidated.01.pth']],
    ['fairseq', ['m/checkpoint12-shard0.pt', 'm/checkpoint12-shard1.pt']],
    ['torchtune', ['m/hf_model_0001_2.pt', 'm/hf_model_0002_2.pt']],
  ])('are one item: %s', (_, [first = '', second = '']) => {
    expect(shape(listed(first, second))).toEqual([[first, second]])
    expect(shape(listed(second))).toEqual([[second, 'broken: its first part is missing']])
  })
})

test('what torch.distributed.checkpoint has written is left alone with all beside it, since nobody can tell whether it is whole', () => {
  const fsdp = ['pytorch_model_fsdp_0/__0_0.distcp', 'pytorch_model_fsdp_0/.metadata', 'scheduler.pt', 'trainer_state.json']
  const files = listed(
    ...fsdp.map((name) => `out/checkpoint-100/${name}`),
    'run/step-100/model/__0_0.distcp',
    'run/step-100/train_state.pt',
    'nemo/a.ckpt/weights/__0_0.distcp',
    'nemo/a.ckpt/weights/common.pt',
    'run/model.pt',
  )
  expect(shape(files)).toEqual([['run/model.pt']])
  expect([...gatherItems(files).distributed]).toEqual(['nemo/a.ckpt/weights', 'out/checkpoint-100', 'run/step-100'])
})
