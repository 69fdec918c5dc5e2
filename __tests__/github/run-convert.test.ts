import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ConvertRequest } from '../../src/commands/convert.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import type { Annotation } from '../../src/github/annotations.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { runConvert } from '../../src/github/run-convert.ts'
import type { Services } from '../../src/github/services.ts'
import type { ConvertReport } from '../../src/reports/schemas.ts'
import { CONVERTED, OVERFLOWING } from '../convert/example-report.ts'
import { finding } from './report-samples.ts'
import { fakeApi, fakeGit, runContext, UNUSED } from './run-samples.ts'

let workspace: string
let summaryFile: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ckpt-guard-run-'))
  summaryFile = join(workspace, 'summary.md')
  await writeFile(summaryFile, '')
})

interface Run {
  readonly convert: () => Promise<ConvertReport>
  /** What the summary has room for decides whether this is all of it. */
  readonly isComplete?: boolean
  /** Beside those of every run here. */
  readonly inputs?: Readonly<Record<string, string>>
}

/** Runs with everything outside of it faked, and returns all that it said. */
async function run({ convert, isComplete = true, inputs: more = {} }: Run) {
  const said = {
    lines: [] as string[],
    annotations: [] as Annotation[],
    outputs: {} as Record<string, string>,
    failures: [] as string[],
    requests: [] as ConvertRequest[],
    uploads: [] as string[],
  }
  const services: Services = {
    ...UNUSED,
    context: runContext({ workspace, temporary: workspace, summaryFile, event: 'workflow_dispatch' }),
    runner: {
      info: (line) => said.lines.push(line),
      annotate: (annotation) => said.annotations.push(annotation),
      output: (name, value) => {
        said.outputs[name] = value
      },
      hide: () => {},
      fail: (reason) => said.failures.push(reason),
    },
    git: fakeGit(),
    api: fakeApi(),
    upload: async (_, files) => {
      said.uploads.push(...files.map(({ name }) => name))
      return 'https://github.com/octo/voices/actions/runs/42/artifacts/1'
    },
    loadConfig,
    convert: (request) => {
      said.requests.push(request)
      return convert()
    },
    convertMarkdown: (report) => ({ text: `report: ${report.status}`, complete: isComplete }),
  }
  const usual = { command: 'convert', paths: 'a.ckpt', output: 'a.pth', profile: 'rvc', threads: '3' }
  const inputs: Readonly<Record<string, string>> = { ...usual, ...more }
  await runConvert(
    readInputs((name) => inputs[name] ?? ''),
    services,
  )
  return { ...said, summary: await readFile(summaryFile, 'utf8') }
}

const count = (annotations: readonly Annotation[], level: string) => annotations.filter((each) => each.level === level).length

describe('a run of convert', () => {
  it('asks for what the inputs say, below the workspace', async () => {
    const { requests } = await run({ convert: async () => CONVERTED })
    expect(requests).toMatchObject([
      { root: workspace, input: 'a.ckpt', output: 'a.pth', dtype: 'keep', threads: 3, config: { profile: 'rvc' } },
    ])
  })

  it('hands on references, and what they may use of GitHub', async () => {
    const inputs = { 'rename-from': 'release:latest', reference: 'schema:keys/a.json', 'drop-unmatched': 'true' }
    const { requests } = await run({ convert: async () => CONVERTED, inputs })
    expect(requests).toMatchObject([
      { renameFrom: 'release:latest', reference: 'schema:keys/a.json', dropUnmatched: true, access: { maxDownload: 0 } },
    ])
  })

  it('reads no reference through a link that leads out of the repository', async () => {
    await symlink(tmpdir(), join(workspace, 'linked'))
    const given: readonly Readonly<Record<string, string>>[] = [
      { 'rename-from': 'linked/a.pth' },
      { reference: 'schema:linked/keys.json', 'drop-unmatched': 'true' },
    ]
    for (const inputs of given) {
      await expect(run({ convert: async () => CONVERTED, inputs })).rejects.toThrow(
        /^linked\/\S+ is, or lies behind, a link that leads out/,
      )
    }
  })

  it('tells what is wrong with references in words of the inputs', async () => {
    const convert = async () => CONVERTED
    const error = await run({ convert, inputs: { 'drop-unmatched': 'true' } }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toMatch(/name that one with --reference \(an option --name is the input name of this step\)$/)
    await expect(run({ convert, inputs: { 'rename-from': 'nowhere:x' } })).rejects.toThrow(/found the unknown kind "nowhere"/)
  })

  it('that wrote a file says so in summary, outputs and log, and warns of what its user should know', async () => {
    const said = await run({ convert: async () => CONVERTED })
    expect(said).toMatchObject({ failures: [], summary: 'report: passed\n' })
    expect(said.lines).toEqual([expect.stringMatching(/^Converted: logs\/aurora\/G_240\.pth 585 MB -> /)])
    expect(said.outputs).toMatchObject({ status: 'passed', files: '1', failed: '0' })
    expect(said.outputs.path).toBe(join(workspace, 'SoVITS_weights_v2', 'aurora_e8_s240.pth'))
    expect(JSON.parse(await readFile(said.outputs.report ?? '', 'utf8'))).toEqual(CONVERTED)
    expect(said.annotations.map(({ level, title }) => [level, title])).toEqual([
      ['notice', 'pickle/not-weights-only'],
      ['warning', 'ckpt-guard'],
      ['warning', 'ckpt-guard'],
    ])
    expect(said.annotations[2]?.message).toMatch(/12 values of 1 tensor too small for float16 became zero/)
  })

  it('that wrote nothing fails, and shows no character of a name that a terminal would obey', async () => {
    const said = await run({ convert: async () => OVERFLOWING })
    expect(said.failures).toEqual([expect.stringMatching(/nothing was written\. The job summary says what to do\.$/)])
    expect(said.outputs).toMatchObject({ status: 'failed', files: '0', failed: '1' })
    expect(said.outputs).not.toHaveProperty('path')
    const [, overflow] = said.annotations
    expect(overflow).toMatchObject({ level: 'error', message: expect.stringContaining('<img src=x>\\n::error::') })
    expect(overflow?.message).toMatch(/\nWhat to do: .*keep-dtype/)
  })

  it('never writes more annotations of a level than a runner takes, and none that is cut before what to do', async () => {
    const findings = (['error', 'warning'] as const).flatMap((severity) =>
      Array.from({ length: 30 }, () => ({ ...finding({ severity }), path: 'a.ckpt' })),
    )
    const overflow = Array.from({ length: 300 }, () => ({
      tensors: ['x'.repeat(9000)],
      from: 'float32',
      to: 'float16',
      count: 1,
      largest: 1e6,
    }))
    const warnings = Array.from({ length: 30 }, () => 'a warning')
    const { annotations, failures } = await run({ convert: async () => ({ ...OVERFLOWING, findings, overflow, warnings }) })
    expect(count(annotations, 'error') + failures.length).toBe(10)
    expect(count(annotations, 'warning')).toBe(10)
    expect(annotations.every(({ message }) => message.length <= 4096)).toBe(true)
    const told = annotations.find(({ message }) => message.includes('What to do: name these tensors'))?.message
    expect(told).toMatch(/\nand 295 more, see the summary\nWhat to do: .*allow-overflow: true\.$/)
  })

  it('marks no file that lies outside of the repository', async () => {
    const findings = [{ ...finding({ severity: 'warning' }), path: join(tmpdir(), 'out.pth') }]
    const { annotations } = await run({ convert: async () => ({ ...CONVERTED, findings, warnings: [], underflow: [] }) })
    expect(annotations).toEqual([expect.not.objectContaining({ file: expect.anything() })])
  })

  it('uploads the report where the summary cannot hold it', async () => {
    const said = await run({ convert: async () => CONVERTED, isComplete: false })
    expect(said.uploads).toEqual(['convert.md', 'convert.json'])
    expect(said.summary).toContain('(https://github.com/octo/voices/actions/runs/42/artifacts/1)')
  })

  it('says what an option of a message is here', async () => {
    const failing = (message: string) => run({ convert: () => Promise.reject(new UserError(message)) })
    await expect(failing('add --only weights')).rejects.toThrow('add --only weights (an option --name is the input name of this step)')
    await expect(failing('no room')).rejects.toThrow(/^no room$/)
  })
})
