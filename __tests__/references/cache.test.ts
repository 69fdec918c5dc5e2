import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { saveCache } from '@actions/cache'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { restoreCache } from '../../src/github/restore-cache.ts'
import { type Access, accessFromEnvironment } from '../../src/references/access.ts'
import { dict, floats, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { EXAMPLES } from '../checkpoint/fixture-files.ts'
import { run } from '../compare/compare-files.ts'
import { RUNTIME_TOKEN } from '../github/fake-artifacts.ts'
import { FakeCache } from '../github/fake-cache.ts'
import { end, serve } from '../sources/http-servers.ts'
import { packedTar } from './packed-tar.ts'

const root = mkdtempSync(join(tmpdir(), 'ckpt-guard-cache-'))
let cache = new FakeCache(RUNTIME_TOKEN)
/** The user's files, and the runner's temporary folder. */
let workspace = ''
let temporary = ''

beforeAll(() => {
  // The client tells what it does by commands to the runner.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})

beforeEach(async () => {
  cache = new FakeCache(RUNTIME_TOKEN)
  workspace = mkdtempSync(join(root, 'workspace-'))
  temporary = mkdtempSync(join(root, 'temporary-'))
  vi.stubEnv('ACTIONS_CACHE_SERVICE_V2', 'true')
  vi.stubEnv('ACTIONS_RESULTS_URL', await cacheService())
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', RUNTIME_TOKEN)
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com')
  vi.stubEnv('GITHUB_WORKSPACE', workspace)
  vi.stubEnv('RUNNER_TEMP', temporary)
  vi.stubEnv('TAR_OPTIONS', undefined)
})

afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(root, { recursive: true, force: true })
})

async function cacheService(): Promise<string> {
  const origin = await serve(async (request, response) => {
    const url = new URL(request.url ?? '/', origin)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const body = Buffer.concat(chunks)
    const answer = cache.answer({ method: request.method ?? '', path: url.pathname, query: url.searchParams, headers, body, origin })
    for (const [name, value] of Object.entries(answer?.headers ?? {})) response.setHeader(name, value)
    if (Buffer.isBuffer(answer?.body)) return end(response, answer.status, answer.body)
    return end(response.setHeader('content-type', 'application/json'), answer?.status ?? 501, JSON.stringify(answer?.body ?? {}))
  })
  return origin
}

/** Writes a checkpoint into the workspace. */
function checkpoint(path: string, ...values: readonly number[]): string {
  const absolute = join(workspace, path)
  mkdirSync(dirname(absolute), { recursive: true })
  const pickle = pickled(dict({ w: tensor({ numel: values.length, shape: [values.length] }) }))
  writeFileSync(absolute, torchZip({ pickle, storages: { 0: floats(...values) } }))
  return path
}

/** Saves paths of the workspace as `actions/cache` does. */
async function save(key: string, ...paths: readonly string[]): Promise<void> {
  const before = process.cwd()
  // As in a job: paths count from there.
  process.chdir(workspace)
  try {
    expect(await saveCache([...paths], key)).toBeGreaterThan(0)
  } finally {
    process.chdir(before)
  }
  for (const left of readdirSync(temporary)) rmSync(join(temporary, left), { recursive: true })
}

function compared(candidate: string, reference: string, more: Partial<Access> = {}) {
  return run(workspace, candidate, reference, { access: { ...accessFromEnvironment({}, temporary, 0), restoreCache, ...more } })
}

async function mistake(candidate: string, reference: string, more: Partial<Access> = {}): Promise<string> {
  const error: unknown = await compared(candidate, reference, more).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  expect(readdirSync(temporary)).toEqual([])
  return error instanceof Error ? error.message : ''
}

describe('a cache as the reference', () => {
  test('gives the file of the same path, and leaves the one in the workspace and the disk as they are', async () => {
    checkpoint('weights/a.pth', 1, 2)
    await save('weights-main-1', 'weights/a.pth')
    checkpoint('weights/a.pth', 1, 3)
    const own = readFileSync(join(workspace, 'weights/a.pth'))
    expect(await compared('weights/a.pth', 'cache:weights-main-1')).toMatchObject({
      status: 'passed',
      verdict: 'values',
      reference: { kind: 'cache', name: 'cache:weights-main-1=>weights/a.pth' },
    })
    expect(readFileSync(join(workspace, 'weights/a.pth'))).toEqual(own)
    expect(readdirSync(temporary)).toEqual([])
    expect([process.env.GITHUB_WORKSPACE, process.env.RUNNER_TEMP, process.env.TAR_OPTIONS]).toEqual([workspace, temporary, undefined])
  })

  test('is the newest whose key begins so, and tells its whole key', async () => {
    for (const [i, value] of [1, 2, 3].entries()) {
      checkpoint('a.pth', value)
      await save(`weights-${i}`, 'a.pth')
    }
    expect(await compared('a.pth', 'cache:weights-')).toMatchObject({
      verdict: 'identical',
      reference: { name: 'cache:weights-2=>a.pth' },
    })
    expect(await compared('a.pth', 'cache:weights-1')).toMatchObject({ verdict: 'values', reference: { name: 'cache:weights-1=>a.pth' } })
  })

  test.each(['models/v2', 'models/v2/', 'models'])('is found where the folder %s was saved', async (saved) => {
    checkpoint('models/v2/a.pth', 1)
    checkpoint('models/v2/b.pth', 1, 2)
    await save('weights', saved)
    expect(await compared('models/v2/b.pth', 'cache:weights')).toMatchObject({
      verdict: 'identical',
      reference: { name: 'cache:weights=>models/v2/b.pth' },
    })
  })

  test('may name the path, and several, that it was saved with', async () => {
    checkpoint('old/name.pth', 1)
    await save('one', 'old/*.pth')
    checkpoint('b.pth', 1)
    await save('two', 'b.pth', 'old')
    expect((await compared('b.pth', 'cache:one=>old/*.pth')).reference.name).toBe('cache:one=>old/name.pth')
    expect((await compared('b.pth', 'cache:two=>b.pth,old')).reference.name).toBe('cache:two=>b.pth')
    expect((await compared('b.pth', 'cache:one=>old/*.pth')).verdict).toBe('identical')
  })

  test('may hold a sharded set', async () => {
    const set = join(EXAMPLES, 'checkpoints/huggingface/sharded-bin')
    mkdirSync(join(workspace, 'set'))
    for (const name of readdirSync(set)) copyFileSync(join(set, name), join(workspace, 'set', name))
    await save('set', 'set')
    expect(await compared('set/pytorch_model.bin.index.json', 'cache:set')).toMatchObject({
      loads: { strict: true },
      reference: { format: 'sharded', name: 'cache:set=>set/pytorch_model.bin.index.json' },
    })
  })

  test('cannot run where there is none', async () => {
    checkpoint('weights/a.pth', 1)
    await save('weights-1', 'weights/a.pth')
    expect(await mistake('weights/a.pth', 'cache:weight-')).toMatch(
      /cache:weight-: this job sees no cache .* saved with the path "weights\/a\.pth", "weights", "weights\/";.*cache:KEY=>PATH/,
    )
    expect(cache.asked).toHaveLength(3)
  })

  test('asks a bounded number of times, however deep the path', async () => {
    const deep = checkpoint(`${'f/'.repeat(40)}a.pth`, 1)
    expect(await mistake(deep, 'cache:weights')).toMatch(/sees no cache/)
    expect(cache.asked).toHaveLength(9)
  })

  test('cannot run where it is not clear which file is meant', async () => {
    checkpoint('models/a.pth', 1)
    checkpoint('models/b.pth', 1)
    await save('models', 'models')
    checkpoint('models/c.pth', 1)
    expect(await mistake('models/c.pth', 'cache:models')).toMatch(
      /not clear which file .* "models\/a\.pth", "models\/b\.pth"; write cache:KEY=>PATH/,
    )
    expect((await compared('models/c.pth', 'cache:models=>models/a.pth')).verdict).toBe('identical')
  })
})

describe('a reference to a cache that cannot be', () => {
  test.each([
    ['cache:k=>../a.pth', /inside of the workspace.*"\.\.\/a\.pth"/],
    ['cache:k=>a/../../b', /inside of the workspace/],
    ['cache:k=>/etc/passwd', /inside of the workspace/],
    ['cache:k=>~/.cache', /inside of the workspace/],
    ['cache:k=>C:\\weights', /inside of the workspace/],
    ['cache:k=>', /inside of the workspace/],
    ['cache:k=>a,/b', /inside of the workspace.*"\/b"/],
    ['cache:=>a', /expected a key of 1 to 512 characters/],
    ['cache:a,b', /without commas/],
    [`cache:${'k'.repeat(513)}`, /expected a key of 1 to 512 characters/],
  ])('%s is refused before anybody is asked', async (reference, message) => {
    expect(await mistake(checkpoint('a.pth', 1), reference)).toMatch(message)
    expect(cache.asked).toEqual([])
  })

  test('because the candidate lies elsewhere says so', async () => {
    const outside = join(root, 'outside.pth')
    copyFileSync(join(workspace, checkpoint('a.pth', 1)), outside)
    expect(await mistake(outside, 'cache:k')).toMatch(/relative to it, found .*outside\.pth"; write cache:KEY=>PATH/)
  })

  test('on the command line says what to do', async () => {
    expect(await mistake(checkpoint('a.pth', 1), 'cache:k', { restoreCache: undefined })).toMatch(
      /cache:k: caches of GitHub can be read only by the action.*actions\/cache\/restore.*file:PATH/,
    )
  })

  test('in a job without a cache service says so', async () => {
    vi.stubEnv('ACTIONS_RESULTS_URL', undefined)
    expect(await mistake(checkpoint('a.pth', 1), 'cache:k')).toMatch(/this job has no cache service/)
  })
})

describe.skipIf(process.platform === 'win32')('a cache that somebody made who means harm', () => {
  test.each([
    ['starts at the root', (victim: string) => victim],
    ['climbs', (victim: string) => `weights/../../../../${basename(workspace)}/${basename(victim)}`],
    ['goes through a link', (victim: string) => `link/${basename(victim)}`],
  ])('writes nothing outside of its folder where a name %s', async (_, nameOf) => {
    const victim = join(workspace, 'victim.txt')
    await save('k', checkpoint('weights/a.pth', 1, 2))
    const genuine = { name: 'weights/a.pth', content: readFileSync(join(workspace, 'weights/a.pth')) }
    cache.replace('k', packedTar([genuine, { name: 'link', link: workspace }, { name: nameOf(victim), content: 'evil' }]))
    const outcome = await compared('weights/a.pth', 'cache:k').catch((error: unknown) => error)
    expect(existsSync(victim)).toBe(false)
    expect(readdirSync(workspace)).toEqual(['weights'])
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError)
  })

  test('does not have its links followed', async () => {
    await save('k', checkpoint('weights/a.pth', 1, 2))
    cache.replace('k', packedTar([{ name: 'weights/a.pth', link: join(workspace, 'weights/a.pth') }]))
    expect(await mistake('weights/a.pth', 'cache:k')).toMatch(/not clear which file/)
  })

  test('is no cache where it is no archive', async () => {
    await save('k', checkpoint('weights/a.pth', 1))
    cache.replace('k', Buffer.from('not an archive'))
    expect(await mistake('weights/a.pth', 'cache:k')).toMatch(/sees no cache .* if the service failed, the log says so above/)
    expect(process.env.GITHUB_WORKSPACE).toBe(workspace)
  })
})
