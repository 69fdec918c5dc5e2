import type { ProblemKind } from '../checkpoint/problem.ts'
import type { ConfiguredSeverity } from './finding.ts'
import type { Draft, Rule, Subject } from './rule.ts'

/** What a rule says of itself, without its check. */
export interface RuleText {
  readonly id: ProblemKind
  readonly severity: ConfiguredSeverity
  readonly title: string
  readonly explanation: string
  readonly remedy: string
  readonly example: string
}

/** A rule for something that the readers or the pass over the bytes have met themselves. */
export function problemRule(text: RuleText, more?: (subject: Subject) => Iterable<Draft>): Rule {
  return {
    ...text,
    *check(subject) {
      for (const { kind, message, where, torch, remedy } of [...subject.checkpoint.problems, ...(subject.bytes?.problems ?? [])]) {
        if (kind !== text.id) continue
        yield { message, where, ...(torch === undefined ? {} : { torch }), ...(remedy === undefined ? {} : { remedy }) }
      }
      if (more !== undefined) yield* more(subject)
    },
  }
}
