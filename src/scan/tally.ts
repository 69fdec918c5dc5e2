import type { Chunk } from './chunk.ts'
import type { CountKind } from './kernels/kernels.ts'

export interface ViewFacts {
  readonly name: string
  readonly nan: number
  readonly infinite: number
  /** Elements from the tensor's first one, -1 where all are finite. */
  readonly first: number
  /** Bytes from the start of the storage to the first non-finite element. */
  readonly firstByte: number
  readonly allZero: boolean
}

/** Tells of all tensors of one dtype in one record what their values are, while the record's bytes pass by once. */
export interface Tally {
  /** Plans the counting of the record's bytes from `from` on, `length` of them, which lie at `position` in memory. */
  plan(chunk: Chunk, position: number, from: number, length: number): void
  /** What each tensor holds, once all bytes have passed. */
  facts(): readonly ViewFacts[]
}

/** Bytes that change places in a big-endian float. */
export const FLOAT_BYTES: Readonly<Record<Exclude<CountKind, 'none'>, 1 | 2 | 4 | 8>> = {
  float16: 2,
  bfloat16: 2,
  float32: 4,
  float64: 8,
  float8_e5m2: 1,
  float8_e4m3fn: 1,
  float8_fnuz: 1,
  float8_e8m0fnu: 1,
}
