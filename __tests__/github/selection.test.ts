import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ConfigInput, configSchema } from '../../src/config/config.ts'
import type { RunContext } from '../../src/github/context.ts'
import type { Git, GitChange } from '../../src/github/git.ts'
import { type Selection, selectFiles } from '../../src/github/selection.ts'
import { BASE, fakeGit, HEAD, pullRequest, runContext } from './run-samples.ts'

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ckpt-guard-selection-'))
})

afterEach(() => rm(workspace, { recursive: true, force: true }))

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), 'x')
  }
}

interface Choice {
  readonly changes?: readonly GitChange[]
  readonly paths?: readonly string[]
  readonly config?: ConfigInput
  readonly context?: Partial<RunContext>
  readonly git?: Partial<Git>
}

function select({ changes, paths = [], config = {}, context = {}, git = {} }: Choice): Promise<Selection> {
  return selectFiles({
    paths,
    config: configSchema.parse(config),
    context: runContext({ workspace, pullRequest: pullRequest(), ...context }),
    git: fakeGit({ head: async () => ({ sha: HEAD, parents: [] }), diff: async () => changes, ...git }),
    api: undefined,
  })
}

const added = (...paths: readonly string[]): GitChange[] => paths.map((path) => ({ path, removed: false }))
const removed = (...paths: readonly string[]): GitChange[] => paths.map((path) => ({ path, removed: true }))
const changedFiles = (selection: Selection) => (selection.kind === 'changed' ? selection.files : selection.kind)

describe('the files of a pull request', () => {
  it('are the changed ones that look like checkpoints, and not the removed ones', async () => {
    await put('a.pth', 'src/train.py', '.cache/b.ckpt')
    const changes = [...added('src/train.py', '.cache/b.ckpt', 'a.pth'), ...removed('gone.pth')]
    expect(changedFiles(await select({ changes }))).toEqual(['.cache/b.ckpt', 'a.pth'])
  })

  it('are none where it changes no checkpoint', async () => {
    await put('README.md')
    expect(await select({ changes: added('README.md') })).toEqual({ kind: 'changed', files: [], hints: [] })
  })

  it('may have names that are globs, that break lines, or of any script', async () => {
    const anywhere = ['[x].pth', '模型.pth', '{a,b}.pth', '!c.pth']
    const names = process.platform === 'win32' ? anywhere : [...anywhere, 'a\nb.pth', '*.pth']
    await put(...names)
    expect(changedFiles(await select({ changes: added(...names) }))).toEqual([...names].sort())
  })

  it('keep to the paths of the step and to what the config leaves out', async () => {
    await put('models/a.pth', 'models/old/b.pth', 'models/notes.txt', 'other/c.pth', 'models/deep/tmp.pth')
    const changes = added('models/a.pth', 'models/old/b.pth', 'models/notes.txt', 'other/c.pth', 'models/deep/tmp.pth')
    const config = { exclude: ['models/old/', 'tmp.pth'] }
    expect(changedFiles(await select({ changes, config, paths: ['./models/'] }))).toEqual(['models/a.pth'])
    expect(changedFiles(await select({ changes, config, paths: ['**/*.txt'] }))).toEqual(['models/notes.txt'])
    expect(changedFiles(await select({ changes, config, paths: ['other/c.pth', 'models/notes.txt'] }))).toEqual([
      'models/notes.txt',
      'other/c.pth',
    ])
    expect(changedFiles(await select({ changes, config, paths: ['.'] }))).toEqual(['models/a.pth', 'other/c.pth'])
    expect(changedFiles(await select({ changes, config: { paths: ['**/*.pth', '!models/**'] } }))).toEqual(['other/c.pth'])
  })

  it('that are not in the working tree cannot pass', async () => {
    await expect(select({ changes: added('a.pth') })).rejects.toThrow(/a\.pth .*not in the working tree/)
  })

  it('that are links out of the repository are refused', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'ckpt-guard-elsewhere-'))
    await writeFile(join(elsewhere, 'secret'), 'x')
    await symlink(join(elsewhere, 'secret'), join(workspace, 'a.pth'))
    await expect(select({ changes: added('a.pth') })).rejects.toThrow(/leads out of the repository/)
  })

  it('in a folder that is a link out of the repository are refused', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'ckpt-guard-elsewhere-'))
    await writeFile(join(elsewhere, 'a.pth'), 'x')
    await symlink(elsewhere, join(workspace, 'models'))
    await expect(select({ changes: added('models/a.pth') })).rejects.toThrow(/leads out of the repository/)
  })

  it('may be links within the repository, also to nothing: the check says what it finds', async () => {
    await put('real.pth')
    await symlink('real.pth', join(workspace, 'link.pth'))
    await symlink('nowhere.pth', join(workspace, 'broken.pth'))
    expect(changedFiles(await select({ changes: added('link.pth', 'broken.pth') }))).toEqual(['broken.pth', 'link.pth'])
  })

  it('leave submodules out', async () => {
    await mkdir(join(workspace, 'voices.pth'))
    expect(changedFiles(await select({ changes: added('voices.pth') }))).toEqual([])
  })
})

describe('files beside the changed ones', () => {
  it('are looked at again where a shard of theirs is removed', async () => {
    await put('m/model.safetensors.index.json', 'm/model-00001-of-00002.safetensors')
    const changes = removed('m/model-00002-of-00002.safetensors')
    expect(changedFiles(await select({ changes }))).toEqual(['m/model.safetensors.index.json'])
  })

  it('are looked at again where their checksums change', async () => {
    await put('m/a.pth', 'm/b.pth', 'm/notes.txt', 'm/a.pth.sha256', 'm/SHA256SUMS')
    expect(changedFiles(await select({ changes: added('m/a.pth.sha256') }))).toEqual(['m/a.pth'])
    expect(changedFiles(await select({ changes: added('m/SHA256SUMS') }))).toEqual(['m/a.pth', 'm/b.pth'])
  })

  it('are all looked at where the manifest changes', async () => {
    const selection = await select({ changes: added('sums.txt'), config: { manifest: 'sums.txt' } })
    expect(selection).toMatchObject({ kind: 'all', hints: [{ level: 'notice' }] })
  })
})

describe('all files that match', () => {
  it.each(['push', 'schedule', 'workflow_dispatch', 'merge_group'])('are looked at on %s', async (event) => {
    const context = { event, pullRequest: undefined, range: { base: BASE, head: HEAD } }
    expect(await select({ context, paths: ['models'] })).toEqual({ kind: 'all', paths: ['models'], hints: [] })
  })

  it('are looked at on a pull request where the config asks for it', async () => {
    expect((await select({ changes: [], config: { files: 'all' } })).kind).toBe('all')
  })

  it('are looked at, with a hint, where it is not known what changed', async () => {
    expect(await select({})).toMatchObject({
      kind: 'all',
      hints: [{ level: 'warning', message: expect.stringContaining('fetch-depth: 0') }],
    })
  })

  it('are looked at, with a hint, where there is nothing to compare with', async () => {
    const selection = await select({ context: { event: 'schedule', pullRequest: undefined }, config: { files: 'changed' } })
    expect(selection).toMatchObject({ kind: 'all', hints: [{ message: expect.stringContaining('schedule event') }] })
  })
})

describe('files: changed', () => {
  it('works on pushes and merge groups too', async () => {
    await put('a.pth')
    const context = { event: 'push', pullRequest: undefined, range: { base: BASE, head: HEAD } }
    expect(changedFiles(await select({ context, config: { files: 'changed' }, changes: added('a.pth') }))).toEqual(['a.pth'])
  })
})

describe('the checked-out commit', () => {
  const elsewhere = { head: async () => ({ sha: BASE, parents: [] }) }

  it('may be the merge of the head', async () => {
    const git = { head: async () => ({ sha: 'c'.repeat(40), parents: [BASE, HEAD] }) }
    expect((await select({ changes: [], git })).hints).toEqual([])
  })

  it('must be the head on pull_request_target: the base would pass in its place', async () => {
    await expect(select({ changes: [], git: elsewhere, context: { event: 'pull_request_target' } })).rejects.toThrow(
      /not the pull request's head/,
    )
  })

  it('that is another one gives a warning on pull_request', async () => {
    expect((await select({ changes: [], git: elsewhere })).hints).toMatchObject([{ level: 'warning' }])
  })

  it('that is unknown gives a warning on pull_request_target', async () => {
    const git = { head: async () => undefined }
    expect((await select({ changes: [], git, context: { event: 'pull_request_target' } })).hints).toMatchObject([{ level: 'warning' }])
  })
})
