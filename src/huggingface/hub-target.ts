import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import type { DeliveredFile, Delivery, Publication, PublishedFile, Target, TargetState } from '../publish/publication.ts'
import { parseAddress } from '../sources/http-address.ts'
import { SourceError } from '../sources/source-error.ts'
import { commitFiles } from './commit-files.ts'
import { connectHub, type Hub } from './hub.ts'
import { explained } from './hub-failure.ts'
import { isSameFile } from './same-file.ts'

export interface HubTargetOptions {
  /** `ORG/REPO`: a model, which is made where there is none. */
  readonly repository: string
  /** Set on the commit; `undefined` for none. */
  readonly tag: string | undefined
  readonly onExists: 'fail' | 'replace' | 'skip'
  /** `HF_TOKEN`, and `HF_ENDPOINT` for a Hub of one's own. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Waits between attempts. Tests hand in one that does not wait. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
  /** Milliseconds without progress after which an attempt is given up. */
  readonly timeout?: number
}

const ENDPOINT = 'https://huggingface.co'
/** What the Hub takes of one file by Git LFS. Source: huggingface.co/docs/hub/storage-limits. */
const MAX_FILE_BYTES = 50e9
/** Names that a message lists. */
const MAX_LISTED = 5

/** A model on the Hugging Face Hub: all files are added in one commit, so that they are there together or not at all. */
export function hubTarget(options: HubTargetOptions): Target {
  const { repository } = options
  const place = `${repository} on the Hugging Face Hub`
  let connected: { readonly hub: Hub; readonly endpoint: string } | undefined
  const connect = () => {
    connected ??= connection(options)
    return connected
  }
  return {
    name: place,
    maxFileBytes: MAX_FILE_BYTES,
    check: async () => {
      const { hub, endpoint } = connect()
      return explained(`Nothing can be published to ${place}`, repository, () => check(options, hub, endpoint))
    },
    publish: async (publication, progress) => {
      const { hub, endpoint } = connect()
      return explained(`The files cannot be published to ${place}`, repository, () =>
        publish(publication, { ...options, hub, endpoint, progress }),
      )
    },
  }
}

function connection({ repository, env, wait, timeout }: HubTargetOptions): { readonly hub: Hub; readonly endpoint: string } {
  const token = env.HF_TOKEN?.trim()
  if (!token) {
    throw new UserError(
      `Publishing to ${repository} on the Hugging Face Hub needs a token that may write there: put it into the variable HF_TOKEN. ` +
        'Tokens are made at huggingface.co/settings/tokens.',
    )
  }
  // The client refuses others, and what has this form is never shown.
  if (!/^hf_\w+$/.test(token))
    throw new UserError('The variable HF_TOKEN holds no token of Hugging Face: expected one that begins with hf_.')
  const endpoint = endpointOf(env.HF_ENDPOINT?.trim() || ENDPOINT)
  const hub = connectHub({ repository, endpoint, token, ...(wait && { wait }), ...(timeout && { timeout }) })
  return { hub, endpoint: endpoint.href.replace(/\/+$/, '') }
}

function endpointOf(text: string): URL {
  try {
    return parseAddress(text)
  } catch (error) {
    throw error instanceof UserError || error instanceof SourceError ? new UserError(`The variable HF_ENDPOINT: ${error.message}`) : error
  }
}

async function check({ repository, tag, onExists }: HubTargetOptions, hub: Hub, endpoint: string): Promise<TargetState> {
  if ((await hub.role()) === 'read') {
    throw new UserError(`The token in HF_TOKEN may only read: publishing to ${repository} needs one with the role "write".`)
  }
  if ((await hub.head()) === undefined) return { action: 'create', notes: [`${repository} is not there yet and will be made`] }
  const commit = tag === undefined ? undefined : (await hub.tags()).get(tag)
  if (tag === undefined || commit === undefined) return { action: 'create', notes: [] }
  const found = { notes: [`the tag ${tag} is there already`], url: pageOf(endpoint, repository, tag) }
  if (onExists === 'skip') return { action: 'skip', ...found }
  if (onExists === 'replace') return { action: 'replace', ...found }
  throw new UserError(
    `${repository} has the tag ${tag} already: ${found.url}. Use another tag, replace it with --on-exists replace, or leave it with --on-exists skip.`,
  )
}

interface Publishing extends HubTargetOptions {
  readonly hub: Hub
  readonly endpoint: string
  readonly progress: Progress
}

async function publish(publication: Publication, publishing: Publishing): Promise<Delivery> {
  const { repository, tag, onExists, hub, endpoint, progress } = publishing
  const parent = await headOf(hub, repository)
  const compared = await compareAll(publication.files, parent, hub)
  const others = compared.filter(({ file, state }) => state === 'other' && file.role !== 'card' && file.role !== 'checksums')
  if (others.length > 0 && onExists === 'fail') throw alreadyThere(others, repository)
  if (others.length > 0 && onExists === 'skip') {
    const notes = [`${listed(others)} in ${repository} ha${others.length === 1 ? 's' : 've'} another content: nothing was published`]
    return { url: pageOf(endpoint, repository, undefined), state: 'skipped', files: [], notes }
  }
  const isKept = ({ file, state }: Compared) => state === 'other' && file.role === 'card' && onExists !== 'replace'
  const wanted = compared.filter((each) => each.state !== 'same' && !isKept(each)).map(({ file }) => file)
  const commit =
    wanted.length === 0
      ? parent
      : await commitFiles({ title: titleOf(publication), files: wanted, parent, wait: publishing.wait }, hub, progress)
  if (tag !== undefined) await tagCommit(tag, commit, publishing)

  const revision = tag ?? commit
  const changes = { missing: 'uploaded', same: 'unchanged', other: 'replaced' } as const
  const files = compared.map((each): DeliveredFile => {
    const { name } = each.file
    const url = `${endpoint}/${repository}/resolve/${encodeURIComponent(revision)}/${encodeURIComponent(name)}`
    return { name, url, change: isKept(each) ? 'unchanged' : changes[each.state] }
  })
  const notes = compared
    .filter(isKept)
    .map(({ file }) => `${file.name} was there already and stays as it is (--on-exists replace replaces it)`)
  return { url: pageOf(endpoint, repository, tag), state: 'published', files, notes }
}

/** The commit to build upon; of a new model where there is none. */
async function headOf(hub: Hub, repository: string): Promise<string> {
  const head = await hub.head()
  if (head !== undefined) return head
  await hub.create()
  const first = await hub.head()
  if (first === undefined) throw new UserError(`${repository} was made on the Hugging Face Hub, but has no branch main. Run this again.`)
  return first
}

interface Compared {
  readonly file: PublishedFile
  readonly state: 'missing' | 'same' | 'other'
}

async function compareAll(files: readonly PublishedFile[], commit: string, hub: Hub): Promise<readonly Compared[]> {
  const there = await hub.files(commit)
  const compared: Compared[] = []
  for (const file of files) {
    const found = there.get(file.name)
    const state = found === undefined ? 'missing' : (await isSameFile(file, found)) ? 'same' : 'other'
    compared.push({ file, state })
  }
  return compared
}

/** The files are public by now, so a tag that cannot be set is told of as such. */
async function tagCommit(tag: string, commit: string, { repository, onExists, hub }: Publishing): Promise<void> {
  await explained(
    `The files are in ${repository} (commit ${commit.slice(0, 12)}), but the tag ${tag} cannot be set`,
    repository,
    async () => {
      const before = (await hub.tags()).get(tag)
      if (before === commit) return
      if (before !== undefined && onExists !== 'replace') {
        throw new UserError(`${repository} has got the tag ${tag} meanwhile, for another commit. Use another tag, or --on-exists replace.`)
      }
      if (before !== undefined) await hub.removeTag(tag)
      await hub.setTag(tag, commit)
    },
  )
}

function titleOf({ tag, title }: Publication): string {
  const text = tag === undefined || title.includes(tag) ? title : `${title} (${tag})`
  return `Publish ${text}`.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 200)
}

function pageOf(endpoint: string, repository: string, revision: string | undefined): string {
  return `${endpoint}/${repository}${revision === undefined ? '' : `/tree/${encodeURIComponent(revision)}`}`
}

function alreadyThere(others: readonly Compared[], repository: string): UserError {
  const are = others.length === 1 ? 'is there already with another content' : 'are there already with other contents'
  return new UserError(
    `${repository}: ${listed(others)} ${are}; nothing was published. ` +
      'Use other names (--name), replace with --on-exists replace, or leave all as it is with --on-exists skip.',
  )
}

function listed(compared: readonly Compared[]): string {
  const more = compared.length > MAX_LISTED ? ` and ${compared.length - MAX_LISTED} more` : ''
  return (
    compared
      .slice(0, MAX_LISTED)
      .map(({ file }) => file.name)
      .join(', ') + more
  )
}
