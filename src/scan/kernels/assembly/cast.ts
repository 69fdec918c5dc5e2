/**
 * Casts floats, by way of float32. A block is cast in lanes first; where a value turns out to lie beyond what the target
 * holds, or not to be finite, the block is done again one by one.
 */

import { isBfloat16, isFloat16, isFloat64 } from './kinds.ts'
import { countZeros, loadFour, magnitudes, storeEight } from './lanes.ts'
import { loadAsFloat32, storeFloat32 } from './scalars.ts'

/** What the last call found. Globals belong to the instance, not to the memory, so threads never see each other's. */
export let overflow: i32 = 0
export let underflow: i32 = 0
export let largest: f64 = 0
export let firstOverflow: i32 = -1

/** Values cast together: few enough that they are in the first-level cache when a block is looked at again. */
const BLOCK: usize = 512

/** Whether the last call of `castLanes` wrote a zero. */
let wroteZero: bool = false

/** `From` and `To` are among the types of `kinds.ts`, f32 and f64. */
export function castFloats<From, To>(source: usize, target: usize, count: usize): void {
  overflow = 0
  underflow = 0
  largest = 0
  firstOverflow = -1
  for (let index: usize = 0; index < count; index += BLOCK) {
    const size = min(BLOCK, count - index)
    const from = source + index * sizeof<From>()
    const to = target + index * sizeof<To>()
    const isWithin = castLanes<From, To>(from, to, size & ~7)
    const start = isWithin ? size & ~7 : 0
    if (start < size) castEach<From, To>(from, to, start, size, index)
    if (canVanish<From, To>() && (wroteZero || start < size)) {
      const zeros = countZeros<To>(to, to + size * sizeof<To>())
      underflow += zeros - countZeros<From>(from, from + size * sizeof<From>())
    }
  }
}

/** Casts `count` values, a multiple of eight. Gives false where the result is not to be used. */
function castLanes<From, To>(source: usize, target: usize, count: usize): bool {
  let peak = v128.splat<u32>(0)
  let peak64 = v128.splat<f64>(0)
  let smallest = v128.splat<i32>(-1)
  let to = target
  const end = source + count * sizeof<From>()
  for (let from = source; from < end; from += 8 * sizeof<From>()) {
    const a = loadFour<From>(from)
    const b = loadFour<From>(from + 4 * sizeof<From>())
    const written = storeEight<To>(to, a, b)
    peak = v128.max<i32>(peak, v128.max<i32>(magnitudes(a), magnitudes(b)))
    if (isFloat64<From>()) peak64 = v128.pmax<f64>(peak64, largestOfEight(from))
    if (canVanish<From, To>()) smallest = sizeof<To>() === 2 ? v128.min<u16>(smallest, written) : v128.min<u32>(smallest, written)
    to += 8 * sizeof<To>()
  }
  if (v128.any_true(v128.ge<i32>(peak, v128.splat<u32>(limitOf<From, To>())))) return false
  wroteZero = !(sizeof<To>() === 2 ? v128.all_true<u16>(smallest) : v128.all_true<u32>(smallest))
  if (isFloat64<From>()) note(max(v128.extract_lane<f64>(peak64, 0), v128.extract_lane<f64>(peak64, 1)))
  else note(highestLane(peak) as f64)
  return true
}

/** Casts the values from `start` to `end`, whatever they are; `index` is that of the value at `source`. */
function castEach<From, To>(source: usize, target: usize, start: usize, end: usize, index: usize): void {
  for (let i = start; i < end; i++) {
    const at = source + i * sizeof<From>()
    const bits = loadAsFloat32<From>(at)
    storeFloat32<To>(target + i * sizeof<To>(), bits)
    const rounded = bits & 0x7fffffff
    const magnitude = isFloat64<From>() ? abs(load<f64>(at)) : (reinterpret<f32>(rounded) as f64)
    if (!(magnitude < Infinity)) continue
    note(magnitude)
    if (rounded < overflowOf<To>()) continue
    overflow++
    if (firstOverflow < 0) firstOverflow = (index + i) as i32
  }
}

function note(magnitude: f64): void {
  if (magnitude > largest) largest = magnitude
}

/** Whether the cast can make a zero of another value. */
function canVanish<From, To>(): bool {
  return sizeof<To>() < sizeof<From>() || (isBfloat16<From>() && isFloat16<To>())
}

/** The bits of the first float32 that rounds to infinity. */
function overflowOf<To>(): u32 {
  if (isFloat16<To>()) return 0x477ff000 // 65,520, half way between 65,504 and 65,536
  if (isBfloat16<To>()) return 0x7f7f8000 // half way above the largest bfloat16
  return 0x7f800000
}

/** The bits of the first float32 that the lanes must not be trusted with. */
function limitOf<From, To>(): u32 {
  // The lanes read infinite and NaN of float16 as if its exponent went on: as 65,536 and more.
  return isFloat16<From>() ? 0x47800000 : overflowOf<To>()
}

function largestOfEight(at: usize): v128 {
  const low = v128.pmax<f64>(v128.abs<f64>(v128.load(at)), v128.abs<f64>(v128.load(at, 16)))
  const high = v128.pmax<f64>(v128.abs<f64>(v128.load(at, 32)), v128.abs<f64>(v128.load(at, 48)))
  return v128.pmax<f64>(low, high)
}

function highestLane(peak: v128): f32 {
  const pairs = v128.max<i32>(peak, v128.shuffle<u32>(peak, peak, 2, 3, 0, 1))
  const one = v128.max<i32>(pairs, v128.shuffle<u32>(pairs, pairs, 1, 0, 3, 2))
  return v128.extract_lane<f32>(one, 0)
}
