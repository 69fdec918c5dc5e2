import type { TensorInfo } from '../checkpoint/checkpoint.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'
import type { Chunk } from './chunk.ts'
import type { CountKind, Kernels } from './kernels/kernels.ts'
import { FLOAT_BYTES, type Tally, type ViewFacts } from './tally.ts'
import type { Outcome, Sink } from './work.ts'

/** A tensor as a view of a storage, in elements. */
interface View {
  readonly tensor: TensorInfo
  readonly begin: number
  readonly end: number
  /** Every element between begin and end belongs to the tensor. */
  readonly dense: boolean
}

interface Hit {
  /** Element of the record. */
  readonly at: number
  readonly nan: number
  readonly infinite: number
}

/** What lies between two boundaries. Indices count floats from the start of the record. */
class Stretch implements Sink {
  nan = 0
  infinite = 0
  /** The first non-finite float, -1 while there is none. */
  first = -1
  nonZero = false
  private readonly onHits: (outcome: Outcome, kernels: Kernels) => void

  constructor(onHits: (outcome: Outcome, kernels: Kernels) => void) {
    this.onHits = onHits
  }

  take(outcome: Outcome, kernels: Kernels): void {
    this.nonZero ||= outcome.result(3) !== 0
    const [nan, infinite] = [outcome.result(0), outcome.result(1)]
    if (nan + infinite === 0) return
    this.nan += nan
    this.infinite += infinite
    if (this.first < 0) this.first = outcome.extra + outcome.result(2)
    this.onHits(outcome, kernels)
  }
}

/** Positions that are kept for tensors with gaps between their elements; beyond, all hits in their extent count as theirs. */
const MAX_POSITIONS = 100_000
/** Comparisons of positions with tensors, so that many tensors over many hits stay linear. */
const MAX_COMPARISONS = 50_000_000

/**
 * Tells for every tensor of one dtype in one record what its values are, while the record's bytes pass by once.
 * The record is cut at all boundaries of views; each stretch is counted once, and each view adds up its stretches.
 */
export class ViewTally implements Tally {
  private readonly views: readonly View[]
  private readonly kind: CountKind
  private readonly itemBytes: number
  /** What a kernel counts in one element: floats, or bytes where there are none. */
  private readonly lanes: number
  private readonly swapBytes: 1 | 2 | 4 | 8
  private readonly bounds: readonly number[]
  private readonly stretches: readonly Stretch[]
  /** Where exactly non-finite elements are, for tensors with gaps. */
  private readonly hits: Hit[] = []
  private readonly maxPositions: number
  private readonly anyGaps: boolean
  /** The first element that is not planned yet, and its stretch. */
  private next = 0
  private stretch = 0

  constructor(dtype: string, tensors: readonly TensorInfo[], byteOrder: 'little' | 'big') {
    const facts = DTYPES.get(dtype)
    this.kind = facts?.float ?? 'none'
    this.itemBytes = facts?.itemsize ?? 1
    this.lanes = this.kind === 'none' ? this.itemBytes : (facts?.lanes ?? 1)
    this.swapBytes = byteOrder === 'big' && this.kind !== 'none' ? FLOAT_BYTES[this.kind] : 1
    this.views = tensors.map((tensor) => viewOf(tensor, facts?.packed ?? 1))
    this.anyGaps = this.views.some(({ dense }) => !dense)
    this.maxPositions = Math.min(MAX_POSITIONS, Math.floor(MAX_COMPARISONS / Math.max(1, tensors.length)))
    this.bounds = boundsOf(this.views)
    this.stretches = this.bounds.map(() => new Stretch((outcome, kernels) => this.notePositions(outcome, kernels)))
  }

  /** Plans the counting of the record's bytes from `from` on, `length` of them, which lie at `position` in memory. */
  plan(chunk: Chunk, position: number, from: number, length: number): void {
    const until = Math.floor((from + length) / this.itemBytes)
    // Behind the last boundary no tensor looks.
    while (this.next < until && this.stretch + 1 < this.bounds.length) {
      const stretchEnd = this.bounds[this.stretch + 1] ?? 0
      const end = Math.min(until, stretchEnd)
      const stretch = this.stretches[this.stretch]
      // A value that is cut by the chunk's border begins in its lead.
      if (stretch !== undefined && end > this.next) {
        this.count(chunk, position + this.next * this.itemBytes - from, end - this.next, stretch)
      }
      this.next = Math.max(this.next, end)
      if (this.next >= stretchEnd) this.stretch++
    }
  }

  private count(chunk: Chunk, position: number, elements: number, stretch: Stretch): void {
    const floats = elements * this.lanes
    let at = position
    if (this.swapBytes !== 1) {
      at = chunk.reserve(elements * this.itemBytes)
      chunk.work.swap(this.swapBytes, position, at, floats)
    }
    chunk.work.count(this.kind, at, floats, this.next * this.lanes, stretch)
  }

  /** Hits are rare; only for tensors with gaps does it matter where exactly they are. */
  private notePositions({ position, count, extra }: Outcome, kernels: Kernels): void {
    if (!this.anyGaps) return
    const first = extra / this.lanes
    for (let i = 0; i < count / this.lanes && this.hits.length < this.maxPositions; i++) {
      const one = kernels.count(this.kind, position + i * this.itemBytes, this.lanes)
      if (one.nan + one.infinite > 0) this.hits.push({ at: first + i, nan: one.nan, infinite: one.infinite })
    }
  }

  /** What each view holds, once all bytes have passed. */
  facts(): ViewFacts[] {
    const sums = prefixSums(this.stretches)
    const struck = this.bounds.flatMap((_, i) => ((this.stretches[i]?.first ?? -1) >= 0 ? [i] : []))
    return this.views.map((view) => {
      const begin = lowerBound(this.bounds, view.begin)
      const end = lowerBound(this.bounds, view.end)
      const nan = (sums.nan[end] ?? 0) - (sums.nan[begin] ?? 0)
      const infinite = (sums.infinite[end] ?? 0) - (sums.infinite[begin] ?? 0)
      const allZero = view.end > view.begin && (sums.nonZero[end] ?? 0) === (sums.nonZero[begin] ?? 0)
      const none = { name: view.tensor.name, nan: 0, infinite: 0, first: -1, firstByte: -1, allZero }
      if (nan + infinite === 0) return none
      const stretch = struck[lowerBound(struck, begin)] ?? 0
      const firstElement = Math.floor((this.stretches[stretch]?.first ?? 0) / this.lanes)
      if (view.dense || this.hits.length >= this.maxPositions) {
        return { ...none, nan, infinite, first: firstElement - view.begin, firstByte: firstElement * this.itemBytes }
      }
      const own = this.hits.filter(({ at }) => at >= view.begin && at < view.end && belongs(at - view.begin, view.tensor))
      const first = own[0]?.at
      if (first === undefined) return none
      const sum = (field: 'nan' | 'infinite') => own.reduce((total, hit) => total + hit[field], 0)
      return { ...none, nan: sum('nan'), infinite: sum('infinite'), first: first - view.begin, firstByte: first * this.itemBytes }
    })
  }
}

function viewOf(tensor: TensorInfo, packed: number): View {
  const stride = tensor.stride ?? []
  if (tensor.shape.includes(0)) return { tensor, begin: 0, end: 0, dense: true }
  const extent = tensor.shape.reduce((last, size, i) => last + (size - 1) * (stride[i] ?? 0), 0) + 1
  const distinct = tensor.shape.reduce((count, size, i) => ((stride[i] ?? 0) === 0 ? count : count * size), 1)
  const begin = Math.floor(tensor.offset / packed)
  return { tensor, begin, end: Math.ceil((tensor.offset + extent) / packed), dense: distinct === extent }
}

/** Whether the element that lies `distance` behind a tensor's first one is one of its own. */
function belongs(distance: number, tensor: TensorInfo): boolean {
  const dimensions = tensor.shape
    .map((size, i) => ({ size, stride: tensor.stride?.[i] ?? 0 }))
    .filter(({ size, stride }) => size > 1 && stride > 0)
    .sort((a, b) => b.stride - a.stride)
  let rest = distance
  for (const { size, stride } of dimensions) rest -= Math.min(Math.floor(rest / stride), size - 1) * stride
  return rest === 0
}

/** All places where a view begins or ends, and the record's start. */
function boundsOf(views: readonly View[]): readonly number[] {
  return [...new Set([0, ...views.flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b)
}

function prefixSums(stretches: readonly Stretch[]): { nan: number[]; infinite: number[]; nonZero: number[] } {
  const sums = { nan: [0], infinite: [0], nonZero: [0] }
  stretches.forEach((stretch, i) => {
    sums.nan.push((sums.nan[i] ?? 0) + stretch.nan)
    sums.infinite.push((sums.infinite[i] ?? 0) + stretch.infinite)
    sums.nonZero.push((sums.nonZero[i] ?? 0) + (stretch.nonZero ? 1 : 0))
  })
  return sums
}

/** First index whose value is not below `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
