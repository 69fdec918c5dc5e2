import { setTimeout as delay } from 'node:timers/promises'
import { type ContentRange, isLoopback, parseContentRange, shownAddress } from './http-address.ts'
import { SourceError } from './source-error.ts'

export interface HttpOptions {
  /** Sent to the host of the address only, never to another one that it redirects to. Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds for one attempt, body included. */
  readonly timeout?: number
  /** How often one request is tried in all. */
  readonly attempts?: number
  /** Waits between attempts; tests hand in one that does not. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

export interface TransferCounters {
  requests: number
  /** Of bodies, as received. */
  bytes: number
}

/** What a server said to a request for a range. `bytes` and `range` only where the status is 206. */
export interface RangeAnswer {
  readonly status: number
  /** Where redirects led to. */
  readonly url: URL
  readonly headers: Headers
  readonly range: ContentRange | undefined
  readonly bytes: Uint8Array
}

export interface RangeRequest {
  /** Where to ask. */
  readonly url: URL
  /** What the user named: its host alone gets `headers` of the options. */
  readonly address: URL
  readonly offset: number
  readonly length: number
  /** Strong entity tag of the version that is wanted. */
  readonly ifRange?: string
  readonly options: HttpOptions
  readonly counters: TransferCounters
}

const TIMEOUT = 60_000
const ATTEMPTS = 5
const FIRST_WAIT = 500
/** A server that asks for a longer pause (Retry-After) is not waited for. */
const MAX_WAIT = 60_000
const MAX_REDIRECTS = 10

/** Worth another try: the server or the way to it has a bad moment. */
const TRANSIENT_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Not worth one: the host does not exist, or its certificate is not good. */
const FINAL_FAILURE = /^(ENOTFOUND|CERT_|ERR_TLS|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL)/

class TransientFailure extends Error {
  readonly waitFor: number | undefined
  constructor(message: string, waitFor?: number) {
    super(message)
    this.waitFor = waitFor
  }
}

/**
 * Asks for `length` bytes at `offset`, follows redirects, and tries again where that may help. Statuses that are an
 * answer (200, 206, 403, 404, 416 …) are returned. Throws `SourceError` once all attempts have failed.
 */
export async function requestRange(request: RangeRequest): Promise<RangeAnswer> {
  const { attempts = ATTEMPTS, wait = delay } = request.options
  for (let attempt = 1; ; attempt++) {
    try {
      return await follow(request)
    } catch (error) {
      if (!(error instanceof TransientFailure)) throw error
      const pause = error.waitFor ?? FIRST_WAIT * 2 ** (attempt - 1)
      if (attempt >= attempts || pause > MAX_WAIT) {
        throw new SourceError(
          shownAddress(request.address),
          `${error.message}, after ${attempt} attempt${attempt === 1 ? '' : 's'}; try again later`,
        )
      }
      await wait(pause)
    }
  }
}

async function follow(request: RangeRequest): Promise<RangeAnswer> {
  let url = request.url
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await send(request, url)
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (location === null) return readAnswer(request, url, response)
    await discard(response)
    url = redirected(request.address, url, location)
  }
  throw new SourceError(shownAddress(request.address), `expected at most ${MAX_REDIRECTS} redirects, the server sends on and on`)
}

function redirected(address: URL, from: URL, location: string): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url) && isLoopback(from))) return url
  throw new SourceError(
    shownAddress(address),
    `expected a redirect to an https:// address, found one to ${url ? shownAddress(url) : 'no address'}`,
  )
}

async function send(request: RangeRequest, url: URL): Promise<Response> {
  const { options, offset, length, counters } = request
  const headers: Record<string, string> = {
    ...(url.origin === request.address.origin ? options.headers : {}),
    range: `bytes=${offset}-${offset + length - 1}`,
    // A compressed answer has other offsets than the file.
    'accept-encoding': 'identity',
    ...(request.ifRange === undefined ? {} : { 'if-range': request.ifRange }),
  }
  counters.requests++
  try {
    return await fetch(url.href, { headers, redirect: 'manual', signal: AbortSignal.timeout(options.timeout ?? TIMEOUT) })
  } catch (error) {
    throw failure(request, error)
  }
}

async function readAnswer(request: RangeRequest, url: URL, response: Response): Promise<RangeAnswer> {
  const { status, headers } = response
  if (TRANSIENT_STATUS.has(status)) {
    await discard(response)
    throw new TransientFailure(`the server answered ${status}`, retryAfter(headers))
  }
  if (status !== 206) {
    await discard(response)
    return { status, url, headers, range: undefined, bytes: new Uint8Array(0) }
  }
  const range = parseContentRange(headers.get('content-range'))
  const encoding = headers.get('content-encoding') ?? 'identity'
  if (range === undefined || range.first !== request.offset || range.last >= request.offset + request.length || encoding !== 'identity') {
    await discard(response)
    throw new SourceError(
      shownAddress(request.address),
      `expected bytes ${request.offset} to ${request.offset + request.length - 1} as they are, ` +
        `the server sent Content-Range ${JSON.stringify(headers.get('content-range') ?? 'none')}, Content-Encoding ${JSON.stringify(encoding)}; download the file first`,
    )
  }
  return { status, url, headers, range, bytes: await readBody(request, response, range.last - range.first + 1) }
}

/** Exactly `length` bytes of the body; a server that goes on sending is cut off. */
async function readBody(request: RangeRequest, response: Response, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let done = 0
  try {
    for await (const chunk of response.body ?? []) {
      request.counters.bytes += chunk.length
      if (done + chunk.length > length)
        throw new SourceError(shownAddress(request.address), `expected ${length} bytes, the server sent more`)
      bytes.set(chunk, done)
      done += chunk.length
    }
  } catch (error) {
    throw error instanceof SourceError ? error : failure(request, error)
  }
  if (done < length) throw new TransientFailure(`expected ${length} bytes, the connection ended after ${done}`)
  return bytes
}

/** Leaves a body that is of no interest unread. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {})
}

function failure(request: RangeRequest, error: unknown): Error {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  const reason =
    cause instanceof Error && cause.name === 'TimeoutError' ? 'no answer in time' : cause instanceof Error ? cause.message : String(cause)
  if (FINAL_FAILURE.test(code)) return new SourceError(shownAddress(request.address), `cannot be reached: ${reason}`)
  return new TransientFailure(`the connection failed: ${reason || code}`)
}

/** Milliseconds that a Retry-After header asks for: seconds, or a date. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (value === null) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}
