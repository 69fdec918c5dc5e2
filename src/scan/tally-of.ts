import type { TensorInfo } from '../checkpoint/checkpoint.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'
import type { Tally } from './tally.ts'
import { ViewTally } from './view-tally.ts'
import { WholeTally } from './whole-tally.ts'

/** The tallies of all tensors in one record, one for each dtype. */
export function talliesOf(tensors: readonly TensorInfo[], byteOrder: 'little' | 'big'): Tally[] {
  const [only] = tensors
  if (only !== undefined && tensors.length === 1) return [tallyOf(only.dtype, tensors, byteOrder)]
  const dtypes = new Set(tensors.map(({ dtype }) => dtype))
  return [...dtypes].map((dtype) =>
    tallyOf(
      dtype,
      tensors.filter((tensor) => tensor.dtype === dtype),
      byteOrder,
    ),
  )
}

/** The tally of all tensors of one dtype in one record. */
export function tallyOf(dtypeName: string, tensors: readonly TensorInfo[], byteOrder: 'little' | 'big'): Tally {
  const dtype = DTYPES.get(dtypeName)
  const [only] = tensors
  if (only !== undefined && dtype !== undefined && tensors.length === 1 && byteOrder === 'little' && dtype.packed === 1) {
    const elements = wholeElements(only)
    if (elements !== undefined) return new WholeTally(only, dtype, elements)
  }
  return new ViewTally(dtypeName, tensors, byteOrder)
}

/** How many elements a tensor has that lies row by row from its record's first element on; `undefined` for others. */
function wholeElements({ shape, stride, offset }: TensorInfo): number | undefined {
  if (offset !== 0 || stride === null) return undefined
  let expected = 1
  for (let i = shape.length - 1; i >= 0; i--) {
    const size = shape[i] ?? 0
    if (size !== 1 && stride[i] !== expected) return undefined
    expected *= size
  }
  return expected
}
