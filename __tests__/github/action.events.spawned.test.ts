import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeGithub } from './fake-github.ts'
import { runStep } from './fake-runner.ts'
import { HEALTHY, type Proposal, propose, pullRequestEvent, TRUNCATED } from './proposal.ts'
import type { TemporaryRepository } from './temporary-repository.ts'

let github: FakeGithub
const disposables: TemporaryRepository[] = []

beforeEach(async () => {
  github = await new FakeGithub().start()
})

afterEach(async () => {
  expect(github.unknown).toEqual([])
  await github.stop()
  for (const repository of disposables.splice(0)) await repository.dispose()
})

async function proposal(...change: Parameters<typeof propose>): Promise<Proposal> {
  const made = await propose(...change)
  disposables.push(made.repository)
  return made
}

/** A corrupt file that was there before, and a healthy one that is new. */
const oldAndNew = () =>
  proposal(
    (repository) => repository.copy(HEALTHY, 'new.pt'),
    (repository) => repository.copy(TRUNCATED, 'old.pth'),
  )

describe('events other than pull requests', () => {
  it.each([
    ['push', ({ base, merge }: Proposal) => ({ before: base, after: merge })],
    ['merge_group', ({ base, merge }: Proposal) => ({ merge_group: { base_sha: base, head_sha: merge } })],
    ['schedule', () => ({ schedule: '0 4 * * *' })],
    ['workflow_dispatch', () => ({ inputs: {} })],
  ])('check all files that match: %s', async (name, payload) => {
    const made = await oldAndNew()
    const event = { name, payload: payload(made), sha: made.merge }
    const step = await runStep({ event, workspace: made.repository.folder, github })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', files: '2', failed: '1' } })
    expect(step.errors[0]).toMatchObject({ file: 'old.pth', title: 'container/truncated' })
    expect(github.requests).toEqual([])
  })

  it.each([
    ['push', ({ base, merge }: Proposal) => ({ before: base, after: merge })],
    ['merge_group', ({ base, merge }: Proposal) => ({ merge_group: { base_sha: base, head_sha: merge } })],
  ])('check the changed files where asked to: %s', async (name, payload) => {
    const made = await oldAndNew()
    const event = { name, payload: payload(made), sha: made.merge }
    const step = await runStep({ event, workspace: made.repository.folder, github, inputs: { files: 'changed' } })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'passed', files: '1' } })
  })

  it('check all files, and say so, where a push has nothing before it', async () => {
    const made = await oldAndNew()
    const event = { name: 'push', payload: { before: '0'.repeat(40), after: made.merge }, sha: made.merge }
    const step = await runStep({ event, workspace: made.repository.folder, github, inputs: { files: 'changed' } })
    expect(step.outputs).toMatchObject({ files: '2' })
    expect(step.hints).toMatchObject([{ message: expect.stringContaining('nothing to compare with') }])
  })

  it('keep to the paths of the step', async () => {
    const made = await oldAndNew()
    const event = { name: 'schedule', payload: {}, sha: made.merge }
    const step = await runStep({ event, workspace: made.repository.folder, github, inputs: { paths: 'new.pt' } })
    expect(step).toMatchObject({ exitCode: 0, outputs: { files: '1' } })
  })
})

describe('pull_request_target', () => {
  const lax = 'fail-on: never\ncomment: false\n'

  it('does not check the base in place of the pull request', async () => {
    const made = await oldAndNew()
    await made.repository.git('checkout', '--quiet', made.base)
    const event = pullRequestEvent(made, { name: 'pull_request_target' })
    const step = await runStep({ event, workspace: made.repository.folder, github })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toMatchObject([{ message: expect.stringContaining("is not the pull request's head") }])
  })

  it('takes no config from the checked-out head', async () => {
    const made = await proposal(async (repository) => {
      await repository.copy(TRUNCATED, 'voice.pth')
      await repository.write('.github/ckpt-guard.yml', lax)
    })
    await made.repository.git('checkout', '--quiet', made.head)
    const event = pullRequestEvent(made, { name: 'pull_request_target', fork: true })
    const step = await runStep({ event, workspace: made.repository.folder, github })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' }, hints: [] })
    expect(github.rest.comments).toHaveLength(1)
  })

  it('takes the config of the base from the API where the history is not here', async () => {
    const made = await proposal((repository) => repository.copy(TRUNCATED, 'voice.pth'))
    const copy = await made.repository.shallowCopy(made.head)
    disposables.push(copy)
    github.rest.files = [{ filename: 'voice.pth', status: 'added' }]
    github.rest.contents.set(`${made.base}:.github/ckpt-guard.yml`, lax)
    const event = pullRequestEvent(made, { name: 'pull_request_target', fork: true })
    const step = await runStep({ event, workspace: copy.folder, github })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'passed', files: '1' } })
    expect(github.rest.comments).toEqual([])
  })

  it('keeps to the defaults, with a hint, where that config cannot be had', async () => {
    const made = await proposal((repository) => repository.copy(HEALTHY, 'voice.pt'))
    const copy = await made.repository.shallowCopy(made.head)
    disposables.push(copy)
    const event = pullRequestEvent(made, { name: 'pull_request_target' })
    const step = await runStep({ event, workspace: copy.folder, github, inputs: { token: '' } })
    expect(step.exitCode).toBe(0)
    expect(step.hints).toContainEqual(expect.objectContaining({ message: expect.stringContaining('the defaults apply') }))
  })
})
