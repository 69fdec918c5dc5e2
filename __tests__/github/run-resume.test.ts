import { symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ResumeRequest, StoreOf } from '../../src/commands/backup-request.ts'
import { UserError } from '../../src/commands/user-error.ts'
import type { RunContext } from '../../src/github/context.ts'
import { runResume } from '../../src/github/run-resume.ts'
import type { ResumeReport } from '../../src/reports/backup-schema.ts'
import { recordedSteps } from './recorded-step.ts'

const { here, step } = recordedSteps()

const RESTORED: ResumeReport = {
  ...{ schema: 'ckpt-guard/resume@1', status: 'passed', dryRun: false, found: true, path: 'logs/aurora/G_240.pth', epoch: 3, step: 240 },
  ...{ place: 'cache of octo/voices', name: 'ckpt-guard-logs.aurora-e3-s240-0123456789abcdef' },
  ...{ restored: ['logs/aurora/G_240.pth', 'logs/aurora/D_240.pth', 'logs/aurora/config.json'], passedOver: [], notes: [], next: [] },
}

const NOTHING: ResumeReport = {
  ...{ schema: 'ckpt-guard/resume@1', status: 'passed', dryRun: false, found: false, restored: [], passedOver: [], notes: [], next: [] },
}

interface Run {
  readonly report?: ResumeReport
  readonly resume?: () => Promise<ResumeReport>
  readonly inputs?: Readonly<Record<string, string>>
  readonly context?: Partial<RunContext>
  readonly isComplete?: boolean
}

async function run({ report = RESTORED, resume = async () => report, inputs = {}, context = {}, isComplete = true }: Run = {}) {
  const asked: { request: ResumeRequest; storeOf: StoreOf }[] = []
  const said = await step({
    ...{ command: 'resume', run: runResume, inputs, context },
    services: {
      resume: (request, { storeOf }) => {
        asked.push({ request, storeOf })
        return resume()
      },
      resumeMarkdown: ({ found, next }) => ({ text: `report: ${[found, ...next].join('; ')}`, complete: isComplete }),
    },
  })
  const [{ request, storeOf } = expect.fail()] = asked
  return { ...said, request, storeOf }
}

describe('a run of resume', () => {
  it('asks for what the inputs say', async () => {
    const inputs = { paths: 'logs/aurora', from: 'local, cache', prefix: 'nightly', required: 'true', 'dry-run': 'true', threads: '2' }
    expect((await run({ inputs })).request).toMatchObject({
      ...{ root: here.workspace, directory: 'logs/aurora', from: [{ kind: 'local' }, { kind: 'cache' }], prefix: 'nightly' },
      ...{ required: true, dryRun: true, temporary: here.workspace, threads: 2 },
    })
  })

  it('looks where backups go, and at what is there, unless the step says otherwise', async () => {
    await writeFile(join(here.workspace, 'ckpt-guard.yml'), 'backup: { to: artifact }')
    const { request } = await run({ inputs: { config: 'ckpt-guard.yml' } })
    expect(request).toMatchObject({ from: [{ kind: 'local' }, { kind: 'artifact' }], prefix: 'ckpt-guard', required: false })
    expect(request.directory).toBeUndefined()
  })

  it('tells the trainer what to load, as an absolute path', async () => {
    const { outputs, lines, texts, failures } = await run()
    const { report: path, ...others } = outputs
    expect(others).toEqual({
      ...{ status: 'passed', files: '3', failed: '0', found: 'true', epoch: '3', step: '240' },
      path: join(here.workspace, 'logs/aurora/G_240.pth'),
    })
    expect(path).toMatch(/resume\.json$/)
    const outcome = 'logs/aurora/G_240.pth, epoch 3, step 240, restored from cache of octo/voices'
    expect(lines).toEqual([`${outcome}.`])
    expect([texts, failures]).toEqual([[`notice: ${outcome}`], []])
  })

  it('says of a checkpoint that was there already that nothing was restored', async () => {
    const { name, epoch, ...local } = RESTORED
    const { lines, outputs } = await run({ report: { ...local, place: 'local', restored: [] } })
    expect(lines).toEqual(['logs/aurora/G_240.pth, step 240, which is here.'])
    expect(outputs).toMatchObject({ files: '0', found: 'true', step: '240' })
    expect(outputs).not.toHaveProperty('epoch')
  })

  it('passes where nothing is found, with a notice and an output that says so', async () => {
    const { outputs, texts, failures } = await run({ report: NOTHING })
    const { report: _, ...others } = outputs
    expect(others).toEqual({ status: 'passed', files: '0', failed: '0', found: 'false' })
    expect(texts).toEqual(['notice: no checkpoint was found that training could go on from'])
    expect(failures).toEqual([])
  })

  it('fails where nothing is found and something is required', async () => {
    const report: ResumeReport = { ...NOTHING, status: 'failed', next: ['look at --from'] }
    const { outputs, failures } = await run({ report, inputs: { required: 'true' } })
    expect(outputs).toMatchObject({ status: 'failed', failed: '1', found: 'false' })
    expect(failures).toEqual([
      'no checkpoint was found that training could go on from. What to do: look at --from (an option --name is the input name of this step). ' +
        'The job summary says more.',
    ])
  })

  it('warns of newer ones that were passed over, by name', async () => {
    const passedOver = [
      { name: 'logs/aurora/G_300.pth', place: 'local', reason: 'cut off' },
      { name: 'ckpt-guard-x', place: 'cache of octo/voices', reason: 'a digest\n::error::differs' },
    ]
    const { texts } = await run({ report: { ...RESTORED, passedOver, notes: ['a local file was kept as G_240.pth.old'] } })
    expect(texts).toEqual([
      'warning: Passed over logs/aurora/G_300.pth: cut off',
      'warning: Passed over ckpt-guard-x in cache of octo/voices: a digest\\n::error::differs',
      expect.stringMatching(/^notice: logs\/aurora\/G_240\.pth/),
      'notice: a local file was kept as G_240.pth.old',
    ])
  })

  it('uploads the report where the summary cannot hold it', async () => {
    expect((await run({ isComplete: false })).uploads).toEqual(['resume.md', 'resume.json'])
  })

  it.each([
    ['cache', 'cache of octo/voices'],
    ['artifact', 'artifacts of octo/voices'],
    ['./backups', /backups$/],
  ])('from %s finds the place %s', async (from, place) => {
    const { request, storeOf } = await run({ inputs: { from } })
    const [first = expect.fail()] = request.from
    expect(first.kind === 'local' ? '' : (await storeOf(first)).place).toMatch(place)
  })

  it('speaks in words of the inputs', async () => {
    const resume = () => Promise.reject(new UserError('see --from'))
    await expect(run({ resume })).rejects.toThrow('see --from (an option --name is the input name of this step)')
  })

  it('takes one folder, or none', async () => {
    await expect(run({ inputs: { paths: 'logs/a\nlogs/b' } })).rejects.toThrow(/^Input paths: resume takes the one folder .* found 2$/)
  })

  it.skipIf(process.platform === 'win32')('refuses links that lead out of the repository', async () => {
    await symlink(tmpdir(), join(here.workspace, 'linked'))
    const asked: readonly Readonly<Record<string, string>>[] = [{ paths: 'linked' }, { from: './linked' }]
    for (const inputs of asked) await expect(run({ inputs })).rejects.toThrow(/a link that leads out of the repository/)
  })
})
