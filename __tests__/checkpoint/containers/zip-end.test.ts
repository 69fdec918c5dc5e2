import { describe, expect, it, test } from 'vitest'
import { type TorchZipPlan, torchZip } from '../build-torch.ts'
import { judgeBytes, problemsOf, told } from '../judge-bytes.ts'

const JUNK = Buffer.from('junk')

describe('what the end records of a zip may not say', () => {
  const cases: readonly (readonly [string, TorchZipPlan, string])[] = [
    ['bytes behind its end', { trailing: JUNK }, 'container/trailing-data: 4 bytes lie behind the end of the zip'],
    [
      'a comment that is cut off',
      { comment: JUNK, commentLength: 10 },
      'container/header-mismatch: The end record announces a comment of 10 bytes, 4 are there',
    ],
    ['an end record of the second disk', { end: { disk: 1 } }, 'container/header-mismatch: The end record speaks of several disks'],
    ['an end record of the third disk', { end: { directoryDisk: 2 } }, 'container/header-mismatch: The end record speaks of several disks'],
    [
      'two counts in its end record',
      { end: { countOnDisk: 3 } },
      'container/header-mismatch: The end record counts 3 records on this disk and 4 in all',
    ],
    [
      'another count in the zip64 record',
      { end: { count: 3, countOnDisk: 3 } },
      'container/header-mismatch: The number of records is 3 in the end record and 4 in the zip64 end record',
    ],
    [
      'another size in the zip64 record',
      { end: { size: 1 } },
      'container/header-mismatch: The size of the central directory is 1 in the end record',
    ],
    [
      'another place in the zip64 record',
      { end: { offset: 1 } },
      'container/header-mismatch: The place of the central directory is 1 in the end record',
    ],
    ['a locator past the end', { locator: { offset: 1_000_000 } }, 'container/corrupt: The zip64 locator points past the end of the file'],
    ['a locator past 2^53', { locator: { offset: 2n ** 63n } }, 'container/corrupt: The zip64 locator points past the end of the file'],
    [
      'a locator to something else',
      { zip64End: { signature: 7 } },
      'container/header-mismatch: The zip64 locator does not point to a zip64 end record',
    ],
    ['a locator of several disks', { locator: { disks: 2 } }, 'container/header-mismatch: The zip64 locator speaks of several disks'],
    [
      'a zip64 record of several disks',
      { zip64End: { directoryDisk: 1 } },
      'container/header-mismatch: The zip64 end record speaks of several disks',
    ],
    [
      'a zip64 record of another length',
      { zip64End: { recordSize: 45 } },
      'container/header-mismatch: The zip64 end record does not end where its locator begins',
    ],
    [
      'two counts in the zip64 record',
      { zip64End: { countOnDisk: 9 } },
      'container/header-mismatch: The zip64 end record has two different numbers of records',
    ],
    [
      'a zip64 record that claims more than the file',
      { zip64End: { size: 2 ** 40 } },
      'container/corrupt: The zip64 end record speaks of more than the file has',
    ],
    [
      'bytes behind its directory',
      { behindDirectory: JUNK },
      'container/header-mismatch: 4 bytes between the central directory and its end record belong to neither',
    ],
    [
      'a directory that reaches past its end',
      { zip64: false, end: { size: 100_000 } },
      'container/corrupt: The central directory (100000 bytes',
    ],
    [
      'a billion records in 300 bytes',
      { zip64End: { count: 10 ** 9, countOnDisk: 10 ** 9 } },
      'container/corrupt: 1000000000 records cannot fit',
    ],
  ]
  it.each(cases)('%s', async (_, plan, message) => {
    const judged = await judgeBytes(torchZip(plan))
    expect(told(judged).filter((each) => each.startsWith(message))).toHaveLength(1)
    expect(judged.findings[0]?.severity).toBe('error')
  })

  test('an end record inside of a comment is taken for the end, as PyTorch takes it, and found out', async () => {
    const inner = torchZip({ zip64: false })
    const fake = inner.subarray(inner.length - 22)
    expect(await problemsOf(torchZip({ zip64: false, comment: fake }))).not.toEqual([])
  })
})

describe('a zip that was cut off', () => {
  test('is told at every length', async () => {
    const whole = torchZip()
    for (let length = 4; length < whole.length; length++) {
      const { findings } = await judgeBytes(whole.subarray(0, length))
      expect(findings[0]).toMatchObject({ rule: 'container/truncated', where: { offset: length } })
    }
  })
})
