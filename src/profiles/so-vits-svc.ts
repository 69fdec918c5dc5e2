import type { VersionClaim } from './identity.ts'
import { type Profile, progressOf } from './profile.ts'
import type { View } from './view.ts'
import { discriminatorParts, isVitsTraining, vitsEpoch, vitsMissing } from './vits-training.ts'

/** svc-develop-team/so-vits-svc. Its release files keep the four entries of training, with epoch 0 and a fresh optimizer. */
export const soVitsSvc: Profile = {
  project: 'so-vits-svc',
  versions: ['4.0', '4.1'],
  recognise(view) {
    const kind = kindOf(view)
    if (kind === undefined) return undefined
    return {
      kind: kind.word,
      evidence: kind.evidence,
      claims: contentClaim(view),
      progress: kind.word === 'weights' ? {} : progressOf(vitsEpoch(view), undefined),
      missingToResume: vitsMissing(view),
    }
  },
}

const GENERATOR_MODULES = ['enc_p.f0_emb', 'emb_uv', 'f0_decoder']

/** Its discriminator is GPT-SoVITS' own, shape by shape: only the training folder's name tells them apart. */
const TRAINING_FOLDER = /^(?:44k|32k|48k)$/

function kindOf(view: View): { readonly word: string; readonly evidence: readonly string[] } | undefined {
  const module = GENERATOR_MODULES.find((each) => view.modules.has(each) || view.modules.has(`${each}.weight`))
  if (module !== undefined) {
    const released = !isVitsTraining(view) || (vitsEpoch(view) === 0 && vitsMissing(view).length > 0)
    const evidence = `so-vits-svc keys (${module})`
    return released ? { word: 'weights', evidence: [evidence, 'no state of training'] } : { word: 'training', evidence: [evidence] }
  }
  const folder = view.folders.at(-1) ?? ''
  if (discriminatorParts(view) !== 6 || !TRAINING_FOLDER.test(folder)) return undefined
  return { word: 'discriminator', evidence: ['discriminator keys (6 parts)', `folder ${folder}`] }
}

/** Input width of the first convolution: ContentVec layer 9 gives 256, which both versions take; other encoders came with 4.1. */
function contentClaim(view: View): readonly VersionClaim[] {
  const shape = view.shapes.get('pre.weight')
  const width = shape?.[1]
  if (width === undefined) return []
  const versions = width === 256 ? ['4.0', '4.1'] : ['4.1']
  return [{ source: 'content', versions, evidence: `content fits ${versions.join(', ')}: pre.weight [${shape?.join(', ')}]` }]
}
