import { UserError } from '../commands/user-error.ts'
import { SourceError } from './source-error.ts'

/** The part of a file that an answer holds, both ends included, and the size of the whole. */
export interface ContentRange {
  readonly first: number
  readonly last: number
  readonly size: number
}

/**
 * An address that may be read from: `https:`, and `http:` on this machine alone, where nobody can listen.
 * Throws `UserError` for any other one.
 */
export function parseAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
    throw new UserError(`expected an https:// address, found ${JSON.stringify(url ? shownAddress(url) : withoutSecrets(text))}`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new SourceError(shownAddress(url), 'expected an address without user name and password, they would show up in logs')
  }
  return url
}

export function isLoopback(url: URL): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
}

/**
 * Whether what came from `from` may lead on to `url`: to `https:`, and on this machine also to `http:`. Nothing from outside leads to this
 * machine, or to where clouds tell their machines who they are (169.254.169.254), whatever answers there.
 */
export function isWayOn(url: URL, from: URL): boolean {
  if (isLoopback(from) && isLoopback(url)) return url.protocol === 'https:' || url.protocol === 'http:'
  return url.protocol === 'https:' && (isLoopback(from) || !isInward(url))
}

/** Addresses that mean something else, or nothing, to everybody else: of this machine, and of its link. */
function isInward(url: URL): boolean {
  return (
    isLoopback(url) || /^(.+\.localhost\.?|localhost\.|0\.0\.0\.0|169\.254\.\d+\.\d+|\[(::|::ffff:.*|fe[89ab].*)\])$/.test(url.hostname)
  )
}

/** An address as a message may show it: without the query, which is where signed addresses keep their secret. */
export function shownAddress(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`
}

/** What is no address, without the parts that keep secrets in one: those before `@` and behind `?`. */
export function withoutSecrets(text: string): string {
  return text.replace(/[?#].*$/s, '').replace(/^(\w*:?\/*)[^/]*@/, '$1')
}

/** A name within an address. Half a character, as broken names have it, has no form there: it becomes the sign for such. */
export function escapedPart(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString())
}

/** A path or name as a person reads it; what is escaped wrongly stays as it is. */
export function decodedPath(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}

/** `bytes 0-99/1234`; `undefined` for anything else, an unknown size (`*`) included. */
export function parseContentRange(header: string | null): ContentRange | undefined {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '')
  if (match === null) return undefined
  const range = { first: Number(match[1]), last: Number(match[2]), size: Number(match[3]) }
  return Number.isSafeInteger(range.size) && range.first <= range.last && range.last < range.size ? range : undefined
}
