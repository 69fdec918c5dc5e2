import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type KnownPart, knownModel } from '../../src/compare/known-models.ts'
import { VERSIONS } from '../../src/profiles/gpt-sovits-versions.ts'
import { statedKeys } from './gpt-sovits-facts.ts'

describe('the known models of GPT-SoVITS', () => {
  test.each<[KnownPart, string, 's1' | 's2', string]>([
    ...VERSIONS.map((version): [KnownPart, string, 's2', string] => ['s2', version, 's2', version]),
    ['discriminator', 'v1', 's2', 'D_v1'],
    ['discriminator', 'v2', 's2', 'D_v2'],
    ['discriminator', 'v2Pro', 's2', 'D_v2Pro'],
    ['discriminator', 'v2ProPlus', 's2', 'D_v2ProPlus'],
    ['lora', 'v3', 's2', 'v3_lora32'],
    ['lora', 'v4', 's2', 'v4_lora32'],
    ['s1', 'v1', 's1', 'v1'],
    ['s1', 'v2', 's1', 'v2'],
    ['s1', 'v2ProPlus', 's1', 'v2'],
  ])('%s %s has the keys and shapes of its class, in their order', (part, version, stated, model) => {
    expect([...(knownModel(version, part) ?? [])]).toEqual([...statedKeys(stated, model)])
  })

  test('have adapters of any rank', () => {
    const keys = knownModel('v3', 'lora', 64)
    const block = 'cfm.base_model.model.estimator.transformer_blocks.0.attn.to_q'
    expect(keys?.get(`${block}.lora_A.default.weight`)?.shape).toEqual([64, 1024])
    expect(keys?.get(`${block}.lora_B.default.weight`)?.shape).toEqual([1024, 64])
  })

  test('have no parts that the project does not train', () => {
    expect(knownModel('v2', 'lora')).toBeUndefined()
    expect(knownModel('v3', 'discriminator')).toBeUndefined()
  })

  test('take little room', () => {
    expect(statSync(fileURLToPath(new URL('../../src/compare/gpt-sovits-keys.ts', import.meta.url))).size).toBeLessThan(40_000)
  })
})
