/** Powers of two that keep the squares of float64 within its range; multiplying with one rounds nothing. */

/** Squares of numbers with these exponents, and sums of as many as there can be, are normal numbers. */
const SAFE_EXPONENT: i32 = 400

/** The largest finite magnitude, as its bits. */
export function peakOf(start: usize, count: usize): u64 {
  let peak: u64 = 0
  for (let at = start; at < start + count * 8; at += 8) {
    const magnitude = (load<u64>(at) << 1) >> 1
    peak = max(peak, magnitude < 0x7ff0000000000000 ? magnitude : 0)
  }
  return peak
}

/** 0 where squares are safe without a scale. */
export function exponentOf(peak: u64): i32 {
  if (peak === 0) return 0
  const exponent = ((peak >> 52) as i32) - 1023
  return exponent > SAFE_EXPONENT || exponent < -SAFE_EXPONENT ? min(exponent, 1022) : 0
}

/** `exponent` is -1022 to 1023. */
export function powerOfTwo(exponent: i32): f64 {
  return reinterpret<f64>(((exponent + 1023) as u64) << 52)
}
