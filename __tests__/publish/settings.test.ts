import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { DictValue, FloatValue, ListValue, type PickleValue } from '../../src/checkpoint/pickle/values.ts'
import { findConfigFiles } from '../../src/publish/config-files.ts'
import { publishedSettings, type SettingsSource } from '../../src/publish/settings.ts'
import { openFile } from '../../src/sources/file-source.ts'
import { buildCheckpoint, hparams, object, pickled, posixPath, someTensor } from '../profiles/build-checkpoint.ts'

const NOTHING = { files: [], leftOut: [] }

function source(root: PickleValue | undefined, beside: SettingsSource['beside'] = NOTHING, name = 'G_200.pth'): SettingsSource {
  return { name, checkpoint: buildCheckpoint({ root: root ?? pickled({}) }), beside }
}

/** The checkpoint's own settings, as they are published. */
function own(root: PickleValue): unknown {
  const [config] = publishedSettings([source(root)]).configs
  return config === undefined ? undefined : JSON.parse(config.text)
}

describe("a checkpoint's own settings", () => {
  test('are those of GPT-SoVITS, and none of its tensors', () => {
    const config = hparams({
      train: hparams({ fp16_run: true, lr: new FloatValue(1e-4) }),
      data: hparams({ exp_dir: '/home/alice/logs/voice' }),
    })
    const published = publishedSettings([
      source(pickled({ weight: { a: someTensor }, config, info: '8epoch_200iteration', optimizer: {} })),
    ])
    expect(published.configs).toMatchObject([
      {
        entry: 'config/G_200.pth/checkpoint.json',
        of: ['G_200.pth'],
        from: 'checkpoint',
        changes: [{ place: 'config.data.exp_dir', kind: 'local path' }],
      },
    ])
    expect(JSON.parse(published.configs[0]?.text ?? '')).toEqual({
      config: { train: { fp16_run: true, lr: 0.0001 }, data: { exp_dir: 'voice' } },
      info: '8epoch_200iteration',
    })
    expect(published.changed).toBe(1)
  })

  test('may hold paths as objects, classes, sets and numbers of any size', () => {
    const settings = {
      out: posixPath('/', 'home', 'alice', 'out'),
      cls: object('a.b', 'C', {}),
      seed: 2n ** 64n,
      none: null,
      scale: new FloatValue(1),
    }
    expect(own(pickled({ hyper_parameters: settings }))).toEqual({
      hyper_parameters: { out: 'out', cls: {}, seed: Number(2n ** 64n), none: null, scale: 1 },
    })
  })

  test('that hold themselves end', () => {
    const list = new ListValue()
    list.items.push('a', list)
    expect(own(pickled({ config: { list } }))).toEqual({ config: { list: ['a', '(itself)'] } })
  })

  test('that would expand without end are cut', () => {
    let value: PickleValue = new DictValue()
    for (let i = 0; i < 40; i++) value = pickled({ a: value, b: value })
    const [config] = publishedSettings([source(pickled({ config: value }))]).configs
    expect(config?.text).toContain('(too large)')
    expect(config?.text.length).toBeLessThan(20_000_000)
  })

  test('of a real file that GPT-SoVITS wrote are read', async () => {
    const path = fileURLToPath(new URL('../fixtures/torch-2.13/zip-gpt-sovits.pth', import.meta.url))
    const file = await openFile(path)
    try {
      const checkpoint = await openCheckpoint(file)
      const [config] = publishedSettings([{ name: 'zip-gpt-sovits.pth', checkpoint, beside: NOTHING }]).configs
      expect(JSON.parse(config?.text ?? '')).toMatchObject({ config: expect.any(Object), info: expect.any(String) })
    } finally {
      await file.close()
    }
  })

  test('may be none', () => {
    expect(own(pickled({ weight: { a: someTensor } }))).toBeUndefined()
  })
})

describe('settings of several checkpoints', () => {
  const beside = { files: [{ name: 'config.json', text: '{"a": 1}' }], leftOut: [] }

  test('lie in the bundle once where they are the same', () => {
    const { configs } = publishedSettings([source(undefined, beside, 'a.pth'), source(undefined, beside, 'b.pth')])
    expect(configs).toEqual([
      { entry: 'config/a.pth/config.json', of: ['a.pth', 'b.pth'], from: 'file', changes: [], text: '{\n  "a": 1\n}\n' },
    ])
  })

  test('lie beside each other where they differ', () => {
    const other = { files: [{ name: 'CONFIG.json', text: '{"a": 2}' }], leftOut: [] }
    const { configs } = publishedSettings([source(undefined, beside, 'a.pth'), source(undefined, other, 'A.pth')])
    expect(configs.map(({ entry }) => entry)).toEqual(['config/a.pth/config.json', 'config/A.pth/CONFIG-2.json'])
  })

  test('that cannot be read, or cannot be cleaned, are left out, and it is said', () => {
    const files = [
      { name: 'broken.yaml', text: 'a: [' },
      { name: 'anchor.yaml', text: 'a: !</home/alice/tag> b\n' },
    ]
    const leftOut = [{ name: 'large.yaml', why: 'it has 12 bytes, at most 3 are read' }]
    const published = publishedSettings([source(undefined, { files, leftOut })])
    expect(published.configs).toEqual([])
    expect(published.leftOut).toEqual([
      { name: 'broken.yaml', why: expect.stringContaining('not valid YAML') },
      { name: 'anchor.yaml', why: 'it names a home folder or a secret in a place that cannot be cleaned' },
      { name: 'large.yaml', why: 'it has 12 bytes, at most 3 are read' },
    ])
  })

  test('with changes without end still leave a bundle that can be written', async () => {
    const text = JSON.stringify(Array.from({ length: 30_000 }, (_, i) => `/home/alice/${i}`))
    const files = Array.from({ length: 300 }, (_, i) => ({ name: `${'n'.repeat(100)}${i}.json`, text: i === 0 ? text : '{' }))
    const published = publishedSettings([source(undefined, { files, leftOut: [] })])
    expect(published.changed).toBe(30_000)
    expect(JSON.stringify([published.configs[0]?.changes, published.leftOut]).length).toBeLessThan(1_200_000)
  })

  test('have names that lead nowhere else', () => {
    const files = [{ name: '../..\\evil\u202e.json', text: '{}' }]
    const [config] = publishedSettings([source(undefined, { files, leftOut: [] }, '../../x')]).configs
    expect(config?.entry).toMatch(/^config\/[^/\\]+\/[^/\\]+$/)
    expect(config?.entry).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|\u202e/)
  })
})

describe('settings beside a checkpoint', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'ckpt-guard-settings-'))
  })
  afterEach(() => rm(root, { recursive: true }))

  async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), content)
    }
  }

  async function found(path = 'voice/G_200.pth') {
    const { files, leftOut } = await findConfigFiles(join(root, path))
    return { names: files.map(({ name }) => name), leftOut }
  }

  test('are YAML files, JSON files that are called so, and the one that is called like the checkpoint', async () => {
    const settings = ['G_200.json', 'adapter_config.json', 'config.json', 'hparams.yaml', 's2v2Pro.json', 'train.yml']
    const others = ['vocab.json', 'package.json', 'list.txt', '.hidden.yaml', 'model.safetensors.index.json', 'docker-compose.yml']
    const secret = ['credentials.json', 'secrets.yaml', 'token.json', 'service-account.json', 'auth.yaml']
    await put(Object.fromEntries([...settings, ...others, ...secret].map((name) => [`voice/${name}`, '{}'])))
    expect(await found()).toEqual({ names: settings, leftOut: [] })
  })

  test('may lie in the folder above, as config.json alone', async () => {
    await put({ 'config.json': '{"a": 1}', 'other.yaml': 'a: 1', 'voice/x.txt': '' })
    expect(await found()).toEqual({ names: ['config.json'], leftOut: [] })
  })

  test('are not read where they are large, no text, or a link', async () => {
    await put({
      'voice/a.yaml': 'a'.repeat(1024 * 1024 + 1),
      'voice/b.yaml': new Uint8Array([0xff, 0xfe]),
      'voice/c.yaml': 'a\0b',
      'outside.yaml': 'a: 1',
    })
    await symlink(join(root, 'outside.yaml'), join(root, 'voice/d.yaml'))
    expect(await found()).toEqual({
      names: [],
      leftOut: [
        { name: 'a.yaml', why: 'it has 1048577 bytes, at most 1048576 are read' },
        { name: 'b.yaml', why: 'it is not UTF-8 text' },
        { name: 'c.yaml', why: 'it is no text' },
        { name: 'd.yaml', why: 'it is a link' },
      ],
    })
  })

  test('may be none, also where the folder is not there', async () => {
    expect(await found('nowhere/G_200.pth')).toEqual({ names: [], leftOut: [] })
  })

  test('are at most 32 files', async () => {
    await put(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`voice/${String(i).padStart(2, '0')}.yaml`, 'a: 1'])))
    const { names, leftOut } = await found()
    expect([names.length, leftOut.length]).toEqual([32, 8])
  })
})
