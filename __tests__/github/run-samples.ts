import { tmpdir } from 'node:os'
import type { Api } from '../../src/github/api.ts'
import type { PullRequest, RunContext } from '../../src/github/context.ts'
import type { Git } from '../../src/github/git.ts'
import { ApiError } from '../../src/github/retry.ts'
import type { Services } from '../../src/github/services.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'

export const BASE = 'a'.repeat(40)
export const HEAD = 'b'.repeat(40)

export function pullRequest(part: Partial<PullRequest> = {}): PullRequest {
  return { number: 7, base: BASE, head: HEAD, fork: false, changedFiles: undefined, ...part }
}

export function runContext(part: Partial<RunContext> = {}): RunContext {
  return {
    event: 'pull_request',
    repository: { owner: 'octo', name: 'voices' },
    sha: undefined,
    apiUrl: 'https://api.github.com',
    serverUrl: 'https://github.com',
    runId: '42',
    workflow: 'checkpoints',
    job: 'check',
    workspace: tmpdir(),
    temporary: tmpdir(),
    summaryFile: undefined,
    pullRequest: undefined,
    range: undefined,
    trustedCommit: undefined,
    ...part,
  }
}

/** A working tree that is no repository, but for what a test puts in. */
export function fakeGit(part: Partial<Git> = {}): Git {
  return {
    head: async () => undefined,
    diff: async () => undefined,
    mergeBase: async () => undefined,
    readFile: async () => ({ kind: 'unknown' }),
    ...part,
  }
}

/** A GitHub that denies everything, but for what a test puts in. */
export function fakeApi(part: Partial<Api> = {}): Api {
  const deny = async (): Promise<never> => {
    throw denied()
  }
  return {
    pullRequestFiles: deny,
    comments: deny,
    createComment: deny,
    updateComment: deny,
    login: deny,
    readFile: deny,
    ...part,
  }
}

const unasked = () => Promise.reject(new Error('not asked for'))
const nothing = () => ({ text: '', complete: true })

/** The commands that a test does not run, and what they alone need. */
export const UNUSED = {
  env: {},
  access: accessFromEnvironment({}, tmpdir(), 0),
  validate: unasked,
  inspect: unasked,
  compare: unasked,
  convert: unasked,
  publish: unasked,
  prune: unasked,
  backup: unasked,
  resume: unasked,
  validateMarkdown: nothing,
  inspectMarkdown: nothing,
  convertMarkdown: nothing,
  publishMarkdown: nothing,
  pruneMarkdown: nothing,
  backupMarkdown: nothing,
  resumeMarkdown: nothing,
} as const satisfies Partial<Services>

export function denied(): ApiError {
  return new ApiError('Resource not accessible by integration', 403, false)
}
