import { symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import type { PruneSurroundings } from '../../src/commands/prune.ts'
import type { PruneRequest } from '../../src/commands/prune-request.ts'
import { UserError } from '../../src/commands/user-error.ts'
import type { RunContext } from '../../src/github/context.ts'
import { runPrune } from '../../src/github/run-prune.ts'
import { outcomeText } from '../../src/reports/prune-facts.ts'
import type { PruneReport } from '../../src/reports/prune-schema.ts'
import { recordedSteps } from './recorded-step.ts'
import { pullRequest } from './run-samples.ts'

const { here, step } = recordedSteps()

const item = (id: string) => ({ id, name: `training-${id}`, time: '2026-06-14T10:30:00.000Z', size: 1_000_000 })

const REMOVED: PruneReport = {
  ...{ schema: 'ckpt-guard/prune@1', status: 'passed', dryRun: false, target: 'artifacts', place: 'artifacts of octo/voices' },
  ...{ policy: ['keep-last 1'], groupBy: ['prefix'], summary: { items: 3, kept: 1, removed: 2, size: 3_000_000 }, freed: 2_000_000 },
  groups: [{ group: 'training-', keep: [{ ...item('3'), reasons: ['last 1'] }], remove: [item('2'), item('1')], notes: [] }],
  deleted: [item('1'), item('2')].map(({ id, name, size }) => ({ id, name, size })),
  ...{ failed: [], left: [], notes: [], next: [] },
}

const PLANNED: PruneReport = {
  ...REMOVED,
  ...{ dryRun: true, deleted: [], next: ['run the same with --yes to remove 2 items (2.00 MB); in the action, with apply: true'] },
}

const FAILED: PruneReport = {
  ...REMOVED,
  ...{ status: 'failed', freed: 1_000_000, deleted: REMOVED.deleted.slice(0, 1) },
  groups: [
    ...REMOVED.groups,
    { group: 'logs/alice', keep: [{ ...item('9'), reasons: ['last 1'] }], remove: [], blocked: 'G_9.pth is not whole: cut off', notes: [] },
    { group: 'logs/bob', keep: [{ ...item('8'), reasons: ['last 1'], broken: 'a bad checksum' }], remove: [], notes: [] },
  ],
  failed: [{ id: '2', name: 'training-2', error: 'GitHub answered 500' }],
  next: ['see why 1 removal failed; the next run tries again'],
}

interface Run {
  readonly report?: PruneReport
  readonly prune?: () => Promise<PruneReport>
  readonly inputs?: Readonly<Record<string, string>>
  readonly context?: Partial<RunContext>
  readonly env?: Readonly<Record<string, string>>
  readonly isComplete?: boolean
}

/** What a step said, and what it asked the command for. */
async function run({ report = REMOVED, prune = async () => report, inputs = {}, context = {}, env = {}, isComplete = true }: Run = {}) {
  const asked: { request: PruneRequest; surroundings: PruneSurroundings }[] = []
  const said = await step({
    ...{ command: 'prune', run: runPrune, context, inputs: { target: 'artifacts', 'keep-last': '1', apply: 'true', ...inputs } },
    services: {
      env,
      prune: (request, surroundings) => {
        asked.push({ request, surroundings })
        return prune()
      },
      pruneMarkdown: ({ notes, next }) => ({ text: `report: ${[...notes, ...next].join('; ')}`, complete: isComplete }),
    },
  })
  const [{ request, surroundings } = expect.fail()] = asked
  return { ...said, request, surroundings }
}

async function eventFile(payload: unknown): Promise<string> {
  const file = join(here.workspace, 'event.json')
  await writeFile(file, JSON.stringify(payload))
  return file
}

describe('a run of prune', () => {
  it('asks for what the inputs say, and for what the config says where they say nothing', async () => {
    const text = 'retention: { keep-last: 9, keep-daily: 7 }\nprune: { target: caches, max-deletions: 100, group-by: branch }'
    await writeFile(join(here.workspace, 'ckpt-guard.yml'), text)
    const inputs = { config: 'ckpt-guard.yml', target: '', 'keep-last': '2', 'pull-requests': 'closed', threads: '3' }
    const { request } = await run({ inputs })
    expect(request).toMatchObject({
      ...{
        root: here.workspace,
        target: 'caches',
        policyWords: ['keep-last 2', 'keep-daily 7'],
        policy: { last: 2, periods: { daily: 7 } },
      },
      ...{ selection: { pullRequests: 'closed' }, groupBy: ['branch'], apply: true, maxDeletions: 100, threads: 3 },
    })
  })

  it('removes nothing unless it is told to', async () => {
    expect((await run({ report: PLANNED, inputs: { apply: '' } })).request.apply).toBe(false)
    expect((await run({ report: PLANNED, inputs: { apply: 'false' } })).request.apply).toBe(false)
  })

  it('says what it freed in the log, in one notice and in the outputs, and when that counts', async () => {
    const { lines, texts, outputs, failures, summary, report } = await run()
    const outcome = outcomeText(REMOVED)
    expect(lines).toEqual([`${outcome}.`])
    expect(texts).toEqual([`notice: ${outcome}`, expect.stringMatching(/^notice: .*every 6 to 12 hours/)])
    expect(summary).toMatch(/^report: .*every 6 to 12 hours/)
    expect(failures).toEqual([])
    const { report: path, ...others } = outputs
    expect(others).toEqual({ status: 'passed', files: '3', failed: '0', deleted: '2', 'freed-bytes': '2000000' })
    expect(path).toMatch(/prune\.json$/)
    expect(report).toMatchObject({ schema: 'ckpt-guard/prune@1', deleted: REMOVED.deleted })
  })

  it('says why not all was removed, though that is no failure', async () => {
    const left = ['1', '2'].map((id) => ({
      id,
      name: `training-${id}`,
      reason: 'one run removes at most 1 (--max-deletions); the next run goes on',
    }))
    const { texts, failures } = await run({ report: { ...REMOVED, left } })
    expect(texts).toContain('notice: 2 items are left: one run removes at most 1 (max-deletions); the next run goes on')
    expect(failures).toEqual([])
  })

  it('speaks of the quota of artifacts where artifacts were removed alone', async () => {
    for (const report of [PLANNED, { ...REMOVED, target: 'caches' as const }])
      expect((await run({ report })).summary).not.toMatch(/6 to 12/)
  })

  it('tells a plan as one, in words of the inputs', async () => {
    const { texts, outputs, summary } = await run({ report: PLANNED, inputs: { apply: 'false' } })
    expect(texts).toEqual([`notice: ${outcomeText(PLANNED)}`])
    expect(summary).toBe('report: run the same with apply: true to remove 2 items (2.00 MB)\n')
    expect(outputs).toMatchObject({ status: 'passed', deleted: '0', 'freed-bytes': '2000000' })
  })

  it('marks what could not be removed, groups that were left alone, and what is not whole', async () => {
    const { texts, failures, outputs } = await run({ report: FAILED })
    expect(texts).toEqual([
      'error: training-2 could not be removed: GitHub answered 500',
      'error: Nothing of logs/alice is removed: G_9.pth is not whole: cut off',
      'warning: training-8: a bad checksum',
      `notice: ${outcomeText(FAILED)}`,
      expect.stringMatching(/^notice: .*6 to 12 hours/),
    ])
    expect(failures).toEqual([
      `${outcomeText(FAILED)}. What to do: see why 1 removal failed; the next run tries again. The job summary says more.`,
    ])
    expect(outputs).toMatchObject({ status: 'failed', failed: '2', deleted: '1' })
  })

  it('stays within what a runner shows, however much there is to tell', async () => {
    const many = <T>(each: (index: number) => T) => Array.from({ length: 40 }, (_, index) => each(index))
    const long = 'x'.repeat(9_000)
    const broken = { ...item('8'), name: long, reasons: [], broken: long }
    const { texts } = await run({
      report: {
        ...FAILED,
        groups: many((index) => ({ group: long, keep: [broken], remove: [], notes: [], ...(index % 2 === 0 ? { blocked: long } : {}) })),
        failed: many((index) => ({ id: `${index}`, name: long, error: `${long}::error::\n::stop-commands::a` })),
        notes: many(() => long),
      },
    })
    expect(texts).toEqual(
      expect.arrayContaining([
        'error: 37 more could not be removed, see the summary',
        'error: 17 more groups were left alone, see the summary',
        'warning: 17 more are not whole, see the summary',
        'notice: 38 more notes, see the summary',
      ]),
    )
  })

  it('lets no name begin a line of its own', async () => {
    const { texts } = await run({ report: { ...FAILED, failed: [{ id: '1', name: 'a\n::error::b', error: 'c\r\n##[error]d' }] } })
    expect(texts[0]).toBe('error: a\\n::error::b could not be removed: c\\r\\n##[error]d')
  })

  it('leaves reasons in words of the inputs, for each of hundreds', async () => {
    const left = [{ id: '1', name: 'training-1', reason: 'one run removes at most 1 (--max-deletions); the next run goes on' }]
    const { report } = await run({ report: { ...REMOVED, left } })
    expect(report.left[0].reason).toBe('one run removes at most 1 (max-deletions); the next run goes on')
  })

  it('uploads the report where the summary cannot hold it', async () => {
    const said = await run({ isComplete: false })
    expect(said.uploads).toEqual(['prune.md', 'prune.json'])
    expect(said.summary).toContain('(https://github.com/octo/voices/actions/runs/42/artifacts/1)')
  })

  it('has said what was removed before it writes the summary', async () => {
    const { order } = await run()
    expect(order.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 'output'))
  })

  it('finds the targets that the command line has', async () => {
    await writeFile(join(here.workspace, 'items.json'), '[]')
    const { request, surroundings } = await run({ report: PLANNED, inputs: { target: '', inventory: 'items.json', apply: '' } })
    expect((await surroundings.targetOf(request, noProgress)).place).toContain('items.json')
  })
})

describe('before anything is listed', () => {
  it.each([
    [{ target: '' }, /--target files, artifacts, .*\(an option --name is the input name of this step\)$/],
    [{ assets: 'true', target: 'caches' }, /^--assets does not go with --target caches/],
    [{ 'keep-last': 'many' }, /^keep-last: expected a whole number/],
  ])('%j is refused in words of the inputs', async (inputs, message) => {
    await expect(run({ inputs })).rejects.toThrow(message)
  })

  it.each([
    ['nothing says what to keep; see --keep-last', 'see --keep-last (an option --name is the input name of this step)'],
    ['--yes does not go with a list of your own', 'apply: true does not go with a list of your own'],
  ])('what the command refuses is told in words of the inputs: %s', async (refusal, told) => {
    await expect(run({ prune: () => Promise.reject(new UserError(refusal)) })).rejects.toThrow(told)
  })

  it.each(['OLDER-THEN', 'older_than', 'Branches', 'max-deletion'])('a misspelt input %s might have kept something', async (name) => {
    const env = { [`INPUT_${name.toUpperCase()}`]: '30d' }
    await expect(run({ env })).rejects.toThrow(
      /^Input [\w-]+: there is no such input; did you mean (older-than|branch|max-deletions)\? Nothing/,
    )
  })

  it('variables that only begin like inputs are none', async () => {
    const env = { INPUT_VOICE_OF_THE_DAY: 'aurora', INPUT_TARGET: 'artifacts', 'INPUT_OLDER-THEN': '', RUNNER_NAME: 'x' }
    expect((await run({ env })).request.target).toBe('artifacts')
  })

  it('files are not removed where those of strangers would choose; a plan, and what GitHub keeps, is another matter', async () => {
    const context = { event: 'pull_request_target', pullRequest: pullRequest({ fork: true }), trustedCommit: null }
    const files = { target: 'files', paths: 'logs' }
    await expect(run({ context, inputs: files })).rejects.toThrow(/^prune removes no files on pull_request_target/)
    expect((await run({ context, inputs: { ...files, apply: 'false' } })).request).toMatchObject({ apply: false, paths: ['logs'] })
    expect((await run({ context, inputs: { target: 'caches' } })).request.apply).toBe(true)
  })

  it('the policy of a pull request’s files does not count where it meets the rights of the repository', async () => {
    await writeFile(join(here.workspace, '.github-ckpt-guard.yml'), 'retention: { keep-last: 1 }')
    const context = { event: 'pull_request_target', pullRequest: pullRequest(), trustedCommit: 'c'.repeat(40) }
    await expect(run({ context, inputs: { config: '.github-ckpt-guard.yml' } })).rejects.toThrow(/read from the trusted commit/)
  })

  it('a closed pull request of the repository itself has its caches removed', async () => {
    const context = { event: 'pull_request', pullRequest: pullRequest() }
    const { request, texts } = await run({
      context,
      report: { ...REMOVED, target: 'caches' },
      inputs: { target: 'caches', 'pull-requests': 'closed' },
    })
    expect(request).toMatchObject({ apply: true, selection: { pullRequests: 'closed' } })
    expect(texts.filter((text) => text.startsWith('warning'))).toEqual([])
  })

  it.each(['artifacts', 'caches', 'releases'])(
    'a pull request from a fork shows the plan for %s, and why no more than that',
    async (target) => {
      const context = { event: 'pull_request', pullRequest: pullRequest({ fork: true }) }
      const { request, texts, outputs, summary } = await run({ context, report: PLANNED, inputs: { target } })
      expect(request.apply).toBe(false)
      expect(texts[0]).toMatch(`warning: This pull request comes from a fork, where the token may not remove ${target}`)
      expect(texts.filter((text) => text.includes('comes from a fork'))).toHaveLength(1)
      expect(summary).toMatch(/^report: This pull request comes from a fork, /)
      expect(summary).not.toContain('run the same')
      expect(outputs.status).toBe('passed')
      expect((await run({ context, inputs: { target: 'files' } })).request.apply).toBe(true)
    },
  )

  it('a schedule that was copied with a fork removes nothing', async () => {
    const forked = { GITHUB_EVENT_PATH: await eventFile({ schedule: '0 3 * * *', repository: { fork: true } }) }
    const { request, texts } = await run({ context: { event: 'schedule' }, env: forked, report: PLANNED })
    expect(request.apply).toBe(false)
    expect(texts).toContainEqual(expect.stringMatching(/^notice: This repository is a fork, where a scheduled run removes nothing/))
    expect((await run({ context: { event: 'workflow_dispatch' }, env: forked })).request.apply).toBe(true)
    for (const payload of [{ repository: { fork: false } }, {}, []]) {
      const env = { GITHUB_EVENT_PATH: await eventFile(payload) }
      expect((await run({ context: { event: 'schedule' }, env })).request.apply).toBe(true)
    }
  })

  it.skipIf(process.platform === 'win32')('links that lead out of the repository are refused', async () => {
    await symlink(tmpdir(), join(here.workspace, 'linked'))
    const asked: readonly Readonly<Record<string, string>>[] = [
      { target: 'files', paths: 'linked' },
      { target: '', inventory: 'linked/items.json', apply: '' },
    ]
    for (const inputs of asked) await expect(run({ inputs })).rejects.toThrow(/a link that leads out of the repository/)
  })
})
