import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import type { Config } from '../config/config.ts'
import { gptSovits } from './gpt-sovits.ts'
import { huggingFace } from './huggingface.ts'
import type { Identification, Identity, VersionClaim } from './identity.ts'
import { lightning } from './lightning.ts'
import { wrongKindOf } from './places.ts'
import { plain } from './plain.ts'
import type { Profile, Recognition } from './profile.ts'
import { rvc } from './rvc.ts'
import { soVitsSvc } from './so-vits-svc.ts'
import { believedVersions, claimByName, claimByTeam, mergedClaims } from './versions.ts'
import { type View, viewOf } from './view.ts'

/** The special before the general: a GPT-SoVITS S1 training file is a Lightning file too, and each of them is a plain one. */
const PROFILES: readonly Profile[] = [rvc, soVitsSvc, gptSovits, lightning, huggingFace, plain]

/**
 * What the profiles know of one file: by its content first, then by header, config inside, folder and name.
 * Pure and cheap: no byte is read.
 */
export function identify(input: { readonly path: string; readonly checkpoint: Checkpoint; readonly config: Config }): Identification {
  const view = viewOf(input)
  const found = recognised(view)
  if (!found) return unrecognised(view)
  const { profile, recognition } = found
  const claims = allClaims(view, profile, recognition)
  const identity = identityOf(profile, recognition, claims)
  return {
    identity,
    claims,
    name: view.name,
    progress: recognition.progress,
    resumable: recognition.missingToResume.length === 0,
    missingToResume: recognition.missingToResume,
    repackTrap: recognition.repackTrap,
    wrongKind: wrongKindOf(view, identity),
  }
}

function recognised(view: View): { readonly profile: Profile; readonly recognition: Recognition } | undefined {
  if (view.checkpoint.container === 'unknown') return undefined
  const forced = PROFILES.find((profile) => profile.project === view.config.profile)
  for (const profile of forced ? [forced] : PROFILES) {
    const recognition = profile.recognise(view)
    if (recognition) return { profile, recognition }
  }
  const unknown = plain.recognise(view)
  return (
    forced &&
    unknown && { profile: forced, recognition: { ...unknown, kind: 'unknown', evidence: ['the configuration names the project'] } }
  )
}

function allClaims(view: View, profile: Profile, recognition: Recognition): readonly VersionClaim[] {
  const team = claimByTeam(view.path, view.config.versions)
  const known = [...profile.versions, ...view.config.versions.map((entry) => entry.version)]
  const named = recognition.claims.some((claim) => claim.source === 'name') ? [] : claimByName(view.name, known)
  return mergedClaims(recognition.claims, team, named, profile.versions)
}

function identityOf(profile: Profile, recognition: Recognition, claims: readonly VersionClaim[]): Identity {
  const versions = believedVersions(claims)
  const [version] = versions
  return {
    project: profile.project,
    kind: recognition.kind,
    ...(version !== undefined && versions.length === 1 ? { version } : {}),
    evidence: [...recognition.evidence, ...claims.map((claim) => claim.evidence)],
  }
}

/** Nothing but the name can be said of a file that no reader knows. */
function unrecognised(view: View): Identification {
  return {
    identity: undefined,
    claims: [],
    name: view.name,
    progress: {},
    resumable: false,
    missingToResume: ['readable content'],
    repackTrap: undefined,
    wrongKind: undefined,
  }
}
