import type { Piece } from '../writers/torch-zip-plan.ts'
import type { OutputStorage } from './output-storages.ts'

/** One file of the output, laid out before any of its bytes are there. */
export interface OutputFile {
  /** Name in the output's folder. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Storages in the order of the file, and where the bytes of each begin. */
  readonly storages: readonly OutputStorage[]
  readonly offsetOf: (index: number) => number
  /** Everything but the bytes of storages, once their CRCs are known. */
  readonly finish: (crcOf: (index: number) => number) => Iterable<Piece>
}

/** A tensor that the output must hold. */
export interface ExpectedTensor {
  readonly name: string
  readonly dtype: string
  readonly shape: readonly number[]
}

/** All that is to be written. */
export interface OutputPlan {
  readonly files: readonly OutputFile[]
  /** Text of the index of a sharded set, and its name. */
  readonly index: { readonly name: string; readonly text: string } | undefined
  readonly expected: readonly ExpectedTensor[]
  /** How many tensors change their type, by `float32 -> float16`. */
  readonly casts: ReadonlyMap<string, number>
  /** What the user should know of it. */
  readonly notes: readonly string[]
}
