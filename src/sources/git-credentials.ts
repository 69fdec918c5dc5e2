import { gitText, runGit } from './git-run.ts'

/** Whose credentials a request may carry. */
export interface CredentialSources {
  readonly folder: string
  /** GitHub's, for the origin of `serverUrl`. */
  readonly token: string | undefined
  readonly serverUrl: string
  /** Addresses that the user's git knows; a user name and password in one counts for its origin. */
  readonly addresses: readonly URL[]
  /** Whether the user's git may be asked for credentials of this address. */
  readonly isTrusted: boolean
}

/** A helper that asks the user in a window of its own is not waited for. */
const LONGEST_HELP_MS = 10_000

/** Values for the header Authorization of a request to `url`, likeliest first, each looked for only when it is asked for. */
export async function* authorizationsFor(url: URL, sources: CredentialSources): AsyncGenerator<string> {
  const known = new Set<string>()
  for (const look of [
    () => fromToken(url, sources),
    () => fromAddress(url, sources),
    () => fromConfig(url, sources),
    () => fromHelper(url, sources),
  ]) {
    const found = await look()
    if (found === undefined || known.has(found)) continue
    known.add(found)
    yield found
  }
}

/** As actions/checkout and `gh` present a token to git's side of GitHub. */
function fromToken(url: URL, { token, serverUrl }: CredentialSources): string | undefined {
  const isServer = URL.canParse(serverUrl) && new URL(serverUrl).origin === url.origin
  return token !== undefined && isServer ? basic('x-access-token', token) : undefined
}

function fromAddress(url: URL, { addresses }: CredentialSources): string | undefined {
  const named = addresses.find(({ origin, password }) => origin === url.origin && password !== '')
  if (named === undefined) return undefined
  try {
    return basic(decodeURIComponent(named.username), decodeURIComponent(named.password))
  } catch {
    // Escaped wrongly: no name and password that anybody could mean.
    return undefined
  }
}

/** The header that actions/checkout leaves in git's settings. */
async function fromConfig(url: URL, { folder, isTrusted }: CredentialSources): Promise<string | undefined> {
  if (!isTrusted) return undefined
  const lines = (await gitText(folder, ['config', '--get-urlmatch', 'http.extraheader', bare(url)]))?.split('\n') ?? []
  const [, value] = /^authorization:\s*([\x20-\x7e]+)$/i.exec(lines[0] ?? '') ?? []
  return value?.trim()
}

async function fromHelper(url: URL, { folder, isTrusted }: CredentialSources): Promise<string | undefined> {
  if (!isTrusted) return undefined
  const input = `url=${bare(url)}\n\n`
  const { ok, stdout } = await runGit(folder, ['-c', 'core.askPass=', 'credential', 'fill'], { input, timeout: LONGEST_HELP_MS })
  const field = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1]
  const [username, password] = [field('username'), field('password')]
  return ok && username !== undefined && password ? basic(username, password) : undefined
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** Without user name, password and query. */
function bare({ origin, pathname }: URL): string {
  return `${origin}${pathname}`
}
