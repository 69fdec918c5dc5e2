import { crc32Of } from './crc32.ts'
import type { CastKind, CountKind, Kernels, Measured, WidenKind } from './kernels/kernels.ts'

/**
 * Work on one chunk as rows of numbers, so that thousands of stretches go to another thread and come back as one
 * transferred buffer. A row holds the operation, a position in memory, a count, one more number that the operation
 * may need, and behind them the results.
 */
const ROW = 8
const OPERATION = 0
const POSITION = 1
const COUNT = 2
const EXTRA = 3
const RESULT = 4

const CRC = 0
const COUNT_VALUES = 1
const CAST = 2
const SWAP = 3
const MEASURE = 4
const DIFFER = 5
const WIDEN = 6

/** Kinds are told by their place in these lists; the operation's number holds them in its higher bits. */
const COUNT_KINDS: readonly CountKind[] = [
  'none',
  'float16',
  'bfloat16',
  'float32',
  'float64',
  'float8_e5m2',
  'float8_e4m3fn',
  'float8_fnuz',
  'float8_e8m0fnu',
]
const CAST_KINDS: readonly CastKind[] = ['float16', 'bfloat16', 'float32', 'float64']
const WIDTHS = [2, 4, 8] as const
const ITEM_WIDTHS = [1, 2, 4, 8] as const
const LANES = [1, 2] as const
const WIDEN_KINDS: readonly WidenKind[] = [
  'int8',
  'uint8',
  'int16',
  'uint16',
  'int32',
  'uint32',
  'int64',
  'uint64',
  'uint4',
  'uint2',
  'float4_e2m1',
  'float8_e5m2',
  'float8_e4m3fn',
  'float8_e5m2fnuz',
  'float8_e4m3fnuz',
  'float8_e8m0fnu',
]

/** A measurement has more results than a row, which then holds where in memory they are, in this order. */
const MEASURED: readonly (keyof Measured)[] = [
  'otherBits',
  'otherValues',
  'nonFiniteA',
  'nonFiniteB',
  'squaredDifference',
  'squaresA',
  'squaresB',
  'products',
  'farthest',
  'exponentA',
  'exponentB',
]

/** Bytes of the results of one measurement. */
export const MEASURED_BYTES = MEASURED.length * 8

/** A row and its results. One object shows one row after the other: nobody may keep it. */
export class Outcome {
  private readonly rows: Float64Array
  private row = 0

  constructor(rows: Float64Array) {
    this.rows = rows
  }

  show(index: number): this {
    this.row = index * ROW
    return this
  }

  get position(): number {
    return this.rows[this.row + POSITION] ?? 0
  }

  get count(): number {
    return this.rows[this.row + COUNT] ?? 0
  }

  get extra(): number {
    return this.rows[this.row + EXTRA] ?? 0
  }

  result(index: 0 | 1 | 2 | 3): number {
    return this.rows[this.row + RESULT + index] ?? 0
  }
}

/** Who hears the results of a row, in the order of the file. `kernels` works on the memory that the row was about. */
export interface Sink {
  take(outcome: Outcome, kernels: Kernels): void
}

/** The work that is planned for one chunk, and who hears of each result. */
export class WorkList {
  private readonly numbers: number[] = []
  private readonly sinks: (Sink | undefined)[] = []

  get isEmpty(): boolean {
    return this.sinks.length === 0
  }

  /** CRC-32 of `count` bytes. */
  crc(position: number, count: number, sink: Sink): void {
    this.add(CRC, position, count, 0, sink)
  }

  /** Non-finite values among `count` floats (bytes for `none`); `base` is the index of the first one for the sink. */
  count(kind: CountKind, position: number, count: number, base: number, sink: Sink): void {
    this.add(COUNT_VALUES | (COUNT_KINDS.indexOf(kind) << 4), position, count, base, sink)
  }

  cast(from: CastKind, to: CastKind, source: number, target: number, count: number, sink: Sink): void {
    this.add(CAST | (CAST_KINDS.indexOf(from) << 4) | (CAST_KINDS.indexOf(to) << 8), source, count, target, sink)
  }

  swap(width: 2 | 4 | 8, source: number, target: number, count: number): void {
    this.add(SWAP | (WIDTHS.indexOf(width) << 4), source, count, target, undefined)
  }

  /** How far two arrays of numbers lie apart; the sink finds it at `result(0)`, which is `target`, with `measuredAt`. */
  measure(kind: CastKind, lanes: 1 | 2, a: number, b: number, count: number, target: number, sink: Sink): void {
    this.add(MEASURE | (CAST_KINDS.indexOf(kind) << 4) | (LANES.indexOf(lanes) << 8), a, count, b, sink, target)
  }

  /** How many items of `width` bytes differ. */
  differ(width: 1 | 2 | 4 | 8, a: number, b: number, count: number, sink: Sink): void {
    this.add(DIFFER | (ITEM_WIDTHS.indexOf(width) << 4), a, count, b, sink)
  }

  widen(kind: WidenKind, source: number, target: number, count: number): void {
    this.add(WIDEN | (WIDEN_KINDS.indexOf(kind) << 4), source, count, target, undefined)
  }

  private add(operation: number, position: number, count: number, extra: number, sink: Sink | undefined, target = 0): void {
    this.numbers.push(operation, position, count, extra, target, 0, 0, 0)
    this.sinks.push(sink)
  }

  rows(): Float64Array {
    return Float64Array.from(this.numbers)
  }

  /** Hands the results out, in the order in which the work was planned. */
  deliver(rows: Float64Array, kernels: Kernels): void {
    const outcome = new Outcome(rows)
    this.sinks.forEach((sink, i) => {
      sink?.take(outcome.show(i), kernels)
    })
  }
}

/** Does the work of all rows, in their order, and leaves the results in them. */
export function work(rows: Float64Array, kernels: Kernels): void {
  for (let row = 0; row < rows.length; row += ROW) {
    const operation = rows[row + OPERATION] ?? 0
    const position = rows[row + POSITION] ?? 0
    const count = rows[row + COUNT] ?? 0
    const extra = rows[row + EXTRA] ?? 0
    const results = row + RESULT
    switch (operation & 15) {
      case CRC:
        rows[results] = crc32Of(kernels.bytes, position, count)
        break
      case COUNT_VALUES: {
        const { nan, infinite, first, nonZero } = kernels.count(kindAt(COUNT_KINDS, operation >> 4), position, count)
        rows[results] = nan
        rows[results + 1] = infinite
        rows[results + 2] = first
        rows[results + 3] = nonZero ? 1 : 0
        break
      }
      case CAST: {
        const from = kindAt(CAST_KINDS, (operation >> 4) & 15)
        const { overflow, underflow, largest, firstOverflow } = kernels.cast(
          from,
          kindAt(CAST_KINDS, operation >> 8),
          position,
          extra,
          count,
        )
        rows[results] = overflow
        rows[results + 1] = underflow
        rows[results + 2] = largest
        rows[results + 3] = firstOverflow
        break
      }
      case MEASURE: {
        const lanes = kindAt(LANES, operation >> 8)
        const found = kernels.measure(kindAt(CAST_KINDS, (operation >> 4) & 15), position, extra, count, lanes)
        const place = new Float64Array(kernels.bytes.buffer, rows[results] ?? 0, MEASURED.length)
        MEASURED.forEach((field, i) => {
          place[i] = found[field]
        })
        break
      }
      case DIFFER:
        rows[results] = kernels.differ(kindAt(ITEM_WIDTHS, operation >> 4), position, extra, count)
        break
      case WIDEN:
        kernels.widen(kindAt(WIDEN_KINDS, operation >> 4), position, extra, count)
        break
      default:
        kernels.swap(kindAt(WIDTHS, operation >> 4), position, extra, count)
    }
  }
}

/** What a measurement found that left its results at `position`. */
export function measuredAt(kernels: Kernels, position: number): Measured {
  const [otherBits = 0, otherValues = 0, nonFiniteA = 0, nonFiniteB = 0, ...sums] = new Float64Array(
    kernels.bytes.buffer,
    position,
    MEASURED.length,
  )
  const [squaredDifference = 0, squaresA = 0, squaresB = 0, products = 0, farthest = 0, exponentA = 0, exponentB = 0] = sums
  return {
    ...{ otherBits, otherValues, nonFiniteA, nonFiniteB, squaredDifference, squaresA, squaresB, products },
    ...{ farthest, exponentA, exponentB },
  }
}

function kindAt<Kind>(kinds: readonly Kind[], index: number): Kind {
  const kind = kinds[index]
  if (kind === undefined) throw new RangeError(`an operation of an unknown kind ${index}`)
  return kind
}
