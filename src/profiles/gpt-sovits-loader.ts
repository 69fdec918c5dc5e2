import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { baseByDigest, HEADER_CODES } from './gpt-sovits-versions.ts'
import type { Identification } from './identity.ts'
import type { View } from './view.ts'

/**
 * How GPT-SoVITS' own loader decides which model a small weight file is for, and where it would be wrong.
 * Source: process_ckpt.py, `get_sovits_version_from_path_fast`: the MD5 of the first 8 KiB for base models, then the
 * first two bytes, then the file's size. The shape of the phoneme table then corrects v1 and v2
 * (inference_webui.py, TTS.py). It never reads `config.model.version`, the exact answer.
 */
type Detection = { readonly version: string; readonly lora: boolean; readonly because: string } | { readonly refused: string }

/** Bytes. */
const SMALLEST_V2 = 82_978 * 1024
const SMALLEST_V3 = 700 * 1024 * 1024

/**
 * Where the loader would take an exported file for something else than it is. `versions` are those that content, config
 * and place allow.
 */
export function repackTrapOf(view: View, lora: boolean, versions: readonly string[]): Identification['repackTrap'] {
  const detection = detect(view.checkpoint)
  if ('refused' in detection) return { takenFor: 'no version at all', because: detection.refused }
  const taken = lora || detection.lora ? detection.version : corrected(view, detection.version)
  const fits = versions.length === 0 || versions.includes(taken)
  if (detection.lora === lora && fits) return undefined
  return { takenFor: detection.lora ? `${taken} LoRA` : taken, because: detection.because }
}

function detect({ head, headMd5, size }: Checkpoint): Detection {
  const base = baseByDigest(headMd5)
  if (base !== undefined) return { version: base.detected, lora: false, because: `its first 8 KiB are those of ${base.file}` }
  const code = String.fromCharCode(...head.subarray(0, 2))
  if (code === 'PK') return bySize(size)
  const meaning = HEADER_CODES[code]
  if (meaning) return { ...meaning, because: `its header code is ${code}` }
  const bytes = [...head.subarray(0, 2)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  return { refused: `its first two bytes (${bytes}) are neither "PK" nor a header code, which is a KeyError there` }
}

function bySize(size: number): Detection {
  const because = `it begins with "PK", so that its size of ${size} bytes decides`
  if (size < SMALLEST_V2) return { version: 'v1', lora: false, because }
  return { version: size < SMALLEST_V3 ? 'v2' : 'v3', lora: false, because }
}

/** The check of the phoneme table, which only tells v1 from v2. */
function corrected(view: View, version: string): string {
  if (version !== 'v1' && version !== 'v2') return version
  return view.shapes.get('enc_p.text_embedding.weight')?.[0] === 322 ? 'v1' : 'v2'
}
