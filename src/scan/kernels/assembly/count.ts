/**
 * Counts NaN and infinities. Nearly every block of a checkpoint is finite, so a block is only screened first, at the
 * speed of the memory; the exact loop then runs over the blocks in which the screening saw something.
 */

/** What the last call found. Globals belong to the instance, not to the memory, so threads never see each other's. */
export let nan: i32 = 0
export let infinite: i32 = 0
/** Index of the first value that is NaN or infinite, -1 where there is none. */
export let first: i32 = -1
/** 1 where any bit is set. */
export let anyBit: i32 = 0

/** Bytes screened together: few enough that the exact loop finds them in the first-level cache. */
const BLOCK: usize = 4096

/** 8-bit floats of a sign and a magnitude. Magnitudes from `limit` on are not finite; `infinity` is the one that is infinite. */
export function count8(at: usize, count: usize, limit: u8, infinity: u8): void {
  countFloats<u8, i8>(at, count, limit, infinity)
}

/** float16 and bfloat16. `infinity` is the exponent of all ones with a fraction of zero; what lies above it is NaN. */
export function count16(at: usize, count: usize, infinity: u16): void {
  countFloats<u16, i16>(at, count, infinity, infinity)
}

export function count32(at: usize, count: usize): void {
  countFloats<u32, i32>(at, count, 0x7f800000, 0x7f800000)
}

export function count64(at: usize, count: usize): void {
  countFloats<u64, i64>(at, count, 0x7ff0000000000000, 0x7ff0000000000000)
}

/** 8-bit floats in which one pattern is NaN and all others are finite. */
export function countPattern8(at: usize, count: usize, pattern: u8): void {
  reset()
  const end = at + count
  for (let block = at; block < end; block += BLOCK) {
    const stop = min(block + BLOCK, end)
    const wide = wholeVectors(block, stop)
    if (hasPattern(block, wide, pattern)) countPattern(at, block, wide, pattern)
    countPattern(at, wide, stop, pattern)
  }
}

/** Asks only whether any bit of `count` bytes is set, and stops at the first block that has one. */
export function findAnyBit(at: usize, count: usize): void {
  reset()
  const end = at + count
  for (let block = at; block < end && anyBit === 0; block += BLOCK) {
    const stop = min(block + BLOCK, end)
    const wide = wholeVectors(block, stop)
    let bits = v128.splat<u64>(0)
    for (let p = block; p < wide; p += 16) bits = v128.or(bits, v128.load(p))
    if (v128.any_true(bits)) anyBit = 1
    for (let p = wide; p < stop; p++) if (load<u8>(p) !== 0) anyBit = 1
  }
}

function reset(): void {
  nan = 0
  infinite = 0
  first = -1
  anyBit = 0
}

/** Where the last whole vector of 16 bytes between `start` and `stop` ends. */
function wholeVectors(start: usize, stop: usize): usize {
  return start + ((stop - start) & ~15)
}

/** `U` and `S` are the unsigned and signed integers of the format's size. */
function countFloats<U extends number, S extends number>(at: usize, count: usize, limit: U, infinity: U): void {
  reset()
  const end = at + count * sizeof<U>()
  for (let block = at; block < end; block += BLOCK) {
    const stop = min(block + BLOCK, end)
    const wide = wholeVectors(block, stop)
    const isSuspicious = sizeof<U>() === 8 ? isSuspicious64(block, wide) : isSuspiciousNarrow<U, S>(block, wide, limit)
    if (isSuspicious) countEach<U>(at, block, wide, limit, infinity)
    countEach<U>(at, wide, stop, limit, infinity)
  }
}

/**
 * Whether any magnitude reaches `limit`. The bits of floats of one sign grow with their magnitude. So the largest, read as
 * signed integers, is the positive float that is farthest from zero, and the largest, read as unsigned ones, is the negative
 * float that is (every negative one lies above every positive one), or zero where no bit is set. Two operations a vector
 * tell all that is asked.
 */
function isSuspiciousNarrow<U extends number, S extends number>(start: usize, end: usize, limit: U): bool {
  let signed = v128.splat<u64>(0)
  let unsigned = v128.splat<u64>(0)
  for (let p = start; p < end; p += 16) {
    const values = v128.load(p)
    signed = v128.max<S>(signed, values)
    unsigned = v128.max<U>(unsigned, values)
  }
  if (v128.any_true(unsigned)) anyBit = 1
  const sign = ~(~(0 as U) >> 1) as U
  const positive = v128.ge<S>(signed, v128.splat<U>(limit))
  const negative = v128.ge<U>(unsigned, v128.splat<U>((sign | limit) as U))
  return v128.any_true(v128.or(positive, negative))
}

/** The same for float64. WebAssembly has no maximum of 64-bit lanes, but exponents alone compare as well in 32-bit lanes. */
function isSuspicious64(start: usize, end: usize): bool {
  const exponent = v128.splat<u64>(0x7ff0000000000000)
  let bits = v128.splat<u64>(0)
  let highest = v128.splat<u64>(0)
  for (let p = start; p < end; p += 16) {
    const values = v128.load(p)
    bits = v128.or(bits, values)
    highest = v128.max<i32>(highest, v128.and(values, exponent))
  }
  if (v128.any_true(bits)) anyBit = 1
  return v128.any_true(v128.eq<u64>(highest, exponent))
}

function hasPattern(start: usize, end: usize, pattern: u8): bool {
  const wanted = v128.splat<u8>(pattern)
  let bits = v128.splat<u8>(0)
  let found = v128.splat<u8>(0)
  for (let p = start; p < end; p += 16) {
    const values = v128.load(p)
    bits = v128.or(bits, values)
    found = v128.or(found, v128.eq<u8>(values, wanted))
  }
  if (v128.any_true(bits)) anyBit = 1
  return v128.any_true(found)
}

/** Counts exactly between `start` and `end`; `origin` is where the value of index 0 lies. */
function countEach<U extends number>(origin: usize, start: usize, end: usize, limit: U, infinity: U): void {
  const magnitudeBits = (~(0 as U) >> 1) as U
  for (let p = start; p < end; p += sizeof<U>()) {
    const value = load<U>(p)
    if (value !== 0) anyBit = 1
    const magnitude = (value & magnitudeBits) as U
    if (magnitude < limit) continue
    if (magnitude === infinity) infinite++
    else nan++
    if (first < 0) first = ((p - origin) / sizeof<U>()) as i32
  }
}

function countPattern(origin: usize, start: usize, end: usize, pattern: u8): void {
  for (let p = start; p < end; p++) {
    const value = load<u8>(p)
    if (value !== 0) anyBit = 1
    if (value !== pattern) continue
    nan++
    if (first < 0) first = (p - origin) as i32
  }
}
