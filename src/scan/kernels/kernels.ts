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

/** How two arrays of numbers lie to each other. Sums are in float64; a NaN or an infinity makes those it goes into no number. */
export interface Measured {
  /** Values whose bits differ. */
  readonly otherBits: number
  /** Values that differ: 0 is -0, and NaN is NaN. */
  readonly otherValues: number
  readonly nonFiniteA: number
  readonly nonFiniteB: number
  /** The sum of (a - b)², in units of 4 ** max(exponentA, exponentB). */
  readonly squaredDifference: number
  /** The sum of a², in units of 4 ** exponentA. */
  readonly squaresA: number
  /** The sum of b², in units of 4 ** exponentB. */
  readonly squaresB: number
  /** The sum of a * b, in units of 2 ** (exponentA + exponentB). */
  readonly products: number
  /** The largest finite |a - b|. */
  readonly farthest: number
  /** Other than 0 where squares of float64 would leave its range. */
  readonly exponentA: number
  readonly exponentB: number
}

/** Numbers that float64 is made of; `uint4` and `uint2` are packed from the lowest bits on, as are the two of `float4_e2m1`. */
export type WidenKind =
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'uint4'
  | 'uint2'
  | 'float4_e2m1'
  | 'float8_e5m2'
  | 'float8_e4m3fn'
  | 'float8_e5m2fnuz'
  | 'float8_e4m3fnuz'
  | 'float8_e8m0fnu'

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
  /**
   * Measures how far `count` numbers at `a` and at `b` lie apart. `lanes` of them are one value, 2 for complex ones. Numbers go into
   * four sums of blocks of 1,024 in turn, which are added in one order, so that the result depends on nothing else.
   */
  measure(kind: CastKind, a: number, b: number, count: number, lanes: 1 | 2): Measured
  /** How many of `count` items of `width` bytes differ. */
  differ(width: 1 | 2 | 4 | 8, a: number, b: number, count: number): number
  /** Writes `count` numbers as float64. What has more than 53 bits is rounded. The two ranges do not overlap. */
  widen(kind: WidenKind, source: number, target: number, count: number): void
  /** Copies `count` items of `width` bytes with their bytes in the opposite order. */
  swap(width: 2 | 4 | 8, source: number, target: number, count: number): void
}
