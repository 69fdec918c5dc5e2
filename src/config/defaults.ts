import type {
  CONTAINERS,
  DIGESTS,
  DTYPE_RULES,
  FAIL_ON,
  FILES,
  MAKE_LATEST,
  ON_EXISTS,
  PROFILES,
  PUBLISH_DTYPES,
  PUBLISH_ONLY,
  REQUIREMENTS,
  SEVERITIES,
  SPLITS,
} from './choices.ts'

/** Names under which checkpoints are commonly saved. Not `training_args.bin`, which holds settings and no tensors. */
const DEFAULT_PATHS = [
  '**/*.{ckpt,pth,pt,ptl,safetensors}',
  '**/*.pth.tar',
  '**/pytorch_model*.bin',
  '**/*.{bin,safetensors}.index.json',
  '**/{adapter_model,diffusion_pytorch_model,optimizer,model}*.bin',
]

/**
 * Every setting where nobody says otherwise, as plain data: a run without a config file needs no schema, and starts
 * without loading one.
 */
export const DEFAULTS: {
  paths: string[]
  exclude: string[]
  'fail-on': (typeof FAIL_ON)[number]
  files: (typeof FILES)[number]
  rules: Record<string, (typeof SEVERITIES)[number]>
  'allow-globals': string[]
  digest: (typeof DIGESTS)[number]
  profile: (typeof PROFILES)[number]
  naming: { pattern?: string | undefined; 'epoch-base'?: 0 | 1 | undefined }
  'require-resumable': string[]
  'no-local-paths': string[]
  versions: { version: string; base: string[]; folders: string[] }[]
  comment: boolean
  compare: {
    reference?: string | undefined
    references: { paths: string[]; reference: string }[]
    require: (typeof REQUIREMENTS)[number]
    ignore: string[]
    rename: string[]
    dtype: (typeof DTYPE_RULES)[number]
  }
  publish: {
    to: string
    dtype: (typeof PUBLISH_DTYPES)[number]
    only: (typeof PUBLISH_ONLY)[number]
    containers: (typeof CONTAINERS)[number][]
    name: string
    'keep-dtype': string[]
    draft: boolean
    prerelease: boolean
    'make-latest': (typeof MAKE_LATEST)[number]
    'on-exists': (typeof ON_EXISTS)[number]
    'require-compatible'?: string | undefined
    require: (typeof REQUIREMENTS)[number]
    'max-file-size'?: string | undefined
    split: (typeof SPLITS)[number]
  }
  /** None: nothing is removed before somebody says what to keep. */
  retention: Record<string, never>
  prune: Record<string, never>
  backup: Record<string, never>
} = {
  paths: DEFAULT_PATHS,
  exclude: [],
  'fail-on': 'error',
  files: 'auto',
  rules: {},
  'allow-globals': [],
  digest: 'none',
  profile: 'auto',
  naming: {},
  'require-resumable': [],
  'no-local-paths': [],
  versions: [],
  comment: true,
  compare: { references: [], require: 'strict', ignore: [], rename: [], dtype: 'any' },
  publish: {
    to: 'release',
    dtype: 'float16',
    only: 'weights',
    containers: [],
    name: '{stem}-{dtype}{ext}',
    'keep-dtype': [],
    draft: false,
    prerelease: false,
    'make-latest': 'auto',
    'on-exists': 'fail',
    require: 'strict',
    split: 'shards',
  },
  retention: {},
  prune: {},
  backup: {},
}
