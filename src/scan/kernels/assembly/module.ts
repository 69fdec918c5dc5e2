/** What the module exports. Positions are in bytes and need no alignment; what lies outside the memory traps. */

import { castFloats, firstOverflow, largest, overflow, underflow } from './cast.ts'
import { anyBit, count8, count16, count32, count64, countPattern8, findAnyBit, first, infinite, nan } from './count.ts'
import { BFLOAT16, bfloat16, FLOAT16, FLOAT32, FLOAT64, float16 } from './kinds.ts'
import {
  exponentA,
  exponentB,
  farthest,
  measureFloats,
  nonFiniteA,
  nonFiniteB,
  otherBits,
  otherValues,
  products,
  squaredDifference,
  squaresA,
  squaresB,
} from './measure.ts'
import { swap2, swap4, swap8 } from './swap.ts'

// The compiler finds a module to import under its file's name, but a module to export from only without `.ts`.
export {
  anyBit,
  count8,
  count16,
  count32,
  count64,
  countPattern8,
  exponentA,
  exponentB,
  farthest,
  findAnyBit,
  first,
  firstOverflow,
  infinite,
  largest,
  nan,
  nonFiniteA,
  nonFiniteB,
  otherBits,
  otherValues,
  overflow,
  products,
  squaredDifference,
  squaresA,
  squaresB,
  swap2,
  swap4,
  swap8,
  underflow,
}

/** Casts between two kinds that differ, named by their numbers. */
export function cast(from: i32, to: i32, source: usize, target: usize, count: usize): void {
  switch (from * 4 + to) {
    case FLOAT16 * 4 + BFLOAT16:
      return castFloats<float16, bfloat16>(source, target, count)
    case FLOAT16 * 4 + FLOAT32:
      return castFloats<float16, f32>(source, target, count)
    case FLOAT16 * 4 + FLOAT64:
      return castFloats<float16, f64>(source, target, count)
    case BFLOAT16 * 4 + FLOAT16:
      return castFloats<bfloat16, float16>(source, target, count)
    case BFLOAT16 * 4 + FLOAT32:
      return castFloats<bfloat16, f32>(source, target, count)
    case BFLOAT16 * 4 + FLOAT64:
      return castFloats<bfloat16, f64>(source, target, count)
    case FLOAT32 * 4 + FLOAT16:
      return castFloats<f32, float16>(source, target, count)
    case FLOAT32 * 4 + BFLOAT16:
      return castFloats<f32, bfloat16>(source, target, count)
    case FLOAT32 * 4 + FLOAT64:
      return castFloats<f32, f64>(source, target, count)
    case FLOAT64 * 4 + FLOAT16:
      return castFloats<f64, float16>(source, target, count)
    case FLOAT64 * 4 + BFLOAT16:
      return castFloats<f64, bfloat16>(source, target, count)
    case FLOAT64 * 4 + FLOAT32:
      return castFloats<f64, f32>(source, target, count)
  }
}

/** Measures how far `count` numbers of one kind at `a` and at `b` lie apart; `lanes` numbers are one value. */
export function measure(kind: i32, a: usize, b: usize, count: usize, lanes: usize): void {
  switch (kind) {
    case FLOAT16:
      return measureFloats<float16>(a, b, count, lanes)
    case BFLOAT16:
      return measureFloats<bfloat16>(a, b, count, lanes)
    case FLOAT32:
      return measureFloats<f32>(a, b, count, lanes)
    case FLOAT64:
      return measureFloats<f64>(a, b, count, lanes)
  }
}
