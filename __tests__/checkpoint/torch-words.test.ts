import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { FLOATS, legacyKeys, pickled, torchLegacy, torchZip } from './build-torch.ts'
import { buildZip, type RecordPlan } from './build-zip.ts'
import { bytes } from './pickle/assemble.ts'

/** Takes the place of the first one, whose signature is that of the whole file. */
const LOST_PICKLE: RecordPlan = { name: 'data.pkl', content: pickled('}'), local: { signature: 0 } }

const PSR = 'PytorchStreamReader failed'

/** Measured with PyTorch 2.13, as the suite in `__tests__/oracle` measures them again. */
it.each<[string, Uint8Array, string]>([
  ['500 zeros', new Uint8Array(500), 'WeightsUnpickler error: Unsupported operand 0'],
  [
    '600 zeros, which are a tar without members',
    new Uint8Array(600),
    'RuntimeError: Cannot use ``weights_only=True`` with files saved in the legacy .tar format.',
  ],
  ['GGUF, whose first letter is an opcode', bytes('GGUF\x03', new Uint8Array(40)), 'WeightsUnpickler error: Unsupported operand 0'],
  [
    'a first byte that asks for a persistent id',
    bytes('Q', torchZip().subarray(1)),
    'UnpicklingError: A load persistent id instruction was encountered, but no persistent_load function was specified.',
  ],
  ['a web page', bytes('<html>'), 'WeightsUnpickler error: Unsupported operand 60'],
  ['an encrypted pickle', changed({ central: { flags: 0x0801 } }), `${PSR} retrieving file meta-data for data.pkl: unsupported encryption`],
  ['an unknown method', changed({ central: { method: 12 } }), `${PSR} retrieving file meta-data for data.pkl: unsupported method`],
  [
    'no local header',
    torchZip({ root: 'r', more: [LOST_PICKLE], listed: [1, 2, 3, 4] }),
    `${PSR} reading file data.pkl: invalid header or archive is corrupted`,
  ],
  ['a pickle that inflates to less', inflating(pickled('}'), 1), `${PSR} reading file data.pkl: unexpected decompressed size`],
  ['two counts of records', torchZip({ zip64End: { count: 99 } }), `${PSR} reading zip archive: unsupported multidisk archive`],
  ['a locator past the end', torchZip({ locator: { offset: 2 ** 40 } }), `${PSR} reading zip archive: not a ZIP archive`],
  ['a record without a folder', buildZip([{ name: 'data.pkl' }]), 'file in archive is not in a subdirectory: data.pkl'],
  ['a zip of other files', buildZip([{ name: 'folder/readme' }]), 'Expected hasRecord("version") to be true, but got false.'],
  [
    'an alignment in words',
    torchZip({ more: [{ name: '.storage_alignment', content: bytes('wide') }] }),
    "ValueError: invalid literal for int() with base 10: b'wide'",
  ],
  [
    'a short storage',
    torchZip({ change: { 'data/0': { content: FLOATS.subarray(0, 12) } } }),
    'record size (12 bytes) does not match expected size (16 bytes = 16 elements * 1 bytes/element) for dtype Byte',
  ],
  ['an unknown key', torchLegacy({ pickle: pickled('}'), keys: legacyKeys('zz') }), "storage key 'zz' not found in deserialized_objects"],
])('%s is told in the words of PyTorch', async (_, content, words) => {
  expect(await wordsOf(content)).toContain(words)
})

it.each<[string, Uint8Array]>([
  ['bytes that are no compressed ones', changed({ local: { method: 8 }, central: { method: 8 } })],
  ['a record that inflates to more', inflating(bytes(pickled('}'), 'more'), -4)],
])('%s are loaded without a word, and so nothing is quoted', async (_, content) => {
  const { problems } = await openCheckpoint(memorySource(content))
  expect(problems.filter(({ message }) => message.includes('decompress'))).toEqual([
    expect.not.objectContaining({ torch: expect.anything() }),
  ])
})

function changed(plan: Partial<RecordPlan>): Uint8Array {
  return torchZip({ change: { 'data.pkl': plan } })
}

/** A pickle whose record states `more` bytes than it has. */
function inflating(content: Uint8Array, more: number): Uint8Array {
  const packed = deflateRawSync(content)
  const fields = { method: 8, size: content.length + more, compressedSize: packed.length }
  return changed({ content: packed, central: fields, local: { method: 8 } })
}

async function wordsOf(content: Uint8Array): Promise<readonly (string | undefined)[]> {
  const { problems } = await openCheckpoint(memorySource(content))
  return problems.map(({ torch }) => torch)
}
