import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'

/** Stops the walk through a damaged member; `problem` says why. */
export class TarDamage extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

export function damage(record: string, offset: number, message: string): TarDamage {
  return new TarDamage({ kind: 'container/corrupt', message, where: { record, offset } })
}

export function truncated(record: string, size: number): TarDamage {
  return new TarDamage({
    kind: 'container/truncated',
    message: `The file ends inside of its member ${quote(record)}: it was cut off, or never written to its end`,
    where: { record, offset: size },
    torch: 'tarfile.ReadError: unexpected end of data',
  })
}
