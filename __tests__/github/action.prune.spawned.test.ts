import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FakeKeep } from './fake-keep.ts'
import { problem, TOKEN } from './fake-rest.ts'
import { runStep, type Step } from './fake-runner.ts'
import { artifact, cache, hoursAgo, release } from './keep-samples.ts'
import { TRUNCATED } from './proposal.ts'
import { TemporaryRepository } from './temporary-repository.ts'

/** What a training has written. */
const RUN = join(import.meta.dirname, '../fixtures/runs/lightning')

const NIGHTLY: Step['event'] = { name: 'schedule', ref: 'refs/heads/main', payload: { schedule: '0 3 * * *', repository: { fork: false } } }

let keep: FakeKeep
let repository: TemporaryRepository

beforeAll(async () => {
  repository = await TemporaryRepository.create()
})

beforeEach(async () => {
  keep = await new FakeKeep(() => new Date()).start()
})

afterEach(async () => {
  await keep.stop()
  await repository.empty()
})

afterAll(() => repository.dispose())

/** Prunes as a nightly workflow would, unless another event is given. */
async function prune(inputs: Readonly<Record<string, string>>, event = NIGHTLY) {
  const step = await runStep({ event, workspace: repository.folder, github: keep, inputs: { command: 'prune', threads: '1', ...inputs } })
  const { masks, ...seen } = step
  expect(masks).toContain(TOKEN)
  expect(JSON.stringify(seen)).not.toContain(TOKEN)
  return step
}

const deletions = () => keep.log.map(({ route }) => route).filter((route) => route.startsWith('DELETE'))

function pullRequestClosed({ name = 'pull_request', fork = false } = {}): Step['event'] {
  const commit = { sha: 'a'.repeat(40) }
  const head = { ...commit, repo: { full_name: fork ? 'mallory/voices' : 'octo/voices' } }
  return { name, sha: commit.sha, ref: 'refs/pull/7/merge', payload: { action: 'closed', pull_request: { number: 7, base: commit, head } } }
}

describe('artifacts', () => {
  beforeEach(() => {
    keep.artifacts = [1, 2, 3, 4, 5].map((n) => artifact(n, `training-${n}`, hoursAgo(10 - n)))
    keep.artifacts.push(artifact(6, 'logs-1', hoursAgo(50)), artifact(7, 'training-0', hoursAgo(90), { expired: true }))
  })

  const kept = () => keep.artifacts.map(({ name }) => name).sort()

  it('are shown as a plan, then removed oldest first, and a run goes on where the one before stopped at max-deletions', async () => {
    await repository.write('.github/ckpt-guard.yml', 'retention: { keep-last: 2 }\nprune: { target: artifacts, max-deletions: 2 }\n')
    const plan = await prune({})
    expect(plan).toMatchObject({ exitCode: 0, outputs: { deleted: '0', 'freed-bytes': '2000' }, report: { dryRun: true, deleted: [] } })
    expect(plan.summary).toContain('apply: true')
    expect(plan.summary).not.toMatch(/--yes|6 to 12 hours/)
    expect(deletions()).toEqual([])

    const first = await prune({ apply: 'true' })
    expect(groupsOf(first.report)).toEqual(groupsOf(plan.report))
    expect(first).toMatchObject({ exitCode: 0, outputs: { deleted: '2' }, report: { dryRun: false, left: [{ name: 'training-3' }] } })
    expect(first.notices.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^1 item is left: one run removes at most 2 \(max-deletions\)/),
    )
    expect(first.summary).toMatch(/ckpt-guard: pruned in part/)

    const rest = await prune({ apply: 'true', target: 'artifacts', 'keep-last': '2' })
    expect(rest).toMatchObject({
      exitCode: 0,
      errors: [],
      warnings: [],
      report: { schema: 'ckpt-guard/prune@1', target: 'artifacts', left: [] },
    })
    expect(rest.outputs).toMatchObject({ status: 'passed', files: '4', failed: '0', deleted: '1', 'freed-bytes': '1000' })
    expect(rest.notices[0]?.message).toMatch(/^artifacts of octo\/voices: 1 of 4 items removed, 1\.00 kB freed/)
    expect(rest.summary).toMatch(/ckpt-guard: pruned[\s\S]*training-3[\s\S]*every 6 to 12 hours/)
    expect(rest.log.at(-1)).toMatch(/: 1 of 4 items removed, .* freed; 3 items kept\.$/)
    expect(deletions()).toEqual([1, 2, 3].map((id) => `DELETE /actions/artifacts/${id}`))
    expect(kept()).toEqual(['logs-1', 'training-0', 'training-4', 'training-5'])
  })

  it('that cannot be removed fail the step once the others are gone', async () => {
    keep.trouble = ({ method, path }) => (method === 'DELETE' && path.endsWith('/2') ? problem(422, 'Validation Failed') : undefined)
    const step = await prune({ target: 'artifacts', 'keep-last': '2', apply: 'true' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', deleted: '2', failed: '1' }, report: { failed: [{ id: '2' }] } })
    expect(step.errors[0]?.message).toMatch(/^training-2 could not be removed: /)
    expect(kept()).toEqual(['logs-1', 'training-0', 'training-2', 'training-4', 'training-5'])
  })

  it('stay where the listing fails', async () => {
    keep.trouble = ({ path }) => (path.endsWith('/actions/artifacts') ? problem(404, 'Not Found') : undefined)
    const step = await prune({ target: 'artifacts', 'keep-last': '2', apply: 'true' })
    expect(step.exitCode).toBe(1)
    expect(deletions()).toEqual([])
  })

  it('stay where the token may not remove them, and the permission that it lacks is named', async () => {
    keep.permission = 'read'
    const step = await prune({ target: 'artifacts', 'keep-last': '2', apply: 'true' })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]?.message).toContain('actions: write')
    expect(keep.artifacts).toHaveLength(7)
  })
})

describe('caches of a pull request', () => {
  const inputs = { target: 'caches', 'pull-requests': 'closed', 'allow-empty': 'true', apply: 'true' }

  beforeEach(() => {
    keep.caches = [
      ...[1, 2].map((n) => cache(n, `deps-${n}`, 'refs/pull/7/merge', hoursAgo(n))),
      cache(3, 'deps-3', 'refs/heads/main', hoursAgo(90)),
      cache(4, 'deps-4', 'refs/pull/8/merge', hoursAgo(80)),
    ]
    const pull = { branch: 'proposal', sha: 'a'.repeat(40), repositoryId: 1, updatedAt: hoursAgo(1) }
    keep.pulls = [
      { ...pull, number: 7, state: 'closed', closedAt: hoursAgo(1) },
      { ...pull, number: 8, state: 'open' },
    ]
  })

  it('go when it is closed, also on pull_request_target for one from a fork, and all others stay', async () => {
    const step = await prune(inputs, pullRequestClosed({ name: 'pull_request_target', fork: true }))
    expect(step).toMatchObject({ exitCode: 0, errors: [], warnings: [], outputs: { deleted: '2' } })
    expect(keep.caches.map(({ id }) => id)).toEqual([3, 4])
  })

  it('stay where it comes from a fork and the token may only read, which is said and no failure', async () => {
    keep.permission = 'read'
    const step = await prune(inputs, pullRequestClosed({ fork: true }))
    expect(step).toMatchObject({ exitCode: 0, errors: [], report: { dryRun: true } })
    expect(step.warnings.map(({ message }) => message)).toEqual([expect.stringMatching(/^This pull request comes from a fork/)])
    expect(deletions()).toEqual([])
  })
})

describe('releases', () => {
  it('go by the day of their publication, and the notes say what stays of them', async () => {
    keep.releases = [1, 2, 3].map((n) => release(n, `v1.${n}`, hoursAgo(100 - n), [`voice-${n}.pth`]))
    const step = await prune({ target: 'releases', 'keep-last': '2', apply: 'true' })
    expect(step).toMatchObject({ exitCode: 0, outputs: { deleted: '1', 'freed-bytes': '500' } })
    expect(keep.releases.map(({ tag_name }) => tag_name)).toEqual(['v1.2', 'v1.3'])
    expect(step.summary).toMatch(/tag/)
  })
})

describe('files', () => {
  const CHECKPOINTS = 'lightning_logs/version_0/checkpoints'
  const inputs = { target: 'files', paths: 'lightning_logs', 'keep-last': '2', apply: 'true' }
  const copyRun = () => cp(RUN, repository.folder, { recursive: true })
  const names = async () => (await readdir(join(repository.folder, CHECKPOINTS))).filter((name) => name.endsWith('.ckpt'))

  it('that the policy does not keep are removed from the folder of an experiment', async () => {
    await copyRun()
    const before = await names()
    const step = await prune(inputs)
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed' }, report: { target: 'files', dryRun: false } })
    expect(await names()).not.toContain('epoch=0-step=10.ckpt')
    expect(before).toEqual(expect.arrayContaining(await names()))
    expect(Number(step.outputs.deleted)).toBeGreaterThan(0)
  })

  it('stay where the newest one that would be kept is not whole', async () => {
    await copyRun()
    for (const name of await names()) if (/step=[34]0|last/.test(name)) await repository.copy(TRUNCATED, join(CHECKPOINTS, name))
    const before = await names()
    const step = await prune({ ...inputs, 'keep-last': '1' })
    expect(await names()).toEqual(before)
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]?.message).toMatch(/^Nothing of .* is removed: /)
    expect(step.outputs).toMatchObject({ status: 'failed', deleted: '0' })
  })

  it('are not removed on pull_request_target, where strangers would choose them', async () => {
    await copyRun()
    const event = pullRequestClosed({ name: 'pull_request_target', fork: true })
    const step = await prune({ ...inputs, 'keep-last': '1' }, event)
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]?.message).toMatch(/^prune removes no files on pull_request_target/)
    expect(await names()).toContain('epoch=0-step=10.ckpt')
  })
})

describe('an inventory', () => {
  it('gets a plan', async () => {
    await repository.write('items.json', JSON.stringify([1, 2, 3].map((n) => ({ id: `${n}`, name: `run ${n}`, time: hoursAgo(n) }))))
    const step = await prune({ inventory: 'items.json', 'keep-last': '1' })
    expect(step).toMatchObject({ exitCode: 0, outputs: { files: '3', deleted: '0' }, report: { dryRun: true, summary: { removed: 2 } } })
  })
})

/** The plan within a report, which was read as JSON. */
function groupsOf(report: unknown): unknown {
  return typeof report === 'object' && report !== null && 'groups' in report ? report.groups : undefined
}
