import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backup } from '../../src/commands/backup.ts'
import type { BackupRequest, ResumeRequest, StorePlace } from '../../src/commands/backup-request.ts'
import { noProgress } from '../../src/commands/progress.ts'
import { resume } from '../../src/commands/resume.ts'
import { configSchema } from '../../src/config/config.ts'
import { artifactStore } from '../../src/github/artifact-store.ts'
import type { BackupPlaceOptions } from '../../src/github/backup-place.ts'
import { cacheStore } from '../../src/github/cache-store.ts'
import { runResume } from '../../src/github/run-resume.ts'
import { parsePolicy } from '../../src/retention/policy.ts'
import { dict, floats, integer, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { EXAMPLES } from '../checkpoint/fixture-files.ts'
import { packedTar } from '../references/packed-tar.ts'
import { backupJob, contentsOf } from './backup-samples.ts'
import { recordedSteps } from './recorded-step.ts'

const job = backupJob()
const { step } = recordedSteps()
const config = configSchema.parse({})
const now = () => new Date('2026-02-01T00:00:00Z')

type Kind = 'cache' | 'artifact'

const storeOf = (listed: BackupPlaceOptions['listed']) => async (place: StorePlace) =>
  (place.kind === 'cache' ? cacheStore : artifactStore)(job.options({ prefix: 'ckpt-guard', listed }))

function backUp(to: Kind, more: Partial<BackupRequest> = {}) {
  const request: BackupRequest = {
    ...{ root: job.workspace, paths: [], to: { kind: to }, prefix: 'ckpt-guard', groupBy: undefined, policy: undefined },
    ...{ retentionDays: undefined, dryRun: false, threads: 1, config, ...more },
  }
  return backup(request, { storeOf: storeOf('own'), now }, noProgress)
}

function goOn(from: Kind, more: Partial<ResumeRequest> = {}) {
  const request: ResumeRequest = {
    ...{ root: job.workspace, directory: undefined, from: [{ kind: 'local' }, { kind: from }], prefix: 'ckpt-guard', groupBy: undefined },
    ...{ required: true, dryRun: false, temporary: job.temporary, threads: 1, config, ...more },
  }
  return resume(request, { storeOf: storeOf('readable'), now }, noProgress)
}

/** The trainer writes a checkpoint as plain PyTorch loops do, over the one before. */
function train(epoch: number): string {
  const path = 'runs/a/checkpoint.pt'
  const weights = dict({ 'layer.weight': tensor({ numel: 4, shape: [4] }) })
  const optimizer = dict({ state: dict({}), param_groups: dict({}) })
  const pickle = pickled(dict({ model_state_dict: weights, optimizer_state_dict: optimizer, epoch: integer(epoch) }))
  mkdirSync(join(job.workspace, dirname(path)), { recursive: true })
  writeFileSync(join(job.workspace, path), torchZip({ pickle, storages: { 0: floats(1, 2, 3, epoch) } }))
  writeFileSync(join(job.workspace, 'runs/a/config.yaml'), `epochs: 100\n`)
  return path
}

/** The runner of the next job is another machine: nothing is there. */
function loseDisk(): void {
  for (const entry of readdirSync(job.workspace)) rmSync(join(job.workspace, entry), { recursive: true })
  job.services.nextRun({ id: String(Number(job.services.run.id) + 1), branch: 'main' })
}

/** Changes a byte of the weights of a backup where it is kept. */
function damage(kind: Kind, name: string, epoch: number): void {
  const [genuine, damaged] = [floats(1, 2, 3, epoch), floats(1, 2, 7, epoch)].map((each) => Buffer.from(each))
  if (genuine === undefined || damaged === undefined) throw new Error('two of them were made')
  const replaced = (bytes: Buffer) => {
    const at = bytes.indexOf(genuine)
    if (at < 0) throw new Error('the weights are not there as they are')
    return Buffer.concat([bytes.subarray(0, at), damaged, bytes.subarray(at + damaged.length)])
  }
  if (kind === 'artifact') {
    for (const kept of job.services.kept) if (kept.name === name) kept.zip = replaced(kept.zip)
    return
  }
  job.services.cache.replace(
    name,
    packedTar(
      job.services.cache.members(name).map((member) => {
        return member.content.includes(genuine) ? { ...member, content: replaced(member.content) } : member
      }),
    ),
  )
}

describe.each(['cache', 'artifact'] as const)('a training whose runner loses its disk, with backups as %s', (kind) => {
  test('goes on from the newest backup, byte for byte', async () => {
    for (const epoch of [1, 2, 3]) {
      train(epoch)
      expect(await backUp(kind)).toMatchObject({ status: 'passed', backups: [{ state: 'stored', epoch }] })
    }
    const before = contentsOf(job.workspace)
    loseDisk()
    expect(await goOn(kind)).toMatchObject({ status: 'passed', found: true, path: 'runs/a/checkpoint.pt', epoch: 3, passedOver: [] })
    expect(contentsOf(job.workspace)).toEqual(before)
    expect(readdirSync(job.temporary)).toEqual([])
  })

  test('goes on from the one before where the newest is corrupt, and names it', async () => {
    for (const epoch of [1, 2]) {
      train(epoch)
      await backUp(kind)
    }
    const older = contentsOf(job.workspace)
    train(3)
    const newest = (await backUp(kind)).backups[0]?.name ?? ''
    loseDisk()
    damage(kind, newest, 3)

    const report = await goOn(kind)
    expect(report).toMatchObject({ status: 'passed', found: true, epoch: 2, passedOver: [{ name: newest }] })
    expect(contentsOf(job.workspace)).toEqual(older)
  })

  test('finds nothing where there is no backup', async () => {
    expect(await goOn(kind, { required: false })).toMatchObject({ status: 'passed', found: false, restored: [] })
    expect(await goOn(kind)).toMatchObject({ status: 'failed', found: false })
  })

  test('stores nothing twice, and keeps as many backups as the policy says', async () => {
    for (const epoch of [1, 2, 3, 4]) {
      train(epoch)
      await backUp(kind)
      job.services.nextRun({ id: String(100 + epoch), branch: 'main' })
    }
    expect(await backUp(kind, { policy: parsePolicy({ 'keep-last': '2' }) })).toMatchObject({
      status: 'passed',
      backups: [{ state: 'there', epoch: 4 }],
      removed: [{ name: expect.stringContaining('-e2-') }, { name: expect.stringContaining('-e1-') }],
      failed: [],
    })
    loseDisk()
    expect(await goOn(kind)).toMatchObject({ epoch: 4 })
  })

  test('brings back both halves of a pair of GPT-SoVITS', async () => {
    cpSync(join(EXAMPLES, 'checkpoints/gpt-sovits/logs/aurora/logs_s2_v2'), join(job.workspace, 'logs/aurora/logs_s2_v2'), {
      recursive: true,
    })
    const before = contentsOf(job.workspace)
    expect(await backUp(kind)).toMatchObject({ status: 'passed', backups: [{ state: 'stored', step: 240 }] })
    loseDisk()
    expect(await goOn(kind)).toMatchObject({ found: true, step: 240, path: 'logs/aurora/logs_s2_v2/G_240.pth' })
    expect(contentsOf(job.workspace)).toEqual(before)
  })
})

test('without a token that lists caches, the newest backup is found all the same', async () => {
  for (const epoch of [1, 2]) {
    train(epoch)
    await backUp('cache')
  }
  loseDisk()
  job.services.permission = 'none'
  expect(await goOn('cache')).toMatchObject({ found: true, epoch: 2 })
})

test('a step whose token may not list caches says that it has looked at the newest alone', async () => {
  train(1)
  await backUp('cache')
  loseDisk()
  const { repository, apiUrl } = job.options().context
  const { report, texts } = await step({
    ...{ command: 'resume', run: runResume, inputs: { from: 'cache' }, context: { repository, apiUrl, workspace: job.workspace } },
    services: { env: process.env, resume, resumeMarkdown: ({ notes }) => ({ text: notes.join(), complete: true }) },
  })
  const note = expect.stringMatching(/^the cache of octo\/voices cannot be listed without a token .* only the newest/)
  expect(report).toMatchObject({ found: true, epoch: 1, notes: [note] })
  expect(texts).toContainEqual(expect.stringMatching(/^notice: the cache of octo\/voices cannot be listed/))
})
