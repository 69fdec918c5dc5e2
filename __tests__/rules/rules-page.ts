import type { Rule } from '../../src/rules/rule.ts'

/** `docs/rules.md`: every rule with what it finds, why it matters, how it speaks and what to do. */
export function rulesPage(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(groupOf))]
  return [
    '# Rules',
    '',
    'What `ckpt-guard validate` checks. A rule has a stable id and a default severity: an **error** fails the check, a **warning** and a',
    '**notice** are reported. Another severity for a rule goes into the configuration:',
    '',
    '```yaml',
    '# .github/ckpt-guard.yml',
    'rules:',
    '  naming/duplicate-progress: off',
    '  tensor/all-zero: warning',
    '```',
    '',
    'or on the command line, as `--rule tensor/all-zero=warning`. This page is generated from the rules themselves.',
    '',
    '| rule | default | finds |',
    '|---|---|---|',
    ...rules.map((rule) => `| [\`${rule.id}\`](#${anchor(rule)}) | ${rule.severity} | ${rule.title} |`),
    '',
    ...groups.flatMap((group) => [`## ${group}`, '', ...rules.filter((rule) => groupOf(rule) === group).flatMap(section)]),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}

function section(rule: Rule): string[] {
  return [
    `### ${rule.id}`,
    '',
    `**${rule.title}.** Default: ${rule.severity}.`,
    '',
    rule.explanation,
    '',
    'Example of a message:',
    '',
    '```text',
    rule.example,
    '```',
    '',
    `What to do: ${rule.remedy}`,
    '',
  ]
}

function groupOf({ id }: Rule): string {
  return id.slice(0, id.indexOf('/'))
}

/** As GitHub makes anchors of headings: the slash goes. */
function anchor({ id }: Rule): string {
  return id.replace('/', '')
}
