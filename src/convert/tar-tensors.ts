import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { PersistentValue, TupleValue } from '../checkpoint/pickle/values.ts'
import { nameTensors } from '../checkpoint/torch/name-tensors.ts'
import { composedTensor, type TensorSpec } from '../checkpoint/torch/tensor-spec.ts'

/**
 * The tensors that persistent ids name in the tar format, by id. The reader lists them under their names in the order of a walk
 * over the values; the same walk over the ids tells which is which. Ids of storages and classes are passed: they have no such name.
 */
export function tarTensors(checkpoint: Checkpoint): ReadonlyMap<string, TensorSpec> {
  const ids = new Map<TensorSpec, string>()
  const found = nameTensors(checkpoint.root ?? null, (value) => {
    if (!(value instanceof PersistentValue) || value.id instanceof TupleValue) return undefined
    const marker = composedTensor({ dtype: 'uint8', shape: [], device: 'cpu', layout: 'strided', parts: [] })
    ids.set(marker, String(value.id))
    return marker
  })
  const tensors = new Map<string, TensorSpec>()
  let next = 0
  for (const { path, tensor } of found) {
    const info = checkpoint.tensors[next]
    if (info?.name !== path.join('.')) continue
    next++
    tensors.set(ids.get(tensor) ?? '', info)
  }
  return tensors
}
