import * as zlib from 'node:zlib'

/** CRC-32 as zip uses it (polynomial 0xEDB88320), continuing from `seed`. */
export const crc32: (bytes: Uint8Array, seed: number) => number =
  typeof zlib.crc32 === 'function' ? zlib.crc32 : (bytes, seed) => tableCrc32(bytes, seed)

/** Below, a loop is done before a call into zlib has begun: files of small tensors have a hundred thousand of them. */
const SMALL = 128

/** CRC-32 of `count` bytes of `memory` from `position` on. */
export function crc32Of(memory: Uint8Array, position: number, count: number): number {
  if (count > SMALL) return crc32(memory.subarray(position, position + count), 0)
  return tableCrc32(memory, 0, position, position + count)
}

const POLYNOMIAL = 0xedb88320

let table: Uint32Array | undefined

/** The same byte by byte: for few bytes, and for Node before 20.15 and 22.2, which have no `zlib.crc32`. */
export function tableCrc32(bytes: Uint8Array, seed: number, from = 0, to = bytes.length): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = timesX(value)
    return value
  })
  let crc = ~seed
  for (let i = from; i < to; i++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0)
  return ~crc >>> 0
}

/**
 * CRC-32 of two stretches that follow each other, from the CRC-32 of each and the length of the second in bytes.
 * A CRC is the remainder of a polynomial over GF(2): bytes behind it multiply it by x^(8 * length).
 */
export function combinedCrc32(first: number, second: number, secondLength: number): number {
  return (product(first, powerOfX(secondLength)) ^ second) >>> 0
}

/** Remainders are stored with the highest power in the lowest bit, as the CRC itself is. */
const ONE = 0x80000000

function timesX(remainder: number): number {
  return remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1
}

function product(a: number, b: number): number {
  let sum = 0
  let shifted = b
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) sum ^= shifted
    shifted = timesX(shifted)
  }
  return sum >>> 0
}

/** `squares[k]` is x^(8 * 2^k). */
const squares: number[] = [ONE >>> 8]

/** x^(8 * bytes); `bytes` below 2^53. */
function powerOfX(bytes: number): number {
  let power = ONE
  for (let k = 0, rest = bytes; rest > 0; k++, rest = Math.floor(rest / 2)) {
    const last = squares[k - 1]
    const square = squares[k] ?? (last === undefined ? ONE : product(last, last))
    squares[k] = square
    if (rest % 2 === 1) power = product(square, power)
  }
  return power
}
