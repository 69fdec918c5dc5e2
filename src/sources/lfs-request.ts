import { isWayOn, shownAddress } from './http-address.ts'
import { chunksOf, discard, type HttpOptions, type HttpRequest, TIMEOUT, TransientFailure, withAttempts } from './http-request.ts'
import { SourceError } from './source-error.ts'
import { failureOf, retryAfter, TRANSIENT_STATUS } from './transient.ts'

export interface LfsRequest {
  readonly url: URL
  /** JSON. */
  readonly body: string
  /** For the origin of `url` alone. */
  readonly authorization: string | undefined
  readonly options: HttpOptions
}

export interface LfsAnswer {
  readonly status: number
  /** `undefined` where it is no JSON, or too much of it. */
  readonly json: unknown
  /** What the server says about a refusal, without secrets of ours. */
  readonly message: string | undefined
}

const MEDIA_TYPE = 'application/vnd.git-lfs+json'
/** An answer about one object has a few kilobytes. */
const MAX_ANSWER_BYTES = 1024 * 1024
const MAX_REDIRECTS = 5

/** Sends JSON to a server of Git LFS, follows redirects, and tries again where that may help. Throws `SourceError` where no answer is to be had. */
export function postToLfs({ url, body, authorization, options }: LfsRequest): Promise<LfsAnswer> {
  const request = { url, address: url, options, counters: options.counters ?? { requests: 0, bytes: 0 } }
  return withAttempts(request, async () => {
    const response = await post(request, body, authorization)
    if (TRANSIENT_STATUS.has(response.status)) {
      await discard(response)
      throw new TransientFailure(`the server of Git LFS answered ${response.status}`, retryAfter(response.headers))
    }
    const json = await readJson(request, response)
    return { status: response.status, json, message: messageIn(json, authorization) }
  })
}

/** One attempt. Unlike a browser it sends the same again to where a redirect leads, as Git LFS does. */
async function post(request: HttpRequest, body: string, authorization: string | undefined): Promise<Response> {
  const signal = AbortSignal.timeout(request.options.timeout ?? TIMEOUT)
  let { url } = request
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const headers: Record<string, string> = { accept: MEDIA_TYPE, 'content-type': MEDIA_TYPE }
    if (authorization !== undefined && url.origin === request.address.origin) headers.authorization = authorization
    request.counters.requests++
    const response = await fetch(url.href, { method: 'POST', headers, body, redirect: 'manual', signal }).catch((error: unknown) => {
      throw new TransientFailure(`the connection to the server of Git LFS failed: ${failureOf(error).reason}`)
    })
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (location === null) return response
    await discard(response)
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined
    if (next === undefined || next.username !== '' || next.password !== '' || !isWayOn(next, url)) {
      throw new SourceError(shownAddress(request.address), 'expected a redirect to an https:// address, found another one')
    }
    // Another server must not choose what our credentials are used for.
    if (authorization !== undefined && url.origin !== request.address.origin && next.origin === request.address.origin) {
      throw new SourceError(shownAddress(request.address), 'expected the redirects of another server to stay away, found one back to here')
    }
    url = next
  }
  throw new SourceError(shownAddress(request.address), `expected at most ${MAX_REDIRECTS} redirects, the server sends on and on`)
}

async function readJson(request: HttpRequest, response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(request, response)) {
    size += chunk.length
    if (size > MAX_ANSWER_BYTES) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    // A page for people, as proxies send; the status tells what there is to tell.
    return undefined
  }
}

/** A server may repeat what it was sent; what it says is shown only where it does not. */
function messageIn(json: unknown, authorization: string | undefined): string | undefined {
  const message = typeof json === 'object' && json !== null && 'message' in json ? json.message : undefined
  if (typeof message !== 'string' || message === '') return undefined
  const sent = authorization?.split(' ').at(-1) ?? ''
  const secrets = [sent, ...Buffer.from(sent, 'base64').toString('utf8').split(':')].filter((secret) => secret.length > 3)
  return secrets.some((secret) => message.includes(secret)) ? undefined : message
}
