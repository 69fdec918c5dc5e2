import type { ConvertReport } from '../../src/reports/schemas.ts'

/** A training file that became weights in half precision, with something to say. */
export const CONVERTED: ConvertReport = {
  schema: 'ckpt-guard/convert@1',
  status: 'passed',
  input: {
    path: 'logs/aurora/G_240.pth',
    size: 584_700_000,
    format: 'torch-zip',
    identity: { project: 'gpt-sovits', kind: 's2-training', version: 'v2', evidence: [] },
  },
  output: {
    path: 'SoVITS_weights_v2/aurora_e8_s240.pth',
    container: 'torch',
    size: 84_998_826,
    files: [{ path: 'SoVITS_weights_v2/aurora_e8_s240.pth', size: 84_998_826 }],
    identity: { project: 'gpt-sovits', kind: 's2', version: 'v2', evidence: [] },
  },
  dtype: 'float16',
  tensors: { written: 673, cast: 673, kept: 0, dropped: 196, renamed: 0 },
  casts: { 'float32 -> float16': 673 },
  dropped: {
    entries: ['iteration', 'optimizer', 'learning_rate'],
    keys: ['enc_q.pre.weight', 'enc_q.pre.bias', 'enc_q.proj.weight'],
  },
  overflow: [],
  underflow: [{ tensors: ['model.dec.ups.0.weight_v'], from: 'float32', to: 'float16', count: 12, largest: 0.25 }],
  warnings: ['NaN or infinite values of the input stay as they are: "model.a"'],
  findings: [
    {
      rule: 'pickle/not-weights-only',
      severity: 'notice',
      message: 'The pickle needs utils.HParams: harmless, but not on the list of what PyTorch loads by default',
      remedy: 'Load it with weights_only=False if you trust it.',
      where: {},
      path: 'SoVITS_weights_v2/aurora_e8_s240.pth',
    },
  ],
}

/** A file that was fitted to a release; with names that try to be more than names. */
export const FITTED: ConvertReport = {
  ...CONVERTED,
  tensors: { written: 120, cast: 0, kept: 120, dropped: 3, renamed: 120 },
  casts: {},
  dropped: { entries: [], keys: ['module.head.weight', 'module.head.bias', 'aux.weight'] },
  underflow: [],
  warnings: ['2 keys are not renamed: what release:latest (v1.2) calls them is not sure; --rename gives them a name'],
  findings: [],
  reference: {
    name: 'release:latest (v1.2)',
    kind: 'release',
    keys: 122,
    matched: 120,
    missing: { count: 2, keys: ['head.weight', 'head.bias'] },
    unmatched: 106,
    folded: {
      shape: [
        { name: 'head.weight', keys: 1, of: 1 },
        { name: 'head.bias', keys: 1, of: 1 },
      ],
      absent: [
        { name: '<img src=x>\u001b[31m', keys: 1, of: 1 },
        { name: 'enc_q.*', keys: 103, of: 103 },
      ],
      missing: [{ name: 'head.*', keys: 2, of: 3 }],
    },
  },
  unmatched: [
    { name: 'head.weight', why: 'shape', shape: [10, 64], expected: [5, 64] },
    { name: 'head.bias', why: 'shape', shape: [10], expected: [5] },
    { name: '<img src=x>\u001b[31m', why: 'absent', shape: [], like: 'scale' },
  ],
  renames: {
    reference: { name: 'release:latest (v1.2)', kind: 'release' },
    applied: { count: 120, keys: [{ from: 'module.fc.weight', to: 'fc.weight', how: 'prefix module.', confidence: 'high' }] },
    doubtful: {
      count: 1200,
      keys: [
        { from: 'a.gamma', to: 'a.gain', how: 'same shape, similar name', confidence: 'low', option: 'a.gamma=>a.gain' },
        { from: 'b c', to: 'b_c', how: 'same shape, similar name', confidence: 'low' },
      ],
    },
    ways: [
      { how: 'prefix module.', confidence: 'high', keys: 118 },
      { how: 'same shape, similar name', confidence: 'medium', keys: 2 },
    ],
  },
}

/** The same file, whose values do not fit into half precision; with names that try to be more than names. */
export const OVERFLOWING: ConvertReport = {
  ...CONVERTED,
  status: 'failed',
  input: { path: 'logs/\u001b[31m|@team.pth', size: 1234, format: 'torch-zip' },
  output: { path: 'out.pth', container: 'torch', size: 0, files: [] },
  overflow: [
    { tensors: ['a.weight', 'tied.weight'], from: 'float32', to: 'float16', count: 3, largest: 70000.123 },
    { tensors: ['<img src=x>\n::error::'], from: 'float32', to: 'float16', count: 1, largest: 65520 },
  ],
  underflow: [],
  warnings: ['`x` is left out: it asks for pathlib.PosixPath'],
  findings: [
    {
      rule: 'container/crc-mismatch',
      severity: 'error',
      message: 'Record "archive/data/3" has CRC-32 0x1c291ca3, its checksum says 0x5a3e0f11: its bytes changed after it was saved',
      remedy: 'Fetch or copy the file again.',
      where: { record: 'archive/data/3', offset: 4096 },
      path: 'logs/model.pth',
    },
  ],
}
