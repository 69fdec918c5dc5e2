import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BackupServices } from './backup-services.ts'
import { TOKEN } from './fake-rest.ts'
import { runStep, type Step } from './fake-runner.ts'
import { TRUNCATED } from './proposal.ts'
import { TemporaryRepository } from './temporary-repository.ts'

/** What a training has written: two of its states. */
const RUN = join(import.meta.dirname, '../fixtures/runs/lightning/lightning_logs/version_0/checkpoints')
/** Lightning's names count epochs from 0: two are complete in the one, three in the other. */
const [EARLIER, LATER] = ['epoch=1-step=20.ckpt', 'epoch=2-step=30.ckpt']
const HERE = 'logs/voice'

const TRAINING: Step['event'] = { name: 'push', ref: 'refs/heads/main', payload: {} }

/** A secret that no log may show. */
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

let services: BackupServices
let repository: TemporaryRepository
let temporary: string

beforeAll(async () => {
  repository = await TemporaryRepository.create()
})

beforeEach(async () => {
  services = await new BackupServices().start()
  temporary = await realpath(await mkdtemp(join(tmpdir(), 'ckpt-guard-job-')))
})

afterEach(async () => {
  await repository.empty()
  await rm(temporary, { recursive: true, force: true })
})

afterAll(() => repository.dispose())

async function step(inputs: Readonly<Record<string, string>>, event = TRAINING) {
  const result = await runStep({
    ...{ event, workspace: repository.folder, github: services, inputs: { threads: '1', ...inputs } },
    env: {
      ...{ RUNNER_TEMP: temporary, ACTIONS_CACHE_SERVICE_V2: 'true', AWS_SECRET_ACCESS_KEY: SECRET, GITHUB_REF_NAME: 'main' },
      GITHUB_RUN_ID: services.run.id,
    },
  })
  const { masks, ...seen } = result
  expect(masks).toEqual(expect.arrayContaining([TOKEN, SECRET]))
  expect(JSON.stringify(seen)).not.toContain(TOKEN)
  expect(JSON.stringify(seen)).not.toContain(SECRET)
  return result
}

const backup = (inputs: Readonly<Record<string, string>> = {}, event = TRAINING) =>
  step({ command: 'backup', paths: HERE, to: 'cache', ...inputs }, event)
const resume = (inputs: Readonly<Record<string, string>> = {}) => step({ command: 'resume', from: 'local, cache', ...inputs })

const train = (name: string) => repository.copy(join(RUN, name), join(HERE, name))
const loseDisk = () => repository.remove('logs')
const bytes = (name: string) => readFile(join(repository.folder, HERE, name))
const original = (name: string) => readFile(join(RUN, name))

/** Backups in the cache of the repository, the newest first. */
const cached = () => services.cache.listed.map(({ key }) => key)

describe('a training that is backed up as cache', () => {
  it('goes on from the newest checkpoint that is whole: the one here, the newest backup, the one before it', async () => {
    await train(EARLIER)
    expect(await backup()).toMatchObject({ exitCode: 0, outputs: { epoch: '2', step: '20' } })
    await train(LATER)
    expect(await resume()).toMatchObject({ exitCode: 0, outputs: { found: 'true', epoch: '3', step: '30', files: '0' } })
    await isStored('cache')
    expect(await backup()).toMatchObject({ exitCode: 0, outputs: { files: '1' }, report: { backups: [{ state: 'there' }] } })
    await isRestored('cache')

    const [newest = ''] = cached()
    services.cache.replace(newest, Buffer.from('not an archive any more'))
    await loseDisk()
    const found = await resume()
    expect(found).toMatchObject({ exitCode: 0, errors: [], outputs: { found: 'true', epoch: '2', step: '20' } })
    expect(found.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining(`Passed over ${newest}`))
    expect(await bytes(EARLIER)).toEqual(await original(EARLIER))
  })
})

describe('a training that is backed up as artifact', () => {
  it('goes on after the runner has lost its disk, with the same bytes', async () => {
    await train(EARLIER)
    await train(LATER)
    await isStored('artifact')
    await isRestored('artifact')
  })
})

/** Backs up what has the later checkpoint. */
async function isStored(place: string): Promise<void> {
  const saved = await backup({ to: place })
  expect(saved).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
  expect(saved.outputs).toMatchObject({ status: 'passed', files: '1', failed: '0', epoch: '3', step: '30', deleted: '0' })
  expect(await realpath(saved.outputs.path ?? '')).toBe(join(await realpath(repository.folder), HERE, LATER))
  expect(saved.log).toContainEqual(expect.stringMatching(/^Stored: logs\/voice\/epoch=2-step=30\.ckpt, epoch 3, step 30: .*\(ckpt-guard-/))
  expect(saved.summary).toContain(LATER)
}

/** Loses the disk and brings the later checkpoint back in another run. */
async function isRestored(place: string): Promise<void> {
  await loseDisk()
  services.nextRun({ id: '100', branch: 'main' })
  const found = await resume({ from: `local, ${place}` })
  expect(found).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
  expect(found.outputs).toMatchObject({ status: 'passed', found: 'true', epoch: '3', step: '30', failed: '0' })
  expect(await realpath(found.outputs.path ?? '')).toBe(join(await realpath(repository.folder), HERE, LATER))
  expect(await bytes(LATER)).toEqual(await original(LATER))
  expect(found.notices.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/epoch=2-step=30\.ckpt, epoch 3, step 30, restored from/),
  )
}

describe('a training', () => {
  it('begins where there is nothing, which is a notice and an output', async () => {
    const found = await resume()
    expect(found).toMatchObject({ exitCode: 0, errors: [], warnings: [], outputs: { status: 'passed', found: 'false' } })
    expect(found.outputs).not.toHaveProperty('path')
    expect(found.notices.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^no checkpoint was found/))
  })

  it('is saved as far as it is whole when it was cancelled while it wrote, and keeps as many backups as the policy says', async () => {
    await train(EARLIER)
    await repository.copy(TRUNCATED, join(HERE, LATER))
    const saved = await backup()
    expect(saved).toMatchObject({ exitCode: 0, outputs: { files: '1', epoch: '2', step: '20' } })
    expect(saved.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining(`Passed over ${HERE}/${LATER}`))
    expect(cached()).toEqual([expect.stringContaining('-e2-s20-')])

    await train(LATER)
    await backup({ 'keep-last': '1' })
    expect(cached()).toEqual([expect.stringContaining('-e3-s30-')])
  })

  it('is kept in a folder of the runner too, after a dry run has shown what would be saved', async () => {
    const folder = join(temporary, 'backups')
    await train(LATER)
    const plan = await backup({ to: folder, 'dry-run': 'true' })
    expect(plan).toMatchObject({ exitCode: 0, outputs: { files: '0' }, report: { dryRun: true, backups: [{ state: 'planned' }] } })
    expect(await backup({ to: folder })).toMatchObject({ exitCode: 0, outputs: { files: '1' }, report: { backups: [{ state: 'stored' }] } })
    await loseDisk()
    expect(await resume({ from: folder })).toMatchObject({ exitCode: 0, outputs: { found: 'true', step: '30' } })
    expect(await bytes(LATER)).toEqual(await original(LATER))
  })

  it('of a stranger is not saved for others to go on from', async () => {
    await train(LATER)
    const commit = { sha: 'a'.repeat(40) }
    const pull_request = { number: 7, base: commit, head: { ...commit, repo: { full_name: 'mallory/voices' } } }
    const saved = await backup({}, { name: 'pull_request_target', payload: { pull_request } })
    expect(saved.exitCode).toBe(1)
    expect(saved.errors[0]?.message).toMatch(/^backup does not run on pull_request_target/)
    expect(cached()).toEqual([])
  })
})
