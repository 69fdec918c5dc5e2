import { shorten } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import { ApiError } from '../github/retry.ts'

/** What a request is about, for those who have to find out why it failed. */
export interface HostedQuestion {
  /** What to call it: the reference as it was written. */
  readonly reference: string
  /** What the token has to allow, as `contents: read`. */
  readonly permission: string
  readonly hasToken: boolean
}

const HOW_TO_GIVE_A_TOKEN = 'set the variable GITHUB_TOKEN or GH_TOKEN (in the action: the input token)'

/** What `ask` gives. What GitHub refuses becomes a `UserError` that says what is missing. */
export async function explained<T>(question: HostedQuestion, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof ApiError ? new UserError(`${question.reference}: ${reasonOf(error, question)}`) : error
  }
}

/** What to try where GitHub says that something is not there, or may not be seen: it answers 404 for both. */
export function accessHint({ permission, hasToken }: HostedQuestion): string {
  if (hasToken) return `the token needs the permission ${permission} for this repository`
  return `a private repository needs a token with ${permission}: ${HOW_TO_GIVE_A_TOKEN}`
}

function reasonOf(error: ApiError, question: HostedQuestion): string {
  const { status, rateLimited, message } = error
  if (rateLimited) {
    const more = question.hasToken ? '' : `; with a token the limit is higher: ${HOW_TO_GIVE_A_TOKEN}`
    return `GitHub's limit of requests is reached (${status}); try again later${more}`
  }
  if (status === 401) return `GitHub does not accept the token (401); check what the variable or input holds, it may have expired`
  if (status === 403) return `GitHub refuses access (403); ${accessHint(question)}`
  if (status === 404) return `GitHub shows no such repository (404); check its name, and ${accessHint(question)}`
  return `GitHub cannot be asked (${status}: ${JSON.stringify(shorten(message))}); try again later`
}
