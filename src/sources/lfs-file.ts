import type { ByteSource } from '../checkpoint/bytes.ts'
import { findEndpoint } from './lfs-endpoint.ts'
import { type LfsObjectOptions, openLfsObject } from './lfs-object.ts'
import { lfsPointerIn } from './lfs-pointer.ts'
import { openStoredObject } from './lfs-store.ts'
import { SourceError } from './source-error.ts'

export interface LfsFileOptions extends LfsObjectOptions {
  /** Of the repository; git runs in it. */
  readonly folder: string
  /** Opens the repository's `.lfsconfig`; `undefined` where it has none. */
  readonly lfsConfig: () => Promise<ByteSource | undefined>
  /** The repository's address where git has no remote; `undefined` where that is not known either. */
  readonly fallback: string | undefined
}

/** Real ones name a server and a few settings. */
const MAX_CONFIG_BYTES = 64 * 1024

/**
 * What a file from git stands for: where it is a pointer, the bytes that Git LFS keeps, from its store here or else from its server; any other
 * file is given as it is. Closes `source` in all other cases. Throws `SourceError`.
 */
export async function openBehindPointer(source: ByteSource, options: LfsFileOptions): Promise<ByteSource> {
  const pointer = await lfsPointerIn(source)
  if (pointer === undefined) return source
  await source.close()
  const stored = await openStoredObject(options.folder, pointer)
  if (stored !== undefined) return stored
  const { folder, name, fallback } = options
  const endpoint = await findEndpoint({ folder, name, lfsConfig: await textOf(await options.lfsConfig(), name), fallback })
  return openLfsObject(endpoint, pointer, options)
}

async function textOf(config: ByteSource | undefined, name: string): Promise<string | undefined> {
  if (config === undefined) return undefined
  try {
    if (config.size > MAX_CONFIG_BYTES) {
      throw new SourceError(name, `expected a .lfsconfig of at most ${MAX_CONFIG_BYTES} bytes, found ${config.size} bytes`)
    }
    return Buffer.from(await config.read(0, config.size)).toString('utf8')
  } finally {
    await config.close()
  }
}
