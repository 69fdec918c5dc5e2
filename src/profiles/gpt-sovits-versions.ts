/**
 * What GPT-SoVITS writes where, version by version: data only.
 * Sources: RVC-Boss/GPT-SoVITS config.py (folders, base models), process_ckpt.py (header codes), and the key lists of
 * the instantiated model classes (shapes).
 */

export interface VersionFacts {
  readonly version: string
  /** Folders of small weights. */
  readonly folders: { readonly s2: string; readonly s1: string }
  /** Base models, below `GPT_SoVITS/pretrained_models/`. */
  readonly base: { readonly generator: string; readonly discriminator: string; readonly s1: string }
  /** Modules of the generator that only some versions have. */
  readonly modules: 'decoder' | 'decoder with speaker embedding' | 'flow matching'
  /** Shapes of the generator's keys that differ between versions. */
  readonly shapes: Readonly<Record<string, readonly number[]>>
  /** Rows of S1's table of phonemes. */
  readonly phonemes: number
  /** Sub-discriminators. */
  readonly discriminators: number
}

const V2_S1 = 'gsv-v2final-pretrained/s1bert25hz-5kh-longer-epoch=12-step=369668.ckpt'

const SHARED = {
  'enc_p.text_embedding.weight': [732, 192],
  'ref_enc.spectral.0.fc.weight': [128, 704],
}

export const VERSION_FACTS: readonly VersionFacts[] = [
  {
    version: 'v1',
    folders: { s2: 'SoVITS_weights', s1: 'GPT_weights' },
    base: { generator: 's2G488k.pth', discriminator: 's2D488k.pth', s1: 's1bert25hz-2kh-longer-epoch=68e-step=50232.ckpt' },
    modules: 'decoder',
    shapes: {
      'enc_p.text_embedding.weight': [322, 192],
      'ref_enc.spectral.0.fc.weight': [128, 1025],
      'ref_enc.fc.fc.weight': [512, 128],
      'dec.conv_pre.weight': [512, 192, 7],
      'dec.cond.weight': [512, 512, 1],
    },
    phonemes: 512,
    discriminators: 6,
  },
  {
    version: 'v2',
    folders: { s2: 'SoVITS_weights_v2', s1: 'GPT_weights_v2' },
    base: { generator: 'gsv-v2final-pretrained/s2G2333k.pth', discriminator: 'gsv-v2final-pretrained/s2D2333k.pth', s1: V2_S1 },
    modules: 'decoder',
    shapes: {
      ...SHARED,
      'ref_enc.fc.fc.weight': [512, 128],
      'dec.conv_pre.weight': [512, 192, 7],
      'dec.cond.weight': [512, 512, 1],
    },
    phonemes: 732,
    discriminators: 6,
  },
  {
    version: 'v3',
    folders: { s2: 'SoVITS_weights_v3', s1: 'GPT_weights_v3' },
    base: { generator: 's2Gv3.pth', discriminator: 's2Dv3.pth', s1: 's1v3.ckpt' },
    modules: 'flow matching',
    shapes: { ...SHARED, 'ref_enc.fc.fc.weight': [512, 128] },
    phonemes: 732,
    discriminators: 6,
  },
  {
    version: 'v4',
    folders: { s2: 'SoVITS_weights_v4', s1: 'GPT_weights_v4' },
    base: { generator: 'gsv-v4-pretrained/s2Gv4.pth', discriminator: 'gsv-v4-pretrained/s2Dv4.pth', s1: 's1v3.ckpt' },
    modules: 'flow matching',
    shapes: { ...SHARED, 'ref_enc.fc.fc.weight': [512, 128] },
    phonemes: 732,
    discriminators: 6,
  },
  {
    version: 'v2Pro',
    folders: { s2: 'SoVITS_weights_v2Pro', s1: 'GPT_weights_v2Pro' },
    base: { generator: 'v2Pro/s2Gv2Pro.pth', discriminator: 'v2Pro/s2Dv2Pro.pth', s1: 's1v3.ckpt' },
    modules: 'decoder with speaker embedding',
    shapes: {
      ...SHARED,
      'ref_enc.fc.fc.weight': [1024, 128],
      'dec.conv_pre.weight': [512, 192, 7],
      'dec.cond.weight': [512, 1024, 1],
    },
    phonemes: 732,
    discriminators: 8,
  },
  {
    version: 'v2ProPlus',
    folders: { s2: 'SoVITS_weights_v2ProPlus', s1: 'GPT_weights_v2ProPlus' },
    base: { generator: 'v2Pro/s2Gv2ProPlus.pth', discriminator: 'v2Pro/s2Dv2ProPlus.pth', s1: 's1v3.ckpt' },
    modules: 'decoder with speaker embedding',
    shapes: {
      ...SHARED,
      'ref_enc.fc.fc.weight': [1024, 128],
      'dec.conv_pre.weight': [768, 192, 7],
      'dec.cond.weight': [768, 1024, 1],
    },
    phonemes: 732,
    discriminators: 8,
  },
]

export const VERSIONS: readonly string[] = VERSION_FACTS.map((facts) => facts.version)

/** Modules that tell the families apart: the discriminating ones of each. */
export const FAMILY_MODULES: Readonly<Record<Exclude<VersionFacts['modules'], 'decoder'>, readonly string[]>> = {
  'decoder with speaker embedding': ['sv_emb', 'ge_to512', 'prelu'],
  'flow matching': ['cfm', 'bridge', 'wns1', 'linear_mel'],
}

/** What the first two bytes of an exported file mean where `PK` was replaced. */
export const HEADER_CODES: Readonly<Record<string, { readonly version: string; readonly lora: boolean }>> = {
  '00': { version: 'v1', lora: false },
  '01': { version: 'v2', lora: false },
  '02': { version: 'v3', lora: false },
  '03': { version: 'v3', lora: true },
  '04': { version: 'v4', lora: true },
  '05': { version: 'v2Pro', lora: false },
  '06': { version: 'v2ProPlus', lora: false },
}

/**
 * MD5 of the first 8 KiB of each generator base model. `detected` is what the loader takes it for; the check of the
 * phoneme table then corrects v1. Source: process_ckpt.py `hash_pretrained_dict`.
 */
export const BASE_DIGESTS: Readonly<Record<string, { readonly file: string; readonly version: string; readonly detected: string }>> = {
  dc3c97e17592963677a4a1681f30c653: { file: 's2G488k.pth', version: 'v1', detected: 'v2' },
  '43797be674a37c1c83ee81081941ed0f': { file: 's2Gv3.pth', version: 'v3', detected: 'v3' },
  '6642b37f3dbb1f76882b69937c95a5f3': { file: 's2G2333k.pth', version: 'v2', detected: 'v2' },
  '4f26b9476d0c5033e04162c486074374': { file: 's2Gv4.pth', version: 'v4', detected: 'v4' },
  c7e9fce2223f3db685cdfa1e6368728a: { file: 's2Gv2Pro.pth', version: 'v2Pro', detected: 'v2Pro' },
  '66b313e39455b57ab1b0bc0b239c9d0a': { file: 's2Gv2ProPlus.pth', version: 'v2ProPlus', detected: 'v2ProPlus' },
}

/** The base model that a file's first 8 KiB are those of. */
export function baseByDigest(headMd5: string | undefined): (typeof BASE_DIGESTS)[string] | undefined {
  return headMd5 !== undefined && Object.hasOwn(BASE_DIGESTS, headMd5) ? BASE_DIGESTS[headMd5] : undefined
}

export type BaseRole = 'generator' | 'discriminator' | 's1'

/** The base model that goes by this file name, and the versions that use it. */
export function baseModel(fileName: string): { readonly role: BaseRole; readonly versions: readonly string[] } | undefined {
  const roles: readonly BaseRole[] = ['generator', 'discriminator', 's1']
  for (const role of roles) {
    const using = VERSION_FACTS.filter((facts) => facts.base[role].split('/').at(-1) === fileName)
    if (using.length > 0) return { role, versions: using.map((facts) => facts.version) }
  }
  return undefined
}
