import { setTimeout as delay } from 'node:timers/promises'
import { shorten } from '../checkpoint/quote.ts'
import { isWayOn, shownAddress } from './http-address.ts'
import { SourceError } from './source-error.ts'
import { FINAL_FAILURE, failureOf, retryAfter, TRANSIENT_STATUS } from './transient.ts'

export interface HttpOptions {
  /** Sent to the origin of the address only, never to another one that it redirects to. Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds: for one attempt to read a part, body included; for a download, until there is something more of it. */
  readonly timeout?: number
  /** How often one request is tried in all. */
  readonly attempts?: number
  /** Waits between attempts; `why` is for whoever looks on. Tests hand in one that does not wait. */
  readonly wait?: (milliseconds: number, why: string) => Promise<unknown>
  /** Counts on, so that several files can be counted together. */
  readonly counters?: TransferCounters
  /** What messages call the file, where its address says little. */
  readonly name?: string
}

export interface TransferCounters {
  requests: number
  /** Of bodies, as received. */
  bytes: number
}

export interface HttpRequest {
  /** Where to ask. */
  readonly url: URL
  /** What the user named: its origin alone gets `headers` of the options. */
  readonly address: URL
  readonly options: HttpOptions
  readonly counters: TransferCounters
}

export interface HttpAnswer {
  /** Its body is to be read or discarded. */
  readonly response: Response
  /** Where redirects led to. */
  readonly url: URL
}

/** Milliseconds without an answer after which an attempt is given up. */
export const TIMEOUT = 60_000
const ATTEMPTS = 5
const FIRST_WAIT = 500
/** A server that asks for a longer pause (Retry-After) is not waited for. */
const MAX_WAIT = 60_000
const MAX_REDIRECTS = 10

/** A failure that may pass. `waitFor` is how long the server asks to be left alone, in milliseconds. */
export class TransientFailure extends Error {
  readonly waitFor: number | undefined
  constructor(message: string, waitFor?: number) {
    super(message)
    this.waitFor = waitFor
  }
}

/** What messages call the file that is asked for. */
export function shownFile({ address, options }: Pick<HttpRequest, 'address' | 'options'>): string {
  return options.name ?? shownAddress(address)
}

/**
 * Does `attempt` until it throws no `TransientFailure`, with longer and longer pauses. Throws `SourceError` once all attempts have
 * failed.
 */
export async function withAttempts<Got>(request: HttpRequest, attempt: () => Promise<Got>): Promise<Got> {
  const { attempts = ATTEMPTS, wait = (milliseconds: number) => delay(milliseconds) } = request.options
  for (let count = 1; ; count++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof TransientFailure)) throw error
      const pause = error.waitFor ?? FIRST_WAIT * 2 ** (count - 1)
      if (count >= attempts || pause > MAX_WAIT) {
        const tried = `after ${count} attempt${count === 1 ? '' : 's'}`
        throw new SourceError(shownFile(request), `${error.message}, ${tried}; try again later`, 'EHOSTUNREACH')
      }
      await wait(pause, `${shownFile(request)}: ${error.message}; attempt ${count + 1} of ${attempts} follows`)
    }
  }
}

/**
 * Asks once and follows redirects: to `https:` alone, and with the options' headers at the origin of the address alone. Throws
 * `TransientFailure` for what another attempt may mend; other statuses than those are answers.
 */
export async function send(request: HttpRequest, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<HttpAnswer> {
  let { url } = request
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await sendTo(url, request, headers, signal)
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (location === null) return { response: await refuseTransient(response), url }
    await discard(response)
    url = redirected(request, url, location)
  }
  throw new SourceError(shownFile(request), `expected at most ${MAX_REDIRECTS} redirects, the server sends on and on`)
}

/** The chunks of a body as they come, counted. Throws as `send` does. */
export async function* chunksOf(request: HttpRequest, response: Response): AsyncGenerator<Uint8Array> {
  const body = response.body?.[Symbol.asyncIterator]()
  if (body === undefined) return
  try {
    for (let next = await nextChunk(request, body); next !== undefined; next = await nextChunk(request, body)) {
      request.counters.bytes += next.length
      yield next
    }
  } finally {
    // Where the reader has had enough: the server need not send the rest.
    await body.return?.().catch(() => {})
  }
}

/** Leaves a body that is of no interest unread. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {})
}

async function nextChunk(request: HttpRequest, body: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    const { done, value } = await body.next()
    return done ? undefined : value
  } catch (error) {
    throw failure(request, error)
  }
}

async function sendTo(url: URL, request: HttpRequest, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response> {
  const { address, options, counters } = request
  counters.requests++
  try {
    return await fetch(url.href, {
      headers: {
        ...(url.origin === address.origin ? options.headers : {}),
        // A compressed answer has other offsets and another length than the file.
        'accept-encoding': 'identity',
        ...headers,
      },
      redirect: 'manual',
      signal,
    })
  } catch (error) {
    throw failure(request, error)
  }
}

function redirected(request: HttpRequest, from: URL, location: string): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined
  const place = shownFile(request)
  if (url === undefined || !isWayOn(url, from)) {
    throw new SourceError(place, `expected a redirect to an https:// address, found one to ${url ? shown(url) : 'no address'}`)
  }
  // Fetch would refuse it too, and say the password.
  if (url.username !== '' || url.password !== '') {
    throw new SourceError(place, `expected a redirect without user name and password, found one to ${shown(url)}`)
  }
  // Another server must not choose what our credentials are used for.
  const { address, options } = request
  if (options.headers !== undefined && from.origin !== address.origin && url.origin === address.origin) {
    throw new SourceError(place, `expected the redirects of another server to stay away, found one back to ${shown(url)}`)
  }
  return url
}

/** Addresses come from servers, which may write long ones. */
function shown(url: URL): string {
  return shorten(shownAddress(url))
}

async function refuseTransient(response: Response): Promise<Response> {
  if (!TRANSIENT_STATUS.has(response.status)) return response
  await discard(response)
  throw new TransientFailure(`the server answered ${response.status}`, retryAfter(response.headers))
}

function failure(request: HttpRequest, error: unknown): Error {
  const { code, reason } = failureOf(error)
  // Some have the words of a server in them, as the names in its certificate.
  if (FINAL_FAILURE.test(code)) return new SourceError(shownFile(request), `cannot be reached: ${shorten(reason)}`, 'EHOSTUNREACH')
  return new TransientFailure(`the connection failed: ${shorten(reason || code)}`)
}
