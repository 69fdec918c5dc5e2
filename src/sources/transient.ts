/** What all that asks servers over HTTP has to know of their failures: which ones pass, and when to ask again. */

/**
 * Worth another try: the server or the way to it has a bad moment. 507 and 509 are not: a quota does not fill again within a minute.
 */
export const TRANSIENT_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Codes of failures not worth one: the host does not exist, or its certificate is not good. */
export const FINAL_FAILURE = /^(ENOTFOUND|CERT_|ERR_TLS|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_SSL)/

/** Why `fetch` threw: it hides the failure of the connection behind an error of its own. May hold words of the server. */
export function failureOf(error: unknown): { readonly code: string; readonly reason: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return { code: '', reason: String(cause) }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return { code, reason: cause.name === 'TimeoutError' ? 'no answer in time' : cause.message }
}

/** Milliseconds that a Retry-After header asks for: seconds, or a date. */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (value === null) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}
