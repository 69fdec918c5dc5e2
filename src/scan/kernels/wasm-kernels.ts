import type { CastKind, CountKind, Kernels, Measured } from './kernels.ts'
import { differPlainly } from './plain-differ.ts'
import { toFloat64 } from './to-float64.ts'
import { WASM_MODULE } from './wasm-module.ts'

/** Bytes of a page, the unit of WebAssembly's memories. */
export const PAGE_BYTES = 65_536

/** Most pages of a memory that the module accepts: 2 GiB, so that no position passes 2^31. */
export const MAXIMUM_PAGES = 32_768

/** What `assembly/module.ts` exports. Results stay in its globals until the next call. */
interface Exports {
  readonly count8: (at: number, count: number, limit: number, infinity: number) => void
  readonly count16: (at: number, count: number, infinity: number) => void
  readonly count32: (at: number, count: number) => void
  readonly count64: (at: number, count: number) => void
  readonly countPattern8: (at: number, count: number, pattern: number) => void
  readonly findAnyBit: (at: number, count: number) => void
  readonly nan: Result
  readonly infinite: Result
  readonly first: Result
  readonly anyBit: Result
  readonly cast: (from: number, to: number, source: number, target: number, count: number) => void
  readonly overflow: Result
  readonly underflow: Result
  readonly largest: Result
  readonly firstOverflow: Result
  readonly measure: (kind: number, a: number, b: number, count: number, lanes: number) => void
  readonly otherBits: Result
  readonly otherValues: Result
  readonly nonFiniteA: Result
  readonly nonFiniteB: Result
  readonly squaredDifference: Result
  readonly squaresA: Result
  readonly squaresB: Result
  readonly products: Result
  readonly farthest: Result
  readonly exponentA: Result
  readonly exponentB: Result
  readonly swap2: Swap
  readonly swap4: Swap
  readonly swap8: Swap
}

interface Result {
  readonly value: number
}

type Swap = (source: number, target: number, count: number) => void

/** The kinds as `assembly/kinds.ts` numbers them. */
const CAST_KINDS: Readonly<Record<CastKind, number>> = { float16: 0, bfloat16: 1, float32: 2, float64: 3 }

let compiled: WebAssembly.Module | undefined

/** The compiled module: a few kilobytes, compiled once for each thread. Undefined on a machine without WebAssembly SIMD. */
export function compiledKernels(): WebAssembly.Module | undefined {
  if (compiled !== undefined) return compiled
  if (typeof WebAssembly === 'undefined') return undefined
  const bytes = Buffer.from(WASM_MODULE, 'base64')
  if (WebAssembly.validate(bytes)) compiled = new WebAssembly.Module(bytes)
  return compiled
}

/** Kernels in WebAssembly SIMD on a shared memory of at most `MAXIMUM_PAGES`. Each thread makes its own on the same memory. */
export function wasmKernels(memory: WebAssembly.Memory): Kernels {
  const module = compiledKernels()
  if (module === undefined) throw new Error('WebAssembly SIMD is gone since this memory was made; please report this')
  const instance = new WebAssembly.Instance(module, { env: { memory } })
  const exports = instance.exports as unknown as Exports // the module is built from our own sources, and a test holds it fresh
  const bytes = new Uint8Array(memory.buffer)
  return {
    bytes,
    count(kind, at, count) {
      runCount(exports, kind, at, count)
      const { nan, infinite, first, anyBit } = exports
      return { nan: nan.value, infinite: infinite.value, first: first.value, nonZero: anyBit.value !== 0 }
    },
    cast(from, to, source, target, count) {
      if (from === to) throw new RangeError(`a cast needs two kinds, and both are ${from}`)
      exports.cast(CAST_KINDS[from], CAST_KINDS[to], source, target, count)
      const { overflow, underflow, largest, firstOverflow } = exports
      return { overflow: overflow.value, underflow: underflow.value, largest: largest.value, firstOverflow: firstOverflow.value }
    },
    measure(kind, a, b, count, lanes) {
      exports.measure(CAST_KINDS[kind], a, b, count, lanes)
      return measured(exports)
    },
    // Bound by what is around them, or rare: integers, and floats of 8 bits.
    differ: (width, a, b, count) => differPlainly(bytes, width, a, b, count),
    widen: (kind, source, target, count) => toFloat64(bytes, kind, source, target, count),
    swap: (width, source, target, count) => exports[`swap${width}`](source, target, count),
  }
}

function measured(exports: Exports): Measured {
  return {
    otherBits: exports.otherBits.value,
    otherValues: exports.otherValues.value,
    nonFiniteA: exports.nonFiniteA.value,
    nonFiniteB: exports.nonFiniteB.value,
    squaredDifference: exports.squaredDifference.value,
    squaresA: exports.squaresA.value,
    squaresB: exports.squaresB.value,
    products: exports.products.value,
    farthest: exports.farthest.value,
    exponentA: exports.exponentA.value,
    exponentB: exports.exponentB.value,
  }
}

/**
 * The formats by the magnitudes that are not finite. Sources: IEEE 754, OCP 8-bit floating point (OFP8), and
 * c10/util/Float8_*.h for what PyTorch makes of the latter.
 */
function runCount(exports: Exports, kind: CountKind, at: number, count: number): void {
  switch (kind) {
    case 'float16':
      return exports.count16(at, count, 0x7c00)
    case 'bfloat16':
      return exports.count16(at, count, 0x7f80)
    case 'float32':
      return exports.count32(at, count)
    case 'float64':
      return exports.count64(at, count)
    case 'float8_e5m2':
      return exports.count8(at, count, 0x7c, 0x7c)
    case 'float8_e4m3fn':
      return exports.count8(at, count, 0x7f, NO_INFINITY)
    case 'float8_fnuz':
      return exports.countPattern8(at, count, 0x80)
    case 'float8_e8m0fnu':
      return exports.countPattern8(at, count, 0xff)
    case 'none':
      return exports.findAnyBit(at, count)
  }
}

/** A magnitude below the limit, so that nothing which reaches the limit is taken for infinite. */
const NO_INFINITY = 0
