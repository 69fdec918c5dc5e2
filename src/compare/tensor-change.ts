import type { ByteSource } from '../checkpoint/bytes.ts'

/** The values of one tensor in row-major order. */
export interface Readable {
  readonly source: ByteSource
  /** PyTorch's name without `torch.`. */
  readonly dtype: string
  readonly itemBytes: number
  readonly byteOrder: 'little' | 'big'
}

/** How far a tensor has moved from the reference. */
export interface TensorChange {
  /** Bit for bit where the types are the same, by value where they are not (NaN is then equal to NaN). */
  readonly equal: boolean
  /** Norm of the difference over the norm of the reference; `null` where that is 0 or not finite. */
  readonly change: number | null
  /** Cosine of the angle between both as vectors; `null` where one of them is 0 or not finite. */
  readonly cosine: number | null
  readonly nonFinite: { readonly reference: number; readonly candidate: number }
}

/** Values that are read of each side at once. */
const CHUNK_VALUES = 256 * 1024

/** Whether the values of this type are numbers that can be compared here. */
export function isMeasured(dtype: string): boolean {
  return Object.hasOwn(NUMBERS, dtype)
}

/** Compares two tensors of equal shape; `onBytes` hears how many bytes were read. Norms are summed in float64. */
export async function measureChange(reference: Readable, candidate: Readable, onBytes: (count: number) => void): Promise<TensorChange> {
  const count = reference.source.size / reference.itemBytes
  const isSameType = reference.dtype === candidate.dtype && reference.byteOrder === candidate.byteOrder
  const sums = { difference: 0, reference: 0, candidate: 0, product: 0 }
  const nonFinite = { reference: 0, candidate: 0 }
  let equal = true
  for (let at = 0; at < count; at += CHUNK_VALUES) {
    const length = Math.min(CHUNK_VALUES, count - at)
    const theirBytes = await reference.source.read(at * reference.itemBytes, length * reference.itemBytes)
    const ourBytes = await candidate.source.read(at * candidate.itemBytes, length * candidate.itemBytes)
    if (isSameType && Buffer.compare(theirBytes, ourBytes) !== 0) equal = false
    const theirs = numbersOf(theirBytes, length, reference)
    const ours = numbersOf(ourBytes, length, candidate)
    for (let i = 0; i < length; i++) {
      const a = theirs[i] ?? 0
      const b = ours[i] ?? 0
      if (!isSameType && a !== b && !(Number.isNaN(a) && Number.isNaN(b))) equal = false
      if (!Number.isFinite(a)) nonFinite.reference++
      if (!Number.isFinite(b)) nonFinite.candidate++
      sums.difference += (a - b) * (a - b)
      sums.reference += a * a
      sums.candidate += b * b
      sums.product += a * b
    }
    onBytes(theirBytes.length + ourBytes.length)
  }
  return {
    equal,
    change: equal ? 0 : finite(Math.sqrt(sums.difference) / Math.sqrt(sums.reference)),
    cosine: finite(sums.product / (Math.sqrt(sums.reference) * Math.sqrt(sums.candidate))),
    nonFinite,
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function numbersOf(bytes: Uint8Array, count: number, { dtype, itemBytes, byteOrder }: Readable): Float64Array {
  const number = NUMBERS[dtype] ?? (() => Number.NaN)
  const isLittle = byteOrder === 'little'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numbers = new Float64Array(count)
  for (let i = 0; i < count; i++) numbers[i] = number(view, i * itemBytes, isLittle)
  return numbers
}

type NumberAt = (view: DataView, at: number, isLittle: boolean) => number

const NUMBERS: Readonly<Record<string, NumberAt>> = {
  float64: (view, at, isLittle) => view.getFloat64(at, isLittle),
  float32: (view, at, isLittle) => view.getFloat32(at, isLittle),
  float16: (view, at, isLittle) => float16(view.getUint16(at, isLittle)),
  bfloat16: (view, at, isLittle) => bfloat16(view.getUint16(at, isLittle)),
  int64: (view, at, isLittle) => Number(view.getBigInt64(at, isLittle)),
  uint64: (view, at, isLittle) => Number(view.getBigUint64(at, isLittle)),
  int32: (view, at, isLittle) => view.getInt32(at, isLittle),
  uint32: (view, at, isLittle) => view.getUint32(at, isLittle),
  int16: (view, at, isLittle) => view.getInt16(at, isLittle),
  uint16: (view, at, isLittle) => view.getUint16(at, isLittle),
  int8: (view, at) => view.getInt8(at),
  uint8: (view, at) => view.getUint8(at),
  bool: (view, at) => view.getUint8(at),
}

const SCRATCH = new DataView(new ArrayBuffer(4))

function bfloat16(bits: number): number {
  SCRATCH.setUint32(0, bits << 16)
  return SCRATCH.getFloat32(0)
}

function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
