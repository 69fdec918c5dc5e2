import type { TensorInfo } from '../checkpoint/checkpoint.ts'
import type { Dtype } from '../checkpoint/dtypes.ts'
import type { Chunk } from './chunk.ts'
import type { Tally, ViewFacts } from './tally.ts'
import type { Outcome, Sink } from './work.ts'

/** Counts the values of a tensor that begins where its record begins and has no gaps: nearly every tensor there is. */
export class WholeTally implements Tally, Sink {
  private readonly tensor: TensorInfo
  private readonly dtype: Dtype
  private readonly elements: number
  /** The first element that is not planned yet. */
  private next = 0
  private nan = 0
  private infinite = 0
  /** The first non-finite float, -1 while there is none. */
  private first = -1
  private nonZero = false

  constructor(tensor: TensorInfo, dtype: Dtype, elements: number) {
    this.tensor = tensor
    this.dtype = dtype
    this.elements = elements
  }

  plan(chunk: Chunk, position: number, from: number, length: number): void {
    const { itemsize, float } = this.dtype
    const until = Math.min(this.elements, Math.floor((from + length) / itemsize))
    if (until <= this.next) return
    // A value that is cut by the chunk's border begins in its lead.
    const at = position + this.next * itemsize - from
    chunk.work.count(float, at, (until - this.next) * this.lanes, this.next * this.lanes, this)
    this.next = until
  }

  take(outcome: Outcome): void {
    this.nonZero ||= outcome.result(3) !== 0
    this.nan += outcome.result(0)
    this.infinite += outcome.result(1)
    const first = outcome.result(2)
    if (this.first < 0 && first >= 0) this.first = outcome.extra + first
  }

  facts(): readonly ViewFacts[] {
    const { nan, infinite, tensor } = this
    const first = Math.floor(this.first / this.lanes)
    const firstByte = this.first < 0 ? -1 : first * this.dtype.itemsize
    return [{ name: tensor.name, nan, infinite, first, firstByte, allZero: this.elements > 0 && !this.nonZero }]
  }

  /** What is counted in one element: floats, or bytes where there are none. */
  private get lanes(): number {
    return this.dtype.float === 'none' ? this.dtype.itemsize : this.dtype.lanes
  }
}
