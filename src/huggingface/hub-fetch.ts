import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '../commands/user-error.ts'
import { isWayOn, shownAddress } from '../sources/http-address.ts'
import { FINAL_FAILURE, retryAfter, TRANSIENT_STATUS } from '../sources/transient.ts'
import { DiskBlob } from './disk-blob.ts'
import { HubFailure, said } from './hub-failure.ts'

export interface HubFetchOptions {
  /** Of the Hub: the token is for its origin alone. */
  readonly endpoint: URL
  /** Waits between attempts. Tests hand in one that does not wait. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
  /** Milliseconds without progress, or without an answer, after which an attempt is given up. */
  readonly timeout?: number
}

const ATTEMPTS = 5
const FIRST_WAIT = 1_000
/** A server that asks for a longer pause (Retry-After) is not waited for. */
const MAX_WAIT = 60_000
const TIMEOUT = 120_000
/** Of an answer: lists of files are the longest, with a thousand of them on a page. */
const MAX_ANSWER = 64 * 1024 * 1024

/** Carried out twice it would be there twice; whoever asks has to look first. */
const ONLY_ONCE = /\/api\/models\/[^/]+\/[^/]+\/commit\//

/**
 * `fetch` for the Hub's client. It sends files in bounded memory, tries again where that helps, with the file read anew, gives the token to the
 * Hub alone, and sends nothing to where the Hub must not lead. All that is no success is thrown as `HubFailure`.
 */
export function hubFetch(options: HubFetchOptions): typeof fetch {
  const { wait = (milliseconds: number) => delay(milliseconds) } = options
  return async (input, init = {}) => {
    const url = addressOf(input, options)
    const send = sender(url, init, options)
    for (let attempt = 1; ; attempt++) {
      try {
        return await send()
      } catch (error) {
        if (!(error instanceof Retryable)) throw error
        const pause = error.waitFor ?? FIRST_WAIT * 2 ** (attempt - 1)
        // A request that met a limit was certainly not carried out.
        if (ONLY_ONCE.test(url.pathname) && error.failure.status !== 429) throw uncertain(error.failure)
        if (attempt === ATTEMPTS || pause > MAX_WAIT) throw error.failure
        await wait(pause)
      }
    }
  }
}

/** A failure that may pass; `waitFor` is how long the server asks to be left alone, in milliseconds. */
class Retryable extends Error {
  readonly failure: HubFailure
  readonly waitFor: number | undefined
  constructor(failure: HubFailure, waitFor?: number) {
    super(failure.message)
    this.failure = failure
    this.waitFor = waitFor
  }
}

function addressOf(input: Parameters<typeof fetch>[0], { endpoint }: HubFetchOptions): URL {
  const text = input instanceof Request ? input.url : String(input)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && (url.origin === endpoint.origin || (isWayOn(url, endpoint) && url.username === '' && url.password === ''))) {
    return url
  }
  const shown = url === undefined ? 'no address' : shownAddress(url)
  throw new HubFailure(`the Hub leads to ${said(shown)}, expected an https:// address`, { status: 0 })
}

/** One attempt, to be made as often as needed. */
function sender(url: URL, init: RequestInit, options: HubFetchOptions): () => Promise<Response> {
  const { endpoint, timeout = TIMEOUT } = options
  const headers = new Headers(init.headers)
  if (url.origin !== endpoint.origin) headers.delete('authorization')
  const { body } = init
  const file = body instanceof DiskBlob ? body : undefined
  // Bytes that are sent again have been told of.
  let told = 0
  return async () => {
    const stalled = new AbortController()
    const timer = setTimeout(() => stalled.abort(new DOMException('', 'TimeoutError')), timeout)
    let read = 0
    const watched = file?.watched((bytes) => {
      timer.refresh()
      read += bytes
      if (read > told) file.onSent(read - told)
      told = Math.max(told, read)
    })
    try {
      const signal = init.signal ? AbortSignal.any([init.signal, stalled.signal]) : stalled.signal
      // To be able to follow a redirect, Node's fetch keeps the whole body in memory.
      const redirect = file === undefined ? 'manual' : 'error'
      const response = await fetch(url, { ...init, headers, signal, redirect, ...(watched === undefined ? {} : { body: watched }) })
      const answer = await wholeAnswer(response, url)
      if (response.ok) return answer
      throw await refusal(answer, url)
    } catch (error) {
      init.signal?.throwIfAborted()
      throw failureOf(error, url)
    } finally {
      clearTimeout(timer)
    }
  }
}

/** The same answer, all of it here, so that a connection that fails in the midst of it is a failure of this attempt. */
async function wholeAnswer(response: Response, url: URL): Promise<Response> {
  const { status, headers, body } = response
  if (body === null) return response
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.length
    if (length > MAX_ANSWER) throw new HubFailure(`${url.host} answers without end, expected at most ${MAX_ANSWER} bytes`, { status: 0 })
  }
  return new Response(Buffer.concat(chunks), { status, headers })
}

async function refusal(response: Response, url: URL): Promise<Error> {
  const { status, headers } = response
  const explanation = await explanationIn(response)
  const why = explanation === '' ? '' : `: ${said(explanation)}`
  const isTransient = TRANSIENT_STATUS.has(status)
  const failure = new HubFailure(`${url.host} answered ${status}${why}`, { status, isTransient })
  return isTransient ? new Retryable(failure, retryAfter(headers)) : failure
}

/** What the server says about it; storage says it in XML, with parts of signatures. */
async function explanationIn(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return response.headers.get('x-error-message') ?? ''
  try {
    const parsed: unknown = await response.json()
    const error = typeof parsed === 'object' && parsed !== null && 'error' in parsed ? parsed.error : undefined
    return typeof error === 'string' ? error : ''
  } catch {
    return ''
  }
}

function failureOf(error: unknown, url: URL): Error {
  if (error instanceof HubFailure || error instanceof Retryable) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return new Error(String(cause))
  // The file that was to be sent cannot be read.
  if (cause instanceof UserError) return cause
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  if (cause.name === 'TimeoutError') return transient(`${url.host} gave no answer in time`)
  if (/unexpected redirect/i.test(cause.message)) return new HubFailure(`${url.host} redirects an upload`, { status: 307 })
  const reason = said(cause.message || code)
  if (FINAL_FAILURE.test(code)) return new HubFailure(`${url.host} cannot be reached: ${reason}`, { status: 0 })
  return transient(`the connection to ${url.host} failed: ${reason}`)
}

function uncertain({ message, status, isTransient }: HubFailure): HubFailure {
  return new HubFailure(message, { status, isTransient, isUncertain: true })
}

function transient(message: string): Retryable {
  return new Retryable(new HubFailure(message, { status: 0, isTransient: true }))
}
