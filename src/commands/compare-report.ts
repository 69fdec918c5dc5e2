import type { Comparison } from '../compare/compare-keys.ts'
import type { FoldedRow } from '../compare/fold-names.ts'
import { type KeyPair, obstacle } from '../compare/load-state-dict.ts'
import { valuesOf } from '../compare/verdict.ts'
import type { Side } from '../references/side.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import type { Finding } from '../rules/finding.ts'
import type { CompareRequest } from './compare.ts'
import { globalNotes } from './compare-globals.ts'
import { hints } from './compare-hints.ts'
import type { SeenValues } from './compare-values.ts'
import type { Wished } from './compare-wishes.ts'

/** All that a comparison has shown. */
export interface Compared {
  readonly request: CompareRequest
  readonly reference: Side
  readonly candidate: Side
  readonly wished: Wished
  readonly comparison: Comparison
  readonly seen: SeenValues | undefined
  readonly status: CompareReport['status']
}

/** The report of a comparison. */
export function compareReport({ request, reference, candidate, wished, comparison, seen, status }: Compared): CompareReport {
  const { verdict, outcome, error, recast, explained, renames, fix, folded, values } = comparison
  const isStrict = error === undefined
  return {
    schema: 'ckpt-guard/compare@1',
    status,
    verdict,
    require: request.require,
    loads: { strict: isStrict, nonStrict: outcome.clashing.length === 0, ...(isStrict ? {} : { error }) },
    candidate: sideReport(candidate, wished.candidate.keys.size),
    reference: sideReport(reference, wished.reference.keys.size),
    missing: [...outcome.missing],
    unexpected: [...outcome.unexpected],
    shape: outcome.clashing.map(clashReport),
    dtype: recast.map(({ name, reference: theirs, candidate: ours }) => ({ name, reference: theirs.dtype, candidate: ours.dtype })),
    renamed: renames.map((rename) => ({ ...rename })),
    rename: [...fix.lines],
    explained: explained.map((each) => ({ ...each, keys: [...each.keys] })),
    folded: { missing: rows(folded.missing), unexpected: rows(folded.unexpected), shape: rows(folded.shape) },
    ignored: wished.ignored,
    checksums: seen === undefined ? values : checksumsOf(comparison),
    ...(seen === undefined ? {} : { values: seen.report }),
    notes: [
      ...wished.notes,
      ...globalNotes(candidate, request.config),
      ...hints(comparison, wished, reference, candidate),
      ...notesOf(comparison, reference, candidate, seen !== undefined),
    ],
    findings: [],
  }
}

/** The report on a candidate that cannot be loaded at all, so that there is nothing to compare. */
export function brokenReport(request: CompareRequest, reference: Side, candidate: Side, findings: readonly Finding[]): CompareReport {
  const [first] = findings
  return {
    schema: 'ckpt-guard/compare@1',
    status: 'failed',
    verdict: 'breaking',
    require: request.require,
    loads: { strict: false, nonStrict: false, ...(first?.torch === undefined ? {} : { error: first.torch }) },
    candidate: sideReport(candidate, candidate.keys.size),
    reference: sideReport(reference, reference.keys.size),
    ...{ missing: [], unexpected: [], shape: [], dtype: [], renamed: [], rename: [], explained: [] },
    folded: { missing: [], unexpected: [], shape: [] },
    ignored: 0,
    checksums: 'unknown',
    notes: [],
    findings: findings.map((finding) => ({ ...finding, where: { ...finding.where } })),
  }
}

function sideReport({ name, kind, content, weightsRoot, identity, transferred }: Side, keys: number): CompareReport['candidate'] {
  return {
    name,
    kind,
    ...(content === undefined ? {} : { format: content.checkpoint.container, size: content.checkpoint.size }),
    ...(transferred === undefined ? {} : { transferred: transferred() }),
    weightsRoot,
    keys,
    ...(identity === undefined ? {} : { identity: { ...identity, evidence: [...identity.evidence] } }),
  }
}

function clashReport(pair: KeyPair): CompareReport['shape'][number] {
  const { name, reference, candidate } = pair
  const why = obstacle(pair)
  return { name, reference: [...reference.shape], candidate: [...candidate.shape], ...(why === undefined ? {} : { why }) }
}

function rows(folded: readonly FoldedRow[]): { name: string; keys: number; of: number }[] {
  return folded.map((row) => ({ ...row }))
}

function checksumsOf({ outcome }: Comparison): CompareReport['checksums'] {
  return valuesOf(outcome)
}

function notesOf({ verdict, values, renames, fix, recast }: Comparison, reference: Side, candidate: Side, looked: boolean): string[] {
  const isOpen = verdict === 'values' && values === 'unknown' && recast.length === 0 && !looked
  const hasValues = candidate.content !== undefined && reference.content !== undefined
  return [
    ...(isOpen && hasValues ? [unknownValues(reference, candidate)] : []),
    ...(fix.renamed < renames.length
      ? [`the --rename lines make ${fix.renamed} of ${renames.length} renames; the others are in the JSON report`]
      : []),
  ]
}

/** Containers without checksums can hide that values differ, and that they do not. */
function unknownValues(reference: Side, candidate: Side): string {
  const silent = [candidate, reference].filter((side) => [...side.keys.values()].some(({ checksum }) => checksum === undefined))
  const names = silent.map(({ name }) => name).join(' and ')
  const why =
    silent.length === 0
      ? 'tensors share storages in other ways'
      : `${names} ${silent.length === 1 ? 'states' : 'state'} no checksums of all tensors`
  return `whether the values are the same is not known: ${why}; --values looks at the values themselves`
}
