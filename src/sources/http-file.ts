import type { ByteSource } from '../checkpoint/bytes.ts'
import { allowanceFor, openDownloaded } from './download.ts'
import { NoRangesError } from './http-refusal.ts'
import { type HttpOptions, shownFile } from './http-request.ts'
import { openUrl } from './http-source.ts'
import { SourceError } from './source-error.ts'

export interface HttpFileOptions extends HttpOptions {
  /** For what has to be downloaded; nothing stays there. */
  readonly folder: string
  /** Most bytes that are downloaded; 0 for none. */
  readonly maxDownload: number
}

/**
 * A file on a server, read by ranges, or downloaded whole where its server serves none and the user allows that. Throws
 * `SourceError` where it cannot be had.
 */
export async function openHttpFile(url: URL, options: HttpFileOptions): Promise<ByteSource> {
  try {
    return await openUrl(url.href, options)
  } catch (error) {
    if (!(error instanceof NoRangesError)) throw error
    if (options.maxDownload > 0) return openDownloaded(url, { ...options, maxBytes: options.maxDownload })
    const allowance = error.size === undefined ? 'SIZE' : allowanceFor(error.size)
    throw new SourceError(
      shownFile({ address: url, options }),
      `${error.cannot}; --allow-download ${allowance} downloads it whole, or download it yourself and name the file`,
    )
  }
}
