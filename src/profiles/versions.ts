import type { Config } from '../config/config.ts'
import { folderMatcher, matcher } from './globs.ts'
import type { NameFacts, VersionClaim } from './identity.ts'
import { quoted } from './quoted.ts'

/** Sources in the order in which they are believed. */
const ORDER: readonly VersionClaim['source'][] = ['content', 'header', 'config', 'folder', 'name']

/** Versions that all claims allow; empty where they contradict each other, `undefined` where nobody says anything. */
export function commonVersions(claims: readonly VersionClaim[]): readonly string[] | undefined {
  const [first, ...others] = claims
  return (
    first && others.reduce<readonly string[]>((common, claim) => common.filter((each) => claim.versions.includes(each)), first.versions)
  )
}

/** What is left when the claims are believed in their order, and one that contradicts those before it is left out. */
export function believedVersions(claims: readonly VersionClaim[]): readonly string[] {
  const ordered = ORDER.flatMap((source) => claims.filter((claim) => claim.source === source))
  return (
    ordered.reduce<readonly string[] | undefined>((believed, claim) => {
      if (!believed) return claim.versions
      const common = believed.filter((version) => claim.versions.includes(version))
      return common.length > 0 ? common : believed
    }, undefined) ?? []
  )
}

/** The version out of `known` that `written` means: `V2PRO` and `2Pro` are v2Pro. */
export function knownVersion(written: string, known: readonly string[]): string | undefined {
  const wanted = plainVersion(written)
  return known.find((version) => plainVersion(version) === wanted)
}

/** The version that stands in the file's name, where it is one of `known`. */
export function claimByName(name: NameFacts, known: readonly string[]): readonly VersionClaim[] {
  const version = name.version === undefined ? undefined : knownVersion(name.version, known)
  return version === undefined ? [] : [{ source: 'name', versions: [version], evidence: `the name holds ${quoted(name.version ?? '')}` }]
}

/** What the team's own map of versions and paths says of `path`; several entries may name the same path. */
export function claimByTeam(path: string, versions: Config['versions']): readonly VersionClaim[] {
  const matching = versions.filter((entry) => folderMatcher(entry.folders)(path) || matcher(entry.base)(path))
  if (matching.length === 0) return []
  const names = [...new Set(matching.map((entry) => entry.version))]
  return [{ source: 'folder', versions: names, evidence: `the configuration gives this path to ${names.join(', ')}` }]
}

/** Whether the team calls `path` a base model. */
export function isTeamBase(path: string, versions: Config['versions']): boolean {
  return versions.some((entry) => matcher(entry.base)(path))
}

/**
 * All claims on one file. The team's word on a folder replaces the profile's. A version that only the team knows is no
 * contradiction: content, header and config can speak only of the versions that the project itself released.
 */
export function mergedClaims(
  own: readonly VersionClaim[],
  team: readonly VersionClaim[],
  name: readonly VersionClaim[],
  known: readonly string[],
): readonly VersionClaim[] {
  if (team.length === 0) return [...own, ...name]
  const unknown = team.flatMap((claim) => claim.versions).filter((version) => !known.includes(version))
  const kept = own
    .filter((claim) => claim.source !== 'folder')
    .map((claim) => (claim.source === 'name' ? claim : { ...claim, versions: [...claim.versions, ...unknown] }))
  return [...kept, ...team, ...name]
}

function plainVersion(version: string): string {
  return version.toLowerCase().replace(/^v(?=\d)/, '')
}
