import { describe, expect, it } from 'vitest'
import { torchZip } from '../../checkpoint/build-torch.ts'
import { judgeBytes } from '../../checkpoint/judge-bytes.ts'

describe('container/crc-mismatch', () => {
  it('names the record, both checksums, the tensor whose values are lost, and the place', async () => {
    const content = new Uint8Array(torchZip({ change: { 'data/0': { central: { crc32: 0xdeadbeef }, local: { crc32: 0xdeadbeef } } } }))
    const { findings, bytes, checkpoint } = await judgeBytes(content)
    const record = checkpoint.records.find(({ name }) => name === 'archive/data/0')
    expect(findings).toMatchObject([
      {
        rule: 'container/crc-mismatch',
        message: expect.stringMatching(
          /^Record "archive\/data\/0" has CRC-32 0x[0-9a-f]{8}, its checksum says 0xdeadbeef: its bytes changed after it was saved$/,
        ),
        where: { record: 'archive/data/0', tensor: 'weight', offset: record && bytes.payloads.get(record) },
      },
    ])
  })

  it('tells damage to the pickle too', async () => {
    const { findings } = await judgeBytes(torchZip({ change: { 'data.pkl': { central: { crc32: 1 }, local: { crc32: 1 } } } }))
    expect(findings[0]).toMatchObject({ rule: 'container/crc-mismatch', where: { record: 'archive/data.pkl' } })
    expect(findings[0]?.where).not.toHaveProperty('tensor')
  })
})

describe('container/crc-missing', () => {
  const without = { central: { crc32: 0 }, local: { crc32: 0 } }

  it('is told once, with the number of records', async () => {
    const { findings } = await judgeBytes(torchZip({ change: { 'data.pkl': without, 'data/0': without, version: without } }))
    expect(findings).toMatchObject([
      {
        rule: 'container/crc-missing',
        severity: 'notice',
        message: '3 records have no checksum, so that damage to their bytes cannot be seen',
      },
    ])
  })

  it('is not told of records whose checksum really is 0: empty ones, and one in four billion', async () => {
    const bytesOfCrcZero = Buffer.from('9d0ad96d', 'hex')
    const { findings } = await judgeBytes(torchZip({ more: [{ name: 'empty' }, { name: 'rare', content: bytesOfCrcZero }] }))
    expect(findings).toEqual([])
  })
})
