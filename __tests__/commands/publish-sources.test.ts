import { describe, expect, test } from 'vitest'
import { sourcesConfig, stemAndExtension } from '../../src/commands/publish-sources.ts'
import { configSchema } from '../../src/config/config.ts'

describe('the stem and the extension of', () => {
  test.each([
    ['logs/G_240.pth', 'G_240', '.pth'],
    ['last.pth.tar', 'last', '.pth.tar'],
    ['epoch=4-step=50.ckpt', 'epoch=4-step=50', '.ckpt'],
    ['model.safetensors.index.json', 'model', '.safetensors'],
    ['pytorch_model.bin.index.json', 'pytorch_model', '.bin'],
    ['model-v1.2', 'model-v1.2', ''],
    ['weights', 'weights', ''],
    ['.pth', '.pth', ''],
  ])('%s are %s and %j', (path, stem, extension) => {
    expect(stemAndExtension(path)).toEqual({ stem, extension })
  })
})

describe('the folder that is published to', () => {
  const excluded = (path: string) => {
    return sourcesConfig({ root: '/repo', destination: { kind: 'folder', path }, config: configSchema.parse({ exclude: ['old'] }) }).exclude
  }

  test('is left out below the root, whatever its name means in a glob', () => {
    expect(excluded('out/')).toEqual(['old', 'out/**'])
    expect(excluded('/repo/a/[1]')).toEqual(['old', 'a/\\[1\\]/**'])
  })

  test.each(['.', '..', '../elsewhere', '/elsewhere'])('%s leaves everything in', (path) => {
    expect(excluded(path)).toEqual(['old'])
  })
})
