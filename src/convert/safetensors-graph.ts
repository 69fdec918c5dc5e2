import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { DictValue, type PickleValue, TupleValue } from '../checkpoint/pickle/values.ts'
import { Storages } from '../checkpoint/torch/storages.ts'
import { rebuiltTensor } from './leaf-calls.ts'
import { dtypeGlobal, hasStorageClass, storageId } from './new-values.ts'

/** The tensors of a safetensors file as the values that torch.save would write for `load_file()` of it: a dict of tensors. */
export function safetensorsGraph(checkpoint: Checkpoint): { readonly root: PickleValue; readonly storages: Storages } {
  const root = new DictValue()
  for (const { name, dtype, shape, stride } of checkpoint.tensors) {
    const isTyped = hasStorageClass(dtype)
    const bytes = checkpoint.storages.get(name)?.bytes ?? 0
    root.entries.set(
      name,
      rebuiltTensor(
        {
          storage: storageId({ key: name, dtype: isTyped ? dtype : undefined, bytes, device: 'cpu' }),
          offset: 0,
          stride: stride ?? [],
          dtype: isTyped ? undefined : dtypeGlobal(dtype),
        },
        new TupleValue(shape),
      ),
    )
  }
  return { root, storages: new Storages({ legacy: false, recordOf: (key) => key, byteOrder: 'little' }) }
}
