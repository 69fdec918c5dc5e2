import { describe, expect, it } from 'vitest'
import { notResumable } from '../../../src/rules/training/not-resumable.ts'
import { messagesOf } from '../../profiles/build-subject.ts'
import { s1Training, s2Discriminator, s2Export, s2Lora, s2Training } from '../../profiles/gpt-sovits-files.ts'

const config = { 'require-resumable': ['logs/**'] }

describe('training/not-resumable', () => {
  it('looks only at files that the configuration names', () => {
    expect(messagesOf(notResumable, { path: 'weights/a.pth', file: s2Export('v2'), config })).toEqual([])
    expect(messagesOf(notResumable, { path: 'logs/a.pth', file: s2Export('v2') })).toEqual([])
  })

  it('names what is missing', () => {
    expect(messagesOf(notResumable, { path: 'logs/a.pth', file: s2Export('v2'), config })).toEqual([
      'Training cannot go on from this file: it lacks epoch (iteration), optimizer state, learning rate',
    ])
  })

  it('accepts whole training files', () => {
    expect(messagesOf(notResumable, { path: 'logs/G_240.pth', file: s2Training('v2'), config, beside: ['D_240.pth'] })).toEqual([])
    expect(messagesOf(notResumable, { path: 'logs/epoch=14-step=15.ckpt', file: s1Training(732), config })).toEqual([])
  })

  it('misses the other half of a pair, of the same step', () => {
    expect(messagesOf(notResumable, { path: 'logs/G_240.pth', file: s2Training('v2'), config, beside: ['D_480.pth'] })).toEqual([
      'Training cannot go on from this file: D_240.pth is not beside it',
    ])
    expect(messagesOf(notResumable, { path: 'logs/D_240.pth', file: s2Discriminator(6), config })).toEqual([
      'Training cannot go on from this file: G_240.pth is not beside it',
    ])
  })

  it('knows that v3 and LoRA train without a discriminator', () => {
    expect(messagesOf(notResumable, { path: 'logs/G_240.pth', file: s2Training('v3'), config })).toEqual([])
    const lora = s2Lora('v3', { root: s2Training('v3').root })
    expect(messagesOf(notResumable, { path: 'logs/G_240.pth', file: lora, config })).toEqual([])
  })

  it('finds the state of Hugging Face beside the weights', () => {
    const file = { container: 'safetensors' as const, keys: { 'lm_head.weight': [2, 2] } }
    const path = 'logs/checkpoint-500/model.safetensors'
    expect(messagesOf(notResumable, { path, file, config, beside: ['optimizer.pt', 'trainer_state.json'] })).toEqual([])
    expect(messagesOf(notResumable, { path, file, config })[0]).toContain(
      'optimizer state (optimizer.pt), epoch and step (trainer_state.json)',
    )
  })
})
