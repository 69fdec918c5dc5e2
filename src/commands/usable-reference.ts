import type { Config } from '../config/config.ts'
import type { Side } from '../references/side.ts'
import { refusalsOf } from './compare-refusals.ts'
import { UserError } from './user-error.ts'

/** The reference is there, and nothing can be judged by it: PyTorch cannot load it, or it holds no tensors. */
export class UnusableReference extends UserError {}

/** Throws `UnusableReference` for a reference that shows nothing. */
export function refuseReference(reference: Side, config: Config): void {
  const [finding] = refusalsOf(reference, config)
  if (finding !== undefined)
    throw new UnusableReference(`the reference ${reference.name} cannot be used: ${finding.message} (${finding.rule})`)
  if (reference.keys.size === 0) throw new UnusableReference(`the reference ${reference.name} holds no tensors to compare with`)
}
