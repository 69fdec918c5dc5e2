/** A 64-bit field as a number; `undefined` past 2^53, where no file is that long. */
export function safeUint64(view: DataView, at: number): number | undefined {
  const value = view.getBigUint64(at, true)
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined
}

export function dataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
