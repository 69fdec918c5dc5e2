import { basename, dirname, resolve } from 'node:path'
import { openFile } from '../sources/file-source.ts'
import { decodedPath, parseAddress, shownAddress } from '../sources/http-address.ts'
import { shownPath } from '../sources/shown-path.ts'
import { filesBeside, filesIn } from '../sources/siblings.ts'
import type { Place } from './compare-side.ts'

/** A file on disk. Throws `SourceError` where it cannot be opened. */
export async function filePlace(root: string, path: string): Promise<Place> {
  const absolute = resolve(root, path)
  return {
    name: path,
    kind: 'file',
    path: shownPath(root, absolute),
    fileName: basename(absolute),
    source: await openFile(absolute),
    openSibling: filesIn(dirname(absolute)),
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
    path: decodedPath(url.pathname).replace(/^\//, ''),
    fileName: decodedPath(url.pathname.slice(folder.length)),
    source: await openUrl(url.href),
    openSibling: filesBeside(url),
  }
}
