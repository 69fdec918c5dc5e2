import { describe, expect, it } from 'vitest'
import { duplicateProgress } from '../../../src/rules/naming/duplicate-progress.ts'
import { messagesOfSet } from '../../profiles/build-subject.ts'
import { s1Export, s1Training, s2Discriminator, s2Export, s2Training } from '../../profiles/gpt-sovits-files.ts'

describe('naming/duplicate-progress', () => {
  it('accepts the pair of generator and discriminator', () => {
    const files = { 'logs_s2_v2/G_240.pth': s2Training('v2'), 'logs_s2_v2/D_240.pth': s2Discriminator(6) }
    expect(messagesOfSet(duplicateProgress, files)).toEqual([])
  })

  it('accepts different steps, models, ranks, folders and extensions', () => {
    const files = {
      'a/alice_e8_s240.pth': s2Export('v2'),
      'a/bob_e8_s240.pth': s2Export('v2'),
      'b/alice_e8_s240.pth': s2Export('v2'),
      'a/alice_e8_s240.safetensors': s2Export('v2'),
      'a/G_240.pth': s2Training('v2'),
      'a/G_480.pth': s2Training('v2'),
      'a/G_233333333333.pth': s2Training('v2'),
      'a/one.pth': s2Export('v2'),
      'a/two.pth': s2Export('v2'),
    }
    expect(messagesOfSet(duplicateProgress, files)).toEqual([])
  })

  it('reports a copy, once, at the copy', () => {
    const files = { 'v/alice-e15 copy.ckpt': s1Export(732), 'v/alice-e15 (1).ckpt': s1Export(732), 'v/alice-e15.ckpt': s1Export(732) }
    expect(messagesOfSet(duplicateProgress, files)).toEqual([
      'v/alice-e15 (1).ckpt: Claims epoch 15, as "alice-e15.ckpt" does',
      'v/alice-e15 copy.ckpt: Claims epoch 15, as "alice-e15.ckpt" does',
    ])
  })

  it("explains Lightning's -v1", () => {
    const files = {
      'c/epoch=14-step=15-v1.ckpt': s1Training(732),
      'c/epoch=14-step=15.ckpt': s1Training(732),
      'c/last.ckpt': s1Training(732),
    }
    expect(messagesOfSet(duplicateProgress, files)).toEqual([
      'c/epoch=14-step=15-v1.ckpt: Claims epoch 15, step 15, as "epoch=14-step=15.ckpt" does; Lightning wrote -v1 because that name was taken',
    ])
  })
})
