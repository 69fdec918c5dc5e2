import type { TensorInfo } from '../checkpoint/checkpoint.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'
import { emptyTally, FLOAT_BYTES, KERNELS, type Kernel, type Tally, zeroKernel } from './kernels.ts'

/** A tensor as a view of a storage, in elements. */
interface View {
  readonly name: string
  readonly tensor: TensorInfo
  readonly begin: number
  readonly end: number
  /** Every element between begin and end belongs to the tensor. */
  readonly dense: boolean
}

export interface ViewFacts {
  readonly name: string
  readonly nan: number
  readonly infinite: number
  /** Elements from the tensor's first one, -1 where all are finite. */
  readonly first: number
  /** Bytes from the start of the storage to the first non-finite element. */
  readonly firstByte: number
  readonly allZero: boolean
}

/** Positions that are kept for tensors with gaps between their elements; beyond, all hits in their extent count as theirs. */
const MAX_POSITIONS = 100_000
/** Comparisons of positions with tensors, so that many tensors over many hits stay linear. */
const MAX_COMPARISONS = 50_000_000

/** Scratch for pieces that are not aligned to their elements, or in the other byte order. */
const SCRATCH_BYTES = 1024 * 1024

/**
 * Tells for every tensor of one dtype in one storage what its values are, while the storage's bytes pass by once.
 * The storage is cut at all boundaries of views; each stretch is counted once, and each view adds up its stretches.
 */
export class ViewTally {
  private readonly views: readonly View[]
  private readonly kernel: Kernel
  private readonly itemBytes: number
  private readonly lanes: number
  private readonly swapBytes: number
  private readonly bounds: readonly number[]
  private readonly tallies: readonly Tally[]
  /** Where exactly non-finite elements are, for tensors with gaps. */
  private readonly hits: { readonly at: number; readonly nan: number; readonly infinite: number }[] = []
  private readonly carry: Uint8Array
  private carried = 0
  private readonly maxPositions: number
  private readonly anyGaps: boolean
  private scratch: Uint8Array | undefined
  /** Elements seen. */
  private at = 0
  private stretch = 0

  constructor(dtype: string, tensors: readonly { readonly name: string; readonly tensor: TensorInfo }[], byteOrder: 'little' | 'big') {
    const facts = DTYPES.get(dtype)
    const kind = facts?.float ?? 'none'
    this.itemBytes = facts?.itemsize ?? 1
    this.lanes = facts?.lanes ?? 1
    this.kernel = kind === 'none' ? zeroKernel : KERNELS[kind]
    this.swapBytes = byteOrder === 'big' && kind !== 'none' ? FLOAT_BYTES[kind] : 1
    this.carry = new Uint8Array(new ArrayBuffer(this.itemBytes))
    this.views = tensors.map(({ name, tensor }) => viewOf(name, tensor, facts?.packed ?? 1))
    this.anyGaps = this.views.some(({ dense }) => !dense)
    this.maxPositions = Math.min(MAX_POSITIONS, Math.floor(MAX_COMPARISONS / Math.max(1, tensors.length)))
    this.bounds = [...new Set([0, ...this.views.flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b)
    this.tallies = this.bounds.map(emptyTally)
  }

  /** The next bytes of the storage. */
  add(piece: Uint8Array): void {
    let rest = piece
    if (this.carried > 0) {
      const missing = Math.min(this.itemBytes - this.carried, rest.length)
      this.carry.set(rest.subarray(0, missing), this.carried)
      this.carried += missing
      rest = rest.subarray(missing)
      if (this.carried < this.itemBytes) return
      this.carried = 0
      this.count(this.carry)
    }
    const whole = rest.length - (rest.length % this.itemBytes)
    this.count(rest.subarray(0, whole))
    this.carry.set(rest.subarray(whole), 0)
    this.carried = rest.length - whole
  }

  private count(elements: Uint8Array): void {
    for (let from = 0; from < elements.length; ) {
      while (this.stretch + 1 < this.bounds.length && this.at >= (this.bounds[this.stretch + 1] ?? 0)) this.stretch++
      const stretchEnd = this.bounds[this.stretch + 1] ?? Number.POSITIVE_INFINITY
      const length = Math.min(elements.length - from, (stretchEnd - this.at) * this.itemBytes, SCRATCH_BYTES)
      const tally = this.tallies[this.stretch]
      // Behind the last boundary no tensor looks.
      if (tally !== undefined && this.stretch + 1 < this.bounds.length) this.countStretch(elements.subarray(from, from + length), tally)
      from += length
      this.at += length / this.itemBytes
    }
  }

  private countStretch(elements: Uint8Array, tally: Tally): void {
    const before = tally.nan + tally.infinite
    const native = this.native(elements)
    this.kernel(native, this.at * this.lanes, tally)
    if (tally.nan + tally.infinite > before) this.notePositions(native)
  }

  /** The elements aligned and in this machine's byte order. */
  private native(elements: Uint8Array): Uint8Array {
    const alignment = this.itemBytes >= 8 ? 4 : this.itemBytes
    if (this.swapBytes === 1 && elements.byteOffset % alignment === 0) return elements
    this.scratch ??= new Uint8Array(new ArrayBuffer(SCRATCH_BYTES))
    const copy = this.scratch.subarray(0, elements.length)
    copy.set(elements)
    const buffer = Buffer.from(copy.buffer, copy.byteOffset, copy.byteLength)
    if (this.swapBytes === 2) buffer.swap16()
    if (this.swapBytes === 4) buffer.swap32()
    if (this.swapBytes === 8) buffer.swap64()
    return copy
  }

  /** Hits are rare; only for tensors with gaps does it matter where exactly they are. */
  private notePositions(native: Uint8Array): void {
    if (!this.anyGaps) return
    for (let i = 0; i < native.length && this.hits.length < this.maxPositions; i += this.itemBytes) {
      const one = emptyTally()
      this.kernel(native.subarray(i, i + this.itemBytes), 0, one)
      if (one.nan + one.infinite > 0) this.hits.push({ at: this.at + i / this.itemBytes, nan: one.nan, infinite: one.infinite })
    }
  }

  /** What each view holds, once all bytes have passed. */
  facts(): ViewFacts[] {
    const sums = prefixSums(this.tallies)
    const struck = this.bounds.flatMap((_, i) => ((this.tallies[i]?.first ?? -1) >= 0 ? [i] : []))
    return this.views.map((view) => {
      const begin = lowerBound(this.bounds, view.begin)
      const end = lowerBound(this.bounds, view.end)
      const nan = (sums.nan[end] ?? 0) - (sums.nan[begin] ?? 0)
      const infinite = (sums.infinite[end] ?? 0) - (sums.infinite[begin] ?? 0)
      const allZero = view.end > view.begin && (sums.nonZero[end] ?? 0) === (sums.nonZero[begin] ?? 0)
      const none = { name: view.name, nan: 0, infinite: 0, first: -1, firstByte: -1, allZero }
      if (nan + infinite === 0) return none
      const stretch = struck[lowerBound(struck, begin)] ?? 0
      const firstElement = Math.floor((this.tallies[stretch]?.first ?? 0) / this.lanes)
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

function viewOf(name: string, tensor: TensorInfo, packed: number): View {
  const stride = tensor.stride ?? []
  if (tensor.shape.includes(0)) return { name, tensor, begin: 0, end: 0, dense: true }
  const extent = tensor.shape.reduce((last, size, i) => last + (size - 1) * (stride[i] ?? 0), 0) + 1
  const distinct = tensor.shape.reduce((count, size, i) => ((stride[i] ?? 0) === 0 ? count : count * size), 1)
  const begin = Math.floor(tensor.offset / packed)
  return { name, tensor, begin, end: Math.ceil((tensor.offset + extent) / packed), dense: distinct === extent }
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

function prefixSums(tallies: readonly Tally[]): { nan: number[]; infinite: number[]; nonZero: number[] } {
  const sums = { nan: [0], infinite: [0], nonZero: [0] }
  tallies.forEach((tally, i) => {
    sums.nan.push((sums.nan[i] ?? 0) + tally.nan)
    sums.infinite.push((sums.infinite[i] ?? 0) + tally.infinite)
    sums.nonZero.push((sums.nonZero[i] ?? 0) + (tally.nonZero ? 1 : 0))
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
