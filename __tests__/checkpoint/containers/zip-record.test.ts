import { describe, expect, it, test } from 'vitest'
import { type TorchZipPlan, torchZip } from '../build-torch.ts'
import { DESCRIPTOR_FLAG, UTF8_FLAG, zip64Extra } from '../build-zip.ts'
import { judgeBytes, told } from '../judge-bytes.ts'
import { bytes } from '../pickle/assemble.ts'

const JUNK = Buffer.from('junk')

describe('what PyTorch does not look at, and another reader may: headers, descriptors, room between records', () => {
  const cases: readonly (readonly [string, TorchZipPlan, string])[] = [
    [
      'a flipped bit',
      { change: { 'data/0': { central: { crc32: 1 }, local: { crc32: 1 } } } },
      'container/crc-mismatch: Record "archive/data/0" has CRC-32',
    ],
    [
      'another checksum in the local header',
      { change: { 'data/0': { local: { crc32: 1 } } } },
      'container/crc-mismatch: The local header of record "archive/data/0" states CRC-32 0x00000001',
    ],
    [
      'another name in the local header',
      { change: { 'data/0': { local: { name: 'archive/data/1' } } } },
      'container/header-mismatch: The local header of record "archive/data/0" gives its name as "archive/data/1"',
    ],
    [
      'other flags in the local header',
      { change: { 'data/0': { local: { flags: 0 } } } },
      'container/header-mismatch: The local header of record "archive/data/0" gives its flags as 0x00000000',
    ],
    [
      'another method in the local header',
      { change: { 'data/0': { local: { method: 8 } } } },
      'container/header-mismatch: The local header of record "archive/data/0" gives its compression method as 8',
    ],
    [
      'another size in the local header',
      { change: { 'data/0': { local: { size: 17 } } } },
      'container/header-mismatch: The local header of record "archive/data/0" gives its size as 17',
    ],
    [
      'another compressed size in the local header',
      { change: { 'data/0': { local: { compressedSize: 17 } } } },
      'container/header-mismatch: The local header of record "archive/data/0" gives its compressed size as 17',
    ],
    [
      'another zip64 size in the local header',
      { change: { 'data/0': { local: { size: 0xffffffff, compressedSize: 0xffffffff, extra: zip64Extra(17, 16) } } } },
      'container/header-mismatch: The local header of record "archive/data/0" gives its size as 17',
    ],
    [
      'no local header',
      { change: { 'data/0': { local: { signature: 7 } } } },
      'container/corrupt: Record "archive/data/0" has no local header at byte',
    ],
    [
      'no data descriptor where one was announced',
      { change: { 'data/0': { descriptor: Buffer.alloc(0), central: { flags: UTF8_FLAG | DESCRIPTOR_FLAG } } } },
      'container/header-mismatch: The data descriptor of record "archive/data/0" does not repeat',
    ],
    [
      'another data descriptor',
      { change: { 'data/0': { descriptor: Buffer.from('PK\x07\x08wrong wrong ', 'latin1') } } },
      'container/header-mismatch: The data descriptor of record "archive/data/0" does not repeat',
    ],
    [
      'bytes hidden between its records',
      { change: { 'data/0': { before: JUNK } } },
      'container/header-mismatch: 4 bytes between two records belong to neither, and are not empty',
    ],
    [
      'bytes hidden in front of its directory',
      { beforeDirectory: JUNK },
      'container/header-mismatch: 4 bytes between two records belong to neither, and are not empty',
    ],
    [
      'a deflated record of another size',
      { change: { 'data/0': { compress: true, central: { size: 15 }, local: { size: 15 } } } },
      'container/corrupt: Record "archive/data/0" does not decompress to its 15 bytes',
    ],
    [
      'a deflated record of bytes that are not',
      { change: { 'data/0': { central: { method: 8 }, local: { method: 8 } } } },
      'container/corrupt: Record "archive/data/0" does not decompress to its 16 bytes',
    ],
    [
      'a deflated pickle that claims too much',
      { change: { 'data.pkl': { compress: true, central: { size: 10 ** 9 }, local: { size: 10 ** 9 } } } },
      'container/corrupt: Record "archive/data.pkl" does not decompress to its 1000000000 bytes',
    ],
    [
      'a bomb',
      { more: [{ name: 'bomb', content: Buffer.alloc(64 * 1024 * 1024), compress: true }] },
      'container/bomb: Compressed records would grow to 67108864 bytes out of a file of',
    ],
  ]
  it.each(cases)('%s', async (_, plan, message) => {
    const judged = await judgeBytes(torchZip(plan))
    expect(told(judged).filter((each) => each.startsWith(message))).toHaveLength(1)
    expect(judged.findings[0]?.severity).toBe('error')
  })

  test('a wrong checksum is among the findings where the data descriptor states another one', async () => {
    const descriptor = bytes('PK\x07\x08', Buffer.from('01000000', 'hex'), Buffer.from('1000000010000000', 'hex'))
    const judged = await judgeBytes(torchZip({ change: { 'data/0': { descriptor } } }))
    expect(told(judged)).toContainEqual(
      expect.stringContaining('container/crc-mismatch: The data descriptor of record "archive/data/0" states CRC-32 0x00000001'),
    )
  })

  test('a checksum of 0 is one that was not computed, and told once', async () => {
    const judged = await judgeBytes(
      torchZip({
        change: { 'data.pkl': { central: { crc32: 0 }, local: { crc32: 0 } }, 'data/0': { central: { crc32: 0 }, local: { crc32: 0 } } },
      }),
    )
    expect(judged.findings).toMatchObject([
      { rule: 'container/crc-missing', severity: 'notice', message: expect.stringContaining('2 records have no checksum') },
    ])
  })
})
