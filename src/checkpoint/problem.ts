/**
 * Everything that can be wrong with a checkpoint's bytes, as the readers see it.
 * A kind is the id of the rule that reports it; the rule (src/rules) brings severity, remedy and documentation.
 */
export const PROBLEM_KINDS = [
  'file/lfs-pointer',
  'file/empty',
  'file/not-a-checkpoint',
  'container/truncated',
  'container/corrupt',
  'container/crc-mismatch',
  'container/crc-missing',
  'container/missing-record',
  'container/duplicate-record',
  'container/overlapping-records',
  'container/header-mismatch',
  'container/leading-data',
  'container/trailing-data',
  'container/bomb',
  'container/missing-shard',
  'pickle/malformed',
  'pickle/trailing-data',
  'pickle/not-weights-only',
  'pickle/dangerous-global',
  'tensor/short-storage',
  'tensor/out-of-bounds',
  'tensor/shape-overflow',
] as const

export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/** Where in a file something is: any part may be absent. Offsets are bytes from the start of the file. */
export interface Where {
  readonly record?: string
  readonly tensor?: string
  readonly offset?: number
}

export interface Problem {
  readonly kind: ProblemKind
  /** What was expected and what was found, as one sentence; text from the file is quoted, not yet escaped. */
  readonly message: string
  readonly where: Where
  /** What `torch.load` (2.13) says about it, where it says anything. */
  readonly torch?: string
  /** What to do, where it differs from the rule's own remedy. */
  readonly remedy?: string
}
