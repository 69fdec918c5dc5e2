import type { Kernels } from './kernels/kernels.ts'

export type DigestName = 'sha256' | 'md5'

/** Digests of a file whose bytes are told in order. */
export interface Digester {
  /** The next `length` bytes, at `position` in memory; they may change once this resolves. */
  update(position: number, length: number): Promise<void>
  /** Lower-case hexadecimal. */
  finish(): Promise<Readonly<Partial<Record<DigestName, string>>>>
}

/** Who does the work on chunks: this thread, or others. */
export interface Engine {
  /** The memory that chunks lie in. */
  readonly kernels: Kernels
  /** Chunks that may be under way at once without anybody waiting. */
  readonly width: number
  /** Does the work of all rows; resolves with the same rows, filled with results. */
  run(rows: Float64Array): Promise<Float64Array>
  digester(names: ReadonlySet<DigestName>): Digester
}

/** Something went wrong with the machinery of the scan, in contrast to the file that it looks at. */
export class ScanError extends Error {
  override readonly name = 'ScanError'
}
