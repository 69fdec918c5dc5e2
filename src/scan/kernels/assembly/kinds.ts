/**
 * AssemblyScript has no 16-bit floats. Their bits travel in 16-bit integers, and the sign of the integer type tells the
 * compiler which of the two formats they are.
 */
export type float16 = u16
export type bfloat16 = i16

/** The kinds by number, as callers of the module name them. */
export const FLOAT16: i32 = 0
export const BFLOAT16: i32 = 1
export const FLOAT32: i32 = 2
export const FLOAT64: i32 = 3

export function isFloat16<T>(): bool {
  return sizeof<T>() === 2 && !isSigned<T>()
}

export function isBfloat16<T>(): bool {
  return sizeof<T>() === 2 && isSigned<T>()
}

export function isFloat32<T>(): bool {
  return sizeof<T>() === 4
}

export function isFloat64<T>(): bool {
  return sizeof<T>() === 8
}
