import { type ByteSource, memorySource } from '../../src/checkpoint/bytes.ts'

export interface CountingSource extends ByteSource {
  /** Bytes that were read so far, and the length of the longest read. */
  readonly total: () => number
  readonly longest: () => number
}

/** Tells how much is read of another source. */
export function countingSource(inner: ByteSource): CountingSource {
  let total = 0
  let longest = 0
  return {
    size: inner.size,
    read(offset, length) {
      total += length
      longest = Math.max(longest, length)
      return inner.read(offset, length)
    },
    close: () => inner.close(),
    total: () => total,
    longest: () => longest,
  }
}

/** A file with `length` zeros put in at byte `at`, which take no memory. */
export function sparseSource(content: Uint8Array, at: number, length: number): ByteSource {
  const front = memorySource(content.subarray(0, at))
  const back = memorySource(content.subarray(at))
  const size = content.length + length
  return {
    size,
    async read(offset, count) {
      if (offset < 0 || offset + count > size) throw new RangeError(`read of ${count} bytes at ${offset}`)
      const bytes = new Uint8Array(count)
      const inFront = Math.min(count, Math.max(0, at - offset))
      if (inFront > 0) bytes.set(await front.read(offset, inFront), 0)
      const inBack = Math.min(count, Math.max(0, offset + count - at - length))
      if (inBack > 0) bytes.set(await back.read(back.size - (size - offset - count) - inBack, inBack), count - inBack)
      return bytes
    },
    async close() {},
  }
}
