import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { ByteSource } from '../checkpoint/bytes.ts'
import { openFile } from '../sources/file-source.ts'
import { parseAddress, shownAddress } from '../sources/http-address.ts'
import { SourceError } from '../sources/source-error.ts'
import type { Place } from './compare-side.ts'

/** A file on disk. Throws `SourceError` where it cannot be opened. */
export async function filePlace(root: string, path: string): Promise<Place> {
  const absolute = resolve(root, path)
  const below = relative(root, absolute)
  return {
    name: path,
    kind: 'file',
    path: (below === '' || below.startsWith('..') ? absolute : below).split(sep).join('/'),
    fileName: basename(absolute),
    source: await openFile(absolute),
    openSibling: (name) => absentIfMissing(() => openFile(join(dirname(absolute), name))),
  }
}

/** A file behind an address, read by ranges. Throws `SourceError` where it cannot be had. */
export async function addressPlace(address: string): Promise<Place> {
  const url = parseAddress(address)
  const { openUrl } = await import('../sources/http-source.ts')
  const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1)
  return {
    // Without the query, which is where signed addresses keep their secret.
    name: shownAddress(url),
    kind: 'https',
    path: decoded(url.pathname).replace(/^\//, ''),
    fileName: decoded(url.pathname.slice(folder.length)),
    source: await openUrl(url.href),
    openSibling: (name) => {
      const sibling = new URL(url)
      sibling.pathname = `${folder}${encodeURIComponent(name)}`
      return absentIfMissing(() => openUrl(sibling.href))
    },
  }
}

function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}

async function absentIfMissing(open: () => Promise<ByteSource>): Promise<ByteSource | undefined> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof SourceError && error.code === 'ENOENT') return undefined
    throw error
  }
}
