import type { ByteSource } from '../checkpoint/bytes.ts'
import type { RepositoryOptions } from '../github/releases.ts'
import type { TransferCounters } from '../sources/http-request.ts'
import { SourceError } from '../sources/source-error.ts'
import type { Access } from './access.ts'
import { accessHint, type HostedQuestion } from './hosted-failure.ts'

export interface HostedFile {
  /** Below the API's address. */
  readonly url: string
  /** What messages call it. */
  readonly name: string
  readonly hub: RepositoryOptions
  readonly access: Access
  readonly counters: TransferCounters
  readonly question: HostedQuestion
}

/**
 * A file that GitHub keeps, read by ranges. Its API redirects to a storage service, which gets no token. Throws `SourceError`
 * where it cannot be had.
 */
export async function openHostedFile({ url, name, hub, access, counters, question }: HostedFile): Promise<ByteSource> {
  const { openHttpFile } = await import('../sources/http-file.ts')
  const { temporary, maxDownload, wait } = access
  const headers = { accept: 'application/octet-stream', ...(hub.token === undefined ? {} : { authorization: `Bearer ${hub.token}` }) }
  try {
    return await openHttpFile(new URL(url), { headers, name, counters, wait, folder: temporary, maxDownload })
  } catch (error) {
    throw error instanceof SourceError && REFUSED.test(error.reason)
      ? new SourceError(name, `${error.reason}; ${accessHint(question)}`, error.code)
      : error
  }
}

/** The statuses by which GitHub and its storage say that somebody may not see a file, as the reason has them. */
const REFUSED = /\((?:401|403|404|410)\)/
