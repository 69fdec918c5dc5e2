import { describe, expect, it } from 'vitest'
import { pickled, type TorchZipPlan, torchZip } from '../build-torch.ts'
import { zip64Extra } from '../build-zip.ts'
import { judgeBytes, told } from '../judge-bytes.ts'

/** Looks like a zip to PyTorch, which asks for these four bytes, and belongs to no record. */
const PREFIX = Buffer.from('PK\x03\x04, and then no record')

describe('what the central directory may not say', () => {
  const cases: readonly (readonly [string, TorchZipPlan, string])[] = [
    [
      'a directory of fewer records than there are',
      { zip64End: { count: 3, countOnDisk: 3 }, end: { count: 3, countOnDisk: 3 } },
      'container/header-mismatch: The central directory has',
    ],
    [
      'a directory of more records than there are',
      { zip64End: { count: 5, countOnDisk: 5 }, end: { count: 5, countOnDisk: 5 } },
      'container/corrupt: The central directory ends before record 5 of 5',
    ],
    [
      'an entry without its signature',
      { change: { 'data/0': { central: { signature: 0 } } } },
      'container/corrupt: Record 3 of the central directory does not begin with its signature',
    ],
    [
      'an encrypted directory',
      { change: { 'data/0': { central: { flags: 0x2000 } } } },
      'container/corrupt: Record "archive/data/0" says that the directory is encrypted',
    ],
    [
      'two sizes for a stored record',
      { change: { 'data/0': { central: { size: 20 } } } },
      'container/corrupt: Record "archive/data/0" is stored as it is and has two sizes, 16 and 20',
    ],
    [
      'a record past the end',
      { change: { 'data/0': { central: { headerOffset: 10 ** 6 } } } },
      'container/corrupt: Record "archive/data/0" (16 bytes at 1000000) reaches past the end of the file',
    ],
    [
      'a record on another disk',
      { change: { 'data/0': { central: { disk: 1 } } } },
      'container/corrupt: Record "archive/data/0" is said to lie on another disk',
    ],
    [
      'zip64 sizes that are not there',
      { change: { 'data/0': { central: { size: 0xffffffff } } } },
      'container/corrupt: The zip64 sizes of record "archive/data/0" cannot be read',
    ],
    [
      'zip64 sizes past 2^53',
      { change: { 'data/0': { central: { size: 0xffffffff, extra: zip64Extra(2n ** 60n) } } } },
      'container/corrupt: The zip64 sizes of record "archive/data/0" cannot be read',
    ],
    [
      'a zip64 extra that is cut off',
      { change: { 'data/0': { central: { size: 0xffffffff, extra: Buffer.from([1, 0, 16, 0, 1]) } } } },
      'container/corrupt: The zip64 sizes',
    ],
    ['a name of 600 bytes', { more: [{ name: 'n'.repeat(600) }] }, 'container/header-mismatch: The name of record'],
    ['a NUL in a name', { more: [{ name: 'a\0b' }] }, 'container/header-mismatch: The name of record'],
    [
      'an encrypted record',
      { change: { 'data/0': { central: { flags: 0x0801 } } } },
      'container/corrupt: Record "archive/data/0" is encrypted',
    ],
    [
      'a strongly encrypted record',
      { change: { 'data/0': { central: { flags: 0x0840 } } } },
      'container/corrupt: Record "archive/data/0" is encrypted',
    ],
    ['a patch', { change: { 'data/0': { central: { flags: 0x0820 } } } }, 'container/corrupt: Record "archive/data/0" holds a patch'],
    [
      'a record compressed by bzip2',
      { change: { 'data/0': { central: { method: 12 } } } },
      'container/corrupt: Record "archive/data/0" is compressed by method 12',
    ],
    [
      'a record marked as a folder',
      { change: { 'data/0': { central: { externalAttributes: 0x10 } } } },
      'container/corrupt: Record "archive/data/0" is marked as a folder',
    ],
  ]
  it.each(cases)('%s', async (_, plan, message) => {
    const judged = await judgeBytes(torchZip(plan))
    expect(told(judged).filter((each) => each.startsWith(message))).toHaveLength(1)
    expect(judged.findings[0]?.severity).toBe('error')
  })
})

describe('where records may not lie', () => {
  const cases: readonly (readonly [string, TorchZipPlan, string])[] = [
    [
      'a record outside of its folder',
      { change: { version: { name: 'elsewhere/version' } } },
      'container/corrupt: Record "elsewhere/version" does not lie in the folder "archive"',
    ],
    [
      'records without a folder',
      { change: { 'data.pkl': { name: 'data.pkl' } } },
      'container/corrupt: Record "data.pkl" does not lie in a folder',
    ],
    [
      'two records of one name',
      { more: [{ name: 'data.pkl', content: pickled('N') }] },
      'container/duplicate-record: Two records answer to the name "archive/data.pkl"',
    ],
    [
      'two records of one name in another case',
      { more: [{ name: 'DATA.PKL', content: pickled('N') }] },
      'container/duplicate-record: Two records answer to the name "archive/data.pkl" and "archive/DATA.PKL"',
    ],
    ['bytes in front of its first record', { leading: PREFIX }, 'container/leading-data: 24 bytes lie in front of the first record'],
    [
      'records that overlap',
      { change: { 'data/0': { central: { headerOffset: 0 } } } },
      'container/overlapping-records: Record "archive/data',
    ],
  ]
  it.each(cases)('%s', async (_, plan, message) => {
    const judged = await judgeBytes(torchZip(plan))
    expect(told(judged).filter((each) => each.startsWith(message))).toHaveLength(1)
    expect(judged.findings[0]?.severity).toBe('error')
  })
})
