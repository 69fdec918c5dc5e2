import { join } from 'node:path'
import type { ByteSource } from '../checkpoint/bytes.ts'
import { downloadTo } from './download.ts'
import { escapedPart, parseAddress } from './http-address.ts'
import { discard, type HttpOptions, send, TIMEOUT, type TransferCounters, withAttempts } from './http-request.ts'
import { SourceError } from './source-error.ts'
import { temporarySource } from './temporary-file.ts'

/** A repository on GitHub, for the commits that a shallow clone leaves there. */
export interface GitHubRepository {
  readonly apiUrl: string
  readonly owner: string
  readonly name: string
  /** Sent to the origin of `apiUrl` alone. */
  readonly token: string | undefined
  readonly counters: TransferCounters
  readonly wait?: HttpOptions['wait']
}

export type ContentsAtCommit =
  | { readonly kind: 'file'; readonly source: ByteSource }
  | { readonly kind: 'absent' }
  | { readonly kind: 'other'; readonly what: string }
  /** GitHub does not have the commit, or not for this token. */
  | { readonly kind: 'no commit' }

/** GitHub gives no larger files this way; larger ones git does not take there either, but for Git LFS, of which this is the pointer. */
const MAX_CONTENTS_BYTES = 100 * 1024 * 1024

/** A file of a commit, from GitHub's contents API, in a file below `temporary` until it is closed. Throws `SourceError`. */
export async function openContents(
  repository: GitHubRepository,
  commit: string,
  path: string,
  temporary: string,
): Promise<ContentsAtCommit> {
  const address = apiAddress(repository, `contents/${path.split('/').map(escapedPart).join('/')}?ref=${commit}`)
  const name = `${path} at ${commit} of ${repository.owner}/${repository.name} on GitHub`
  const options = { ...httpOptions(repository, 'application/vnd.github.raw'), name, maxBytes: MAX_CONTENTS_BYTES }
  let isListing = false
  try {
    const source = await temporarySource(temporary, async (folder) => {
      const file = join(folder, 'contents')
      const { headers } = await downloadTo(address, file, options)
      // What is no file has no raw form, so that it is described in JSON.
      isListing = /^application\/json\b/i.test(headers.get('content-type') ?? '')
      return file
    })
    if (!isListing) return { kind: 'file', source }
    await source.close()
    return { kind: 'other', what: 'a folder or a submodule' }
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'ENOENT') throw error
    return { kind: (await hasCommit(repository, commit)) ? 'absent' : 'no commit' }
  }
}

async function hasCommit(repository: GitHubRepository, commit: string): Promise<boolean> {
  const address = apiAddress(repository, `git/commits/${commit}`)
  const options = httpOptions(repository, 'application/vnd.github+json')
  const request = { url: address, address, options, counters: repository.counters }
  const { response } = await withAttempts(request, () => send(request, {}, AbortSignal.timeout(TIMEOUT)))
  await discard(response)
  return response.status === 200
}

function apiAddress({ apiUrl, owner, name }: GitHubRepository, rest: string): URL {
  return parseAddress(`${apiUrl.replace(/\/+$/, '')}/repos/${owner}/${name}/${rest}`)
}

function httpOptions({ token, counters, wait }: GitHubRepository, accept: string): HttpOptions {
  const headers = { accept, 'x-github-api-version': '2022-11-28', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
  return { headers, counters, ...(wait === undefined ? {} : { wait }) }
}
