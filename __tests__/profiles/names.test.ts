import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readName } from '../../src/profiles/names.ts'

describe('a file name', () => {
  it.each([
    ['alice_e8_s240.pth', { model: 'alice', epoch: 8, epochBase: 1, step: 240 }],
    ['alice_e8_s240_l32.pth', { model: 'alice', epoch: 8, epochBase: 1, step: 240, rank: 32 }],
    ['晓_晓_e8_s240.pth', { model: '晓_晓', epoch: 8, epochBase: 1, step: 240 }],
    ['alice_v2Pro_e8_s240.pth', { model: 'alice_v2Pro', epoch: 8, epochBase: 1, step: 240, version: 'v2Pro' }],
    ['alice_e8_s240.fp16.pth', { model: 'alice', epoch: 8, epochBase: 1, step: 240 }],
    ['alice-e15.ckpt', { model: 'alice', epoch: 15, epochBase: 1 }],
    ['G_2333.pth', { model: 'G', step: 2333 }],
    ['D_2333.pth', { model: 'D', step: 2333 }],
    ['G_233333333333.pth', { model: 'G', latest: true }],
    ['D_2333333.pth', { model: 'D', latest: true }],
    ['epoch=14-step=15.ckpt', { epoch: 14, epochBase: 0, step: 15 }],
    ['epoch=14-step=15-v1.ckpt', { epoch: 14, epochBase: 0, step: 15, duplicate: 1 }],
    ['epoch=3-val_loss=0.12.ckpt', { epoch: 3, epochBase: 0, metrics: { val_loss: 0.12 } }],
    ['m-epoch=02-loss=-6e-05.ckpt', { model: 'm', epoch: 2, epochBase: 0, metrics: { loss: -6e-5 } }],
    ['model_epoch=3.ckpt', { model: 'model', epoch: 3, epochBase: 0 }],
    ['epoch=3.pt', { epoch: 3 }],
    ['s1bert25hz-2kh-longer-epoch=68e-step=50232.ckpt', { model: 's1bert25hz-2kh-longer', epoch: 68, step: 50232 }],
    ['last.ckpt', { latest: true }],
    ['last-v2.ckpt', { latest: true, duplicate: 2 }],
    ['model_v1.2.ckpt', { model: 'model', version: 'v1.2' }],
    ['voice_epoch12.pt', { model: 'voice', epoch: 12 }],
    ['voice-epoch_12-step_3000.pt', { model: 'voice', epoch: 12, step: 3000 }],
    ['checkpoint.iter-500.pth', { model: 'checkpoint', step: 500 }],
    ['10epoch.pth', { epoch: 10 }],
    ['epoch_2nd_00010.pth', { epoch: 10 }],
    ['iter_0000100', { step: 100 }],
    ['global_step100', { step: 100 }],
    ['s2Gv2Pro.pth', { model: 's2Gv2Pro' }],
    ['model-00001-of-00002.safetensors', { model: 'model-00001-of-00002' }],
    ['alice_e8_s240 - Copy (2).pth', { model: 'alice', epoch: 8, epochBase: 1, step: 240 }],
    ['', {}],
  ])('%j is read', (name, facts) => {
    expect(readName(name)).toEqual(facts)
  })

  it('is read by the pattern of the team, which has the word', () => {
    const naming = { pattern: '^(?<model>[a-z]+)\\.(?<epoch>\\d+)\\.(?<step>\\d+)\\.(?<version>[^.]+)\\.pth$', 'epoch-base': 0 as const }
    expect(readName('alice.12.300.v2.pth', naming)).toEqual({ model: 'alice', epoch: 12, epochBase: 0, step: 300, version: 'v2' })
  })

  it('keeps what it says by itself where the pattern does not match or is none', () => {
    expect(readName('alice-e15.ckpt', { pattern: '^nothing$' })).toMatchObject({ epoch: 15, epochBase: 1 })
    expect(readName('alice-e15.ckpt', { pattern: '(' })).toMatchObject({ epoch: 15, epochBase: 1 })
  })

  it('counts as the configuration says', () => {
    expect(readName('alice-e15.ckpt', { 'epoch-base': 0 })).toMatchObject({ epochBase: 0 })
  })

  it('of more characters than a file system knows is not looked at', () => {
    expect(readName(`${'a'.repeat(100_000)}_e1_s1.pth`)).toEqual({})
  })

  it('never yields an inherited or unsafe value, whatever it is', () => {
    const part = fc.constantFrom(
      'epoch',
      'step',
      '=',
      '-',
      '_',
      'v',
      '1',
      '99999999999999999999',
      '.',
      '__proto__',
      'e',
      's',
      '_e8_s240',
      '.ckpt',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (name) => {
          const facts = readName(name)
          for (const count of [facts.epoch, facts.step, facts.rank, facts.duplicate]) {
            expect(count === undefined || (Number.isSafeInteger(count) && count >= 0)).toBe(true)
          }
          if (facts.metrics) expect(Object.values(facts.metrics).every((value) => typeof value === 'number')).toBe(true)
        },
      ),
    )
  })
})
