import type { StorageInfo } from '../checkpoint/checkpoint.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'
import { contiguousStride, type TensorSpec } from '../checkpoint/torch/tensor-spec.ts'

/** Where the elements of a strided view lie in its record. Offsets are bytes. */
export interface Geometry {
  /** First byte of its first element. */
  readonly begin: number
  /** Behind its last byte. */
  readonly end: number
  readonly elements: number
  readonly itemBytes: number
  /** Elements that share one item: 1 but for packed types. */
  readonly packed: number
  /** Whether its elements follow each other in row-major order without gaps. */
  readonly isContiguous: boolean
}

export function geometryOf(spec: TensorSpec, storage: StorageInfo): Geometry {
  const { itemsize, packed } = DTYPES.get(spec.dtype) ?? { itemsize: 1, packed: 1 }
  const stride = spec.stride ?? []
  const elements = spec.shape.reduce((count, size) => count * size, 1)
  const last = elements === 0 ? spec.offset - 1 : spec.shape.reduce((at, size, i) => at + (size - 1) * (stride[i] ?? 0), spec.offset)
  const begin = storage.start + Math.floor(spec.offset / packed) * itemsize
  return {
    begin,
    end: elements === 0 ? begin : storage.start + Math.ceil((last + 1) / packed) * itemsize,
    elements,
    itemBytes: itemsize,
    packed,
    isContiguous: isContiguous(spec.shape, stride),
  }
}

/** As `Tensor.is_contiguous()`: the stride of a dimension of one element does not matter. */
export function isContiguous(shape: readonly number[], stride: readonly number[]): boolean {
  const expected = contiguousStride(shape)
  return shape.includes(0) || shape.every((size, i) => size === 1 || stride[i] === expected[i])
}

/** Bytes that change places where a file is big-endian: those of one number, of which a complex element has two. */
export function swapWidth(dtype: string, byteOrder: StorageInfo['byteOrder']): 1 | 2 | 4 | 8 {
  const { itemsize, lanes } = DTYPES.get(dtype) ?? { itemsize: 1, lanes: 1 }
  const width = itemsize / lanes
  return byteOrder === 'big' && (width === 2 || width === 4 || width === 8) ? width : 1
}
