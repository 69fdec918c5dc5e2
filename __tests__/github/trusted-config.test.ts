import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load-config.ts'
import type { RunContext } from '../../src/github/context.ts'
import type { FileAtCommit } from '../../src/github/git.ts'
import { ApiError } from '../../src/github/retry.ts'
import { type ConfigRequest, readTrustedConfig } from '../../src/github/trusted-config.ts'
import { BASE, fakeApi, fakeGit, runContext } from './run-samples.ts'
import { TemporaryRepository } from './temporary-repository.ts'

const STRICT = 'fail-on: warning\n'

/** Files of the trusted commit, as git has them. */
function gitWith(files: Readonly<Record<string, string>>) {
  return fakeGit({
    readFile: async (commit, path): Promise<FileAtCommit> => {
      const text = commit === BASE ? files[path] : undefined
      return text === undefined ? { kind: 'absent' } : { kind: 'text', text }
    },
  })
}

function read(part: Partial<Omit<ConfigRequest, 'context'>> & { context?: Partial<RunContext> } = {}) {
  const { context, ...rest } = part
  return readTrustedConfig({
    file: undefined,
    overrides: {},
    git: fakeGit(),
    api: undefined,
    loadConfig,
    ...rest,
    context: runContext({ event: 'pull_request_target', trustedCommit: BASE, ...context }),
  })
}

describe('the config on pull_request_target', () => {
  it('is read from the base commit, though the checkout holds another one', async () => {
    const repository = await TemporaryRepository.create()
    await repository.write('.github/ckpt-guard.yml', 'fail-on: never\n')
    const { config, hints } = await read({ git: gitWith({ '.github/ckpt-guard.yml': STRICT }), context: { workspace: repository.folder } })
    expect(config['fail-on']).toBe('warning')
    expect(hints).toEqual([])
    await repository.dispose()
  })

  it('is the defaults where the base has none, whatever the checkout holds', async () => {
    const repository = await TemporaryRepository.create()
    await repository.write('.github/ckpt-guard.yml', 'fail-on: never\n')
    const { config, hints } = await read({ git: gitWith({}), context: { workspace: repository.folder } })
    expect(config['fail-on']).toBe('error')
    expect(hints).toEqual([])
    await repository.dispose()
  })

  it('may end in .yaml', async () => {
    const { config } = await read({ git: gitWith({ '.github/ckpt-guard.yaml': STRICT }) })
    expect(config['fail-on']).toBe('warning')
  })

  it('comes from the API where the base commit is not checked out', async () => {
    const asked: string[] = []
    const readFile = async (commit: string, path: string) => {
      asked.push(`${commit}:${path}`)
      return STRICT
    }
    const { config } = await read({ api: fakeApi({ readFile }) })
    expect(config['fail-on']).toBe('warning')
    expect(asked).toEqual([`${BASE}:.github/ckpt-guard.yml`])
  })

  it('is the defaults, with a hint, where it cannot be had', async () => {
    const { config, hints } = await read({ api: fakeApi({ readFile: () => Promise.reject(new ApiError('Forbidden', 403, false)) }) })
    expect(config['fail-on']).toBe('error')
    expect(hints).toMatchObject([{ level: 'warning', message: expect.stringContaining('contents: read') }])
  })

  it('goes under the inputs of the step, as everywhere', async () => {
    const { config } = await read({ git: gitWith({ '.github/ckpt-guard.yml': STRICT }), overrides: { 'fail-on': 'error' } })
    expect(config['fail-on']).toBe('error')
  })

  it('that the step names is read from the base, by whatever way the path goes there', async () => {
    const { config } = await read({ file: './ci/../ci/guard.yml', git: gitWith({ 'ci/guard.yml': STRICT }) })
    expect(config['fail-on']).toBe('warning')
  })

  it('that the step names must be there', async () => {
    await expect(read({ file: 'ci/guard.yml', git: gitWith({}) })).rejects.toThrow(/ci\/guard\.yml is not there/)
    await expect(read({ file: 'ci/guard.yml' })).rejects.toThrow(/could not be read there/)
  })
})

describe('the config elsewhere', () => {
  it('is read from the checkout', async () => {
    const repository = await TemporaryRepository.create()
    await repository.write('.github/ckpt-guard.yml', STRICT)
    const { config } = await read({ context: { event: 'pull_request', trustedCommit: undefined, workspace: repository.folder } })
    expect(config['fail-on']).toBe('warning')
    await repository.dispose()
  })

  it('that another step put outside of the checkout is read from there', async () => {
    const repository = await TemporaryRepository.create()
    await repository.write('guard.yml', STRICT)
    await repository.write('checkout/a.txt', '')
    const { config } = await read({ file: '../guard.yml', context: { workspace: `${repository.folder}/checkout` } })
    expect(config['fail-on']).toBe('warning')
    await repository.dispose()
  })
})
