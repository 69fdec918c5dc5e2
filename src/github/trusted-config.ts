import { relative, resolve, sep } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import type { Config, ConfigInput } from '../config/config.ts'
import { terminalText } from '../reports/escape.ts'
import type { Api } from './api.ts'
import type { RunContext } from './context.ts'
import type { FileAtCommit, Git } from './git.ts'
import { ApiError } from './retry.ts'
import type { Hint } from './runner.ts'

export type LoadConfig = (options: { root: string; file?: string; text?: string; overrides?: ConfigInput }) => Promise<Config>

export interface ConfigRequest {
  /** As the step names it; `undefined` for the usual places. */
  readonly file: string | undefined
  readonly overrides: ConfigInput
  readonly context: RunContext
  readonly git: Git
  readonly api: Api | undefined
  readonly loadConfig: LoadConfig
}

export interface LoadedConfig {
  readonly config: Config
  readonly hints: readonly Hint[]
}

/** Where a repository keeps its settings, in the order that they are looked for. */
const PLACES = ['.github/ckpt-guard.yml', '.github/ckpt-guard.yaml']
const NO_SETTINGS = '{}'

/**
 * The settings of the run. Where the event brings rights that the checked-out files' author may lack (`pull_request_target`),
 * they are read from the trusted commit, by git or by the API, so that a pull request cannot switch off the check it must pass.
 * Where no such commit can be read, the defaults apply; a file that the step names must be there.
 */
export async function readTrustedConfig(request: ConfigRequest): Promise<LoadedConfig> {
  const { file, overrides, context, loadConfig } = request
  const root = context.workspace
  if (context.trustedCommit === undefined || (file !== undefined && isOutside(root, file))) {
    return { config: await loadConfig({ root, overrides, ...(file !== undefined && { file }) }), hints: [] }
  }
  const found = await readFirst(request, context.trustedCommit)
  if (found.kind === 'text') return { config: await loadConfig({ root, text: found.text, overrides }), hints: [] }
  const commit = context.trustedCommit ?? 'of the base'
  if (file !== undefined) {
    const reason = found.kind === 'absent' ? 'is not there' : 'could not be read there'
    throw new UserError(
      `On ${context.event} the config is read from the trusted commit ${commit}, never from the checked-out files; ${terminalText(file)} ${reason}.`,
    )
  }
  const config = await loadConfig({ root, text: NO_SETTINGS, overrides })
  if (found.kind === 'absent') return { config, hints: [] }
  const message =
    `The config could not be read from the trusted commit ${commit}, so the defaults apply: on ${context.event} it is never ` +
    'taken from the checked-out files. Give the job the permission contents: read, or set the inputs of this step.'
  return { config, hints: [{ level: 'warning', message }] }
}

/** A file that another step put outside of the checkout is none of the pull request's. */
function isOutside(root: string, file: string): boolean {
  return relative(root, resolve(root, file)).split(sep)[0] === '..'
}

async function readFirst(request: ConfigRequest, commit: string | null): Promise<FileAtCommit> {
  if (commit === null) return { kind: 'unknown' }
  const { file, context } = request
  const places = file === undefined ? PLACES : [relative(context.workspace, resolve(context.workspace, file)).split(sep).join('/')]
  for (const place of places) {
    const found = await readAt(request, commit, place)
    if (found.kind !== 'absent') return found
  }
  return { kind: 'absent' }
}

async function readAt({ git, api }: ConfigRequest, commit: string, path: string): Promise<FileAtCommit> {
  const local = await git.readFile(commit, path)
  if (local.kind !== 'unknown' || !api) return local
  try {
    const text = await api.readFile(commit, path)
    return text === undefined ? { kind: 'absent' } : { kind: 'text', text }
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'unknown' }
    throw error
  }
}
