import type { BundlePiece, BundleProvenance } from '../bundle/bundle.ts'
import { findRemote, httpAddress } from '../sources/git-remote.ts'
import { gitText } from '../sources/git-run.ts'

export interface ProvenanceSources {
  /** Variables of the environment; only those that name the run are looked at, never one that holds a token. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** What git knows; asked for only where the variables tell nothing. */
  readonly git: GitFacts | undefined
  readonly now: Date
  readonly version: string
  /** The files that the published ones were made from. */
  readonly sources: readonly BundlePiece[]
}

/** What the working tree says of itself. */
export interface GitFacts {
  readonly commit: string | undefined
  /** `v1.2`. A branch may be called after a person. */
  readonly tag: string | undefined
  /** Whether files under version control differ from the commit. */
  readonly modified: boolean
  /** Address that git fetches from, which may hold credentials. */
  readonly remote: string | undefined
}

/**
 * Where, when and with what files were made, from GitHub's variables, else from git. Nobody's name is in it: not the actor, not the author,
 * no folder. What does not look as it should is left out.
 */
export function provenanceOf({ env, git, now, version, sources }: ProvenanceSources): BundleProvenance {
  const isOnGitHub = env.GITHUB_ACTIONS === 'true'
  const about = isOnGitHub ? ofRun(env) : git === undefined ? {} : ofTree(git)
  return { tool: { name: 'ckpt-guard', version }, time: now.toISOString(), ...about, sources }
}

/** Asks git about the commit that is checked out. Nothing throws: no git and no repository are no facts. */
export async function readGitFacts(folder: string): Promise<GitFacts | undefined> {
  const commit = line(await gitText(folder, ['rev-parse', '--verify', 'HEAD']))
  if (commit === undefined) return undefined
  const status = await gitText(folder, ['status', '--porcelain', '--untracked-files=no'])
  return {
    commit,
    tag: line(await gitText(folder, ['describe', '--exact-match', '--tags', 'HEAD'])),
    modified: status !== undefined && status.trim() !== '',
    remote: (await findRemote(folder))?.address,
  }
}

type About = Omit<BundleProvenance, 'tool' | 'time' | 'sources'>

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/
const REF = /^refs\/[^\s\p{Cc}~^:?*[\\]{1,250}$/u

function ofRun(env: ProvenanceSources['env']): About {
  const server = serverUrl(env.GITHUB_SERVER_URL)
  const repository = matching(REPOSITORY, env.GITHUB_REPOSITORY)
  const id = matching(/^\d{1,20}$/, env.GITHUB_RUN_ID)
  const attempt = Number(matching(/^\d{1,6}$/, env.GITHUB_RUN_ATTEMPT) ?? '1')
  const run = id === undefined || repository === undefined ? undefined : runOf(server ?? 'https://github.com', repository, id, attempt)
  return defined({
    server,
    repository,
    commit: matching(COMMIT, env.GITHUB_SHA),
    ref: matching(REF, env.GITHUB_REF),
    workflow: workflowOf(env),
    run,
  })
}

function workflowOf(env: ProvenanceSources['env']): BundleProvenance['workflow'] {
  const workflow = defined({
    name: matching(/^[^\p{Cc}]{1,200}$/u, env.GITHUB_WORKFLOW),
    ref: matching(/^[^\s\p{Cc}]{1,500}$/u, env.GITHUB_WORKFLOW_REF),
    event: matching(/^\w{1,60}$/, env.GITHUB_EVENT_NAME),
  })
  return Object.keys(workflow).length === 0 ? undefined : workflow
}

function runOf(server: string, repository: string, id: string, attempt: number): NonNullable<BundleProvenance['run']> {
  return { id, attempt, url: `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` }
}

function ofTree({ commit, tag, modified, remote }: GitFacts): About {
  const address = remote === undefined ? undefined : httpAddress(remote)
  const repository = address?.pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return defined({
    server: address === undefined ? undefined : serverUrl(address.origin),
    repository: matching(REPOSITORY, repository),
    commit: matching(COMMIT, commit),
    ref: matching(REF, tag === undefined ? undefined : `refs/tags/${tag}`),
    modified,
  })
}

/** Scheme and host alone: an address may hold a name and a password. */
function serverUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const { protocol, origin } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined
}

function matching(pattern: RegExp, text: string | undefined): string | undefined {
  return text !== undefined && pattern.test(text) ? text : undefined
}

function line(text: string | undefined): string | undefined {
  const first = text?.split('\n', 1)[0]?.trim()
  return first === undefined || first === '' ? undefined : first
}

/** Without fields that are not known, so that none stands in the JSON as an empty one. */
function defined<Fields extends object>(fields: Fields): Fields {
  // Dropping what is `undefined` keeps the type: such fields are optional.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields
}
