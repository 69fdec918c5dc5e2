import type { CompareReport } from '../../src/reports/compare-schema.ts'

/** Two files with the same keys and other values. */
export const COMPARED: CompareReport = {
  schema: 'ckpt-guard/compare@1',
  status: 'passed',
  verdict: 'values',
  require: 'strict',
  loads: { strict: true, nonStrict: true },
  candidate: { name: 'new.ckpt', kind: 'file', format: 'torch-zip', size: 1000, weightsRoot: 'state_dict', keys: 2 },
  reference: { name: 'old.ckpt', kind: 'file', format: 'torch-zip', size: 1000, weightsRoot: '', keys: 2 },
  ...{ missing: [], unexpected: [], shape: [], dtype: [], renamed: [], rename: [], explained: [] },
  folded: { missing: [], unexpected: [], shape: [] },
  ignored: 0,
  checksums: 'different',
  notes: [],
  findings: [],
}
