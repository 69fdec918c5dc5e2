import type { Kernels } from './kernels.ts'
import { castPlainly } from './plain-cast.ts'
import { countPlainly } from './plain-count.ts'
import { differPlainly } from './plain-differ.ts'
import { measurePlainly } from './plain-measure.ts'
import { toFloat64 } from './to-float64.ts'

/** The kernels in plain TypeScript, for machines without WebAssembly SIMD: slower, with the same results bit for bit. */
export function plainKernels(bytes: Uint8Array): Kernels {
  return {
    bytes,
    count: (kind, at, count) => countPlainly(bytes, kind, at, count),
    cast: (from, to, source, target, count) => castPlainly(bytes, from, to, source, target, count),
    measure: (kind, a, b, count, lanes) => measurePlainly(bytes, kind, a, b, count, lanes),
    differ: (width, a, b, count) => differPlainly(bytes, width, a, b, count),
    widen: (kind, source, target, count) => toFloat64(bytes, kind, source, target, count),
    swap: (width, source, target, count) => swapPlainly(bytes, width, source, target, count),
  }
}

function swapPlainly(bytes: Uint8Array, width: 2 | 4 | 8, source: number, target: number, count: number): void {
  bytes.copyWithin(target, source, source + count * width)
  const copy = Buffer.from(bytes.buffer, bytes.byteOffset + target, count * width)
  if (width === 2) copy.swap16()
  else if (width === 4) copy.swap32()
  else copy.swap64()
}
