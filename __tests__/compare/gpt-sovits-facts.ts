import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { KeyInfo } from '../../src/compare/key-info.ts'
import { FIXTURES } from '../checkpoint/fixture-files.ts'

type Stated = Readonly<Record<string, Readonly<Record<string, readonly [shape: number[], dtype: string]>>>>

// Written from the project's own model classes; a file of another form fails every test below.
const FACTS = JSON.parse(gunzipSync(readFileSync(join(FIXTURES, 'gpt-sovits/keys.json.gz'))).toString()) as Readonly<
  Record<'s1' | 's2', Stated>
>

/** Keys of a model as GPT-SoVITS' own classes build it for training, in the order of its state dict. */
export function statedKeys(part: 's1' | 's2', model: string): ReadonlyMap<string, KeyInfo> {
  const stated = FACTS[part][model]
  if (stated === undefined) throw new Error(`nothing is stated of ${part} ${model}`)
  return new Map(Object.entries(stated).map(([key, [shape, dtype]]) => [key, { shape, dtype: dtype.replace('torch.', '') }]))
}

/** What `savee` leaves of a training state dict: no posterior encoder, and half precision. */
export function exported(keys: ReadonlyMap<string, KeyInfo>): ReadonlyMap<string, KeyInfo> {
  return new Map([...keys].filter(([key]) => !key.includes('enc_q')).map(([key, info]) => [key, { ...info, dtype: 'float16' }]))
}
