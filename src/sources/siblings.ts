import { join } from 'node:path'
import type { ByteSource } from '../checkpoint/bytes.ts'
import { openFile } from './file-source.ts'
import { escapedPart } from './http-address.ts'
import { SourceError } from './source-error.ts'

/** Opens a file by its name, wherever a checkpoint lies; `undefined` where there is none of that name. */
export type OpenByName = (name: string) => Promise<ByteSource | undefined>

/** Files of one folder on disk. */
export function filesIn(folder: string): OpenByName {
  return (name) => absentIfMissing(() => openFile(join(folder, name)))
}

/** Opens an address that has been checked. */
export type OpenAddress = (url: URL) => Promise<ByteSource>

/** Files beside the one at `url`, on the same server. */
export function filesBeside(url: URL, open: OpenAddress = openByRanges): OpenByName {
  const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1)
  return (name) => {
    const sibling = new URL(url)
    sibling.pathname = `${folder}${escapedPart(name)}`
    return absentIfMissing(() => open(sibling))
  }
}

/** The file at `url`; `undefined` where the server has none. */
export function openIfThere(url: URL): Promise<ByteSource | undefined> {
  return absentIfMissing(() => openByRanges(url))
}

/** What reads from the network is loaded only here. */
async function openByRanges(url: URL): Promise<ByteSource> {
  return (await import('./http-source.ts')).openUrl(url.href)
}

/** What `open` gives; `undefined` where there is no such file. */
export async function absentIfMissing<Opened>(open: () => Promise<Opened>): Promise<Opened | undefined> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof SourceError && error.code === 'ENOENT') return undefined
    throw error
  }
}
