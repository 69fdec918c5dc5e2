import { UserError } from '../commands/user-error.ts'
import { isLoopback, shownAddress } from '../sources/http-address.ts'

export interface UploadName {
  readonly name: string
  /** Shown in place of the name. */
  readonly label?: string | undefined
}

/**
 * Where a file of a release is sent to: the address that the release gives (`https://uploads.github.com/…/assets{?name,label}`), which must
 * belong to the API, since the token goes with the file. Throws `UserError` for another one.
 */
export function uploadAddress(template: string, apiUrl: string, { name, label }: UploadName): URL {
  const plain = template.replace(/\{[^{}]*\}$/, '')
  const url = URL.canParse(plain) ? new URL(plain) : undefined
  if (url === undefined || !belongsTo(url, new URL(apiUrl))) {
    const found = url === undefined ? 'none' : shownAddress(url).slice(0, 200)
    throw new UserError(`expected an address for uploads that belongs to ${apiUrl}, found ${found}; the token is not sent there`)
  }
  url.searchParams.set('name', name)
  if (label !== undefined) url.searchParams.set('label', label)
  return url
}

/** `uploads.github.com` belongs to `api.github.com`; a server of one's own has its uploads at its own host or below it. */
function belongsTo(url: URL, api: URL): boolean {
  if (url.username !== '' || url.password !== '') return false
  if (isLoopback(api)) return isLoopback(url) && url.protocol === api.protocol
  if (url.protocol !== 'https:' || api.protocol !== 'https:' || url.port !== api.port) return false
  const sibling = api.hostname.replace(/^api\./, 'uploads.')
  return url.hostname === api.hostname || url.hostname === sibling || url.hostname.endsWith(`.${api.hostname}`)
}
