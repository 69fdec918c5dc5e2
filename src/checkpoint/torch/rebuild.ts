import type { Layout } from '../checkpoint.ts'
import { globalTier } from '../pickle/globals.ts'
import { dictEntries, sequenceItems } from '../pickle/lookup.ts'
import { CallValue, GlobalValue, PersistentValue, type PickleValue, TupleValue } from '../pickle/values.ts'
import { Refusal } from './refusal.ts'
import type { Storages } from './storages.ts'
import {
  checkGradient,
  composedTensor,
  contiguousStride,
  deviceOf,
  dimensions,
  dtypeOf,
  flagOf,
  offsetOf,
  stridedTensor,
  type TensorSpec,
} from './tensor-spec.ts'

/**
 * Turns the recorded calls of PyTorch's rebuild functions into tensors, in the order in which an unpickler would make
 * them. Argument orders: torch/_utils.py and torch/_tensor.py of torch 2.13 (torch 1.13 for the older ones).
 */
export class TensorBuilder {
  private readonly built = new Map<CallValue, TensorSpec>()
  private readonly storages: Storages

  private readonly persistentTensors: ReadonlyMap<string, TensorSpec>

  constructor(storages: Storages, persistentTensors: ReadonlyMap<string, TensorSpec>) {
    this.storages = storages
    this.persistentTensors = persistentTensors
  }

  /** The tensor that this value is, if it is one and was built. */
  tensorOf(value: PickleValue | undefined): TensorSpec | undefined {
    if (value instanceof CallValue) return this.built.get(value)
    if (value instanceof PersistentValue) return this.persistentTensors.get(String(value.id))
    return undefined
  }

  /** Builds the tensor that this call makes; false where it makes none. Throws `Refusal` where PyTorch would fail. */
  build(call: CallValue): boolean {
    if (!(call.callable instanceof GlobalValue)) return false
    const make = BUILDERS.get(call.callable.canonical)
    const tensor = make?.(this, call.args, call)
    if (tensor === undefined) return false
    this.built.set(call, tensor)
    return true
  }

  storage(value: PickleValue | undefined) {
    if (!(value instanceof PersistentValue))
      throw new Refusal('a tensor without a storage', "AttributeError: object has no attribute '_untyped_storage'")
    return this.storages.resolve(value)
  }

  tensor(value: PickleValue | undefined, what: string): TensorSpec {
    const tensor = this.tensorOf(value)
    if (tensor === undefined) throw new Refusal(`${what} that is no tensor`, 'TypeError')
    return tensor
  }
}

type Builder = (builder: TensorBuilder, args: readonly PickleValue[], call: CallValue) => TensorSpec | undefined

const BUILDERS: ReadonlyMap<string, Builder> = new Map([
  ['torch._utils._rebuild_tensor', rebuildTensor],
  ['torch._utils._rebuild_tensor_v2', rebuildTensorV2],
  ['torch._utils._rebuild_tensor_v3', rebuildTensorV3],
  ['torch._utils._rebuild_parameter', rebuildParameter],
  ['torch._utils._rebuild_parameter_with_state', rebuildParameterWithState],
  ['torch._utils._rebuild_qtensor', rebuildQuantised],
  ['torch._utils._rebuild_sparse_tensor', rebuildSparse],
  ['torch._utils._rebuild_sparse_csr_tensor', rebuildSparse],
  ['torch._utils._rebuild_nested_tensor', rebuildNested],
  ['torch._utils._rebuild_meta_tensor_no_storage', rebuildMeta],
  ['torch._utils._rebuild_wrapper_subclass', rebuildWrapperSubclass],
  ['torch._utils._rebuild_device_tensor_from_cpu_tensor', rebuildOnDevice],
  ['torch._utils._rebuild_device_tensor_from_numpy', rebuildOnDevice],
  ['torch._utils._rebuild_xla_tensor', rebuildOnDevice],
  ['torch._tensor._rebuild_from_type_v2', rebuildFromType],
  ['torch._tensor._rebuild_from_type', rebuildFromType],
  ...['Float', 'Double', 'Half', 'BFloat16', 'Long', 'Int', 'Short', 'Char', 'Byte', 'Bool'].map((name): [string, Builder] => [
    `torch.${name}Tensor`,
    rebuildByState,
  ]),
  ['torch.Tensor', rebuildByState],
])

function argumentCount(args: readonly PickleValue[], least: number, most: number, name: string): void {
  if (args.length < least || args.length > most) {
    throw new Refusal(
      `a call of ${name} with ${args.length} arguments`,
      `TypeError: ${name}() takes from ${least} to ${most} positional arguments`,
    )
  }
}

/** A dict, or nothing: `None`, or what Python takes for false. */
/** Attributes of every tensor: a state that sets them puts other values under its name. Source: torch/_tensor.py. */
const OWN_ATTRIBUTES = ['data', 'grad', 'requires_grad', '_backward_hooks', 'real', 'imag', 'names', '__class__']

function checkOwnAttributes(state: PickleValue | undefined): void {
  for (const part of state instanceof TupleValue ? state.items : [state]) {
    const own = OWN_ATTRIBUTES.find((name) => dictEntries(part)?.get(name) !== undefined)
    if (own !== undefined) throw new Refusal(`a tensor whose state replaces its ${own}`)
  }
}

function checkDict(value: PickleValue | undefined, what: string): void {
  const isNothing = value === undefined || value === null || value === false || value === 0 || value === ''
  if (!isNothing && dictEntries(value) === undefined && sequenceItems(value)?.length !== 0) {
    throw new Refusal(`a tensor whose ${what} is no dict`, 'AssertionError: expected dict')
  }
}

/** Attributes of a tensor: `__dict__`, or a pair of it and slots. Source: torch/_utils.py `_set_obj_state`. */
function checkState(state: PickleValue | undefined): void {
  checkOwnAttributes(state)
  if (!(state instanceof TupleValue)) return checkDict(state, 'state')
  if (state.items.length !== 2) throw new Refusal('a tensor whose state is no pair', 'RuntimeError: Invalid serialized state')
  for (const part of state.items) checkDict(part, 'state')
}

function rebuildTensor(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 4, 4, '_rebuild_tensor')
  const [storageId, offset, size, stride] = args
  const storage = builder.storage(storageId)
  return stridedTensor({
    storage,
    dtype: storage.dtype,
    shape: dimensions(size, 'size'),
    stride: dimensions(stride, 'stride'),
    offset: offsetOf(offset),
    requiresGrad: false,
  })
}

function rebuildTensorV2(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 6, 7, '_rebuild_tensor_v2')
  const plain = rebuildTensor(builder, args.slice(0, 4))
  const requiresGrad = flagOf(args[4], 'requires_grad')
  checkGradient(plain.dtype, requiresGrad)
  checkDict(args[6], 'metadata')
  return { ...plain, requiresGrad }
}

function rebuildTensorV3(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 7, 8, '_rebuild_tensor_v3')
  const [storageId, offset, size, stride, gradient, , dtype, metadata] = args
  checkDict(metadata, 'metadata')
  if (flagOf(gradient, 'requires_grad')) {
    throw new Refusal(
      'a tensor of a type without a storage class that requires a gradient, which PyTorch saves and cannot load',
      'RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.',
    )
  }
  return stridedTensor({
    storage: builder.storage(storageId),
    dtype: dtypeOf(dtype),
    shape: dimensions(size, 'size'),
    stride: dimensions(stride, 'stride'),
    offset: offsetOf(offset),
    requiresGrad: false,
  })
}

function rebuildParameter(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 3, 3, '_rebuild_parameter')
  return parameter(builder, args)
}

function rebuildParameterWithState(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 4, 4, '_rebuild_parameter_with_state')
  checkState(args[3])
  return parameter(builder, args)
}

function parameter(builder: TensorBuilder, [data, gradient]: readonly PickleValue[]): TensorSpec {
  const tensor = builder.tensor(data, 'a parameter')
  const requiresGrad = flagOf(gradient, 'requires_grad')
  checkGradient(tensor.dtype, requiresGrad)
  return { ...tensor, parameter: true, requiresGrad }
}

function rebuildQuantised(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 7, 7, '_rebuild_qtensor')
  const [, , , , scheme, gradient] = args
  const plain = rebuildTensor(builder, args.slice(0, 4))
  const [kind, ...parameters] = sequenceItems(scheme) ?? []
  const name = kind instanceof GlobalValue ? kind.name : ''
  const perChannel = name === 'per_channel_affine' || name === 'per_channel_affine_float_qparams'
  if (!perChannel && name !== 'per_tensor_affine') {
    throw new Refusal('a quantised tensor of an unknown scheme', "RuntimeError: Can't deserialize quantized tensor with qscheme")
  }
  if (parameters.length !== (perChannel ? 3 : 2)) throw new Refusal('a quantised tensor with a wrong number of parameters', 'ValueError')
  const requiresGrad = flagOf(gradient, 'requires_grad')
  checkGradient(plain.dtype, requiresGrad)
  if (perChannel) checkChannels(builder, plain.shape, parameters)
  return {
    ...plain,
    requiresGrad,
    parts: parameters
      .map((each) => builder.tensorOf(each))
      .filter((each) => each !== undefined)
      .map((each) => ({ ...each, name: '', key: null })),
  }
}

/** Scales and zero points are as many as the tensor is long along their axis. */
function checkChannels(builder: TensorBuilder, shape: readonly number[], [scales, zeros, axis]: readonly PickleValue[]): void {
  const size = typeof axis === 'number' ? shape[axis] : undefined
  const parts = [scales, zeros].map((each) => builder.tensor(each, 'scales of a quantised tensor'))
  const counts = parts.map((part) => part.shape)
  if (parts[0]?.dtype.startsWith('float') !== true) {
    throw new Refusal('a quantised tensor with scales that are no floats', 'RuntimeError: scale tensor must be floating point')
  }
  if (size === undefined || counts.some((count) => count.length !== 1 || count[0] !== size)) {
    throw new Refusal(
      `a quantised tensor with scales along axis ${String(axis)} that do not fit it`,
      'ValueError: _rebuild_qtensor: per_channel',
    )
  }
}

const SPARSE_LAYOUTS: readonly Layout[] = ['sparse_coo', 'sparse_csr', 'sparse_csc', 'sparse_bsr', 'sparse_bsc']

/** `layout, (indices, values, size[, is_coalesced])` for COO, `layout, (compressed, plain, values, size)` for the others. */
function rebuildSparse(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 2, 2, '_rebuild_sparse_tensor')
  const layout = layoutOf(args[0])
  const data = sequenceItems(args[1]) ?? []
  const coo = layout === 'sparse_coo'
  if (coo ? data.length !== 3 && data.length !== 4 : data.length !== 4)
    throw new Refusal('a sparse tensor with a wrong number of parts', 'ValueError')
  const parts = data.slice(0, coo ? 2 : 3).map((each) => builder.tensor(each, 'a part of a sparse tensor'))
  const values = parts.at(-1)
  if (values === undefined) throw new Refusal('a sparse tensor without values')
  if (coo && data[3] !== undefined && data[3] !== null) flagOf(data[3], 'is_coalesced')
  if (coo) checkCoordinates(parts[0]?.shape ?? [], values.shape, dimensions(data[2], 'size'))
  const shape = dimensions(data[coo ? 2 : 3], 'size')
  return composedTensor({ dtype: values.dtype, shape, device: values.device, requiresGrad: values.requiresGrad, layout, parts })
}

/** Indices are (dimensions, count), values (count, …), with the sizes of the dimensions that are not sparse. */
function checkCoordinates(indices: readonly number[], values: readonly number[], size: readonly number[]): void {
  const [sparse = 0, count] = indices
  const dense = values.slice(1)
  const fits = indices.length === 2 && values[0] === count && sparse + dense.length === size.length
  if (!fits || dense.some((length, i) => length !== size[sparse + i])) {
    throw new Refusal('a sparse tensor whose indices and values do not fit its size', 'RuntimeError: values has incorrect size')
  }
}

function layoutOf(value: PickleValue | undefined): Layout {
  const isCall = value instanceof CallValue && value.callable instanceof GlobalValue && value.callable.name === '_get_layout'
  const text = isCall ? value.args[0] : value instanceof GlobalValue ? `torch.${value.name}` : undefined
  const layout = SPARSE_LAYOUTS.find((each) => `torch.${each}` === text)
  if (layout === undefined)
    throw new Refusal('a sparse tensor of an unknown layout', 'NotImplementedError: rebuilding sparse tensor for layout')
  return layout
}

/** The sizes of its parts are values of a tensor, so its shape is not known from the pickle. */
function rebuildNested(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 4, 4, '_rebuild_nested_tensor')
  const parts = args.map((each) => builder.tensor(each, 'a part of a nested tensor'))
  const [buffer, sizes, strides, offsets] = parts
  if (buffer === undefined) throw new Refusal('a nested tensor without a buffer')
  const isTable = (part: TensorSpec | undefined) => part?.shape.length === 2 && part.dtype === 'int64' && isContiguous(part)
  const fits = sizes?.shape.join() === strides?.shape.join() && offsets?.shape.join() === String(sizes?.shape[0])
  if (!isTable(sizes) || !isTable(strides) || !fits) {
    throw new Refusal(
      'a nested tensor whose sizes, strides and offsets do not fit each other',
      'RuntimeError: nested_sizes.is_contiguous()',
    )
  }
  return composedTensor({ dtype: buffer.dtype, shape: [], device: buffer.device, layout: 'nested', parts })
}

function isContiguous({ shape, stride }: TensorSpec): boolean {
  return contiguousStride(shape).every((expected, i) => shape[i] === 1 || stride?.[i] === expected)
}

function rebuildMeta(_: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 4, 4, '_rebuild_meta_tensor_no_storage')
  const [dtype, size, stride, gradient] = args
  return composedTensor({
    dtype: dtypeOf(dtype),
    shape: dimensions(size, 'size'),
    stride: dimensions(stride, 'stride'),
    device: 'meta',
    requiresGrad: flagOf(gradient, 'requires_grad'),
    layout: 'strided',
    parts: [],
  })
}

function rebuildWrapperSubclass(_: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 8, 8, '_rebuild_wrapper_subclass')
  const [, dtype, size, stride, offset, , device, gradient] = args
  return composedTensor({
    dtype: dtypeOf(dtype),
    shape: dimensions(size, 'size'),
    stride: dimensions(stride, 'stride'),
    offset: offsetOf(offset),
    device: deviceOf(device),
    requiresGrad: flagOf(gradient, 'requires_grad'),
    layout: 'strided',
    parts: [],
  })
}

/** `data, dtype, device, requires_grad`, where data is a tensor or a numpy array. */
function rebuildOnDevice(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 4, 4, '_rebuild_device_tensor')
  const [data, dtype, device, gradient] = args
  const inner = builder.tensorOf(data)
  const shape = inner?.shape ?? numpyShape(data)
  return composedTensor({
    dtype: dtypeOf(dtype),
    shape,
    stride: inner?.stride ?? contiguousStride(shape),
    device: deviceOf(device),
    requiresGrad: flagOf(gradient, 'requires_grad'),
    layout: 'strided',
    parts: inner === undefined ? [] : [inner],
  })
}

/** `_reconstruct` with the state `(version, shape, dtype, is_fortran, bytes)`. Source: numpy `array_setstate`. */
function numpyShape(value: PickleValue | undefined): readonly number[] {
  const state = value instanceof CallValue ? sequenceItems(value.states.at(-1)) : undefined
  return dimensions(state?.[1], 'size')
}

/** `func, type, args, state`: a tensor of a subclass, or one with attributes. */
function rebuildFromType(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 4, 4, '_rebuild_from_type_v2')
  const [func, type, inner, state] = args
  checkState(state)
  if (type instanceof GlobalValue && globalTier(type.canonical) === 'weights-only' && !/(Tensor|Parameter)$/.test(type.name)) {
    throw new Refusal(`a tensor of the class ${type.canonical}, which is none`, 'TypeError: cls must be a type')
  }
  const make = func instanceof GlobalValue ? BUILDERS.get(func.canonical) : undefined
  const innerArgs = sequenceItems(inner)
  if (make === undefined || innerArgs === undefined || make === rebuildFromType || make === rebuildByState) {
    throw new Refusal('a tensor made by a function that makes none', 'TypeError')
  }
  const tensor = make(builder, innerArgs, new CallValue('reduce', func ?? null, innerArgs, null, 0))
  if (tensor === undefined) throw new Refusal('a tensor made by a function that makes none', 'TypeError')
  const isParameter = type instanceof GlobalValue && type.name === 'Parameter'
  return isParameter ? { ...tensor, parameter: true } : tensor
}

/** Before 0.2, a class and the state `(storage, offset, size, stride)`. Its state arrives after the call. */
function rebuildByState(builder: TensorBuilder, args: readonly PickleValue[], call: CallValue): TensorSpec | undefined {
  const state = sequenceItems(call.states.at(-1))
  if (args.length > 0 || state?.length !== 4) return undefined
  return rebuildTensor(builder, state)
}
