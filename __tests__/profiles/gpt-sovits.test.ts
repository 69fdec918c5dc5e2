import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/config/config.ts'
import { identify } from '../../src/profiles/identify.ts'
import { type Built, buildCheckpoint, buildConfig, hparams, pickled, someTensor } from './build-checkpoint.ts'
import {
  GENERATOR_KEYS,
  s1Export,
  s1Training,
  s2Base,
  s2Discriminator,
  s2Export,
  s2Lora,
  s2Training,
  type Version,
} from './gpt-sovits-files.ts'

function identifyFile(path: string, built: Built, config: ConfigInput = {}) {
  return identify({ path, checkpoint: buildCheckpoint(built), config: buildConfig(config) })
}

const versions: readonly Version[] = ['v1', 'v2', 'v2Pro', 'v2ProPlus', 'v3', 'v4']

describe('S2 weights', () => {
  it.each(versions)('are recognised as %s by content, header and config together', (version) => {
    const { identity } = identifyFile('out/alice_e8_s240.pth', s2Export(version))
    expect(identity).toMatchObject({ project: 'gpt-sovits', kind: 's2', version })
  })

  it.each(['v1', 'v2', 'v2Pro', 'v2ProPlus'] as const)('of %s are told by their shapes alone', (version) => {
    const bare = { container: 'safetensors' as const, keys: GENERATOR_KEYS[version], weightsRoot: '', root: pickled({}) }
    expect(identifyFile('alice.safetensors', bare).identity).toMatchObject({ kind: 's2', version })
  })

  it('of v3 and v4 have no version where only the content speaks', () => {
    const found = identifyFile('a.pth', s2Export('v4', { root: pickled({ weight: someTensor, config: hparams({}), info: '' }) }))
    expect(found.identity?.version).toBeUndefined()
    expect(found.claims).toMatchObject([{ source: 'content', versions: ['v3', 'v4'] }])
  })

  it('of v4 are told by their folder where nothing else tells them', () => {
    const silent = s2Export('v4', { root: pickled({ weight: someTensor, config: hparams({}), info: '' }) })
    expect(identifyFile('SoVITS_weights_v4/a.pth', silent).identity?.version).toBe('v4')
  })

  it('list the evidence in words', () => {
    const { identity } = identifyFile('SoVITS_weights_v2Pro/alice_e8_s240.pth', s2Export('v2Pro'))
    expect(identity?.evidence).toEqual([
      'S2 generator keys (enc_p.ssl_proj)',
      'top-level entries weight, config, info',
      expect.stringContaining('content fits v2Pro: speaker embedding modules, enc_p.text_embedding.weight [732, 192]'),
      'header 05',
      'config.model.version is "v2Pro"',
      'folder "SoVITS_weights_v2Pro"',
    ])
  })

  it('with phonemes of a team of its own keep the version that the other shapes tell', () => {
    const keys = { ...GENERATOR_KEYS.v2, 'enc_p.text_embedding.weight': [750, 192] }
    expect(identifyFile('a.pth', s2Export('v2', { keys })).claims[0]).toMatchObject({ source: 'content', versions: ['v2'] })
  })

  it('state epoch and step in their info', () => {
    expect(identifyFile('a.pth', s2Export('v2')).progress).toEqual({ epoch: 8, step: 240 })
  })

  it('cannot be resumed from, and say what is missing', () => {
    const found = identifyFile('a.pth', s2Export('v2'))
    expect(found.resumable).toBe(false)
    expect(found.missingToResume).toEqual(['epoch (iteration)', 'optimizer state', 'learning rate'])
  })

  it('are found below the prefix of DistributedDataParallel', () => {
    const keys = Object.fromEntries(Object.entries(GENERATOR_KEYS.v2).map(([key, shape]) => [`module.${key}`, shape]))
    expect(identifyFile('a.pth', s2Export('v2', { keys })).identity).toMatchObject({ kind: 's2', version: 'v2' })
  })
})

describe('other S2 files', () => {
  it.each(['v3', 'v4'] as const)('LoRA of %s is told by its header', (version) => {
    const found = identifyFile('alice_e2_s10_l32.pth', s2Lora(version))
    expect(found.identity).toMatchObject({ kind: 's2-lora', version })
    expect(found.identity?.evidence).toContain('LoRA of rank 32')
    expect(found.repackTrap).toBeUndefined()
  })

  it('a training file is resumable and counts finished epochs', () => {
    const found = identifyFile('logs/alice/logs_s2_v2/G_240.pth', s2Training('v2'))
    expect(found.identity).toMatchObject({ kind: 's2-training', version: 'v2' })
    expect(found.progress).toEqual({ epoch: 8 })
    expect(found.resumable).toBe(true)
  })

  it('a training file without optimizer is not resumable', () => {
    const root = pickled({ model: someTensor, iteration: 8 })
    const found = identifyFile('G_240.pth', s2Training('v2', { root }))
    expect(found.missingToResume).toEqual(['optimizer state', 'learning rate'])
  })

  it('a discriminator fits v1 and v2 alike, until its folder tells', () => {
    expect(identifyFile('D_240.pth', s2Discriminator(6)).identity?.version).toBeUndefined()
    expect(identifyFile('logs_s2_v2/D_240.pth', s2Discriminator(6)).identity).toMatchObject({ kind: 's2-discriminator', version: 'v2' })
    expect(identifyFile('logs_s2_v2ProPlus/D_240.pth', s2Discriminator(8)).identity).toMatchObject({ version: 'v2ProPlus' })
  })

  it('a base model is known by its name or by the posterior encoder that exports drop', () => {
    expect(identifyFile('pretrained_models/s2G488k.pth', s2Base('v1')).identity).toMatchObject({ kind: 's2-base', version: 'v1' })
    expect(identifyFile('pretrained_models/s2Gv3.pth', s2Base('v3')).identity).toMatchObject({ kind: 's2-base', version: 'v3' })
    expect(identifyFile('renamed.pth', s2Base('v2')).identity).toMatchObject({ kind: 's2-base', version: 'v2' })
  })
})

describe('S1 files', () => {
  it('of v1 are told by 512 phonemes', () => {
    expect(identifyFile('alice-e15.ckpt', s1Export(512)).identity).toMatchObject({ kind: 's1', version: 'v1' })
  })

  it('of v2 and later look alike, so the folder tells', () => {
    expect(identifyFile('alice-e15.ckpt', s1Export(732)).identity?.version).toBeUndefined()
    expect(identifyFile('GPT_weights_v2Pro/alice-e15.ckpt', s1Export(732)).identity).toMatchObject({ kind: 's1', version: 'v2Pro' })
  })

  it('count epochs from 1 in the small weights and from 0 in the training file', () => {
    expect(identifyFile('alice-e15.ckpt', s1Export(732)).progress).toEqual({ epoch: 15 })
    const training = identifyFile('logs/alice/logs_s1_v2/ckpt/epoch=14-step=15.ckpt', s1Training(732))
    expect(training.identity).toMatchObject({ kind: 's1-training', version: 'v2' })
    expect(training.progress).toEqual({ epoch: 15, step: 15 })
    expect(training.resumable).toBe(true)
  })

  it('are base models by their names, whatever epochs stand in them', () => {
    const found = identifyFile('pretrained_models/s1bert25hz-2kh-longer-epoch=68e-step=50232.ckpt', s1Export(512))
    expect(found.identity).toMatchObject({ kind: 's1-base', version: 'v1' })
  })
})

describe('versions of the team', () => {
  const versionsOfTeam = [{ version: 'v2', folders: ['models/kitty'], base: ['bases/start.pth'] }]

  it('give a folder its version', () => {
    const found = identifyFile('models/kitty/deep/alice-e15.ckpt', s1Export(732), { versions: versionsOfTeam })
    expect(found.identity?.version).toBe('v2')
  })

  it('replace what the profile says of the same folder', () => {
    const config = { versions: [{ version: 'v2', folders: ['SoVITS_weights'] }] }
    const found = identifyFile('SoVITS_weights/a.pth', s2Export('v2'), config)
    expect(found.claims.filter((claim) => claim.source === 'folder').map((claim) => claim.versions)).toEqual([['v2']])
  })

  it('make a path a base model', () => {
    expect(identifyFile('bases/start.pth', s1Export(732), { versions: versionsOfTeam }).identity).toMatchObject({
      kind: 's1-base',
      version: 'v2',
    })
  })

  it('may be of a name that the project never released, without contradicting the content', () => {
    const config = { versions: [{ version: 'kitty-2', folders: ['kitty'] }] }
    const found = identifyFile('kitty/a.pth', s2Export('v2Pro'), config)
    expect(found.claims.every((claim) => claim.versions.includes('kitty-2'))).toBe(true)
  })
})

describe('the place', () => {
  it.each([
    ['SoVITS_weights_v2/G_240.pth', s2Training('v2'), 'an S2 training file (generator)'],
    ['SoVITS_weights_v2/D_240.pth', s2Discriminator(6), 'an S2 discriminator'],
    ['SoVITS_weights/alice-e15.ckpt', s1Export(512), 'S1 inference weights'],
    ['GPT_weights_v2/epoch=14-step=15.ckpt', s1Training(732), 'an S1 training file of Lightning'],
    ['GPT_weights_v2/alice_e8_s240.pth', s2Export('v2'), 'S2 inference weights'],
    ['logs_s2_v2/epoch=14-step=15.ckpt', s1Training(732), 'an S1 training file of Lightning'],
    ['logs_s2_v2/G_240.pth', s2Discriminator(6), 'an S2 discriminator'],
    ['assets/weights/G_240.pth', s2Training('v2'), 'an S2 training file (generator)'],
  ])('%s is wrong for such a file', (path, built, found) => {
    expect(identifyFile(path, built).wrongKind?.found).toBe(found)
  })

  it.each([
    ['SoVITS_weights_v2/alice_e8_s240.pth', s2Export('v2')],
    ['SoVITS_weights_v3/alice_e2_s10_l32.pth', s2Lora('v3')],
    ['GPT_weights_v2/alice-e15.ckpt', s1Export(732)],
    ['logs/alice/logs_s2_v2/G_240.pth', s2Training('v2')],
    ['logs/alice/logs_s2_v2/D_240.pth', s2Discriminator(6)],
    ['logs/alice/logs_s1_v2/ckpt/epoch=14-step=15.ckpt', s1Training(732)],
    ['GPT_SoVITS/pretrained_models/s2G488k.pth', s2Base('v1')],
  ])('%s is right for such a file', (path, built) => {
    expect(identifyFile(path, built).wrongKind).toBeUndefined()
  })
})

describe('a forced profile', () => {
  it('is the only one that is asked', () => {
    expect(identifyFile('a.pth', s1Training(732), { profile: 'lightning' }).identity).toMatchObject({
      project: 'lightning',
      kind: 'training',
    })
    expect(identifyFile('a.pth', s1Training(732), { profile: 'rvc' }).identity).toMatchObject({ project: 'rvc', kind: 'unknown' })
  })
})
