import { describe, expect, it } from 'vitest'
import { FIRST_FREE_BYTE } from '../../../src/scan/kernels/load-kernels.ts'
import { BOTH } from './both-kernels.ts'

/** Bytes that all differ from their neighbours. */
function pattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 37 + (i >> 3)) & 0xff)
}

function reversed(bytes: Uint8Array, width: number): Uint8Array {
  return Uint8Array.from(bytes, (_, i) => bytes[i - (i % width) + width - 1 - (i % width)] ?? 0)
}

describe.each(BOTH)('swapping in %s', (_name, kernels) => {
  const { bytes } = kernels

  it.each([2, 4, 8] as const)('turns items of %i bytes around, at every length and position', (width) => {
    for (let count = 0; count <= 70; count++) {
      const source = FIRST_FREE_BYTE + (count % 17)
      const target = FIRST_FREE_BYTE + 4096 + ((count * 5) % 19)
      const items = pattern(count * width)
      bytes.set(items, source)
      bytes.fill(0xa5, target - 32, target + items.length + 32)
      kernels.swap(width, source, target, count)
      expect(bytes.slice(target, target + items.length)).toEqual(reversed(items, width))
      expect(bytes.slice(source, source + items.length)).toEqual(items)
      const around = [...bytes.subarray(target - 32, target), ...bytes.subarray(target + items.length, target + items.length + 32)]
      expect(around.every((byte) => byte === 0xa5)).toBe(true)
    }
  })

  it.each([2, 4, 8] as const)('turns items of %i bytes around where they are', (width) => {
    const items = pattern(101 * width)
    bytes.set(items, FIRST_FREE_BYTE + 3)
    kernels.swap(width, FIRST_FREE_BYTE + 3, FIRST_FREE_BYTE + 3, 101)
    expect(bytes.slice(FIRST_FREE_BYTE + 3, FIRST_FREE_BYTE + 3 + items.length)).toEqual(reversed(items, width))
  })
})
