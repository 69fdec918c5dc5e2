import type { PickleValue } from '../pickle/values.ts'
import { argumentCount, checkDict, checkState } from './arguments.ts'
import type { TensorBuilder } from './rebuild.ts'
import { Refusal } from './refusal.ts'
import { checkGradient, dimensions, dtypeOf, flagOf, offsetOf, stridedTensor, type TensorSpec } from './tensor-spec.ts'

/** Tensors that are a view of one storage, and parameters. Source: torch/_utils.py. */

export function rebuildTensor(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
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

export function rebuildTensorV2(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 6, 7, '_rebuild_tensor_v2')
  const storage = builder.storage(args[0])
  const tensor = stridedTensor({
    storage,
    dtype: storage.dtype,
    shape: dimensions(args[2], 'size'),
    stride: dimensions(args[3], 'stride'),
    offset: offsetOf(args[1]),
    requiresGrad: flagOf(args[4], 'requires_grad'),
  })
  checkDict(args[6], 'metadata')
  return tensor
}

export function rebuildTensorV3(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
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

export function rebuildParameter(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 3, 3, '_rebuild_parameter')
  return parameter(builder, args)
}

export function rebuildParameterWithState(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
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
