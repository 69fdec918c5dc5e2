import type { ByteSource } from '../../checkpoint/bytes.ts'

/** The values of one tensor in row-major order, without gaps. */
export interface Values {
  /** PyTorch's name without `torch.`, one that `valueKind` knows. */
  readonly dtype: string
  readonly byteOrder: 'little' | 'big'
  /** Byte of the source at which they begin. */
  readonly begin: number
  /**
   * Where they are read from, opened when their turn comes and closed after it. Tensors that give the same source are read
   * together where they lie side by side. Reads may throw `UnreadableValues`, which leaves out this pair alone.
   */
  readonly open: () => ByteSource
}

/** Two tensors of the same shape. */
export interface ValuePair {
  /** Number of values. */
  readonly count: number
  readonly reference: Values
  readonly candidate: Values
}

/** What the pass has found of one pair. Norms that are no numbers, or infinite, are told as they are. */
export interface PairFacts {
  /** Why the values cannot be read; the rest then says nothing. */
  readonly unreadable: string | undefined
  readonly count: number
  /** Values whose bits differ; `undefined` where the types do. */
  readonly otherBits: number | undefined
  /** Values that differ as numbers: 0 is -0, NaN is NaN. */
  readonly otherValues: number
  /** Values that differ once the wider type was cast to the narrower; `undefined` where there is no such cast. */
  readonly otherAfterCast: { readonly dtype: string; readonly count: number } | undefined
  readonly nonFinite: { readonly reference: number; readonly candidate: number }
  readonly norm: { readonly reference: number; readonly candidate: number; readonly difference: number }
  /** Norm of the difference over the norm of the reference. */
  readonly change: number
  readonly cosine: number
  /** The largest finite difference of two values. */
  readonly farthest: number
}

/** The bytes of a tensor are not what they should be. The message says why, as the end of `it cannot be compared: …`. */
export class UnreadableValues extends Error {
  override readonly name = 'UnreadableValues'
}
