import type { FloatKind } from '../../checkpoint/dtypes.ts'

/** What is counted in a stretch of values; `none` asks only whether any bit is set. */
export type CountKind = FloatKind

/** Float types that can be cast into each other. */
export type CastKind = 'float16' | 'bfloat16' | 'float32' | 'float64'

/** What one stretch of values holds. */
export interface Counted {
  readonly nan: number
  readonly infinite: number
  /** Index of the first non-finite value in the stretch, -1 where all are finite. */
  readonly first: number
  /** Whether any bit is set. */
  readonly nonZero: boolean
}

/** What a cast did to a stretch of values. */
export interface CastCounted {
  /** Finite values that became infinite. */
  readonly overflow: number
  /** Values other than zero that became zero. */
  readonly underflow: number
  /** Largest magnitude among the finite values that went in; 0 where there are none. */
  readonly largest: number
  /** Index of the first value that overflowed, -1 where none did. */
  readonly firstOverflow: number
}

/**
 * The inner loops over tensor values, on one piece of memory. Positions are byte offsets in `bytes` and need no alignment;
 * values are in the little-endian order. No call allocates or grows the memory, and none throws on any content.
 */
export interface Kernels {
  /** The memory that positions point into. */
  readonly bytes: Uint8Array
  /** Counts `count` floats of the kind that begin at `at`; bytes for `none`. */
  count(kind: CountKind, at: number, count: number): Counted
  /**
   * Casts `count` values from `source` to `target`, as PyTorch's `Tensor.to` does: to the nearest, ties to even, by way
   * of float32 from float64. The two ranges do not overlap.
   */
  cast(from: CastKind, to: CastKind, source: number, target: number, count: number): CastCounted
  /** Copies `count` items of `width` bytes with their bytes in the opposite order. */
  swap(width: 2 | 4 | 8, source: number, target: number, count: number): void
}
