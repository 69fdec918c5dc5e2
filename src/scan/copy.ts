import type { RecordInfo } from '../checkpoint/checkpoint.ts'
import type { CastKind } from './kernels/kernels.ts'

/**
 * Values that the pass takes out of one record and writes to an output: cast where `cast` says so, else byte for byte
 * (in the little-endian order, which all outputs have).
 */
export interface Copy {
  readonly record: RecordInfo
  /** First byte of the values in the record's payload. */
  readonly begin: number
  /** Number of values. */
  readonly count: number
  /** Bytes of one value in the record. */
  readonly itemBytes: number
  /** Bytes that change places where the record is big-endian: those of one float or integer; 1 where the order is right. */
  readonly swapBytes: 1 | 2 | 4 | 8
  readonly cast: { readonly from: CastKind; readonly to: CastKind } | undefined
  /** Hands over the bytes of the output in order; `position` counts from the first value's. The bytes are the caller's again once it resolves. */
  readonly write: (position: number, bytes: Uint8Array) => Promise<void>
}

/** What was written of one copy. */
export interface CopyFacts {
  /** CRC-32 of the bytes that were written. */
  readonly crc32: number
  /** Bytes that were written. */
  readonly bytes: number
  /** Finite values that became infinite. */
  readonly overflow: number
  /** Values other than zero that became zero. */
  readonly underflow: number
  /** Largest magnitude among the finite values that went in; 0 where nothing was cast. */
  readonly largest: number
  /** Index of the first value that overflowed, -1 where none did. */
  readonly firstOverflow: number
}
