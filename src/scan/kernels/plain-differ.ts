import { PIECE_BYTES, readAligned } from './aligned-pieces.ts'

/** Counts as `Kernels.differ` does. */
export function differPlainly(bytes: Uint8Array, width: 1 | 2 | 4 | 8, a: number, b: number, count: number): number {
  const length = count * width
  let differing = 0
  for (let offset = 0; offset < length; offset += PIECE_BYTES) {
    const size = Math.min(PIECE_BYTES, length - offset)
    const pieceA = readAligned(bytes, a + offset, size, SCRATCH_A)
    const pieceB = readAligned(bytes, b + offset, size, SCRATCH_B)
    if (Buffer.compare(pieceA, pieceB) !== 0) differing += COUNT[width](pieceA, pieceB)
  }
  return differing
}

const SCRATCH_A = new Uint8Array(PIECE_BYTES)
const SCRATCH_B = new Uint8Array(PIECE_BYTES)

const COUNT: Readonly<Record<1 | 2 | 4 | 8, (a: Uint8Array, b: Uint8Array) => number>> = {
  1: countOther,
  2: (a, b) => countOther(new Uint16Array(a.buffer, a.byteOffset, a.length / 2), new Uint16Array(b.buffer, b.byteOffset, b.length / 2)),
  4: (a, b) => countOther(words(a), words(b)),
  8: (a, b) => countOtherPairs(words(a), words(b)),
}

function words(piece: Uint8Array): Uint32Array {
  return new Uint32Array(piece.buffer, piece.byteOffset, piece.length / 4)
}

function countOther(a: Uint8Array | Uint16Array | Uint32Array, b: Uint8Array | Uint16Array | Uint32Array): number {
  let count = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++
  return count
}

/** Items of 64 bits, by their halves: whole numbers above 2^53 have no number of their own. */
function countOtherPairs(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  for (let i = 0; i < a.length; i += 2) if (a[i] !== b[i] || a[i + 1] !== b[i + 1]) count++
  return count
}
