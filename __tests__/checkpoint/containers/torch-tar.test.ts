import { describe, expect, it, test } from 'vitest'
import { dict, FLOATS, pickled } from '../build-torch.ts'
import { fixtureBytes } from '../fixture-files.ts'
import { errorsOf, judgeBytes, problemsOf, told } from '../judge-bytes.ts'
import { bytes, i32, text, u64 } from '../pickle/assemble.ts'

describe('the tar of PyTorch 0.1', () => {
  test('is read with its storages, tensors and object, and is no file for weights_only', async () => {
    const { checkpoint, findings } = await judgeBytes(tarCheckpoint())
    expect(checkpoint).toMatchObject({ container: 'torch-tar', records: [{ name: '7', size: 16 }] })
    expect(checkpoint.tensors).toMatchObject([{ name: 'weight', dtype: 'float32', shape: [2, 2], stride: [2, 1], storage: '7' }])
    expect(findings).toMatchObject([{ rule: 'pickle/not-weights-only', message: expect.stringContaining('PyTorch 0.1 (tar)') }])
  })

  test('is refused where its names could be read in two ways, as with a folder in them', async () => {
    const { checkpoint } = await judgeBytes(tarCheckpoint({ prefix: './' }))
    expect(checkpoint.problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('This is a tar archive, not a checkpoint'),
    )
  })

  test('has storages that are parts of others', async () => {
    const views = pickled('](', bytes('(K\x08K\x07K\x01K\x02t'), 'e')
    const { checkpoint } = await judgeBytes(tarCheckpoint({ views }))
    expect(checkpoint.storages.get('8')).toMatchObject({ record: '7', start: 4, bytes: 8 })
  })

  it.each([
    ['no storages', { without: 'storages' }, 'container/missing-record: The tar has no member "storages"'],
    ['no tensors', { without: 'tensors' }, 'container/missing-record: The tar has no member "tensors"'],
    ['no object', { without: 'pickle' }, 'container/missing-record: The tar has no member "pickle"'],
    ['a number of storages that is none', { count: pickled('N') }, 'container/corrupt: The number of storages is no number'],
    ['a negative number of storages', { count: pickled('J', i32(-1)) }, 'container/corrupt: The number of storages is no number'],
    ['a billion storages', { count: pickled('J', i32(1_000_000_000)) }, 'container/'],
    ['a storage of 2^60 elements', { numel: 2n ** 60n }, 'container/truncated: The file ends inside of its member "storages"'],
    ['a storage of -1 elements', { numel: 2n ** 64n - 1n }, 'container/truncated: The file ends inside of its member "storages"'],
    [
      'a view past its storage',
      { views: pickled('](', bytes('(K\x08K\x07K\x03K\x02t'), 'e') },
      'container/corrupt: A view of a storage reaches past it',
    ],
    [
      'a view of nothing',
      { views: pickled('](', bytes('(K\x08K\x09K\0K\x01t'), 'e') },
      'container/corrupt: A view of a storage is not (key, root, offset, size)',
    ],
    ['a tensor of 2^31 dimensions', { rank: 0x7fffffff }, 'container/corrupt: A tensor has 2147483647 dimensions'],
    [
      'a tensor of negative sizes',
      { sizes: [-1, 2] },
      'container/corrupt: A tensor has sizes, strides or an offset that no tensor can have',
    ],
    ['a tensor past its storage', { sizes: [3, 2] }, 'tensor/out-of-bounds: The file describes a tensor of shape [3, 2]'],
    ['a pickle that cannot be read', { object: bytes(0x80, 2, '\xff') }, 'pickle/malformed: The pickle cannot be read'],
  ] satisfies [string, TarPlan, string][])('with %s is refused', async (_, plan, message) => {
    expect(await problemsOf(tarCheckpoint(plan))).toContainEqual(expect.stringContaining(message))
    expect(errorsOf(await judgeBytes(tarCheckpoint(plan)))).not.toEqual([])
  })

  test('that was cut off inside of a member is told', async () => {
    const whole = fixtureBytes('torch-2.13/tar.pt')
    for (let length = 512; length < 3 * 512; length += 37) expect(errorsOf(await judgeBytes(whole.subarray(0, length)))).not.toEqual([])
  })

  test('has a dangerous global named in any of its pickles', async () => {
    const evil = pickled('cos\nsystem\n', text('x'), '\x85R')
    for (const plan of [{ count: evil }, { views: evil }, { object: evil }]) {
      expect(told(await judgeBytes(tarCheckpoint(plan)))).toContainEqual(expect.stringContaining('pickle/dangerous-global'))
    }
  })
})

describe('other tars', () => {
  test('are no checkpoint, and their first file is named', async () => {
    expect(await problemsOf(bytes(member('notes/readme.md', Buffer.from('hello')), new Uint8Array(1024)))).toEqual([
      'file/not-a-checkpoint: This is a tar archive, not a checkpoint; it begins with "notes/readme.md"',
    ])
  })
})

interface TarPlan {
  readonly prefix?: string
  readonly without?: string
  readonly count?: Uint8Array
  readonly numel?: number | bigint
  readonly views?: Uint8Array
  readonly rank?: number
  readonly sizes?: readonly number[]
  readonly object?: Uint8Array
}

/** One tensor of shape [2, 2], but for what the plan says otherwise. */
function tarCheckpoint(plan: TarPlan = {}): Uint8Array {
  const { prefix = '', without, count = pickled('K\x01'), numel = 4, views = pickled(']'), rank = 2, sizes = [2, 2] } = plan
  const storage = pickled('(K\x07', text('cpu'), 'ctorch\nFloatStorage\nt')
  const tensor = pickled('(K\x01K\x07ctorch\nFloatTensor\nt')
  const numbers = [...sizes, 2, 1, 0].map((value) => u64(BigInt.asUintN(64, BigInt(value))))
  const members = {
    storages: bytes(count, storage, u64(numel), FLOATS, views),
    tensors: bytes(pickled('K\x01'), tensor, i32(rank), i32(0), ...numbers),
    pickle: plan.object ?? pickled(dict({ weight: bytes(text('1'), 'Q') })),
  }
  const kept = Object.entries(members).filter(([name]) => name !== without)
  return bytes(...kept.map(([name, content]) => member(prefix + name, content)), new Uint8Array(1024))
}

/** A member of a tar: a header of 512 bytes, then the content, filled up to blocks. */
function member(name: string, content: Uint8Array): Uint8Array {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  header.write('        ', 148)
  header.write('ustar\x0000', 257, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes(header, content, new Uint8Array((512 - (content.length % 512)) % 512))
}
