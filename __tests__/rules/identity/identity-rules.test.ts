import { describe, expect, it } from 'vitest'
import { repackTrap } from '../../../src/rules/identity/repack-trap.ts'
import { versionMismatch } from '../../../src/rules/identity/version-mismatch.ts'
import { wrongKind } from '../../../src/rules/identity/wrong-kind.ts'
import type { Built } from '../../profiles/build-checkpoint.ts'
import { draftsOf, messagesOf } from '../../profiles/build-subject.ts'
import { s1Export, s2Base, s2Discriminator, s2Export, s2Lora, s2Training } from '../../profiles/gpt-sovits-files.ts'

describe('identity/version-mismatch', () => {
  it.each<[string, Built]>([
    ['SoVITS_weights/alice_e8_s240.pth', s2Export('v1')],
    ['SoVITS_weights_v2/alice_e8_s240.pth', s2Export('v2')],
    ['SoVITS_weights_v4/alice_e2_s10_l32.pth', s2Lora('v4')],
    ['GPT_weights_v4/alice-e15.ckpt', s1Export(732)],
    ['logs/alice/logs_s2_v2Pro/D_240.pth', s2Discriminator(8)],
    ['logs/alice/logs_s2/G_240.pth', s2Training('v1')],
    ['pretrained_models/v2Pro/s2Gv2ProPlus.pth', s2Base('v2ProPlus')],
    ['mine/model_v1.2_e8_s240.pth', s2Export('v2')],
  ])('accepts %s', (path, file) => {
    expect(messagesOf(versionMismatch, { path, file })).toEqual([])
  })

  it('reports content against folder', () => {
    const [message] = messagesOf(versionMismatch, { path: 'SoVITS_weights_v2/a.pth', file: s2Export('v2Pro') })
    expect(message).toMatch(
      /content says v2Pro .*; header says v2Pro .*; config says v2Pro .*; folder says v2 \(folder "SoVITS_weights_v2"\)/,
    )
  })

  it('reports the S1 model of v1 in a later folder', () => {
    const [message] = messagesOf(versionMismatch, { path: 'GPT_weights_v2/a-e15.ckpt', file: s1Export(512) })
    expect(message).toContain('folder says v2')
  })

  it('reports a header that contradicts the config, which is inside the file', () => {
    const [draft] = draftsOf(versionMismatch, { path: 'a.pth', file: s2Lora('v4', { head: '03' }) })
    expect(draft?.message).toContain('header says v3 (header 03)')
    expect(draft?.remedy).toContain('contradicts itself')
  })

  it('reports a version in the name', () => {
    const [message] = messagesOf(versionMismatch, { path: 'alice_v1_e8_s240.pth', file: s2Export('v2') })
    expect(message).toContain('name says v1')
  })

  it("reports what the team's own map and pattern contradict", () => {
    const config = { versions: [{ version: 'v2', folders: ['kitty'] }], naming: { pattern: '^(?<version>[^-]+)-' } }
    expect(messagesOf(versionMismatch, { path: 'kitty/v2-a.pth', file: s2Export('v2'), config })).toEqual([])
    expect(messagesOf(versionMismatch, { path: 'kitty/v2-a.pth', file: s2Export('v1'), config })).toHaveLength(1)
    expect(messagesOf(versionMismatch, { path: 'kitty/V1-a.pth', file: s2Export('v2'), config })).toHaveLength(1)
  })
})

describe('identity/repack-trap', () => {
  it('says what the loader would take the file for, and why', () => {
    expect(messagesOf(repackTrap, { path: 'a.pth', file: s2Export('v2Pro', { head: 'PK' }) })).toEqual([
      'GPT-SoVITS would take this v2Pro file for v2: it begins with "PK", so that its size of 134936819 bytes decides',
    ])
    expect(messagesOf(repackTrap, { path: 'a.pth', file: s2Lora('v3', { head: 'PK' }) })[0]).toContain('take this v3 LoRA file for v1')
  })

  it('says nothing about an export as it was written', () => {
    expect(messagesOf(repackTrap, { path: 'a.pth', file: s2Export('v2Pro') })).toEqual([])
  })
})

describe('identity/wrong-kind', () => {
  it('says what was found and what belongs there', () => {
    expect(messagesOf(wrongKind, { path: 'SoVITS_weights_v2/G_240.pth', file: s2Training('v2') })).toEqual([
      'Found an S2 training file (generator), expected S2 inference weights, as every file in a SoVITS_weights folder',
    ])
  })

  it('says nothing where the file belongs', () => {
    expect(messagesOf(wrongKind, { path: 'SoVITS_weights_v2/a.pth', file: s2Export('v2') })).toEqual([])
  })
})
