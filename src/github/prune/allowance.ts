import { UserError } from '../../commands/user-error.ts'
import type { Allowance } from '../../prune/target.ts'
import type { Requests } from './requests.ts'

/** Requests of the hour that are left for the other jobs of the repository, which share its limit. */
const RESERVE = 50

/** A clock that is ahead by more takes what is young for old; answers never take so long. */
const MOST_AHEAD_MS = 3_600_000

export interface AllowanceWishes {
  /** How many requests it takes to remove one. */
  readonly requestsEach: number
  /** The clock that has told what is old; `undefined` where nothing was asked of it. */
  readonly now: (() => Date) | undefined
}

/**
 * How many removals GitHub takes before its hour is over. Asking costs nothing. A server without limits answers that it has none.
 * Throws `UserError`, also where the clock of this machine is far ahead.
 */
export async function allowanceOf(requests: Requests, { requestsEach, now }: AllowanceWishes): Promise<Allowance> {
  if (!requests.hasToken) {
    throw new UserError(
      'removing anything from GitHub needs a token: set the variable GITHUB_TOKEN or GH_TOKEN (in the action: the input token). ' +
        'Nothing was removed.',
    )
  }
  const question = { about: "GitHub's limit of requests", permission: 'metadata: read' }
  const answer = await requests.find(question, ({ rest }, { request }) => rest.rateLimit.get({ request }))
  if (answer === undefined) return { removals: Number.POSITIVE_INFINITY, because: 'the server has no limit of requests' }
  if (now !== undefined) refuseAhead(now(), answer.headers.date)
  const { remaining, reset } = answer.data.resources.core
  const usable = Math.max(0, remaining - RESERVE)
  return { removals: Math.floor(usable / requestsEach), because: `GitHub takes ${usable} more requests ${before(reset)}` }
}

function refuseAhead(now: Date, date: string | undefined): void {
  const time = Date.parse(date ?? '')
  if (Number.isNaN(time) || now.getTime() <= time + MOST_AHEAD_MS) return
  throw new UserError(
    `the clock of this machine is ahead, so --older-than takes what is young for old: it is ${now.toISOString()} here and ` +
      `${new Date(time).toISOString()} on GitHub. Set the clock, and run this again. Nothing was removed.`,
  )
}

/** Seconds since 1970, as `before 14:00 UTC`. */
function before(reset: number): string {
  const time = new Date(reset * 1000)
  return Number.isNaN(time.getTime()) ? 'in this hour' : `before ${time.toISOString().slice(11, 16)} UTC`
}
