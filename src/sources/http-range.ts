import { quote } from '../checkpoint/quote.ts'
import { type ContentRange, parseContentRange } from './http-address.ts'
import { NoRangesError } from './http-refusal.ts'
import {
  chunksOf,
  discard,
  type HttpAnswer,
  type HttpRequest,
  send,
  shownFile,
  TIMEOUT,
  TransientFailure,
  withAttempts,
} from './http-request.ts'
import { SourceError } from './source-error.ts'

/** What a server said to a request for a range. `bytes` and `range` only where the status is 206. */
export interface RangeAnswer {
  readonly status: number
  /** Where redirects led to. */
  readonly url: URL
  readonly headers: Headers
  readonly range: ContentRange | undefined
  readonly bytes: Uint8Array
}

export interface RangeRequest extends HttpRequest {
  readonly offset: number
  readonly length: number
  /** Strong entity tag of the version that is wanted. */
  readonly ifRange?: string
}

/**
 * Asks for `length` bytes at `offset`, follows redirects, and tries again where that may help. Statuses that are an
 * answer (200, 206, 403, 404, 416 …) are returned. Throws `SourceError` once all attempts have failed, and `NoRangesError`
 * where the server answers with something else than the range.
 */
export function requestRange(request: RangeRequest): Promise<RangeAnswer> {
  const { options, offset, length, ifRange } = request
  const headers = { range: `bytes=${offset}-${offset + length - 1}`, ...(ifRange === undefined ? {} : { 'if-range': ifRange }) }
  return withAttempts(request, async () =>
    readAnswer(request, await send(request, headers, AbortSignal.timeout(options.timeout ?? TIMEOUT))),
  )
}

async function readAnswer(request: RangeRequest, { response, url }: HttpAnswer): Promise<RangeAnswer> {
  const { status, headers } = response
  if (status !== 206) {
    await discard(response)
    return { status, url, headers, range: undefined, bytes: new Uint8Array(0) }
  }
  const range = parseContentRange(headers.get('content-range'))
  const encoding = headers.get('content-encoding') ?? 'identity'
  if (range === undefined || range.first !== request.offset || range.last >= request.offset + request.length || encoding !== 'identity') {
    await discard(response)
    throw new NoRangesError(
      shownFile(request),
      `expected bytes ${request.offset} to ${request.offset + request.length - 1} as they are, ` +
        `the server sent Content-Range ${quote(headers.get('content-range') ?? 'none')}, Content-Encoding ${quote(encoding)}`,
      range?.size,
    )
  }
  return { status, url, headers, range, bytes: await readBody(request, response, range.last - range.first + 1) }
}

/** Exactly `length` bytes of the body; a server that goes on sending is cut off. */
async function readBody(request: RangeRequest, response: Response, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let done = 0
  for await (const chunk of chunksOf(request, response)) {
    if (done + chunk.length > length) throw new SourceError(shownFile(request), `expected ${length} bytes, the server sent more`)
    bytes.set(chunk, done)
    done += chunk.length
  }
  if (done < length) throw new TransientFailure(`expected ${length} bytes, the connection ended after ${done}`)
  return bytes
}
