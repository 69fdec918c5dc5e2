import type { ByteSource } from '../checkpoint/bytes.ts'
import { BlockCache } from './block-cache.ts'
import { parseAddress } from './http-address.ts'
import { type RangeAnswer, requestRange } from './http-range.ts'
import { NoRangesError, refusal, statedLength } from './http-refusal.ts'
import { type HttpOptions, shownFile, type TransferCounters } from './http-request.ts'
import { SourceError } from './source-error.ts'

/** A file on a server; `transferred` tells what reading it has cost. */
export interface HttpSource extends ByteSource {
  readonly transferred: Readonly<TransferCounters>
}

/** Requests are for whole blocks of this size, so that neighbouring small reads cost one request. */
const BLOCK_BYTES = 256 * 1024

/** Longest single request, 4 MiB: a larger read is made of several, and a retry repeats no more than this. */
const MAX_RUN_BLOCKS = 16

/** Blocks that are kept, 16 MiB. */
const MAX_CACHED_BLOCKS = 64

/** Answers by which storage services say that a signed address, which a redirect had led to, has expired. */
const EXPIRED: ReadonlySet<number> = new Set([400, 401, 403, 404, 410])

/**
 * The bytes behind an `https://` address, read by HTTP ranges: little more is transferred than is asked for.
 * Throws `SourceError` where the server refuses, fails again and again, or serves a file that changes while it is read, and
 * `NoRangesError` where it cannot serve ranges.
 */
export async function openUrl(url: string, options: HttpOptions = {}): Promise<HttpSource> {
  const address = parseAddress(url)
  const counters: TransferCounters = options.counters ?? { requests: 0, bytes: 0 }
  const file = shownFile({ address, options })
  // Not HEAD: addresses that are signed for GET refuse it, and this way the first bytes come along.
  const first = await requestRange({ url: address, address, offset: 0, length: BLOCK_BYTES, options, counters })
  const version = { size: sizeOf(first, file), etag: first.headers.get('etag'), modified: first.headers.get('last-modified') }
  let at = first.url

  async function fetchBytes(offset: number, length: number): Promise<Uint8Array> {
    // Weak tags (W/…) may not stand in If-Range; for those the comparison of the answer's headers has to do.
    const ifRange = version.etag?.startsWith('"') ? version.etag : undefined
    const request = { address, offset, length, options, counters, ...(ifRange === undefined ? {} : { ifRange }) }
    let answer = await requestRange({ ...request, url: at })
    if (EXPIRED.has(answer.status) && at.href !== address.href) {
      answer = await requestRange({ ...request, url: address })
      at = answer.url
    }
    // To If-Range, a server answers with the whole file (200) when it is another one by now.
    const isOther =
      [200, 412, 416].includes(answer.status) ||
      (answer.range !== undefined && answer.range.size !== version.size) ||
      differs(version.etag, answer.headers.get('etag')) ||
      differs(version.modified, answer.headers.get('last-modified'))
    if (answer.range === undefined && !isOther) throw refusal(file, answer.status)
    if (isOther) throw new SourceError(file, 'the file changed on the server while it was read; try again')
    if (answer.bytes.length !== length) {
      throw new SourceError(file, `expected ${length} bytes at ${offset}, the server sent ${answer.bytes.length}`)
    }
    return answer.bytes
  }

  const cache = new BlockCache({
    blockBytes: BLOCK_BYTES,
    maxBlocks: MAX_CACHED_BLOCKS,
    maxRun: MAX_RUN_BLOCKS,
    size: version.size,
    fetchBytes,
  })
  cache.keep(0, first.bytes)
  return {
    size: version.size,
    transferred: counters,
    async read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > version.size) {
        throw new RangeError(`read of ${length} bytes at ${offset} in ${version.size} bytes`)
      }
      return cache.read(offset, length)
    },
    async close() {
      cache.clear()
    },
  }
}

function sizeOf(answer: RangeAnswer, file: string): number {
  const { status, headers, range, bytes } = answer
  if (range !== undefined) {
    const expected = Math.min(BLOCK_BYTES, range.size)
    if (bytes.length === expected) return range.size
    throw new NoRangesError(file, `expected the first ${expected} bytes, the server sent ${bytes.length}`, range.size)
  }
  if (status === 416 && headers.get('content-range') === 'bytes */0') return 0
  if (status === 200 && statedLength(headers) === 0) return 0
  if (status !== 200 && status !== 416) throw refusal(file, status)
  const size = status === 200 ? statedLength(headers) : undefined
  throw new NoRangesError(file, 'the server does not serve parts of a file (HTTP ranges)', size)
}

function differs(expected: string | null, found: string | null): boolean {
  return expected !== null && found !== null && expected !== found
}
