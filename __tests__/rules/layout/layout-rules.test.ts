import { describe, expect, it } from 'vitest'
import { missingConfig } from '../../../src/rules/layout/missing-config.ts'
import { strayTemp } from '../../../src/rules/layout/stray-temp.ts'
import type { Built } from '../../profiles/build-checkpoint.ts'
import { messagesOf } from '../../profiles/build-subject.ts'
import { s1Training, s2Export, s2Training } from '../../profiles/gpt-sovits-files.ts'

const svc: Built = { weightsRoot: 'model', keys: { 'emb_uv.weight': [2, 192] }, root: s2Training('v2').root }
const rvc: Built = { weightsRoot: 'model', keys: { 'enc_p.emb_phone.weight': [192, 768] }, root: s2Training('v2').root }
const bare: Built = { container: 'safetensors', keys: { 'lm_head.weight': [2, 2] } }

describe('layout/missing-config', () => {
  it.each<[string, Built, string]>([
    ['logs/44k/G_800.pth', svc, 'config.json is not beside this file, where so-vits-svc looks for it'],
    ['logs/alice/G_800.pth', rvc, 'config.json is not beside this file, where RVC looks for it'],
    ['llama/model.safetensors', bare, 'config.json is not beside this file, where Transformers looks for it'],
    ['lora/adapter_model.safetensors', bare, 'adapter_config.json is not beside this file, where PEFT looks for it'],
    ['unet/diffusion_pytorch_model.safetensors', bare, 'config.json is not beside this file, where Diffusers looks for it'],
  ])('misses it beside %s', (path, file, message) => {
    expect(messagesOf(missingConfig, { path, file })).toEqual([message])
    expect(messagesOf(missingConfig, { path, file, beside: ['config.json', 'adapter_config.json'] })).toEqual([])
  })

  it.each<[string, Built]>([
    ['logs/alice/logs_s2_v2/G_240.pth', s2Training('v2')],
    ['logs/alice/logs_s1_v2/ckpt/epoch=14-step=15.ckpt', s1Training(732)],
    ['SoVITS_weights/alice_e8_s240.pth', s2Export('v1')],
    ['assets/pretrained_v2/f0G40k.pth', rvc],
    ['alice_release.pth', svc],
    ['any.pt', { keys: { a: [2] } }],
  ])('asks for none beside %s', (path, file) => {
    expect(messagesOf(missingConfig, { path, file })).toEqual([])
  })

  it('leaves the shards to their index', () => {
    const path = 'llama/model-00001-of-00002.safetensors'
    expect(messagesOf(missingConfig, { path, file: bare, beside: ['model.safetensors.index.json'] })).toEqual([])
    expect(messagesOf(missingConfig, { path, file: bare })).toHaveLength(1)
  })
})

describe('layout/stray-temp', () => {
  it.each([
    '1795325871.7088628.pth',
    'model.ckpt.tmp',
    'model.ckpt.tmp-1234',
    'model.tmp.pth',
    'model.pth.part',
    'model.pth~',
    'x.safetensors.incomplete',
  ])('reports %s', (name) => {
    expect(messagesOf(strayTemp, { path: `a/${name}`, file: s2Export('v2') })[0]).toContain('This is a temporary file')
  })

  it.each(['G_1795325871.pth', '1795325871.pth', 'model.pth', 'template.ckpt', 'epoch=1-step=2.ckpt', 'partial.pth', '12.5.pth'])(
    'accepts %s',
    (name) => {
      expect(messagesOf(strayTemp, { path: name, file: s2Export('v2'), beside: ['notes.tmp', 'notes.txt~'] })).toEqual([])
    },
  )

  it('reports what lies beside the checkpoint that it belongs to', () => {
    const beside = ['model.pth.tmp', 'other.pth', 'other.pth.part']
    expect(messagesOf(strayTemp, { path: 'a/model.pth', file: s2Export('v2'), beside })).toEqual([
      'Beside it lies what an interrupted write left: "model.pth.tmp"',
    ])
  })

  it("reports an orphan at the folder's first checkpoint only", () => {
    const names = ['a.ckpt', 'b.ckpt', 'gone.ckpt.tmp']
    expect(messagesOf(strayTemp, { path: 'x/a.ckpt', file: s2Export('v2'), beside: names.slice(1) })).toHaveLength(1)
    expect(messagesOf(strayTemp, { path: 'x/b.ckpt', file: s2Export('v2'), beside: [names[0] ?? '', names[2] ?? ''] })).toEqual([])
  })
})
