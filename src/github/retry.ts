/** How a request failed, in the terms that decide what to do next. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** HTTP status; 500 also stands for a connection that failed. */
  readonly status: number
  readonly rateLimited: boolean

  constructor(message: string, status: number, rateLimited: boolean, options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.rateLimited = rateLimited
  }

  /** The token lacks a permission. GitHub answers 404 where even knowing that the thing is there would tell too much. */
  get denied(): boolean {
    return !this.rateLimited && (this.status === 401 || this.status === 403 || this.status === 404)
  }
}

/** An answer, or nothing where the server says that there is no such thing. */
export async function unlessAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined
    throw error
  }
}

export interface RetryPolicy {
  readonly wait: (seconds: number) => Promise<unknown>
  /** Whether the request may be sent again though it may have been carried out: true for all but creating. */
  readonly repeatable: boolean
  /** Seconds that one pause may last; where the server asks for more, the request is given up. Left out: a minute. */
  readonly longestWait?: number
  /** Left out: the clock of this machine. */
  readonly now?: () => Date
}

const ATTEMPTS = 4
/** A job is not held up for longer, unless it says so; what it waits for is a comment or a list that has a substitute. */
const LONGEST_WAIT_SECONDS = 60
/** What GitHub asks for where its answer names no time. */
const USUAL_WAIT_SECONDS = 60

/** Calls again after a failure of the server or a rate limit, with growing pauses or the one that the server asks for. */
export async function withRetries<T>(call: () => Promise<T>, policy: RetryPolicy): Promise<T> {
  const { wait, repeatable, longestWait = LONGEST_WAIT_SECONDS, now = () => new Date() } = policy
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (cause) {
      const { error, retryAfter } = describe(cause, now())
      // A request that met a rate limit was certainly not carried out.
      const again = error.rateLimited || (error.status >= 500 && repeatable)
      const pause = retryAfter ?? (error.rateLimited ? USUAL_WAIT_SECONDS : 2 ** (attempt - 1))
      if (!again || attempt === ATTEMPTS || pause > longestWait) throw error
      await wait(pause)
    }
  }
}

interface Described {
  readonly error: ApiError
  /** Seconds. */
  readonly retryAfter: number | undefined
}

/** Octokit's `RequestError` by its shape, so that octokit need not be loaded to look at one. */
function describe(cause: unknown, now: Date): Described {
  const message = cause instanceof Error ? cause.message : String(cause)
  const status = numberOf(property(cause, 'status')) ?? 500
  const headers = property(property(cause, 'response'), 'headers')
  const retryAfter = numberOf(property(headers, 'retry-after'))
  const exhausted = property(headers, 'x-ratelimit-remaining') === '0'
  const rateLimited = status === 429 || (status === 403 && (retryAfter !== undefined || exhausted || /rate limit/i.test(message)))
  const reset = exhausted ? numberOf(property(headers, 'x-ratelimit-reset')) : undefined
  const untilReset = reset === undefined ? undefined : Math.max(1, reset - Math.floor(now.getTime() / 1000))
  return { error: new ApiError(message, status, rateLimited, { cause }), retryAfter: retryAfter ?? untilReset }
}

function property(value: unknown, name: string): unknown {
  // `in` has narrowed the value to one that has the property.
  return typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined
}
