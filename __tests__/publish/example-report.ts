import type { PublishReport } from '../../src/reports/publish-schema.ts'

const SHA = 'c7e2477701367b974d1ccaa91096442e5112812ed5f5c3b6f3bdcdc38cee8401'
const WHERE = 'https://github.com/octo/voices/releases'

/** A training file of GPT-SoVITS that was published, with a name that GitHub would have changed. */
export const PUBLISHED: PublishReport = {
  schema: 'ckpt-guard/publish@1',
  status: 'passed',
  dryRun: false,
  target: 'release v1.2 of octo/voices',
  tag: 'v1.2',
  title: 'v1.2',
  url: `${WHERE}/tag/v1.2`,
  state: 'published',
  files: [
    {
      name: 'aurora-float16.pth',
      label: '曙光-float16.pth',
      size: 84_900_123,
      sha256: SHA,
      role: 'weights',
      source: 'logs/aurora/G_240.pth',
      change: 'uploaded',
      url: `${WHERE}/download/v1.2/aurora-float16.pth`,
    },
    {
      name: 'v1.2.bundle.zip',
      size: 6_915,
      sha256: SHA,
      role: 'bundle',
      change: 'replaced',
      url: `${WHERE}/download/v1.2/v1.2.bundle.zip`,
    },
    { name: 'SHA256SUMS', size: 259, sha256: SHA, role: 'checksums', change: 'uploaded', url: `${WHERE}/download/v1.2/SHA256SUMS` },
  ],
  validation: { files: 1, passed: 1, failed: 0, errors: 0, warnings: 0, notices: 1, bytes: 585_000_000 },
  conversions: [
    {
      source: 'logs/aurora/G_240.pth',
      output: 'aurora-float16.pth',
      container: 'torch',
      converted: true,
      sourceSize: 585_000_000,
      size: 84_900_123,
      tensors: 673,
      parameters: 42_389_633,
      dtypes: { float16: 673 },
      casts: { 'float32 -> float16': 673 },
      dropped: { entries: ['iteration', 'optimizer', 'learning_rate'], tensors: 196 },
      identity: { project: 'gpt-sovits', kind: 's2', version: 'v2' },
    },
  ],
  compatibility: [
    {
      name: 'aurora-float16.pth',
      reference: 'release:v1.1/aurora-float16.pth',
      status: 'passed',
      require: 'strict',
      verdict: 'values',
      missing: 0,
      unexpected: 0,
      shape: 0,
    },
  ],
  settings: [{ entry: 'config/G_240.pth/config.json', place: 'train.exp_dir', kind: 'local path' }],
  notes: ['logs/aurora/G_240.pth: 12 values too small for float16 became zero'],
  findings: [
    {
      path: 'aurora-float16.pth',
      rule: 'training/local-path',
      severity: 'warning',
      message: 'It holds a path of one machine',
      remedy: 'Take it out before you publish it.',
      where: { record: 'archive/data.pkl' },
    },
  ],
  next: [],
}

/** Names from the pull request of somebody who means no good. */
export const REFUSED: PublishReport = {
  ...PUBLISHED,
  status: 'failed',
  state: 'none',
  files: [],
  settings: [],
  conversions: [],
  notes: ['<img src=x> @octo\u001b[2J'],
  compatibility: [
    {
      name: 'a|b.pth',
      reference: 'release:v1.1/[x](https://evil.example)',
      status: 'failed',
      require: 'strict',
      verdict: 'breaking',
      missing: 2,
      unexpected: 1,
      shape: 1,
    },
  ],
  findings: [
    {
      path: '::error::x/`b`.pth',
      rule: 'container/crc-mismatch',
      severity: 'error',
      message: 'The record "archive/data/3" has other bytes than its checksum says',
      remedy: 'Save the file again.',
      where: { record: 'archive/data/3', offset: 4096 },
    },
  ],
  error: 'a check failed, and nothing was published',
  next: ['mend or leave out ::error::x/`b`.pth'],
}

export const PLANNED: PublishReport = {
  ...PUBLISHED,
  dryRun: true,
  state: 'planned',
  files: PUBLISHED.files.map(({ change: _, url: __, ...file }) => file),
  findings: [],
  next: ['run it again without --dry-run to publish these files'],
}
