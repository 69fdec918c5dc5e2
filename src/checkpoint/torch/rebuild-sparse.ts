import type { Layout } from '../checkpoint.ts'
import { sequenceItems } from '../pickle/lookup.ts'
import { CallValue, GlobalValue, type PickleValue } from '../pickle/values.ts'
import { argumentCount } from './arguments.ts'
import type { TensorBuilder } from './rebuild.ts'
import { Refusal } from './refusal.ts'
import { composedTensor, dimensions, flagOf, type TensorSpec } from './tensor-spec.ts'

const SPARSE_LAYOUTS: readonly Layout[] = ['sparse_coo', 'sparse_csr', 'sparse_csc', 'sparse_bsr', 'sparse_bsc']

/** `layout, (indices, values, size[, is_coalesced])` for COO, `layout, (compressed, plain, values, size)` for the others. */
export function rebuildSparse(builder: TensorBuilder, args: readonly PickleValue[]): TensorSpec {
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
