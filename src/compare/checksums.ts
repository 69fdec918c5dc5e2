import type { Checkpoint, TensorInfo } from '../checkpoint/checkpoint.ts'

/** What is stated of a tensor's bytes. */
export interface Checksum {
  /** Which bytes it is of, and how they are to be read. Checksums of differing places cannot be compared. */
  readonly place: string
  readonly crc32: string
}

/** `undefined` where nothing states the bytes of a tensor. */
export type Checksums = (tensor: TensorInfo) => Checksum | undefined

/**
 * What the container states of its records' bytes, tensor by tensor, so that no byte has to be read. Only zip archives state a
 * CRC-32 of each record; safetensors and the older formats state nothing.
 */
export function checksumsOf({ records, storages }: Checkpoint): Checksums {
  const byName = new Map(records.map((record) => [record.name, record]))

  function checksum(tensor: TensorInfo): Checksum | undefined {
    if (hasHiddenMeaning(tensor.dtype)) return undefined
    if (tensor.parts.length > 0) return joined(tensor.layout, tensor.parts.map(checksum))
    if (tensor.layout === 'strided' && tensor.shape.includes(0)) return { place: 'nothing', crc32: '' }
    const storage = tensor.storage === null ? undefined : storages.get(tensor.storage)
    const record = storage?.record === undefined ? undefined : byName.get(storage.record)
    // PyTorch writes 0 where it was told not to compute checksums.
    if (storage === undefined || record?.crc32 === undefined || record.crc32 === 0) return undefined
    const place = [tensor.dtype, record.size, storage.byteOrder, storage.start, tensor.offset, tensor.stride?.join('x') ?? tensor.layout]
    return { place: place.join(' '), crc32: String(record.crc32) }
  }

  return checksum
}

/** Of all parts that a tensor is made of. */
function joined(layout: string, parts: readonly (Checksum | undefined)[]): Checksum | undefined {
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length) return undefined
  return { place: `${layout}(${known.map(({ place }) => place).join(', ')})`, crc32: known.map(({ crc32 }) => crc32).join(' ') }
}

/** A scale beside the bytes, or a conjugation that is still to be done, changes the values and not the bytes. */
function hasHiddenMeaning(dtype: string): boolean {
  return /^(q|complex)/.test(dtype)
}
