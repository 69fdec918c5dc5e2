import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../../src/config/config.ts'
import { progressMismatch } from '../../../src/rules/naming/progress-mismatch.ts'
import { type Built, pickled, someTensor } from '../../profiles/build-checkpoint.ts'
import { messagesOf } from '../../profiles/build-subject.ts'
import { s1Export, s1Training, s2Base, s2Export, s2Training } from '../../profiles/gpt-sovits-files.ts'

function messages(path: string, file: Built, config: ConfigInput = {}) {
  return messagesOf(progressMismatch, { path, file, config })
}

function plainAt(epoch: number): Built {
  return { weightsRoot: 'model', keys: { a: [2] }, training: { epoch, optimizer: true } }
}

describe('naming/progress-mismatch', () => {
  it.each<[string, Built]>([
    ['alice_e8_s240.pth', s2Export('v2')],
    ['alice-e15.ckpt', s1Export(732)],
    ['epoch=14-step=15.ckpt', s1Training(732)],
    ['epoch=14-step=15-v1.ckpt', s1Training(732)],
    ['G_240.pth', s2Training('v2')],
    ['G_233333333333.pth', s2Training('v2')],
    ['last.ckpt', s1Training(732)],
    ['anything.pth', s2Export('v2')],
    ['voice_epoch11.pt', plainAt(11)],
  ])('accepts %s', (path, file) => {
    expect(messages(path, file)).toEqual([])
  })

  it.each<[string, Built, readonly string[]]>([
    ['alice_e9_s240.pth', s2Export('v2'), ['The name says epoch 9, the content says epoch 8']],
    ['alice_e8_s241.pth', s2Export('v2'), ['The name says step 241, the content says step 240']],
    ['alice-e14.ckpt', s1Export(732), ['The name says epoch 14, the content says epoch 15']],
    ['epoch=15-step=15.ckpt', s1Training(732), ['The name says epoch 15 (counted from 0), the content says epoch 14 (15 finished)']],
    ['voice_epoch12.pt', plainAt(11), ['The name says epoch 12, the content says epoch 11']],
  ])('reports %s', (path, file, expected) => {
    expect(messages(path, file)).toEqual(expected)
  })

  it('leaves out base models, whose names state another history', () => {
    expect(messages('s1bert25hz-2kh-longer-epoch=68e-step=50232.ckpt', s1Export(512))).toEqual([])
    expect(messages('s2G488k.pth', s2Base('v1'))).toEqual([])
  })

  it('accepts what Lightning saved in the middle of an epoch', () => {
    const middle = pickled({
      epoch: 2,
      global_step: 9,
      'pytorch-lightning_version': '2.6.6',
      state_dict: someTensor,
      loops: { fit_loop: { epoch_progress: { current: { processed: 2 } } } },
    })
    const file = { weightsRoot: 'state_dict', keys: { a: [2] }, root: middle, training: { epoch: 2, step: 9 } }
    expect(messages('epoch=2-step=9.ckpt', file)).toEqual([])
    expect(messages('epoch=3-step=9.ckpt', file)).toHaveLength(1)
  })

  it('counts names as the configuration says', () => {
    expect(messages('alice-e14.ckpt', s1Export(732), { naming: { 'epoch-base': 0 } })).toEqual([])
    expect(messages('epoch=15-step=15.ckpt', s1Training(732), { naming: { 'epoch-base': 1 } })).toEqual([])
    expect(messages('voice_epoch12.pt', plainAt(11), { naming: { 'epoch-base': 1 } })).toEqual([])
    expect(messages('voice_epoch13.pt', plainAt(11), { naming: { 'epoch-base': 1 } })).toHaveLength(1)
  })

  it("reads the team's own names", () => {
    const naming = { pattern: '^(?<model>.+)\\.(?<epoch>\\d+)\\.pth$' }
    expect(messages('alice.8.pth', s2Export('v2'), { naming })).toEqual([])
    expect(messages('alice.7.pth', s2Export('v2'), { naming })).toEqual(['The name says epoch 7, the content says epoch 8'])
  })
})
