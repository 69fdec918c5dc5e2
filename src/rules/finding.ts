import type { Where } from '../checkpoint/problem.ts'

export type Severity = 'notice' | 'warning' | 'error'
export type ConfiguredSeverity = Severity | 'off'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly remedy: string
  readonly where: Where
  /** What `torch.load` says about it, if anything. */
  readonly torch?: string
}
