import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, test, vi } from 'vitest'
import { backupName } from '../../src/backup/backup-name.ts'
import { manifestText } from '../../src/backup/read-manifest.ts'
import { BackupUnusable, type StoredBackup } from '../../src/backup/store.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { type ArtifactStoreOptions, artifactStore } from '../../src/github/artifact-store.ts'
import { backupJob, contentsOf, type SampleBackup, sampleBackup, sha256Of } from './backup-samples.ts'
import { TOKEN } from './fake-rest.ts'
import { pullRequest } from './run-samples.ts'

const job = backupJob()
const store = (more: Partial<ArtifactStoreOptions> = {}) => artifactStore({ ...job.options(), ...more })
const nightly = { id: '100', branch: 'main' }

function save({ manifest, files }: SampleBackup, more: Partial<ArtifactStoreOptions> = {}) {
  return store(more).save(manifest, files, noProgress)
}

/** Saves a backup of a training's step and returns its name. */
async function saved(step: number): Promise<string> {
  const sample = sampleBackup(job.workspace, step)
  await expect(save(sample)).resolves.toMatchObject({ state: 'stored' })
  return backupName('voices', sample.manifest)
}

async function listed(more: Partial<ArtifactStoreOptions> = {}): Promise<readonly StoredBackup[]> {
  return store(more).list('voices-')
}

async function found(name: string): Promise<StoredBackup> {
  const backup = (await listed()).find((each) => each.name === name)
  if (backup === undefined) throw new Error(`${name} is not listed`)
  return backup
}

async function refusal(promise: Promise<unknown>, kind: new (message: string) => Error): Promise<string> {
  const error: unknown = await promise.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(kind)
  expect(readdirSync(job.temporary)).toEqual([])
  const message = error instanceof Error ? error.message : ''
  expect(message).not.toContain(TOKEN)
  expect(message).not.toContain('sig=')
  return message
}

describe('a backup as an artifact', () => {
  test('comes back with all its files in a later run, read by ranges', async () => {
    const weights = Buffer.alloc(6_000_000, 'weights ')
    const sample = sampleBackup(job.workspace, 10, { 'logs/exp/G_1.pth': weights })
    await save(sample)
    job.services.nextRun(nightly)

    const folder = job.destination()
    const [backup] = await listed()
    const manifest = await store().fetch(backup ?? { id: '', name: '', time: '' }, folder, noProgress)
    expect(contentsOf(folder)).toEqual(contentsOf(job.workspace))
    expect(manifest).toEqual(sample.manifest)
    expect(job.services.requests.filter((request) => request.includes('/zips/')).length).toBeGreaterThan(1)
    expect(readdirSync(folder)).toEqual(['logs'])
  })

  test('lies in the zip as it is, with its manifest, and keeps nothing on the disk', async () => {
    const name = await saved(10)
    const zip = job.services.artifacts.finished.get(name)?.zip ?? Buffer.alloc(0)
    expect(Object.keys((await JSZip.loadAsync(zip)).files).sort()).toEqual(['backup.json', 'logs/exp/G_1.pth', 'logs/exp/config.json'])
    expect(zip.includes('weights of step 10')).toBe(true)
    expect(readdirSync(job.temporary)).toEqual([])
  })

  test('is kept for as many days as is asked for', async () => {
    const answer = vi.spyOn(job.services.artifacts, 'answer')
    await save(sampleBackup(job.workspace, 10), { retentionDays: 3 })
    const asked = answer.mock.calls.map(([request]) => request).find(({ path }) => path.endsWith('/CreateArtifact'))
    const { expires_at }: { expires_at?: string } = JSON.parse(asked?.body.toString() ?? '{}')
    const days = (Date.parse(expires_at ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(3)
  })

  test('tells how much of it has come back', async () => {
    const name = await saved(10)
    job.services.nextRun(nightly)
    const told = { total: 0, advanced: 0 }
    const progress = {
      ...noProgress,
      total: (bytes: number) => (told.total += bytes),
      advance: (bytes: number) => (told.advanced += bytes),
    }
    await store().fetch(await found(name), job.destination(), progress)
    expect(told).toEqual({ total: 20, advanced: 20 })
  })

  test('is found with its size and time, and its page is named', async () => {
    const sample = sampleBackup(job.workspace, 10)
    const { url, notes } = await save(sample)
    expect([url, notes]).toEqual(['https://github.com/octo/voices/actions/runs/99/artifacts/1', []])
    const name = backupName('voices', sample.manifest)
    expect(await listed()).toEqual([{ id: '99001', name, time: expect.stringMatching(/^2026-.*Z$/), size: expect.any(Number) }])
    expect(await store().list('songs-')).toEqual([])
  })

  test('is not stored a second time, neither in the same run nor in a later one', async () => {
    const sample = sampleBackup(job.workspace, 10)
    await save(sample)
    await expect(save(sample)).resolves.toMatchObject({ state: 'there' })
    job.services.nextRun(nightly)
    await expect(save(sample)).resolves.toMatchObject({
      state: 'there',
      url: 'https://github.com/octo/voices/actions/runs/99/artifacts/99001',
    })
    expect(job.services.requests.filter((request) => request.includes('CreateArtifact'))).toHaveLength(1)
  })

  test('that another job of the run has stored meanwhile is there', async () => {
    const sample = sampleBackup(job.workspace, 10)
    await save(sample, { token: undefined })
    await expect(save(sample, { token: undefined })).resolves.toMatchObject({ state: 'there' })
  })

  test('is stored again where the earlier one is smaller than its files', async () => {
    const sample = sampleBackup(job.workspace, 10)
    await save(sample)
    job.services.nextRun(nightly)
    for (const artifact of job.services.kept) artifact.zip = artifact.zip.subarray(0, 8)
    await expect(save(sample)).resolves.toMatchObject({ state: 'stored' })
  })

  test('is stored again once the earlier one has expired', async () => {
    const sample = sampleBackup(job.workspace, 10)
    await save(sample)
    job.services.nextRun(nightly)
    for (const artifact of job.services.kept) artifact.expired = true
    expect(await listed()).toEqual([])
    await expect(save(sample)).resolves.toMatchObject({ state: 'stored' })
    expect((await listed()).map(({ id }) => id)).toEqual(['100001'])
  })

  test('is stored again before the earlier one expires, so that a training that stands still keeps its backup', async () => {
    const sample = sampleBackup(job.workspace, 10)
    await save(sample)
    job.services.nextRun(nightly)
    const [{ time: created } = expect.fail()] = await listed()
    const days = (count: number) => new Date(Date.parse(created) + count * 86_400_000)
    for (const artifact of job.services.kept) artifact.expiresAt = days(30).toISOString()
    await expect(save(sample, { now: () => days(14) })).resolves.toMatchObject({ state: 'there' })
    await expect(save(sample, { now: () => days(16) })).resolves.toMatchObject({ state: 'stored' })
    for (const artifact of job.services.kept) artifact.expiresAt = days(30).toISOString()
    await expect(save(sample, { now: () => days(29) })).resolves.toMatchObject({ state: 'there' })
    expect(await listed()).toMatchObject([{ id: '100001' }])
  })

  test('is listed over many pages among others, each name once', async () => {
    const name = await saved(1)
    job.services.nextRun(nightly)
    const [kept] = job.services.kept
    if (kept === undefined) throw new Error('the run has kept an artifact')
    const others = Array.from({ length: 250 }, (_, i) => ({ ...kept, id: 200_000 + i, name: i % 2 === 0 ? `other-${i}` : name }))
    vi.spyOn(job.services, 'kept', 'get').mockReturnValue([...others, kept])
    expect(await listed()).toMatchObject([{ name, id: '200249' }])
  })

  test('is listed behind ten thousand others too: a training would begin anew', async () => {
    const name = await saved(1)
    job.services.nextRun(nightly)
    const [kept] = job.services.kept
    if (kept === undefined) throw new Error('the run has kept an artifact')
    const others = Array.from({ length: 10_250 }, (_, i) => ({ ...kept, id: 200_000 + i, name: `other-${i}` }))
    vi.spyOn(job.services, 'kept', 'get').mockReturnValue([...others, kept])
    expect(await listed()).toMatchObject([{ name }])
  })

  test('is asked for again where GitHub shows fewer than it counts, and then nobody can say what there is', async () => {
    await saved(1)
    job.services.nextRun(nightly)
    job.services.hidden = 1
    await expect(listed()).rejects.toThrow(
      'artifacts of octo/voices: GitHub counts 1 and shows 0 of them, each time that they are read, so nobody can say what there is; ' +
        'try again later. Nothing was restored or removed.',
    )
  })
})

describe('which artifacts are used', () => {
  async function keptBy(run: { readonly id: string; readonly branch: string; readonly fork?: boolean }, step: number): Promise<string> {
    job.services.nextRun(run)
    const name = await saved(step)
    job.services.nextRun({ id: '500', branch: 'feature' })
    return name
  }
  const onFeature = () => ({ ...process.env, GITHUB_REF_NAME: '7/merge', GITHUB_HEAD_REF: 'feature', GITHUB_BASE_REF: 'release' })

  test('those of its branch by a policy, and those of the branches that it is based on by a training', async () => {
    const own = await keptBy({ id: '1', branch: 'feature' }, 1)
    const base = await keptBy({ id: '2', branch: 'release' }, 2)
    const main = await keptBy({ id: '3', branch: 'main' }, 3)
    await keptBy({ id: '4', branch: 'other' }, 4)
    const names = async (kind: 'own' | 'readable') => (await listed({ env: onFeature(), listed: kind })).map(({ name }) => name).sort()
    expect(await names('own')).toEqual([own])
    expect(await names('readable')).toEqual([own, base, main].sort())
  })

  test('not those of main as its own, in a run for the branch main of a fork', async () => {
    const main = await keptBy({ id: '1', branch: 'main' }, 1)
    const context = { ...job.options().context, pullRequest: pullRequest({ fork: true }) }
    const env = { ...process.env, GITHUB_REF_NAME: '7/merge', GITHUB_HEAD_REF: 'main', GITHUB_BASE_REF: 'main' }
    expect(await listed({ env, context, listed: 'own' })).toEqual([])
    expect((await listed({ env, context, listed: 'readable' })).map(({ name }) => name)).toEqual([main])
  })

  test('never those of forks, whatever their branches are called', async () => {
    await keptBy({ id: '1', branch: 'feature', fork: true }, 1)
    expect(await listed({ env: onFeature(), listed: 'readable' })).toEqual([])
  })

  test('those of the very run, which a fork may have started', async () => {
    job.services.nextRun({ id: '7', branch: 'anything', fork: true })
    const name = await saved(1)
    expect((await listed({ env: onFeature() })).map((each) => each.name)).toEqual([name])
  })
})

describe('removing a backup', () => {
  test('removes it from all runs of the branch, and no other', async () => {
    const first = await saved(1)
    job.services.nextRun({ id: '98', branch: 'other' })
    const onOther = { env: { ...process.env, GITHUB_REF_NAME: 'other' } }
    await expect(save(sampleBackup(job.workspace, 1), onOther)).resolves.toMatchObject({ state: 'stored' })
    job.services.nextRun(nightly)
    const second = await saved(2)
    await store().remove?.(await found(first))
    expect(job.services.kept.map(({ name, run }) => `${run.branch} ${name}`)).toEqual([`main ${second}`, `other ${first}`])
    await expect(store().remove?.({ id: '1', name: first, time: '' })).resolves.toBeUndefined()
  })

  test('takes a token that may do so', async () => {
    const name = await saved(1)
    job.services.permission = 'read'
    expect(await refusal(store().remove?.(await found(name)) ?? Promise.resolve(), UserError)).toMatch(/403.*actions: write/)
    expect(store({ token: undefined }).remove).toBeUndefined()
    expect(store({ listed: 'readable' }).remove).toBeUndefined()
  })
})

describe('artifacts that cannot be had', () => {
  test('for want of a token are explained', async () => {
    expect(await refusal(listed({ token: undefined }), UserError)).toMatch(/without a token.*actions: read.*input token/)
    job.services.permission = 'none'
    expect(await refusal(listed(), UserError)).toMatch(/artifacts of octo\/voices: GitHub refuses access \(403\).*actions: read/)
  })

  test('since GitHub fails are explained', async () => {
    await saved(1)
    job.services.failure = { status: 503, times: 2 }
    expect(await listed()).toHaveLength(1)
    job.services.failure = { status: 503, times: 100 }
    expect(await refusal(listed(), UserError)).toMatch(/artifacts of octo\/voices: GitHub cannot be asked \(503.*try again later/)
  })

  test.each([
    ['API', 'failure', 503, /The artifact voices-.* cannot be read: the server answered 503, after 5 attempts; try again later/],
    ['API', 'failure', 403, /refuses access \(403\).*actions: read/],
    ['storage', 'storageFailure', 503, /the server answered 503, after 5 attempts/],
    ['storage', 'storageFailure', 403, /refuses access \(403\)/],
  ] as const)(
    'since the %s fails (%s %i) stop the run: training would go on from an older state, or begin anew',
    async (_, where, status, said) => {
      const name = await saved(1)
      job.services.nextRun(nightly)
      const backup = await found(name)
      const fetched = () => store().fetch(backup, job.destination(), noProgress)
      job.services[where] = { status, times: 1_000 }
      expect(await refusal(fetched(), UserError)).toMatch(said)
      if (status !== 503) return
      job.services[where] = { status, times: 2 }
      await expect(fetched()).resolves.toMatchObject({ step: 1 })
    },
  )

  test('outside of a job are explained', async () => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', undefined)
    expect(await refusal(save(sampleBackup(job.workspace, 1)), UserError)).toMatch(/job of GitHub Actions alone.*s3:\/\/BUCKET/)
  })

  test('are stored all the same where they may not be listed', async () => {
    job.services.permission = 'none'
    await expect(save(sampleBackup(job.workspace, 1))).resolves.toMatchObject({ state: 'stored' })
  })

  test('since the service refuses them tell what it says', async () => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'x.e30.y')
    expect(await refusal(save(sampleBackup(job.workspace, 1)), UserError)).toMatch(/cannot be stored: ".*". Run the backup again/)
  })

  test('since a file changed say which', async () => {
    const sample = sampleBackup(job.workspace, 1)
    writeFileSync(sample.files[1]?.absolute ?? '', '{"longer": 1}')
    expect(await refusal(save(sample), UserError)).toMatch(/"logs\/exp\/config\.json" changed while it was stored/)
    expect(job.services.artifacts.finished.size).toBe(0)
  })
})

describe('an artifact that is not what was stored', () => {
  /** Stores a backup, and puts another zip into its place. */
  async function replaced(make: (zip: Buffer) => Buffer | Promise<Buffer>): Promise<StoredBackup> {
    const name = await saved(1)
    job.services.nextRun(nightly)
    for (const kept of job.services.kept) kept.zip = await make(kept.zip)
    return found(name)
  }

  async function zipOf(files: Readonly<Record<string, string>>, compression: 'STORE' | 'DEFLATE' = 'STORE'): Promise<Buffer> {
    const zip = new JSZip()
    for (const [path, content] of Object.entries(files)) zip.file(path, content, { createFolders: false })
    return zip.generateAsync({ type: 'nodebuffer', compression })
  }

  function filesOf(step: number): Readonly<Record<string, string>> {
    const { manifest } = sampleBackup(job.workspace, step)
    return { 'backup.json': manifestText(manifest), ...contentsOf(job.workspace) }
  }

  const fetched = (backup: StoredBackup, folder = job.destination()) => store().fetch(backup, folder, noProgress)

  test('gives other bytes where these were changed, for the caller to find out', async () => {
    const backup = await replaced((zip) => {
      const damaged = Buffer.from(zip)
      damaged.write('WEIGHTS', zip.indexOf('weights'))
      return damaged
    })
    const folder = job.destination()
    const { files } = await fetched(backup, folder)
    expect(contentsOf(folder)['logs/exp/G_1.pth']).toBe('WEIGHTS of step 1')
    expect(files[0]?.sha256).not.toBe(sha256Of(join(folder, 'logs/exp/G_1.pth')))
  })

  test('comes back too where somebody packed it anew, compressed', async () => {
    const backup = await replaced(() => zipOf(filesOf(1), 'DEFLATE'))
    const folder = job.destination()
    await fetched(backup, folder)
    expect(contentsOf(folder)).toEqual(contentsOf(job.workspace))
  })

  test.each([
    ['cut off', (zip: Buffer) => zip.subarray(0, zip.length - 30), /damaged zip/],
    ['no zip', () => Buffer.from('nothing of the kind'), /it is one file, and no zip/],
    ['without a manifest', () => zipOf({ 'logs/exp/G_1.pth': 'weights' }), /no such file in the artifact/],
    ['with a manifest that is none', () => zipOf({ ...filesOf(1), 'backup.json': '[]' }), /manifest cannot be used/],
    ['with a file less', () => zipOf({ 'backup.json': filesOf(1)['backup.json'] ?? '' }), /no such file in the artifact/],
    ['with a shorter file', () => zipOf({ ...filesOf(1), 'logs/exp/G_1.pth': 'w' }), /G_1\.pth" to have 17 bytes, found 1/],
  ])('is unusable where it is %s', async (_, make, message) => {
    expect(await refusal(fetched(await replaced(make)), BackupUnusable)).toMatch(message)
  })

  test('is unusable where it has expired since it was listed', async () => {
    const backup = await replaced((zip) => zip)
    for (const kept of job.services.kept) kept.expired = true
    expect(await refusal(fetched(backup), BackupUnusable)).toMatch(/cannot be read/)
  })

  test.each(['../victim.txt', '/victim.txt', 'logs/../../victim.txt', 'C:\\victim.txt'])(
    'writes nothing outside of its folder for a manifest with %s',
    async (path) => {
      const { manifest } = sampleBackup(job.workspace, 1)
      const files = manifest.files.map((file, i) => (i === 0 ? file : { ...file, path }))
      const backup = await replaced(() => zipOf({ ...filesOf(1), 'backup.json': manifestText({ ...manifest, files }), [path]: '{}' }))
      const outside = job.destination()
      const folder = join(outside, 'a')
      mkdirSync(folder)
      expect(await refusal(fetched(backup, folder), BackupUnusable)).toMatch(/manifest cannot be used/)
      expect(existsSync(join(outside, 'victim.txt'))).toBe(false)
      expect(readdirSync(folder)).toEqual([])
    },
  )
})
