import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inspect } from '../../src/commands/inspect.ts'
import { configSchema } from '../../src/config/config.ts'
import { convertReportSchema } from '../../src/reports/schemas.ts'
import { run } from '../convert/run-convert.ts'
import { writeTensors } from '../convert/tensor-file.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url))
const TRAINING = join(EXAMPLES, 'checkpoints/gpt-sovits/logs/aurora/logs_s2_v2/G_240.pth')
const LIGHTNING = join(EXAMPLES, 'checkpoints/lightning/epoch=4-step=50.ckpt')

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ckpt-guard-convert-')))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)

async function tensorsOf(path: string): Promise<Record<string, string>> {
  const report = await inspect(path, configSchema.parse({}))
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return Object.fromEntries(report.tensors.map(({ name, dtype, shape }) => [name, `${dtype} [${shape.join(', ')}]`]))
}

describe('what is cast', () => {
  test('the weights, while optimizer state keeps its types', async () => {
    const { report } = await run({ input: TRAINING, output: at('half.pth'), dtype: 'float16' })
    expect(report).toMatchObject({
      status: 'passed',
      tensors: { written: 869, cast: 776, kept: 93, dropped: 0 },
      casts: { 'float32 -> float16': 776 },
    })
    const tensors = Object.entries(await tensorsOf(at('half.pth')))
    expect(tensors.filter(([name, text]) => name.startsWith('model.') !== text.startsWith('float16'))).toEqual([])
  })

  test('optimizer state too with cast all', async () => {
    await run({ input: TRAINING, output: at('half.pth'), dtype: 'bfloat16', cast: 'all' })
    expect(Object.values(await tensorsOf(at('half.pth'))).filter((text) => !text.startsWith('bfloat16'))).toEqual([])
  })

  test('not what keep-dtype names, by key or by full name', async () => {
    await run({ input: TRAINING, output: at('half.pth'), dtype: 'float16', keepDtype: ['enc_p.*', 'model.dec.*'] })
    const tensors = Object.entries(await tensorsOf(at('half.pth')))
    const weights = tensors.filter(([name]) => name.startsWith('model.'))
    expect(weights.filter(([name, text]) => /^model\.(enc_p|dec)\./.test(name) !== text.startsWith('float32'))).toEqual([])
  })

  test('nothing by default, and the same input gives the same bytes', async () => {
    await run({ input: LIGHTNING, output: at('one.ckpt') })
    await run({ input: LIGHTNING, output: at('two.ckpt') })
    expect(await tensorsOf(at('one.ckpt'))).toEqual(await tensorsOf(LIGHTNING))
    expect(readFileSync(at('one.ckpt'))).toEqual(readFileSync(at('two.ckpt')))
  })

  test('the report is what its schema says', async () => {
    const { report } = await run({ input: LIGHTNING, output: at('one.ckpt'), only: 'weights' })
    expect(convertReportSchema.parse(report)).toEqual(report)
    expect(report).toMatchObject({
      schema: 'ckpt-guard/convert@1',
      input: { size: statSync(LIGHTNING).size, format: 'torch-zip', identity: { project: 'lightning', kind: 'training' } },
      output: { container: 'torch', size: statSync(at('one.ckpt')).size, identity: { project: 'lightning', kind: 'weights' } },
      dropped: { entries: ['loops', 'callbacks', 'optimizer_states', 'lr_schedulers'] },
    })
  })
})

describe('values that do not fit', () => {
  beforeEach(() =>
    writeTensors(at('big.safetensors'), { a: [1, 70000, -66000], b: [1e-9, 0, 1e-10, 1], c: [Number.NaN, Number.POSITIVE_INFINITY, 1] }),
  )

  test('that would become infinite end the conversion, and nothing is written', async () => {
    const { report } = await run({ input: at('big.safetensors'), output: at('out.safetensors'), dtype: 'float16' })
    expect(report).toMatchObject({
      status: 'failed',
      output: { size: 0, files: [] },
      overflow: [{ tensors: ['a'], from: 'float32', to: 'float16', count: 2, largest: 70000 }],
    })
    expect(readdirSync(folder)).toEqual(['big.safetensors'])
  })

  test.each([
    ['allow-overflow', { allowOverflow: true }, 'float16'],
    ['keep-dtype', { keepDtype: ['a'] }, 'float32'],
    ['bfloat16', { dtype: 'bfloat16' }, 'bfloat16'],
  ] as const)('%s is a way out', async (_, way, dtype) => {
    const { report } = await run({ input: at('big.safetensors'), output: at('out.safetensors'), dtype: 'float16', ...way })
    expect(report?.status).toBe('passed')
    expect((await tensorsOf(at('out.safetensors'))).a).toBe(`${dtype} [3]`)
  })

  test('that vanish are counted, and what is NaN or infinite already stays with a warning', async () => {
    const { report } = await run({ input: at('big.safetensors'), output: at('out.safetensors'), dtype: 'float16', keepDtype: ['a'] })
    expect(report).toMatchObject({ status: 'passed', overflow: [], underflow: [{ tensors: ['b'], count: 2 }] })
    expect(report?.warnings).toEqual(['NaN or infinite values of the input stay as they are: "c"'])
  })
})

describe('an input that is not sound', () => {
  test.each([
    ['container-crc-mismatch.pth', 'container/crc-mismatch'],
    ['container-truncated.pth', 'container/truncated'],
    ['pickle-dangerous-global.pth', 'pickle/dangerous-global'],
    ['pickle-unknown-global.pth', 'pickle/unknown-global'],
    ['tensor-short-storage.pth', 'tensor/short-storage'],
    ['file-digest-mismatch.pth', 'file/digest-mismatch'],
    ['file-empty.pth', 'file/empty'],
  ])('%s is refused, and an existing target stays as it was', async (name, rule) => {
    writeFileSync(at('out.pth'), 'precious')
    const { report } = await run({ input: join(EXAMPLES, 'damaged', name), output: at('out.pth') })
    expect(report?.status).toBe('failed')
    expect(report?.findings.map((finding) => finding.rule)).toContain(rule)
    expect(readdirSync(folder)).toEqual(['out.pth'])
    expect(readFileSync(at('out.pth'), 'utf8')).toBe('precious')
  })

  test('is refused whatever the settings make of the rule', async () => {
    const config = configSchema.parse({ rules: { 'tensor/short-storage': 'off', 'pickle/dangerous-global': 'notice' } })
    for (const name of ['tensor-short-storage.pth', 'pickle-dangerous-global.pth']) {
      const { report } = await run({ input: join(EXAMPLES, 'damaged', name), output: at('out.pth'), config })
      expect(report?.status).toBe('failed')
    }
  })

  test.each([
    ['a TorchScript archive', 'checkpoints/plain/exported_torchscript.pt', /TorchScript archive/],
    ['a folder', 'checkpoints', /is a folder; name the file/],
    ['nothing at all', 'no-such-file.pth', /no-such-file\.pth/],
  ])('%s cannot be converted', async (_, input, message) => {
    const { error } = await run({ input: join(EXAMPLES, input), output: at('out.pth') })
    expect(error).toMatch(message)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('keys and entries', () => {
  test('are dropped and renamed, and a pattern that fits nothing is an error', async () => {
    const { report } = await run({ input: TRAINING, output: at('out.pth'), drop: ['enc_q.*', 'optimizer'], rename: ['=>net.'] })
    expect(report).toMatchObject({ tensors: { written: 673, renamed: 673 }, dropped: { entries: ['optimizer'] } })
    expect(report?.dropped.keys).toHaveLength(103)
    expect(Object.keys(await tensorsOf(at('out.pth'))).every((name) => name.startsWith('model.net.'))).toBe(true)
    expect((await run({ input: TRAINING, output: at('x.pth'), drop: ['enc-q.*'] })).error).toMatch(/did you mean "enc_q\.\*"/)
    expect((await run({ input: TRAINING, output: at('x.pth'), drop: ['optimiser'] })).error).toMatch(
      /^--drop "optimiser": no tensor and no top-level entry of the file has a name that matches it; did you mean "optimizer"/,
    )
    expect((await run({ input: TRAINING, output: at('x.pth'), keepDtype: ['nothing'] })).error).toMatch(/^--keep-dtype "nothing"/)
    expect((await run({ input: TRAINING, output: at('x.pth'), drop: ['*'] })).error).toMatch(/no tensors are left to write/)
    expect(existsSync(at('x.pth'))).toBe(false)
  })
})

describe('sharded sets', () => {
  const values = Array.from({ length: 8 }, (_, i) => i)
  const tensors = { a: values, b: values.map((value) => value * 2), c: [1, 2], d: [3] }

  test.each(['safetensors', 'bin'])('of %s are written with an index and read again', async (extension) => {
    writeTensors(at('whole.safetensors'), tensors)
    const { report } = await run({ input: at('whole.safetensors'), output: at(`model.${extension}`), shardBytes: 44 })
    expect(report?.output.files.map(({ path }) => path.split('/').at(-1))).toEqual([
      `model-00001-of-00002.${extension}`,
      `model-00002-of-00002.${extension}`,
      `model.${extension}.index.json`,
    ])
    const index = at(`model.${extension}.index.json`)
    expect(report?.output.path).toBe(index)
    expect(report?.findings).toEqual([])
    await run({ input: index, output: at('again.safetensors') })
    expect(readFileSync(at('again.safetensors')).subarray(-76)).toEqual(readFileSync(at('whole.safetensors')).subarray(-76))
    expect(await tensorsOf(index)).toEqual(await tensorsOf(at('whole.safetensors')))
  })

  test('tell what stays behind', async () => {
    const { report } = await run({ input: LIGHTNING, output: at('model.bin'), only: 'weights', shardBytes: 100 })
    expect(report?.warnings.join()).toMatch(/weights stand alone in this form; left behind: .*"epoch", "global_step"/)
  })

  test('tell nothing of the training state that was to go', async () => {
    const input = join(EXAMPLES, 'checkpoints/so-vits-svc/logs/44k/G_800.pth')
    for (const output of ['model.safetensors', 'model.bin']) {
      const { report } = await run({ input, output: at(output), only: 'weights', shardBytes: 60_000_000 })
      expect(report?.status).toBe('passed')
      expect(report?.warnings.join()).not.toContain('"optimizer"')
    }
  })

  test('hold weights alone', async () => {
    expect((await run({ input: LIGHTNING, output: at('model.bin'), shardBytes: 100 })).error).toMatch(/--only weights/)
  })
})

describe('exports of GPT-SoVITS', () => {
  const half = { only: 'weights', dtype: 'float16' } as const

  test('an S1 training file becomes what inference loads', async () => {
    const input = join(EXAMPLES, 'checkpoints/gpt-sovits/logs/aurora/logs_s1_v2/ckpt/epoch=14-step=15.ckpt')
    const { report } = await run({ input, output: at('aurora-e15.ckpt'), ...half })
    expect(report).toMatchObject({ status: 'passed', output: { identity: { project: 'gpt-sovits', kind: 's1' } } })
    const { metadata, tensors } = await inspect(at('aurora-e15.ckpt'), configSchema.parse({}))
    expect(metadata).toEqual({ info: 'GPT-e15' })
    expect(tensors).toHaveLength(295)
  })

  test('a generator needs the settings of its training, and says so', async () => {
    copyFileSync(TRAINING, at('G_240.pth'))
    expect((await run({ input: at('G_240.pth'), output: at('out.pth'), ...half })).error).toMatch(/config\.json.*--config-file/s)
    writeFileSync(at('settings.json'), JSON.stringify({ train: {}, data: {}, model: { version: 'v2' } }))
    const { report } = await run({ input: at('G_240.pth'), output: at('out.pth'), configFile: at('settings.json'), ...half })
    expect(report).toMatchObject({ status: 'passed', tensors: { written: 673, cast: 673 } })
    expect(report?.output.identity).toMatchObject({ kind: 's2', version: 'v2' })
  })

  test('the code over the header stays, and a file that its loader would take for another version is told', async () => {
    const input = join(EXAMPLES, 'checkpoints/gpt-sovits/SoVITS_weights_v2Pro/aurora_e8_s240.pth')
    await run({ input, output: at('pro.pth'), only: 'weights' })
    expect(readFileSync(at('pro.pth')).subarray(0, 2).toString()).toBe('05')
    const v2 = join(EXAMPLES, 'checkpoints/gpt-sovits/SoVITS_weights_v2/aurora_e8_s240.pth')
    expect((await run({ input: v2, output: at('v2.pth') })).report?.status).toBe('passed')
  })
})

describe('a file of GPT-SoVITS that was saved again', () => {
  test.each([
    ['v2Pro', 'aurora_e8_s240.pth', '05'],
    ['v4', 'aurora_e2_s60_l32.pth', '04'],
  ])('gets the header of %s again with --only weights, as identity/repack-trap says', async (version, name, code) => {
    const bytes = readFileSync(join(EXAMPLES, `checkpoints/gpt-sovits/SoVITS_weights_${version}`, name))
    writeFileSync(at('again.pth'), Buffer.concat([Buffer.from('PK'), bytes.subarray(2)]))
    const { report } = await run({ input: at('again.pth'), output: at('out.pth'), only: 'weights' })
    expect(report?.findings.map(({ rule }) => rule)).not.toContain('identity/repack-trap')
    expect(readFileSync(at('out.pth')).subarray(0, 2).toString()).toBe(code)
  })
})

describe('a set of threads', () => {
  test('gives the same bytes as one', async () => {
    for (const threads of [1, 3]) await run({ input: TRAINING, output: at(`${threads}.pth`), dtype: 'float16', threads })
    expect(readFileSync(at('3.pth'))).toEqual(readFileSync(at('1.pth')))
  })
})
