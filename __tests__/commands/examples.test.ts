import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { noProgress } from '../../src/commands/progress.ts'
import { validate } from '../../src/commands/validate.ts'
import { type ConfigInput, configSchema } from '../../src/config/config.ts'
import type { FileReport } from '../../src/reports/schemas.ts'
import { RULES } from '../../src/rules/catalogue.ts'
import { EXAMPLES } from '../checkpoint/fixture-files.ts'

/** The examples are what a newcomer tries first: `validate` says of each what its README says. */
function validateExamples(folder: string, config: ConfigInput = {}) {
  return validate({ root: join(EXAMPLES, folder), paths: [], config: configSchema.parse(config), progress: noProgress })
}

describe('examples/checkpoints', () => {
  const validating = validateExamples('checkpoints')

  it('passes, with nothing worse than a notice', async () => {
    const { status, summary, files } = await validating
    expect(status).toBe('passed')
    expect(summary).toMatchObject({ failed: 0, errors: 0, warnings: 0 })
    expect(summary.files).toBe(files.length)
    expect(files.length).toBeGreaterThan(20)
  })

  it('is identified file by file', async () => {
    const { files } = await validating
    expect(Object.fromEntries(files.map((file) => [file.path, identityOf(file)]))).toEqual({
      'gpt-sovits/GPT_weights_v2/aurora-e15.ckpt': 'gpt-sovits s1 v2',
      'gpt-sovits/SoVITS_weights/aurora_e8_s240.pth': 'gpt-sovits s2 v1',
      'gpt-sovits/SoVITS_weights_v2/aurora_e8_s240.pth': 'gpt-sovits s2 v2',
      'gpt-sovits/SoVITS_weights_v2Pro/aurora_e8_s240.pth': 'gpt-sovits s2 v2Pro',
      'gpt-sovits/SoVITS_weights_v2ProPlus/aurora_e8_s240.pth': 'gpt-sovits s2 v2ProPlus',
      'gpt-sovits/SoVITS_weights_v3/aurora_e2_s60_l32.pth': 'gpt-sovits s2-lora v3',
      'gpt-sovits/SoVITS_weights_v4/aurora_e2_s60_l32.pth': 'gpt-sovits s2-lora v4',
      'gpt-sovits/logs/aurora/logs_s1_v2/ckpt/epoch=14-step=15.ckpt': 'gpt-sovits s1-training v2',
      'gpt-sovits/logs/aurora/logs_s2_v2/D_240.pth': 'gpt-sovits s2-discriminator v2',
      'gpt-sovits/logs/aurora/logs_s2_v2/G_240.pth': 'gpt-sovits s2-training v2',
      'huggingface/sharded-bin/pytorch_model-00001-of-00002.bin': 'huggingface weights',
      'huggingface/sharded-bin/pytorch_model-00002-of-00002.bin': 'huggingface weights',
      'huggingface/sharded-bin/pytorch_model.bin.index.json': 'huggingface index',
      'huggingface/sharded-safetensors/model-00001-of-00002.safetensors': 'huggingface weights',
      'huggingface/sharded-safetensors/model-00002-of-00002.safetensors': 'huggingface weights',
      'huggingface/sharded-safetensors/model.safetensors.index.json': 'huggingface index',
      'huggingface/whole/model.safetensors': 'huggingface weights',
      'lightning/epoch=4-step=50.ckpt': 'lightning training',
      'plain/checkpoint_epoch_12.pt': 'plain training',
      'plain/exported_torchscript.pt': 'plain weights',
      'plain/weights_legacy_format.pth': 'plain weights',
      'rvc/assets/weights/nightingale.pth': 'rvc weights v2',
      'so-vits-svc/logs/44k/D_800.pth': 'so-vits-svc discriminator',
      'so-vits-svc/logs/44k/G_800.pth': 'so-vits-svc training 4.1',
    })
  })

  it('has its SHA256SUMS compared', async () => {
    const { files } = await validating
    const whole = files.find(({ path }) => path === 'huggingface/whole/model.safetensors')
    expect(readFileSync(join(EXAMPLES, 'checkpoints/huggingface/whole/SHA256SUMS'), 'utf8')).toContain(whole?.digest.sha256)
  })
})

describe('examples/damaged', () => {
  const validating = validateExamples('damaged')
  const byRule = validating.then(
    ({ files }) => new Map(files.filter(({ status }) => status === 'failed').map((file) => [ruleOf(file), file])),
  )

  it.each(readdirSync(join(EXAMPLES, 'damaged')).filter((name) => !name.endsWith('.sha256')))(
    '%s breaks the rule that it is named after',
    async (name) => {
      const rule = name.replace(/\.pth$/, '').replace('-', '/')
      const file = (await byRule).get(rule)
      expect(file?.findings[0]).toMatchObject({ rule, severity: 'error', message: expect.any(String), remedy: expect.any(String) })
    },
  )

  it('fails as a whole, and each damage is reported on its own file alone', async () => {
    const { status, files } = await validating
    expect(status).toBe('failed')
    const passed = files.filter((file) => file.status === 'passed').map(({ path }) => path)
    // The shard that is there is healthy; the index tells that the other one is missing.
    expect(passed).toEqual(['container-missing-shard/model-00001-of-00002.safetensors'])
  })

  it('has an example for every rule that is an error by default', async () => {
    const errors = RULES.filter(({ severity }) => severity === 'error').map(({ id }) => id)
    expect([...(await byRule).keys()].sort()).toEqual(errors.sort())
  })
})

/** `container/crc-mismatch` for `container-crc-mismatch.pth`, and for a folder of that name. */
function ruleOf({ path }: FileReport): string {
  return path.replace(/(\.pth|\/.*)$/, '').replace('-', '/')
}

describe('examples/suspicious', () => {
  // YAML of the repository itself, checked by the schema of the configuration.
  const config: unknown = parse(readFileSync(join(EXAMPLES, 'suspicious/ckpt-guard.yml'), 'utf8'))
  const validating = validate({ root: join(EXAMPLES, 'suspicious'), paths: [], config: configSchema.parse(config), progress: noProgress })
  const folders = readdirSync(join(EXAMPLES, 'suspicious'), { withFileTypes: true }).filter((entry) => entry.isDirectory())

  it.each(folders.map(({ name }) => name))('%s breaks the rule that it is named after, and no other warning', async (name) => {
    const { files } = await validating
    const rules = files.filter(({ path }) => path.startsWith(`${name}/`)).flatMap(({ findings }) => findings.map(({ rule }) => rule))
    // The settings of every GPT-SoVITS export are an object, which brings a notice of its own.
    const others = new Set(rules.filter((rule) => rule !== 'pickle/not-weights-only' || name === 'pickle-not-weights-only'))
    expect([...others]).toEqual([name.replace('-', '/')])
  })

  it('passes, since none of it is an error, and fails once warnings are to fail it', async () => {
    expect((await validating).status).toBe('passed')
    const strict = configSchema.parse({ ...configSchema.parse(config), 'fail-on': 'warning' })
    const report = await validate({ root: join(EXAMPLES, 'suspicious'), paths: [], config: strict, progress: noProgress })
    expect(report.status).toBe('failed')
  })
})

test('together the examples show every rule', () => {
  const names = ['damaged', 'suspicious'].flatMap((folder) => readdirSync(join(EXAMPLES, folder)))
  const shown = new Set(names.map((name) => name.replace(/\.(pth|yml)(\.sha256)?$/, '').replace('-', '/')))
  expect(RULES.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
})

function identityOf({ identity }: FileReport): string {
  return [identity?.project, identity?.kind, identity?.version].filter((each) => each !== undefined).join(' ')
}
