import type { Kernels } from '../../../src/scan/kernels/kernels.ts'
import { createKernelMemory, loadKernels } from '../../../src/scan/kernels/load-kernels.ts'

const BYTES = 2 ** 21

/** The two implementations, each on memory of its own, with the name of each. */
export const BOTH: readonly (readonly [string, Kernels])[] = [
  ['WebAssembly', loadKernels(createKernelMemory(BYTES))],
  ['plain TypeScript', loadKernels(createKernelMemory(BYTES, { plain: true }))],
]

type Width = 1 | 2 | 4 | 8

/** Writes values of `width` bytes, little-endian. */
export function writeBits(bytes: Uint8Array, at: number, width: Width, values: readonly bigint[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [i, value] of values.entries()) {
    if (width === 8) view.setBigUint64(at + i * 8, value, true)
    else if (width === 4) view.setUint32(at + i * 4, Number(value), true)
    else if (width === 2) view.setUint16(at + i * 2, Number(value), true)
    else view.setUint8(at + i, Number(value))
  }
}

/** Reads `count` values of `width` bytes, little-endian. */
export function readBits(bytes: Uint8Array, at: number, width: Width, count: number): bigint[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: count }, (_, i) => {
    if (width === 8) return view.getBigUint64(at + i * 8, true)
    if (width === 4) return BigInt(view.getUint32(at + i * 4, true))
    if (width === 2) return BigInt(view.getUint16(at + i * 2, true))
    return BigInt(view.getUint8(at + i))
  })
}
