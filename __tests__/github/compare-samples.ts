import type { CompareReport } from '../../src/reports/compare-schema.ts'
import { type ComparedFiles, compareSet } from '../../src/reports/compare-set.ts'
import type { CompareSetReport } from '../../src/reports/compare-set-schema.ts'

/** The report of two files that are the same, but for what a test says. */
export function compareReport(part: Partial<CompareReport> = {}): CompareReport {
  const side = { kind: 'file', format: 'safetensors' as const, size: 100, weightsRoot: '', keys: 3 }
  return {
    schema: 'ckpt-guard/compare@1',
    status: 'passed',
    verdict: 'identical',
    require: 'strict',
    loads: { strict: true, nonStrict: true },
    candidate: { ...side, name: 'a.pth' },
    reference: { ...side, name: 'git:main:a.pth', kind: 'git' },
    ...{ missing: [], unexpected: [], shape: [], dtype: [], renamed: [], rename: [], explained: [] },
    folded: { missing: [], unexpected: [], shape: [] },
    ignored: 0,
    checksums: 'equal',
    ...{ notes: [], findings: [] },
    ...part,
  }
}

/** A file that lacks a key of its reference. */
export function breakingReport(key = 'dec.weight', part: Partial<CompareReport> = {}): CompareReport {
  return compareReport({
    status: 'failed',
    verdict: 'breaking',
    loads: {
      strict: false,
      nonStrict: true,
      error: `RuntimeError: Error(s) in loading state_dict for <model>:\n\tMissing key(s) in state_dict: "${key}". `,
    },
    missing: [key],
    folded: { missing: [{ name: key, keys: 1, of: 1 }], unexpected: [], shape: [] },
    ...part,
  })
}

/** A file with a key that its reference lacks, which `strict` does not allow. */
export function extendedReport(key = 'head.weight', part: Partial<CompareReport> = {}): CompareReport {
  return compareReport({
    status: 'failed',
    verdict: 'extended',
    loads: { strict: false, nonStrict: true, error: 'RuntimeError: Error(s) …' },
    unexpected: [key],
    folded: { missing: [], unexpected: [{ name: key, keys: 1, of: 1 }], shape: [] },
    ...part,
  })
}

/** The set of these reports, under the names of their files. */
export function setOf(reports: Readonly<Record<string, CompareReport>>, rest: Partial<ComparedFiles> = {}): CompareSetReport {
  return compareSet({
    comparisons: Object.entries(reports).map(([path, report]) => ({ path, ...report })),
    new: [],
    skipped: [],
    errors: [],
    ...rest,
  })
}
