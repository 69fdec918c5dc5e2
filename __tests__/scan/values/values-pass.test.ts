import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ByteSource, memorySource } from '../../../src/checkpoint/bytes.ts'
import { Scanner, type ScannerOptions } from '../../../src/scan/scanner.ts'
import { type PairFacts, UnreadableValues, type ValuePair, type Values } from '../../../src/scan/values/value-pair.ts'
import { workerBundle } from '../worker-bundle.ts'

async function compared(pairs: readonly ValuePair[], options: ScannerOptions = { threads: 1 }): Promise<PairFacts[]> {
  const scanner = new Scanner(options)
  try {
    return await scanner.compare(pairs, () => {})
  } finally {
    await scanner.close()
  }
}

function values(dtype: string, source: ByteSource, begin = 0, byteOrder: Values['byteOrder'] = 'little'): Values {
  return { dtype, byteOrder, begin, open: () => source }
}

function bytesOf(array: Float32Array | Float64Array | Int32Array | BigInt64Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

function float32(...numbers: readonly number[]): ByteSource {
  return memorySource(bytesOf(Float32Array.from(numbers)))
}

/** Numbers that look like any, always the same. */
function noise(count: number, seed: number): Float32Array {
  let state = seed
  return Float32Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31 - 0.5
  })
}

function pair(count: number, reference: Values, candidate: Values): ValuePair {
  return { count, reference, candidate }
}

async function one(count: number, reference: Values, candidate: Values): Promise<PairFacts> {
  const [facts] = await compared([pair(count, reference, candidate)])
  if (facts === undefined) throw new Error('expected the facts of one pair')
  return facts
}

describe('a pair of tensors', () => {
  test('is told by its norms, its share, its angle and what differs', async () => {
    expect(await one(4, values('float32', float32(1, 2, 2, 4)), values('float32', float32(1, 2, 2, 0)))).toEqual({
      unreadable: undefined,
      count: 4,
      otherBits: 1,
      otherValues: 1,
      otherAfterCast: undefined,
      nonFinite: { reference: 0, candidate: 0 },
      norm: { reference: 5, candidate: 3, difference: 4 },
      change: 0.8,
      cosine: 9 / 15,
      farthest: 4,
    })
  })

  test('of no values differs in nothing', async () => {
    const facts = await one(0, values('float32', float32()), values('float16', float32()))
    expect(facts).toMatchObject({ count: 0, otherValues: 0, otherAfterCast: { count: 0 }, norm: { reference: 0, difference: 0 } })
  })

  test('of different float types is also compared after the cast', async () => {
    const half = memorySource(Uint8Array.of(0x66, 0x2e, 0x00, 0x3c)) // 0.1 and 1 in float16
    const facts = await one(2, values('float16', half), values('float32', float32(0.1, 1)))
    expect(facts).toMatchObject({ otherBits: undefined, otherValues: 1, otherAfterCast: { dtype: 'float16', count: 0 } })
    expect(facts.change).toBeGreaterThan(0)
    expect(facts.change).toBeLessThan(1e-3)
  })

  test('of different byte orders is equal where the values are', async () => {
    const little = bytesOf(Float64Array.of(1.5, -2))
    const big = Uint8Array.from(little)
    Buffer.from(big.buffer).swap64()
    const facts = await one(2, values('float64', memorySource(big), 0, 'big'), values('float64', memorySource(little)))
    expect(facts).toMatchObject({ otherBits: 0, norm: { reference: 2.5 } })
  })

  test('of whole numbers beyond float64 differs where they do', async () => {
    const a = memorySource(bytesOf(BigInt64Array.of(2n ** 53n, 5n)))
    const b = memorySource(bytesOf(BigInt64Array.of(2n ** 53n + 1n, 5n)))
    expect(await one(2, values('int64', a), values('int64', b))).toMatchObject({ otherBits: 1, otherValues: 1, change: 0 })
  })

  test('of packed values is told by these, not by their bytes', async () => {
    const facts = await one(
      3,
      values('quint4x2', memorySource(Uint8Array.of(0x21, 0xf3))),
      values('quint4x2', memorySource(Uint8Array.of(0x31, 0x03))),
    )
    expect(facts).toMatchObject({ otherBits: 1, otherValues: 1, norm: { difference: 1 } })
  })

  test('near the ends of the range of float64 has the norms that it has', async () => {
    const source = (...numbers: readonly number[]) => memorySource(bytesOf(Float64Array.from(numbers)))
    const large = await one(2, values('float64', source(1e308, 0)), values('float64', source(0, 1e308)))
    expect(large).toMatchObject({ norm: { reference: 1e308, candidate: 1e308 }, cosine: 0 })
    expect(large.change).toBeCloseTo(Math.SQRT2, 12)
    const small = await one(1, values('float64', source(5e-324)), values('float64', source(1e-323)))
    expect(small).toMatchObject({ norm: { reference: 5e-324, candidate: 1e-323, difference: 5e-324 }, change: 1, cosine: 1 })
  })

  test('adds stretches of which some are near the ends of the range', async () => {
    const count = 3 * 65_536
    const numbers = new Float64Array(count)
    numbers[0] = 1e-200
    numbers[70_000] = 3
    numbers[140_000] = 4
    const zeros = memorySource(new Uint8Array(count * 8))
    const facts = await one(count, values('float64', memorySource(bytesOf(numbers))), values('float64', zeros))
    expect(facts).toMatchObject({ norm: { reference: 5, candidate: 0, difference: 5 }, change: 1, otherValues: 3, farthest: 4 })
  })
})

test('stretches of other scales add up to one norm', async () => {
  const numbers = new Float64Array(2 * 65_536)
  numbers[0] = 2 ** -416
  numbers[65_536] = 3 * 2 ** -416
  const zeros = memorySource(new Uint8Array(numbers.byteLength))
  const facts = await one(numbers.length, values('float64', memorySource(bytesOf(numbers))), values('float64', zeros))
  expect(facts.norm.reference / 2 ** -416).toBeCloseTo(Math.sqrt(10), 12)
})

describe('many pairs', () => {
  const COUNTS = [1, 7, 65_536, 3, 200_001, 0, 1_000_000, 65_535, 12, 40_000]
  const total = COUNTS.reduce((sum, count) => sum + count, 0)
  const reference = memorySource(bytesOf(noise(total, 1)))
  const candidate = memorySource(bytesOf(noise(total, 2)))
  const begins = COUNTS.map((_, i) => COUNTS.slice(0, i).reduce((sum, count) => sum + count * 4, 0))
  const pairs = COUNTS.map((count, i) => pair(count, values('float32', reference, begins[i]), values('float32', candidate, begins[i])))
  let bundle: Awaited<ReturnType<typeof workerBundle>>

  beforeAll(async () => {
    bundle = await workerBundle()
  })
  afterAll(() => bundle.remove())

  test('give the same to the last bit whatever shares a chunk with them, in threads and without SIMD', async () => {
    const expected = await compared(pairs)
    const alone = await Promise.all(pairs.map(async (each) => (await compared([each]))[0]))
    expect(alone).toEqual(expected)
    expect([...(await compared([...pairs].reverse()))].reverse()).toEqual(expected)
    expect(await compared(pairs, { threads: 3, entry: bundle.entry, threadsFrom: 0 })).toEqual(expected)
    expect(await compared(pairs, { threads: 1, plain: true })).toEqual(expected)
  })

  test('are read together where they lie side by side', async () => {
    const small = Array.from({ length: 2000 }, (_, i) => pair(10, values('float32', counting, i * 40), values('float32', counting, i * 40)))
    const facts = await compared(small)
    expect(facts.every(({ otherBits }) => otherBits === 0)).toBe(true)
    expect(reads).toBeLessThan(50)
  })

  test('tell the bytes of both sides as they are read', async () => {
    const scanner = new Scanner({ threads: 1 })
    let heard = 0
    await scanner.compare(pairs, (count) => {
      heard += count
    })
    expect(heard).toBe(2 * 4 * total)
  })

  test('are all compared but the one that cannot be read', async () => {
    const broken: ByteSource = {
      size: 400_000,
      read: async () => Promise.reject(new UnreadableValues('its record is damaged')),
      close: async () => {},
    }
    const good = pair(3, values('float32', float32(1, 2, 3)), values('float32', float32(1, 2, 3)))
    const facts = await compared([good, pair(100_000, values('float32', broken), values('float32', reference)), good])
    expect(facts.map(({ unreadable }) => unreadable)).toEqual([undefined, 'its record is damaged', undefined])
    expect(facts[2]).toMatchObject({ otherBits: 0, change: 0 })
  })

  test('end with the error of a source that fails, after which the scanner still works', async () => {
    const failing: ByteSource = { size: 4_000_000, read: async () => Promise.reject(new Error('the disk is gone')), close: async () => {} }
    const scanner = new Scanner({ threads: 1 })
    const bad = pair(1_000_000, values('float32', failing), values('float32', reference))
    await expect(scanner.compare([...pairs, bad, ...pairs], () => {})).rejects.toThrow('the disk is gone')
    expect(await scanner.compare(pairs, () => {})).toEqual(await compared(pairs))
  })

  test('close what they opened, also after an error', async () => {
    let open = 0
    const opening = (source: ByteSource): Values => ({
      ...values('float32', source),
      open: () => {
        open++
        return { ...source, close: async () => void open-- }
      },
    })
    await compared([pair(300, opening(reference), opening(candidate)), pair(300, opening(reference), opening(candidate))])
    expect(open).toBe(0)
    const failing: ByteSource = { size: 4000, read: async () => Promise.reject(new Error('the disk is gone')), close: async () => {} }
    await expect(compared([pair(300, opening(reference), opening(failing))])).rejects.toThrow('the disk is gone')
    expect(open).toBe(0)
  })
})

let reads = 0
const counting: ByteSource = {
  size: 80_000,
  async read(_offset, length) {
    reads++
    return new Uint8Array(length)
  },
  async close() {},
}
