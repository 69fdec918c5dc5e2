import type { Chunk } from '../chunk.ts'
import type { CastKind } from '../kernels/kernels.ts'
import { MEASURED_BYTES, measuredAt } from '../work.ts'
import type { RunningSums } from './running-sums.ts'
import type { ValueKind } from './value-kinds.ts'

/** How two tensors of the same shape are measured against each other. */
export interface PairKind {
  readonly reference: SideKind
  readonly candidate: SideKind
  readonly isSameType: boolean
  /** The narrower of two float types, to which the other side can be cast. */
  readonly castTo: CastKind | undefined
}

export interface SideKind extends ValueKind {
  readonly dtype: string
  readonly isSwapped: boolean
}

/** Which of two float types is the export of the other. Of two that are equally wide, it is the candidate's. */
export function castBetween(reference: CastKind | undefined, candidate: CastKind | undefined): CastKind | undefined {
  if (reference === undefined || candidate === undefined || reference === candidate) return undefined
  return WIDTHS[reference] < WIDTHS[candidate] ? reference : candidate
}

const WIDTHS: Readonly<Record<CastKind, 2 | 4 | 8>> = { float16: 2, bfloat16: 2, float32: 4, float64: 8 }

/** Positions are multiples of this many bytes. */
const ALIGNMENT = 16

/** Most bytes that `planSegment` reserves for `count` values. */
export function roomOf({ reference, candidate, castTo, isSameType }: PairKind, count: number): number {
  const numbers = count * reference.lanes
  const sides = [reference, candidate].map((side) => {
    const isWide = isSameType ? side.float === undefined : side.float !== 'float64'
    return (side.isSwapped ? (count * side.bits) / 8 + ALIGNMENT : 0) + (isWide ? numbers * 8 + ALIGNMENT : 0)
  })
  const cast = castTo === undefined ? 0 : numbers * WIDTHS[castTo] + MEASURED_BYTES + 2 * ALIGNMENT
  return sides.reduce((sum, bytes) => sum + bytes, cast) + MEASURED_BYTES + ALIGNMENT
}

/** Plans the work on `count` values, of which the reference's begin at `a` in memory and the candidate's at `b`. */
export function planSegment(chunk: Chunk, kind: PairKind, a: number, b: number, count: number, sums: RunningSums): void {
  const { reference, candidate, isSameType } = kind
  const [left, right] = [inOrder(chunk, reference, a, count), inOrder(chunk, candidate, b, count)]
  if (!isSameType) return planOtherTypes(chunk, kind, left, right, count, sums)
  const { float, lanes } = reference
  if (float !== undefined) {
    return measure(chunk, float, lanes, left, right, count, (measured) => {
      sums.add(measured)
      sums.addOtherBits(measured.otherBits)
    })
  }
  if (reference.bits >= 8) {
    const take = (other: number) => sums.addOtherBits(other)
    chunk.work.differ(itemBytes(reference), left, right, count, { take: (outcome) => take(outcome.result(0)) })
  }
  measure(chunk, 'float64', lanes, widened(chunk, reference, left, count), widened(chunk, candidate, right, count), count, (measured) => {
    sums.add(measured)
    // The values of a packed type have no bytes of their own; they are small whole numbers.
    if (reference.bits < 8) sums.addOtherBits(measured.otherBits)
  })
}

function planOtherTypes(chunk: Chunk, kind: PairKind, left: number, right: number, count: number, sums: RunningSums): void {
  const { reference, candidate, castTo } = kind
  const { lanes } = reference
  const [a, b] = [widened(chunk, reference, left, count), widened(chunk, candidate, right, count)]
  measure(chunk, 'float64', lanes, a, b, count, (measured) => sums.add(measured))
  if (castTo === undefined) return
  const [x, y] = [narrowed(chunk, reference, castTo, left, count), narrowed(chunk, candidate, castTo, right, count)]
  measure(chunk, castTo, lanes, x, y, count, ({ otherValues }) => sums.addOtherAfterCast(otherValues))
}

function measure(
  chunk: Chunk,
  float: CastKind,
  lanes: 1 | 2,
  a: number,
  b: number,
  count: number,
  take: (measured: ReturnType<typeof measuredAt>) => void,
): void {
  const target = chunk.reserve(MEASURED_BYTES)
  chunk.work.measure(float, lanes, a, b, count * lanes, target, {
    take: (outcome, kernels) => take(measuredAt(kernels, outcome.result(0))),
  })
}

/** Where the values are in the little-endian order. */
function inOrder(chunk: Chunk, { isSwapped, swapBytes, bits }: SideKind, source: number, count: number): number {
  if (!isSwapped || swapBytes === 1) return source
  const bytes = (count * bits) / 8
  const target = chunk.reserve(bytes)
  chunk.work.swap(swapBytes, source, target, bytes / swapBytes)
  return target
}

/** Where the numbers are as float64. */
function widened(chunk: Chunk, { float, widen, lanes }: SideKind, source: number, count: number): number {
  if (float === 'float64') return source
  const target = chunk.reserve(count * lanes * 8)
  if (float !== undefined) chunk.work.cast(float, 'float64', source, target, count * lanes, NOBODY)
  else if (widen !== undefined) chunk.work.widen(widen, source, target, count * lanes)
  return target
}

/** Where the numbers are as the narrower of both types. */
function narrowed(chunk: Chunk, { float, lanes }: SideKind, castTo: CastKind, source: number, count: number): number {
  if (float === undefined || float === castTo) return source
  const target = chunk.reserve(count * lanes * WIDTHS[castTo])
  chunk.work.cast(float, castTo, source, target, count * lanes, NOBODY)
  return target
}

const NOBODY = { take() {} }

function itemBytes({ bits }: ValueKind): 1 | 2 | 4 | 8 {
  return bits === 64 ? 8 : bits === 32 ? 4 : bits === 16 ? 2 : 1
}
