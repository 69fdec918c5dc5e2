import { setTimeout } from 'node:timers/promises'
import { type RetryPolicy, withRetries } from './retry.ts'

export interface ConnectionOptions extends Pick<RetryPolicy, 'longestWait' | 'now'> {
  /** `undefined`: what anybody may see. */
  readonly token: string | undefined
  /** All requests go to this host: the token is for it alone. A redirect to another one is followed without the token. */
  readonly apiUrl: string
  readonly wait?: (seconds: number) => Promise<unknown>
}

/** Sends one request, again where that helps. Throws `ApiError`. */
export type Call = <T>(repeatable: boolean, send: (octokit: Octokit, request: { signal: AbortSignal }) => Promise<T>) => Promise<T>

export type Octokit = Awaited<ReturnType<typeof connect>>

const TIMEOUT_MS = 30_000
const pause = (seconds: number): Promise<void> => setTimeout(seconds * 1000)

/** GitHub's API through octokit, which is loaded with the first request. */
export function connection({ token, apiUrl, wait = pause, longestWait, now }: ConnectionOptions): Call {
  let octokit: ReturnType<typeof connect> | undefined
  return (repeatable, send) =>
    withRetries(
      async () => {
        octokit ??= connect(token, apiUrl)
        return send(await octokit, { signal: AbortSignal.timeout(TIMEOUT_MS) })
      },
      { wait, repeatable, longestWait, now },
    )
}

async function connect(token: string | undefined, baseUrl: string) {
  const { GitHub, getOctokitOptions } = await import('@actions/github/lib/utils')
  return new GitHub(token === undefined ? { baseUrl } : getOctokitOptions(token, { baseUrl }))
}
