import type { ByteSource } from '../checkpoint/bytes.ts'
import { openHttpFile } from './http-file.ts'
import type { HttpOptions } from './http-request.ts'
import { type BatchOptions, findDownload } from './lfs-batch.ts'
import type { LfsEndpoint } from './lfs-endpoint.ts'
import type { LfsPointer } from './lfs-pointer.ts'
import { SourceError } from './source-error.ts'

export interface LfsObjectOptions extends BatchOptions {
  /** Folder for what must be downloaded whole. */
  readonly temporary: string
  /** Most bytes that may be, where the server serves no ranges; 0 for none. */
  readonly maxDownload: number
}

/** A file that a server of Git LFS keeps, read by ranges. Throws `SourceError` where it cannot be had or is not what the pointer says. */
export async function openLfsObject(endpoint: LfsEndpoint, pointer: LfsPointer, options: LfsObjectOptions): Promise<ByteSource> {
  const open = async () => {
    const { url, headers } = await findDownload(endpoint, pointer, options)
    const { credentials: _, ...http } = options
    return openSized(url, pointer, { ...http, headers })
  }
  return renewing(await open(), open)
}

type SizedOptions = HttpOptions & Pick<LfsObjectOptions, 'name' | 'temporary' | 'maxDownload'>

async function openSized(url: URL, { size }: LfsPointer, { temporary, maxDownload, ...http }: SizedOptions): Promise<ByteSource> {
  const source = await openHttpFile(url, { ...http, folder: temporary, maxDownload: size <= maxDownload ? maxDownload : 0 })
  if (source.size === size) return source
  await source.close()
  throw new SourceError(http.name, `expected ${size} bytes as its Git LFS pointer says, the server has ${source.size}`)
}

/** Addresses expire: after a failure a new one is asked for, once, unless there was no success since the last. */
function renewing(first: ByteSource, open: () => Promise<ByteSource>): ByteSource {
  let current = Promise.resolve(first)
  let isProven = true
  return {
    size: first.size,
    async read(offset, length) {
      const used = current
      try {
        const bytes = await (await used).read(offset, length)
        isProven = true
        return bytes
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        if (used === current) {
          if (!isProven) throw error
          isProven = false
          current = renewed(used, open)
        }
        return (await current).read(offset, length)
      }
    },
    async close() {
      await (await current.catch(() => undefined))?.close()
    },
  }
}

async function renewed(used: Promise<ByteSource>, open: () => Promise<ByteSource>): Promise<ByteSource> {
  await (await used).close()
  return open()
}
