import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/config/config.ts'
import { identify } from '../../src/profiles/identify.ts'
import { type Built, buildCheckpoint, buildConfig, type Plain, pickled, someTensor } from './build-checkpoint.ts'
import { s2Discriminator, s2Training } from './gpt-sovits-files.ts'

function identifyFile(path: string, built: Built, config: ConfigInput = {}) {
  return identify({ path, checkpoint: buildCheckpoint(built), config: buildConfig(config) })
}

const vitsTraining = s2Training('v2').root

describe('RVC', () => {
  const weights: Built = {
    weightsRoot: 'weight',
    keys: { 'enc_p.emb_phone.weight': [192, 768], 'emb_g.weight': [109, 256] },
    root: pickled({
      weight: someTensor,
      config: Array.from({ length: 18 }, (_, i) => i),
      info: '200epoch',
      sr: '40k',
      f0: 1,
      version: 'v2',
    }),
  }

  it('small weights state version and epoch', () => {
    const found = identifyFile('assets/weights/alice.pth', weights)
    expect(found.identity).toMatchObject({ project: 'rvc', kind: 'weights', version: 'v2' })
    expect(found.identity?.evidence).toContain('config is a list of 18 settings')
    expect(found.progress).toEqual({ epoch: 200 })
    expect(found.wrongKind).toBeUndefined()
  })

  it('training files are resumable, and wrong in the folder of weights', () => {
    const training = { weightsRoot: 'model', keys: { 'enc_p.emb_phone.weight': [192, 256] }, root: vitsTraining }
    expect(identifyFile('logs/alice/G_2333333.pth', training)).toMatchObject({
      identity: { project: 'rvc', kind: 'training', version: 'v1' },
      progress: { epoch: 8 },
      resumable: true,
      name: { latest: true },
    })
    expect(identifyFile('assets/weights/G_100.pth', training).wrongKind?.found).toBe('an RVC training file (generator)')
  })

  it.each([
    [7, 'v1'],
    [9, 'v2'],
  ])('a discriminator of %i parts is of %s', (parts, version) => {
    expect(identifyFile('logs/alice/D_100.pth', s2Discriminator(parts)).identity).toMatchObject({
      project: 'rvc',
      kind: 'discriminator',
      version,
    })
  })
})

describe('so-vits-svc', () => {
  const keys = { 'emb_g.weight': [1, 768], 'emb_uv.weight': [2, 192], 'pre.weight': [192, 768, 5], 'enc_p.f0_emb.weight': [256, 192] }

  it('training files are told from release files by their state', () => {
    expect(identifyFile('logs/44k/G_800.pth', { weightsRoot: 'model', keys, root: vitsTraining })).toMatchObject({
      identity: { project: 'so-vits-svc', kind: 'training', version: '4.1' },
      resumable: true,
    })
    const released = pickled({ model: someTensor, iteration: 0, optimizer: { state: {}, param_groups: [] }, learning_rate: 0.0001 })
    expect(identifyFile('alice_release.pth', { weightsRoot: 'model', keys, root: released })).toMatchObject({
      identity: { project: 'so-vits-svc', kind: 'weights' },
      resumable: false,
      missingToResume: ['optimizer state (it is empty)'],
    })
  })

  it("a discriminator, which looks like GPT-SoVITS' own, is told by the folder", () => {
    expect(identifyFile('logs/44k/D_800.pth', s2Discriminator(6)).identity).toMatchObject({ project: 'so-vits-svc', kind: 'discriminator' })
  })
})

describe('Lightning', () => {
  function lightning(changed: Readonly<Record<string, Plain>>): Built {
    const root = { epoch: 2, global_step: 12, 'pytorch-lightning_version': '2.6.6', state_dict: someTensor, ...changed }
    return { weightsRoot: 'state_dict', keys: { 'l.weight': [4, 2] }, root: pickled(root) }
  }
  const full = { optimizer_states: [{ state: {} }], lr_schedulers: [] }
  const processed = (count: number) => ({ loops: { fit_loop: { epoch_progress: { current: { processed: count } } } } })

  it('counts finished epochs: at the end of an epoch, in its middle, and after the last one', () => {
    expect(identifyFile('epoch=2-step=12.ckpt', lightning({ ...full, ...processed(3) })).progress).toEqual({ epoch: 3, step: 12 })
    expect(identifyFile('epoch=2-step=9.ckpt', lightning({ ...full, ...processed(2) })).progress).toEqual({ epoch: 2, step: 12 })
    expect(identifyFile('after.ckpt', lightning({ ...full, epoch: 3, ...processed(3) })).progress).toEqual({ epoch: 3, step: 12 })
    expect(identifyFile('old.ckpt', lightning(full)).progress).toEqual({ epoch: 3, step: 12 })
  })

  it('is resumable with its states, and plain weights without', () => {
    expect(identifyFile('a.ckpt', lightning(full))).toMatchObject({ identity: { project: 'lightning', kind: 'training' }, resumable: true })
    expect(identifyFile('a.ckpt', lightning({}))).toMatchObject({
      identity: { kind: 'weights' },
      resumable: false,
      missingToResume: ['optimizer state', 'scheduler state'],
    })
  })
})

describe('Hugging Face', () => {
  it.each([
    ['model.safetensors', 'safetensors', 'weights'],
    ['model-00001-of-00002.safetensors', 'safetensors', 'weights'],
    ['pytorch_model.bin', 'torch-zip', 'weights'],
    ['adapter_model.safetensors', 'safetensors', 'weights'],
    ['model.safetensors.index.json', 'sharded', 'index'],
  ] as const)('%s is known by its name', (name, container, kind) => {
    const found = identifyFile(`llama/${name}`, { container, keys: { 'lm_head.weight': [10, 4] } })
    expect(found.identity).toMatchObject({ project: 'huggingface', kind })
    expect(found.resumable).toBe(false)
  })
})

describe('a plain checkpoint', () => {
  const training = { epoch: 11, step: 300, optimizer: true, entries: ['optimizer', 'epoch'] }

  it('is resumable with weights, optimizer and progress', () => {
    expect(identifyFile('a.pt', { weightsRoot: 'model', keys: { 'a.weight': [2] }, training })).toMatchObject({
      identity: { project: 'plain', kind: 'training', evidence: ['weights below model', 'training state optimizer, epoch'] },
      progress: { epoch: 11, step: 300 },
      resumable: true,
    })
  })

  it('of weights alone says what is missing', () => {
    expect(identifyFile('a.pt', { keys: { 'a.weight': [2] } })).toMatchObject({
      identity: { project: 'plain', kind: 'weights' },
      resumable: false,
      missingToResume: ['optimizer state', 'epoch or step'],
    })
  })

  it('takes a version from the map of the team', () => {
    const config = { versions: [{ version: '1.2', folders: ['release'] }] }
    expect(identifyFile('release/model_v1.2.ckpt', { keys: { a: [2] } }, config).identity?.version).toBe('1.2')
  })

  it('that no reader knows has no identity', () => {
    const found = identifyFile('SoVITS_weights/G_1.pth', { container: 'unknown' })
    expect(found.identity).toBeUndefined()
    expect(found.wrongKind).toBeUndefined()
    expect(found.name.step).toBe(1)
  })
})
