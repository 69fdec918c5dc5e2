import { basename, dirname, resolve } from 'node:path'
import { openFile } from '../sources/file-source.ts'
import { decodedPath, parseAddress, shownAddress } from '../sources/http-address.ts'
import { shownPath } from '../sources/shown-path.ts'
import { filesBeside, filesIn, type OpenAddress } from '../sources/siblings.ts'
import type { Access } from './access.ts'
import type { Place } from './side.ts'

/** A file on disk. Throws `SourceError` where it cannot be opened. */
export async function filePlace(root: string, path: string): Promise<Place> {
  const absolute = resolve(root, path)
  return {
    name: path,
    kind: 'file',
    path: shownPath(root, absolute),
    fileName: basename(absolute),
    source: await openFile(absolute, path),
    openSibling: filesIn(dirname(absolute)),
  }
}

/**
 * A file behind an address, read by ranges, or downloaded whole where its server serves none and the user allows that.
 * Throws `SourceError` where it cannot be had.
 */
export async function addressPlace(address: string, { temporary, maxDownload, wait }: Access): Promise<Place> {
  const url = parseAddress(address)
  const { openHttpFile } = await import('../sources/http-file.ts')
  const counters = { requests: 0, bytes: 0 }
  const open: OpenAddress = (each) => openHttpFile(each, { folder: temporary, maxDownload, counters, wait })
  return {
    // Without the query, which is where signed addresses keep their secret.
    name: shownAddress(url),
    kind: 'https',
    path: decodedPath(url.pathname).replace(/^\//, ''),
    fileName: decodedPath(url.pathname.slice(url.pathname.lastIndexOf('/') + 1)),
    source: await open(url),
    openSibling: filesBeside(url, open),
    transferred: () => counters.bytes,
  }
}
