import type { Checkpoint, StorageInfo, TensorInfo } from '../checkpoint/checkpoint.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'

/**
 * The tensors of each record. Storages of the legacy format may be parts of others; their tensors are counted with those
 * of the whole, however many parts there are.
 */
export function tensorsByRecord(checkpoint: Checkpoint): Map<string, TensorInfo[]> {
  const byRecord = new Map<string, TensorInfo[]>()
  const add = (tensor: TensorInfo) => {
    for (const part of tensor.parts) add({ ...part, name: tensor.name })
    const storage = tensor.storage === null ? undefined : checkpoint.storages.get(tensor.storage)
    if (storage?.record === undefined) return
    const placed = storage.start === 0 ? tensor : { ...tensor, offset: tensor.offset + elementsBefore(storage, tensor) }
    const others = byRecord.get(storage.record)
    if (others === undefined) byRecord.set(storage.record, [placed])
    else others.push(placed)
  }
  for (const tensor of checkpoint.tensors) add(tensor)
  return byRecord
}

function elementsBefore(storage: StorageInfo, tensor: TensorInfo): number {
  const dtype = DTYPES.get(tensor.dtype)
  return Math.floor(storage.start / (dtype?.itemsize ?? 1)) * (dtype?.packed ?? 1)
}

/** All storages of a file have one byte order. */
export function byteOrderOf({ storages }: Checkpoint): 'little' | 'big' {
  for (const { byteOrder } of storages.values()) return byteOrder
  return 'little'
}
