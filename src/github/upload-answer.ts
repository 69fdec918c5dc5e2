import { z } from 'zod'
import { shorten } from '../checkpoint/quote.ts'
import { terminalText } from '../reports/escape.ts'
import { sha256Of } from './releases.ts'
import type { PostAnswer } from './upload-request.ts'

/** What GitHub's answer to an upload means for what to do next. */
export type UploadOutcome =
  | { readonly kind: 'stored'; readonly asset: StoredAsset }
  /** Another run has the name, or has removed what we were sending. */
  | { readonly kind: 'contested'; readonly why: string }
  /** Worth another try, after so many seconds where the server says. */
  | { readonly kind: 'failed'; readonly why: string; readonly pause?: number | undefined }
  | { readonly kind: 'denied'; readonly status: number }
  /** No other try would end otherwise. */
  | { readonly kind: 'refused'; readonly why: string }

export interface StoredAsset {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly state: string
  readonly sha256: string | undefined
}

const asset = z.object({ id: z.int(), name: z.string(), size: z.int(), state: z.string(), digest: z.string().nullish() })

const problem = z.object({
  message: z.string().optional(),
  errors: z.array(z.union([z.string(), z.object({ code: z.string().optional(), message: z.string().optional() })])).optional(),
})

/** Seconds that a limit of requests lasts at least, where nothing says how long (GitHub's documentation). */
const USUAL_LIMIT = 60

export function outcomeOf({ status, headers, body }: PostAnswer, now = Date.now()): UploadOutcome {
  const json = parsed(body)
  if (status === 201) {
    const { data } = asset.safeParse(json)
    if (data === undefined) return { kind: 'failed', why: 'the server answered 201 without an asset' }
    return { kind: 'stored', asset: { ...data, sha256: sha256Of(data.digest) } }
  }
  const { message = '', errors = [] } = problem.safeParse(json).data ?? {}
  const codes = errors.map((error) => (typeof error === 'string' ? error : (error.code ?? '')))
  const why = reason(status, [message, ...errors.map((error) => (typeof error === 'string' ? error : (error.message ?? error.code ?? '')))])
  if (status === 404 || (status === 422 && codes.includes('already_exists'))) return { kind: 'contested', why }
  const after = seconds(headers['retry-after'])
  const isExhausted = headers['x-ratelimit-remaining'] === '0'
  if (status === 429 || (status === 403 && (after !== undefined || isExhausted || /rate limit/i.test(message)))) {
    const reset = isExhausted ? seconds(headers['x-ratelimit-reset']) : undefined
    const untilReset = reset === undefined ? USUAL_LIMIT : Math.max(1, reset - Math.floor(now / 1000))
    return { kind: 'failed', why, pause: after ?? untilReset }
  }
  if (status >= 500 || status === 408) return { kind: 'failed', why, pause: after }
  return status === 401 || status === 403 ? { kind: 'denied', status } : { kind: 'refused', why }
}

function reason(status: number, texts: readonly string[]): string {
  const said = shorten(terminalText(texts.filter((text) => text !== '').join(': ')), 300)
  return `the server answered ${status}${said === '' ? '' : ` (${said})`}`
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function seconds(header: string | string[] | undefined): number | undefined {
  return typeof header === 'string' && /^\d{1,12}$/.test(header) ? Number(header) : undefined
}
