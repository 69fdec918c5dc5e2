import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { noProgress, type Progress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { validate } from '../../src/commands/validate.ts'
import { type ConfigInput, configSchema } from '../../src/config/config.ts'
import { openFile } from '../../src/sources/file-source.ts'
import { SourceError } from '../../src/sources/source-error.ts'
import { dict, FLOATS, floats, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { text } from '../checkpoint/pickle/assemble.ts'

vi.mock('../../src/sources/file-source.ts', { spy: true })
const { openFile: reallyOpen } =
  await vi.importActual<typeof import('../../src/sources/file-source.ts')>('../../src/sources/file-source.ts')

const HEALTHY = torchZip()
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ckpt-guard-validate-'))
})

afterEach(async () => {
  vi.mocked(openFile).mockReset()
  await rm(root, { recursive: true, force: true })
})

describe('the files of a folder', () => {
  test('are checked one by one, and reported by path', async () => {
    await write({
      'b.pt': HEALTHY,
      'a/deep/c.ckpt': HEALTHY,
      'a/broken.pth': HEALTHY.subarray(0, 100),
      'notes.txt': Buffer.from('no checkpoint'),
    })
    const { status, summary, files } = await run()
    expect(status).toBe('failed')
    expect(files.map((file) => [file.path, file.status, file.format])).toEqual([
      ['a/broken.pth', 'failed', 'torch-zip'],
      ['a/deep/c.ckpt', 'passed', 'torch-zip'],
      ['b.pt', 'passed', 'torch-zip'],
    ])
    expect(summary).toEqual({ files: 3, passed: 2, failed: 1, errors: 1, warnings: 0, notices: 0, bytes: 2 * HEALTHY.length + 100 })
  })

  test('are told what they hold', async () => {
    await write({
      'epoch=4-step=50.pt': torchZip({
        pickle: pickled(dict({ epoch: 'K\x04', state_dict: dict({ a: tensor(), b: tensor({ shape: [2, 2], stride: [2, 1] }) }) })),
      }),
    })
    const { files } = await run()
    expect(files[0]).toMatchObject({ tensors: 2, parameters: 8, dtypes: { float32: 2 }, loadable: { weightsOnly: true }, resumable: false })
  })

  test('may be thousands', async () => {
    const count = 1500
    const paths = Array.from({ length: count }, (_, i) => `run-${i % 20}/epoch_${i}.pt`)
    await write(Object.fromEntries(paths.map((path) => [path, HEALTHY])))
    const { status, files } = await run({ rules: { 'naming/progress-mismatch': 'off' } })
    expect(status).toBe('passed')
    expect(files.map(({ path }) => path)).toEqual([...paths].sort())
  })

  test('may have names in any script, and with any letters in them', async () => {
    const names = ['検査.pt', 'модель.pt', 'نموذج.pt', '😀.pt', 'a b.pt', 'a\nb.pt', '"quoted".pt', '::error::.pt', '[1].pt', '-rf.pt']
    await write(Object.fromEntries(names.map((name) => [name, HEALTHY])))
    const { files } = await run({ rules: { 'naming/pattern': 'off' } })
    expect(files.map(({ path }) => path).sort()).toEqual([...names].sort())
  })

  test('behind links that lead in circles are checked once, under their real place', async () => {
    await write({ 'real/a.pt': HEALTHY })
    await symlink(root, join(root, 'real/up'))
    await symlink(join(root, 'real'), join(root, 'link'))
    expect((await run()).files.map(({ path }) => path)).toEqual(['real/a.pt'])
  })

  test('that cannot be read fail by themselves, and the others are still checked', async () => {
    await write({ 'a.pt': HEALTHY, 'b.pt': HEALTHY, 'c.pt': HEALTHY })
    vi.mocked(openFile).mockImplementation(async (path) => {
      if (path.endsWith('b.pt')) throw new SourceError(path, 'cannot be opened: permission denied', 'EACCES')
      return reallyOpen(path)
    })
    const { files, status } = await run()
    expect(status).toBe('failed')
    expect(files.map((file) => [file.path, file.status])).toEqual([
      ['a.pt', 'passed'],
      ['b.pt', 'failed'],
      ['c.pt', 'passed'],
    ])
    expect(files[1]?.findings).toMatchObject([
      {
        severity: 'error',
        message: 'It could not be checked: cannot be opened: permission denied',
        remedy: expect.stringContaining('permissions'),
      },
    ])
  })

  test('that vanish or shrink while they are read fail, and no other', async () => {
    await write({ 'a.pt': HEALTHY, 'b.pt': HEALTHY })
    vi.mocked(openFile).mockImplementation(async (path) => {
      const source = await reallyOpen(path)
      const read = async () => {
        throw new SourceError(path, 'the file became shorter while it was read')
      }
      return path.endsWith('b.pt') ? { ...source, read } : source
    })
    const { files } = await run()
    expect(files.map(({ status }) => status)).toEqual(['passed', 'failed'])
    expect(files[1]?.findings[0]?.message).toContain('became shorter')
  })

  // As root every folder can be read; then the test only shows that the run ends well.
  test('in a folder without permission are an entry of their own where the system refuses it', async () => {
    await write({ 'a.pt': HEALTHY, 'closed/b.pt': HEALTHY })
    await chmod(join(root, 'closed'), 0o000)
    const { files } = await run()
    await chmod(join(root, 'closed'), 0o700)
    expect(files.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^closed/))
    if (process.getuid?.() !== 0) expect(files.find(({ path }) => path.startsWith('closed'))?.status).toBe('failed')
  })
})

describe('what cannot run ends with exit status 2', () => {
  it.each([
    ['a folder without checkpoints', ['empty'], /no checkpoint in empty/],
    ['a path that is not there', ['nowhere.pt'], /nowhere\.pt: there is no such file or folder/],
    ['a glob that matches nothing', ['*.onnx'], /the glob matches no file/],
  ])('%s', async (_, paths, message) => {
    await mkdir(join(root, 'empty'))
    const error: unknown = await run({}, paths).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toMatch(message)
  })

  test('a manifest that is not there', async () => {
    await write({ 'a.pt': HEALTHY })
    await expect(run({ manifest: 'SUMS' })).rejects.toThrow(UserError)
  })

  test('a whole tree without checkpoints is no mistake: nothing is wrong in it', async () => {
    expect(await run()).toMatchObject({ status: 'passed', summary: { files: 0 } })
  })
})

describe('digests', () => {
  const sha256 = createHash('sha256').update(HEALTHY).digest('hex')

  test('are computed where they are asked for or stated, and else not', async () => {
    await write({ 'a.pt': HEALTHY })
    expect((await run()).files[0]?.digest).toEqual({})
    expect((await run({ digest: 'sha256' })).files[0]?.digest).toEqual({ sha256 })
  })

  it.each([
    ['SHA256SUMS', (digest: string) => `${digest}  a.pt\n`],
    ['a.pt.sha256', (digest: string) => `${digest}\n`],
    ['sums/manifest.txt', (digest: string) => `${digest}  a.pt\n`],
  ])('that %s states are compared', async (file, line) => {
    const config = file.startsWith('sums/') ? { manifest: file } : {}
    await write({ 'a.pt': HEALTHY, [file]: Buffer.from(line(sha256)) })
    expect((await run(config)).files[0]).toMatchObject({ status: 'passed', digest: { sha256 } })
    await write({ [file]: Buffer.from(line('0'.repeat(64))) })
    expect((await run(config)).files[0]?.findings).toMatchObject([{ rule: 'file/digest-mismatch', severity: 'error' }])
  })
})

describe('files among each other', () => {
  test('are told where two claim the same epoch and step', async () => {
    const pickle = pickled(
      dict({ epoch: 'K\x04', global_step: 'K\x32', 'pytorch-lightning_version': text('2.5.0'), state_dict: dict({ a: tensor() }) }),
    )
    const content = torchZip({ pickle })
    await write({ 'epoch=4-step=50.ckpt': content, 'epoch=4-step=50-v1.ckpt': content })
    const { files, status } = await run()
    expect(status).toBe('passed')
    expect(files.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain('naming/duplicate-progress')
  })

  test('a sharded set and its shards each have an entry, and the set fails where a shard is missing', async () => {
    const shard = torchZip()
    const index = { metadata: {}, weight_map: { weight: 'pytorch_model-00001-of-00002.bin', other: 'pytorch_model-00002-of-00002.bin' } }
    await write({
      'pytorch_model-00001-of-00002.bin': shard,
      'pytorch_model.bin.index.json': Buffer.from(JSON.stringify(index)),
      'config.json': Buffer.from('{}'),
    })
    const { files } = await run()
    expect(files.map((file) => [file.path, file.format, file.status])).toEqual([
      ['pytorch_model-00001-of-00002.bin', 'torch-zip', 'passed'],
      ['pytorch_model.bin.index.json', 'sharded', 'failed'],
    ])
  })
})

describe('fail-on', () => {
  const notFinite = torchZip({ storages: { 0: floats(1, Number.NaN, 2, 3) } })
  it.each([
    ['error', 'error', 'failed'],
    ['error', 'warning', 'passed'],
    ['warning', 'warning', 'failed'],
    ['warning', 'notice', 'passed'],
    ['never', 'error', 'passed'],
  ] as const)('%s, with a finding of severity %s: %s', async (failOn, severity, status) => {
    await write({ 'a.pt': notFinite })
    const report = await run({ 'fail-on': failOn, rules: { 'tensor/non-finite': severity } })
    expect(report.status).toBe(status)
    expect(report.files[0]?.status).toBe(status)
  })
})

describe('loadable', () => {
  it.each([
    ['a healthy file', HEALTHY, true],
    ['one of a name that PyTorch refuses', torchZip({ pickle: pickled('cargparse\nNamespace\n)R') }), false],
    ['one that is cut off', HEALTHY.subarray(0, 100), false],
    ['one whose values are too few', torchZip({ storages: { 0: FLOATS.subarray(4) } }), false],
  ])('%s: %s', async (_, content, weightsOnly) => {
    await write({ 'a.pt': content })
    expect((await run()).files[0]?.loadable).toEqual({ weightsOnly })
  })
})

test('progress counts every byte of every file, broken ones included', async () => {
  await write({ 'a.pt': HEALTHY, 'b.pt': HEALTHY.subarray(0, 50) })
  const seen = { bytes: 0, total: 0, files: 0, done: 0, paths: [] as string[] }
  const progress: Progress = {
    total: (bytes, files) => Object.assign(seen, { total: bytes, files }),
    file: (path) => seen.paths.push(path),
    advance: (bytes) => {
      seen.bytes += bytes
    },
    done: () => seen.done++,
  }
  await validate({ root, paths: [], config: configSchema.parse({}), progress })
  expect(seen).toEqual({ bytes: HEALTHY.length + 50, total: HEALTHY.length + 50, files: 2, done: 1, paths: ['a.pt', 'b.pt'] })
})

function run(config: ConfigInput = {}, paths: readonly string[] = []) {
  return validate({ root, paths, config: configSchema.parse(config), progress: noProgress })
}

async function write(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
}
