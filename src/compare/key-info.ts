import type { Checksum } from './checksums.ts'

/** What is known of one key without its values. */
export interface KeyInfo {
  readonly shape: readonly number[]
  /** PyTorch's name without `torch.`, or `object`. */
  readonly dtype: string
  /** `undefined` where nothing is known of the values. */
  readonly checksum?: Checksum
  /** Python's type of what is no tensor, where a file shows it. */
  readonly type?: string
  /** A tensor of the device `meta`, which has a shape and no values. */
  readonly isMeta?: true
}

/** Stands in place of a dtype for an entry of a state dict that is no tensor. It has no shape. */
export const OBJECT = 'object'

/** What `get_extra_state` returned: anything, which is handed back whole. */
export function isExtraState(key: string): boolean {
  return key === '_extra_state' || key.endsWith('._extra_state')
}
