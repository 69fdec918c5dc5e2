import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32, tableCrc32 } from '../../src/scan/crc32.ts'

describe('CRC-32', () => {
  it('is the one that zips have', () => {
    expect(crc32(Buffer.from('123456789'), 0)).toBe(0xcbf43926)
    expect(tableCrc32(Buffer.from('123456789'), 0)).toBe(0xcbf43926)
    expect(tableCrc32(new Uint8Array(0), 0)).toBe(0)
  })

  it('is the same without the help of Node, for any bytes and any start', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 0, max: 0xffffffff }), (bytes, seed) => {
        expect(tableCrc32(bytes, seed)).toBe(zlibCrc32(bytes, seed))
      }),
    )
  })

  it('may be computed in pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut), 0))).toBe(zlibCrc32(bytes))
      }),
    )
  })
})
