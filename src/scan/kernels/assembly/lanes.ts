/** Conversions of many values at once. They hold for finite values that the target can hold; `scalars.ts` does the rest. */

import { isBfloat16, isFloat16, isFloat32, isFloat64 } from './kinds.ts'

/** Reads four values as float32. From float64 this rounds, and what is too large becomes infinite. */
export function loadFour<From>(at: usize): v128 {
  if (isFloat16<From>()) return halvesToFloats(v128.load16x4_u(at))
  // A bfloat16 is the upper half of a float32.
  if (isBfloat16<From>()) return v128.shl<u32>(v128.load16x4_u(at), 16)
  if (isFloat32<From>()) return v128.load(at)
  return v128.shuffle<u64>(v128.demote_zero<f64>(v128.load(at)), v128.demote_zero<f64>(v128.load(at, 16)), 0, 2)
}

/**
 * Writes eight float32 values, rounded to the nearest, ties to even. Gives integers of the target's size of which one is
 * zero where a value became zero.
 */
export function storeEight<To>(at: usize, a: v128, b: v128): v128 {
  if (isFloat16<To>()) {
    const halves = floatsToHalves(a, b)
    v128.store(at, halves)
    return v128.and(halves, v128.splat<u16>(0x7fff))
  }
  if (isBfloat16<To>()) {
    const halves = i16x8.narrow_i32x4_u(roundToBfloat16(a), roundToBfloat16(b))
    v128.store(at, halves)
    return v128.and(halves, v128.splat<u16>(0x7fff))
  }
  if (isFloat32<To>()) {
    v128.store(at, a)
    v128.store(at, b, 16)
    return v128.min<u32>(magnitudes(a), magnitudes(b))
  }
  v128.store(at, v128.promote_low<f32>(a))
  v128.store(at, v128.promote_low<f32>(v128.shuffle<u64>(a, a, 1, 1)), 16)
  v128.store(at, v128.promote_low<f32>(b), 32)
  v128.store(at, v128.promote_low<f32>(v128.shuffle<u64>(b, b, 1, 1)), 48)
  return v128.min<u32>(magnitudes(a), magnitudes(b))
}

/** The bits of four float32 without their signs. As integers they are in the order of the magnitudes. */
export function magnitudes(floats: v128): v128 {
  return v128.and(floats, v128.splat<u32>(0x7fffffff))
}

/** Number of values between `start` and `end` that are zero, of either sign. */
export function countZeros<T>(start: usize, end: usize): i32 {
  const zero = v128.splat<u32>(0)
  let zeros = 0
  let p = start
  for (; p + 16 <= end; p += 16) {
    const values = v128.load(p)
    if (sizeof<T>() === 2) zeros += popcnt(v128.bitmask<u16>(v128.eq<u16>(v128.shl<u16>(values, 1), zero)))
    else if (isFloat32<T>()) zeros += popcnt(v128.bitmask<u32>(v128.eq<u32>(v128.shl<u32>(values, 1), zero)))
    else zeros += popcnt(v128.bitmask<u64>(v128.eq<u64>(v128.shl<u64>(values, 1), zero)))
  }
  for (; p < end; p += sizeof<T>()) {
    if (sizeof<T>() === 2) zeros += i32((load<u16>(p) & 0x7fff) === 0)
    else if (isFloat32<T>()) zeros += i32(load<f32>(p) === 0)
    else if (isFloat64<T>()) zeros += i32(load<f64>(p) === 0)
  }
  return zeros
}

/** Whether `length` bytes, a multiple of 16, are the same. */
export function areSame(a: usize, b: usize, length: usize): bool {
  let bits = v128.splat<u64>(0)
  for (let at: usize = 0; at < length; at += 16) bits = v128.or(bits, v128.xor(v128.load(a + at), v128.load(b + at)))
  return !v128.any_true(bits)
}

/** The sum of four float64, added crosswise: (0 + 2) + (1 + 3). */
export function sumLanes(low: v128, high: v128): f64 {
  const two = v128.add<f64>(low, high)
  return v128.extract_lane<f64>(two, 0) + v128.extract_lane<f64>(two, 1)
}

/** How many lanes had a mask of all ones, which is -1, where masks were added up. */
export function countMasks<T extends number>(masks: v128): i32 {
  if (isFloat64<T>()) return -((v128.extract_lane<i64>(masks, 0) + v128.extract_lane<i64>(masks, 1)) as i32)
  return -(
    v128.extract_lane<i32>(masks, 0) +
    v128.extract_lane<i32>(masks, 1) +
    v128.extract_lane<i32>(masks, 2) +
    v128.extract_lane<i32>(masks, 3)
  )
}

/** Whether one of these magnitudes was no finite float16: `loadFour` makes numbers from 2^16 on of those, which no finite one reaches. */
export function isBeyondFloat16(peak: v128): bool {
  return v128.any_true(v128.ge<f32>(peak, v128.splat<f32>(65536)))
}

/** Four finite float16 in the low halves of the lanes, as float32. */
function halvesToFloats(halves: v128): v128 {
  const sign = v128.shl<u32>(v128.and(halves, v128.splat<u32>(0x8000)), 16)
  const magnitude = v128.and(halves, v128.splat<u32>(0x7fff))
  // The exponents' biases are 15 and 127, and the fraction has 10 bits instead of 23.
  const normal = v128.add<u32>(v128.shl<u32>(magnitude, 13), v128.splat<u32>(112 << 23))
  // Below 2^-14 a float16 is a whole number of 2^-24, which float32 holds as a normal number.
  const subnormal = v128.mul<f32>(v128.convert<i32>(magnitude), v128.splat<f32>(2 ** -24))
  const isSubnormal = v128.lt<i32>(magnitude, v128.splat<u32>(0x400))
  return v128.or(sign, v128.bitselect(subnormal, normal, isSubnormal))
}

/**
 * Eight float32 below 65,520 in magnitude as float16. The adder of the machine does the rounding: a sum with a number
 * whose last bit has the weight of the last bit that float16 keeps has nothing below that bit, and was rounded to the
 * nearest, ties to even. For a value in [2^e, 2^(e+1)) that number is 2^(e+13): float32 has 23 bits of fraction, and
 * float16 keeps 10 of them. Below 2^-14, where float16 has one spacing for all, the number stays at 2^-1. Then the last
 * bits of the sum count the spacings in the value, at most 2,048.
 *
 * What only touches signs and exponents works on the upper halves of the floats, eight at once.
 */
function floatsToHalves(a: v128, b: v128): v128 {
  const upper = i16x8.narrow_i32x4_u(v128.shr<u32>(a, 16), v128.shr<u32>(b, 16))
  const sign = v128.and(upper, v128.splat<u16>(0x8000))
  // The exponent above that of 2^-14 (113 with its bias), and 0 for all that is smaller.
  const exponent = v128.sub_sat<u16>(v128.and(upper, v128.splat<u16>(0x7f80)), v128.splat<u16>(113 << 7))
  // 126 is the exponent of 2^-1. With the sign of the value the sum grows away from zero on both sides.
  const rounder = v128.or(sign, v128.add<u16>(exponent, v128.splat<u16>(126 << 7)))
  const zero = v128.splat<u16>(0)
  const sumA = v128.add<f32>(a, v128.shuffle<u16>(zero, rounder, 0, 8, 1, 9, 2, 10, 3, 11))
  const sumB = v128.add<f32>(b, v128.shuffle<u16>(zero, rounder, 4, 12, 5, 13, 6, 14, 7, 15))
  const lower = v128.splat<u32>(0xffff)
  const spacings = i16x8.narrow_i32x4_u(v128.and(sumA, lower), v128.and(sumB, lower))
  // A normal value has 1,024 spacings or more. Its leading one adds 1 to the exponent, as does a carry out of the fraction.
  return v128.or(sign, v128.add<u16>(v128.shl<u16>(exponent, 3), spacings))
}

/** Four float32 rounded to bfloat16, in the low halves of the lanes. */
function roundToBfloat16(floats: v128): v128 {
  const last = v128.and(v128.shr<u32>(floats, 16), v128.splat<u32>(1))
  // Half of the last kept bit rounds up; just less than half lets a tie go up only where the last kept bit is odd.
  const rounded = v128.add<u32>(floats, v128.add<u32>(last, v128.splat<u32>(0x7fff)))
  return v128.shr<u32>(rounded, 16)
}
