/** A safetensors file of zeros with these keys and shapes. */
export function weightsFile(shapes: Readonly<Record<string, readonly number[]>>): Uint8Array {
  let end = 0
  const entries = Object.entries(shapes).map(([key, shape]) => {
    const start = end
    end += 4 * shape.reduce((product, length) => product * length, 1)
    return [key, { dtype: 'F32', shape, data_offsets: [start, end] }]
  })
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  return Buffer.concat([length, header, Buffer.alloc(end)])
}
