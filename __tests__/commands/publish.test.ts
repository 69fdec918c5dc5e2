import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { configSchema } from '../../src/config/config.ts'
import { digestOf } from '../../src/publish/digests.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'
import { publishReportSchema } from '../../src/reports/publish-schema.ts'
import { judgeFile } from '../checkpoint/fixture-files.ts'
import { writeTensors } from '../convert/tensor-file.ts'
import { CHECKPOINTS, DAMAGED, fakeTarget, runPublish, type SentFile } from '../publish/publish-files.ts'

const TRAINING = 'gpt-sovits/logs/aurora/logs_s2_v2/G_240.pth'
const LIGHTNING = 'lightning/epoch=4-step=50.ckpt'
const SHARDED = 'huggingface/sharded-safetensors/model.safetensors.index.json'
const LEGACY = 'plain/weights_legacy_format.pth'

let folder: string
let temporary: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ckpt-guard-publish-test-')))
  temporary = mkdtempSync(join(folder, '.temporary-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const access = () => accessFromEnvironment({ RUNNER_TEMP: temporary }, temporary, 0)
const namesOf = (files: readonly SentFile[] | undefined) => files?.map(({ name }) => name)

describe('what is published', () => {
  test('weights in half precision, the bundle, and checksums that fit the bytes, in this order', async () => {
    const { report, sent } = await runPublish({ root: CHECKPOINTS, paths: [TRAINING, LIGHTNING] })
    expect(report).toMatchObject({ status: 'passed', state: 'published', target: 'release v1 of octo/voices', title: 'v1', next: [] })
    expect(namesOf(sent?.files)).toEqual(['G_240-float16.pth', 'epoch_4-step_50-float16.ckpt', 'v1.bundle.zip', 'SHA256SUMS'])
    expect(sent?.files.map(({ role }) => role)).toEqual(['weights', 'weights', 'bundle', 'checksums'])
    for (const { bytes, size, sha256 } of sent?.files ?? []) expect(digestOf(bytes)).toEqual({ size, sha256 })
    const sums = sent?.files.slice(0, -1).map(({ name, sha256 }) => `${sha256}  ${name}`)
    expect(sent?.files.at(-1)?.bytes.toString().trim().split('\n').sort()).toEqual(sums?.sort())
  })

  test('a file that had to be renamed says what it was called', async () => {
    const { sent } = await runPublish({ root: CHECKPOINTS, paths: [LIGHTNING] })
    expect(sent?.files[0]).toMatchObject({ name: 'epoch_4-step_50-float16.ckpt', label: 'epoch=4-step=50-float16.ckpt' })
  })

  test('the export that GPT-SoVITS itself would write, without its training state', async () => {
    const { report, sent } = await runPublish({ root: CHECKPOINTS, paths: [TRAINING] })
    writeFileSync(at('out.pth'), sent?.files[0]?.bytes ?? '')
    const { checkpoint } = await judgeFile(at('out.pth'))
    expect(new Set(checkpoint.tensors.map(({ dtype }) => dtype))).toEqual(new Set(['float16']))
    expect(report?.conversions).toMatchObject([
      { source: TRAINING, output: 'G_240-float16.pth', converted: true, tensors: 673, casts: { 'float32 -> float16': 673 } },
    ])
  })

  test('one file for each container that is asked for, under the extension that says which', async () => {
    const { sent } = await runPublish({
      root: CHECKPOINTS,
      paths: [LIGHTNING],
      containers: ['torch', 'safetensors'],
      name: 'voice-{step}{ext}',
    })
    expect(namesOf(sent?.files.slice(0, 2))).toEqual(['voice-50.ckpt', 'voice-50.safetensors'])
    expect(sent?.files[1]?.bytes.subarray(8, 9).toString()).toBe('{')
  })

  test('names are made of what is known of the content', async () => {
    const name = '{project}-{kind}-{version}-e{epoch}-s{step}-{tag}-{dtype}{ext}'
    const { sent } = await runPublish({ root: CHECKPOINTS, paths: [TRAINING], name })
    expect(namesOf(sent?.files)?.[0]).toBe('gpt-sovits-s2-v2-e8-s240-v1-float16.pth')
  })

  test('a sharded set becomes one file, and what is in folders is found', async () => {
    const { sent, report } = await runPublish({ root: CHECKPOINTS, paths: ['huggingface/sharded-safetensors'] })
    expect(namesOf(sent?.files)).toEqual(['model-float16.safetensors', 'v1.bundle.zip', 'SHA256SUMS'])
    expect(report?.conversions).toMatchObject([{ source: SHARDED, output: 'model-float16.safetensors' }])
  })

  test('the source itself where nothing would change, byte for byte and without a copy', async () => {
    const { sent, report } = await runPublish({ root: CHECKPOINTS, paths: [LEGACY], dtype: 'keep', only: 'all' })
    expect(sent?.files[0]).toMatchObject({ name: 'weights_legacy_format.pth', path: join(CHECKPOINTS, LEGACY) })
    expect(sent?.files[0]?.bytes).toEqual(readFileSync(join(CHECKPOINTS, LEGACY)))
    expect(report?.conversions).toMatchObject([{ converted: false, casts: {}, dropped: { entries: [], tensors: 0 } }])
  })

  test('the source itself stays in its folder where it is what would be published', async () => {
    cpSync(join(CHECKPOINTS, LEGACY), at('model.pth'))
    const as = { dtype: 'keep', only: 'all', name: '{stem}{ext}', destination: { kind: 'folder', path: '.' } } as const
    const { report } = await runPublish({ root: folder, paths: ['model.pth'], access: access(), ...as })
    expect(report?.status).toBe('passed')
  })

  test('a bundle whose key schemas the references read', async () => {
    const { sent } = await runPublish({ root: CHECKPOINTS, paths: [TRAINING] })
    const bundle = await readBundle(sent?.files.find(({ role }) => role === 'bundle')?.bytes ?? Buffer.alloc(0))
    const [file] = bundle.files
    expect(file).toMatchObject({ name: 'G_240-float16.pth', sha256: sent?.files[0]?.sha256, identity: { kind: 's2', version: 'v2' } })
    expect(file === undefined ? undefined : (await bundle.keysOf(file))?.keys.get('enc_p.ssl_proj.weight')).toMatchObject({
      dtype: 'float16',
    })
  })

  test('a model card for Hugging Face, which has no checksum', async () => {
    const { sent } = await runPublish({ root: CHECKPOINTS, paths: [LIGHTNING], destination: { kind: 'hf', repository: 'octo/voices' } })
    expect(namesOf(sent?.files)).toContain('README.md')
    expect(sent?.files.at(-1)?.bytes.toString()).not.toContain('README.md')
  })

  test("the user's own text comes first in the notes", async () => {
    writeFileSync(at('notes.md'), 'Our best voice yet.\n')
    const { sent } = await runPublish({ root: CHECKPOINTS, paths: [LIGHTNING], notesFile: at('notes.md') })
    expect(sent?.notes).toMatch(/^Our best voice yet\.\n.*SHA256SUMS/s)
  })

  test('nothing of what was prepared is left', async () => {
    await runPublish({ root: CHECKPOINTS, paths: [LIGHTNING], access: access() })
    await runPublish({ root: CHECKPOINTS, paths: [LIGHTNING], access: access() }, fakeTarget({ failure: new UserError('no') }))
    expect(readdirSync(temporary)).toEqual([])
  })

  test('local paths that would be published are told of, whoever reads them', async () => {
    writeTensors(at('voice.safetensors'), { a: [1] }, { train_path: '/home/alice/voices/aurora' })
    const wishes = { root: folder, paths: ['voice.safetensors'], access: access() }
    for (const [changes, path] of [
      [{}, 'voice-float16.safetensors'],
      [{ dtype: 'keep', only: 'all' }, 'voice.safetensors'],
    ] as const) {
      const { report } = await runPublish({ ...wishes, ...changes })
      expect(report).toMatchObject({ status: 'passed', findings: [{ path, rule: 'training/local-path', severity: 'warning' }] })
    }
  })

  test('a secret in the settings that a checkpoint carries is told of by its place, and not by what it is', async () => {
    writeTensors(at('voice.safetensors'), { a: [1] }, { wandb_api_key: 'hunter2hunter2', speaker: 'aurora' })
    for (const changes of [{}, { dtype: 'keep', only: 'all' }] as const) {
      const { report } = await runPublish({ root: folder, paths: ['voice.safetensors'], access: access(), ...changes })
      expect(report?.notes).toContainEqual(
        expect.stringMatching(/^voice(?:-float16)?\.safetensors carries what looks like a secret: \S*wandb_api_key; .*revoke it/),
      )
      expect(JSON.stringify(report)).not.toContain('hunter2')
    }
  })

  test('what a run has written into a folder is no source of the next one', async () => {
    cpSync(join(CHECKPOINTS, LIGHTNING), at('model.ckpt'))
    mkdirSync(at('out (1)'))
    cpSync(join(CHECKPOINTS, LIGHTNING), at('out (1)/model-float16.ckpt'))
    const { report } = await runPublish({ root: folder, paths: ['.'], destination: { kind: 'folder', path: 'out (1)' }, access: access() })
    expect(report?.conversions.map(({ source }) => source)).toEqual(['model.ckpt'])
  })

  test('progress goes over all that is checked, converted and checked again, as one piece of work', async () => {
    const seen = { total: 0, bytes: 0, isDone: false }
    const progress = {
      total: (bytes: number) => {
        seen.total = bytes
      },
      file: () => {},
      advance: (bytes: number) => {
        seen.bytes += bytes
      },
      done: () => {
        seen.isDone = true
      },
    }
    const paths = [LIGHTNING, LEGACY, SHARDED]
    await runPublish({ root: CHECKPOINTS, paths, containers: ['torch', 'safetensors'], dryRun: true }, fakeTarget(), progress)
    expect(seen.bytes / seen.total).toBeGreaterThan(0.9)
    expect(seen.bytes).toBeLessThanOrEqual(seen.total)
    expect(seen.isDone).toBe(true)
  })

  test('the report is what its schema says', async () => {
    const { report } = await runPublish({
      root: CHECKPOINTS,
      paths: [TRAINING],
      requireCompatible: join(CHECKPOINTS, TRAINING),
      require: 'non-strict',
    })
    expect(publishReportSchema.parse(report)).toEqual(report)
  })
})

describe('nothing is sent where', () => {
  test('one file does not pass its check, and the report says which', async () => {
    cpSync(join(DAMAGED, 'container-crc-mismatch.pth'), at('bad.pth'))
    cpSync(join(CHECKPOINTS, LIGHTNING), at('good.ckpt'))
    const { report, target } = await runPublish({ root: folder, paths: ['good.ckpt', 'bad.pth'], access: access() })
    expect(report).toMatchObject({
      status: 'failed',
      state: 'none',
      files: [],
      conversions: [],
      validation: { files: 2, failed: 1 },
      error: 'a check failed, and nothing was published',
      next: ['mend or leave out bad.pth'],
    })
    expect(report?.findings.map(({ rule, path }) => `${path} ${rule}`)).toContain('bad.pth container/crc-mismatch')
    expect(target.asked).toEqual(['check'])
  })

  test('a value would become infinite, and the ways out are named', async () => {
    writeTensors(at('big.safetensors'), { a: [1, 70000] })
    const { report, target } = await runPublish({ root: folder, paths: ['big.safetensors'], access: access() })
    expect(report?.error).toBe(
      'big.safetensors cannot be converted, and nothing was published: 1 value of a would become infinite in float16; the largest is 70000',
    )
    expect(report?.next[0]).toMatch(/--keep-dtype.*--dtype bfloat16/)
    expect(target.asked).toEqual(['check'])
    const kept = await runPublish({ root: folder, paths: ['big.safetensors'], keepDtype: ['a'], access: access() })
    expect(kept.report?.state).toBe('published')
  })

  test('a file would not load where the reference does', async () => {
    writeTensors(at('new.safetensors'), { a: [1], c: [2] })
    writeTensors(at('old.safetensors'), { a: [1], b: [2] })
    const wishes = { root: folder, paths: ['new.safetensors'], requireCompatible: 'old.safetensors', access: access() }
    const { report, target } = await runPublish(wishes)
    expect(report).toMatchObject({
      status: 'failed',
      state: 'none',
      error: 'new-float16.safetensors would not load where old.safetensors does, and nothing was published',
      compatibility: [{ name: 'new-float16.safetensors', status: 'failed', verdict: 'breaking', missing: 1, unexpected: 1 }],
    })
    expect(target.asked).toEqual(['check'])
    writeTensors(at('new.safetensors'), { a: [3], b: [4] })
    expect((await runPublish(wishes)).report).toMatchObject({
      state: 'published',
      compatibility: [{ status: 'passed', verdict: 'values' }],
    })
  })

  test('{stem} in the reference stands for the source', async () => {
    writeTensors(at('voice.safetensors'), { a: [1] })
    const wishes = { root: folder, paths: ['voice.safetensors'], requireCompatible: 'schema:{stem}.json', access: access() }
    expect((await runPublish(wishes)).error).toMatch(/voice\.json/)
  })

  test('it is a dry run, which shows the files with their digests all the same', async () => {
    const { report, target } = await runPublish({ root: CHECKPOINTS, paths: [LIGHTNING], dryRun: true })
    expect(report).toMatchObject({ status: 'passed', dryRun: true, state: 'planned', next: [expect.stringContaining('without --dry-run')] })
    expect(report?.files.map(({ name, change }) => [name, change])).toEqual([
      ['epoch_4-step_50-float16.ckpt', undefined],
      ['v1.bundle.zip', undefined],
      ['SHA256SUMS', undefined],
    ])
    expect(target.asked).toEqual(['check'])
  })

  test('all is there already and is to be left alone: the files are not even read', async () => {
    cpSync(join(DAMAGED, 'container-truncated.pth'), at('bad.pth'))
    const state = { action: 'skip', notes: ['release v1 is published'], url: 'https://github.com/octo/voices/releases/tag/v1' } as const
    const { report } = await runPublish({ root: folder, paths: ['bad.pth'] }, fakeTarget({ state }))
    expect(report).toMatchObject({ status: 'passed', state: 'skipped', url: state.url, notes: state.notes, findings: [] })
  })

  test.each([
    ['model.ckpt', 'the file itself'],
    ['link.ckpt', 'a link to it'],
  ])('it would take the place of what it is made from, as %s, %s', async (there) => {
    cpSync(join(CHECKPOINTS, LIGHTNING), at('model.ckpt'))
    if (there !== 'model.ckpt') symlinkSync(at('model.ckpt'), at(there))
    const place = { destination: { kind: 'folder', path: '.' }, onExists: 'replace', name: there.replace('.ckpt', '{ext}') } as const
    const { error, target } = await runPublish({ root: folder, paths: ['model.ckpt'], access: access(), ...place })
    expect(error).toMatch(`${there} would be written over model.ckpt, which is one of the files to publish; nothing was written`)
    expect(target.asked).toEqual(['check'])
  })

  test('a source changes while it is being prepared', async () => {
    cpSync(join(CHECKPOINTS, LIGHTNING), at('model.ckpt'))
    let isTouched = false
    const touch = () => {
      if (!isTouched) utimesSync(at('model.ckpt'), 1, 1)
      isTouched = true
    }
    const progress = { total: () => {}, file: () => {}, advance: touch, done: () => {} }
    const { error, target } = await runPublish({ root: folder, paths: ['model.ckpt'], access: access() }, fakeTarget(), progress)
    expect(error).toMatch(/^model\.ckpt was changed while it was being published; nothing was sent/)
    expect(target.asked).toEqual(['check'])
  })
})

describe('an upload that fails', () => {
  test('is in the report, with what the target says of it', async () => {
    const failure = new UserError('the draft at https://github.com/octo/voices/releases/1 has 1 of 3 files; run it again')
    const { report } = await runPublish({ root: CHECKPOINTS, paths: [LIGHTNING] }, fakeTarget({ failure }))
    expect(report).toMatchObject({ status: 'failed', state: 'none', error: failure.message })
    expect(report?.files).toHaveLength(3)
  })

  test('for a reason that is a bug is thrown', async () => {
    const target = fakeTarget({ failure: new TypeError('undefined is not a function') })
    await expect(runPublish({ root: CHECKPOINTS, paths: [LIGHTNING] }, target)).rejects.toThrow(TypeError)
  })

  test('a draft is not the end: the report says what is left to do', async () => {
    const delivery = { url: 'https://github.com/octo/voices/releases/1', state: 'draft', files: [], notes: ['a note'] } as const
    const { report } = await runPublish({ root: CHECKPOINTS, paths: [LIGHTNING], draft: true }, fakeTarget({ delivery }))
    expect(report).toMatchObject({
      status: 'passed',
      state: 'draft',
      notes: ['a note'],
      next: [expect.stringContaining('look at the draft')],
    })
  })
})

describe('a file that is too large', () => {
  const large = () => {
    const tensor = Array.from({ length: 4000 }, (_, i) => i / 8)
    writeTensors(at('large.safetensors'), { a: tensor, b: tensor, c: tensor })
  }

  test('becomes a set of shards that loads as it is', async () => {
    large()
    const { sent, report } = await runPublish(
      { root: folder, paths: ['large.safetensors'], access: access() },
      fakeTarget({ maxFileBytes: 20_000 }),
    )
    expect(namesOf(sent?.files)).toEqual([
      'large-float16-00001-of-00002.safetensors',
      'large-float16-00002-of-00002.safetensors',
      'large-float16.safetensors.index.json',
      'v1.bundle.zip',
      'SHA256SUMS',
    ])
    expect(sent?.files.map(({ role }) => role)).toEqual(['weights', 'weights', 'index', 'bundle', 'checksums'])
    expect(Math.max(...(sent?.files ?? []).map(({ size }) => size))).toBeLessThanOrEqual(20_000)
    for (const { name, bytes } of sent?.files ?? []) writeFileSync(at(name), bytes)
    const { checkpoint } = await judgeFile(at('large-float16.safetensors.index.json'))
    expect(checkpoint.tensors.map(({ name, dtype }) => `${name} ${dtype}`)).toEqual(['a float16', 'b float16', 'c float16'])
    expect(report?.conversions).toMatchObject([{ output: 'large-float16.safetensors.index.json' }])
  })

  test('is split into parts where that is asked for, with a manifest and scripts', async () => {
    large()
    const wishes = { root: folder, paths: ['large.safetensors'], split: 'parts', maxFileBytes: 10_000, access: access() } as const
    const { sent } = await runPublish(wishes)
    expect(sent?.files.map(({ role }) => role)).toEqual([
      'part',
      'part',
      'part',
      'manifest',
      'join-script',
      'join-script',
      'bundle',
      'checksums',
    ])
    const whole = Buffer.concat((sent?.files ?? []).filter(({ role }) => role === 'part').map(({ bytes }) => bytes))
    const bundle = await readBundle(sent?.files.find(({ role }) => role === 'bundle')?.bytes ?? Buffer.alloc(0))
    expect(bundle.files).toMatchObject([{ name: 'large-float16.safetensors', ...digestOf(whole) }])
  })

  test('and cannot be sharded says what to do', async () => {
    writeTensors(at('one.safetensors'), { a: Array.from({ length: 4000 }, (_, i) => i / 8) })
    const { error } = await runPublish({ root: folder, paths: ['one.safetensors'], maxFileBytes: 5_000, access: access() })
    expect(error).toMatch(
      /^one-float16\.safetensors, made from one\.safetensors, has .*--max-file-size takes 5\.00 kB.*a single tensor, or tensors that share.*--split parts/,
    )
  })
})

describe('what cannot run', () => {
  test.each([
    [{ name: '{stm}{ext}' }, /\{stm\} stands for nothing/],
    [
      { name: '{stem}.pth', containers: ['safetensors'] as const },
      /gives "epoch_4-step_50\.pth" for a file in the container safetensors.*end the name with \{ext\}/,
    ],
    [{ paths: ['nowhere.pth'] }, /nowhere\.pth: there is no such file/],
    [{ name: 'SHA256SUMS' }, /epoch=4-step=50\.ckpt" and "the SHA256SUMS that is written beside the weights" would both be published/],
    [{ name: 'v1.bundle.zip' }, /gives "v1\.bundle\.zip" for a file in the container torch, .* end the name with \{ext\}/],
    [{ notesFile: 'nowhere.md' }, /^--notes nowhere\.md: there is no such file/],
  ])('%j is refused before anything is sent', async (wishes, message) => {
    const { error, target } = await runPublish({ root: CHECKPOINTS, paths: [LIGHTNING], ...wishes })
    expect(error).toMatch(message)
    expect(target.sent).toEqual([])
  })

  test('two files of one name, with what tells them apart', async () => {
    const paths = ['gpt-sovits/SoVITS_weights_v2/aurora_e8_s240.pth', 'gpt-sovits/SoVITS_weights_v2Pro/aurora_e8_s240.pth']
    const { error } = await runPublish({ root: CHECKPOINTS, paths })
    expect(error).toMatch(
      /aurora_e8_s240\.pth" and ".*" would both be published as "aurora_e8_s240-float16\.pth"; tell them apart with \{version\} in --name/,
    )
    const { sent } = await runPublish({ root: CHECKPOINTS, paths, name: '{stem}-{version}-{dtype}{ext}' })
    expect(namesOf(sent?.files.slice(0, 2))).toEqual(['aurora_e8_s240-v2-float16.pth', 'aurora_e8_s240-v2Pro-float16.pth'])
  })

  test('two files whose names differ only in letters that no release keeps', async () => {
    for (const name of ['声音.safetensors', '模型.safetensors']) writeTensors(at(name), { a: [1] })
    const { error } = await runPublish({ root: folder, paths: ['.'], access: access() })
    expect(error).toMatch(/would both be published as "float16\.safetensors"; rename one of them, in letters from A to Z, as GitHub keeps/)
  })

  test('settings apply: what a rule forbids is not published', async () => {
    const config = configSchema.parse({ rules: { 'pickle/not-weights-only': 'error' } })
    const { report } = await runPublish({ root: CHECKPOINTS, paths: ['gpt-sovits/SoVITS_weights_v2/aurora_e8_s240.pth'], config })
    expect(report).toMatchObject({ status: 'failed', state: 'none' })
  })
})
