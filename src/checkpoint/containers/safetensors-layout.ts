import { quote } from '../quote.ts'
import { SAFETENSORS_DTYPES } from './safetensors-dtypes.ts'
import { type Entry, HeaderError } from './safetensors-header.ts'

/**
 * Tensors must cover the buffer without holes and overlaps, each with as many bytes as its shape needs. Takes the entries in
 * the order of `byOffset`. Throws `HeaderError`.
 */
export function checkLayout(entries: readonly Entry[], bufferLength: bigint): void {
  let at = 0n
  for (const entry of entries) {
    const name = quote(entry.name)
    if (entry.begin !== at || entry.end < entry.begin) {
      throw new HeaderError(
        `Tensor ${name} has the bytes ${entry.begin} to ${entry.end}, expected were bytes from ${at} on`,
        `Error while deserializing header: invalid offset for tensor \`${entry.name}\``,
        'container/corrupt',
        entry.name,
      )
    }
    at = entry.end
    checkSize(entry, name)
  }
  if (at === bufferLength) return
  const torch = 'Error while deserializing header: incomplete metadata, file not fully covered'
  if (at > bufferLength) {
    throw new HeaderError(
      `The file ends ${at - bufferLength} bytes too early: it was cut off, or never written to its end`,
      torch,
      'container/truncated',
    )
  }
  throw new HeaderError(`${bufferLength - at} bytes at the end belong to no tensor`, torch, 'container/trailing-data')
}

function checkSize(entry: Entry, name: string): void {
  const bits = entry.shape.reduce((count, size) => checked(count * size, name), 1n) * BigInt(SAFETENSORS_DTYPES.get(entry.dtype)?.bits ?? 8)
  checked(bits, name)
  if (bits % 8n !== 0n)
    throw new HeaderError(
      `Tensor ${name} does not end on a byte`,
      'the sliced tensor does not end up at a byte boundary',
      'container/corrupt',
      entry.name,
    )
  if (bits / 8n !== entry.end - entry.begin) {
    throw new HeaderError(
      `Tensor ${name} of shape [${entry.shape.join(', ')}] and ${entry.dtype} needs ${bits / 8n} bytes and has ${entry.end - entry.begin}`,
      'Error while deserializing header: invalid shape, data type, or offset for tensor',
      'container/corrupt',
      entry.name,
    )
  }
}

function checked(value: bigint, name: string): bigint {
  if (value < 2n ** 64n) return value
  throw new HeaderError(
    `Tensor ${name} has a shape whose size overflows`,
    'overflow computing buffer size from shape and/or element type',
    'tensor/shape-overflow',
  )
}

/** A tensor of no bytes may lie anywhere between two others; by name it keeps a fixed place. */
export function byOffset(a: Entry, b: Entry): number {
  if (a.begin !== b.begin) return a.begin < b.begin ? -1 : 1
  return a.end < b.end ? -1 : a.end > b.end ? 1 : 0
}
