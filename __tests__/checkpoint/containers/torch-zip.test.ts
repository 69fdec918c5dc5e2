import { describe, expect, it, test } from 'vitest'
import { dict, FLOATS, floats, pickled, type TorchZipPlan, tensor, torchZip } from '../build-torch.ts'
import { judgeBytes, problemsOf, told } from '../judge-bytes.ts'
import { bytes } from '../pickle/assemble.ts'

const JUNK = Buffer.from('junk')

describe('a zip as torch.save writes it', () => {
  test('has no problem, and gives the tensor and its bytes', async () => {
    const { checkpoint, findings } = await judgeBytes(torchZip())
    expect(findings).toEqual([])
    expect(checkpoint).toMatchObject({ container: 'torch-zip', zipRoot: 'archive', headerCode: undefined, protocol: 2, weightsRoot: '' })
    expect(checkpoint.tensors).toMatchObject([{ name: 'weight', dtype: 'float32', shape: [4], storage: '0' }])
  })

  const healthy: readonly (readonly [string, TorchZipPlan])[] = [
    ['without zip64 end records', { zip64: false }],
    ['with a comment', { comment: Buffer.from('a comment of any kind') }],
    ['with any root folder, in any script', { root: '模型 v1.2 ✓' }],
    ['with its records in another order in the directory', { listed: [3, 2, 1, 0] }],
    ['with deflated records', { change: { 'data.pkl': { compress: true }, 'data/0': { compress: true } } }],
    [
      'with records of its own in the folder',
      {
        more: [
          { name: '.format_version', content: Buffer.from('1') },
          { name: 'extra/notes.txt', content: JUNK },
        ],
      },
    ],
    ['with an empty record', { more: [{ name: 'empty' }] }],
    ['with a folder as an entry', { more: [{ name: 'data/', central: { externalAttributes: 0x10 } }] }],
    [
      'with padding of zeros between its records',
      { change: { 'data/0': { before: Buffer.alloc(100) } }, beforeDirectory: Buffer.alloc(50) },
    ],
    [
      'with padding in the extra field of a local header',
      { change: { 'data/0': { local: { extra: Buffer.from('FB\x04\0ZZZZ', 'latin1') } } } },
    ],
    ['with file times and the version of a zip program', { change: { 'data/0': { central: { comment: JUNK } } } }],
    ['with data descriptors of 32 bits', { change: { 'data/0': { descriptor: '32' } } }],
    ['with data descriptors of 64 bits', { change: { 'data/0': { descriptor: '64' } } }],
    [
      'with data descriptors that lack their signature',
      { change: { 'data/0': { descriptor: '32 bare' }, version: { descriptor: '64 bare' } } },
    ],
    [
      'with local headers that state what a descriptor repeats',
      { change: { 'data/0': { descriptor: '32', local: { size: 16, compressedSize: 16 } } } },
    ],
    ['with a root that another record has in its own name', { root: 'data' }],
    ['of version 10', { change: { version: { content: Buffer.from('10') } } }],
    ['whose version has a sign and blanks', { change: { version: { content: Buffer.from(' +3 x') } } }],
    ['without a byte order', { change: { byteorder: undefined } }],
    ['with an alignment that Python takes for a number', { more: [{ name: '.storage_alignment', content: Buffer.from(' 1_024\n') }] }],
  ]
  it.each(healthy)('%s is healthy', async (_, plan) => {
    const { checkpoint, findings, bytes: scanned } = await judgeBytes(torchZip(plan))
    expect(findings).toEqual([])
    expect(checkpoint.tensors).toHaveLength(1)
    expect(scanned.crc32.size).toBe(checkpoint.records.length)
  })

  test('big-endian storages are taken for what they are', async () => {
    const { checkpoint } = await judgeBytes(torchZip({ change: { byteorder: { content: Buffer.from('big') } } }))
    expect(checkpoint.storages.get('0')).toMatchObject({ byteOrder: 'big' })
  })

  test("a version code of GPT-SoVITS over the first two bytes is one, where the content is GPT-SoVITS'", async () => {
    const plan = { pickle: pickled(dict({ weight: dict({ a: tensor() }), config: dict({}) })) }
    for (const code of ['00', '05', '06']) {
      const { checkpoint, findings } = await judgeBytes(bytes(code, torchZip(plan).subarray(2)))
      expect(checkpoint).toMatchObject({ container: 'torch-zip', headerCode: code })
      expect(findings).toEqual([])
    }
    expect(await problemsOf(bytes('05', torchZip().subarray(2)))).toEqual([
      'container/corrupt: The first two bytes are no zip header but a version code of GPT-SoVITS, and the content is no GPT-SoVITS export',
    ])
    expect(await problemsOf(bytes('07', torchZip(plan).subarray(2)))).toEqual([expect.stringContaining('its first bytes are damaged')])
  })
})

describe('what a checkpoint must have in its zip', () => {
  const cases: readonly (readonly [string, TorchZipPlan, string])[] = [
    [
      'no pickle',
      { change: { 'data.pkl': undefined } },
      'container/missing-record: The record "archive/data.pkl" with the structure of the checkpoint is missing',
    ],
    ['no version', { change: { version: undefined } }, 'container/missing-record: The record "archive/version" is missing'],
    ['version 0', { change: { version: { content: Buffer.from('0') } } }, 'container/corrupt: The record "version" says "0"'],
    ['version 11', { change: { version: { content: Buffer.from('11') } } }, 'container/corrupt: The record "version" says "11"'],
    [
      'a version that is no number',
      { change: { version: { content: Buffer.from('three') } } },
      'container/corrupt: The record "version" says "three"',
    ],
    [
      'a byte order that is none',
      { change: { byteorder: { content: Buffer.from('Little') } } },
      'container/corrupt: The record "byteorder" says "Little", not little or big',
    ],
    [
      'an alignment that is no number',
      { more: [{ name: '.storage_alignment', content: Buffer.from('x') }] },
      'container/corrupt: The record ".storage_alignment" says "x", which is no number',
    ],
    [
      'no values for a storage',
      { storages: {} },
      'container/missing-record: The record "archive/data/0" with the values of storage "0" is missing',
    ],
    [
      'values under a name in another case',
      { change: { 'data/0': { name: 'archive/Data/0' } } },
      'container/missing-record: The record "archive/data/0" is there as "archive/Data/0" only',
    ],
    [
      'too few values',
      { storages: { 0: FLOATS.subarray(1) } },
      'tensor/short-storage: The record "archive/data/0" has 15 bytes, its storage of float32 must have 16',
    ],
    [
      'too many values',
      { storages: { 0: floats(1, 2, 3, 4, 5) } },
      'container/corrupt: The record "archive/data/0" has 20 bytes, its storage of float32 must have 16',
    ],
    [
      'bytes behind its pickle',
      { pickle: bytes(pickled(dict({ weight: tensor() })), 'more') },
      'pickle/trailing-data: 4 bytes lie behind the end of the pickle',
    ],
  ]
  it.each(cases)('%s', async (_, plan, message) => {
    const judged = await judgeBytes(torchZip(plan))
    expect(told(judged).filter((each) => each.startsWith(message))).toHaveLength(1)
    expect(judged.findings[0]?.severity).toBe('error')
  })
})

describe('other zips', () => {
  it.each([
    [
      'a zip of anything',
      { change: { 'data.pkl': undefined, version: undefined } },
      'unknown',
      'file/not-a-checkpoint: This is a zip archive of 2 files',
    ],
    [
      'torch.package',
      { change: { 'data.pkl': undefined }, more: [{ name: '.data/version', content: Buffer.from('6') }] },
      'unknown',
      'file/not-a-checkpoint: This is an archive of torch.package',
    ],
    [
      'TorchScript of PyTorch 1.0',
      { change: { 'data.pkl': undefined }, more: [{ name: 'model.json' }] },
      'torchscript',
      'container/missing-record: This is a TorchScript archive of PyTorch 1.0 or 1.1',
    ],
    [
      'TorchScript',
      { more: [{ name: 'constants.pkl', content: pickled(')') }] },
      'torchscript',
      'pickle/not-weights-only: This is a TorchScript archive',
    ],
  ] satisfies [string, TorchZipPlan, string, string][])('%s', async (_, plan, container, message) => {
    const { checkpoint } = await judgeBytes(torchZip(plan))
    expect(checkpoint.container).toBe(container)
    expect(checkpoint.problems.map(({ kind, message: text }) => `${kind}: ${text}`)).toContainEqual(expect.stringContaining(message))
  })

  test('a zip without any record is none', async () => {
    expect(await problemsOf(torchZip({ listed: [] }))).toContainEqual(
      expect.stringContaining('file/not-a-checkpoint: This is a zip archive of 0 files'),
    )
  })
})
