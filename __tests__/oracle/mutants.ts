import { z } from 'zod'
import type { FileReport } from '../../src/reports/schemas.ts'
import { errorsOf } from './checked.ts'
import type { TorchVerdict } from './torch-verdicts.ts'

/** A damaged copy of a file, and what is known of the damage (`mutate.py`). */
const mutant = z.object({
  path: z.string(),
  /** The file that it is a copy of. */
  base: z.string(),
  kind: z.string(),
  /** Its content was changed and its checksums made true again. */
  resealed: z.boolean(),
  /** Whether the format carries checksums. */
  checksums: z.boolean(),
  /** A checksum does not fit its bytes, whatever else is wrong. */
  wrongChecksum: z.boolean(),
  /** The same, unless the damage elsewhere keeps every reader from finding the records. */
  wrongIfOpened: z.boolean(),
  /** Why other readers could see other content than PyTorch; null where none could. */
  excluded: z.string().nullable(),
})

export type Mutant = z.infer<typeof mutant>

export function parseMutant(line: string): Mutant {
  return mutant.parse(JSON.parse(line))
}

/** What PyTorch makes of a damaged file. */
export type Outcome = 'refused' | 'changed' | 'intact'

export interface Judgement {
  readonly outcome: Outcome
  /** Damage that we pass and must not. */
  readonly misses: readonly string[]
  /** What we fail and nothing is wrong with. */
  readonly falseAlarms: readonly string[]
  /** Why PyTorch's word alone does not decide, though it loads the file intact. */
  readonly excluded: string | undefined
}

/** Refusals before the records of a zip were looked at: nobody can say then which checksum belongs to which bytes. */
const NOT_OPENED = /failed reading zip archive|Invalid argument|negative seek|the process of PyTorch ended/

export function judgeMutant(mutant: Mutant, torch: TorchVerdict, base: TorchVerdict, report: FileReport | undefined): Judgement {
  const outcome = outcomeOf(torch, base)
  const passes = report?.status === 'passed'
  const errors = errorsOf(report)
  const rules = new Set(report?.findings.map(({ rule }) => rule))
  const misses: string[] = []
  const falseAlarms: string[] = []
  // Content that was written well, and that only takes `weights_only=False`, passes with a notice that says so.
  const isNoticed = mutant.resealed && torch.loads && rules.has('pickle/not-weights-only')
  if (outcome === 'refused' && passes && !isNoticed) misses.push(`PyTorch refuses it: ${torch.error || torch.errorWeightsOnly}`)
  if (outcome === 'changed' && passes && mutant.checksums && !mutant.resealed) misses.push('PyTorch loads other values than were saved')
  const checksumIsWrong = mutant.wrongChecksum || (mutant.wrongIfOpened && !NOT_OPENED.test(`${torch.errorWeightsOnly} ${torch.error}`))
  // Records that inflate beyond measure are not read at all.
  const isRead = !rules.has('container/bomb')
  if (checksumIsWrong && isRead && !rules.has('container/crc-mismatch'))
    misses.push(`a checksum is wrong, and we only say ${errors.join(', ')}`)
  const isTar = report?.format === 'torch-tar'
  const excluded = outcome === 'refused' || passes ? undefined : exclusion({ mutant, torch, outcome, errors, isTar })
  if (outcome !== 'refused' && excluded === undefined && !passes) falseAlarms.push(`fails with ${errors.join(', ')}`)
  return { outcome, misses, falseAlarms, excluded }
}

/** Refused is what loads no longer, or no longer by default. */
function outcomeOf(torch: TorchVerdict, base: TorchVerdict): Outcome {
  if (!torch.described) return 'changed'
  if (!torch.loads || (base.weightsOnly && !torch.weightsOnly)) return 'refused'
  const facts = ({ tensors, metadata, object }: TorchVerdict) => JSON.stringify([tensors, metadata, object])
  return facts(torch) === facts(base) ? 'intact' : 'changed'
}

interface Failure {
  readonly mutant: Mutant
  readonly torch: TorchVerdict
  readonly outcome: Outcome
  readonly errors: readonly string[]
  readonly isTar: boolean
}

/** Reasons that no second reader sees, besides those that `second_reader.py` names. */
export const FURTHER_EXCLUSIONS: Readonly<Record<string, string>> = {
  'damaged content': 'PyTorch loads other content than was saved, which is no false alarm',
  unusable: 'PyTorch loads something that it cannot work with afterwards, as a sparse tensor with indices outside of it',
  'enlarged storage': 'reading a tar, PyTorch enlarges a storage that is too small, and gives whatever lies in memory there',
  'short record': 'the loader of TorchScript does not compare sizes, and reads foreign memory behind a record that is too short',
  absurd: 'a tensor without bytes has sizes or strides beyond 2^53, or negative ones, which PyTorch never computes with',
  'unknown name': 'PyTorch takes any name with the word Storage in it for a storage, whatever its module; nobody else does',
  dangerous: 'the pickle calls what a list of names cannot judge, or makes numpy read foreign memory',
  'not finite': 'the content is well-formed, and its numbers are NaN or infinite, which is an error by a rule of its own',
}

/** Why a file that PyTorch loads may fail nevertheless; `undefined` where it may not. */
function exclusion({ mutant, torch, outcome, errors, isTar }: Failure): string | undefined {
  if (!torch.described) return 'unusable'
  // Well-formed content is as good as any other; damaged content is not what was saved.
  const isNewContent = outcome === 'changed' && (mutant.resealed || !mutant.checksums)
  if (mutant.excluded !== null && !(isNewContent && mutant.excluded === 'other content')) return mutant.excluded
  if (outcome === 'changed' && !isNewContent) return 'damaged content'
  if (isTar && errors.every((rule) => rule === 'tensor/out-of-bounds')) return 'enlarged storage'
  if (/torchscript/.test(mutant.base) && errors.every((rule) => rule === 'tensor/short-storage')) return 'short record'
  const hasNoBytes = torch.tensors.some(({ device }) => device === 'meta')
  if (errors.every((rule) => rule === 'tensor/shape-overflow')) return 'absurd'
  if (hasNoBytes && errors.some((rule) => /^tensor\/(shape-overflow|out-of-bounds)$/.test(rule))) return 'absurd'
  if (errors.every((rule) => rule === 'pickle/dangerous-global')) return 'dangerous'
  if (errors.every((rule) => rule === 'pickle/unknown-global')) return 'unknown name'
  if (!torch.finite && errors.every((rule) => rule === 'tensor/non-finite')) return 'not finite'
  return undefined
}
