import type { Problem, ProblemKind } from '../checkpoint/problem.ts'
import type { Config } from '../config/config.ts'
import type { Side } from '../references/side.ts'
import type { Finding } from '../rules/finding.ts'
import { isIndispensable } from '../rules/indispensable.ts'
import { ruleById } from '../rules/judge.ts'

/** Why PyTorch cannot load this side, as far as its structure shows; the bytes of its tensors are not looked at. */
export function refusalsOf({ content }: Side, config: Config): readonly Finding[] {
  return (content?.checkpoint.problems ?? []).flatMap((problem) => {
    const rule = ruleById(problem.kind)
    return rule !== undefined && severityOf(problem.kind, config) === 'error' ? [finding(problem, rule.remedy)] : []
  })
}

function severityOf(kind: ProblemKind, { rules }: Config): string | undefined {
  const byDefault = ruleById(kind)?.severity
  return isIndispensable(kind) ? byDefault : (rules[kind] ?? byDefault)
}

function finding({ kind, message, where, torch, remedy }: Problem, usual: string): Finding {
  return { rule: kind, severity: 'error', message, where, remedy: remedy ?? usual, ...(torch === undefined ? {} : { torch }) }
}
