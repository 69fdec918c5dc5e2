import { once } from 'node:events'
import { beforeAll, describe, expect, it } from 'vitest'
import { createKernelMemory, FIRST_FREE_BYTE, loadKernels } from '../../../src/scan/kernels/load-kernels.ts'
import { requirePyTorch, startScript } from '../../oracle/python.ts'

/** Patterns that are cast at once. The special ranges begin and end at multiples of a slice, or one pattern after. */
const SLICE = 2 ** 22
const PATTERNS = 2 ** 32

/** One value in so many is cast by the plain kernels too: a prime, so that the low bits take all values. */
const STRIDE = 251

const SOURCE = FIRST_FREE_BYTE
const TARGET = SOURCE + SLICE * 4
const MEMORY_BYTES = TARGET + SLICE * 2

const wasm = loadKernels(createKernelMemory(MEMORY_BYTES))
const plain = loadKernels(createKernelMemory(MEMORY_BYTES, { plain: true }))

type Half = 'float16' | 'bfloat16'

const INFINITY: Readonly<Record<Half, number>> = { float16: 0x7c00, bfloat16: 0x7f80 }

beforeAll(requirePyTorch)

describe.each([
  // Finite values from 65,520 on overflow, and those up to 2^-25 vanish.
  ['float16', { overflow: 0x7f800000 - 0x477ff000, underflow: 0x33000000 }],
  // Half of bfloat16's last bit above its largest value, and half of its smallest value.
  ['bfloat16', { overflow: 0x7f800000 - 0x7f7f8000, underflow: 0x00008000 }],
] as const)('every float32 as %s', (to, lostOfEachSign) => {
  it('is what PyTorch makes of it, and a NaN stays a NaN', { timeout: 1_800_000 }, async () => {
    const sums = { overflow: 0, underflow: 0 }
    let start = 0
    for await (const reference of slices(to)) {
      const patterns = new Uint32Array(wasm.bytes.buffer, SOURCE, SLICE)
      for (let i = 0; i < SLICE; i++) patterns[i] = start + i
      const counted = wasm.cast('float32', to, SOURCE, TARGET, SLICE)
      expectSame(to, patterns, halvesAt(wasm.bytes, TARGET, SLICE), reference)
      expectPlainSample(to, patterns, reference)
      sums.overflow += counted.overflow
      sums.underflow += counted.underflow
      start += SLICE
    }
    expect(start).toBe(PATTERNS)
    expect(sums).toEqual({ overflow: 2 * lostOfEachSign.overflow, underflow: 2 * lostOfEachSign.underflow })
  })
})

/** What PyTorch makes of the patterns, slice by slice. The array is the same each time. */
async function* slices(to: Half): AsyncGenerator<Uint16Array> {
  const child = startScript('../bench/exhaustive/all_float32.py', to)
  const ended = once(child, 'close')
  const halves = new Uint16Array(SLICE)
  const bytes = new Uint8Array(halves.buffer)
  let filled = 0
  for await (const chunk of child.stdout ?? []) {
    for (let rest: Buffer = chunk; rest.length > 0; ) {
      const taken = Math.min(rest.length, bytes.length - filled)
      bytes.set(rest.subarray(0, taken), filled)
      rest = rest.subarray(taken)
      filled += taken
      if (filled < bytes.length) continue
      yield halves
      filled = 0
    }
  }
  expect(await ended).toEqual([0, null])
}

function expectPlainSample(to: Half, patterns: Uint32Array, reference: Uint16Array): void {
  const offset = (patterns[0] ?? 0) % STRIDE
  const count = Math.floor((SLICE - 1 - offset) / STRIDE) + 1
  const sample = new Uint32Array(plain.bytes.buffer, SOURCE, count)
  const expected = new Uint16Array(count)
  for (let i = 0; i < count; i++) {
    sample[i] = patterns[offset + i * STRIDE] ?? 0
    expected[i] = reference[offset + i * STRIDE] ?? 0
  }
  plain.cast('float32', to, SOURCE, TARGET, count)
  expectSame(to, sample, halvesAt(plain.bytes, TARGET, count), expected)
}

function expectSame(to: Half, patterns: Uint32Array, found: Uint16Array, expected: Uint16Array): void {
  if (bytesOf(found).equals(bytesOf(expected))) return
  // Only the bits of NaN may differ: PyTorch's own depend on how many values it casts at once.
  const wrong = found.findIndex((half, i) => {
    const pattern = patterns[i] ?? 0
    if ((pattern & 0x7fffffff) <= 0x7f800000) return half !== expected[i]
    return (half & 0x7fff) <= INFINITY[to] || half >> 15 !== pattern >>> 31
  })
  const said = (halves: Uint16Array) => `0x${patterns[wrong]?.toString(16)} becomes 0x${halves[wrong]?.toString(16)}`
  if (wrong >= 0) expect(said(found)).toBe(said(expected))
}

function halvesAt(bytes: Uint8Array, at: number, count: number): Uint16Array {
  return new Uint16Array(bytes.buffer, at, count)
}

function bytesOf(halves: Uint16Array): Buffer {
  return Buffer.from(halves.buffer, halves.byteOffset, halves.byteLength)
}
