/**
 * How far two arrays of one float kind lie apart. Everything is summed in float64, in an order that does not depend on how
 * it is computed: the number with the index i goes into the sum i mod 4 of its block, and the sums of the blocks are added
 * one after the other.
 */

import { isFloat16, isFloat64 } from './kinds.ts'
import { areSame, countMasks, isBeyondFloat16, loadFour, sumLanes } from './lanes.ts'
import { loadAsFloat64, loadBits } from './scalars.ts'
import { exponentOf, peakOf, powerOfTwo } from './scales.ts'

/** What the last call found; see `Measured` in `../kernels.ts`. */
export let otherBits: i32 = 0
export let otherValues: i32 = 0
export let nonFiniteA: i32 = 0
export let nonFiniteB: i32 = 0
export let squaredDifference: f64 = 0
export let squaresA: f64 = 0
export let squaresB: f64 = 0
export let products: f64 = 0
export let farthest: f64 = 0
export let exponentA: i32 = 0
export let exponentB: i32 = 0

/** Numbers of one block: few enough that the second loop over it finds them in the first-level cache. */
const BLOCK: usize = 1024

/** Numbers that the loop over whole vectors takes at a time, so that a block of halves has no rest either. */
const STEP: usize = 8

/** What the numbers are multiplied with so that no square leaves the range of float64. */
let scaleA: f64 = 1
let scaleB: f64 = 1
let scaleBoth: f64 = 1

/** `count` numbers; `lanes` of them are one value, which is 2 for complex ones. */
export function measureFloats<T extends number>(a: usize, b: usize, count: usize, lanes: usize): void {
  reset()
  if (isFloat64<T>()) chooseScales(a, b, count)
  for (let index: usize = 0; index < count; index += BLOCK) {
    const size = min(BLOCK, count - index)
    const placeA = a + index * sizeof<T>()
    const placeB = b + index * sizeof<T>()
    if (lanes !== 1 || size % STEP !== 0) measureEach<T>(placeA, placeB, size, lanes)
    else if (areSame(placeA, placeB, size * sizeof<T>())) measureSame<T>(placeA, placeB, size)
    else measureFour<T>(placeA, placeB, size)
  }
  farthest /= scaleBoth
}

function reset(): void {
  otherBits = 0
  otherValues = 0
  nonFiniteA = 0
  nonFiniteB = 0
  squaredDifference = 0
  squaresA = 0
  squaresB = 0
  products = 0
  farthest = 0
  exponentA = 0
  exponentB = 0
  scaleA = 1
  scaleB = 1
  scaleBoth = 1
}

/** A block whose bytes are the same on both sides. */
function measureSame<T extends number>(a: usize, b: usize, size: usize): void {
  const scale = v128.splat<f64>(scaleA)
  let low = v128.splat<f64>(0)
  let high = v128.splat<f64>(0)
  let peak = v128.splat<f32>(0)
  for (let at = a; at < a + size * sizeof<T>(); at += 4 * sizeof<T>()) {
    let first: v128
    let second: v128
    if (isFloat64<T>()) {
      first = v128.mul<f64>(v128.load(at), scale)
      second = v128.mul<f64>(v128.load(at, 16), scale)
    } else {
      const four = loadFour<T>(at)
      if (isFloat16<T>()) peak = v128.max<f32>(peak, v128.abs<f32>(four))
      first = v128.promote_low<f32>(four)
      second = v128.promote_low<f32>(v128.shuffle<u64>(four, four, 1, 1))
    }
    low = v128.add<f64>(low, v128.mul<f64>(first, first))
    high = v128.add<f64>(high, v128.mul<f64>(second, second))
  }
  const squares = sumLanes(low, high)
  // Two scales are one where both sides have the same peak, which the sameness of one block does not say.
  if (!isFinite(squares) || isBeyondFloat16(peak) || scaleA !== scaleB) return measureEach<T>(a, b, size, 1)
  squaresA += squares
  squaresB += squares
  products += squares
}

function measureFour<T extends number>(a: usize, b: usize, size: usize): void {
  const both = v128.splat<f64>(scaleBoth)
  const zero = v128.splat<f64>(0)
  let peak = v128.splat<f32>(0)
  let bits = zero
  let values = zero
  let farLow = zero
  let farHigh = zero
  let differenceLow = zero
  let differenceHigh = zero
  let squaresALow = zero
  let squaresAHigh = zero
  let squaresBLow = zero
  let squaresBHigh = zero
  let productsLow = zero
  let productsHigh = zero
  for (let at: usize = 0; at < size * sizeof<T>(); at += 4 * sizeof<T>()) {
    let aLow: v128
    let aHigh: v128
    let bLow: v128
    let bHigh: v128
    let offLow: v128
    let offHigh: v128
    if (isFloat64<T>()) {
      aLow = v128.load(a + at)
      aHigh = v128.load(a + at, 16)
      bLow = v128.load(b + at)
      bHigh = v128.load(b + at, 16)
      bits = v128.add<i64>(bits, v128.add<i64>(v128.ne<i64>(aLow, bLow), v128.ne<i64>(aHigh, bHigh)))
      values = v128.add<i64>(values, v128.add<i64>(v128.ne<f64>(aLow, bLow), v128.ne<f64>(aHigh, bHigh)))
      offLow = v128.sub<f64>(v128.mul<f64>(aLow, both), v128.mul<f64>(bLow, both))
      offHigh = v128.sub<f64>(v128.mul<f64>(aHigh, both), v128.mul<f64>(bHigh, both))
      aLow = v128.mul<f64>(aLow, v128.splat<f64>(scaleA))
      aHigh = v128.mul<f64>(aHigh, v128.splat<f64>(scaleA))
      bLow = v128.mul<f64>(bLow, v128.splat<f64>(scaleB))
      bHigh = v128.mul<f64>(bHigh, v128.splat<f64>(scaleB))
    } else {
      const fourA = loadFour<T>(a + at)
      const fourB = loadFour<T>(b + at)
      bits = v128.add<i32>(bits, v128.ne<i32>(fourA, fourB))
      values = v128.add<i32>(values, v128.ne<f32>(fourA, fourB))
      if (isFloat16<T>()) peak = v128.max<f32>(peak, v128.max<f32>(v128.abs<f32>(fourA), v128.abs<f32>(fourB)))
      aLow = v128.promote_low<f32>(fourA)
      aHigh = v128.promote_low<f32>(v128.shuffle<u64>(fourA, fourA, 1, 1))
      bLow = v128.promote_low<f32>(fourB)
      bHigh = v128.promote_low<f32>(v128.shuffle<u64>(fourB, fourB, 1, 1))
      offLow = v128.sub<f64>(aLow, bLow)
      offHigh = v128.sub<f64>(aHigh, bHigh)
    }
    farLow = v128.max<f64>(farLow, v128.abs<f64>(offLow))
    farHigh = v128.max<f64>(farHigh, v128.abs<f64>(offHigh))
    differenceLow = v128.add<f64>(differenceLow, v128.mul<f64>(offLow, offLow))
    differenceHigh = v128.add<f64>(differenceHigh, v128.mul<f64>(offHigh, offHigh))
    squaresALow = v128.add<f64>(squaresALow, v128.mul<f64>(aLow, aLow))
    squaresAHigh = v128.add<f64>(squaresAHigh, v128.mul<f64>(aHigh, aHigh))
    squaresBLow = v128.add<f64>(squaresBLow, v128.mul<f64>(bLow, bLow))
    squaresBHigh = v128.add<f64>(squaresBHigh, v128.mul<f64>(bHigh, bHigh))
    productsLow = v128.add<f64>(productsLow, v128.mul<f64>(aLow, bLow))
    productsHigh = v128.add<f64>(productsHigh, v128.mul<f64>(aHigh, bHigh))
  }
  const ofA = sumLanes(squaresALow, squaresAHigh)
  const ofB = sumLanes(squaresBLow, squaresBHigh)
  if (!isFinite(ofA) || !isFinite(ofB) || isBeyondFloat16(peak)) return measureEach<T>(a, b, size, 1)
  squaresA += ofA
  squaresB += ofB
  squaredDifference += sumLanes(differenceLow, differenceHigh)
  products += sumLanes(productsLow, productsHigh)
  otherBits += countMasks<T>(bits)
  otherValues += countMasks<T>(values)
  const far = v128.max<f64>(farLow, farHigh)
  farthest = max(farthest, max(v128.extract_lane<f64>(far, 0), v128.extract_lane<f64>(far, 1)))
}

/** The same one by one: where something is not finite, for complex numbers, and for what fills no whole vectors. */
function measureEach<T extends number>(a: usize, b: usize, size: usize, lanes: usize): void {
  let difference0: f64 = 0
  let difference1: f64 = 0
  let ofA0: f64 = 0
  let ofA1: f64 = 0
  let ofB0: f64 = 0
  let ofB1: f64 = 0
  let product0: f64 = 0
  let product1: f64 = 0
  for (let lane: usize = 0; lane < 4; lane++) {
    let difference: f64 = 0
    let ofA: f64 = 0
    let ofB: f64 = 0
    let product: f64 = 0
    for (let i = lane; i < size; i += 4) {
      const valueA = loadAsFloat64<T>(a + i * sizeof<T>())
      const valueB = loadAsFloat64<T>(b + i * sizeof<T>())
      const off = valueA * scaleBoth - valueB * scaleBoth
      difference += off * off
      ofA += valueA * scaleA * (valueA * scaleA)
      ofB += valueB * scaleB * (valueB * scaleB)
      product += valueA * scaleA * (valueB * scaleB)
      if (isFinite(off)) farthest = max(farthest, abs(off))
    }
    // (0 + 2) + (1 + 3), as in `sumLanes`.
    if ((lane & 1) === 0) {
      difference0 += difference
      ofA0 += ofA
      ofB0 += ofB
      product0 += product
    } else {
      difference1 += difference
      ofA1 += ofA
      ofB1 += ofB
      product1 += product
    }
  }
  squaredDifference += difference0 + difference1
  squaresA += ofA0 + ofA1
  squaresB += ofB0 + ofB1
  products += product0 + product1
  countEach<T>(a, b, size, lanes)
}

function countEach<T extends number>(a: usize, b: usize, size: usize, lanes: usize): void {
  for (let i: usize = 0; i < size; i += lanes) {
    let hasOtherBits = false
    let hasOtherValue = false
    let isFiniteA = true
    let isFiniteB = true
    for (let k = i; k < i + lanes; k++) {
      const placeA = a + k * sizeof<T>()
      const placeB = b + k * sizeof<T>()
      const valueA = loadAsFloat64<T>(placeA)
      const valueB = loadAsFloat64<T>(placeB)
      if (loadBits<T>(placeA) !== loadBits<T>(placeB)) hasOtherBits = true
      if (valueA !== valueB && !(isNaN(valueA) && isNaN(valueB))) hasOtherValue = true
      if (!isFinite(valueA)) isFiniteA = false
      if (!isFinite(valueB)) isFiniteB = false
    }
    otherBits += i32(hasOtherBits)
    otherValues += i32(hasOtherValue)
    nonFiniteA += i32(!isFiniteA)
    nonFiniteB += i32(!isFiniteB)
  }
}

/** Powers of two, so that nothing is rounded. A side that is all zero takes the other's. */
function chooseScales(a: usize, b: usize, count: usize): void {
  const peakA = peakOf(a, count)
  const peakB = peakOf(b, count)
  exponentA = exponentOf(peakA === 0 ? peakB : peakA)
  exponentB = exponentOf(peakB === 0 ? peakA : peakB)
  scaleA = powerOfTwo(-exponentA)
  scaleB = powerOfTwo(-exponentB)
  scaleBoth = powerOfTwo(-max(exponentA, exponentB))
}
