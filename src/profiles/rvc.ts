import { asString, member, sequenceItems } from '../checkpoint/pickle/lookup.ts'
import type { VersionClaim } from './identity.ts'
import { type Profile, progressOf, type Recognition } from './profile.ts'
import { quoted } from './quoted.ts'
import { knownVersion } from './versions.ts'
import type { View } from './view.ts'
import { discriminatorParts, isVitsTraining, vitsEpoch, vitsMissing } from './vits-training.ts'

const VERSIONS = ['v1', 'v2']

/** Width of the features that the content encoder gives: HuBERT layer 9 with 256 (v1), layer 12 with 768 (v2). */
const PHONE_WIDTH: ReadonlyMap<number, string> = new Map([
  [256, 'v1'],
  [768, 'v2'],
])

/** One sub-discriminator more than there are periods: 6 periods in v1, 8 in v2. */
const DISCRIMINATORS: ReadonlyMap<number, string> = new Map([
  [7, 'v1'],
  [9, 'v2'],
])

/** `assets/pretrained_v2/f0G40k.pth`, `D48k.pth` … */
const BASE_NAME = /^(?:f0)?[GD]\d{2}k\.pth$/

/** RVC-Project/Retrieval-based-Voice-Conversion-WebUI. */
export const rvc: Profile = {
  project: 'rvc',
  versions: VERSIONS,
  recognise: (view) => generator(view) ?? discriminator(view),
}

function generator(view: View): Recognition | undefined {
  const byKeys = view.modules.has('enc_p.emb_phone')
  const byEntries = ['weight', 'config', 'sr', 'f0'].every((entry) => view.entries.has(entry))
  if (!byKeys && !byEntries) return undefined
  const claims = [...contentClaim(view), ...statedClaim(view), ...folderClaim(view)]
  const seen = byKeys ? 'RVC keys (enc_p.emb_phone)' : 'top-level entries weight, config, sr, f0'
  if (isVitsTraining(view)) return trained(view, BASE_NAME.test(view.fileName) ? 'base' : 'training', seen, claims)
  const settings = sequenceItems(member(view.checkpoint.root, 'config'))?.length
  return {
    kind: 'weights',
    evidence: [seen, ...(settings === undefined ? [] : [`config is a list of ${settings} settings`])],
    claims,
    progress: progressOf(infoEpoch(view), undefined),
    missingToResume: ['epoch (iteration)', 'optimizer state', 'learning rate'],
  }
}

function discriminator(view: View): Recognition | undefined {
  const parts = discriminatorParts(view)
  const version = DISCRIMINATORS.get(parts)
  if (version === undefined) return undefined
  const evidence = `content fits ${version}: ${parts} discriminators`
  const kind = BASE_NAME.test(view.fileName) ? 'discriminator-base' : 'discriminator'
  const claims: readonly VersionClaim[] = [{ source: 'content', versions: [version], evidence }, ...folderClaim(view)]
  return trained(view, kind, `discriminator keys (${parts} parts)`, claims)
}

function trained(view: View, kind: string, seen: string, claims: readonly VersionClaim[]): Recognition {
  const progress = kind.endsWith('base') ? {} : progressOf(vitsEpoch(view), undefined)
  return { kind, evidence: [seen], claims, progress, missingToResume: vitsMissing(view) }
}

function contentClaim(view: View): readonly VersionClaim[] {
  const shape = view.shapes.get('enc_p.emb_phone.weight')
  const version = PHONE_WIDTH.get(shape?.[1] ?? 0)
  if (version === undefined) return []
  return [{ source: 'content', versions: [version], evidence: `content fits ${version}: enc_p.emb_phone.weight [${shape?.join(', ')}]` }]
}

function statedClaim(view: View): readonly VersionClaim[] {
  const stated = asString(member(view.checkpoint.root, 'version'))
  const version = stated === undefined ? undefined : knownVersion(stated, VERSIONS)
  return version === undefined ? [] : [{ source: 'config', versions: [version], evidence: `version is ${quoted(version)}` }]
}

function folderClaim(view: View): readonly VersionClaim[] {
  const folder = view.folders.at(-1)
  if (folder !== 'pretrained' && folder !== 'pretrained_v2') return []
  return [{ source: 'folder', versions: [folder === 'pretrained' ? 'v1' : 'v2'], evidence: `folder ${quoted(folder)}` }]
}

/** `200epoch`. */
function infoEpoch(view: View): number | undefined {
  const found = /^(\d{1,9})epoch/.exec(asString(member(view.checkpoint.root, 'info')) ?? '')
  return found ? Number(found[1]) : undefined
}
