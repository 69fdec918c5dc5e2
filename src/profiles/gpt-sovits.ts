import { asNumber, asString, member } from '../checkpoint/pickle/lookup.ts'
import {
  baseNameClaim,
  configClaims,
  discriminatorContent,
  folderClaim,
  generatorContent,
  headerClaim,
  semanticConfigClaims,
  semanticContent,
} from './gpt-sovits-claims.ts'
import { repackTrapOf } from './gpt-sovits-loader.ts'
import { type BaseRole, baseByDigest, baseModel, VERSIONS } from './gpt-sovits-versions.ts'
import type { Progress } from './identity.ts'
import { lightningMissing, lightningProgress } from './lightning.ts'
import { type Profile, progressOf, type Recognition } from './profile.ts'
import { believedVersions, isTeamBase } from './versions.ts'
import type { View } from './view.ts'
import { discriminatorParts, isVitsTraining, vitsEpoch, vitsMissing } from './vits-training.ts'

/** RVC-Boss/GPT-SoVITS: S1 (text to semantic tokens) and S2 (tokens to sound), in six versions. */
export const gptSovits: Profile = {
  project: 'gpt-sovits',
  versions: VERSIONS,
  recognise: (view) => semantic(view) ?? generator(view) ?? discriminator(view),
}

/** What an exported file lacks before training could go on from it. */
const NOT_IN_EXPORTS = ['epoch (iteration)', 'optimizer state', 'learning rate']

const SEMANTIC_MODULES = ['ar_text_embedding', 'ar_audio_embedding', 'ar_predict_layer']

function semantic(view: View): Recognition | undefined {
  const module = SEMANTIC_MODULES.find((each) => view.modules.has(`model.${each}`) || view.modules.has(each))
  if (module === undefined) return undefined
  const claims = [...semanticContent(view), ...semanticConfigClaims(view), ...folderClaim(view), ...baseNameClaim(view)]
  const seen = `S1 keys (${module})`
  if (view.entries.has('state_dict')) {
    const evidence = [seen, 'training state of Lightning']
    return { kind: 's1-training', evidence, claims, progress: lightningProgress(view), missingToResume: lightningMissing(view) }
  }
  const base = isBase(view, 's1')
  const evidence = base ? [seen, 'base model by its name'] : [seen, ...exportEntries(view)]
  return {
    kind: base ? 's1-base' : 's1',
    evidence,
    claims,
    progress: exportProgress(view),
    missingToResume: ['optimizer state', 'epoch', 'step'],
  }
}

const GENERATOR_MODULES = ['enc_p.ssl_proj', 'enc_p.text_embedding', 'enc_p.encoder_ssl', 'enc_p.encoder_text', 'enc_p.mrte']

function generator(view: View): Recognition | undefined {
  const module = GENERATOR_MODULES.find((each) => view.modules.has(each)) ?? partialGenerator(view)
  if (module === undefined) return undefined
  const rank = loraRank(view)
  const lora = rank !== undefined || view.entries.has('lora_rank') || view.modules.has('cfm.base_model')
  const claims = [
    ...baseDigestClaim(view),
    ...generatorContent(view),
    ...headerClaim(view),
    ...configClaims(view),
    ...folderClaim(view),
    ...baseNameClaim(view),
  ]
  const seen = [`S2 generator keys (${module})`, ...(lora ? [`LoRA${rank === undefined ? '' : ` of rank ${rank}`}`] : [])]
  if (isVitsTraining(view)) {
    const evidence = [...seen, 'top-level entries model, iteration, optimizer']
    const kind = lora ? 's2-lora-training' : 's2-training'
    return { kind, evidence, claims, progress: progressOf(vitsEpoch(view), undefined), missingToResume: vitsMissing(view) }
  }
  if (!lora && isBase(view, 'generator')) {
    const evidence = [...seen, 'base model: by its first 8 KiB, its name, or the enc_q keys that an export leaves out']
    return { kind: 's2-base', evidence, claims, progress: {}, missingToResume: NOT_IN_EXPORTS }
  }
  return {
    kind: lora ? 's2-lora' : 's2',
    evidence: [...seen, ...exportEntries(view)],
    claims,
    progress: exportProgress(view),
    missingToResume: NOT_IN_EXPORTS,
    ...trap(view, lora, claims),
  }
}

/** A LoRA export has no text encoder; the reference encoder beside the quantizer or the flow matching part shows it. */
function partialGenerator(view: View): string | undefined {
  const beside = ['quantizer', 'bridge', 'wns1', 'cfm', 'ssl_proj', 'linear_mel'].filter((each) => view.modules.has(each))
  if (view.modules.has('ref_enc') && beside.length > 0) return `ref_enc, ${beside.join(', ')}`
  return view.modules.has('cfm.base_model') || view.modules.has('cfm.estimator') ? 'cfm' : undefined
}

/** Also the discriminator of so-vits-svc, shape by shape; that profile is asked first where the place speaks for it. */
function discriminator(view: View): Recognition | undefined {
  const parts = discriminatorParts(view)
  const content = discriminatorContent(parts)
  const claims = [...content, ...configClaims(view), ...folderClaim(view), ...baseNameClaim(view)]
  const known = content.length > 0 || (parts > 0 && claims.length > 0)
  if (!known) return undefined
  const seen = `discriminator keys (${parts} parts)`
  if (isVitsTraining(view)) {
    const progress = progressOf(vitsEpoch(view), undefined)
    return { kind: 's2-discriminator', evidence: [seen], claims, progress, missingToResume: vitsMissing(view) }
  }
  const base = isBase(view, 'discriminator')
  const kind = base ? 's2-discriminator-base' : 's2-discriminator'
  return { kind, evidence: base ? [seen, 'base model by its name'] : [seen], claims, progress: {}, missingToResume: NOT_IN_EXPORTS }
}

/** The hash of the first 8 KiB names a base model exactly, whatever the file is called. */
function baseDigestClaim(view: View): Recognition['claims'] {
  const base = baseByDigest(view.checkpoint.headMd5)
  return base === undefined ? [] : [{ source: 'content', versions: [base.version], evidence: `the first 8 KiB are those of ${base.file}` }]
}

/** Exports drop `enc_q`, the base models keep it; those without one (v3, v4) are known by their first bytes or by name. */
function isBase(view: View, role: BaseRole): boolean {
  if (role === 'generator' && baseByDigest(view.checkpoint.headMd5) !== undefined) return true
  const keepsPosterior = role === 'generator' && view.entries.has('weight') && view.modules.has('enc_q')
  return keepsPosterior || baseModel(view.fileName)?.role === role || isTeamBase(view.path, view.config.versions)
}

/** `lora_rank`, or the rows of the first LoRA matrix. */
function loraRank(view: View): number | undefined {
  const stated = asNumber(member(view.checkpoint.root, 'lora_rank'))
  if (stated !== undefined) return stated
  for (const [key, shape] of view.shapes) if (key.includes('.lora_A.')) return shape[0]
  return undefined
}

/** `8epoch_240iteration` in an S2 export (epochs from 1), `GPT-e15` in an S1 export (from 1). */
function exportProgress(view: View): Progress {
  const info = asString(member(view.checkpoint.root, 'info'))?.slice(0, 64) ?? ''
  const found = /^(\d{1,9})epoch(?:_(\d{1,15})iteration)?/.exec(info) ?? /^GPT-e(\d{1,9})$/.exec(info)
  return progressOf(number(found?.[1]), number(found?.[2]))
}

function exportEntries(view: View): readonly string[] {
  const found = ['weight', 'config', 'info', 'lora_rank'].filter((entry) => view.entries.has(entry))
  return found.length > 0 ? [`top-level entries ${found.join(', ')}`] : ['bare weights']
}

/** Only files that GPT-SoVITS could try to load: not a conversion to another format. */
function trap(view: View, lora: boolean, claims: Recognition['claims']): Pick<Recognition, 'repackTrap'> {
  const { container } = view.checkpoint
  if (container === 'safetensors' || container === 'sharded' || !view.entries.has('weight')) return {}
  const withoutHeader = claims.filter((claim) => claim.source !== 'header')
  const versions = believedVersions(withoutHeader)
  return { repackTrap: repackTrapOf(view, lora, versions) }
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}
