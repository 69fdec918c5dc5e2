import { PIECE_BYTES, readAligned } from './aligned-pieces.ts'
import type { CastKind, Measured } from './kernels.ts'
import { WIDEN } from './plain-widen.ts'

/** Measures as `Kernels.measure` does, block by block and number by number. */
export function measurePlainly(bytes: Uint8Array, kind: CastKind, a: number, b: number, count: number, lanes: 1 | 2): Measured {
  const width = WIDTHS[kind]
  const scales = kind === 'float64' ? scalesOf(bytes, a, b, count) : NO_SCALES
  const sums: Sums = { ...NOTHING, exponentA: scales.exponentA, exponentB: scales.exponentB }
  for (let index = 0; index < count; index += BLOCK) {
    const size = Math.min(BLOCK, count - index)
    const pieceA = readAligned(bytes, a + index * width, size * width, SCRATCH_A)
    const pieceB = readAligned(bytes, b + index * width, size * width, SCRATCH_B)
    fill(kind, pieceA, NUMBERS_A, size)
    fill(kind, pieceB, NUMBERS_B, size)
    for (let lane = 0; lane < LANES; lane++) addLane(sums, size, lane, scales)
    addBlock(sums)
    countValues(sums, wordsOf(pieceA, width), wordsOf(pieceB, width), size, lanes)
  }
  sums.farthest /= scales.both
  return sums
}

type Sums = { -readonly [Field in keyof Measured]: Measured[Field] }

const NOTHING: Measured = {
  ...{ otherBits: 0, otherValues: 0, nonFiniteA: 0, nonFiniteB: 0, squaredDifference: 0, squaresA: 0, squaresB: 0, products: 0 },
  ...{ farthest: 0, exponentA: 0, exponentB: 0 },
}

/** Numbers whose sums are added to the others together. */
const BLOCK = 1024

/** Sums of a block that take the numbers in turn. */
const LANES = 4

const WIDTHS: Readonly<Record<CastKind, 2 | 4 | 8>> = { float16: 2, bfloat16: 2, float32: 4, float64: 8 }

const SCRATCH_A = new Uint8Array(PIECE_BYTES)
const SCRATCH_B = new Uint8Array(PIECE_BYTES)
const SINGLES = new Float32Array(BLOCK)
const NUMBERS_A = new Float64Array(BLOCK)
const NUMBERS_B = new Float64Array(BLOCK)

/** The sums of each lane of one block, in the order of `Measured`. */
const DIFFERENCES = new Float64Array(LANES)
const SQUARES_A = new Float64Array(LANES)
const SQUARES_B = new Float64Array(LANES)
const PRODUCTS = new Float64Array(LANES)

function fill(kind: CastKind, piece: Uint8Array, numbers: Float64Array, size: number): void {
  if (kind === 'float64') return numbers.set(new Float64Array(piece.buffer, piece.byteOffset, size))
  // Only float64 loses anything on the way, and would tell.
  WIDEN[kind](piece, SINGLES, size, 0, { overflow: 0, underflow: 0, largest: 0, firstOverflow: -1 })
  numbers.set(SINGLES.subarray(0, size))
}

function addLane(sums: Sums, size: number, lane: number, { a, b, both }: Scales): void {
  let difference = 0
  let squaresA = 0
  let squaresB = 0
  let products = 0
  for (let i = lane; i < size; i += LANES) {
    const numberA = NUMBERS_A[i] ?? 0
    const numberB = NUMBERS_B[i] ?? 0
    const off = numberA * both - numberB * both
    difference += off * off
    squaresA += numberA * a * (numberA * a)
    squaresB += numberB * b * (numberB * b)
    products += numberA * a * (numberB * b)
    const distance = Math.abs(off)
    if (distance > sums.farthest && distance !== Infinity) sums.farthest = distance
  }
  DIFFERENCES[lane] = difference
  SQUARES_A[lane] = squaresA
  SQUARES_B[lane] = squaresB
  PRODUCTS[lane] = products
}

function addBlock(sums: Sums): void {
  sums.squaredDifference += sumOf(DIFFERENCES)
  sums.squaresA += sumOf(SQUARES_A)
  sums.squaresB += sumOf(SQUARES_B)
  sums.products += sumOf(PRODUCTS)
}

function sumOf([first = 0, second = 0, third = 0, fourth = 0]: Float64Array): number {
  return first + third + (second + fourth)
}

/** The bits of each number, float64 as two words. */
function wordsOf(piece: Uint8Array, width: 2 | 4 | 8): Uint16Array | Uint32Array {
  if (width === 2) return new Uint16Array(piece.buffer, piece.byteOffset, piece.length / 2)
  return new Uint32Array(piece.buffer, piece.byteOffset, piece.length / 4)
}

function countValues(sums: Sums, wordsA: Uint16Array | Uint32Array, wordsB: Uint16Array | Uint32Array, size: number, lanes: 1 | 2): void {
  const words = (wordsA.length / size) * lanes
  for (let i = 0; i < size; i += lanes) {
    const at = (i / lanes) * words
    let bits = 0
    for (let k = at; k < at + words; k++) bits |= (wordsA[k] ?? 0) ^ (wordsB[k] ?? 0)
    if (bits !== 0) sums.otherBits++
    let isOther = false
    let isFiniteA = true
    let isFiniteB = true
    for (let k = i; k < i + lanes; k++) {
      const numberA = NUMBERS_A[k] ?? 0
      const numberB = NUMBERS_B[k] ?? 0
      if (numberA !== numberB && !(Number.isNaN(numberA) && Number.isNaN(numberB))) isOther = true
      if (!Number.isFinite(numberA)) isFiniteA = false
      if (!Number.isFinite(numberB)) isFiniteB = false
    }
    if (isOther) sums.otherValues++
    if (!isFiniteA) sums.nonFiniteA++
    if (!isFiniteB) sums.nonFiniteB++
  }
}

/** What the numbers are multiplied with so that no square leaves the range of float64: powers of two, which round nothing. */
interface Scales {
  readonly a: number
  readonly b: number
  readonly both: number
  readonly exponentA: number
  readonly exponentB: number
}

const NO_SCALES: Scales = { a: 1, b: 1, both: 1, exponentA: 0, exponentB: 0 }

/** Squares of numbers with these exponents, and sums of as many as there can be, are normal numbers. */
const SAFE_EXPONENT = 400

/** A side that is all zero takes the other's scale. */
function scalesOf(bytes: Uint8Array, a: number, b: number, count: number): Scales {
  const peakA = peakOf(bytes, a, count)
  const peakB = peakOf(bytes, b, count)
  const exponentA = exponentOf(peakA === 0 ? peakB : peakA)
  const exponentB = exponentOf(peakB === 0 ? peakA : peakB)
  return { a: 2 ** -exponentA, b: 2 ** -exponentB, both: 2 ** -Math.max(exponentA, exponentB), exponentA, exponentB }
}

/** The upper half of the largest finite magnitude, rounded up so that 0 is zero alone. */
function peakOf(bytes: Uint8Array, at: number, count: number): number {
  let peak = 0
  for (let index = 0; index < count; index += BLOCK) {
    const size = Math.min(BLOCK, count - index)
    const piece = readAligned(bytes, at + index * 8, size * 8, SCRATCH_A)
    const words = new Uint32Array(piece.buffer, piece.byteOffset, size * 2)
    for (let i = 0; i < words.length; i += 2) {
      const high = (words[i + 1] ?? 0) & 0x7fffffff
      const magnitude = high === 0 && words[i] !== 0 ? 1 : high
      if (magnitude > peak && magnitude < 0x7ff00000) peak = magnitude
    }
  }
  return peak
}

/** 0 where squares are safe without a scale. */
function exponentOf(peak: number): number {
  if (peak === 0) return 0
  const exponent = (peak >> 20) - 1023
  return Math.abs(exponent) > SAFE_EXPONENT ? Math.min(exponent, 1022) : 0
}
