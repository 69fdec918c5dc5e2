/** What was measured of one tensor on both sides. Norms and what is made of them may be no number, or infinite. */
export interface MeasuredTensor {
  /** Number of values. */
  readonly count: number
  /** Values whose bits differ; `undefined` where the types do. */
  readonly otherBits: number | undefined
  /** Values that differ as numbers: 0 is -0, NaN is NaN. */
  readonly otherValues: number
  /** Values that differ once the wider type was cast to the narrower; `undefined` where there is no such cast. */
  readonly otherAfterCast: { readonly dtype: string; readonly count: number } | undefined
  readonly nonFinite: { readonly reference: number; readonly candidate: number }
  readonly norm: { readonly reference: number; readonly candidate: number; readonly difference: number }
  readonly change: number
  readonly cosine: number
  readonly farthest: number
}

/** How far a tensor has moved from the reference. */
export interface TensorChange {
  readonly name: string
  /** Bit for bit where the types are the same, after the cast where one is an export of the other, by value else. */
  readonly equal: boolean
  /** Norm of the difference over the norm of the reference; `null` where that is 0 or not finite. */
  readonly change: number | null
  /** Cosine of the angle between both as vectors; `null` where one of them is 0 or not finite. */
  readonly cosine: number | null
  readonly nonFinite: { readonly reference: number; readonly candidate: number }
  readonly values: number
  /** Values that differ as numbers, before any cast. */
  readonly differing: number
  /** The largest finite difference of two values. */
  readonly maxDifference: number | null
  /** `null` where they are not finite. */
  readonly norm: { readonly reference: number | null; readonly candidate: number | null; readonly difference: number | null }
  /** Where the types are floats of two widths: the narrower one, and the values that differ once the wider was cast to it. */
  readonly afterCast: { readonly dtype: string; readonly differing: number } | undefined
}

export function tensorChange(name: string, measured: MeasuredTensor): TensorChange {
  const { otherBits, otherValues, otherAfterCast, norm, nonFinite } = measured
  const equal = (otherBits ?? otherAfterCast?.count ?? otherValues) === 0
  const isSame = equal && otherBits !== undefined
  const cosine = finite(measured.cosine)
  return {
    name,
    equal,
    change: isSame ? 0 : finite(measured.change),
    // Rounding may have left a little less of what is the same on both sides.
    cosine: isSame && cosine !== null ? 1 : cosine,
    nonFinite: { ...nonFinite },
    values: measured.count,
    differing: otherValues,
    maxDifference: finite(measured.farthest),
    norm: {
      reference: finite(norm.reference),
      candidate: finite(norm.candidate),
      difference: isSame ? 0 : finite(norm.difference),
    },
    afterCast: otherAfterCast === undefined ? undefined : { dtype: otherAfterCast.dtype, differing: otherAfterCast.count },
  }
}

/**
 * Those that differ, then those that are equal. First what is no longer finite, then the largest movers; what moved from zero has no
 * share to tell and would push all others down, such as the biases of a model that was just made.
 */
export function byMovement(changes: readonly TensorChange[]): TensorChange[] {
  return [...changes].sort((a, b) => rankOf(a) - rankOf(b) || movementOf(b) - movementOf(a))
}

function rankOf({ equal, change, norm }: TensorChange): number {
  if (equal) return 3
  if (change !== null) return 1
  return norm.reference === 0 ? 2 : 0
}

function movementOf({ change, norm }: TensorChange): number {
  return change ?? norm.difference ?? 0
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
