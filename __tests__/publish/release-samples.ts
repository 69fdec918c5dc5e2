import type { BundleProvenance } from '../../src/bundle/bundle.ts'
import type { ReleasedModel, ReleaseFacts } from '../../src/publish/release-facts.ts'
import { COMPARED } from '../compare/example-report.ts'

const digest = (digit: string) => digit.repeat(64)

export const PROVENANCE: BundleProvenance = {
  tool: { name: 'ckpt-guard', version: '1.2.3' },
  time: '2026-08-20T10:00:00.000Z',
  server: 'https://github.com',
  repository: 'octo/voices',
  commit: '0123456789abcdef0123456789abcdef01234567',
  ref: 'refs/tags/v1.2',
  workflow: { name: 'Release', ref: 'octo/voices/.github/workflows/release.yml@refs/tags/v1.2', event: 'push' },
  run: { id: '42', attempt: 1, url: 'https://github.com/octo/voices/actions/runs/42/attempts/1' },
  sources: [{ name: 'G_2000.pth', size: 584_700_000, sha256: digest('9') }],
}

export function model(changes: Partial<ReleasedModel> = {}): ReleasedModel {
  return {
    name: 'voice-v2Pro-float16.pth',
    size: 134_936_819,
    sha256: digest('a'),
    container: 'torch',
    form: 'single',
    pieces: [],
    joinScripts: [],
    tensors: 678,
    parameters: 67_400_000,
    dtypes: { float16: 678 },
    weightsRoot: 'weight',
    weightsOnly: true,
    headerCode: '05',
    identity: { project: 'gpt-sovits', kind: 's2', version: 'v2Pro' },
    progress: { epoch: 8, step: 2000 },
    source: { name: 'G_2000.pth', size: 584_700_000, sha256: digest('9') },
    ...changes,
  }
}

export const SAFETENSORS = model({
  name: 'voice-v2Pro-float16.safetensors',
  sha256: digest('b'),
  container: 'safetensors',
  weightsRoot: '',
  headerCode: undefined,
})

const PLAIN = { identity: undefined, headerCode: undefined, progress: {} }

export const SHARDED = model({
  ...PLAIN,
  name: 'large.safetensors.index.json',
  size: 20_000,
  sha256: digest('c'),
  container: 'safetensors',
  form: 'shards',
  weightsRoot: '',
  dtypes: { bfloat16: 400, int64: 2 },
  pieces: [
    { name: 'large-00001-of-00002.safetensors', size: 1_900_000_000, sha256: digest('d') },
    { name: 'large-00002-of-00002.safetensors', size: 700_000_000, sha256: digest('e') },
  ],
})

export const IN_PARTS = model({
  ...PLAIN,
  name: 'large.pth',
  size: 3_000_000_000,
  sha256: digest('f'),
  form: 'parts',
  weightsRoot: 'state_dict.model',
  pieces: [
    { name: 'large.pth.part01-of-02', size: 1_900_000_000, sha256: digest('1') },
    { name: 'large.pth.part02-of-02', size: 1_100_000_000, sha256: digest('2') },
  ],
  joinScripts: ['large.pth.join.sh', 'large.pth.join.ps1'],
})

export function release(changes: Partial<ReleaseFacts> = {}): ReleaseFacts {
  return {
    title: 'Voices 1.2',
    tag: 'v1.2',
    models: [model(), SAFETENSORS, SHARDED, IN_PARTS],
    provenance: PROVENANCE,
    comparisons: [
      { name: 'voice-v2Pro-float16.pth', reference: 'v1.1 of octo/voices', report: COMPARED },
      {
        name: 'large.pth',
        reference: 'v1.1 of octo/voices',
        report: {
          ...COMPARED,
          verdict: 'breaking',
          missing: ['enc.a', 'enc.b'],
          unexpected: ['encoder.a'],
          shape: [{ name: 'emb.weight', reference: [322, 192], candidate: [732, 192] }],
          dtype: [{ name: 'out.weight', reference: 'float32', candidate: 'float16' }],
          renamed: [{ from: 'encoder.a', to: 'enc.a', how: 'prefix encoder. for enc.', confidence: 'high' }],
          folded: {
            missing: [{ name: 'enc.b', keys: 1, of: 1 }],
            unexpected: [],
            shape: [{ name: 'emb.weight', keys: 1, of: 1 }],
          },
        },
      },
    ],
    bundleName: 'v1.2.bundle.zip',
    changedSettings: 3,
    ...changes,
  }
}
