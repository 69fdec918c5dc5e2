import type { Where } from '../checkpoint/problem.ts'
import { shorten } from '../checkpoint/quote.ts'
import type { Config } from '../config/config.ts'
import { RULES } from './catalogue.ts'
import type { ConfiguredSeverity, Finding, Severity } from './finding.ts'
import type { Draft, FileFacts, Rule, Subject } from './rule.ts'

/** Findings of one rule in one file before the rest is left out; damage repeats itself. */
const MAX_FINDINGS_PER_RULE = 50

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

/** Asks every rule about one file; worst findings first, then in the order of the catalogue. */
export function judge(subject: Subject): Finding[] {
  const findings: Finding[] = []
  for (const rule of RULES) {
    const severity = severityOf(rule, subject.config)
    if (severity === 'off' || rule.check === undefined) continue
    let count = 0
    for (const draft of rule.check(subject)) {
      if (++count > MAX_FINDINGS_PER_RULE) break
      findings.push(finding(rule, severity, draft))
    }
  }
  return sorted(findings)
}

/** Asks the rules that compare files with each other; findings by path. */
export function judgeSet(files: readonly FileFacts[], config: Config): Map<string, Finding[]> {
  const byPath = new Map<string, Finding[]>()
  for (const rule of RULES) {
    const severity = severityOf(rule, config)
    if (severity === 'off' || rule.checkSet === undefined) continue
    for (const draft of rule.checkSet(files)) {
      byPath.set(draft.path, [...(byPath.get(draft.path) ?? []), finding(rule, severity, draft)])
    }
  }
  return byPath
}

/** Worst first; findings of one severity keep their order. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
}

/** Whether a finding of this severity fails the check. */
export function fails(severity: Severity, failOn: Config['fail-on']): boolean {
  return failOn !== 'never' && ORDER[severity] <= ORDER[failOn]
}

export function ruleById(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id)
}

function severityOf(rule: Rule, config: Config): ConfiguredSeverity {
  return config.rules[rule.id] ?? rule.severity
}

/** Names in a hostile file may have megabytes; nobody looks for one by more than its beginning. */
const MAX_NAME = 1000

function shortenedPlace(where: Where): Where {
  return {
    ...where,
    ...(where.record === undefined ? {} : { record: shorten(where.record, MAX_NAME) }),
    ...(where.tensor === undefined ? {} : { tensor: shorten(where.tensor, MAX_NAME) }),
  }
}

function finding(rule: Rule, severity: Severity, draft: Draft): Finding {
  return {
    rule: rule.id,
    severity,
    message: draft.message,
    remedy: draft.remedy ?? rule.remedy,
    where: shortenedPlace(draft.where ?? {}),
    ...(draft.torch === undefined ? {} : { torch: draft.torch }),
  }
}
