import { createHash } from 'node:crypto'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { keysEntry, MAX_BUNDLE_ENTRIES } from '../../src/bundle/bundle.ts'
import { BundleError, readBundle } from '../../src/bundle/read-bundle.ts'
import { type BundleContent, type BundledModel, writeBundle } from '../../src/bundle/write-bundle.ts'
import { PROVENANCE } from '../publish/release-samples.ts'

const IDENTITY = { project: 'gpt-sovits', kind: 's2', version: 'v2Pro' }

function bundled(name: string, changes: Partial<BundledModel> = {}): BundledModel {
  return {
    name,
    size: 12,
    sha256: 'a'.repeat(64),
    identity: IDENTITY,
    container: 'torch',
    tensors: 1,
    parameters: 12,
    dtypes: { float16: 1 },
    progress: { epoch: 8 },
    source: { name: 'G_200.pth', size: 100, sha256: 'b'.repeat(64) },
    keySchema: { identity: { ...IDENTITY, evidence: [] }, keys: new Map([['enc.w', { dtype: 'float16', shape: [3, 4] }]]) },
    ...changes,
  }
}

function content(changes: Partial<BundleContent> = {}): BundleContent {
  const change = { place: 'data.exp_dir', kind: 'local path' } as const
  return {
    files: [
      bundled('b.pth'),
      bundled('a.safetensors', { container: 'safetensors', shards: [{ name: 'a-1', size: 1, sha256: 'c'.repeat(64) }] }),
    ],
    provenance: PROVENANCE,
    options: { dtype: 'float16', containers: ['torch', 'safetensors'] },
    configs: [{ entry: 'config/G_200.pth/config.json', of: ['G_200.pth'], from: 'file', changes: [change], text: '{}\n' }],
    leftOut: [{ name: 'broken.yaml', why: 'it is not valid YAML' }],
    validateReport: '{"schema": "ckpt-guard/validate@1"}\n',
    readme: '# 声音\n',
    ...changes,
  }
}

describe('a bundle that is written', () => {
  test('is read again, with the keys of each file', async () => {
    const { files, keysOf } = await readBundle(await writeBundle(content()))
    expect(files).toEqual(
      ['b.pth', 'a.safetensors'].map((name) => ({ name, size: 12, sha256: 'a'.repeat(64), keys: keysEntry(name), identity: IDENTITY })),
    )
    for (const file of files) expect((await keysOf(file))?.keys).toEqual(new Map([['enc.w', { dtype: 'float16', shape: [3, 4] }]]))
  })

  test('has everything that is to be known, in the order of the names', async () => {
    const zip = await JSZip.loadAsync(await writeBundle(content()))
    expect(Object.keys(zip.files)).toEqual([
      'README.md',
      'bundle.json',
      'config/G_200.pth/config.json',
      'keys/a.safetensors.json',
      'keys/b.pth.json',
      'report/validate.json',
    ])
    await expect(await zip.file('bundle.json')?.async('string')).toMatchFileSnapshot('golden/bundle.json.txt')
  })

  test('has the same bytes whenever and wherever it is written', async () => {
    const once = await writeBundle(content())
    const zone = process.env.TZ
    process.env.TZ = 'Asia/Kathmandu'
    try {
      const again = await writeBundle({ ...content(), configs: [...content().configs] })
      expect(Buffer.compare(once, again)).toBe(0)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
    expect(createHash('sha256').update(once).digest('hex')).toMatchInlineSnapshot(
      `"5b57b76e35e6a550f8598ba92fbe6d3042a4997766dfaae498bce4f53148d9fa"`,
    )
  })

  test('holds files that anybody may read', async () => {
    const zip = await JSZip.loadAsync(await writeBundle(content()))
    const entries = Object.values(zip.files)
    expect(new Set(entries.map(({ unixPermissions }) => unixPermissions))).toEqual(new Set([0o100644]))
    expect(await zip.file('README.md')?.async('string')).toBe('# 声音\n')
  })
})

describe('a bundle that readers would refuse is not written', () => {
  const many = Array.from({ length: MAX_BUNDLE_ENTRIES }, (_, i) => bundled(`${i}.pth`))
  const config = content().configs[0]

  test.each<[string, Partial<BundleContent>, RegExp]>([
    ['of too many entries', { files: many }, /it would have 4100 entries, at most 4096 are read/],
    [
      'with a list that is too long',
      { options: { text: 'x'.repeat(5_000_000) } },
      /its bundle.json would have \d+ bytes, at most 4194304 are read/,
    ],
    ['with a path for a name', { files: [bundled('../a.pth')] }, /expected a name without folders for a published file, found "..\/a.pth"/],
    [
      'with an identity that no reader takes',
      { files: [bundled('a.pth', { identity: { project: 'a\nb', kind: 'x' } })] },
      /files.0.identity/,
    ],
    ['with two files of one name', { files: [bundled('a.pth'), bundled('a.pth')] }, /two entries "keys\/a.pth.json"/],
    [
      'with settings of one name',
      { configs: config === undefined ? [] : [config, config] },
      /two entries "config\/G_200.pth\/config.json"/,
    ],
  ])('%s', async (_, changes, why) => {
    const writing = writeBundle(content(changes))
    await expect(writing).rejects.toThrow(BundleError)
    await expect(writing).rejects.toThrow(why)
  })
})
