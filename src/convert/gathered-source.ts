import type { ByteSource } from '../checkpoint/bytes.ts'
import { EVERYWHERE, forEachRun, type StridedView, withFewDimensions } from './strided-view.ts'

/** Bytes of the input that are read at once, and of the output that are put together at once. */
const READ_BYTES = 8 * 1024 * 1024
const WINDOW_BYTES = 16 * 1024 * 1024

/**
 * A strided view of values in `source` as a source of its own, in which they follow each other in row-major order. Memory is
 * bounded whatever the strides are: a window of the result is put together from as many reads as it takes, each of a bounded
 * stretch of the input, and stretches without a wanted value are not read.
 */
export function gatheredSource(source: ByteSource, given: StridedView): ByteSource {
  const view = withFewDimensions(given)
  const size = view.shape.reduce((count, length) => count * length, 1) * view.itemBytes
  const perWindow = Math.max(1, Math.floor(WINDOW_BYTES / view.itemBytes))
  let start = 0
  const memory = new Uint8Array(Math.min(size, perWindow * view.itemBytes))
  let window = memory.subarray(0, 0)
  return {
    size,
    async read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size) {
        throw new RangeError(`read of ${length} bytes at ${offset} in a view of ${size} bytes`)
      }
      const bytes = new Uint8Array(length)
      for (let done = 0; done < length; ) {
        const at = offset + done
        if (at < start || at >= start + window.length) {
          const first = Math.floor(at / view.itemBytes)
          const count = Math.min(perWindow, size / view.itemBytes - first)
          window = memory.subarray(0, count * view.itemBytes)
          await gather(source, view, first, count, window)
          start = first * view.itemBytes
        }
        const part = window.subarray(at - start, at - start + length - done)
        bytes.set(part, done)
        done += part.length
      }
      return bytes
    },
    async close() {},
  }
}

/** Puts the values with the numbers `first` to `first + count - 1` of the row-major order into `result`. */
async function gather(source: ByteSource, view: StridedView, first: number, count: number, result: Uint8Array): Promise<void> {
  const { itemBytes } = view
  const { least, most } = forEachRun(view, first, count, EVERYWHERE, ignore)
  const perRead = Math.max(1, Math.floor(READ_BYTES / itemBytes))
  for (let from = least; from <= most; from += perRead) {
    const range = { from, to: from + perRead }
    const wanted = forEachRun(view, first, count, range, ignore)
    if (wanted.most < 0) continue
    const bytes = await source.read(view.begin + wanted.least * itemBytes, (wanted.most + 1 - wanted.least) * itemBytes)
    const copy = itemCopier(bytes, result, itemBytes)
    forEachRun(view, first, count, range, (target, element, step, length) => copy(element - wanted.least, step, target, length))
  }
}

function ignore(): void {}

type CopyItems = (item: number, step: number, target: number, length: number) => void

/** Copies items that are `step` apart to where they follow each other; positions count items. */
function itemCopier(from: Uint8Array, into: Uint8Array, itemBytes: number): CopyItems {
  const unit = unitBytes(itemBytes, from.byteOffset | into.byteOffset)
  const source = unitsOf(from, unit)
  const result = unitsOf(into, unit)
  const perItem = itemBytes / unit
  return (item, step, target, length) => {
    let read = item * perItem
    let write = target * perItem
    if (step === 1) {
      result.set(source.subarray(read, read + length * perItem), write)
      return
    }
    const skip = (step - 1) * perItem
    for (let i = 0; i < length; i++, read += skip) {
      for (let each = 0; each < perItem; each++) result[write++] = source[read++] ?? 0
    }
  }
}

/** As many bytes at once as the items and the memory's alignment allow. */
function unitBytes(itemBytes: number, offset: number): 1 | 2 | 4 {
  if (itemBytes % 4 === 0 && offset % 4 === 0) return 4
  return itemBytes % 2 === 0 && offset % 2 === 0 ? 2 : 1
}

function unitsOf(bytes: Uint8Array, unit: 1 | 2 | 4): Uint8Array | Uint16Array | Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes
  if (unit === 4) return new Uint32Array(buffer, byteOffset, byteLength / 4)
  return unit === 2 ? new Uint16Array(buffer, byteOffset, byteLength / 2) : bytes
}
