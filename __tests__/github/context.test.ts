import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { readContext } from '../../src/github/context.ts'
import { BASE, HEAD } from './run-samples.ts'

async function context(event: string, payload: unknown, env: NodeJS.ProcessEnv = {}) {
  const path = join(await mkdtemp(join(tmpdir(), 'ckpt-guard-event-')), 'event.json')
  await writeFile(path, JSON.stringify(payload))
  return readContext({ GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: 'octo/voices', GITHUB_SHA: HEAD, ...env })
}

function proposal(repository: string | null) {
  const repo = repository === null ? null : { full_name: repository }
  return { pull_request: { number: 7, changed_files: 3, base: { sha: BASE }, head: { sha: HEAD, repo } } }
}

describe('the context of a run', () => {
  it('knows the pull request of pull_request events', async () => {
    const { pullRequest, trustedCommit } = await context('pull_request', proposal('octo/voices'))
    expect(pullRequest).toEqual({ number: 7, base: BASE, head: HEAD, fork: false, changedFiles: 3 })
    expect(trustedCommit).toBeUndefined()
  })

  it.each(['someone/voices', null])('sees a fork in a head from %s', async (repository) => {
    expect((await context('pull_request', proposal(repository))).pullRequest?.fork).toBe(true)
  })

  it('trusts the base alone on pull_request_target', async () => {
    expect((await context('pull_request_target', proposal('someone/voices'))).trustedCommit).toBe(BASE)
  })

  it.each(['workflow_run', 'issue_comment'])('trusts the commit of the default branch on %s', async (event) => {
    expect((await context(event, {})).trustedCommit).toBe(HEAD)
    expect((await context(event, {}, { GITHUB_SHA: '' })).trustedCommit).toBeNull()
  })

  it('refuses a pull request event without a pull request', async () => {
    await expect(context('pull_request', {})).rejects.toThrow(UserError)
  })

  it('refuses commits that are no commits, before any command sees them', async () => {
    const payload = proposal('octo/voices')
    payload.pull_request.base.sha = '--output=/etc/passwd'
    await expect(context('pull_request', payload)).rejects.toThrow(UserError)
  })

  it('knows both ends of pushes and merge groups', async () => {
    expect((await context('push', { before: BASE, after: HEAD })).range).toEqual({ base: BASE, head: HEAD })
    expect((await context('merge_group', { merge_group: { base_sha: BASE, head_sha: HEAD } })).range).toEqual({ base: BASE, head: HEAD })
  })

  it('knows of nothing before a new branch', async () => {
    expect((await context('push', { before: '0'.repeat(40), after: HEAD })).range).toBeUndefined()
  })

  it.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])('has neither pull request nor range on %s', async (event) => {
    const { pullRequest, range } = await context(event, { pull_request: {}, before: BASE, after: HEAD })
    expect({ pullRequest, range }).toEqual({ pullRequest: undefined, range: undefined })
  })

  it('says so where the event file is broken', async () => {
    await expect(readContext({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: join(tmpdir(), 'not-there.json') })).rejects.toThrow(
      /event file/,
    )
  })

  it('does without any event outside of a runner', async () => {
    const { event, repository, workspace, summaryFile } = await readContext({})
    expect({ event, repository, workspace, summaryFile }).toEqual({
      event: '',
      repository: undefined,
      workspace: process.cwd(),
      summaryFile: undefined,
    })
  })
})
