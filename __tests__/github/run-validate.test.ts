import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ValidateRequest } from '../../src/commands/validate.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import type { Annotation } from '../../src/github/annotations.ts'
import type { Api } from '../../src/github/api.ts'
import type { RunContext } from '../../src/github/context.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { runValidate } from '../../src/github/run-validate.ts'
import type { Services } from '../../src/github/services.ts'
import type { ValidateReport } from '../../src/reports/schemas.ts'
import { fileReport, finding, validateReport } from './report-samples.ts'
import { fakeApi, fakeGit, HEAD, pullRequest, runContext, UNUSED } from './run-samples.ts'

let workspace: string
let summaryFile: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ckpt-guard-run-'))
  summaryFile = join(workspace, 'summary.md')
  await writeFile(summaryFile, '')
  await writeFile(join(workspace, 'a.pth'), 'x')
})

interface Run {
  readonly report: ValidateReport
  readonly changed?: readonly string[]
  readonly api?: Partial<Api> | undefined
  readonly inputs?: Readonly<Record<string, string>>
  readonly context?: Partial<RunContext>
}

/** Runs with everything outside of it faked, and returns all that it said. */
async function run({ report, changed = ['a.pth'], api = {}, inputs = {}, context = {} }: Run) {
  const said = {
    lines: [] as string[],
    annotations: [] as Annotation[],
    outputs: {} as Record<string, string>,
    failures: [] as string[],
    comments: [] as string[],
    requests: [] as ValidateRequest[],
  }
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
      diff: async () => changed.map((path) => ({ path, removed: false })),
    }),
    api: fakeApi({
      comments: async () => [],
      createComment: async (_, body) => {
        said.comments.push(body)
      },
      ...api,
    }),
    upload: async () => 'https://github.com/octo/voices/actions/runs/42/artifacts/1',
    loadConfig,
    validate: async (request) => {
      said.requests.push(request)
      return report
    },
    validateMarkdown: (found) => ({ text: `report: ${found.status}`, complete: true }),
  }
  await runValidate(
    readInputs((name) => inputs[name] ?? ''),
    services,
  )
  return { ...said, summary: await readFile(summaryFile, 'utf8') }
}

const BAD = validateReport([fileReport('a.pth', [finding()])])
const GOOD = validateReport([fileReport('a.pth')])

describe('a run of validate', () => {
  it('that fails says so in annotations, summary, comment, outputs and one closing line', async () => {
    const said = await run({ report: BAD })
    expect(said.annotations).toMatchObject([{ level: 'error', file: 'a.pth', title: 'container/crc-mismatch' }])
    expect(said.summary).toBe('report: failed\n')
    expect(said.comments).toEqual([expect.stringMatching(/^<!-- ckpt-guard:validate-\w+ -->\nreport: failed$/)])
    expect(said.outputs).toMatchObject({ status: 'failed', files: '1', failed: '1' })
    expect(JSON.parse(await readFile(said.outputs.report ?? '', 'utf8'))).toEqual(BAD)
    expect(said.failures).toEqual(['1 of 1 checkpoint file failed (1 error, 0 warnings, 0 notices). The job summary says what to do.'])
  })

  it('that passes fails nothing', async () => {
    const said = await run({ report: GOOD })
    expect(said.failures).toEqual([])
    expect(said.annotations).toEqual([])
    expect(said.outputs.status).toBe('passed')
  })

  it('checks the changed files alone on a pull request', async () => {
    const said = await run({ report: GOOD, changed: ['a.pth', 'README.md'] })
    expect(said.requests.map(({ paths }) => paths)).toEqual([['a.pth']])
  })

  it('checks the paths of the step elsewhere', async () => {
    const said = await run({ report: GOOD, inputs: { paths: 'models\nx.pth' }, context: { event: 'push', pullRequest: undefined } })
    expect(said.requests.map(({ paths }) => paths)).toEqual([['models', 'x.pth']])
    expect(said.comments).toEqual([])
  })

  it('uses no more threads than the step allows', async () => {
    expect((await run({ report: GOOD, inputs: { threads: '2' } })).requests).toMatchObject([{ threads: 2 }])
    expect((await run({ report: GOOD })).requests[0]).not.toHaveProperty('threads')
  })

  it('passes without a check, and without a comment, where no checkpoint changed', async () => {
    const said = await run({ report: BAD, changed: ['README.md'] })
    expect(said.requests).toEqual([])
    expect(said.comments).toEqual([])
    expect(said.outputs).toMatchObject({ status: 'passed', files: '0', failed: '0' })
    expect(said.summary).toContain('touches no checkpoint file')
  })

  it('does not pass where the report is silent about a changed file', async () => {
    await expect(run({ report: validateReport([fileReport('b.pth')]) })).rejects.toThrow(/silent about 1 changed files/)
  })

  it('fails by content alone where the comment is denied, and gives a hint', async () => {
    const said = await run({ report: GOOD, api: { comments: fakeApi().comments } })
    expect(said.failures).toEqual([])
    expect(said.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('pull-requests: write') }])
  })

  it('writes no comment where it is told not to', async () => {
    expect((await run({ report: BAD, inputs: { comment: 'false' } })).comments).toEqual([])
  })

  it('never writes more annotations of a level than a runner takes, hints and closing line included', async () => {
    const many = (severity: 'error' | 'warning') => Array.from({ length: 30 }, () => finding({ severity }))
    const report = validateReport([fileReport('a.pth', [...many('error'), ...many('warning')])])
    const said = await run({ report, api: { comments: fakeApi().comments } })
    const count = (level: string) => said.annotations.filter((annotation) => annotation.level === level).length
    expect(count('error') + said.failures.length).toBe(10)
    expect(count('warning')).toBe(10)
  })

  it('lists the findings in the log where the annotations do not show them all', async () => {
    const bad = (count: number) =>
      validateReport([
        fileReport(
          'a.pth',
          Array.from({ length: count }, () => finding()),
        ),
      ])
    expect((await run({ report: bad(9) })).lines).toEqual([])
    expect((await run({ report: bad(11) })).lines).toHaveLength(11)
  })

  it('says so where a search finds nothing', async () => {
    const said = await run({ report: validateReport([]), context: { event: 'push', pullRequest: undefined } })
    expect(said.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('No checkpoint file was found') }])
  })

  it('keeps a comment for each set of files', async () => {
    const first = await run({ report: GOOD, inputs: { paths: '.' } })
    const second = await run({ report: GOOD, inputs: { paths: 'a.pth' } })
    expect(first.comments[0]?.split('\n')[0]).not.toBe(second.comments[0]?.split('\n')[0])
  })
})
