import { sequenceItems } from '../pickle/lookup.ts'
import { GlobalValue, type PickleValue } from '../pickle/values.ts'
import { argumentCount } from './arguments.ts'
import type { TensorBuilder } from './rebuild.ts'
import { rebuildTensor } from './rebuild-strided.ts'
import { Refusal } from './refusal.ts'
import { checkGradient, flagOf, type TensorSpec } from './tensor-spec.ts'

/** `storage, offset, size, stride, (scheme, …), requires_grad, hooks`. Source: torch/_utils.py `_rebuild_qtensor`. */
export function rebuildQuantised(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
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
