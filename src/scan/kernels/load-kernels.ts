import type { Kernels } from './kernels.ts'
import { plainKernels } from './plain-kernels.ts'
import { compiledKernels, MAXIMUM_PAGES, PAGE_BYTES, wasmKernels } from './wasm-kernels.ts'

/**
 * Memory that kernels of several threads may work on at once. It can be posted to a worker.
 * A thread must not write where another one reads; the kernels themselves keep nothing in it.
 */
export interface KernelMemory {
  /** The memory as WebAssembly knows it; undefined where the plain kernels do the work. */
  readonly wasm: WebAssembly.Memory | undefined
  readonly buffer: SharedArrayBuffer
}

/** Where callers may begin to use the memory. What lies below belongs to the compiled module. */
export const FIRST_FREE_BYTE = 1024

/**
 * Memory of at least `byteLength` bytes, zeroed. `plain` asks for the kernels in plain TypeScript, which is also what a
 * machine without WebAssembly SIMD gets; they give the same results. Throws a RangeError where that much is not to be had.
 */
export function createKernelMemory(byteLength: number, { plain = false }: { readonly plain?: boolean } = {}): KernelMemory {
  if (!Number.isSafeInteger(byteLength) || byteLength < 0 || byteLength > MAXIMUM_PAGES * PAGE_BYTES) {
    throw new RangeError(`kernel memory holds 0 to ${MAXIMUM_PAGES * PAGE_BYTES} bytes, and ${byteLength} were asked for`)
  }
  const wasm = plain || compiledKernels() === undefined ? undefined : reserve(byteLength)
  return { wasm, buffer: wasm?.buffer ?? new SharedArrayBuffer(byteLength) }
}

/** The kernels on this memory. Each thread loads its own. */
export function loadKernels({ wasm, buffer }: KernelMemory): Kernels {
  return wasm === undefined ? plainKernels(new Uint8Array(buffer)) : wasmKernels(wasm)
}

/**
 * WebAssembly reserves gigabytes of addresses whatever the memory's size. Where a limit on them (`ulimit -v`) forbids
 * that, the plain kernels still run.
 */
function reserve(byteLength: number): WebAssembly.Memory | undefined {
  const pages = Math.max(1, Math.ceil(byteLength / PAGE_BYTES))
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
  } catch {
    return undefined
  }
}
