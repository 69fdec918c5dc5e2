import { dictEntries } from '../pickle/lookup.ts'
import type { PickleValue } from '../pickle/values.ts'
import { argumentCount } from './arguments.ts'
import type { TensorBuilder } from './rebuild.ts'
import { Refusal } from './refusal.ts'
import { composedTensor, contiguousStride, type TensorSpec } from './tensor-spec.ts'

/** The sizes of its parts are values of a tensor, so its shape is not known from the pickle. */
export function rebuildNested(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
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

/** A nested tensor of the jagged layout: one dict of arguments. Source: torch/nested/_internal/nested_tensor.py `_rebuild_njt`. */
export function rebuildJagged(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
  argumentCount(args, 1, 1, '_rebuild_njt')
  const given = dictEntries(args[0])
  const [values, offsets] = ['values', 'offsets'].map((name) => builder.tensor(given?.get(name), `the ${name} of a nested tensor`))
  if (values === undefined || offsets === undefined) throw new Refusal('a nested tensor without values')
  const lengths = builder.tensorOf(given?.get('lengths'))
  const parts = [values, offsets, ...(lengths === undefined ? [] : [lengths])]
  const requiresGrad = given?.get('requires_grad') === true
  return composedTensor({ dtype: values.dtype, shape: [], device: values.device, requiresGrad, layout: 'nested', parts })
}

function isContiguous({ shape, stride }: TensorSpec): boolean {
  return contiguousStride(shape).every((expected, i) => shape[i] === 1 || stride?.[i] === expected)
}
