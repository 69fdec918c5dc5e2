/**
 * Random access to the bytes of one file, wherever it lies. Offsets and lengths are in bytes.
 * `read` returns exactly `length` bytes or throws; the bytes belong to the caller until the next read at the earliest.
 */
export interface ByteSource {
  readonly size: number
  read(offset: number, length: number): Promise<Uint8Array>
  /** As `read`, into memory of the caller's; for sources that can do so without a copy. */
  readInto?(offset: number, into: Uint8Array): Promise<void>
  close(): Promise<void>
}

/** Fills `into` with the bytes of `source` from `offset` on. */
export async function readInto(source: ByteSource, offset: number, into: Uint8Array): Promise<void> {
  if (source.readInto !== undefined) return source.readInto(offset, into)
  into.set(await source.read(offset, into.length))
}

/** Bytes that are already in memory, as a source. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > bytes.length) {
        throw new RangeError(`read of ${length} bytes at ${offset} in ${bytes.length} bytes`)
      }
      return bytes.subarray(offset, offset + length)
    },
    async close() {},
  }
}

/** The part of `source` that begins at `start` and is `size` bytes long, as a source of its own. */
export function sliceSource(source: ByteSource, start: number, size: number): ByteSource {
  return {
    size,
    read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size) {
        throw new RangeError(`read of ${length} bytes at ${offset} in a part of ${size} bytes`)
      }
      return source.read(start + offset, length)
    },
    async close() {},
  }
}

/**
 * Keeps the last `windowSize` bytes read of `source`, for readers that step through a file in small reads.
 * A read longer than the window goes straight through.
 */
export function windowedSource(source: ByteSource, windowSize: number): ByteSource {
  let start = 0
  let window: Uint8Array = new Uint8Array(0)
  return {
    size: source.size,
    async read(offset, length) {
      if (length > windowSize) return source.read(offset, length)
      if (offset < start || offset + length > start + window.length) {
        const available = Math.max(length, Math.min(windowSize, source.size - offset))
        window = await source.read(offset, available)
        start = offset
      }
      return window.subarray(offset - start, offset - start + length)
    },
    close: () => source.close(),
  }
}
