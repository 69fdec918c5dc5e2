import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Tensors, writeTensors } from '../convert/tensor-file.ts'
import { FakeGithub } from './fake-github.ts'
import { OWN_LOGIN, TOKEN } from './fake-rest.ts'
import { runStep, type Step, type StepResult } from './fake-runner.ts'
import { EXAMPLES, type Proposal, propose, pullRequestEvent } from './proposal.ts'
import type { TemporaryRepository } from './temporary-repository.ts'

const VOICE = 'weights/voice.safetensors'
const PLAIN: Tensors = { 'enc.weight': [1, 2], 'dec.weight': [3] }
const OTHER_SHAPE: Tensors = { 'enc.weight': [1, 2, 3], 'dec.weight': [3] }
const MORE: Tensors = { ...PLAIN, 'head.weight': [4] }
const TRAINED: Tensors = { 'enc.weight': [5, 6], 'dec.weight': [7] }
const WRAPPED: Tensors = { 'module.enc.weight': [1, 2], 'module.dec.weight': [3] }

let github: FakeGithub
const disposables: TemporaryRepository[] = []

beforeEach(async () => {
  github = await new FakeGithub().start()
})

afterEach(async () => {
  expect(github.unknown).toEqual([])
  await github.stop()
  for (const repository of disposables.splice(0)) await repository.dispose()
})

type Files = Readonly<Record<string, Tensors>>

async function write(repository: TemporaryRepository, files: Files): Promise<void> {
  for (const [path, tensors] of Object.entries(files)) {
    const full = join(repository.folder, path)
    await mkdir(dirname(full), { recursive: true })
    writeTensors(full, tensors)
  }
}

/** A pull request that makes of the files before the files after. */
async function proposal(before: Files, after: Files, also: (repository: TemporaryRepository) => Promise<void> = async () => {}) {
  const made = await propose(
    async (repository) => {
      await write(repository, after)
      await also(repository)
    },
    (repository) => write(repository, before),
  )
  disposables.push(made.repository)
  return made
}

interface Run {
  readonly inputs?: Readonly<Record<string, string>>
  readonly fork?: boolean
  readonly event?: Step['event']
  readonly workspace?: string
}

function compare(made: Proposal, { inputs = {}, fork = false, event, workspace }: Run = {}): Promise<StepResult> {
  return runStep({
    event: event ?? pullRequestEvent(made, { fork }),
    workspace: workspace ?? made.repository.folder,
    github,
    inputs: { command: 'compare', ...inputs },
  })
}

describe('a pull request', () => {
  it('that breaks compatibility fails, and says so everywhere', async () => {
    const step = await compare(await proposal({ [VOICE]: PLAIN }, { [VOICE]: OTHER_SHAPE }))
    expect(step.exitCode).toBe(1)
    expect(step.outputs).toMatchObject({ status: 'failed', verdict: 'breaking', files: '1', failed: '1' })
    expect(step.errors[0]).toMatchObject({ file: VOICE, title: 'ckpt-guard: breaking' })
    expect(step.errors[0]?.message).toMatch(/enc\.weight \[2\] -> \[3\]/)
    expect(step.errors[0]?.message).toMatch(/\nload_state_dict: size mismatch for enc\.weight: .*\nWhat to do: /)
    expect(step.errors.at(-1)?.message).toMatch(/^1 of 1 checkpoint failed: 1 breaking/)
    expect(step.report).toMatchObject({
      schema: 'ckpt-guard/compare@1',
      status: 'failed',
      loads: { strict: false, nonStrict: false },
      shape: [{ name: 'enc.weight', reference: [2], candidate: [3] }],
      candidate: { name: VOICE },
      reference: { kind: 'git' },
    })
    expect(step.summary).toContain('enc.weight')
    expect(github.rest.comments).toMatchObject([{ author: OWN_LOGIN, body: expect.stringContaining('enc.weight') }])
    expect(step.log.join('\n')).not.toContain(TOKEN)
  })

  it('that adds keys fails where files have to load strictly, and passes where more keys are meant', async () => {
    const made = await proposal({ [VOICE]: PLAIN }, { [VOICE]: MORE })
    const strict = await compare(made)
    expect(strict).toMatchObject({ exitCode: 1, outputs: { status: 'failed', verdict: 'extended' } })
    expect(strict.errors[0]?.message).toContain('set require: extends')
    const extending = await compare(made, { inputs: { require: 'extends' } })
    expect(extending).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed', verdict: 'extended' } })
    expect(github.rest.comments).toHaveLength(1)
    expect(github.rest.comments[0]?.body).toContain('✅ ckpt-guard: extended')
  })

  it('that only trains on is fine', async () => {
    const step = await compare(await proposal({ [VOICE]: PLAIN }, { [VOICE]: TRAINED }))
    expect(step).toMatchObject({ exitCode: 0, errors: [], warnings: [], outputs: { status: 'passed', verdict: 'values', failed: '0' } })
    expect(step.log.join('\n')).toMatch(/^passed weights\/voice\.safetensors: values: the same keys and shapes/m)
  })

  it('that saves wrapped models is told of the prefix, and passes with the rename', async () => {
    const made = await proposal({ [VOICE]: PLAIN }, { [VOICE]: WRAPPED })
    const step = await compare(made)
    expect(step.errors[0]?.message).toContain("--rename 'module.=>'")
    const renamed = await compare(made, { inputs: { rename: 'module.=>' } })
    expect(renamed).toMatchObject({ exitCode: 0, outputs: { status: 'passed' } })
  })

  it('with a new file has nothing to compare it with, and passes', async () => {
    const step = await compare(await proposal({ [VOICE]: PLAIN }, { 'weights/new.safetensors': MORE }))
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed', files: '1', verdict: 'identical' } })
    expect(step.report).toMatchObject({ schema: 'ckpt-guard/compare-set@1', new: ['weights/new.safetensors'], comparisons: [] })
    expect(step.notices).toEqual([expect.objectContaining({ message: expect.stringContaining('1 new file') })])
  })

  it('that removes a file passes, since there is nothing to load', async () => {
    const made = await proposal({ [VOICE]: PLAIN }, {}, (repository) => repository.remove(VOICE))
    expect(await compare(made)).toMatchObject({ exitCode: 0, outputs: { status: 'passed', files: '0' } })
  })

  it('is compared with where it started, not with what its target became meanwhile', async () => {
    const made = await proposal({ [VOICE]: PLAIN }, { [VOICE]: TRAINED })
    await made.repository.git('checkout', '--quiet', 'main')
    await write(made.repository, { [VOICE]: MORE })
    const tip = await made.repository.commit('meanwhile')
    await made.repository.git('checkout', '--quiet', made.head)
    const step = await compare(made, { event: pullRequestEvent({ ...made, base: tip }) })
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'values' } })
  })

  it('of several files has a table of them, the failed ones first', async () => {
    const before = { 'a.safetensors': PLAIN, 'b.safetensors': PLAIN }
    const step = await compare(await proposal(before, { 'a.safetensors': TRAINED, 'b.safetensors': OTHER_SHAPE }))
    expect(step.outputs).toMatchObject({ verdict: 'breaking', files: '2', failed: '1' })
    expect(step.errors).toHaveLength(2)
    expect(step.errors[0]).toMatchObject({ file: 'b.safetensors' })
    expect(step.summary).toMatch(
      /1 of 2 checkpoints failed: 1 breaking, 1 values[\s\S]*❌ \| `b\.safetensors`[\s\S]*✅ \| `a\.safetensors`/,
    )
  })

  it('that moves keys from shard to shard is judged by the whole set', async () => {
    const [one, two] = ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors'] as const
    const index = (repository: TemporaryRepository, first: string, second: string) =>
      repository.write(
        'model.safetensors.index.json',
        JSON.stringify({ metadata: { total_size: 12 }, weight_map: { 'enc.weight': first, 'dec.weight': second } }),
      )
    const [enc, dec] = [{ 'enc.weight': [1, 2] }, { 'dec.weight': [3] }]
    const made = await propose(
      async (repository) => {
        await write(repository, { [one]: dec, [two]: enc })
        await index(repository, two, one)
      },
      async (repository) => {
        await write(repository, { [one]: enc, [two]: dec })
        await index(repository, one, two)
      },
    )
    disposables.push(made.repository)
    const step = await compare(made, { inputs: { paths: '*.safetensors' } })
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { verdict: 'values', files: '1' } })
    expect(step.report).toMatchObject({ candidate: { name: 'model.safetensors.index.json', format: 'sharded', keys: 2 } })
  })

  it('is compared with what the config says, each file by its own reference', async () => {
    const made = await proposal({ [VOICE]: PLAIN, 'old/voice.safetensors': MORE }, { [VOICE]: MORE }, (repository) =>
      repository.write('.github/ckpt-guard.yml', "compare:\n  references:\n    - { paths: ['weights/**'], reference: 'old/{name}' }\n"),
    )
    const step = await compare(made)
    expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'values' } })
    expect(step.report).toMatchObject({ reference: { kind: 'file', name: 'old/voice.safetensors' } })
  })

  it('with names of keys that a runner or a page would obey shows them harmless', async () => {
    const key = '::error::x\n##[error]y<img src=x>'
    const step = await compare(await proposal({ [VOICE]: PLAIN }, { [VOICE]: { ...PLAIN, [key]: [1] } }))
    expect(step.errors).toHaveLength(2)
    // Within code nothing is markup.
    expect(`${step.summary}${github.rest.comments[0]?.body}`.replaceAll(/`[^`\n]*`/g, '')).not.toContain('<img')
  })
})

describe('a fork with a read-only token', () => {
  it('fails by its content, with a hint in place of the comment', async () => {
    github.rest.permission = 'read'
    const step = await compare(await proposal({ [VOICE]: PLAIN }, { [VOICE]: OTHER_SHAPE }), { fork: true })
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'breaking' } })
    expect(step.hints).toMatchObject([{ message: expect.stringContaining('read-only') }])
  })
})

describe('pull_request_target', () => {
  it('takes from the checked-out head the files alone, never what they are compared with', async () => {
    const made = await proposal({ [VOICE]: PLAIN }, { [VOICE]: MORE }, (repository) =>
      repository.write('.github/ckpt-guard.yml', `compare: { reference: 'git:HEAD', require: extends, ignore: ['*'] }\n`),
    )
    await made.repository.git('checkout', '--quiet', made.head)
    const step = await compare(made, { event: pullRequestEvent(made, { name: 'pull_request_target', fork: true }) })
    expect(step).toMatchObject({ exitCode: 1, hints: [], outputs: { status: 'failed', verdict: 'extended' } })
    expect(github.rest.comments).toHaveLength(1)
  })
})

describe('a checkout of one commit alone, as actions/checkout makes it', () => {
  const shallow = async (made: Proposal, status: 'added' | 'modified') => {
    const copy = await made.repository.shallowCopy(made.merge)
    disposables.push(copy)
    github.rest.files = [{ filename: VOICE, status }]
    return copy.folder
  }

  it('has the file of the base from GitHub', async () => {
    const made = await proposal({ [VOICE]: PLAIN }, { [VOICE]: OTHER_SHAPE })
    await made.repository.git('checkout', '--quiet', made.base)
    github.rest.contents.set(`${made.base}:${VOICE}`, await readFile(join(made.repository.folder, VOICE)))
    const step = await compare(made, { workspace: await shallow(made, 'modified') })
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'breaking' }, report: { reference: { transferred: 148 } } })
    expect(step.errors[0]?.message).toContain('enc.weight [2] -> [3]')
  })

  it('learns there that a file is new', async () => {
    const made = await proposal({}, { [VOICE]: PLAIN })
    github.rest.commits.add(made.base)
    const step = await compare(made, { workspace: await shallow(made, 'added') })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'passed' }, report: { new: [VOICE] } })
  })

  it('fails with what to do where GitHub does not give the commit', async () => {
    const made = await proposal({ [VOICE]: PLAIN }, { [VOICE]: TRAINED })
    const step = await compare(made, { workspace: await shallow(made, 'modified') })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', verdict: 'unknown' } })
    expect(step.errors[0]).toMatchObject({ file: VOICE, message: expect.stringContaining('fetch-depth: 0') })
  })
})

describe('a push', () => {
  it('compares all files with what was there before', async () => {
    const made = await proposal({ [VOICE]: PLAIN, 'same.safetensors': PLAIN }, { [VOICE]: OTHER_SHAPE })
    const event = { name: 'push', payload: { before: made.base, after: made.merge }, sha: made.merge }
    const step = await compare(made, { event })
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'breaking', files: '2', failed: '1' } })
    expect(github.rest.comments).toEqual([])
  })
})

it('checkpoints of every project and container are compatible with themselves', async () => {
  const made = await proposal({}, {}, (repository) =>
    cp(join(EXAMPLES, 'checkpoints'), join(repository.folder, 'checkpoints'), { recursive: true }),
  )
  const event = { name: 'push', payload: { before: made.head, after: made.merge }, sha: made.merge }
  const step = await compare(made, { event })
  expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed', failed: '0', verdict: 'values' } })
  expect(Number(step.outputs.files)).toBeGreaterThan(15)
})

describe('an event without a base', () => {
  const event = { name: 'workflow_dispatch', payload: { inputs: {} } }

  it('needs a reference', async () => {
    const step = await compare(await proposal({}, { [VOICE]: PLAIN }), { event })
    expect(step).toMatchObject({ exitCode: 1, outputs: {} })
    expect(step.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('set the input reference') })])
  })

  it('compares with the one that the step names', async () => {
    const step = await compare(await proposal({}, { [VOICE]: PLAIN }), { event, inputs: { reference: 'git:HEAD' } })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'passed' }, report: { reference: { name: `git:HEAD:${VOICE}` } } })
  })
})

describe('a reference that cannot be had', () => {
  it('fails the step with the reason, and never hides the other files', async () => {
    const made = await proposal({ [VOICE]: PLAIN, 'b.safetensors': PLAIN }, { [VOICE]: MORE, 'b.safetensors': TRAINED }, (repository) =>
      repository.write('.github/ckpt-guard.yml', "compare:\n  references:\n    - { paths: ['b.*'], reference: 'git:nowhere' }\n"),
    )
    const step = await compare(made)
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', files: '2', failed: '2', verdict: 'unknown' } })
    expect(step.errors).toMatchObject([
      { file: 'b.safetensors', message: expect.stringContaining('nowhere') },
      { file: VOICE, title: 'ckpt-guard: extended' },
      { message: expect.stringMatching(/^2 of 2 checkpoints failed/) },
    ])
  })

  it.skipIf(process.platform === 'win32')('is one behind a link that leads out of the repository', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'ckpt-guard-elsewhere-'))
    try {
      writeTensors(join(elsewhere, 'secret.safetensors'), PLAIN)
      const made = await proposal({}, { [VOICE]: PLAIN }, (repository) =>
        symlink(join(elsewhere, 'secret.safetensors'), join(repository.folder, 'reference.safetensors')),
      )
      const step = await compare(made, { inputs: { reference: 'reference.safetensors', paths: VOICE } })
      expect(step.exitCode).toBe(1)
      expect(step.errors[0]?.message).toContain('a link that leads out of the repository')
    } finally {
      await rm(elsewhere, { recursive: true })
    }
  })
})
