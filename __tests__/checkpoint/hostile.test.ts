import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { PROBLEM_KINDS } from '../../src/checkpoint/problem.ts'
import { SourceError } from '../../src/sources/source-error.ts'
import { dict, pickled, tensor, torchLegacy, torchZip } from './build-torch.ts'
import { zip64Extra } from './build-zip.ts'
import { countingSource } from './counting-source.ts'
import { fixtureBytes, fixturePaths } from './fixture-files.ts'
import { judgeSource } from './judge-bytes.ts'
import { bytes, i32, type Part, text, u32, u64 } from './pickle/assemble.ts'

const KIBIBYTE = 1024
const MEBIBYTE = 1024 * KIBIBYTE

/** Whatever the bytes are: an answer, and work that is in proportion to them. */
async function survives(content: Uint8Array, name = 'model.pt'): Promise<void> {
  const source = countingSource(memorySource(content))
  const neighbour = async (sibling: string) => (sibling.endsWith('1-of-00002.bin') ? memorySource(content) : undefined)
  const { checkpoint, findings } = await judgeSource(source, { name, openSibling: neighbour })
  expect(checkpoint.size).toBe(content.length)
  for (const { kind } of checkpoint.problems) expect(PROBLEM_KINDS).toContain(kind)
  for (const { message, remedy } of findings) expect(message.length * remedy.length).toBeGreaterThan(0)
  expect(source.total()).toBeLessThanOrEqual(64 * content.length + 256 * KIBIBYTE)
}

describe('any bytes get an answer', () => {
  const heads: Part[] = [
    '',
    'PK\x03\x04',
    '05\x03\x04',
    '\x80\x02',
    '\x80\x02\x8a\x0a',
    '\x80\x04\x95',
    '{"weight_map":{',
    '\x08\0\0\0\0\0\0\0{',
    'version https://git-lfs.github.com/spec/',
    '(',
    'c',
    ']',
    '\x1f\x8b',
  ]

  test('bytes of chance, behind the beginnings of every format', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.pt', 'a.safetensors', 'a.bin.index.json'),
        (head, rest, name) => survives(bytes(head, rest), name),
      ),
      { numRuns: 2000 },
    )
  })

  test('opcodes of chance', async () => {
    const opcode = fc.constantFrom(
      ...'().0123FIJKMNPQRSTUVXabcdeghijlopqrstu}]',
      '\x80',
      '\x81',
      '\x85',
      '\x86',
      '\x87',
      '\x88',
      '\x8a',
      '\x8c',
      '\x8e',
      '\x8f',
      '\x90',
      '\x91',
      '\x92',
      '\x93',
      '\x94',
      '\x95',
      '\x96',
    )
    const argument = fc.constantFrom<Part>('', 0, 1, 2, 'os\nsystem\n', '1\n', "'a'\n", u32(3), u64(2), u32(0xffffffff), text('ab'))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(opcode, argument), { maxLength: 60 }), (parts) =>
        survives(torchLegacy({ pickle: bytes(0x80, 2, ...parts.flat(), '.') })),
      ),
      { numRuns: 2000 },
    )
  })
})

describe('any change of a real file gets an answer', () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.integer({ min: 1, max: 255 }) }),
    fc.record({
      kind: fc.constant('fill' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.constantFrom(0, 0x7f, 0xff),
      length: fc.constantFrom(2, 4, 8),
    }),
    fc.record({
      kind: fc.constant('remove' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 300 }),
    }),
    fc.record({
      kind: fc.constant('repeat' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 300 }),
    }),
  )
  type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

  it.each(fixturePaths())('%s', async (path) => {
    const whole = fixtureBytes(path)
    const runs = whole.length > 20_000 ? 10 : 40
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => survives(changes.reduce(changed, whole), path)),
      { numRuns: runs },
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), (length) => survives(whole.subarray(0, length), path)),
      { numRuns: runs },
    )
  })

  function changed(content: Uint8Array, each: Change): Uint8Array {
    const at = Math.floor(each.at * Math.max(0, content.length - 1))
    const copy = Uint8Array.from(content)
    switch (each.kind) {
      case 'flip':
        copy[at] = (copy[at] ?? 0) ^ each.to
        return copy
      case 'fill':
        return copy.fill(each.to, at, at + each.length)
      case 'remove':
        return bytes(copy.subarray(0, at), copy.subarray(at + each.length))
      case 'repeat':
        return bytes(copy.subarray(0, at + each.length), copy.subarray(at))
    }
  }
})

describe('a small file that claims to be vast', () => {
  const claims: readonly (readonly [string, Uint8Array])[] = [
    ['text of 4 GiB', torchLegacy({ pickle: bytes(0x80, 2, 'X', u32(0xffffffff)) })],
    ['bytes of 2^60', torchLegacy({ pickle: bytes(0x80, 2, '\x8e', u64(2n ** 60n)) })],
    ['an integer of 2 GiB', torchLegacy({ pickle: bytes(0x80, 2, '\x8b', i32(0x7fffffff)) })],
    ['a frame of 2^62', torchLegacy({ pickle: bytes(0x80, 4, '\x95', u64(2n ** 62n), 'N.') })],
    ['a memo index of 4 billion', torchLegacy({ pickle: pickled('Nr', u32(0xffffffff)) })],
    [
      'a tensor of 2^60 elements over one',
      torchZip({ pickle: pickled(dict({ a: tensor({ shape: [2 ** 30, 2 ** 30], stride: [0, 0] }) })) }),
    ],
    ['a storage of 2^50 elements', torchZip({ pickle: pickled(dict({ a: tensor({ numel: 2 ** 50 }) })) })],
    [
      'a storage of 2^50 elements in the old format',
      torchLegacy({ pickle: pickled(dict({ a: tensor({ numel: 2 ** 50, view: bytes('N') }) })), payloads: bytes(u64(2 ** 50)) }),
    ],
    ['a billion records', torchZip({ zip64End: { count: 10 ** 9, countOnDisk: 10 ** 9 } })],
    ['2^60 records', torchZip({ zip64End: { count: 2 ** 52, countOnDisk: 2 ** 52, size: 2 ** 50 } })],
    [
      'a record of 2^52 bytes',
      torchZip({
        change: { 'data/0': { central: { size: 0xffffffff, compressedSize: 0xffffffff, extra: zip64Extra(2 ** 52, 2 ** 52) } } },
      }),
    ],
    [
      'a deflated record of 4 GiB',
      torchZip({ change: { 'data.pkl': { compress: true, central: { size: 0xfffffffe }, local: { size: 0xfffffffe } } } }),
    ],
    ['a safetensors header of 100 MB', bytes(u64(100_000_000), '{"a":')],
    ['a safetensors tensor of 2^63 elements', safetensors('{"a":{"dtype":"F64","shape":[9223372036854775807],"data_offsets":[0,8]}}')],
    ['a tar of a billion storages', tarOf(bytes(pickled('J', i32(10 ** 9))))],
  ]

  it.each(claims)('%s', async (_, content) => {
    const before = process.resourceUsage().maxRSS
    expect(content.length).toBeLessThan(5 * KIBIBYTE)
    const source = countingSource(memorySource(content))
    await judgeSource(source).catch((error: unknown) => expect(error).toBeInstanceOf(SourceError))
    expect(source.total()).toBeLessThan(MEBIBYTE)
    // In KiB. Whatever the tests before have used is in it already.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(128 * KIBIBYTE)
  })
})

function safetensors(header: string): Uint8Array {
  return bytes(u64(header.length), header)
}

/** A tar whose one member is `storages`. */
function tarOf(content: Uint8Array): Uint8Array {
  const header = Buffer.alloc(512)
  header.write('storages', 0)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  header.write('        ', 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes(header, content, new Uint8Array(1024))
}
