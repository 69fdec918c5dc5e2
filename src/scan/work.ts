import { crc32Of } from './crc32.ts'
import type { CastKind, CountKind, Kernels } from './kernels/kernels.ts'

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

  private add(operation: number, position: number, count: number, extra: number, sink: Sink | undefined): void {
    this.numbers.push(operation, position, count, extra, 0, 0, 0, 0)
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
      default:
        kernels.swap(kindAt(WIDTHS, operation >> 4), position, extra, count)
    }
  }
}

function kindAt<Kind>(kinds: readonly Kind[], index: number): Kind {
  const kind = kinds[index]
  if (kind === undefined) throw new RangeError(`an operation of an unknown kind ${index}`)
  return kind
}
