import { asNumber, asString, memberAt } from '../checkpoint/pickle/lookup.ts'
import { baseModel, FAMILY_MODULES, HEADER_CODES, VERSION_FACTS, VERSIONS, type VersionFacts } from './gpt-sovits-versions.ts'
import type { VersionClaim } from './identity.ts'
import { quoted } from './quoted.ts'
import { knownVersion } from './versions.ts'
import type { View } from './view.ts'

/** The longest version name that is taken seriously; real ones have at most nine characters. */
const LONGEST_VERSION = 32

/** Which versions the generator's keys and shapes fit. */
export function generatorContent(view: View): readonly VersionClaim[] {
  const family = familyOf(view)
  const probes = Object.keys(VERSION_FACTS[0]?.shapes ?? {}).flatMap((key) => {
    const shape = view.shapes.get(key)
    const fitting = shape ? VERSION_FACTS.filter((facts) => sameShape(facts.shapes[key], shape)) : []
    // A shape that no version has (a team's own phonemes, say) tells nothing about the version.
    return shape && fitting.length > 0 ? [{ key, shape, fitting }] : []
  })
  const byShape = VERSION_FACTS.filter((facts) => probes.every((probe) => probe.fitting.includes(facts)))
  const byBoth = byShape.filter((facts) => family === undefined || facts.modules === family)
  const versions = (byBoth.length > 0 ? byBoth : byShape).map((facts) => facts.version)
  const seen = probes.map((probe) => `${probe.key} [${probe.shape.join(', ')}]`)
  if (family === 'flow matching') seen.unshift('flow matching modules')
  if (family === 'decoder with speaker embedding') seen.unshift('speaker embedding modules')
  return claim('content', versions, seen.join(', '))
}

/** Which versions a discriminator fits: by the number of its parts. */
export function discriminatorContent(parts: number): readonly VersionClaim[] {
  const versions = VERSION_FACTS.filter((facts) => facts.discriminators === parts).map((facts) => facts.version)
  return claim('content', versions, `${parts} discriminators`)
}

/** Which versions an S1 model fits: by the rows of its phoneme table. */
export function semanticContent(view: View): readonly VersionClaim[] {
  const key = 'ar_text_embedding.word_embeddings.weight'
  const shape = view.shapes.get(`model.${key}`) ?? view.shapes.get(key)
  const versions = VERSION_FACTS.filter((facts) => facts.phonemes === shape?.[0]).map((facts) => facts.version)
  return claim('content', versions, `${key} [${shape?.join(', ')}]`)
}

/** The code that GPT-SoVITS writes over the zip's first two bytes. */
export function headerClaim(view: View): readonly VersionClaim[] {
  const code = view.checkpoint.headerCode
  const meaning = code === undefined ? undefined : HEADER_CODES[code]
  return meaning ? [{ source: 'header', versions: [meaning.version], evidence: `header ${code}` }] : []
}

/** `config.model.version` and `config.version` of an S2 file: the exact answer, which GPT-SoVITS itself does not read. */
export function configClaims(view: View): readonly VersionClaim[] {
  const paths = [
    ['config', 'model', 'version'],
    ['config', 'version'],
  ]
  const claims = paths.flatMap((path): readonly VersionClaim[] => {
    const stated = asString(memberAt(view.checkpoint.root, ...path))
    if (stated === undefined || stated === '' || stated.length > LONGEST_VERSION) return []
    return [{ source: 'config', versions: [knownVersion(stated, VERSIONS) ?? stated], evidence: `${path.join('.')} is ${quoted(stated)}` }]
  })
  return claims.filter((claim, i) => claims.findIndex((each) => each.versions[0] === claim.versions[0]) === i)
}

/** `phoneme_vocab_size` in an S1 file's config: in the small weights, and in what Lightning saves of its arguments. */
export function semanticConfigClaims(view: View): readonly VersionClaim[] {
  const { root } = view.checkpoint
  const size =
    asNumber(memberAt(root, 'config', 'model', 'phoneme_vocab_size')) ??
    asNumber(memberAt(root, 'hyper_parameters', 'config', 'model', 'phoneme_vocab_size'))
  const versions = VERSION_FACTS.filter((facts) => facts.phonemes === size).map((facts) => facts.version)
  return versions.length === 0 ? [] : [{ source: 'config', versions, evidence: `config.model.phoneme_vocab_size is ${size}` }]
}

/** `SoVITS_weights_v2Pro`, `GPT_weights`, `logs_s2_v3_lora_32`, `logs_s1_v2`. The folder nearest to the file has the word. */
export function folderClaim(view: View): readonly VersionClaim[] {
  for (const folder of [...view.folders].reverse()) {
    const version = versionOfFolder(folder)
    if (version !== undefined) return [{ source: 'folder', versions: [version], evidence: `folder ${quoted(folder)}` }]
  }
  return []
}

/** A base model's own name. */
export function baseNameClaim(view: View): readonly VersionClaim[] {
  const base = baseModel(view.fileName)
  return base ? [{ source: 'name', versions: base.versions, evidence: `${view.fileName} is a base model` }] : []
}

function versionOfFolder(folder: string): string | undefined {
  const wanted = folder.toLowerCase()
  const weights = VERSION_FACTS.find((facts) => Object.values(facts.folders).some((each) => each.toLowerCase() === wanted))
  if (weights) return weights.version
  const logs = /^logs_s[12]_(v[0-9a-z]{1,20})(?:_lora_\d{1,5})?$/i.exec(folder)
  return logs?.[1] === undefined ? undefined : knownVersion(logs[1], VERSIONS)
}

function familyOf(view: View): VersionFacts['modules'] | undefined {
  if (FAMILY_MODULES['flow matching'].some((module) => view.modules.has(module))) return 'flow matching'
  if (FAMILY_MODULES['decoder with speaker embedding'].some((module) => view.modules.has(module))) return 'decoder with speaker embedding'
  return view.modules.has('dec') || view.modules.has('flow') ? 'decoder' : undefined
}

function sameShape(expected: readonly number[] | undefined, found: readonly number[]): boolean {
  return expected !== undefined && expected.length === found.length && expected.every((size, i) => size === found[i])
}

function claim(source: 'content', versions: readonly string[], seen: string): readonly VersionClaim[] {
  const all = versions.length === 0 || versions.length === VERSIONS.length
  return all ? [] : [{ source, versions, evidence: `content fits ${versions.join(', ')}: ${seen}` }]
}
