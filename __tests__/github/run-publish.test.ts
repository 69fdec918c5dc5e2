import { mkdtemp, readFile, realpath, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PublishRequest, PublishSurroundings } from '../../src/commands/publish-request.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import type { Annotation } from '../../src/github/annotations.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { runPublish } from '../../src/github/run-publish.ts'
import type { Services } from '../../src/github/services.ts'
import type { PublishReport } from '../../src/reports/publish-schema.ts'
import { PLANNED, PUBLISHED, REFUSED } from '../publish/example-report.ts'
import { finding } from './report-samples.ts'
import { fakeApi, fakeGit, runContext, UNUSED } from './run-samples.ts'

const PUSHED = { GITHUB_REF: 'refs/tags/v1.2', GITHUB_EVENT_NAME: 'push' }

let workspace: string
let summaryFile: string

beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'ckpt-guard-run-')))
  summaryFile = join(workspace, 'summary.md')
  await writeFile(summaryFile, '')
  await writeFile(join(workspace, 'a.pth'), 'a')
})

interface Run {
  readonly report?: PublishReport
  readonly publish?: () => Promise<PublishReport>
  /** What the summary has room for decides whether this is all of it. */
  readonly isComplete?: boolean
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly event?: string
}

/** Runs with everything outside of it faked, and returns all that it said. */
async function run({
  report = PUBLISHED,
  publish = async () => report,
  isComplete = true,
  inputs: more = {},
  env = PUSHED,
  event = 'push',
}: Run) {
  const said = {
    lines: [] as string[],
    annotations: [] as Annotation[],
    outputs: {} as Record<string, string>,
    failures: [] as string[],
    asked: [] as { request: PublishRequest; surroundings: PublishSurroundings }[],
    uploads: [] as string[],
  }
  const services: Services = {
    ...UNUSED,
    env,
    context: runContext({ workspace, temporary: workspace, summaryFile, event }),
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
    publish: (request, surroundings) => {
      said.asked.push({ request, surroundings })
      return publish()
    },
    publishMarkdown: ({ status }) => ({ text: `report: ${status}`, complete: isComplete }),
  }
  const inputs: Readonly<Record<string, string>> = { command: 'publish', paths: 'a.pth', ...more }
  await runPublish(
    readInputs((name) => inputs[name] ?? ''),
    services,
  )
  return { ...said, summary: await readFile(summaryFile, 'utf8') }
}

const count = (annotations: readonly Annotation[], level: string) => annotations.filter((each) => each.level === level).length
const findingIn = (path: string, severity: 'error' | 'warning' | 'notice') => ({ ...finding({ severity }), path })

describe('a run of publish', () => {
  it('asks for what the inputs say, and for what the config says where they say nothing', async () => {
    await writeFile(
      join(workspace, 'ckpt-guard.yml'),
      'publish: { dtype: bfloat16, draft: true, max-file-size: 1GB, require-compatible: "release:v1" }',
    )
    const inputs = { config: 'ckpt-guard.yml', draft: 'false', threads: '3', title: 'Voices', 'on-exists': 'skip', profile: 'rvc' }
    const { asked } = await run({ inputs })
    expect(asked).toMatchObject([
      {
        request: {
          ...{ root: workspace, paths: ['a.pth'], destination: { kind: 'release' }, tag: 'v1.2', title: 'Voices', threads: 3 },
          ...{ dtype: 'bfloat16', draft: false, maxFileBytes: 1e9, requireCompatible: 'release:v1', onExists: 'skip', only: 'weights' },
          config: { profile: 'rvc' },
        },
        surroundings: { env: PUSHED },
      },
    ])
    const unrequired = await run({ inputs: { ...inputs, 'require-compatible': 'false' } })
    expect(unrequired.asked[0]?.request.requireCompatible).toBeUndefined()
  })

  it.each([
    [{ to: 'artifact' }, 'artifact checkpoint-v1.2 of this run'],
    [{ to: 'out' }, 'the folder out'],
    [{}, 'release v1.2 of octo/voices'],
  ])('with %j finds the place %j', async (inputs, name) => {
    const { asked } = await run({ inputs, env: { ...PUSHED, GITHUB_REPOSITORY: 'octo/voices' } })
    const [{ request, surroundings } = expect.fail()] = asked
    const hub = { ...request.access.hub, token: 't', repository: { owner: 'octo', name: 'voices' } }
    const target = await surroundings.targetOf({ ...request, access: { ...request.access, hub } })
    expect(target.name).toBe(name)
  })

  it('names an artifact without a tag by its title, else by the run', async () => {
    for (const [title, name] of [
      ['My voices', 'checkpoint-My-voices'],
      ['', 'checkpoint-run-42'],
    ]) {
      const { asked } = await run({ inputs: { to: 'artifact', title: title ?? '' }, env: {} })
      const [{ request, surroundings } = expect.fail()] = asked
      expect((await surroundings.targetOf(request)).name).toContain(name)
    }
  })

  it('tells the outcome in the log, and the outputs lead to all of it', async () => {
    const { lines, outputs, failures, summary } = await run({})
    expect(lines).toEqual([expect.stringMatching(/^3 files, .* in release v1\.2 of octo\/voices: https:\/\/github\.com/)])
    expect(failures).toEqual([])
    expect(summary).toBe('report: passed\n')
    expect(outputs).toMatchObject({ status: 'passed', files: '3', failed: '0', 'release-url': PUBLISHED.url })
    expect(outputs.assets).toBe('aurora-float16.pth\nv1.2.bundle.zip\nSHA256SUMS')
    const sums = PUBLISHED.files.slice(0, 2).map(({ sha256, name }) => `${sha256}  ${name}\n`)
    expect(await readFile(outputs.checksums ?? '', 'utf8')).toBe(sums.join(''))
    expect(JSON.parse(await readFile(outputs.report ?? '', 'utf8'))).toEqual(PUBLISHED)
  })

  it('gives no digests to attest where nothing was sent', async () => {
    const planned = await run({ report: PLANNED })
    const skipped = await run({ report: { ...PUBLISHED, state: 'skipped', files: [] } })
    expect([planned.outputs.checksums, skipped.outputs.checksums, skipped.outputs.assets]).toEqual([undefined, undefined, undefined])
    expect(skipped.outputs['release-url']).toBe(PUBLISHED.url)
  })

  it('fails where nothing was published, with what to do, in words of the inputs', async () => {
    const error = '--name gives one name twice'
    const { failures, outputs } = await run({ report: { ...REFUSED, error, next: ['choose another --name'] } })
    expect(failures).toEqual([
      `${error}. What to do: choose another --name. (an option --name is the input name of this step) The job summary says more.`,
    ])
    expect(outputs).toEqual({ status: 'failed', files: '0', failed: '1', report: expect.any(String) })
  })

  it('says what an option of a message is here', async () => {
    const publish = () => Promise.reject(new UserError('use --on-exists replace'))
    await expect(run({ publish })).rejects.toThrow('use --on-exists replace (an option --name is the input name of this step)')
  })

  it('marks findings at files of the repository, and nowhere what was made of them', async () => {
    const findings = [findingIn('a.pth', 'warning'), findingIn('a-float16.pth', 'warning')]
    const { annotations } = await run({ report: { ...PUBLISHED, findings, notes: [] } })
    expect(annotations).toEqual([
      expect.objectContaining({ file: 'a.pth', message: expect.stringContaining('What to do: ') }),
      expect.not.objectContaining({ file: expect.anything() }),
    ])
    expect(annotations[1]?.message).toContain('a-float16.pth')
  })

  it('never writes more annotations of a level than a runner takes', async () => {
    const findings = (['error', 'warning', 'notice'] as const).flatMap((level) =>
      Array.from({ length: 30 }, () => findingIn('a.pth', level)),
    )
    const [fits] = PUBLISHED.compatibility
    if (fits === undefined) expect.fail()
    const compatibility = Array.from({ length: 30 }, () => ({ ...fits, status: 'failed' as const, error: 'x'.repeat(9_000) }))
    const notes = Array.from({ length: 30 }, (_, i) => `note ${i}`)
    const { annotations, failures } = await run({ report: { ...REFUSED, findings, compatibility, notes } })
    expect(count(annotations, 'error') + failures.length).toBe(10)
    expect(count(annotations, 'warning')).toBe(10)
    expect(count(annotations, 'notice')).toBe(10)
    expect(annotations.every(({ message }) => message.length <= 4_096)).toBe(true)
    const messages = annotations.map(({ message }) => message)
    expect(messages).toEqual(expect.arrayContaining(['26 more files, see the summary', '26 more notes, see the summary']))
  })

  it('uploads the report where the summary cannot hold it', async () => {
    const said = await run({ isComplete: false })
    expect(said.uploads).toEqual(['publish.md', 'publish.json'])
    expect(said.summary).toContain('(https://github.com/octo/voices/actions/runs/42/artifacts/1)')
  })
})

describe('before anything is asked of others', () => {
  it.each(['pull_request', 'pull_request_review', 'pull_request_target'])('%s is refused', async (event) => {
    await expect(run({ event })).rejects.toThrow(/^publish does not run on pull_request/)
  })

  it('a pull request may be shown what would be published, but not where it meets the rights of the repository', async () => {
    const inputs = { 'dry-run': 'true', tag: 'v1.2' }
    expect((await run({ event: 'pull_request', inputs, report: PLANNED })).outputs.status).toBe('passed')
    await expect(run({ event: 'pull_request_target', inputs })).rejects.toThrow(/where the files of anybody meet the rights/)
  })

  it.each([
    ['another branch', { GITHUB_REF: 'refs/heads/refs/tags/v1' }],
    ['no tag at all', { GITHUB_REF: 'refs/tags/' }],
    ['nothing', {}],
  ])('a tag is asked for where the job runs for %s', async (_, env) => {
    await expect(run({ env })).rejects.toThrow(/^Input tag: a release needs a tag/)
    expect((await run({ env, inputs: { tag: 'v2' } })).asked[0]?.request.tag).toBe('v2')
  })

  it('the tag of a release counts while there is one', async () => {
    const eventFile = join(workspace, 'event.json')
    const env = { ...PUSHED, GITHUB_EVENT_NAME: 'release', GITHUB_EVENT_PATH: eventFile }
    await writeFile(eventFile, '{ "action": "published" }')
    expect((await run({ env, event: 'release' })).asked[0]?.request.tag).toBe('v1.2')
    for (const action of ['deleted', 'unpublished']) {
      await writeFile(eventFile, JSON.stringify({ action }))
      await expect(run({ env, event: 'release' })).rejects.toThrow(/^Input tag: .*this event \(release\) brings none/)
    }
  })

  it('a size in the config that is none is told with its place', async () => {
    await writeFile(join(workspace, 'ckpt-guard.yml'), 'publish: { max-file-size: huge }')
    await expect(run({ inputs: { config: 'ckpt-guard.yml' } })).rejects.toThrow(/publish\.max-file-size of the config/)
  })

  it.skipIf(process.platform === 'win32')(
    'links that lead out of the repository are refused, also above a folder that is not there yet',
    async () => {
      await symlink(tmpdir(), join(workspace, 'linked'))
      const links: readonly Readonly<Record<string, string>>[] = [
        { notes: 'linked/notes.md' },
        { to: 'linked' },
        { to: './linked/a/b' },
        { 'require-compatible': 'linked/{name}' },
      ]
      for (const inputs of links) await expect(run({ inputs })).rejects.toThrow(/a link that leads out of the repository/)
      const outside = join(tmpdir(), 'ckpt-guard-out')
      expect((await run({ inputs: { to: outside } })).asked[0]?.request.destination).toEqual({ kind: 'folder', path: outside })
    },
  )
})
