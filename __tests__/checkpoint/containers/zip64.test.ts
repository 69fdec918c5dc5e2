import { describe, expect, test } from 'vitest'
import { memorySource } from '../../../src/checkpoint/bytes.ts'
import type { Checkpoint } from '../../../src/checkpoint/checkpoint.ts'
import { openCheckpoint } from '../../../src/checkpoint/open.ts'
import { dict, FLOATS, integer, pickled, tensor, torchZip } from '../build-torch.ts'
import { DESCRIPTOR_FLAG, type RecordPlan, UTF8_FLAG, zip64Extra } from '../build-zip.ts'
import { countingSource, sparseSource } from '../counting-source.ts'
import { judgeBytes, problemsOf } from '../judge-bytes.ts'
import { bytes, text } from '../pickle/assemble.ts'

const GIBIBYTE = 1024 ** 3
const VAST = 5 * GIBIBYTE

describe('a checkpoint beyond 4 GiB', () => {
  test('is read in kilobytes, and its headers agree as PyTorch writes them', async () => {
    const { content, hole } = vastZip()
    const source = countingSource(sparseSource(content, hole, VAST))
    const checkpoint = await openCheckpoint(source)
    expect(checkpoint.problems).toEqual([])
    expect(checkpoint.size).toBeGreaterThan(VAST)
    expect(checkpoint.tensors.map(({ name, shape }) => [name, ...shape])).toEqual([
      ['weight', VAST / 4],
      ['bias', 4],
    ])
    const [, , first, second] = checkpoint.records
    expect([first?.size, second?.size]).toEqual([VAST, 16])
    expect(second?.offset).toBeGreaterThan(VAST)
    expect(source.total()).toBeLessThan(200 * 1024)
    for (const record of checkpoint.records) expect(await framingProblems(source, record)).toEqual([])
  })

  test('with another 64-bit size in a local header is told', async () => {
    const { content, hole } = vastZip({ local: { extra: zip64Extra(VAST + 1, 0) } })
    const source = sparseSource(content, hole, VAST)
    const [, , first] = (await openCheckpoint(source)).records
    if (first === undefined) throw new Error('expected a record')
    expect(await framingProblems(source, first)).toMatchObject([
      {
        kind: 'container/header-mismatch',
        message: expect.stringContaining(`gives its zip64 size as ${VAST + 1}, the central directory as ${VAST}`),
      },
    ])
  })

  test('that was cut off is told', async () => {
    const { content, hole } = vastZip()
    expect((await openCheckpoint(sparseSource(content.subarray(0, hole), hole, 3 * GIBIBYTE))).problems).toMatchObject([
      { kind: 'container/truncated' },
    ])
  })
})

describe('a zip of many records', () => {
  test('has more than 65,535 of them', async () => {
    const count = 70_000
    const more = Array.from({ length: count }, (_, i): RecordPlan => ({ name: `extra/${i}` }))
    const { checkpoint, findings } = await judgeBytes(torchZip({ more }))
    expect(checkpoint.records).toHaveLength(count + 4)
    expect(findings).toEqual([])
  })

  test('keeps 0xFFFF records and fewer apart from "see the zip64 record"', async () => {
    const more = Array.from({ length: 0xffff - 4 }, (_, i): RecordPlan => ({ name: `extra/${i}` }))
    expect(await problemsOf(torchZip({ more, zip64: false }))).toEqual([])
    expect(await problemsOf(torchZip({ more }))).toEqual([])
  })

  test('that all hold the same pickle is not read again and again', async () => {
    const long = pickled(text('a'.repeat(400_000)))
    const more = Array.from(
      { length: 2000 },
      (_, i): RecordPlan => ({ name: `extra/${i}.pkl`, central: { size: long.length, compressedSize: long.length, headerOffset: 0 } }),
    )
    const source = countingSource(memorySource(torchZip({ pickle: long, more })))
    const { problems } = await openCheckpoint(source)
    expect(problems.map(({ kind }) => kind)).toContain('container/overlapping-records')
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'container/bomb', message: expect.stringContaining('were not read') }))
    expect(source.total()).toBeLessThan(100 * 1024 * 1024)
  })

  test('by the million is absurd, and refused before they are listed', async () => {
    const end = { count: 2_000_000, countOnDisk: 2_000_000 }
    const content = torchZip({ zip64End: { ...end, size: 100_000_000 }, beforeDirectory: new Uint8Array(1) })
    // The directory seems to reach back over zeros that are put in front of it.
    const source = countingSource(sparseSource(content, content.length - 300, 100_000_000))
    const { problems } = await openCheckpoint(source)
    expect(problems).toMatchObject([{ kind: 'container/corrupt' }])
    // Once, in search of what it would run.
    expect(source.total()).toBeLessThan(1.2 * source.size)
  })
})

describe('names of records', () => {
  test.each(['模型 检查点', 'модель', 'مودل', '😀🎉', 'a b\t"c"', "it's", '<script>', '::error::', '__proto__'])(
    '%s is a root like any other',
    async (root) => {
      const { checkpoint, findings } = await judgeBytes(torchZip({ root }))
      expect(findings).toEqual([])
      expect(checkpoint.zipRoot).toBe(root)
      expect(checkpoint.records[0]?.name).toBe(`${root}/data.pkl`)
    },
  )

  test('storages may have any key', async () => {
    const pickle = pickled(dict({ weight: tensor({ key: '重み' }) }))
    expect((await judgeBytes(torchZip({ pickle, storages: { 重み: FLOATS } }))).findings).toEqual([])
  })

  test('that are no UTF-8 are read as Latin-1, and compared byte by byte', async () => {
    const name = Buffer.from('archive/caf\xe9', 'latin1')
    const { checkpoint, findings } = await judgeBytes(torchZip({ more: [{ name: 'café', local: { name }, central: { name } }] }))
    expect(checkpoint.records.at(-1)?.name).toBe('archive/café')
    expect(findings).toEqual([])
  })
})

/** `weight` of 5 GiB, which is to be put in at `hole`, and `bias` behind it, laid out as PyTorch lays them out. */
function vastZip(change: Partial<RecordPlan> = {}): { readonly content: Buffer; readonly hole: number } {
  const shape = bytes('(', integer(VAST / 4), 't')
  const id = bytes('(', text('storage'), 'ctorch\nFloatStorage\n', text('0'), text('cpu'), integer(VAST / 4), 'tQ')
  const weight = bytes('ctorch._utils\n_rebuild_tensor_v2\n(', id, 'K\0', shape, 'K\x01\x85\x89ccollections\nOrderedDict\n)RtR')
  const pickle = pickled(dict({ weight, bias: tensor({ key: '1' }) }))
  const flags = UTF8_FLAG | DESCRIPTOR_FLAG
  const descriptor = descriptor64(VAST, VAST)
  const vast: Partial<RecordPlan> = {
    content: new Uint8Array(0),
    descriptor,
    local: { flags, crc32: 0, size: 0, compressedSize: 0, extra: zip64Extra(VAST, 0) },
    central: { flags, crc32: 0, size: 0xffffffff, compressedSize: 0xffffffff, extra: zip64Extra(VAST, VAST) },
    ...change,
  }
  // Twice, since what lies behind the hole is told where it will be once the hole is there.
  const hole = indexOf(torchZip({ pickle, storages: { 0: FLOATS, 1: FLOATS }, change: { 'data/0': vast } }), descriptor)
  const after = (name: string): Partial<RecordPlan> => {
    const at = indexOf(torchZip({ pickle, storages: { 0: FLOATS, 1: FLOATS }, change: { 'data/0': vast } }), Buffer.from(name)) - 30
    const content = name.endsWith('version') ? Buffer.from('3\n') : FLOATS
    return { content, central: { headerOffset: 0xffffffff, extra: zip64Extra(at + VAST) } }
  }
  const change64 = { 'data/0': vast, 'data/1': after('archive/data/1'), version: after('archive/version') }
  const plain = torchZip({ pickle, storages: { 0: FLOATS, 1: FLOATS }, change: change64 })
  const directory = plain.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  const zip64 = plain.indexOf(Buffer.from('PK\x06\x06', 'latin1'))
  const content = torchZip({
    pickle,
    storages: { 0: FLOATS, 1: FLOATS },
    change: change64,
    zip64End: { offset: directory + VAST },
    locator: { offset: zip64 + VAST },
    end: { offset: 0xffffffff },
  })
  return { content, hole }
}

function descriptor64(compressedSize: number, size: number): Buffer {
  const descriptor = Buffer.from('PK\x07\x08'.padEnd(24, '\0'), 'latin1')
  descriptor.writeBigUInt64LE(BigInt(compressedSize), 8)
  descriptor.writeBigUInt64LE(BigInt(size), 16)
  return descriptor
}

function indexOf(content: Buffer, part: Uint8Array): number {
  const at = content.indexOf(part)
  if (at < 0) throw new Error('expected the part to be there')
  return at
}

/** What the pass over the bytes would find in front of a record and behind it. */
async function framingProblems(source: ReturnType<typeof sparseSource>, { framing, offset, storedSize }: Checkpoint['records'][number]) {
  const fixed = new Uint8Array(await source.read(offset, framing?.fixedLength ?? 0))
  const length = framing?.headerLength(fixed) ?? 0
  const header = await source.read(offset, length)
  const payloadEnd = offset + length + storedSize
  const trailer = await source.read(payloadEnd, framing?.maxTrailer ?? 0)
  return [...(framing?.checkHeader(header) ?? []), ...(framing?.checkTrailer(trailer, payloadEnd).problems ?? [])]
}
