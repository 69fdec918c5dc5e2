import type { Layout, StorageInfo, TensorInfo } from '../checkpoint.ts'
import { DTYPES } from '../dtypes.ts'
import { sequenceItems } from '../pickle/lookup.ts'
import { CallValue, GlobalValue, type PickleValue } from '../pickle/values.ts'
import { quote } from '../quote.ts'
import { Refusal } from './refusal.ts'

/** A tensor before it has a name. */
export type TensorSpec = Omit<TensorInfo, 'name' | 'key'>

const SIZE_OVERFLOW = 'RuntimeError: numel: integer multiplication overflow'
const STORAGE_OVERFLOW = 'RuntimeError: Storage size calculation overflowed'
const OUT_OF_STORAGE = 'RuntimeError: Trying to resize storage that is not resizable'

/** Dimensions of one tensor: as many as PyTorch's own loops over elements handle (TensorIterator), and NumPy has. */
export const MAX_DIMENSIONS = 64

/** Largest count that PyTorch's 64-bit sizes can hold. */
const INT64_MAX = 2n ** 63n - 1n

/** Sizes or strides: a tuple, list or torch.Size of ints. Throws `Refusal`. */
export function dimensions(value: PickleValue | undefined, what: string): readonly number[] {
  const items = sequenceItems(value) ?? sizeItems(value)
  if (items === undefined)
    throw new Refusal(`a tensor whose ${what} is no sequence`, 'TypeError: set_() received an invalid combination of arguments')
  if (items.length > MAX_DIMENSIONS) throw new Refusal(`a tensor of ${items.length} dimensions`, undefined, 'tensor/shape-overflow')
  return items.map((item) => dimension(item, what))
}

/** `torch.Size((2, 3))`, pickled as a call. */
function sizeItems(value: PickleValue | undefined): readonly PickleValue[] | undefined {
  if (!(value instanceof CallValue) || !(value.callable instanceof GlobalValue) || value.callable.name !== 'Size') return undefined
  return sequenceItems(value.args[0])
}

function dimension(item: PickleValue, what: string): number {
  if (typeof item === 'bigint') {
    throw new Refusal(
      `a tensor with ${item} in its ${what}`,
      item > INT64_MAX ? 'OverflowError: int too big to convert' : SIZE_OVERFLOW,
      'tensor/shape-overflow',
    )
  }
  if (typeof item === 'boolean') return item ? 1 : 0
  if (typeof item !== 'number')
    throw new Refusal(`a tensor with no number in its ${what}`, 'TypeError: set_() received an invalid combination of arguments')
  if (item < 0)
    throw new Refusal(`a tensor with ${item} in its ${what}`, what === 'stride' ? STORAGE_OVERFLOW : SIZE_OVERFLOW, 'tensor/out-of-bounds')
  return item
}

export function offsetOf(value: PickleValue | undefined): number {
  if (typeof value === 'number' && value >= 0) return value
  if (typeof value === 'number' || typeof value === 'bigint') {
    throw new Refusal(`a tensor at offset ${value}`, `RuntimeError: Tensor: invalid storage offset ${value}`, 'tensor/out-of-bounds')
  }
  throw new Refusal('a tensor without an offset', 'TypeError: set_() received an invalid combination of arguments')
}

/** A dtype as a pickle names it, `torch.float32`. */
export function dtypeOf(value: PickleValue | undefined): string {
  const name = value instanceof GlobalValue && value.module === 'torch' ? value.name : undefined
  if (name === undefined || !DTYPES.has(name))
    throw new Refusal('a tensor without a dtype', 'TypeError: empty() received an invalid combination of arguments')
  return name
}

/** A device: text, or a call of `torch.device`. */
export function deviceOf(value: PickleValue | undefined): string {
  if (typeof value === 'string') return value
  if (value instanceof CallValue && value.callable instanceof GlobalValue && value.callable.name === 'device') {
    const [type, index] = value.args
    if (typeof type === 'string') return typeof index === 'number' ? `${type}:${index}` : type
  }
  throw new Refusal('a tensor without a device', 'RuntimeError: Invalid device string')
}

export function flagOf(value: PickleValue | undefined, what: string): boolean {
  if (typeof value === 'boolean') return value
  throw new Refusal(`a tensor whose ${what} is no boolean`, `RuntimeError: ${what} must be a bool`)
}

/** Only floats and complex numbers can require gradients. */
export function checkGradient(dtype: string, requiresGrad: boolean): void {
  if (requiresGrad && DTYPES.get(dtype)?.float === 'none') {
    throw new Refusal(
      `a tensor of ${dtype} that requires a gradient`,
      'RuntimeError: only Tensors of floating point and complex dtype can require gradients',
    )
  }
}

/** Number of elements; throws where PyTorch's 64-bit arithmetic overflows. */
export function elementCount(shape: readonly number[]): number {
  let exact = 1n
  let count = 1
  for (const size of shape) {
    count *= size
    if (Number.isSafeInteger(count)) exact = BigInt(count)
    else {
      exact *= BigInt(size)
      if (exact > INT64_MAX) throw new Refusal(`a tensor of shape [${shape.join(', ')}]`, SIZE_OVERFLOW, 'tensor/shape-overflow')
    }
  }
  return shape.includes(0) ? 0 : count
}

/** A strided view of a storage, checked against the storage's size. Throws `Refusal`. */
export function stridedTensor(view: {
  readonly storage: StorageInfo
  readonly dtype: string
  readonly shape: readonly number[]
  readonly stride: readonly number[]
  readonly offset: number
  readonly requiresGrad: boolean
}): TensorSpec {
  const { storage, dtype, shape, stride, offset, requiresGrad } = view
  if (shape.length !== stride.length) {
    throw new Refusal(
      `a tensor of ${shape.length} dimensions with ${stride.length} strides`,
      `RuntimeError: unequal size length (${shape.length}) and stride length (${stride.length})`,
      'tensor/out-of-bounds',
    )
  }
  checkGradient(dtype, requiresGrad)
  const count = elementCount(shape)
  if (count * itemsize(dtype) > Number(INT64_MAX)) {
    throw new Refusal(`a tensor of shape [${shape.join(', ')}] and ${dtype}`, STORAGE_OVERFLOW, 'tensor/shape-overflow')
  }
  const end = count === 0 ? 0 : lastElement(shape, stride, offset) + 1
  const bytes = Math.ceil(end / packedElements(dtype)) * itemsize(dtype)
  if (!Number.isSafeInteger(end) || bytes > storage.bytes) {
    throw new Refusal(
      `a tensor of shape [${shape.join(', ')}], stride [${stride.join(', ')}] and offset ${offset} that reaches to byte ${bytes} of storage ${quote(storage.id)}, which has ${storage.bytes}`,
      OUT_OF_STORAGE,
      'tensor/out-of-bounds',
    )
  }
  return {
    dtype,
    shape,
    stride,
    offset,
    storage: storage.id,
    device: storage.device,
    parameter: false,
    requiresGrad,
    layout: 'strided',
    parts: [],
  }
}

function lastElement(shape: readonly number[], stride: readonly number[], offset: number): number {
  return shape.reduce((last, size, i) => last + (size - 1) * (stride[i] ?? 0), offset)
}

function itemsize(dtype: string): number {
  return DTYPES.get(dtype)?.itemsize ?? 1
}

function packedElements(dtype: string): number {
  return DTYPES.get(dtype)?.packed ?? 1
}

/** A tensor that is made of others, as indices and values, or that has no bytes at all. */
export function composedTensor(facts: {
  readonly dtype: string
  readonly shape: readonly number[]
  readonly stride?: readonly number[] | null
  readonly offset?: number
  readonly device: string
  readonly requiresGrad?: boolean
  readonly layout: Layout
  readonly parts: readonly TensorSpec[]
}): TensorSpec {
  elementCount(facts.shape)
  return {
    dtype: facts.dtype,
    shape: facts.shape,
    stride: facts.stride ?? null,
    offset: facts.offset ?? 0,
    storage: null,
    device: facts.device,
    parameter: false,
    requiresGrad: facts.requiresGrad ?? false,
    layout: facts.layout,
    parts: facts.parts.map((part) => ({ ...part, name: '', key: null })),
  }
}

/** Strides of a row-major tensor. */
export function contiguousStride(shape: readonly number[]): number[] {
  const stride: number[] = new Array(shape.length).fill(1)
  for (let i = shape.length - 2; i >= 0; i--) stride[i] = (stride[i + 1] ?? 1) * Math.max(1, shape[i + 1] ?? 1)
  return stride
}
