import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { bundleReadme } from '../../src/publish/bundle-readme.ts'
import { modelCard } from '../../src/publish/model-card.ts'
import { model, release, SAFETENSORS } from './release-samples.ts'

function frontMatter(card: string): unknown {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(card) ?? []
  return parse(yaml)
}

describe('a model card', () => {
  test('has the facts of the release, and what the user says', async () => {
    const card = modelCard(release({ tag: undefined }), 'A voice.', {
      license: 'cc-by-nc-4.0',
      baseModel: ['lj1995/GPT-SoVITS'],
      language: ['zh', 'en'],
      tags: ['voice'],
    })
    await expect(card).toMatchFileSnapshot('golden/model-card.md.txt')
  })

  test('claims no license, language and base model that nobody named', () => {
    expect(frontMatter(modelCard(release({ models: [model(), SAFETENSORS] })))).toEqual({
      library_name: 'pytorch',
      pipeline_tag: 'text-to-speech',
      tags: ['pytorch', 'safetensors', 'gpt-sovits', 'gpt-sovits-v2Pro'],
    })
  })

  test('names no task where the models are of several kinds', () => {
    const models = [model(), model({ name: 'b.pth', identity: { project: 'rvc', kind: 'weights', version: 'v2' } })]
    expect(frontMatter(modelCard(release({ models })))).not.toHaveProperty('pipeline_tag')
  })

  test('holds in its front matter what a user or a file may try', () => {
    const identity = { project: 'x: y\n---\nevil: true', kind: 'weights' }
    const card = modelCard(release({ models: [model({ identity })] }), '', { license: 'mit\n---\n# evil', tags: ['a: b', '- c'] })
    expect(frontMatter(card)).toMatchObject({ license: 'mit\n---\n# evil', tags: ['a: b', '- c', 'pytorch', 'x: y\n---\nevil: true'] })
  })
})

test('the README of the bundle tells what lies in it and what was taken out', async () => {
  const readme = bundleReadme(release(), {
    configs: [
      {
        entry: 'config/G_2000.pth/checkpoint.json',
        of: ['G_2000.pth'],
        from: 'checkpoint',
        changes: [{ place: 'data.exp_dir', kind: 'local path' }],
      },
      { entry: 'config/G_2000.pth/config.json', of: ['G_2000.pth', 'other.pth'], from: 'file', changes: [] },
    ],
    leftOut: [{ name: 'broken.yaml', why: 'it is not valid YAML' }],
    changed: 1,
  })
  await expect(readme).toMatchFileSnapshot('golden/bundle-readme.md.txt')
})
