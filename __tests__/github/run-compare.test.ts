import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CompareRequest } from '../../src/commands/compare.ts'
import { UnusableReference } from '../../src/commands/usable-reference.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import type { Annotation } from '../../src/github/annotations.ts'
import type { RunContext } from '../../src/github/context.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { runCompare } from '../../src/github/run-compare.ts'
import type { Services } from '../../src/github/services.ts'
import { NotAtRevision } from '../../src/references/not-at-revision.ts'
import type { CompareReport } from '../../src/reports/compare-schema.ts'
import { breakingReport, compareReport, extendedReport } from './compare-samples.ts'
import { BASE, fakeApi, fakeGit, HEAD, pullRequest, runContext, UNUSED } from './run-samples.ts'

let workspace: string
let summaryFile: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ckpt-guard-run-'))
  summaryFile = join(workspace, 'summary.md')
  await writeFile(summaryFile, '')
})

async function write(path: string, text = 'x'): Promise<void> {
  await mkdir(dirname(join(workspace, path)), { recursive: true })
  await writeFile(join(workspace, path), text)
}

interface Run {
  /** What each comparison gives, by the candidate's path; a file of this name is there. */
  readonly files: Readonly<Record<string, CompareReport | Error>>
  readonly inputs?: Readonly<Record<string, string>>
  readonly context?: Partial<RunContext>
  readonly mergeBase?: string
  readonly config?: string
}

/** Runs with everything outside of it faked, and returns all that it said. */
async function run({ files, inputs = {}, context = {}, mergeBase, config }: Run) {
  const said = {
    lines: [] as string[],
    annotations: [] as Annotation[],
    outputs: {} as Record<string, string>,
    failures: [] as string[],
    comments: [] as string[],
    uploads: [] as string[],
    requests: [] as CompareRequest[],
  }
  for (const path of Object.keys(files)) await write(path)
  if (config !== undefined) await write('.github/ckpt-guard.yml', config)
  const services: Services = {
    ...UNUSED,
    context: runContext({ workspace, temporary: workspace, summaryFile, pullRequest: pullRequest(), ...context }),
    runner: {
      info: (line) => said.lines.push(line),
      annotate: (annotation) => said.annotations.push(annotation),
      output: (name, value) => {
        said.outputs[name] = value
      },
      hide: () => {},
      fail: (reason) => said.failures.push(reason),
    },
    git: fakeGit({
      head: async () => ({ sha: HEAD, parents: [] }),
      diff: async () => Object.keys(files).map((path) => ({ path, removed: false })),
      mergeBase: async () => mergeBase,
    }),
    api: fakeApi({
      comments: async () => [],
      createComment: async (_, body) => {
        said.comments.push(body)
      },
    }),
    upload: async (_, files) => {
      said.uploads.push(...files.map(({ name }) => name))
      return 'https://github.com/octo/voices/actions/runs/42/artifacts/1'
    },
    loadConfig,
    compare: async (request) => {
      said.requests.push(request)
      const outcome = files[request.candidate.replace(/^file:/, '')] ?? compareReport()
      if (outcome instanceof Error) throw outcome
      return outcome
    },
  }
  const all: Readonly<Record<string, string>> = { command: 'compare', ...inputs }
  await runCompare(
    readInputs((name) => all[name] ?? ''),
    services,
  )
  const report: unknown = JSON.parse(await readFile(said.outputs.report ?? '', 'utf8'))
  return { ...said, report, summary: await readFile(summaryFile, 'utf8') }
}

const references = (said: { readonly requests: readonly CompareRequest[] }) => said.requests.map(({ reference }) => reference)
const level = (annotations: readonly Annotation[], wanted: string) => annotations.filter((each) => each.level === wanted)

describe('a run of compare', () => {
  it('that fails says so in annotations, summary, comment, log, outputs and one closing line', async () => {
    const said = await run({ files: { 'models/a.pth': breakingReport() } })
    expect(said.annotations).toEqual([
      {
        level: 'error',
        file: 'models/a.pth',
        title: 'ckpt-guard: breaking',
        message: expect.stringMatching(
          /^models\/a\.pth: breaking: it no longer loads.*\nCompared with git:main:a\.pth\nMissing.*dec\.weight/,
        ),
      },
    ])
    expect(said.failures).toEqual(['1 of 1 checkpoint failed: 1 breaking. The job summary says what to do.'])
    expect(said.outputs).toMatchObject({ status: 'failed', files: '1', failed: '1', verdict: 'breaking' })
    expect(said.lines).toEqual([expect.stringMatching(/^failed models\/a\.pth: breaking: /)])
    expect(said.summary).toContain('dec.weight')
    expect(said.comments).toEqual([expect.stringMatching(/^<!-- ckpt-guard:compare-\w+ -->\n### ❌ ckpt-guard: breaking/)])
  })

  it('of one file reports that comparison itself, and of several a set of them', async () => {
    const one = await run({ files: { 'a.pth': compareReport() } })
    expect(one.report).toEqual(compareReport())
    const two = await run({ files: { 'a.pth': compareReport(), 'b.pth': extendedReport() } })
    expect(two.report).toMatchObject({
      schema: 'ckpt-guard/compare-set@1',
      status: 'failed',
      verdict: 'extended',
      comparisons: [
        { path: 'a.pth', schema: 'ckpt-guard/compare@1', verdict: 'identical' },
        { path: 'b.pth', verdict: 'extended' },
      ],
      new: [],
      errors: [],
    })
    expect(two.outputs).toMatchObject({ files: '2', failed: '1', verdict: 'extended' })
  })

  it('of a change without checkpoints passes, and writes no comment', async () => {
    const said = await run({ files: { 'README.md': compareReport() } })
    expect(said).toMatchObject({ requests: [], comments: [], failures: [], annotations: [] })
    expect(said.outputs).toMatchObject({ status: 'passed', files: '0', verdict: 'identical' })
    expect(said.summary).toContain('touches no checkpoint file')
    expect(said.report).toMatchObject({ schema: 'ckpt-guard/compare-set@1', comparisons: [] })
  })

  it('that finds no file at all where it looks at everything says so', async () => {
    const said = await run({ files: {}, inputs: { files: 'all', reference: 'release:latest' } })
    expect(said.annotations).toEqual([{ level: 'notice', title: 'ckpt-guard', message: expect.stringContaining('No checkpoint file') }])
  })
})

describe('what a file is compared with', () => {
  it('is the same file where the pull request parted from its target, as far as git knows', async () => {
    expect(references(await run({ files: { 'a.pth': compareReport() }, mergeBase: 'c'.repeat(40) }))).toEqual([`git:${'c'.repeat(40)}`])
    expect(references(await run({ files: { 'a.pth': compareReport() } }))).toEqual([`git:${BASE}`])
  })

  it('is what was there before a push', async () => {
    const context = { event: 'push', pullRequest: undefined, range: { base: BASE, head: HEAD } }
    expect(references(await run({ files: { 'a.pth': compareReport() }, context }))).toEqual([`git:${BASE}`])
  })

  it('is what the config says: the first entry of its list that matches, then its reference', async () => {
    const config =
      'compare:\n  reference: "schema:keys/{stem}.json"\n  references:\n' +
      '    - { paths: [v2/**], reference: "release:v2/{name}" }\n    - { paths: ["*.pth"], reference: "release:latest" }\n'
    const files = { 'v2/a.pth': compareReport(), 'b.pth': compareReport(), 'c.ckpt': compareReport() }
    expect(references(await run({ files, config }))).toEqual(['release:latest', 'schema:keys/c.json', 'release:v2/a.pth'])
  })

  it('is what the input says before all that', async () => {
    const said = await run({
      files: { 'v2/a.pth': compareReport() },
      config: 'compare: { reference: release:latest }\n',
      inputs: { reference: 'schema:{folder}/keys/{name}.json' },
    })
    expect(references(said)).toEqual(['schema:v2/keys/a.pth.json'])
  })

  it.each([
    [{ inputs: { reference: 'schema:{steam}.json' } }, /"schema:\{steam\}\.json": \{steam\} stands for nothing; did you mean "stem"\?/],
    [{ inputs: { reference: 'relase:latest' } }, /unknown kind "relase"; did you mean "release"\?/],
    [{ context: { event: 'schedule', pullRequest: undefined } }, /^a\.pth has nothing to be compared with.*set the input reference/],
  ])('has to be known before anything is opened: %j', async (part, message) => {
    await expect(run({ files: { 'a.pth': compareReport() }, ...part })).rejects.toThrow(message)
  })
})

describe('the settings of a comparison', () => {
  const CONFIG = 'compare: { require: extends, ignore: [enc_q.*], rename: ["module.=>"], dtype: exact }\n'

  it('come from the config', async () => {
    const { requests } = await run({ files: { 'a.pth': compareReport() }, config: CONFIG })
    expect(requests).toMatchObject([
      { root: workspace, candidate: 'file:a.pth', require: 'extends', ignore: ['enc_q.*'], rename: ['module.=>'], dtype: 'exact' },
    ])
    expect(requests[0]).toMatchObject({ values: false, weightsRoot: undefined, access: { maxDownload: 0 } })
  })

  it('are overridden one by one by the inputs', async () => {
    const inputs = { require: 'identical', ignore: 'a.*\nb.*', rename: '=>model.', dtype: 'any', root: 'ema', values: 'true' }
    const { requests } = await run({ files: { 'a.pth': compareReport() }, config: CONFIG, inputs: { ...inputs, 'allow-download': '2GB' } })
    expect(requests).toMatchObject([
      { require: 'identical', ignore: ['a.*', 'b.*'], rename: ['=>model.'], dtype: 'any', weightsRoot: 'ema', values: true },
    ])
    expect(requests[0]?.access.maxDownload).toBe(2e9)
  })
})

describe('a file that the base does not have', () => {
  const absent = new NotAtRevision(BASE, 'a.pth')

  it('is new, and does not fail', async () => {
    const said = await run({ files: { 'a.pth': absent, 'b.pth': absent, 'c.pth': compareReport() } })
    expect(said.report).toMatchObject({ status: 'passed', verdict: 'identical', new: ['a.pth', 'b.pth'], comparisons: [{ path: 'c.pth' }] })
    expect(said.annotations).toEqual([
      { level: 'notice', title: 'ckpt-guard', message: '2 new files with nothing in the base to be compared with: a.pth, b.pth' },
    ])
    expect(said.outputs).toMatchObject({ status: 'passed', files: '3', failed: '0' })
    expect(said.lines).toContain('new a.pth: the base does not have it')
  })

  it('fails where the reference was chosen for it', async () => {
    const said = await run({ files: { 'a.pth': absent }, inputs: { reference: `git:${BASE}` } })
    expect(said.report).toMatchObject({ status: 'failed', new: [], errors: [{ path: 'a.pth' }] })
  })
})

describe('a file that was broken at the base, or holds no weights', () => {
  const broken = new UnusableReference('the reference git:base cannot be used: it was cut off (container/truncated)')

  it('promises nothing that a pull request could break, so that repairing it passes', async () => {
    const said = await run({ files: { 'a.pth': broken, 'b.pth': compareReport() } })
    expect(said.report).toMatchObject({
      status: 'passed',
      skipped: [{ path: 'a.pth', reason: broken.message }],
      comparisons: [{ path: 'b.pth' }],
    })
    expect(said.annotations).toEqual([
      { level: 'notice', title: 'ckpt-guard', message: expect.stringMatching(/^1 file whose version .*: a\.pth$/) },
    ])
    expect(said.summary).toContain('`a.pth` has nothing to be compared with')
  })

  it('fails where the reference was chosen for it', async () => {
    const said = await run({ files: { 'a.pth': broken }, inputs: { reference: 'release:latest' } })
    expect(said.report).toMatchObject({ status: 'failed', skipped: [], errors: [{ path: 'a.pth' }] })
  })
})

describe('a reference that cannot be had', () => {
  it('fails its file with the reason, and hides nothing of the others', async () => {
    const said = await run({
      files: { 'a.pth': new UserError('release:latest: there is no release yet (--allow-download 4GB)'), 'b.pth': compareReport() },
    })
    expect(said.report).toMatchObject({
      status: 'failed',
      verdict: 'unknown',
      comparisons: [{ path: 'b.pth' }],
      errors: [{ path: 'a.pth', reason: expect.stringContaining('there is no release yet') }],
    })
    expect(level(said.annotations, 'error')).toEqual([
      {
        level: 'error',
        file: 'a.pth',
        title: 'ckpt-guard: not compared',
        message: expect.stringMatching(/^a\.pth could not be compared: .*an option --name is the input name of this step/),
      },
    ])
    expect(said.outputs).toMatchObject({ status: 'failed', files: '2', failed: '1', verdict: 'unknown' })
    expect(said.summary).toContain('could not be compared')
    expect(said.failures).toEqual(['1 of 2 checkpoints failed: 1 identical, 1 not compared. The job summary says what to do.'])
  })

  it('does not make a breaking change less than that', async () => {
    const said = await run({ files: { 'a.pth': new UserError('no'), 'b.pth': breakingReport() } })
    expect(said.outputs.verdict).toBe('breaking')
  })

  it('is told from a bug, which ends the run', async () => {
    await expect(run({ files: { 'a.pth': new TypeError('x is not a function') } })).rejects.toThrow(TypeError)
  })
})

describe('a set of shards', () => {
  const SHARD = 'model-00001-of-00002.safetensors'
  const OTHER = 'model-00002-of-00002.safetensors'

  it('is compared once, through its index', async () => {
    await write('model.safetensors.index.json', JSON.stringify({ weight_map: { a: SHARD, b: OTHER } }))
    const said = await run({ files: { [SHARD]: compareReport(), [OTHER]: compareReport() }, inputs: { paths: '*.safetensors' } })
    expect(said.requests.map(({ candidate }) => candidate)).toEqual(['file:model.safetensors.index.json'])
    expect(said.outputs.files).toBe('1')
  })
})

describe.skipIf(process.platform === 'win32')('a link out of the repository', () => {
  let elsewhere: string

  beforeEach(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'ckpt-guard-elsewhere-'))
    await writeFile(join(elsewhere, 'secret.json'), '{}')
  })

  it('is not followed for a reference', async () => {
    await symlink(join(elsewhere, 'secret.json'), join(workspace, 'keys.json'))
    const said = await run({ files: { 'a.pth': compareReport() }, inputs: { reference: 'schema:keys.json' } })
    expect(said).toMatchObject({
      requests: [],
      report: { errors: [{ reason: expect.stringContaining('keys.json is, or lies behind, a link') }] },
    })
  })

  it('is not followed for a shard of a reference', async () => {
    await symlink(join(elsewhere, 'secret.json'), join(workspace, 'c.safetensors'))
    await write('old.safetensors.index.json', JSON.stringify({ weight_map: { a: 'c.safetensors' } }))
    const said = await run({ files: { 'a.pth': compareReport() }, inputs: { reference: 'file:old.safetensors.index.json' } })
    expect(said).toMatchObject({
      requests: [],
      report: { errors: [{ reason: expect.stringContaining('c.safetensors is, or lies behind, a link') }] },
    })
  })

  it('is not followed for a shard', async () => {
    await symlink(join(elsewhere, 'secret.json'), join(workspace, 'b.safetensors'))
    await write('model.safetensors.index.json', JSON.stringify({ weight_map: { a: 'b.safetensors' } }))
    const inputs = { files: 'all', paths: 'model.safetensors.index.json' }
    const said = await run({ files: {}, inputs })
    expect(said).toMatchObject({ requests: [], report: { errors: [{ path: 'model.safetensors.index.json' }] } })
  })
})

it('a report that is too long for the summary is stored with the run', async () => {
  const rows = Array.from({ length: 200 }, (_, i) => ({ name: `${'k'.repeat(300)}${i}`, keys: 1, of: 1 }))
  const long = breakingReport('k', { folded: { missing: rows, unexpected: [], shape: [] } })
  const said = await run({ files: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`a${i}.pth`, long])) })
  expect(said.uploads).toEqual(['compare.md', 'compare.json'])
  expect(said.summary).toContain('(https://github.com/octo/voices/actions/runs/42/artifacts/1)')
  expect(Buffer.byteLength(said.comments[0] ?? '')).toBeLessThanOrEqual(65_536)
  expect(said.comments[0]).toContain('20 of 20 checkpoints failed')
})

it('annotations never exceed what a runner takes, nor does one of them', async () => {
  const key = `${'k'.repeat(5000)}\u202e::error::`
  const rename = Array.from({ length: 20 }, (_, i) => `${key}${i}=>x`)
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`a${i}.pth`, breakingReport(key, { rename })]))
  const said = await run({ files })
  expect(level(said.annotations, 'error').length + said.failures.length).toBe(10)
  expect(said.annotations.every(({ message }) => message.length <= 4096)).toBe(true)
  expect(said.annotations.some(({ message }) => message.includes('\u202e'))).toBe(false)
  expect(said.annotations[0]?.message).toMatch(/\nWhat to do: give the file the names of the reference/)
  expect(level(said.annotations, 'error').at(-1)?.message).toBe('22 more files failed, see the summary')
})
