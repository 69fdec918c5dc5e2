/** A safetensors file with one float32 tensor, which is not a number. The name may be anything that JSON can hold. */
export function safetensorsWithNaN(tensor: string): Uint8Array {
  const header = Buffer.from(JSON.stringify({ [tensor]: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  const value = Buffer.alloc(4)
  value.writeFloatLE(Number.NaN)
  return Buffer.concat([length, header, value])
}
