import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { backupName } from '../../src/backup/backup-name.ts'
import { manifestText } from '../../src/backup/read-manifest.ts'
import { BackupUnusable, type StoredBackup } from '../../src/backup/store.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { cacheScopes } from '../../src/github/cache-scopes.ts'
import { cacheStore } from '../../src/github/cache-store.ts'
import { packedTar } from '../references/packed-tar.ts'
import { backupJob, contentsOf, type SampleBackup, sampleBackup } from './backup-samples.ts'
import { tokenWithScopes } from './backup-services.ts'
import { RUNTIME_TOKEN } from './fake-artifacts.ts'

const job = backupJob()
const store = (...more: Parameters<typeof job.options>) => cacheStore(job.options(...more))

/** Saves a backup of a training's step and returns its name. */
async function saved(step: number, contents: Readonly<Record<string, string>> = {}): Promise<string> {
  const { manifest, files } = sampleBackup(job.workspace, step, contents)
  await expect(store().save(manifest, files, noProgress)).resolves.toMatchObject({ state: 'stored' })
  return backupName('voices', manifest)
}

function named(name: string): StoredBackup {
  return { id: name, name, time: '2026-01-01T00:00:00.000Z' }
}

/** The message of the error that a promise ends with. */
async function refusal(promise: Promise<unknown>, kind: new (message: string) => Error): Promise<string> {
  const error: unknown = await promise.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(kind)
  expect(readdirSync(job.temporary)).toEqual([])
  return error instanceof Error ? error.message : ''
}

function save({ manifest, files }: SampleBackup, ...more: Parameters<typeof job.options>) {
  return store(...more).save(manifest, files, noProgress)
}

describe('a backup in the cache', () => {
  test('comes back with all its files on a machine whose folders are elsewhere', async () => {
    const name = await saved(10)
    const before = contentsOf(job.workspace)
    for (const variable of ['GITHUB_WORKSPACE', 'RUNNER_TEMP', 'HOME']) vi.stubEnv(variable, job.destination())

    const folder = job.destination()
    const manifest = await store().fetch(named(name), folder, noProgress)
    expect(contentsOf(folder)).toEqual(before)
    expect(manifest).toMatchObject({ group: 'exp', step: 10, main: 'logs/exp/G_1.pth' })
  })

  test('leaves the disk and the variables as they are', async () => {
    const variables = { ...process.env }
    const name = await saved(10)
    await store().fetch(named(name), job.destination(), noProgress)
    expect(process.env).toEqual(variables)
    expect(readdirSync(job.temporary)).toEqual([])
    expect(lstatSync(join(job.workspace, 'logs/exp/G_1.pth')).nlink).toBe(1)
  })

  test('is found with its size and time, and its page is named', async () => {
    const { manifest, files } = sampleBackup(job.workspace, 10)
    const { url } = await store().save(manifest, files, noProgress)
    const name = backupName('voices', manifest)
    expect(url).toBe(`https://github.com/octo/voices/actions/caches?query=key%3A${name}`)
    const [found, ...others] = await store().list('voices-')
    expect(found).toEqual({ id: name, name, time: '2026-01-01T00:01:00.000Z', size: expect.any(Number) })
    expect(others).toEqual([])
    expect(await store().list('songs-')).toEqual([])
  })

  test('is not stored a second time', async () => {
    const sample = sampleBackup(job.workspace, 10)
    await save(sample)
    await expect(save(sample)).resolves.toMatchObject({ state: 'there' })
    expect(job.services.requests.filter((request) => request.includes('CreateCacheEntry'))).toHaveLength(1)
  })

  test('holds what a link leads to', async () => {
    const sample = sampleBackup(job.workspace, 10)
    const link = join(job.workspace, 'last.pth')
    symlinkSync(sample.files[0]?.absolute ?? '', link)
    const files = sample.files.map((file, i) => (i === 0 ? { ...file, absolute: link } : file))
    await save({ ...sample, files })
    const folder = job.destination()
    await store().fetch(named(backupName('voices', sample.manifest)), folder, noProgress)
    expect(lstatSync(join(folder, 'logs/exp/G_1.pth')).isFile()).toBe(true)
    expect(contentsOf(folder)['logs/exp/G_1.pth']).toBe('weights of step 10')
  })

  test('is listed over many pages, each key once', async () => {
    for (let step = 0; step < 3; step++) await saved(step)
    const listed = job.services.cache.listed
    const many = Array.from({ length: 250 }, (_, i) => ({ ...listed[0], id: 1000 + i, key: `voices-exp-e1-s${i % 200}-0123456789abcdef` }))
    vi.spyOn(job.services.cache, 'listed', 'get').mockReturnValue([...listed, ...many] as typeof listed)
    expect(await store().list('voices-')).toHaveLength(203)
    expect(job.services.requests.filter((request) => request === 'GET /repos/octo/voices/actions/caches')).toHaveLength(3)
  })
})

describe('what a branch sees', () => {
  test('is its own backups for a policy, and those that it can restore for a training', async () => {
    const onMain = await saved(1)
    job.services.cache.ref = 'refs/heads/feature'
    job.services.cache.sees = ['refs/heads/main']
    const env = { ...process.env, ACTIONS_RUNTIME_TOKEN: tokenWithScopes({ 'refs/heads/feature': 3, 'refs/heads/main': 1 }) }
    const onFeature = await saved(2)

    expect((await store({ env }).list('voices-')).map(({ name }) => name)).toEqual([onFeature])
    expect((await store({ env, listed: 'readable' }).list('voices-')).map(({ name }) => name).sort()).toEqual([onMain, onFeature].sort())
    await store().fetch(named(onMain), job.destination(), noProgress)
  })

  test('are not backups of other branches, which cannot be restored', async () => {
    job.services.cache.ref = 'refs/heads/other'
    const elsewhere = await saved(1)
    job.services.cache.ref = 'refs/heads/main'
    const here = await saved(2)
    const env = { ...process.env, ACTIONS_RUNTIME_TOKEN: tokenWithScopes({ 'refs/heads/main': 3 }) }
    expect((await store({ env, listed: 'readable' }).list('voices-')).map(({ name }) => name)).toEqual([here])
    expect(await refusal(store().fetch(named(elsewhere), job.destination(), noProgress), BackupUnusable)).toMatch(
      /stored by another branch/,
    )
  })

  test('is told by the token of the job, or by the ref where that tells nothing', () => {
    const both = tokenWithScopes({ 'refs/pull/7/merge': 3, 'refs/heads/main': 1 })
    expect(cacheScopes({ ACTIONS_RUNTIME_TOKEN: both })).toEqual({
      readable: ['refs/pull/7/merge', 'refs/heads/main'],
      writable: 'refs/pull/7/merge',
    })
    expect(cacheScopes({ ACTIONS_RUNTIME_TOKEN: tokenWithScopes({ 'refs/heads/main': 1 }) }).writable).toBeNull()
    for (const token of [RUNTIME_TOKEN, 'no token', 'x.e30.y', 'x.!.y', undefined]) {
      expect(cacheScopes({ ACTIONS_RUNTIME_TOKEN: token, GITHUB_REF: 'refs/heads/a' })).toEqual({
        readable: undefined,
        writable: 'refs/heads/a',
      })
    }
  })
})

describe('without a token that may list caches', () => {
  test.each(['none', 'refused'])('the newest backup is found by its key: %s', async (kind) => {
    await saved(1)
    const newest = await saved(2)
    if (kind === 'refused') job.services.permission = 'none'
    const more = kind === 'none' ? { token: undefined } : {}
    const found = [{ id: newest, name: newest, time: '1970-01-01T00:00:00.000Z' }]
    const notes: string[] = []
    const note = (text: string) => notes.push(text)
    expect(await store({ ...more, listed: 'readable', note }).list('voices-')).toEqual(found)
    expect(notes).toEqual([expect.stringMatching(/^the cache of octo\/voices cannot be listed .* actions: read: only the newest/)])
    expect(await store(more).list('songs-')).toEqual([])
  })

  test('a backup of unknown age is new to a policy, which so removes none for its age', async () => {
    const before = new Date().toISOString()
    const name = await saved(1)
    const [found] = await store({ token: undefined }).list('voices-')
    expect(found?.name).toBe(name)
    expect((found?.time ?? '') >= before).toBe(true)
  })

  test.each([503, 429])('which is another thing than a list that fails with %i', async (status) => {
    const name = await saved(1)
    job.services.failure = { status, times: 2 }
    expect((await store().list('voices-')).map((each) => each.name)).toEqual([name])
    job.services.failure = { status, times: 100 }
    expect(await refusal(store().list('voices-'), UserError)).toMatch(/^cache of octo\/voices: GitHub.*try again later/)
  })

  test('nothing can be removed', () => {
    expect(store({ token: undefined }).remove).toBeUndefined()
    expect(store().remove).toBeDefined()
  })

  test('a job that only reads removes nothing either', () => {
    expect(store({ listed: 'readable' }).remove).toBeUndefined()
    expect(store({ env: { ...process.env, ACTIONS_RUNTIME_TOKEN: tokenWithScopes({ 'refs/heads/main': 1 }) } }).remove).toBeUndefined()
  })
})

describe('removing a backup', () => {
  test('leaves all others, those of the same key on other branches too', async () => {
    const [first, second] = [await saved(1), await saved(2)]
    job.services.cache.ref = 'refs/heads/other'
    sampleBackup(job.workspace, 1)
    await saved(1)
    await store().remove?.(named(first))
    expect(job.services.cache.listed.map(({ key, ref }) => `${ref} ${key}`)).toEqual([
      `refs/heads/other ${first}`,
      `refs/heads/main ${second}`,
    ])
    await expect(store().remove?.(named(first))).resolves.toBeUndefined()
  })

  test('takes a token that may do so', async () => {
    const name = await saved(1)
    job.services.permission = 'read'
    const removal = store().remove?.(named(name)) ?? Promise.resolve()
    expect(await refusal(removal, UserError)).toMatch(/cache of octo\/voices: .*403.*actions: write/)
  })
})

describe('a cache that does not take a backup', () => {
  const sample = () => sampleBackup(job.workspace, 1)

  test('since the token may only read says so, and where to back up instead', async () => {
    job.services.cache.refusal = 'cache write denied: token is read-only'
    const env = { ...process.env, ACTIONS_RUNTIME_TOKEN: tokenWithScopes({ 'refs/heads/main': 1 }) }
    const message = await refusal(save(sample(), { env }), UserError)
    expect(message).toMatch(/was not stored: the token of this job may read caches alone.*pull_request_target.*push, schedule/)
  })

  test.each(['pull_request_target', 'issue_comment', 'workflow_run'])('says so on %s', async (event) => {
    job.services.cache.refusal = 'cache write denied: token is read-only'
    const context = { ...job.options().context, event }
    expect(await refusal(save(sample(), { context }), UserError)).toContain(`on ${event} a job may read caches alone`)
  })

  test('since the workflow does not want it to says so before anything is packed', async () => {
    vi.stubEnv('ACTIONS_CACHE_MODE', 'read')
    expect(await refusal(save(sample()), UserError)).toMatch(/ACTIONS_CACHE_MODE is read/)
    expect(job.services.requests).toEqual([])
  })

  test('for other reasons leads to the log', async () => {
    job.services.cache.refusal = 'out of order'
    expect(await refusal(save(sample()), UserError)).toMatch(/was not stored; the log says why above.*Run the backup again/)
  })

  test('outside of a job names other places', async () => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', undefined)
    expect(await refusal(save(sample()), UserError)).toMatch(/job of GitHub Actions alone.*s3:\/\/BUCKET/)
    expect(await refusal(store().list('voices-'), UserError)).toMatch(/job of GitHub Actions alone/)
  })
})

describe('files that change while they are stored', () => {
  test('are not taken for a backup', async () => {
    const sample = sampleBackup(job.workspace, 1)
    writeFileSync(sample.files[0]?.absolute ?? '', 'longer than it was before')
    expect(await refusal(save(sample), UserError)).toMatch(/"logs\/exp\/G_1\.pth" changed while it was stored; run the backup again/)
    expect(job.services.cache.listed).toEqual([])
  })

  test('are not either where they keep their size', async () => {
    const sample = sampleBackup(job.workspace, 1)
    const { cache } = job.services
    const answer = cache.answer.bind(cache)
    vi.spyOn(cache, 'answer').mockImplementation((request) => {
      if (request.path.endsWith('/CreateCacheEntry')) writeFileSync(sample.files[0]?.absolute ?? '', 'WEIGHTS OF STEP 1')
      return answer(request)
    })
    expect(await refusal(save(sample), UserError)).toMatch(/"logs\/exp\/G_1\.pth" changed while it was stored/)
  })

  test('or that are gone are named', async () => {
    const sample = sampleBackup(job.workspace, 1)
    const files = sample.files.map((file) => ({ ...file, absolute: `${file.absolute}.gone` }))
    expect(await refusal(save({ ...sample, files }), UserError)).toMatch(/"logs\/exp\/G_1\.pth" cannot be stored: there is no such file/)
  })
})

describe.skipIf(process.platform === 'win32')('a cache that is not what was saved', () => {
  const fetched = async (name: string, folder = job.destination()) => store().fetch(named(name), folder, noProgress)
  const member = (path: string, content: string | Buffer) => ({ name: `.ckpt-guard-backup/${path}`, content })

  /** The genuine members of a backup that was saved. */
  function members(step: number) {
    const { manifest } = sampleBackup(job.workspace, step)
    const files = manifest.files.map(({ path }) => member(path, readFileSync(join(job.workspace, path))))
    return [member('backup.json', manifestText(manifest)), ...files]
  }

  test('is unusable where it was evicted', async () => {
    expect(await refusal(fetched('voices-exp-e1-s1-0123456789abcdef'), BackupUnusable)).toMatch(/evicted.*the log says so above/)
  })

  test('stops the run where the disk has no room for it: an older backup must not take its place', async () => {
    const backup = { ...named('voices-exp-e1-s1-0123456789abcdef'), size: 2 ** 52 }
    const message = await refusal(store().fetch(backup, job.destination(), noProgress), UserError)
    expect(message).toMatch(/was not restored: expected room for 9007199254740992 bytes, found \d+ bytes free/)
  })

  test('is unusable where the service gives another one, whose key begins like it', async () => {
    const name = await saved(1)
    const folder = job.destination()
    expect(await refusal(fetched(name.slice(0, -1), folder), BackupUnusable)).toMatch(/cannot restore it/)
    expect(readdirSync(folder)).toEqual([])
  })

  test('is unusable where it is no archive any more', async () => {
    const name = await saved(1)
    job.services.cache.replace(name, Buffer.from('not an archive'))
    expect(await refusal(fetched(name), BackupUnusable)).toMatch(/the service failed/)
  })

  test('gives other bytes where these were changed, for the caller to find out', async () => {
    const name = await saved(1)
    job.services.cache.replace(
      name,
      packedTar([...members(1).slice(0, 1), member('logs/exp/G_1.pth', 'WEIGHTS of step 1'), member('logs/exp/config.json', '{}')]),
    )
    const folder = job.destination()
    await fetched(name, folder)
    expect(contentsOf(folder)['logs/exp/G_1.pth']).toBe('WEIGHTS of step 1')
  })

  test.each([
    ['without a manifest', () => members(1).slice(1), /cannot be read/],
    [
      'with a manifest that is none',
      () => [member('backup.json', 'no json'), ...members(1).slice(1)],
      /manifest cannot be used: it is not JSON/,
    ],
    ['with a file less', () => members(1).slice(0, -1), /cannot be read: there is no such file/],
    [
      'with a shorter file',
      () => [...members(1).slice(0, -1), member('logs/exp/config.json', '{')],
      /config\.json" to have 2 bytes, found 1/,
    ],
    [
      'with a link for a file',
      () => [...members(1).slice(0, -1), { name: '.ckpt-guard-backup/logs/exp/config.json', link: '/etc/hostname' }],
      /config\.json" in it is not a file/,
    ],
    [
      'with a link for its manifest',
      () => [{ name: '.ckpt-guard-backup/backup.json', link: '/etc/hostname' }],
      /backup\.json in it is not a file/,
    ],
  ])('is unusable %s, and leaves nothing behind', async (_, made, message) => {
    const name = await saved(1)
    job.services.cache.replace(name, packedTar(made()))
    const folder = job.destination()
    expect(await refusal(fetched(name, folder), BackupUnusable)).toMatch(message)
    expect(readdirSync(folder).filter((each) => each.startsWith('.'))).toEqual([])
  })

  test.each([
    ['starts at the root', (victim: string) => victim],
    ['climbs', () => '.ckpt-guard-backup/../../../../victim.txt'],
    ['goes through a link', () => '.ckpt-guard-backup/link/victim.txt'],
  ])('writes nothing outside of its folder where a name %s', async (_, nameOf) => {
    const name = await saved(1)
    const outside = job.destination()
    const victim = join(outside, 'victim.txt')
    const folder = join(outside, 'a/b')
    mkdirSync(folder, { recursive: true })
    job.services.cache.replace(
      name,
      packedTar([...members(1), { name: '.ckpt-guard-backup/link', link: outside }, { name: nameOf(victim), content: 'evil' }]),
    )
    await fetched(name, folder).catch((error: unknown) => expect(error).toBeInstanceOf(BackupUnusable))
    expect(existsSync(victim)).toBe(false)
    expect(readdirSync(outside)).toEqual(['a'])
  })

  test('has no files taken from behind its links', async () => {
    const secret = job.destination()
    writeFileSync(join(secret, 'config.json'), '{}')
    const name = await saved(1)
    const [manifest, checkpoint] = members(1)
    if (manifest === undefined || checkpoint === undefined) throw new Error('the sample has two members at least')
    job.services.cache.replace(name, packedTar([manifest, { name: '.ckpt-guard-backup/logs/exp', link: secret }]))
    expect(await refusal(fetched(name), BackupUnusable)).toMatch(/is no file|no such file/)
    expect(readdirSync(secret)).toEqual(['config.json'])
  })
})
