import * as zlib from 'node:zlib'

/** CRC-32 as zip uses it (polynomial 0xEDB88320), continuing from `seed`. */
export const crc32: (bytes: Uint8Array, seed: number) => number = typeof zlib.crc32 === 'function' ? zlib.crc32 : tableCrc32

let table: Uint32Array | undefined

/** For Node before 20.15 and 22.2, which have no `zlib.crc32`. */
export function tableCrc32(bytes: Uint8Array, seed: number): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  let crc = ~seed
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}
