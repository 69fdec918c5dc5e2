import { compareKeys } from '../compare/compare-keys.ts'
import { meets, type Requirement } from '../compare/verdict.ts'
import type { Config } from '../config/config.ts'
import type { Access } from '../references/access.ts'
import { parseReference } from '../references/reference.ts'
import { refuseEmptyRoot, type Side } from '../references/side.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import { refusalsOf } from './compare-refusals.ts'
import { brokenReport, compareReport } from './compare-report.ts'
import { lookAtValues } from './compare-values.ts'
import { applyWishes } from './compare-wishes.ts'
import { noProgress, type Progress } from './progress.ts'
import { refuseReference } from './usable-reference.ts'
import { UserError } from './user-error.ts'

export interface CompareRequest {
  /** Folder that relative paths start from; absolute. */
  readonly root: string
  /** A reference of any kind but `profile:`; mostly a path. */
  readonly candidate: string
  readonly reference: string
  readonly require: Requirement
  /** Patterns of keys that are left out on both sides, as they are called once the candidate is renamed. */
  readonly ignore: readonly string[]
  /** `FROM=>TO` for the candidate's keys, as `convert` reads them. */
  readonly rename: readonly string[]
  /** Where the keys start: a dotted name, `''` for the root of the file, `undefined` to find it. */
  readonly weightsRoot: string | undefined
  /** Whether another type fails the comparison. */
  readonly dtype: 'exact' | 'any'
  /** Whether the values are looked at, which reads both files. */
  readonly values: boolean
  /** Most threads that look at the values; `undefined` for what the machine has. */
  readonly threads: number | undefined
  readonly config: Config
  readonly access: Access
}

/**
 * Would the candidate still load where the reference did: open both, reduce them to their keys, compare, report. A candidate that
 * cannot be loaded at all is in the report. Throws `UserError` where it cannot run, also where the reference cannot be had.
 */
export async function compare(request: CompareRequest, progress: Progress = noProgress): Promise<CompareReport> {
  const [candidateText, referenceText] = [parseReference(request.candidate), parseReference(request.reference)]
  if (candidateText.kind === 'profile') throw new UserError('expected a checkpoint or a key schema to compare, found a profile')
  const candidate = await candidateText.open(request)
  try {
    const reference = await referenceText.open(request, candidate)
    try {
      return await compared(request, reference, candidate, progress)
    } finally {
      await reference.close()
    }
  } finally {
    await candidate.close()
    progress.done()
  }
}

async function compared(request: CompareRequest, reference: Side, candidate: Side, progress: Progress): Promise<CompareReport> {
  const { config } = request
  refuseReference(reference, config)
  const findings = refusalsOf(candidate, config)
  if (findings.length > 0) return brokenReport(request, reference, candidate, findings)
  refuseEmptyRoot(candidate, request.weightsRoot)

  const wished = applyWishes(request, reference, candidate)
  if (wished.reference.keys.size === 0) {
    throw new UserError('--ignore leaves out every key of the reference, so that nothing is left to compare')
  }
  const seen = request.values ? await lookAtValues(wished, { reference, candidate, threads: request.threads }, progress) : undefined
  const comparison = compareKeys(wished.reference, wished.candidate, seen?.verdict)
  const isMet = meets(request.require, comparison.verdict, comparison.outcome)
  const isTyped = request.dtype === 'any' || comparison.recast.length === 0
  const status = isMet && isTyped ? 'passed' : 'failed'
  return compareReport({ request, reference, candidate, wished, comparison, seen, status })
}
