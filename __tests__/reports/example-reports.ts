import type { FileReport, FindingReport, InspectReport, TensorReport, ValidateReport } from '../../src/reports/schemas.ts'

/** Reports such as the commands make them, for the golden files. */

const PASSED: FileReport = {
  path: 'SoVITS_weights_v2/mika_e8_s240.pth',
  size: 84_998_826,
  format: 'torch-zip',
  status: 'passed',
  tensors: 673,
  parameters: 52_883_969,
  dtypes: { float16: 673 },
  digest: {},
  identity: { project: 'gpt-sovits', kind: 's2', version: 'v2', evidence: ['config.model.version is v2'] },
  progress: { epoch: 8, step: 240 },
  resumable: false,
  loadable: { weightsOnly: false },
  findings: [],
}

const CRC: FindingReport = {
  rule: 'container/crc-mismatch',
  severity: 'error',
  message: 'expected CRC-32 0x1d3f5a77 of 98304 bytes, found 0x8e21c0d4',
  remedy: 'The bytes were damaged after they were saved. Save the checkpoint again, or fetch it again from where it is whole.',
  where: { record: 'archive/data/3', tensor: 'weight.enc_p.proj.weight', offset: 4096 },
  torch: 'RuntimeError: PytorchStreamReader failed reading file data/3: file read failed',
}

const NAMING: FindingReport = {
  rule: 'naming/progress-mismatch',
  severity: 'warning',
  message: 'the name says epoch 12, the content says epoch 11',
  remedy: 'Rename the file after what is in it.',
  where: {},
}

export function fileReport(changes: Partial<FileReport> = {}): FileReport {
  return { ...PASSED, ...changes }
}

export function validateReport(files: readonly FileReport[]): ValidateReport {
  const findings = files.flatMap((file) => file.findings)
  const count = (severity: FindingReport['severity']) => findings.filter((finding) => finding.severity === severity).length
  const failed = files.filter(({ status }) => status === 'failed').length
  return {
    schema: 'ckpt-guard/validate@1',
    status: failed > 0 ? 'failed' : 'passed',
    summary: {
      files: files.length,
      passed: files.length - failed,
      failed,
      errors: count('error'),
      warnings: count('warning'),
      notices: count('notice'),
      bytes: files.reduce((sum, { size }) => sum + size, 0),
    },
    files: [...files],
  }
}

export const MIXED = validateReport([
  fileReport(),
  fileReport({ path: 'GPT_weights_v2/mika-e12.ckpt', progress: { epoch: 11 }, findings: [NAMING] }),
  fileReport({ path: 'SoVITS_weights_v2/broken_e8_s240.pth', status: 'failed', findings: [NAMING, CRC] }),
  fileReport({
    path: 'pretrained/s2G.pth',
    size: 134,
    format: 'unknown',
    status: 'failed',
    tensors: 0,
    parameters: 0,
    dtypes: {},
    progress: {},
    identity: undefined,
    findings: [
      {
        rule: 'file/lfs-pointer',
        severity: 'error',
        message: 'expected a checkpoint, found a Git LFS pointer to 106035259 bytes',
        remedy: 'Fetch the file itself: actions/checkout with lfs: true, or git lfs pull.',
        where: {},
        torch: "_pickle.UnpicklingError: invalid load key, 'v'.",
      },
    ],
  }),
])

/** What somebody may call a file, a tensor or a key, to harm whoever reads a report. */
export const HOSTILE_NAMES = {
  backticks: 'a`b``c```d',
  pipes: 'a|b\\|c',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  lines: 'a\n\n# heading\r\n| x | y |\n```\n</details>\u2028b',
  link: 'a](http://evil.example) [b](javascript:alert(1)) ![c](https://evil.example/x.png) https://evil.example www.evil.example',
  mention: '@octocat and @org/team, fixes #12 and org/repo#3',
  ansi: '\u001b[31mred\u001b[0m\u001b]0;title\u0007\u009b2J\b\b\b',
  bidi: 'abc\u202egnp.exe\u2066x\u2069\u200b\ufeff',
  command: '::error file=x::y ##[error]z',
  entity: '&lt;b&gt; &#60;i&#62; \\<u\\>',
  surrogate: 'a\ud800b\u{e0041}c',
  spaces: '  a  ',
} as const

/** A report with hostile text in every field that comes from a file. */
export function hostileReport(text: string): ValidateReport {
  const finding: FindingReport = {
    ...CRC,
    message: `found "${text}"`,
    torch: text,
    remedy: text,
    where: { record: text, tensor: text, offset: 1 },
  }
  const identity = { project: 'plain', kind: text, version: text, evidence: [text] }
  return validateReport([
    fileReport({ path: text, status: 'failed', identity, findings: [finding] }),
    fileReport({ path: `b/${text}`, identity }),
  ])
}

export function tensor(name: string, shape: readonly number[], changes: Partial<TensorReport> = {}): TensorReport {
  return {
    name,
    key: name.replace(/^[^.]*\./, ''),
    dtype: 'float32',
    shape: [...shape],
    stride: shape.map((_, i) => shape.slice(i + 1).reduce((product, size) => product * size, 1)),
    offset: 0,
    storage: name,
    device: 'cpu',
    parameter: false,
    layout: 'strided',
    ...changes,
  }
}

const LAYERS = Array.from({ length: 12 }, (_, i) => [
  tensor(`state_dict.model.h.layers.${i}.self_attn.in_proj_weight`, [1536, 512]),
  tensor(`state_dict.model.h.layers.${i}.self_attn.in_proj_bias`, [1536]),
  tensor(`state_dict.model.h.layers.${i}.norm.weight`, [512], { dtype: 'float16' }),
])

export const INSPECTED: InspectReport = {
  schema: 'ckpt-guard/inspect@1',
  path: 'logs/mika/logs_s1_v2/ckpt/epoch=14-step=15.ckpt',
  size: 39_204_118,
  format: 'torch-zip',
  weightsRoot: 'state_dict',
  globals: ['collections.OrderedDict', 'pathlib.PosixPath', 'torch.FloatStorage', 'torch._utils._rebuild_tensor_v2'],
  metadata: { epoch: 14, global_step: 15, 'pytorch-lightning_version': '2.6.6', hparams_name: 'hparams' },
  identity: { project: 'gpt-sovits', kind: 's1-training', version: 'v2', evidence: ['word_embeddings has 732 rows', 'folder logs_s1_v2'] },
  training: {
    epoch: 14,
    step: 15,
    optimizer: true,
    scheduler: true,
    entries: ['loops', 'callbacks', 'optimizer_states', 'lr_schedulers'],
    best: [{ monitor: 'top_3_acc', score: 0.93, path: 'ckpt/epoch=14-step=15.ckpt' }],
    torchVersion: '2.13.0',
    lightningVersion: '2.6.6',
  },
  loading: {
    weightsOnly: false,
    parameters: 9_992_192,
    bytes: { asSaved: 39_962_624, float32: 39_968_768, float16: 19_984_384, training: 159_875_072 },
  },
  tensors: [
    tensor('state_dict.model.bert_proj.weight', [512, 1024]),
    tensor('state_dict.model.bert_proj.bias', [512]),
    ...LAYERS.flat(),
    tensor('state_dict.model.emb.weight', [732, 512], { storage: 'tied' }),
    tensor('state_dict.model.out.weight', [732, 512], { storage: 'tied' }),
    tensor('optimizer_states.0.state.0.exp_avg', [512, 1024], { key: null }),
    tensor('optimizer_states.0.state.0.step', [], { key: null, dtype: 'int64' }),
  ],
  problems: [
    {
      rule: 'container/crc-missing',
      severity: 'notice',
      message: 'the index states no CRC-32 for 3 records',
      where: { record: 'archive/data/0' },
    },
  ],
}
