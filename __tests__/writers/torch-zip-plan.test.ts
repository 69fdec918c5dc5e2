import { describe, expect, test } from 'vitest'
import type { ByteSource } from '../../src/checkpoint/bytes.ts'
import { ZipArchive } from '../../src/checkpoint/containers/zip-archive.ts'
import { crc32 } from '../../src/scan/crc32.ts'
import { archiveRootOf, planTorchZip, type TorchZipContent } from '../../src/writers/torch-zip-plan.ts'
import { WriterError } from '../../src/writers/writer-error.ts'
import { torch2Bytes, torch2Fixtures } from './fixtures.ts'
import { assembled, type ZipParts, zipParts } from './zip-parts.ts'

const NO_BYTES = new Uint8Array(0)

function written({ root, pickle, storages }: ZipParts, headerCode?: string): Buffer {
  const sizes = storages.map(({ key, content }) => ({ key, bytes: content.length }))
  const plan = planTorchZip({ root, pickle, storages: sizes, ...(headerCode === undefined ? {} : { headerCode }) })
  const pieces = plan.finish((i) => crc32(storages[i]?.content ?? NO_BYTES, 0))
  const file = assembled(plan.size, pieces)
  storages.forEach(({ content }, i) => {
    file.set(content, plan.storageOffsets[i] ?? 0)
  })
  return file
}

function planned(content: Partial<TorchZipContent>) {
  return planTorchZip({ root: 'archive', pickle: Buffer.from('\x80\x02N.', 'latin1'), storages: [], ...content })
}

/** Written with settings of their own, or changed by hand after torch.save had written them. */
const UNLIKE_TORCH_SAVE = /alignment|big-endian|deflated|duplicate-key|no-crc|python2-strings/

describe('a torch zip with the content of one that torch.save wrote', () => {
  const names = torch2Fixtures(/^zip-/).filter((name) => !UNLIKE_TORCH_SAVE.test(name))

  test.each(names)('has the same bytes: %s', async (name) => {
    const headerCode = /header-(\d\d)/.exec(name)?.[1]
    const theirs = torch2Bytes(name)
    const ours = written(await zipParts(theirs, headerCode !== undefined), headerCode)
    expect(ours.equals(theirs)).toBe(true)
  })

  test('is tried with forty files at least', () => {
    expect(names.length).toBeGreaterThanOrEqual(37)
  })
})

/** Names of the records, hashed by torch 2.13 in files of so many storages. */
test.each([
  [1, '15728199511854643026'],
  [22, '07017436152369966458'],
  [2400, '11842180122168960571'],
  [5200, '09055746614142653458'],
  [70000, '10764531831167710242'],
])('the fingerprint of %i storages begins with the digits that PyTorch gives', (count, digits) => {
  const storages = Array.from({ length: count }, (_, i) => ({ key: String(i), bytes: 0 }))
  const plan = planned({ storages })
  const file = assembled(
    plan.size,
    plan.finish(() => 0),
  )
  const at = file.indexOf('archive/.data/serialization_id')
  expect(file.subarray(at, at + 200).toString('latin1')).toContain(`Z${digits}`)
})

describe('records beyond 4 GiB', () => {
  const GIB = 2 ** 30
  const storages = [
    { key: '0', bytes: 12 },
    { key: '1', bytes: 5 * GIB },
    { key: '2', bytes: 7 },
    { key: '3', bytes: 6 * GIB },
    { key: '4', bytes: 0 },
  ]
  const plan = planned({ storages })
  const pieces = [...plan.finish((i) => i + 1)]
  const bytesAt = (offset: number) => pieces.find((piece) => piece.offset <= offset && offset < piece.offset + piece.bytes.length)

  function header(name: string): Buffer {
    const piece = pieces
      .map(({ bytes }) => Buffer.from(bytes))
      .find((bytes) => bytes.includes(`archive/${name}FB`) || bytes.includes(`archive/${name}\x01\0`))
    return piece ?? Buffer.alloc(0)
  }

  test('have zip64 fields where PyTorch writes them', () => {
    // Facts measured on files of torch 2.13: the local extra field has the size and no compressed size.
    expect(header('data/1').toString('latin1')).toContain('archive/data/1\x01\0\x10\0\0\0\0\x40\x01\0\0\0\0\0\0\0\0\0\0\0FB')
    expect(header('data/2').toString('latin1')).toMatch(/archive\/data\/2\x01\0\x08\0[\s\S]{3}\x40\x01\0\0\0FB/)
    expect(header('data/3').toString('latin1')).toMatch(
      /archive\/data\/3\x01\0\x18\0\0\0\0\x80\x01\0\0\0\0\0\0\0\0\0\0\0[\s\S]{3}\x40\x01\0\0\0FB/,
    )
  })

  test('begin at multiples of 64, and nothing overlaps', () => {
    const covered = [
      ...pieces.map(({ offset, bytes }) => [offset, bytes.length] as const),
      ...storages.map(({ bytes }, i) => [plan.storageOffsets[i] ?? 0, bytes] as const).filter(([, bytes]) => bytes > 0),
    ].sort(([a], [b]) => a - b)
    expect(covered.map(([offset]) => offset)).toEqual(covered.map((_, i) => covered.slice(0, i).reduce((sum, [, bytes]) => sum + bytes, 0)))
    expect(covered.reduce((sum, [, bytes]) => sum + bytes, 0)).toBe(plan.size)
    expect([...plan.storageOffsets].every((offset) => offset % 64 === 0)).toBe(true)
  })

  test('are found by the reader, without a complaint', async () => {
    const source: ByteSource = {
      size: plan.size,
      async read(offset, length) {
        const bytes = Buffer.alloc(length)
        for (const piece of pieces) {
          const from = Math.max(offset, piece.offset)
          const to = Math.min(offset + length, piece.offset + piece.bytes.length)
          if (from < to) bytes.set(piece.bytes.subarray(from - piece.offset, to - piece.offset), from - offset)
        }
        return bytes
      },
      async close() {},
    }
    const archive = await ZipArchive.open(source, false)
    const payloads = await Promise.all(storages.map(async ({ key }) => archive.find(`data/${key}`)))
    expect(archive.problems).toEqual([])
    expect(payloads.map((entry) => entry?.size)).toEqual(storages.map(({ bytes }) => bytes))
    expect(payloads.map((entry) => entry?.crc32)).toEqual([1, 2, 3, 4, 5])
    const opened = await Promise.all(payloads.map(async (entry) => (entry === undefined ? undefined : archive.openRecord(entry))))
    expect(opened.map((record) => record?.payload)).toEqual([...plan.storageOffsets])
    expect(bytesAt(plan.size - 1)).toBeDefined()
  })
})

test('more than 65,535 records are counted in the zip64 end record', () => {
  const plan = planned({ storages: Array.from({ length: 70_000 }, (_, i) => ({ key: String(i), bytes: 0 })) })
  const pieces = [...plan.finish(() => 0)]
  const end = Buffer.from(pieces.at(-1)?.bytes ?? NO_BYTES).subarray(-98)
  expect([end.readBigUInt64LE(24), end.readUInt16LE(76 + 8), end.readUInt16LE(76 + 10)]).toEqual([70_006n, 0xffff, 0xffff])
})

test('the root is the name of the file without its last extension', () => {
  expect(['a/b/model v1.2.pt', 'x\\y.ckpt', 'plain', '.pt'].map(archiveRootOf)).toEqual(['model v1.2', 'y', 'plain', ''])
})

describe('names that PyTorch could not look up', () => {
  test.each<[string, Partial<TorchZipContent>]>([
    ['an empty root', { root: '' }],
    ['a root with a slash', { root: 'a/b' }],
    ['a root of 500 letters', { root: 'a'.repeat(500) }],
    ['a key of 600 letters', { storages: [{ key: 'k'.repeat(600), bytes: 1 }] }],
    [
      'keys that differ in case only',
      {
        storages: [
          { key: 'a', bytes: 1 },
          { key: 'A', bytes: 1 },
        ],
      },
    ],
    ['a size that is none', { storages: [{ key: '0', bytes: -1 }] }],
    ['a header code of letters', { headerCode: 'PK' }],
  ])('are refused: %s', (_, content) => {
    expect(() => planned(content)).toThrow(WriterError)
  })
})
