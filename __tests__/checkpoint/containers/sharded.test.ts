import { describe, expect, it, test } from 'vitest'
import { type ByteSource, memorySource } from '../../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../../src/checkpoint/open.ts'
import { dict, pickled, tensor, torchZip } from '../build-torch.ts'
import { problemsOf } from '../judge-bytes.ts'

const SHARD = (name: string) => torchZip({ pickle: pickled(dict({ [name]: tensor() })) })
const FILES = { 'model-00001-of-00002.bin': SHARD('a'), 'model-00002-of-00002.bin': SHARD('b') }
const MAP = { a: 'model-00001-of-00002.bin', b: 'model-00002-of-00002.bin' }
const INDEX = { metadata: { total_size: 32 }, weight_map: MAP }

describe('a sharded set', () => {
  test('is read by its index, tensors in the order of the map', async () => {
    const checkpoint = await openSet({ ...INDEX, weight_map: { b: MAP.b, a: MAP.a } })
    expect(checkpoint).toMatchObject({ container: 'sharded', weightsRoot: '', problems: [], metadata: new Map([['total_size', 32]]) })
    expect(checkpoint.tensors.map(({ name }) => name)).toEqual(['b', 'a'])
    expect(checkpoint.shards.get('a')).toBe('model-00001-of-00002.bin')
    expect(checkpoint.globals.map(({ name }) => name)).toContain('torch._utils._rebuild_tensor_v2')
  })

  test('opens every shard once, closes it, and asks for nothing outside of its folder', async () => {
    const opened: string[] = []
    let open = 0
    const openSibling = async (name: string): Promise<ByteSource | undefined> => {
      opened.push(name)
      open++
      const source = memorySource(FILES['model-00001-of-00002.bin'])
      return { ...source, close: async () => void open-- }
    }
    const map = { a: 'x.bin', b: 'x.bin', c: '../y.bin', d: '/etc/passwd', e: 'C:z.bin', f: '..', g: 'a\\b', h: '' }
    const { problems } = await openCheckpoint(memorySource(Buffer.from(JSON.stringify({ ...INDEX, weight_map: map }))), { openSibling })
    expect(opened).toEqual(['x.bin'])
    expect(open).toBe(0)
    expect(problems.filter(({ message }) => message.includes('does not lie in its folder'))).toHaveLength(6)
  })

  it.each([
    [
      'a shard that is not there',
      INDEX,
      { [MAP.a]: FILES['model-00001-of-00002.bin'] },
      'The shard "model-00002-of-00002.bin" with 1 tensors is not in the folder of the index',
    ],
    [
      'a shard that is cut off',
      INDEX,
      { ...FILES, [MAP.b]: SHARD('b').subarray(0, 200) },
      'The shard "model-00002-of-00002.bin" cannot be read: The file begins as a zip',
    ],
    [
      'a shard that is an LFS pointer',
      INDEX,
      { ...FILES, [MAP.b]: Buffer.from('version https://git-lfs.github.com/spec/v1\n') },
      'The shard "model-00002-of-00002.bin" cannot be read: The file is a Git LFS pointer',
    ],
    [
      'a tensor that its shard does not hold',
      { ...INDEX, weight_map: { ...MAP, c: MAP.b } },
      FILES,
      '"c" (model-00002-of-00002.bin): the index maps tensors to shards that do not hold them',
    ],
    [
      'a tensor that the index does not name',
      { ...INDEX, weight_map: { a: MAP.a, c: MAP.b } },
      FILES,
      '"b": shards hold tensors that the index does not map to them',
    ],
    [
      'a number of a shard that is in no entry',
      { metadata: {}, weight_map: { a: MAP.a } },
      FILES,
      'The index names 1 of 2 shards; number 2 is in no entry',
    ],
    [
      'another total size',
      { ...INDEX, metadata: { total_size: 33 } },
      FILES,
      'The index says that all tensors have 33 bytes together, the shards have 32',
    ],
    ['no metadata', { weight_map: MAP }, FILES, 'The index has no "metadata", which transformers requires'],
    ['a file name that is a number', { ...INDEX, weight_map: { ...MAP, c: 7 } }, FILES, 'The index gives no file name for tensor "c"'],
  ] satisfies [string, object, Record<string, Uint8Array>, string][])('%s makes it incomplete', async (_, index, files, message) => {
    const { problems } = await openSet(index, files)
    expect(problems.filter(({ message: text }) => text.startsWith(message))).toMatchObject([{ kind: 'container/missing-shard' }])
  })

  test('names five tensors and counts the others', async () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`missing.${i}`, MAP.b]))
    const { problems } = await openSet({ metadata: {}, weight_map: { ...MAP, ...many } })
    expect(problems[0]?.message).toMatch(/"missing\.4" \(model-00002-of-00002\.bin\) and 7 more: the index maps tensors/)
  })

  test('that names itself as its shard is not opened again and again, and holds nothing', async () => {
    const self = { metadata: {}, weight_map: { a: 'index.json' } }
    const text = Buffer.from(JSON.stringify(self))
    const { problems } = await openCheckpoint(memorySource(text), { openSibling: async () => memorySource(text) })
    expect(problems).toMatchObject([{ message: expect.stringContaining('The shard "index.json" cannot be read') }])
  })

  test('has the globals of its shards among its own', async () => {
    const evil = torchZip({ pickle: pickled('cos\nsystem\n') })
    const { globals } = await openSet({ metadata: {}, weight_map: { a: 'x.bin' } }, { 'x.bin': evil })
    expect(globals.map(({ name }) => name)).toContain('os.system')
  })

  test('of a hundred thousand tensors is read in one pass', async () => {
    const count = 100_000
    const map = Object.fromEntries(Array.from({ length: count }, (_, i) => [`layer.${i}`, `part-${i % 50}.bin`]))
    const { problems } = await openSet({ metadata: {}, weight_map: map }, {})
    expect(problems.filter(({ kind }) => kind === 'container/missing-shard')).toHaveLength(50)
  })
})

describe('JSON that is no index', () => {
  it.each(['{}', '{"weight_map":1}', '{"weight_map":{}', '[1]', '{"a":{"weight_map":{}}}'])('%s is no checkpoint', async (text) => {
    expect(await problemsOf(Buffer.from(text))).toEqual([
      expect.stringContaining('file/not-a-checkpoint: The file is not a checkpoint but a JSON document'),
    ])
  })

  test('an index beyond 10 MB is not read', async () => {
    const text = JSON.stringify({ ...INDEX, more: 'x'.repeat(10_000_000) })
    expect(await problemsOf(Buffer.from(text))).toEqual([expect.stringContaining('a JSON document')])
  })
})

function openSet(index: object, files: Readonly<Record<string, Uint8Array>> = FILES) {
  const openSibling = async (name: string) => {
    const content = Object.hasOwn(files, name) ? files[name] : undefined
    return content === undefined ? undefined : memorySource(content)
  }
  return openCheckpoint(memorySource(Buffer.from(JSON.stringify(index))), { name: 'model.bin.index.json', openSibling })
}
