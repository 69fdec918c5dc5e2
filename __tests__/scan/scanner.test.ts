import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type ByteSource, memorySource } from '../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import type { Copy, CopyFacts } from '../../src/scan/copy.ts'
import { ScanError } from '../../src/scan/engine.ts'
import type { ScanOptions } from '../../src/scan/scan.ts'
import { Scanner, type ScannerOptions } from '../../src/scan/scanner.ts'
import { dict, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { workerBundle } from './worker-bundle.ts'

const MEGABYTE = 1024 * 1024

let bundle: Awaited<ReturnType<typeof workerBundle>>
beforeAll(async () => {
  bundle = await workerBundle()
})
afterAll(() => bundle.remove())

/** Storages of very different sizes, some far beyond one chunk, with a value that is not finite here and there. */
function manySizes(change: Parameters<typeof torchZip>[0] = {}): Uint8Array {
  const sizes = [1, 3, 2.5 * MEGABYTE, 7, 1000, 0.75 * MEGABYTE, 5]
  const storages = sizes.map((numel, key) => {
    const values = Float32Array.from({ length: numel }, (_, i) => Math.fround(Math.sin(i + key)))
    values[Math.floor(numel / 2)] = key % 2 === 0 ? Number.NaN : Number.POSITIVE_INFINITY
    return new Uint8Array(values.buffer)
  })
  const tensors = sizes.map((numel, key) => tensor({ key: String(key), numel, shape: [numel] }))
  const pickle = pickled(dict(Object.fromEntries(tensors.map((each, key) => [`t${key}`, each]))))
  return new Uint8Array(torchZip({ pickle, storages: Object.fromEntries(storages.map((each, key) => [String(key), each])), ...change }))
}

const ALL_DIGESTS: ScanOptions = { digests: new Set(['sha256', 'md5']) }

async function scanned(content: Uint8Array, options: ScannerOptions, scan: ScanOptions = ALL_DIGESTS, source?: ByteSource) {
  const scanner = new Scanner(options)
  try {
    const checkpoint = await openCheckpoint(memorySource(content))
    const { crc32: checksums, payloads, ...facts } = await scanner.scan(source ?? memorySource(content), checkpoint, scan)
    return {
      ...facts,
      records: checkpoint.records.map((record) => [record.name, checksums.get(record), payloads.get(record)]),
      stated: checkpoint.records.map((record) => record.crc32),
    }
  } finally {
    await scanner.close()
  }
}

const threads = (): ScannerOptions => ({ threads: 3, entry: bundle.entry, threadsFrom: 0 })

describe('threads', () => {
  test('find what one thread finds, in files of many sizes of storage', async () => {
    const content = manySizes()
    const alone = await scanned(content, { threads: 1 })
    expect(await scanned(content, threads())).toEqual(alone)
    expect(alone.records.map(([, checksum]) => checksum)).toEqual(alone.stated)
    expect(alone.digests.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(alone.nonFinite.size).toBe(7)
  })

  test('serve one file after another', async () => {
    const scanner = new Scanner(threads())
    const content = manySizes()
    const checkpoint = await openCheckpoint(memorySource(content))
    const first = await scanner.scan(memorySource(content), checkpoint, ALL_DIGESTS)
    const second = await scanner.scan(memorySource(content), checkpoint, ALL_DIGESTS)
    await scanner.close()
    expect(second).toEqual(first)
  })

  test('serve those who ask at the same time, one after the other', async () => {
    const scanner = new Scanner(threads())
    const contents = [manySizes(), manySizes({ root: 'other' })]
    const together = await Promise.all(
      contents.map(async (content) => scanner.scan(memorySource(content), await openCheckpoint(memorySource(content)), ALL_DIGESTS)),
    )
    await scanner.close()
    expect(together.map(({ digests }) => digests.sha256)).toEqual(contents.map((each) => createHash('sha256').update(each).digest('hex')))
  })

  test('that do not start leave the work to this one', async () => {
    const content = manySizes()
    const alone = await scanned(content, { threads: 1 })
    for (const code of ['this is no program', 'process.exit(3)', 'throw new Error("no")']) {
      expect(await scanned(content, { ...threads(), entry: bundle.entryOf(code) })).toEqual(alone)
    }
  })

  test('that die on the way are an error', async () => {
    const dying = (answerTo: string) => `
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', (request) => {
        if (request.kind === '${answerTo}') return parentPort.postMessage({ number: request.number, digests: {}, rows: request.rows })
        process.exit(1)
      })`
    await expect(scanned(manySizes(), { ...threads(), entry: bundle.entryOf(dying('digest')) })).rejects.toThrow(ScanError)
    await expect(scanned(manySizes(), { ...threads(), entry: bundle.entryOf(dying('digest')) }, { digests: new Set() })).rejects.toThrow(
      /worker thread of the scan ended with status 1/,
    )
  })
})

describe('a machine without SIMD', () => {
  test('finds the same, with threads and without', async () => {
    const content = manySizes()
    const alone = await scanned(content, { threads: 1 })
    expect(await scanned(content, { threads: 1, plain: true })).toEqual(alone)
    expect(await scanned(content, { ...threads(), plain: true })).toEqual(alone)
  })
})

describe.each([
  ['one thread', (): ScannerOptions => ({ threads: 1 })],
  ['three threads', threads],
])('with %s', (_, options) => {
  it('stops when it is told to', async () => {
    const abort = new AbortController()
    const reason = new Error('enough')
    const stopping = { ...ALL_DIGESTS, signal: abort.signal, onBytes: () => abort.abort(reason) }
    await expect(scanned(manySizes(), options(), stopping)).rejects.toBe(reason)
  })

  it('begins anew after a pass that failed', async () => {
    const scanner = new Scanner(options())
    const content = manySizes()
    const checkpoint = await openCheckpoint(memorySource(content))
    const source: ByteSource = {
      ...memorySource(content),
      read: async (offset, length) => {
        if (offset + length > 9 * MEGABYTE) throw new Error('the disk is gone')
        return content.subarray(offset, offset + length)
      },
    }
    await expect(scanner.scan(source, checkpoint, ALL_DIGESTS)).rejects.toThrow('the disk is gone')
    const { digests } = await scanner.scan(memorySource(content), checkpoint, ALL_DIGESTS)
    await scanner.close()
    expect(digests.sha256).toBe(createHash('sha256').update(content).digest('hex'))
  })

  it('passes on what goes wrong in reading', async () => {
    const content = manySizes()
    const broken = new Error('the disk is gone')
    const source: ByteSource = {
      ...memorySource(content),
      read: async (offset, length) => {
        if (offset + length > 5 * MEGABYTE) throw broken
        return content.subarray(offset, offset + length)
      },
    }
    await expect(scanned(content, options(), ALL_DIGESTS, source)).rejects.toBe(broken)
    await expect(scanned(content, options(), { digests: new Set() }, source)).rejects.toBe(broken)
  })

  it('passes on what goes wrong in writing', async () => {
    const full = new Error('the disk is full')
    const write = async (position: number) => {
      if (position > 0) throw full
    }
    await expect(copied(manySizes(), options(), (copy) => ({ ...copy, write }))).rejects.toBe(full)
  })

  it('copies values as they are', async () => {
    const content = manySizes()
    for (const { copy, facts, output, payload } of await copied(content, options(), (copy) => copy)) {
      expect(Buffer.compare(output, content.subarray(payload, payload + copy.record.size))).toBe(0)
      expect(facts).toMatchObject({ crc32: crc32(output), bytes: copy.record.size, overflow: 0, underflow: 0 })
    }
  })

  it('copies a part of a record from any place on', async () => {
    const content = manySizes()
    const part = (copy: Copy): Copy => ({ ...copy, begin: Math.min(12, copy.record.size), count: Math.max(0, copy.record.size / 4 - 4) })
    for (const { copy, output, payload } of await copied(content, options(), part)) {
      expect(Buffer.compare(output, content.subarray(payload + copy.begin, payload + copy.begin + copy.count * 4))).toBe(0)
    }
  })

  it('casts values on the way, also those that a border between chunks cuts', async () => {
    // One byte more in the root's name, and no payload is aligned to its values.
    for (const root of ['archive', 'archiv']) {
      const content = manySizes({ root })
      const cast = (copy: Copy): Copy => ({ ...copy, cast: { from: 'float32', to: 'float64' } })
      for (const { copy, facts, output, payload } of await copied(content, options(), cast)) {
        const bytes = content.slice(payload, payload + copy.record.size)
        const expected = Float64Array.from(new Float32Array(bytes.buffer))
        expect(Buffer.compare(output, Buffer.from(expected.buffer))).toBe(0)
        expect(facts.crc32).toBe(crc32(output))
      }
    }
  })

  it('casts what is big-endian, and what is compressed', async () => {
    const values = Float32Array.from({ length: 1.5 * MEGABYTE }, (_, i) => i)
    const numel = values.length
    const pickle = pickled(dict({ a: tensor({ numel, shape: [numel] }) }))
    const expected = Float64Array.from(values)
    const swapped = Buffer.from(new Uint8Array(values.buffer)).swap32()
    const big = torchZip({ pickle, storages: { 0: swapped }, change: { byteorder: { content: Buffer.from('big') } } })
    const cast = { from: 'float32', to: 'float64' } as const
    for (const { output } of await copied(new Uint8Array(big), options(), (copy) => ({ ...copy, cast, swapBytes: 4 }))) {
      expect(Buffer.compare(output, Buffer.from(expected.buffer))).toBe(0)
    }
    const little = new Uint8Array(values.buffer)
    const deflated = torchZip({ pickle, storages: { 0: little }, change: { 'data/0': { compress: true } } })
    for (const { output } of await copied(new Uint8Array(deflated), options(), (copy) => ({ ...copy, cast }))) {
      expect(Buffer.compare(output, Buffer.from(expected.buffer))).toBe(0)
    }
  })
})

/** Copies every storage, changed by `change`, and tells what was written of each. */
async function copied(content: Uint8Array, options: ScannerOptions, change: (copy: Copy) => Copy) {
  const scanner = new Scanner(options)
  try {
    const checkpoint = await openCheckpoint(memorySource(content))
    const storages = checkpoint.records.filter(({ name }) => /\/data\/\d+$/.test(name))
    const plans = storages.map((record) => {
      // Twice the size, for what is cast to a type twice as wide.
      const output = Buffer.alloc(2 * record.size)
      const write = async (position: number, bytes: Uint8Array) => output.set(bytes, position)
      return {
        output,
        copy: change({ record, begin: 0, count: record.size / 4, itemBytes: 4, swapBytes: 1, cast: undefined, write }),
      }
    })
    const copies = plans.map(({ copy }) => copy)
    const facts = await scanner.scan(memorySource(content), checkpoint, { digests: new Set(), copies })
    return plans.map(({ copy, output }) => ({
      copy,
      facts: facts.copies.get(copy) as CopyFacts, // every copy has its facts, or the comparison fails
      output: output.subarray(0, facts.copies.get(copy)?.bytes),
      payload: facts.payloads.get(copy.record) ?? -1,
    }))
  } finally {
    await scanner.close()
  }
}
