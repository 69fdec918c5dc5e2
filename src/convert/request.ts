import type { Config } from '../config/config.ts'
import type { CastKind } from '../scan/kernels/kernels.ts'

export type TargetDtype = 'float16' | 'bfloat16' | 'float32' | 'keep'
export type OutputContainer = 'torch' | 'safetensors'

/** What is asked of a conversion; every part has a default that changes nothing. References are written as those of `compare`. */
export interface ConvertWishes {
  /** Folder that relative paths start from; absolute. */
  readonly root: string
  readonly input: string
  /** `undefined` only with `inPlace`. */
  readonly output: string | undefined
  readonly inPlace: boolean
  readonly dtype: TargetDtype
  /** Which tensors are cast: the weights, or optimizer state and everything else too. */
  readonly cast: 'weights' | 'all'
  readonly only: 'weights' | undefined
  readonly drop: readonly string[]
  readonly rename: readonly string[]
  /** Another checkpoint, whose names the weights get where it is sure which of them are the same. */
  readonly renameFrom: string | undefined
  /** Another checkpoint; with `dropUnmatched`, weights without one of the same name and shape there are left out. */
  readonly reference: string | undefined
  readonly dropUnmatched: boolean
  readonly keepDtype: readonly string[]
  /** `undefined`: by the extension of the output. */
  readonly container: OutputContainer | undefined
  /** Most bytes of tensors in one file; `undefined` for one file. */
  readonly shardBytes: number | undefined
  /** Accepts finite values that become infinite. */
  readonly allowOverflow: boolean
  /** Settings of training that an export needs and the training file lacks. */
  readonly configFile: string | undefined
  readonly threads: number | undefined
  readonly config: Config
}

/** What each target type casts; everything else stays as it is. */
const SOURCES: Readonly<Record<TargetDtype, readonly string[]>> = {
  float16: ['float32', 'float64', 'bfloat16'],
  bfloat16: ['float32', 'float64', 'float16'],
  float32: ['float16', 'bfloat16', 'float64'],
  keep: [],
}

/** The cast that tensors of `dtype` need; `undefined` where they stay as they are. */
export function castTo(target: TargetDtype, dtype: string): { readonly from: CastKind; readonly to: CastKind } | undefined {
  const from = (['float16', 'bfloat16', 'float32', 'float64'] as const).find((kind) => kind === dtype)
  if (target === 'keep' || from === undefined || !SOURCES[target].includes(from)) return undefined
  return { from, to: target }
}
