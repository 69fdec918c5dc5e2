import type { StorageInfo } from '../checkpoint.ts'
import type { TensorSpec } from './tensor-spec.ts'

/** The value of a one-element float tensor, from the bytes of its storage; `undefined` for any other tensor. */
export async function scalarOf(
  tensor: TensorSpec,
  storage: StorageInfo | undefined,
  readRecord: (record: string, offset: number, length: number) => Promise<Uint8Array | undefined>,
): Promise<number | undefined> {
  if (storage?.record === undefined || tensor.shape.some((size) => size !== 1)) return undefined
  const size = tensor.dtype === 'float64' ? 8 : tensor.dtype === 'float32' ? 4 : 0
  if (size === 0) return undefined
  const bytes = await readRecord(storage.record, storage.start + tensor.offset * size, size)
  if (bytes === undefined) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = storage.byteOrder === 'little'
  // float32 scores print as the shortest decimal that is the same float32: 0.8125, not 0.8125000059.
  return size === 8 ? view.getFloat64(0, little) : shortest(view.getFloat32(0, little))
}

function shortest(value: number): number {
  for (let digits = 1; digits <= 9; digits++) {
    const candidate = Number(value.toPrecision(digits))
    if (Math.fround(candidate) === value) return candidate
  }
  return value
}
