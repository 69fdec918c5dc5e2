import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ProvenanceSources, provenanceOf, readGitFacts } from '../../src/publish/provenance.ts'
import { PROVENANCE } from './release-samples.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'

const ENV = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo/voices',
  GITHUB_SHA: COMMIT,
  GITHUB_REF: 'refs/tags/v1.2',
  GITHUB_WORKFLOW: 'Release',
  GITHUB_WORKFLOW_REF: 'octo/voices/.github/workflows/release.yml@refs/tags/v1.2',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '1',
}

function provenance(changes: Partial<ProvenanceSources> = {}) {
  const { sources, time } = PROVENANCE
  return provenanceOf({ env: ENV, git: undefined, now: new Date(time), version: '1.2.3', sources, ...changes })
}

describe('provenance', () => {
  test('tells of the run, the commit and the sources', () => {
    expect(provenance()).toEqual(PROVENANCE)
  })

  test('names nobody, and holds no token', () => {
    const env = {
      ...ENV,
      GITHUB_TOKEN: 'ghs_token',
      GITHUB_ACTOR: 'alice',
      GITHUB_TRIGGERING_ACTOR: 'alice',
      USER: 'alice',
      GITHUB_WORKSPACE: '/home/alice',
    }
    expect(JSON.stringify(provenance({ env }))).not.toMatch(/alice|ghs_token/)
  })

  test('leaves out what does not look as it should', () => {
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'javascript:alert(1)',
      GITHUB_REPOSITORY: 'octo/voices](https://evil.example)',
      GITHUB_SHA: 'HEAD',
      GITHUB_REF: 'refs/tags/a b',
      GITHUB_WORKFLOW: 'a\nb',
      GITHUB_RUN_ID: '../42',
    }
    expect(Object.keys(provenance({ env })).sort()).toEqual(['sources', 'time', 'tool'])
  })

  test('drops a name and a password from the address of the server', () => {
    const env = { ...ENV, GITHUB_SERVER_URL: 'https://alice:pw@git.example.org/x' }
    expect(provenance({ env })).toMatchObject({ server: 'https://git.example.org' })
  })

  test('comes from git elsewhere than on GitHub', () => {
    const git = { commit: COMMIT, tag: 'v1.2', modified: true, remote: 'https://alice:pw@example.org/octo/voices.git' }
    expect(provenance({ env: {}, git })).toEqual({
      tool: PROVENANCE.tool,
      time: PROVENANCE.time,
      server: 'https://example.org',
      repository: 'octo/voices',
      commit: COMMIT,
      ref: 'refs/tags/v1.2',
      modified: true,
      sources: PROVENANCE.sources,
    })
  })
})

describe('a working tree', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'ckpt-guard-provenance-'))
  })
  afterEach(() => rm(root, { recursive: true }))

  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { encoding: 'utf8' }).trim()

  test('tells its commit, its tag, its remote, and whether it was changed', async () => {
    git('init', '--quiet')
    await writeFile(join(root, 'a'), '1')
    git('add', 'a')
    git('commit', '--quiet', '--message', 'a')
    git('tag', 'v1')
    git('remote', 'add', 'origin', 'git@github.com:octo/voices.git')
    const facts = { commit: git('rev-parse', 'HEAD'), tag: 'v1', remote: 'git@github.com:octo/voices.git' }
    expect(await readGitFacts(root)).toEqual({ ...facts, modified: false })
    await writeFile(join(root, 'a'), '2')
    expect(await readGitFacts(root)).toEqual({ ...facts, modified: true })
  })

  test('that is none tells nothing', async () => {
    expect(await readGitFacts(root)).toBeUndefined()
  })
})
