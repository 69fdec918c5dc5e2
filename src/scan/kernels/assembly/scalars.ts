/**
 * Conversions of single values, right for all of them. A NaN keeps its sign and the leading bits of its payload and becomes
 * quiet, as processors do it; bfloat16 becomes float32 by a shift alone, which changes nothing.
 */

import { isBfloat16, isFloat16, isFloat32, isFloat64 } from './kinds.ts'

const INFINITY32: u32 = 0x7f800000
const QUIET32: u32 = 0x00400000
const INFINITY64: u64 = 0x7ff0000000000000
const QUIET64: u64 = 0x0008000000000000

/** The value at `at` as the bits of a float32. */
export function loadAsFloat32<From>(at: usize): u32 {
  if (isFloat16<From>()) return fromFloat16(load<u16>(at))
  if (isBfloat16<From>()) return (load<u16>(at) as u32) << 16
  if (isFloat32<From>()) return load<u32>(at)
  return fromFloat64(load<u64>(at))
}

/** Writes the float32 of these bits as the target's kind, rounded to the nearest, ties to even. */
export function storeFloat32<To>(at: usize, bits: u32): void {
  if (isFloat16<To>()) store<u16>(at, toFloat16(bits) as u16)
  else if (isBfloat16<To>()) store<u16>(at, toBfloat16(bits) as u16)
  else if (isFloat32<To>()) store<u32>(at, bits)
  else store<u64>(at, toFloat64(bits))
}

/** The value at `at` as float64; a NaN of any kind is a NaN. */
export function loadAsFloat64<From>(at: usize): f64 {
  if (isFloat64<From>()) return load<f64>(at)
  return reinterpret<f32>(loadAsFloat32<From>(at)) as f64
}

/** The bits at `at`. */
export function loadBits<From>(at: usize): u64 {
  if (sizeof<From>() === 2) return load<u16>(at) as u64
  if (sizeof<From>() === 4) return load<u32>(at) as u64
  return load<u64>(at)
}

function isNaN32(bits: u32): bool {
  return (bits & 0x7fffffff) > INFINITY32
}

function fromFloat16(half: u32): u32 {
  const sign = (half & 0x8000) << 16
  const magnitude = half & 0x7fff
  // Below 2^-14 a float16 is a whole number of 2^-24.
  if (magnitude < 0x400) return sign | reinterpret<u32>((magnitude as f32) * 2 ** -24)
  if (magnitude < 0x7c00) return sign | ((magnitude << 13) + (112 << 23))
  const quiet = magnitude === 0x7c00 ? 0 : QUIET32
  return sign | INFINITY32 | quiet | ((magnitude & 0x3ff) << 13)
}

function fromFloat64(bits: u64): u32 {
  // What WebAssembly makes of the bits of a NaN is not defined.
  if (bits << 1 <= INFINITY64 << 1) return reinterpret<u32>(reinterpret<f64>(bits) as f32)
  return (((bits >> 32) as u32) & 0x80000000) | INFINITY32 | QUIET32 | (((bits >> 29) as u32) & 0x007fffff)
}

function toFloat64(bits: u32): u64 {
  if (!isNaN32(bits)) return reinterpret<u64>(reinterpret<f32>(bits) as f64)
  return ((bits as u64 & 0x80000000) << 32) | INFINITY64 | QUIET64 | ((bits as u64 & 0x007fffff) << 29)
}

function toBfloat16(bits: u32): u32 {
  if (isNaN32(bits)) return (bits | QUIET32) >> 16
  return (bits + 0x7fff + ((bits >> 16) & 1)) >> 16
}

function toFloat16(bits: u32): u32 {
  const sign = (bits >> 16) & 0x8000
  const magnitude = bits & 0x7fffffff
  if (magnitude >= INFINITY32) return sign | 0x7c00 | (magnitude === INFINITY32 ? 0 : 0x0200 | ((bits >> 13) & 0x3ff))
  if (magnitude >= 0x477ff000) return sign | 0x7c00 // 65,520 and more
  const exponent = magnitude >> 23
  const significand = (magnitude & 0x007fffff) | 0x00800000
  // 13 bits of the fraction go; below 2^-14 one more for each power of two, and from 25 on nothing is left.
  const dropped = exponent > 113 ? 13 : min<u32>(126 - exponent, 25)
  const odd = (significand >> dropped) & 1
  const spacings = (significand + ((1 as u32) << (dropped - 1)) - 1 + odd) >> dropped
  return sign | (((exponent > 113 ? exponent - 113 : 0) << 10) + spacings)
}
