import type { ProblemKind } from '../problem.ts'

/** The pickle asks for something that PyTorch refuses to build. The message continues "The pickle describes …". */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly torch: string | undefined
  readonly kind: ProblemKind
  constructor(message: string, torch?: string, kind: ProblemKind = 'pickle/malformed') {
    super(message)
    this.torch = torch
    this.kind = kind
  }
}
