import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { compare } from '../../src/commands/compare.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { publish } from '../../src/commands/publish.ts'
import type { PublishRequest } from '../../src/commands/publish-request.ts'
import { targetFor } from '../../src/commands/publish-target.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'
import { judgeFile } from '../checkpoint/fixture-files.ts'
import { REPOSITORY, TOKEN } from '../github/fake-rest.ts'
import { FakeStorage } from '../github/fake-storage.ts'
import { publishing } from '../github/release-samples.ts'
import { CHECKPOINTS, publishRequest } from '../publish/publish-files.ts'

const TRAINING = 'gpt-sovits/logs/aurora/logs_s2_v2/G_240.pth'
const LIGHTNING = 'lightning/epoch=4-step=50.ckpt'
const NAME = 'G_240-float16.pth'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-publish-target-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(changes: Partial<PublishRequest>, env: Readonly<Record<string, string>> = {}) {
  const request = publishRequest({ root: CHECKPOINTS, paths: [TRAINING], ...changes })
  return publish(request, { targetOf: (wanted) => targetFor(wanted, env), env, now: () => new Date(0) }, noProgress)
}

describe('into a folder', () => {
  const wishes = () => ({ destination: { kind: 'folder', path: join(folder, 'out') }, tag: undefined, onExists: 'replace' }) as const

  test('the files are there, sound, and under their names', async () => {
    const report = await run(wishes())
    expect(report).toMatchObject({ status: 'passed', state: 'stored', title: NAME })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([NAME, `${NAME}.bundle.zip`, 'SHA256SUMS'])
    const { findings } = await judgeFile(join(folder, 'out', NAME))
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('the same again changes nothing', async () => {
    await run(wishes())
    const before = readFileSync(join(folder, 'out', 'SHA256SUMS'))
    const report = await run(wishes())
    expect(report.files.map(({ change }) => change)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(readFileSync(join(folder, 'out', 'SHA256SUMS'))).toEqual(before)
  })
})

describe('as a release', () => {
  const here = publishing()
  const env = () => ({ GITHUB_REPOSITORY: REPOSITORY, GITHUB_TOKEN: TOKEN, GITHUB_API_URL: here.github.origin, GITHUB_SHA: 'c0ffee' })
  const access = () => accessFromEnvironment(env(), folder, 0)

  test('that people see once all of it is there, made of the commit of the run', async () => {
    const report = await run({ tag: 'v1.2', access: access() }, env())
    expect(report).toMatchObject({ status: 'passed', state: 'published', url: expect.stringContaining('/releases/tag/v1.2') })
    const [release] = here.releases.all
    expect(release).toMatchObject({ tag_name: 'v1.2', draft: false, target_commitish: 'c0ffee' })
    expect(
      here.releases
        .assetsOf(release?.id ?? 0)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([NAME, 'SHA256SUMS', 'v1.2.bundle.zip'])
  })

  test('what is compared with it afterwards reads the bundle and no weights', async () => {
    const storage = await new FakeStorage().start()
    onTestFinished(() => storage.stop())
    here.github.hosting.storage = storage
    await run({ tag: 'v1.2', access: access() }, env())
    const wishes = {
      root: CHECKPOINTS,
      require: 'strict',
      ignore: [],
      rename: [],
      weightsRoot: undefined,
      dtype: 'any',
      values: false,
    } as const
    const { config } = publishRequest({ root: CHECKPOINTS })
    const candidate = 'gpt-sovits/SoVITS_weights_v2/aurora_e8_s240.pth'
    const report = await compare({ ...wishes, candidate, reference: 'release:latest', threads: 1, config, access: access() })
    expect(report).toMatchObject({ status: 'passed', reference: { name: `release:v1.2/${NAME}` } })
    const bundle = here.releases.assetsOf(1).find(({ name }) => name === 'v1.2.bundle.zip')
    expect(report.reference.transferred).toBe(bundle?.size)
    expect(storage.requests).toHaveLength(1)
  })

  test('the second time fails before anything is read, and is skipped or replaced where that is asked for', async () => {
    await run({ tag: 'v1.2', access: access() }, env())
    await expect(run({ tag: 'v1.2', access: access() }, env())).rejects.toThrow(/v1\.2/)
    expect(await run({ tag: 'v1.2', access: access(), onExists: 'skip' }, env())).toMatchObject({ status: 'passed', state: 'skipped' })
    expect(await run({ tag: 'v1.2', access: access(), onExists: 'replace' }, env())).toMatchObject({ status: 'passed', state: 'published' })
    expect(here.releases.all).toHaveLength(1)
  })
})

test.each([
  [{ tag: undefined }, /^a release needs a tag: --tag TAG/],
  [{ destination: { kind: 'artifact' } as const }, /^--to artifact works through the action alone.*--to FOLDER/],
])('%j cannot run', async (changes, message) => {
  await expect(run({ paths: [LIGHTNING], ...changes })).rejects.toThrow(message)
})
