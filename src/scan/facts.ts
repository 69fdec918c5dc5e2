import type { RecordInfo } from '../checkpoint/checkpoint.ts'
import type { Problem } from '../checkpoint/problem.ts'
import type { Copy, CopyFacts } from './copy.ts'

/** Non-finite values of one tensor. */
export interface NonFinite {
  readonly nan: number
  readonly infinite: number
  /** Index of the first one in the storage, counted from the tensor's first element. */
  readonly first: number
  /** Byte offset of the first one in the file; `undefined` where it is compressed. */
  readonly offset: number | undefined
}

/** What one pass over a file's bytes found. */
export interface ScanFacts {
  /** CRC-32 of each record that was read to its end. */
  readonly crc32: ReadonlyMap<RecordInfo, number>
  /** Where each payload begins in the file. */
  readonly payloads: ReadonlyMap<RecordInfo, number>
  /** Tensors with NaN or infinite values, by name. */
  readonly nonFinite: ReadonlyMap<string, NonFinite>
  /** Tensors with elements that are all zero bits, by name. */
  readonly allZero: ReadonlySet<string>
  /** Lower-case hexadecimal, of the whole file. */
  readonly digests: { readonly sha256?: string; readonly md5?: string }
  /** What is wrong with the records as they lie in the file: headers, trailers, room between them. */
  readonly problems: readonly Problem[]
  /** What was written of each copy that was asked for. */
  readonly copies: ReadonlyMap<Copy, CopyFacts>
}
