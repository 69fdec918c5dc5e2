import type { Config } from '../config/config.ts'
import { identify } from '../profiles/identify.ts'
import type { Identification } from '../profiles/identity.ts'
import type { Finding } from '../rules/finding.ts'
import { isIndispensable } from '../rules/indispensable.ts'
import { judge } from '../rules/judge.ts'
import type { ScanFacts } from '../scan/facts.ts'
import type { OpenFile } from './open-input.ts'

/** A finding, and the file that it is about. */
export type FileFinding = Finding & { readonly path: string }

/** What the profiles know of a file, and what the rules say of it; without `bytes` of its structure alone. */
export function judgeFile(
  file: Omit<OpenFile, 'state'>,
  bytes: ScanFacts | undefined,
  config: Config,
): { readonly identification: Identification; readonly findings: readonly FileFinding[] } {
  const { path, checkpoint, folder, statedDigests } = file
  const rules = conversionRules(config)
  const identification = identify({ path, checkpoint, config })
  const findings = judge({ path, checkpoint, identification, bytes, folder, statedDigests, config: rules })
  return { identification, findings: findings.map((finding) => ({ ...finding, path })) }
}

/** What is infinite or NaN already stays so, and is told as a warning of its own. */
function conversionRules(config: Config): Config {
  const rules = Object.fromEntries(Object.entries(config.rules).filter(([id]) => !isIndispensable(id) || id === 'file/digest-mismatch'))
  return { ...config, rules: { ...rules, 'tensor/non-finite': 'off' } }
}

/** Findings that end a conversion: errors, whatever a check of files would make of warnings. */
export function refusals(findings: readonly FileFinding[]): readonly FileFinding[] {
  return findings.filter(({ severity }) => severity === 'error')
}
