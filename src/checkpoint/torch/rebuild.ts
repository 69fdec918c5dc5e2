import type { Layout } from '../checkpoint.ts'
import { sequenceItems } from '../pickle/lookup.ts'
import { CallValue, GlobalValue, PersistentValue, type PickleValue } from '../pickle/values.ts'
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
  return { ...plain, requiresGrad }
}

function rebuildTensorV3(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 7, 8, '_rebuild_tensor_v3')
  const [storageId, offset, size, stride, gradient, , dtype] = args
  return stridedTensor({
    storage: builder.storage(storageId),
    dtype: dtypeOf(dtype),
    shape: dimensions(size, 'size'),
    stride: dimensions(stride, 'stride'),
    offset: offsetOf(offset),
    requiresGrad: flagOf(gradient, 'requires_grad'),
  })
}

function rebuildParameter(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 3, 3, '_rebuild_parameter')
  return parameter(builder, args)
}

function rebuildParameterWithState(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 4, 4, '_rebuild_parameter_with_state')
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
  return {
    ...plain,
    requiresGrad: flagOf(gradient, 'requires_grad'),
    parts: parameters
      .map((each) => builder.tensorOf(each))
      .filter((each) => each !== undefined)
      .map((each) => ({ ...each, name: '', key: null })),
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
  return composedTensor({ dtype: values.dtype, shape: dimensions(data[coo ? 2 : 3], 'size'), device: values.device, layout, parts })
}

function layoutOf(value: PickleValue | undefined): Layout {
  const text = value instanceof CallValue ? value.args[0] : value instanceof GlobalValue ? `torch.${value.name}` : undefined
  const layout = SPARSE_LAYOUTS.find((each) => `torch.${each}` === text)
  if (layout === undefined)
    throw new Refusal('a sparse tensor of an unknown layout', 'NotImplementedError: rebuilding sparse tensor for layout')
  return layout
}

/** The sizes of its parts are values of a tensor, so its shape is not known from the pickle. */
function rebuildNested(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 4, 4, '_rebuild_nested_tensor')
  const parts = args.map((each) => builder.tensor(each, 'a part of a nested tensor'))
  const buffer = parts[0]
  if (buffer === undefined) throw new Refusal('a nested tensor without a buffer')
  return composedTensor({ dtype: buffer.dtype, shape: [], device: buffer.device, layout: 'nested', parts })
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
  const [func, type, inner] = args
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
