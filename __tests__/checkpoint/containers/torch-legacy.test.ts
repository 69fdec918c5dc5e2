import { describe, expect, it, test } from 'vitest'
import {
  dict,
  EMPTY_ORDERED_DICT,
  FLOATS,
  floats,
  type LegacyPlan,
  legacyKeys,
  legacyPayload,
  pickled,
  storage,
  tensor,
  torchLegacy,
} from '../build-torch.ts'
import { judgeBytes, problemsOf, told } from '../judge-bytes.ts'
import { bytes, text } from '../pickle/assemble.ts'

const NO_VIEW = { view: bytes('N') }
const TWO = {
  pickle: pickled(dict({ a: tensor({ ...NO_VIEW, key: '7' }), b: tensor({ ...NO_VIEW, key: '3', numel: 2, shape: [2] }) })),
  keys: legacyKeys('3', '7'),
  payloads: bytes(legacyPayload(2, floats(1, 2)), legacyPayload(4, FLOATS)),
}

describe('the format before PyTorch 1.6', () => {
  test('is five pickles, then the storages in the order of their keys', async () => {
    const { checkpoint, findings } = await judgeBytes(torchLegacy(TWO))
    expect(findings).toEqual([])
    expect(checkpoint).toMatchObject({ container: 'torch-legacy', protocol: 2 })
    expect(checkpoint.tensors.map(({ name, storage }) => [name, storage])).toEqual([
      ['a', '7'],
      ['b', '3'],
    ])
    expect(checkpoint.records.map(({ name, size }) => [name, size])).toEqual([
      ['3', 8],
      ['7', 16],
    ])
  })

  test('has storages that are parts of others', async () => {
    const part = (offset: number) => bytes('(', text(`part ${offset}`), 'K', offset, 'K\x02t')
    const pickle = pickled(dict({ a: tensor({ view: part(0), shape: [2] }), b: tensor({ view: part(2), shape: [2] }) }))
    const {
      checkpoint,
      findings,
      bytes: scanned,
    } = await judgeBytes(torchLegacy({ pickle, payloads: legacyPayload(4, floats(1, 2, 3, Number.NaN)) }))
    expect(findings).toMatchObject([{ rule: 'tensor/non-finite', message: expect.stringContaining('"b"') }])
    expect(scanned.nonFinite.get('b')).toMatchObject({ nan: 1, first: 1 })
    expect([...checkpoint.storages.values()].map(({ id, start, bytes: size }) => [id, start, size])).toEqual([
      ['0', 0, 16],
      ['part 0', 0, 8],
      ['part 2', 8, 8],
    ])
  })

  test('has storages without elements, and those of tensors without a storage', async () => {
    const pickle = pickled(dict({ none: tensor({ ...NO_VIEW, numel: 0, shape: [0] }), scalar: 'K\x01' }))
    expect(await problemsOf(torchLegacy({ pickle, payloads: legacyPayload(0, new Uint8Array(0)) }))).toEqual([])
    expect(await problemsOf(torchLegacy({ pickle: pickled(EMPTY_ORDERED_DICT), keys: legacyKeys(), payloads: bytes() }))).toEqual([])
  })
})

describe('what is wrong with it', () => {
  const head = torchLegacy({ pickle: bytes(), keys: bytes(), payloads: bytes() })
  const flipped = (at: number) => Uint8Array.from(head, (byte, i) => (i === at ? byte ^ 1 : byte))
  const cases: readonly (readonly [string, LegacyPlan, string])[] = [
    [
      'a magic number with a flipped bit',
      { head: flipped(8) },
      'container/corrupt: The file does not begin with the magic number of torch.save, though its other parts follow',
    ],
    ['another protocol version', { head: flipped(18) }, 'container/corrupt: The protocol version is 1000, it must be 1001'],
    [
      'bytes behind the last storage',
      { payloads: bytes(legacyPayload(4, FLOATS), 'more') },
      'container/trailing-data: 4 bytes lie behind the last storage',
    ],
    [
      'another number of elements',
      { payloads: legacyPayload(5, FLOATS) },
      'container/corrupt: The storage "0" says that it has 5 elements, the pickle says 4',
    ],
    [
      'a negative number of elements',
      { payloads: legacyPayload(-1, FLOATS) },
      /^container\/corrupt: The storage "0" says that it has -\d+ elements/.source,
    ],
    [
      'a storage that no tensor uses',
      { keys: legacyKeys('0', '1') },
      'container/corrupt: The list of storage keys names "1", which no tensor uses',
    ],
    [
      'a storage that is not in the list',
      { keys: legacyKeys(), payloads: bytes() },
      'container/missing-record: The values of storage "0" are not in the file',
    ],
    [
      'a storage twice',
      { keys: legacyKeys('0', '0'), payloads: bytes(legacyPayload(4, FLOATS), legacyPayload(4, FLOATS)) },
      'container/duplicate-record: The storage "0" is there twice',
    ],
    ['a list of keys that is none', { keys: pickled('K\x07') }, 'pickle/malformed: The list of storage keys is no list of keys'],
    ['a key that is a list', { keys: pickled(']]a') }, 'pickle/malformed: The list of storage keys is no list of keys'],
    [
      'a storage without its sixth item',
      { pickle: pickled(dict({ weight: tensor() })) },
      'pickle/malformed: The pickle describes a storage of 5 items',
    ],
    [
      'a view past its storage',
      { pickle: pickled(dict({ weight: tensor({ view: bytes('(', text('v'), 'K\x03K\x02t'), shape: [2] }) })) },
      'pickle/malformed: The pickle describes a view of elements 3 to 5 of a storage of 4',
    ],
    [
      'a view that is none',
      { pickle: pickled(dict({ weight: tensor({ view: bytes('K\x01') }) })) },
      'pickle/malformed: The pickle describes a storage view that is not (key, offset, size)',
    ],
    [
      'an untyped storage',
      { pickle: pickled(dict({ weight: tensor({ ...NO_VIEW, type: 'UntypedStorage' }) })) },
      'pickle/malformed: The pickle describes an untyped storage, which the legacy format cannot load',
    ],
    [
      'an object that cannot be read',
      { pickle: bytes(0x80, 2, '\xff.') },
      'pickle/malformed: The pickle cannot be read: 0xff is not an opcode',
    ],
  ]
  it.each(cases)('%s', async (_, plan, message) => {
    expect(told(await judgeBytes(torchLegacy(plan)))).toContainEqual(
      expect.stringMatching(message.startsWith('^') ? message : literal(message)),
    )
  })

  test('an untyped storage by itself is told once, as what it is', async () => {
    const pickle = pickled(dict({ s: storage({ ...NO_VIEW, type: 'UntypedStorage', numel: 16 }) }))
    expect(told(await judgeBytes(torchLegacy({ pickle, payloads: legacyPayload(16, FLOATS) })))).toEqual([
      expect.stringMatching(/^pickle\/malformed: The pickle describes an untyped storage, which the legacy format cannot load/),
    ])
  })

  test('a file that was cut off is told at every length, and where', async () => {
    const whole = torchLegacy(TWO)
    for (let length = 2; length < whole.length; length++) {
      const { findings } = await judgeBytes(whole.subarray(0, length))
      expect(findings[0]).toMatchObject({ rule: 'container/truncated' })
    }
    const { findings } = await judgeBytes(whole.subarray(0, whole.length - 3))
    expect(findings[0]).toMatchObject({
      message: expect.stringContaining('inside of storage "7", 3 bytes too early'),
      where: { record: '7', offset: whole.length - 3 },
    })
  })

  test('dangerous globals are named in each of the five pickles, and in front of a break', async () => {
    const evil = pickled('cos\nsystem\n', text('x'), '\x85R')
    const magic = head.subarray(0, 15)
    const version = head.subarray(15, 21)
    for (const plan of [
      { head: bytes(magic, version, evil) },
      { pickle: evil },
      { keys: evil },
      { head: bytes(evil, version, head.subarray(21)) },
      { pickle: bytes(0x80, 2, 'cos\nsystem\n\xff') },
    ])
      expect(told(await judgeBytes(torchLegacy(plan)))).toContainEqual(
        expect.stringContaining('pickle/dangerous-global: The pickle asks for os.system'),
      )
  })
})

function literal(text: string): string {
  return `^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
}
