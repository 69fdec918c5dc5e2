import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createKernelMemory, FIRST_FREE_BYTE, loadKernels } from '../../../src/scan/kernels/load-kernels.ts'
import { PAGE_BYTES } from '../../../src/scan/kernels/wasm-kernels.ts'

const NAN = 0x7fc00000

describe.each([
  ['for WebAssembly', false],
  ['for plain TypeScript', true],
])('memory %s', (_name, plain) => {
  it('has room for what was asked, zeroed', () => {
    for (const asked of [0, 1, PAGE_BYTES, PAGE_BYTES + 1]) {
      const { buffer } = createKernelMemory(asked, { plain })
      expect(buffer.byteLength).toBeGreaterThanOrEqual(asked)
      expect(new Uint8Array(buffer).every((byte) => byte === 0)).toBe(true)
    }
  })

  it('is the memory that the kernels work on', () => {
    const memory = createKernelMemory(PAGE_BYTES, { plain })
    const kernels = loadKernels(memory)
    new Uint32Array(memory.buffer).fill(NAN, FIRST_FREE_BYTE / 4, FIRST_FREE_BYTE / 4 + 5)
    expect(kernels.bytes.buffer).toBe(memory.buffer)
    expect(kernels.count('float32', FIRST_FREE_BYTE, 6)).toEqual({ nan: 5, infinite: 0, first: 0, nonZero: true })
  })

  it('can be posted to a thread, which sees the same bytes', async () => {
    const memory = createKernelMemory(PAGE_BYTES, { plain })
    const code = `const { parentPort, workerData } = require('node:worker_threads')
      const bytes = new Uint8Array(workerData.wasm?.buffer ?? workerData.buffer)
      bytes[${FIRST_FREE_BYTE}] = 1
      parentPort.postMessage(bytes[${FIRST_FREE_BYTE + 1}])`
    new Uint8Array(memory.buffer)[FIRST_FREE_BYTE + 1] = 2
    const thread = new Worker(code, { eval: true, workerData: memory })
    expect(await once(thread, 'message')).toEqual([2])
    expect(loadKernels(memory).count('none', FIRST_FREE_BYTE, 1).nonZero).toBe(true)
  })

  it('keeps nothing of the kernels', () => {
    const memory = createKernelMemory(PAGE_BYTES, { plain })
    const [first, second] = [loadKernels(memory), loadKernels(memory)]
    first.cast('float32', 'float16', FIRST_FREE_BYTE, FIRST_FREE_BYTE + 4096, 100)
    second.count('float32', FIRST_FREE_BYTE, 100)
    expect(new Uint8Array(memory.buffer).every((byte) => byte === 0)).toBe(true)
  })

  it('refuses to cast a kind to itself, which would round float64', () => {
    const { cast } = loadKernels(createKernelMemory(PAGE_BYTES, { plain }))
    expect(() => cast('float64', 'float64', FIRST_FREE_BYTE, FIRST_FREE_BYTE + 64, 1)).toThrow('both are float64')
  })

  it('throws where a stretch lies outside', () => {
    const { count, cast } = loadKernels(createKernelMemory(PAGE_BYTES, { plain }))
    expect(() => count('float32', PAGE_BYTES - 4, 2)).toThrow(Error)
    expect(() => cast('float32', 'float16', FIRST_FREE_BYTE, PAGE_BYTES - 2, 2)).toThrow(Error)
  })
})

describe('memory of a size that makes no sense', () => {
  it.each([-1, 1.5, Number.NaN, 2 ** 31 + 1])('is refused: %d bytes', (bytes) => {
    expect(() => createKernelMemory(bytes)).toThrow(`kernel memory holds 0 to 2147483648 bytes, and ${bytes} were asked for`)
  })
})

describe('where it runs', () => {
  it('is WebAssembly here', () => expect(createKernelMemory(1).wasm).toBeDefined())
  it('is plain TypeScript where that is asked for', () => expect(createKernelMemory(1, { plain: true }).wasm).toBeUndefined())
})

class OutOfAddresses {
  constructor() {
    throw new RangeError('WebAssembly.Memory(): could not allocate memory')
  }
}

const refuse = (): boolean => false
const accept = (): boolean => true

describe('a machine without WebAssembly SIMD', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  it.each([
    ['has no WebAssembly at all', undefined],
    ['does not accept the module', { Memory: WebAssembly.Memory, Module: WebAssembly.Module, validate: refuse }],
    ['has no addresses left for it', { Memory: OutOfAddresses, Module: WebAssembly.Module, validate: accept }],
  ])('gets plain kernels that count the same: it %s', async (_name, stub) => {
    vi.stubGlobal('WebAssembly', stub)
    vi.resetModules()
    const fresh = await import('../../../src/scan/kernels/load-kernels.ts')
    const memory = fresh.createKernelMemory(PAGE_BYTES)
    new Uint32Array(memory.buffer)[FIRST_FREE_BYTE / 4 + 2] = NAN
    expect(memory.wasm).toBeUndefined()
    expect(fresh.loadKernels(memory).count('float32', FIRST_FREE_BYTE, 4)).toEqual({ nan: 1, infinite: 0, first: 2, nonZero: true })
  })
})
