/** Bytes that are worked on at once: few enough to stay in the first-level cache. */
export const PIECE_BYTES = 16_384

/** Multiple of every element size: typed arrays can look only at positions that are multiples of theirs. */
const ALIGNMENT = 8

/** The `length` bytes at `at`: where they are if that is aligned, else copied to the beginning of `scratch`. */
export function readAligned(bytes: Uint8Array, at: number, length: number, scratch: Uint8Array): Uint8Array {
  const place = placeOf(bytes, at, length)
  if (isAligned(place)) return place
  scratch.set(place)
  return scratch.subarray(0, length)
}

/** Has `write` fill the `length` bytes at `at`: where they are if that is aligned, else by way of `scratch`. */
export function writeAligned(bytes: Uint8Array, at: number, length: number, scratch: Uint8Array, write: (piece: Uint8Array) => void): void {
  const place = placeOf(bytes, at, length)
  if (isAligned(place)) return write(place)
  const piece = scratch.subarray(0, length)
  write(piece)
  place.set(piece)
}

function isAligned(place: Uint8Array): boolean {
  return place.byteOffset % ALIGNMENT === 0
}

/** `subarray` cuts short what does not fit, and values that nobody looked at would pass for finite ones. */
function placeOf(bytes: Uint8Array, at: number, length: number): Uint8Array {
  const place = bytes.subarray(at, at + length)
  if (at < 0 || place.byteLength !== length) throw new RangeError(`${length} bytes at ${at} are not within ${bytes.byteLength} bytes`)
  return place
}
