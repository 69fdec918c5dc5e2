import { sequenceItems } from '../pickle/lookup.ts'
import { CallValue, type PickleValue } from '../pickle/values.ts'
import { argumentCount } from './arguments.ts'
import type { TensorBuilder } from './rebuild.ts'
import { composedTensor, contiguousStride, deviceOf, dimensions, dtypeOf, flagOf, offsetOf, type TensorSpec } from './tensor-spec.ts'

/** Tensors without a storage of their own: on the meta device, of a wrapper, or on a device that keeps them elsewhere. */

export function rebuildMeta(_: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
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

export function rebuildWrapperSubclass(_: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
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
export function rebuildOnDevice(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
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
