import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { BUNDLE_SCHEMA, keysEntry, MAX_BUNDLE_BYTES, MAX_BUNDLE_ENTRIES } from '../../src/bundle/bundle.ts'
import { BundleError, readBundle } from '../../src/bundle/read-bundle.ts'
import { keySchemaJson } from '../../src/compare/key-schema-json.ts'
import { buildZip, type RecordPlan } from '../checkpoint/build-zip.ts'

const KEYS = new Map([['enc.w', { dtype: 'float16', shape: [3, 4] }]])
const IDENTITY = { project: 'gpt-sovits', kind: 's2', version: 'v2Pro' }
const FILE = { name: 'model.pth', size: 12, sha256: 'a'.repeat(64), keys: keysEntry('model.pth'), identity: IDENTITY }
const SCHEMA_TEXT = keySchemaJson({ keys: KEYS, identity: { ...IDENTITY, evidence: [] } })

function manifest(...files: readonly object[]): string {
  return JSON.stringify({ schema: BUNDLE_SCHEMA, files })
}

function zip(texts: Readonly<Record<string, string>>, more: Partial<RecordPlan> = {}): Buffer {
  const records = Object.entries(texts).map(([name, text]): RecordPlan => ({ name, content: Buffer.from(text), compress: true, ...more }))
  return buildZip(records, { zip64: false })
}

function healthy(more: Partial<RecordPlan> = {}): Buffer {
  return zip({ 'bundle.json': manifest(FILE), [FILE.keys]: SCHEMA_TEXT }, more)
}

/** The refusal of a bundle, or of the first key schema in it. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readBundle(bytes)
    .then(async ({ files, keysOf }) => files[0] && keysOf(files[0]))
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(BundleError)
  return error instanceof Error ? error.message : ''
}

describe('a release bundle', () => {
  test('tells of its files, and of their keys', async () => {
    const { files, keysOf } = await readBundle(healthy())
    expect(files).toEqual([FILE])
    expect(await keysOf(FILE)).toMatchObject({ keys: KEYS, identity: IDENTITY })
  })

  test('as jszip writes it is read too, with entries and fields of later versions', async () => {
    const written = new JSZip()
    written.file('bundle.json', JSON.stringify({ schema: BUNDLE_SCHEMA, later: 1, files: [{ ...FILE, later: true }] }))
    written.file(FILE.keys, SCHEMA_TEXT)
    written.file('report.html', '<p>')
    const { files, keysOf } = await readBundle(await written.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))
    expect(files).toEqual([FILE])
    expect((await keysOf(FILE))?.keys).toEqual(KEYS)
  })

  test('may tell of a file without its keys', async () => {
    const { name, size, sha256 } = FILE
    const { files, keysOf } = await readBundle(zip({ 'bundle.json': manifest({ name, size, sha256 }) }))
    expect(files).toEqual([{ name, size, sha256 }])
    expect(await keysOf({ name, size, sha256 })).toBeUndefined()
  })
})

describe('a bundle that is not as it should be is refused', () => {
  const over = { ...FILE, keys: 'keys/../../escaped.json' }
  const large = { size: 0xfffffff0 }

  test.each<[string, Uint8Array, RegExp]>([
    ['no zip', Buffer.from('not a zip at all, by no means'), /no zip that can be read/],
    ['nothing', Buffer.alloc(0), /no zip that can be read/],
    ['cut off', healthy().subarray(0, 200), /no zip that can be read/],
    ['of another kind', zip({ 'a.txt': 'x' }), /it has no entry "bundle.json"/],
    ['of broken JSON', zip({ 'bundle.json': '{"schema": ' }), /its bundle.json is not valid JSON/],
    [
      'of bytes that are no text',
      buildZip([{ name: 'bundle.json', content: Buffer.from([0xff, 0xfe]) }], { zip64: false }),
      /not UTF-8 text/,
    ],
    ['of a later layout', zip({ 'bundle.json': '{"schema": "ckpt-guard/bundle@2", "files": []}' }), /schema: .*ckpt-guard\/bundle@1/],
    [
      'with a name that is a path',
      zip({ 'bundle.json': manifest({ ...FILE, name: '../model.pth' }) }),
      /files.0.name: expected a name without folders/,
    ],
    ['with keys elsewhere', zip({ 'bundle.json': manifest(over), [over.keys]: SCHEMA_TEXT }), /files.0.keys: expected a name below keys/],
    ['with one file twice', zip({ 'bundle.json': manifest(FILE, FILE) }), /lists two files of the same name/],
    ['without the keys that it promises', zip({ 'bundle.json': manifest(FILE) }), /no entry "keys\/model.pth.json"/],
    ['with keys that are none', zip({ 'bundle.json': manifest(FILE), [FILE.keys]: '{}' }), /one of its key schemas cannot be read/],
    ['with another checksum', healthy({ central: { crc32: 1 } }), /the checksum does not fit/],
    ['that states more than it inflates to', healthy({ central: { size: 9_000 } }), /does not inflate to its 9000 bytes/],
    ['that inflates to more than it states', healthy({ central: { size: 9 } }), /inflates to more than the 9 bytes/],
    ['that states absurd sizes', healthy({ central: large, local: large }), /has 4294967280 bytes, at most \d+ are read/],
    ['with two entries of one name', twice(), /two of its entries have the same name/],
    ['with bytes behind it that another reader may take for it', Buffer.concat([healthy(), Buffer.from('x')]), /damaged zip/],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toMatch(expected)
  })

  test('a bomb, before it fills the memory', async () => {
    const bomb = buildZip(
      [{ name: 'bundle.json', content: Buffer.alloc(300 * 1024 * 1024), compress: true, central: { size: 1024 * 1024 } }],
      { zip64: false },
    )
    const before = process.memoryUsage().arrayBuffers
    expect(await refusal(bomb)).toMatch(/inflates to more than the 1048576 bytes that it states/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024)
  })

  test('one of thousands of entries, before anything reads them', async () => {
    const many = Object.fromEntries(Array.from({ length: MAX_BUNDLE_ENTRIES + 1 }, (_, i) => [`keys/${i}.json`, '']))
    expect(await refusal(zip(many))).toMatch(/it has 4097 entries, at most 4096 are read/)
  })

  test('one that is too large, before anything looks into it', async () => {
    expect(await refusal(new Uint8Array(MAX_BUNDLE_BYTES + 1))).toMatch(/at most 67108864 are read/)
  })

  function twice(): Buffer {
    const content = Buffer.from(manifest(FILE))
    return buildZip(
      [
        { name: 'bundle.json', content },
        { name: 'bundle.json', content: Buffer.from('{}') },
      ],
      { zip64: false },
    )
  }
})
