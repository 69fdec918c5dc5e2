import { plural } from './bytes-text.ts'
import { countsText } from './compare-facts.ts'
import type { CompareReport } from './compare-schema.ts'
import type { CompareSetReport } from './compare-set-schema.ts'

/** What a run has found, file by file. */
export type ComparedFiles = Pick<CompareSetReport, 'comparisons' | 'new' | 'skipped' | 'errors'>

/** From the best to the worst. */
const VERDICTS = ['identical', 'values', 'extended', 'breaking'] as const satisfies readonly CompareReport['verdict'][]

/** The report of several comparisons. A file that could not be compared fails the set: it never counts as one that passes. */
export function compareSet(compared: ComparedFiles): CompareSetReport {
  const { comparisons, errors } = compared
  const hasFailed = errors.length > 0 || comparisons.some(({ status }) => status === 'failed')
  const worst = VERDICTS.findLast((verdict) => comparisons.some((each) => each.verdict === verdict)) ?? 'identical'
  return {
    schema: 'ckpt-guard/compare-set@1',
    status: hasFailed ? 'failed' : 'passed',
    verdict: errors.length > 0 && worst !== 'breaking' ? 'unknown' : worst,
    ...compared,
  }
}

/** How many files were looked at, and how many of them failed. */
export function setCounts({ comparisons, new: added, skipped, errors }: ComparedFiles): {
  readonly files: number
  readonly failed: number
} {
  const failed = comparisons.filter(({ status }) => status === 'failed').length
  return { files: comparisons.length + added.length + skipped.length + errors.length, failed: failed + errors.length }
}

/** `1 of 3 checkpoints failed: 1 breaking, 1 identical, 1 new`. */
export function setText(set: CompareSetReport): string {
  const { files, failed } = setCounts(set)
  const kinds = [
    ...[...VERDICTS]
      .reverse()
      .map((verdict) => ({ kind: verdict, count: set.comparisons.filter((each) => each.verdict === verdict).length })),
    { kind: 'new', count: set.new.length },
    { kind: 'skipped', count: set.skipped.length },
    { kind: 'not compared', count: set.errors.length },
  ]
  const counts = kinds.flatMap(({ kind, count }) => (count > 0 ? [`${count} ${kind}`] : [])).join(', ')
  const head = set.status === 'failed' ? `${failed} of ${plural(files, 'checkpoint')} failed` : `${plural(files, 'checkpoint')} passed`
  return counts === '' ? head : `${head}: ${counts}`
}

/** What a comparison shows, in few words; `''` where nothing differs. */
export function changeText(report: CompareReport): string {
  const { findings, renamed, dtype, values, checksums } = report
  const [finding] = findings
  if (finding !== undefined) return `it cannot be loaded: ${finding.rule}`
  const moved = values === undefined ? 0 : values.compared - values.equal
  return [
    countsText(report),
    renamed.length > 0 ? `${plural(renamed.length, 'key')} probably renamed` : '',
    dtype.length > 0 ? `${plural(dtype.length, 'type')} ${dtype.length === 1 ? 'differs' : 'differ'}` : '',
    explainedText(report),
    moved > 0 ? `${plural(moved, 'tensor')} moved` : checksums === 'different' ? 'other values' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function explainedText({ explained }: CompareReport): string {
  const keys = explained.reduce((sum, each) => sum + each.keys.length, 0)
  return keys === 0 ? '' : `${plural(keys, 'key')} explained`
}
