import { z } from 'zod'
import { quote } from '../checkpoint/quote.ts'
import { authorizationsFor, type CredentialSources } from './git-credentials.ts'
import { isWayOn, shownAddress } from './http-address.ts'
import type { HttpOptions } from './http-request.ts'
import type { LfsEndpoint } from './lfs-endpoint.ts'
import type { LfsPointer } from './lfs-pointer.ts'
import { type LfsAnswer, postToLfs } from './lfs-request.ts'
import { SourceError } from './source-error.ts'

/** Where an object can be read, for a while. */
export interface LfsDownload {
  readonly url: URL
  /** For that address alone. */
  readonly headers: Readonly<Record<string, string>>
}

export interface BatchOptions extends HttpOptions {
  /** What messages call the file. */
  readonly name: string
  readonly credentials: Pick<CredentialSources, 'folder' | 'token' | 'serverUrl'>
}

/** Asks the server of Git LFS where an object is, by its batch API. Throws `SourceError`, which says what to do where it refuses. */
export async function findDownload(endpoint: LfsEndpoint, { oid, size }: LfsPointer, options: BatchOptions): Promise<LfsDownload> {
  const body = JSON.stringify({ operation: 'download', transfers: ['basic'], objects: [{ oid, size }], hash_algo: 'sha256' })
  const answer = await postAsSomebody(endpoint, body, options)
  const failure = (reason: string) => new SourceError(options.name, `its bytes are in Git LFS at ${shownAddress(endpoint.url)}, ${reason}`)
  if (answer.status !== 200) throw failure(refusal(answer))
  const parsed = batchSchema.safeParse(answer.json)
  if (!parsed.success || (parsed.data.transfer ?? 'basic') !== 'basic') {
    throw failure('which does not answer as a server of Git LFS does; git config lfs.url names the right one')
  }
  const object = parsed.data.objects.find((each) => each.oid === oid)
  if (object?.error) throw failure(objectRefusal(object.error.code, object.error.message ?? undefined))
  if (!object?.actions?.download) throw failure('which names no place to download them from')
  const { href, header } = object.actions.download
  const url = httpUrl(href, endpoint)
  if (url === undefined) throw failure('which names no https:// address to download them from')
  return { url, headers: lowerCase(header ?? {}) }
}

/** Answers that another authorization may change; 404 also stands for what one may not even know of. */
const REFUSED: ReadonlySet<number> = new Set([401, 403, 404])

async function postAsSomebody(endpoint: LfsEndpoint, body: string, options: BatchOptions): Promise<LfsAnswer> {
  const url = new URL(`${endpoint.url.origin}${endpoint.url.pathname.replace(/\/+$/, '')}/objects/batch${endpoint.url.search}`)
  const addresses = [endpoint.url, ...(endpoint.remote === undefined ? [] : [endpoint.remote])]
  const sources = { ...options.credentials, addresses, isTrusted: endpoint.isTrusted }
  let refused: LfsAnswer | undefined
  for await (const authorization of authorizationsFor(url, sources)) {
    const answer = await postToLfs({ url, body, authorization, options })
    if (!REFUSED.has(answer.status)) return answer
    refused ??= answer
  }
  // Nobody's, for what is public: a token of another repository closes even that.
  const answer = await postToLfs({ url, body, authorization: undefined, options })
  return REFUSED.has(answer.status) ? (refused ?? answer) : answer
}

const headerSchema = z.record(z.string().regex(/^[\w!#$%&'*+.^`|~-]{1,100}$/), z.string().regex(/^[\t\x20-\x7e\x80-\xff]{0,16384}$/))

const batchSchema = z.object({
  transfer: z.string().nullish(),
  objects: z.array(
    z.object({
      oid: z.string(),
      error: z.object({ code: z.number(), message: z.string().nullish() }).nullish(),
      actions: z.object({ download: z.object({ href: z.string(), header: headerSchema.nullish() }).nullish() }).nullish(),
    }),
  ),
})

function httpUrl(href: string, endpoint: LfsEndpoint): URL | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined
  return url !== undefined && isWayOn(url, endpoint.url) ? url : undefined
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

const FETCH_FIRST = 'or run git lfs fetch with the revision first'

function refusal({ status, message }: LfsAnswer): string {
  const said = message === undefined ? '' : `: ${quote(message)}`
  switch (status) {
    case 401:
    case 403:
    case 404:
      return `which refuses access (${status}${said}); give a token that may read the repository (GH_TOKEN), ${FETCH_FIRST}`
    case 507:
    case 509:
      return `whose quota of storage or bandwidth is used up (${status}${said}); its owner can raise it, or wait until it counts anew`
    default:
      return `which answered ${status}${said}; try again later, ${FETCH_FIRST}`
  }
}

function objectRefusal(code: number, message: string | undefined): string {
  const said = message === undefined ? '' : `: ${quote(message)}`
  switch (code) {
    case 404:
      return `which does not have them (${code}${said}); whoever committed the file can push them: git lfs push --all origin`
    case 410:
      return `where their owner has removed them (${code}${said})`
    default:
      return `which does not give them (${code}${said})`
  }
}
