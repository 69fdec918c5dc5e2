import { describe, expect, it } from 'vitest'
import { identify } from '../../src/profiles/identify.ts'
import { type Built, buildCheckpoint, buildConfig } from './build-checkpoint.ts'
import { GENERATOR_KEYS, s2Base, s2Export, s2Lora, type Version } from './gpt-sovits-files.ts'

function trapOf(built: Built, path = 'alice.pth') {
  return identify({ path, checkpoint: buildCheckpoint(built), config: buildConfig() }).repackTrap
}

describe("GPT-SoVITS' own loader", () => {
  it.each<Version>(['v1', 'v2', 'v2Pro', 'v2ProPlus', 'v3'])('takes an export of %s for what it is', (version) => {
    expect(trapOf(s2Export(version))).toBeUndefined()
  })

  it.each(['v3', 'v4'] as const)('takes a LoRA of %s for what it is', (version) => {
    expect(trapOf(s2Lora(version))).toBeUndefined()
  })

  it.each(['v2Pro', 'v2ProPlus'] as const)('takes a %s file that was saved again for v2', (version) => {
    expect(trapOf(s2Export(version, { head: 'PK' }))).toMatchObject({ takenFor: 'v2', because: expect.stringContaining('size') })
  })

  it.each([
    [69_780_000, 'v1'],
    [75_550_000, 'v1'],
    [87_080_000, 'v2'],
    [110_150_000, 'v2'],
  ])('takes a LoRA of %i bytes that was saved again for %s', (size, version) => {
    expect(trapOf(s2Lora('v4', { head: 'PK', size }))?.takenFor).toBe(version)
  })

  it('takes a whole v4 export, which has no header of its own, for v3', () => {
    expect(trapOf(s2Export('v4'))?.takenFor).toBe('v3')
  })

  it('corrects v1 and v2 by a shape, so that their sizes do not matter', () => {
    expect(trapOf(s2Export('v1', { size: 90_000_000 }))).toBeUndefined()
    expect(trapOf(s2Export('v2', { size: 10_000_000 }))).toBeUndefined()
  })

  it('takes a v2 file of 700 MiB for v3', () => {
    expect(trapOf(s2Export('v2', { size: 700 * 1024 * 1024 }))?.takenFor).toBe('v3')
    expect(trapOf(s2Export('v2', { size: 700 * 1024 * 1024 - 1 }))).toBeUndefined()
  })

  it('believes a header that is wrong', () => {
    expect(trapOf(s2Export('v2ProPlus', { head: '05' }))?.takenFor).toBe('v2Pro')
    expect(trapOf(s2Export('v2', { head: '03' }))?.takenFor).toBe('v3 LoRA')
    expect(trapOf(s2Lora('v4', { head: '03' }))?.takenFor).toBe('v3 LoRA')
  })

  it('knows its base models by their first 8 KiB, whatever they are called and however big they are', () => {
    const v4 = { ...buildCheckpoint(s2Export('v4')), headMd5: '4f26b9476d0c5033e04162c486074374' }
    const found = identify({ path: 'renamed.pth', checkpoint: v4, config: buildConfig() })
    expect(found.repackTrap).toBeUndefined()
    expect(found.identity).toMatchObject({ kind: 's2-base', version: 'v4' })
  })

  it('takes an export for a base model where it begins with the same bytes', () => {
    const v2 = { ...buildCheckpoint(s2Lora('v4')), headMd5: 'c7e9fce2223f3db685cdfa1e6368728a' }
    expect(identify({ path: 'a.pth', checkpoint: v2, config: buildConfig() }).repackTrap).toMatchObject({
      takenFor: 'v2Pro',
      because: expect.stringContaining('s2Gv2Pro.pth'),
    })
  })

  it('refuses a file that begins with neither PK nor a code', () => {
    expect(trapOf(s2Export('v2', { container: 'torch-legacy', head: '\x80\x02' }))).toMatchObject({
      takenFor: 'no version at all',
      because: expect.stringContaining('80 02'),
    })
  })

  it('never sees a conversion to safetensors', () => {
    expect(trapOf({ container: 'safetensors', keys: GENERATOR_KEYS.v2Pro, weightsRoot: '' }, 'a.safetensors')).toBeUndefined()
  })

  it('knows base models by their checksum, so they are no trap', () => {
    expect(trapOf(s2Base('v2Pro'), 'pretrained_models/v2Pro/s2Gv2Pro.pth')).toBeUndefined()
    expect(trapOf(s2Base('v4'), 'pretrained_models/gsv-v4-pretrained/s2Gv4.pth')).toBeUndefined()
  })
})
