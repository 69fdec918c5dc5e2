import type { VersionClaim } from '../../profiles/identity.ts'
import { quoted } from '../../profiles/quoted.ts'
import { commonVersions } from '../../profiles/versions.ts'
import type { Draft, Rule, Subject } from '../rule.ts'

/** Content, header, config, folder and name cannot all be right about the version. */
export const versionMismatch: Rule = {
  id: 'identity/version-mismatch',
  severity: 'warning',
  title: 'Content, header, config, folder and name disagree about the version',
  explanation:
    'A program that trusts the folder or the name builds the wrong model for the file: with luck it stops with "size mismatch", without ' +
    'luck it loads with `strict=False` and speaks garbage. Each source says which versions it is compatible with; the rule reports files ' +
    'for which no version is left. Content alone cannot tell v3 from v4 of GPT-SoVITS (every key and shape is the same), nor the S1 models ' +
    'of v2 and later, so these never contradict each other. `versions` in the configuration adds to what the profile knows.',
  remedy: 'Move the file to the folder of its version, or rename it; where header or config are wrong, export the file again.',
  example: 'No version fits all that speaks of it: content says v2Pro, folder says v2',
  check,
}

function* check(subject: Subject): Iterable<Draft> {
  const { claims } = subject.identification
  if (commonVersions(claims)?.length !== 0) return
  yield {
    message: `No version fits all that speaks of it: ${claims.map(said).join('; ')}`,
    ...(saidByConfig(claims) ? { remedy: REMEDY_FOR_HEADER } : {}),
  }
}

const REMEDY_FOR_HEADER =
  'Find out which export this file comes from and export it again: what is written inside the file contradicts itself.'

function said(claim: VersionClaim): string {
  const versions = claim.versions.map((version) => (/^[\w.]{1,32}$/.test(version) ? version : quoted(version, 32)))
  return `${claim.source} says ${versions.join(' or ')} (${claim.evidence})`
}

/** Whether the file contradicts itself, wherever it lies. */
function saidByConfig(claims: readonly VersionClaim[]): boolean {
  return commonVersions(claims.filter((claim) => claim.source !== 'folder' && claim.source !== 'name'))?.length === 0
}
