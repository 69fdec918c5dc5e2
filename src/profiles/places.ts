import { baseModel } from './gpt-sovits-versions.ts'
import type { Identification, Identity } from './identity.ts'
import { quoted } from './quoted.ts'
import type { View } from './view.ts'

/** A folder or a name that only some kinds of file belong to. */
interface Place {
  readonly expected: string
  readonly where: (view: View) => string | undefined
  readonly fits: (identity: Identity) => boolean
}

const PLACES: readonly Place[] = [
  {
    expected: 'S2 inference weights, as every file in a SoVITS_weights folder',
    where: (view) => folder(view, /^SoVITS_weights(?:_\w+)?$/i),
    fits: (identity) => isOf(identity, 'gpt-sovits', ['s2', 's2-lora', 's2-base']),
  },
  {
    expected: 'S1 inference weights, as every file in a GPT_weights folder',
    where: (view) => folder(view, /^GPT_weights(?:_\w+)?$/i),
    fits: (identity) => isOf(identity, 'gpt-sovits', ['s1', 's1-base']),
  },
  {
    expected: 'an S2 file, as in a logs_s2 folder',
    where: (view) => folder(view, /^logs_s2(?:_\w+)?$/i),
    fits: (identity) => identity.project !== 'gpt-sovits' || identity.kind.startsWith('s2'),
  },
  {
    expected: 'an S1 file, as in a logs_s1 folder',
    where: (view) => folder(view, /^logs_s1(?:_\w+)?$/i),
    fits: (identity) => identity.project !== 'gpt-sovits' || identity.kind.startsWith('s1'),
  },
  {
    expected: "RVC's inference weights, as every file in assets/weights",
    where: (view) => (view.folders.join('/').endsWith('assets/weights') ? 'assets/weights' : undefined),
    fits: (identity) => isOf(identity, 'rvc', ['weights']),
  },
  {
    expected: 'a generator, as the name says',
    where: (view) => (/^G_\d+\.pth$/.test(view.fileName) || baseModel(view.fileName)?.role === 'generator' ? view.fileName : undefined),
    fits: (identity) => !identity.kind.includes('discriminator'),
  },
  {
    expected: 'a discriminator, as the name says',
    where: (view) => (/^D_\d+\.pth$/.test(view.fileName) || baseModel(view.fileName)?.role === 'discriminator' ? view.fileName : undefined),
    fits: (identity) => identity.kind.includes('discriminator') || !['gpt-sovits', 'rvc', 'so-vits-svc'].includes(identity.project),
  },
]

/** Whether a file of this kind belongs where it lies, and to the name that it has. */
export function wrongKindOf(view: View, identity: Identity): Identification['wrongKind'] {
  const place = PLACES.find((each) => each.where(view) !== undefined && !each.fits(identity))
  return place && { found: kindInWords(identity), expected: place.expected }
}

const WORDS: Readonly<Record<string, string>> = {
  'gpt-sovits s2': 'S2 inference weights',
  'gpt-sovits s2-lora': 'S2 LoRA inference weights',
  'gpt-sovits s2-base': 'an S2 base model',
  'gpt-sovits s2-training': 'an S2 training file (generator)',
  'gpt-sovits s2-lora-training': 'an S2 LoRA training file',
  'gpt-sovits s2-discriminator': 'an S2 discriminator',
  'gpt-sovits s2-discriminator-base': 'the discriminator of an S2 base model',
  'gpt-sovits s1': 'S1 inference weights',
  'gpt-sovits s1-base': 'an S1 base model',
  'gpt-sovits s1-training': 'an S1 training file of Lightning',
  'rvc weights': 'inference weights of RVC',
  'rvc training': 'an RVC training file (generator)',
  'rvc base': 'an RVC base model',
  'rvc discriminator': 'an RVC discriminator',
  'rvc discriminator-base': 'the discriminator of an RVC base model',
  'so-vits-svc weights': 'inference weights of so-vits-svc',
  'so-vits-svc training': 'a so-vits-svc training file (generator)',
  'so-vits-svc discriminator': 'a so-vits-svc discriminator',
  'lightning training': 'a training file of Lightning',
  'lightning weights': 'weights saved by Lightning',
  'huggingface weights': 'weights in the form of Hugging Face',
  'huggingface index': 'the index of a sharded set',
  'huggingface training': 'training state in the form of Hugging Face',
  'plain training': 'a training file of an unknown project',
  'plain weights': 'weights of an unknown project',
}

/** `an S2 training file (generator)`, for a sentence. */
export function kindInWords(identity: Identity): string {
  return WORDS[`${identity.project} ${identity.kind}`] ?? `${identity.project} ${identity.kind}`
}

function isOf(identity: Identity, project: string, kinds: readonly string[]): boolean {
  return identity.project === project && kinds.includes(identity.kind)
}

function folder(view: View, pattern: RegExp): string | undefined {
  const found = view.folders.at(-1)
  return found !== undefined && pattern.test(found) ? quoted(found) : undefined
}
