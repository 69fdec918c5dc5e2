import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeTensors } from '../convert/tensor-file.ts'
import { FakeGithub } from './fake-github.ts'
import { runStep } from './fake-runner.ts'
import { EXAMPLES, TRUNCATED } from './proposal.ts'
import { TemporaryRepository } from './temporary-repository.ts'

const TRAINING = join(EXAMPLES, 'checkpoints/lightning/epoch=4-step=50.ckpt')

let github: FakeGithub
let repository: TemporaryRepository

beforeEach(async () => {
  github = await new FakeGithub().start()
  repository = await TemporaryRepository.create()
})

afterEach(async () => {
  expect(github.unknown).toEqual([])
  await github.stop()
  await repository.dispose()
})

const at = (name: string) => join(repository.folder, name)

function convert(inputs: Readonly<Record<string, string>>) {
  const event = { name: 'workflow_dispatch', payload: {} }
  return runStep({ event, workspace: repository.folder, github, inputs: { command: 'convert', ...inputs } })
}

describe('a step that converts', () => {
  it('writes the small file of a training file, and says where it is', async () => {
    await repository.copy(TRAINING, 'training.ckpt')
    const step = await convert({ paths: 'training.ckpt', output: 'voice.pth', only: 'weights', dtype: 'float16', threads: '1' })
    expect(step).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
    expect(step.outputs).toMatchObject({ status: 'passed', files: '1', failed: '0', path: at('voice.pth') })
    expect(step.report).toMatchObject({
      schema: 'ckpt-guard/convert@1',
      casts: { 'float32 -> float16': 4 },
      output: { path: 'voice.pth', identity: { project: 'lightning', kind: 'weights' } },
    })
    expect(step.summary).toContain('ckpt-guard: converted')
    expect(step.log).toEqual([expect.stringMatching(/^Converted: training\.ckpt 8\.24 kB -> voice\.pth .* dropped loops, callbacks/)])
    expect(github.requests).toEqual([])
  })

  it('takes lists one entry a line', async () => {
    await repository.copy(TRAINING, 'training.ckpt')
    const step = await convert({
      ...{ paths: 'training.ckpt', output: 'voice.pth', drop: 'net.out.*\ncallbacks', rename: 'net.=>model.', 'keep-dtype': '*.bias' },
      dtype: 'bfloat16',
    })
    expect(step.report).toMatchObject({ casts: { 'float32 -> bfloat16': 1 }, tensors: { renamed: 2 }, dropped: { entries: ['callbacks'] } })
  })

  it('takes names over from a file in git, leaves out what another one has not, and lists both in the summary', async () => {
    writeTensors(at('model.safetensors'), { 'fc.weight': [1, 2], 'fc.bias': [1], head: [3] })
    await repository.commit('Released')
    writeTensors(at('model.safetensors'), { 'module.fc.weight': [4, 5], 'module.fc.bias': [8], 'module.head': [6, 7] })
    const reference = 'git:HEAD:model.safetensors'
    const inputs = { paths: 'model.safetensors', output: 'fits.safetensors' }
    const step = await convert({ ...inputs, 'rename-from': reference, reference, 'drop-unmatched': 'true' })
    expect(step).toMatchObject({ exitCode: 0, errors: [] })
    expect(step.report).toMatchObject({
      tensors: { written: 2, dropped: 1, renamed: 2 },
      reference: { kind: 'git', matched: 2, missing: { keys: ['head'] } },
      unmatched: [{ why: 'shape', shape: [2], expected: [1] }],
    })
    expect(step.summary).toMatch(/Renamed 2 keys as git:HEAD\S* calls them:\n\n- 2 keys: prefix module\. /)
    expect(step.summary).toContain('- head \\[2\\], there \\[1\\]')
  })

  it('names all files of a sharded set, one a line, the index last', async () => {
    await repository.copy(TRAINING, 'training.ckpt')
    const step = await convert({ paths: 'training.ckpt', output: 'model.safetensors', only: 'weights', 'shard-size': '200B' })
    expect(step.exitCode).toBe(0)
    expect(step.outputs.files).toBe('3')
    expect(step.outputs.path?.split('\n')).toEqual(
      ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors', 'model.safetensors.index.json'].map(at),
    )
    expect(step.outputs.path?.split('\n').every((path) => existsSync(path))).toBe(true)
  })

  it('replaces its input where it is told to', async () => {
    await repository.copy(TRAINING, 'training.ckpt')
    const step = await convert({ paths: 'training.ckpt', 'in-place': 'true', only: 'weights' })
    expect(step).toMatchObject({ exitCode: 0, outputs: { path: at('training.ckpt') } })
    expect((await readFile(at('training.ckpt'))).length).toBeLessThan((await readFile(TRAINING)).length)
  })

  it('fails for a file with an error, at that file, and writes nothing', async () => {
    await repository.copy(TRUNCATED, 'models/voice.pth')
    const step = await convert({ paths: 'models/voice.pth', output: 'models/small.pth' })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toEqual([
      expect.objectContaining({ file: 'models/voice.pth', title: 'container/truncated', message: expect.stringContaining('What to do: ') }),
      expect.objectContaining({ message: expect.stringMatching(/^models\/voice\.pth 1\.47 kB: nothing was written/) }),
    ])
    expect(step.outputs).toMatchObject({ status: 'failed', files: '0', failed: '1' })
    expect(step.outputs).not.toHaveProperty('path')
    expect(step.summary).toContain('nothing was written')
    expect(await readdir(at('models'))).toEqual(['voice.pth'])
  })

  it('fails for values that would become infinite, names them and the ways out, and writes nothing', async () => {
    writeTensors(at('large.safetensors'), { 'a.weight': [1, 70_000], '::error::b\n##[error]': [1e6] })
    const inputs = { paths: 'large.safetensors', output: 'small.safetensors', dtype: 'float16' }
    const step = await convert(inputs)
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', failed: '1' } })
    expect(step.errors).toHaveLength(2)
    expect(step.errors[0]?.message).toMatch(/1 value of a\.weight would become infinite in float16; the largest is 70000/)
    expect(step.errors[0]?.message).toMatch(/What to do: .*keep-dtype.*dtype: bfloat16.*allow-overflow: true/)
    expect(existsSync(at('small.safetensors'))).toBe(false)

    const allowed = await convert({ ...inputs, 'allow-overflow': 'true' })
    expect(allowed).toMatchObject({ exitCode: 0, errors: [], outputs: { path: at('small.safetensors') } })
    expect(allowed.warnings).toEqual([expect.objectContaining({ message: expect.stringContaining('became infinite in float16') })])
  })

  it('tells what the user of the new file should know', async () => {
    await repository.copy(join(EXAMPLES, 'suspicious/pickle-not-weights-only/voice.pth'), 'voice.pth')
    const step = await convert({ paths: 'voice.pth', output: 'small.pth', only: 'weights' })
    expect(step.exitCode).toBe(0)
    expect(step.warnings).toEqual([expect.objectContaining({ message: 'args is left out: it asks for argparse.Namespace' })])
  })
})

describe('a step that cannot convert', () => {
  it.each([
    [{}, /^Input paths: convert takes exactly one file, or the index of a sharded set, found 0$/],
    [{ paths: 'a.pth\nb.pth', output: 'c.pth' }, /^Input paths: convert takes exactly one file.*found 2$/],
    [{ paths: 'https://example.com/a.pth', output: 'c.pth' }, /^Input paths: convert takes a file, found an address/],
    [{ paths: 'a.pth' }, /^Input output: convert needs the file to write, or in-place: true.*found neither$/],
    [{ paths: 'a.pth', output: 'b.pth', 'in-place': 'true' }, /^Inputs output and in-place: .*found both$/],
    [{ paths: 'missing.pth', output: 'b.pth' }, /missing\.pth.*there is no such file$/],
    [
      { paths: 'training.ckpt', output: 'b.pth', drop: 'nothing.*' },
      /--drop "nothing\.\*": .*\(an option --name is the input name of this step\)$/,
    ],
    [
      { paths: 'training.ckpt', output: 'b.pth', dtype: 'half' },
      /^Input dtype: expected one of float16, bfloat16, float32, keep, found "half"$/,
    ],
    [{ command: 'validate', output: 'b.pth' }, /^Input output: only command: convert takes it/],
  ])('with %j fails with one line that says why', async (inputs, message) => {
    await repository.copy(TRAINING, 'training.ckpt')
    const step = await convert(inputs)
    expect(step).toMatchObject({ exitCode: 1, outputs: {} })
    expect(step.errors).toEqual([{ message: expect.stringMatching(message), title: undefined, file: undefined }])
    expect(existsSync(at('b.pth'))).toBe(false)
  })
})

describe.skipIf(process.platform === 'win32')('links out of the repository', () => {
  let elsewhere: string

  beforeEach(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'ckpt-guard-elsewhere-'))
    await repository.copy(TRAINING, 'training.ckpt')
  })

  afterEach(() => rm(elsewhere, { recursive: true, force: true }))

  it('are written through neither by the output nor by a shard of it, nor read as settings', async () => {
    const victim = join(elsewhere, 'victim')
    for (const name of ['out.pth', 'model-00001-of-00002.pth', 'config.json']) await symlink(victim, at(name))
    await symlink(elsewhere, at('folder'))
    writeTensors(victim, {})
    const before = await readFile(victim)
    const traps: readonly Readonly<Record<string, string>>[] = [
      { output: 'out.pth' },
      { output: 'folder/victim' },
      { output: 'model.pth', only: 'weights', 'shard-size': '200B' },
      { output: 'free.pth', 'config-file': 'config.json' },
    ]
    for (const inputs of traps) {
      const step = await convert({ paths: 'training.ckpt', ...inputs })
      expect(step.errors).toEqual([
        expect.objectContaining({ message: expect.stringContaining('a link that leads out of the repository') }),
      ])
    }
    expect(await readFile(victim)).toEqual(before)
    expect(await readdir(elsewhere)).toEqual(['victim'])
  })

  it('are not read as the input', async () => {
    await symlink(TRAINING, at('link.ckpt'))
    const step = await convert({ paths: 'link.ckpt', output: 'out.pth' })
    expect(step.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('a link that leads out of the repository') })])
  })

  it('are none where the step names a place outside by itself', async () => {
    const output = join(elsewhere, 'out.pth')
    expect(await convert({ paths: 'training.ckpt', output })).toMatchObject({ exitCode: 0, outputs: { path: output } })
  })
})
