import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ByteSource } from '../checkpoint/bytes.ts'
import { quote } from '../checkpoint/quote.ts'
import { parseAddress, parseContentRange } from './http-address.ts'
import { refusal, statedLength } from './http-refusal.ts'
import {
  chunksOf,
  discard,
  type HttpOptions,
  type HttpRequest,
  send,
  shownFile,
  TIMEOUT,
  TransientFailure,
  withAttempts,
} from './http-request.ts'
import { SourceError } from './source-error.ts'
import { errorCode, reasonOf } from './system-reason.ts'
import { temporarySource } from './temporary-file.ts'
import { writeAt } from './write-at.ts'

export interface DownloadOptions extends HttpOptions {
  /** Most bytes that are stored; a larger file is refused. */
  readonly maxBytes: number
}

export interface Downloaded {
  /** Bytes. */
  readonly size: number
  /** Of the last answer. */
  readonly headers: Headers
}

/** Less than this in the time of one timeout, about 1 kB a second, counts as nothing: a server must not hold us for ever. */
const SIGN_OF_LIFE = 64 * 1024

/**
 * Stores the whole of what is at `url` as a new file. A connection that is lost is taken up again, where it ended if the server
 * can and the file is the same. Throws `SourceError` where the file cannot be had, is larger than allowed, or cannot be stored;
 * nothing stays then.
 */
export async function downloadTo(url: URL, path: string, options: DownloadOptions): Promise<Downloaded> {
  const address = parseAddress(url.href)
  const request = { url: address, address, options, counters: options.counters ?? { requests: 0, bytes: 0 } }
  const file = await stored(path, () => open(path, 'wx'))
  try {
    const download: Download = { request, maxBytes: options.maxBytes, path, file, done: 0, tag: undefined }
    const downloaded = await withAttempts(request, () => continueDownload(download))
    await file.close()
    return downloaded
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
}

/** What is at `url`, stored below `folder` until it is closed. Throws as `downloadTo` does. */
export function openDownloaded(url: URL, options: DownloadOptions & { readonly folder: string }): Promise<ByteSource> {
  return temporarySource(options.folder, async (folder) => {
    const path = join(folder, 'download')
    await downloadTo(url, path, options)
    return path
  })
}

interface Download {
  readonly request: HttpRequest
  readonly maxBytes: number
  readonly path: string
  readonly file: FileHandle
  /** Bytes that are stored. */
  done: number
  /** Strong entity tag of the file that they are of. */
  tag: string | undefined
}

/** One attempt, which goes on where the last one ended if the server still has the same file. */
async function continueDownload(download: Download): Promise<Downloaded> {
  const { request } = download
  const patience = startPatience(request.options.timeout ?? TIMEOUT)
  try {
    const rest =
      download.done > 0 && download.tag !== undefined ? { range: `bytes=${download.done}-`, 'if-range': download.tag } : undefined
    const { response } = await send(request, rest ?? {}, patience.signal)
    const size = await sizeOf(download, response, rest !== undefined)
    if (size !== undefined && size > download.maxBytes) {
      await discard(response)
      throw tooLarge(download, size)
    }
    await store(download, response, size, patience)
    return { size: download.done, headers: response.headers }
  } finally {
    patience.end()
  }
}

/** Bytes of the whole file, where the answer states it; sets how much of what is stored still counts. */
async function sizeOf(download: Download, response: Response, isRest: boolean): Promise<number | undefined> {
  const { status, headers } = response
  const { request, done } = download
  const encoding = headers.get('content-encoding') ?? 'identity'
  const range = status === 206 ? parseContentRange(headers.get('content-range')) : undefined
  if (encoding === 'identity') {
    if (isRest && range?.first === done && range.last === range.size - 1) return range.size
    if (status === 200) {
      const tag = headers.get('etag')
      download.tag = tag?.startsWith('"') ? tag : undefined
      download.done = 0
      return statedLength(headers)
    }
  }
  await discard(response)
  download.done = 0
  if (isRest && (status === 206 || status === 416)) throw new TransientFailure('the rest of the file cannot be had')
  if (status !== 200 && status !== 206) throw refusal(shownFile(request), status)
  throw new SourceError(
    shownFile(request),
    `expected the whole file as it is (200), the server answered ${status} with Content-Encoding ${quote(encoding)}`,
  )
}

async function store(download: Download, response: Response, size: number | undefined, patience: Patience): Promise<void> {
  const { request, maxBytes, path, file } = download
  await stored(path, () => file.truncate(download.done))
  for await (const chunk of chunksOf(request, response)) {
    const end = download.done + chunk.length
    if (size !== undefined && end > size) throw new SourceError(shownFile(request), `expected ${size} bytes, the server sent more`)
    if (end > maxBytes) throw tooLarge(download, undefined)
    await stored(path, () => writeAt(file, chunk, download.done))
    download.done = end
    patience.got(chunk.length)
  }
  if (size !== undefined && download.done < size) {
    throw new TransientFailure(`expected ${size} bytes, the connection ended after ${download.done}`)
  }
}

async function stored<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    throw new SourceError(path, `the download cannot be stored: ${reasonOf(error)}`, errorCode(error))
  }
}

interface Patience {
  readonly signal: AbortSignal
  readonly got: (bytes: number) => void
  readonly end: () => void
}

/** Aborts where there is no sign of life for `timeout` milliseconds. */
function startPatience(timeout: number): Patience {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new DOMException('no sign of life', 'TimeoutError')), timeout)
  let sinceSign = 0
  return {
    signal: controller.signal,
    got(bytes) {
      sinceSign += bytes
      if (sinceSign < SIGN_OF_LIFE) return
      sinceSign = 0
      timer.refresh()
    },
    end: () => clearTimeout(timer),
  }
}

function tooLarge({ request, maxBytes }: Download, size: number | undefined): SourceError {
  const found = size === undefined ? `more than ${maxBytes} bytes` : `${size} bytes`
  const next = size === undefined ? 'a larger --allow-download' : `--allow-download ${allowanceFor(size)}`
  return new SourceError(shownFile(request), `it has ${found}, and at most ${maxBytes} may be downloaded; ${next} allows it`)
}

/** The smallest round size, as an option takes it, that holds so many bytes. */
export function allowanceFor(bytes: number): string {
  const [unit, name] = bytes > 1e9 ? [1e9, 'GB'] : [1e6, 'MB']
  return `${Math.max(1, Math.ceil(bytes / unit))}${name}`
}
