import { describe, expect, test } from 'vitest'
import type { PublishRequest } from '../../src/commands/publish-request.ts'
import type { PublishReport } from '../../src/reports/publish-schema.ts'
import { PLANNED, PUBLISHED, REFUSED } from '../publish/example-report.ts'
import { run } from './fake-io.ts'

interface Asked {
  readonly request: PublishRequest
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Runs `publish` with a command that answers at once. */
async function publish(args: readonly string[], env: Asked['env'] = {}, answer: PublishReport = PUBLISHED) {
  const asked: Asked[] = []
  const commands = {
    async publish(request: PublishRequest, given: Asked['env']) {
      asked.push({ request, env: given })
      return answer
    },
    byteSize: async () => 1_900_000_000,
  }
  const result = await run(['publish', ...args], { commands, io: { env } })
  return { ...result, asked: asked[0] }
}

describe('what is asked for', () => {
  test('every option', async () => {
    const { asked, status } = await publish([
      ...['a.pth', 'weights/', '--tag', 'v1.2', '--to', 'hf:octo/voices', '--dtype', 'bfloat16', '--only', 'all'],
      ...['--containers', 'torch,safetensors', '--name', '{stem}{ext}', '--keep-dtype', '*.norm.*', '--config-file', 'config.json'],
      ...['--title', 'Aurora', '--notes', 'notes.md', '--draft', '--prerelease', '--make-latest', 'false', '--on-exists', 'replace'],
      ...['--require-compatible', 'release:v1.1', '--require', 'extends', '--max-file-size', '1900MB', '--split', 'parts', '--dry-run'],
      ...['--repository', 'octo/voices', '--exclude', 'old', '--allow-global', 'utils.HParams', '--threads', '2'],
    ])
    expect(status).toBe(0)
    expect(asked?.request).toMatchObject({
      root: '/nowhere',
      paths: ['a.pth', 'weights/'],
      destination: { kind: 'hf', repository: 'octo/voices' },
      tag: 'v1.2',
      title: 'Aurora',
      notesFile: 'notes.md',
      draft: true,
      prerelease: true,
      makeLatest: 'false',
      onExists: 'replace',
      dtype: 'bfloat16',
      only: 'all',
      containers: ['torch', 'safetensors'],
      name: '{stem}{ext}',
      keepDtype: ['*.norm.*'],
      requireCompatible: 'release:v1.1',
      require: 'extends',
      maxFileBytes: 1_900_000_000,
      split: 'parts',
      configFile: 'config.json',
      dryRun: true,
      threads: 2,
      config: { exclude: ['old'], 'allow-globals': ['utils.HParams'] },
      access: { hub: { repository: { owner: 'octo', name: 'voices' } } },
    })
  })

  test('without any: weights in half precision, in the container that they have, as a release', async () => {
    const { asked } = await publish(['a.pth', '--tag', 'v1'])
    expect(asked?.request).toMatchObject({
      destination: { kind: 'release' },
      dtype: 'float16',
      only: 'weights',
      containers: [],
      name: '{stem}-{dtype}{ext}',
      draft: false,
      makeLatest: 'auto',
      onExists: 'fail',
      requireCompatible: undefined,
      require: 'strict',
      maxFileBytes: undefined,
      split: 'shards',
      dryRun: false,
    })
  })

  test('the last release, where --require-compatible names nothing', async () => {
    expect((await publish(['a.pth', '--tag', 'v1', '--require-compatible'])).asked?.request.requireCompatible).toBe('release:latest')
  })

  test('no text of one’s own with --notes generate', async () => {
    expect((await publish(['a.pth', '--notes', 'generate'])).asked?.request.notesFile).toBeUndefined()
  })

  test('with the environment, which has the tokens and the run', async () => {
    expect((await publish(['a.pth'], { HF_TOKEN: 'x' })).asked?.env).toEqual({ HF_TOKEN: 'x' })
  })
})

describe('what comes of it', () => {
  test('text, JSON or Markdown', async () => {
    expect((await publish(['a.pth'])).out).toMatch(/\nPublished: 3 files, 84\.9 MB in release v1\.2 of octo\/voices: https:.*\n$/)
    expect(JSON.parse((await publish(['a.pth', '--format', 'json'])).out)).toEqual(PUBLISHED)
    expect((await publish(['a.pth', '--format', 'markdown'])).out).toMatch(/^### ✅ ckpt-guard: published/)
  })

  test('0 for what is published or planned, 1 for a check or an upload that failed', async () => {
    expect((await publish(['a.pth'], {}, PLANNED)).status).toBe(0)
    expect((await publish(['a.pth'], {}, REFUSED)).status).toBe(1)
  })

  test.each([
    [[], /missing required argument 'files'/],
    [['a', '--containers', 'torch,zip'], /Containers are torch, safetensors\.\nSee ckpt-guard publish --help/],
    [['a', '--dtype', 'fp16'], /Allowed choices are float16, bfloat16, float32, keep/],
    [['a', '--to', 'hf:x'], /expected hf:ORG\/REPO/],
    [['a', '--repository', 'octo'], /--repository "octo": expected OWNER\/NAME/],
    [['a', '--output-file', 'a'], /would replace this checkpoint/],
  ])('2 for %j', async (args, message) => {
    const { status, err, asked } = await publish(args)
    expect(status).toBe(2)
    expect(err).toMatch(message)
    expect(asked).toBeUndefined()
  })
})
