import { UserError } from '../commands/user-error.ts'
import { KNOWN_PARTS, type KnownPart, knownModel } from '../compare/known-models.ts'
import { didYouMean } from '../config/closest-word.ts'
import { VERSIONS } from '../profiles/gpt-sovits-versions.ts'
import type { Identity } from '../profiles/identity.ts'
import { knownVersion } from '../profiles/versions.ts'
import { type OpenSide, type Side, WITHOUT_FILE } from './side.ts'

/** `profile:gpt-sovits/v2Pro`: the part of it that the candidate is, or the one that is named. */
export function knownModelReference(rest: string, text: string): OpenSide {
  const [project, written = '', part, ...more] = rest.split('/')
  const version = knownVersion(written, VERSIONS)
  if (project !== 'gpt-sovits' || version === undefined || more.length > 0) {
    throw new UserError(
      `${text}: expected profile:gpt-sovits/VERSION with one of ${VERSIONS.join(', ')}, and if need be ` +
        `one of its parts behind it (/${KNOWN_PARTS.join(', /')})${didYouMean(written, VERSIONS)}`,
    )
  }
  const named = KNOWN_PARTS.find((known) => known === part)
  if (part !== undefined && named === undefined) {
    throw new UserError(`${text}: expected one of the parts ${KNOWN_PARTS.join(', ')}${didYouMean(part, KNOWN_PARTS)}`)
  }
  return async (_, candidate) => {
    const chosen = named ?? partOf(candidate?.identity)
    const keys = knownModel(version, chosen, rankOf(candidate))
    if (keys === undefined) throw new UserError(`${text}: GPT-SoVITS ${version} has no part ${chosen}`)
    const identity: Identity = { project, kind: KINDS_OF_PARTS[chosen], version, evidence: ['the reference names it'] }
    return { name: `profile:${project}/${version}/${chosen}`, kind: 'profile', ...WITHOUT_FILE, identity, keys }
  }
}

/** The kinds that the profile gives to training files of these parts. */
const KINDS_OF_PARTS: Readonly<Record<KnownPart, string>> = {
  s2: 's2-training',
  s1: 's1-training',
  discriminator: 's2-discriminator',
  lora: 's2-lora',
}

function partOf(identity: Identity | undefined): KnownPart {
  const kind = identity?.project === 'gpt-sovits' ? identity.kind : 's2'
  if (kind.startsWith('s1')) return 's1'
  if (kind.startsWith('s2-discriminator')) return 'discriminator'
  return kind.startsWith('s2-lora') ? 'lora' : 's2'
}

/** Rows of the first LoRA matrix. */
function rankOf(side: Side | undefined): number | undefined {
  for (const [key, { shape }] of side?.keys ?? []) if (key.includes('.lora_A.')) return shape[0]
  return undefined
}
