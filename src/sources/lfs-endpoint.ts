import { quote } from '../checkpoint/quote.ts'
import { findRemote, httpAddress } from './git-remote.ts'
import { gitText, runGit } from './git-run.ts'
import { isLoopback, isWayOn, shownAddress, withoutSecrets } from './http-address.ts'
import { SourceError } from './source-error.ts'

/** The server that keeps the files of a repository. */
export interface LfsEndpoint {
  readonly url: URL
  /** Whether the user's git knows its host. What only a file of the repository names gets nobody's credentials. */
  readonly isTrusted: boolean
  /** The repository's own address; its user name and password count for its origin. */
  readonly remote: URL | undefined
}

export interface EndpointQuestion {
  readonly folder: string
  /** What messages call the file that is looked for. */
  readonly name: string
  /** Text of the repository's `.lfsconfig`; `undefined` where it has none. */
  readonly lfsConfig: string | undefined
  /** The repository's address where git has no remote; `undefined` where that is not known either. */
  readonly fallback: string | undefined
}

/** Where a repository comes from that has no address: a file in it cannot name a server of this machine. */
const OUTSIDE = new URL('https://outside.invalid')
/** Where one comes from whose remote is a folder. */
const HERE = new URL('http://localhost')

/** Finds it as Git LFS does: `lfs.url`, `remote.<name>.lfsurl`, the remote itself; each as git is set up before `.lfsconfig`. Throws `SourceError`. */
export async function findEndpoint({ folder, name, lfsConfig, fallback }: EndpointQuestion): Promise<LfsEndpoint> {
  const remote = await findRemote(folder)
  const address = remote?.address ?? fallback
  const own = address === undefined ? undefined : httpAddress(address)
  for (const key of ['lfs.url', ...(remote === undefined ? [] : [`remote.${remote.name}.lfsurl`])]) {
    const set = firstLine(await gitText(folder, ['config', '--get', key]))
    if (set !== undefined) return { url: readable(set, name, key, own), isTrusted: true, remote: own }
    if (lfsConfig === undefined) continue
    const committed = firstLine(
      (await runGit(folder, ['config', '--no-includes', '--file', '-', '--get', key], { input: lfsConfig })).stdout,
    )
    if (committed !== undefined) {
      const url = readable(committed, name, `${key} of .lfsconfig`, own)
      if (!isWayOn(url, own ?? (remote === undefined ? OUTSIDE : HERE))) throw noServer(name, shownAddress(url), `${key} of .lfsconfig`)
      return { url, isTrusted: url.origin === own?.origin, remote: own }
    }
  }
  if (own === undefined) {
    const found =
      remote === undefined ? 'the repository has no remote called origin' : `the remote ${quote(remote.name)} has no server for it`
    throw new SourceError(name, `its bytes are in Git LFS, and ${found}; git lfs fetch brings them, or git config lfs.url names the server`)
  }
  const url = new URL(own)
  url.pathname = `${own.pathname.replace(/(\.git)?\/*$/, '')}.git/info/lfs`
  return { url: readable(url.href, name, 'the remote', own), isTrusted: true, remote: own }
}

/** `https:`, and `http:` on this machine alone, where the repository comes from there too. */
function readable(address: string, name: string, origin: string, remote: URL | undefined): URL {
  const url = httpAddress(address)
  if (url?.protocol === 'https:') return url
  if (url !== undefined && isLoopback(url) && (remote === undefined || remote.origin === url.origin)) return url
  throw noServer(name, url ? shownAddress(url) : withoutSecrets(address), origin)
}

function noServer(name: string, found: string, origin: string): SourceError {
  return new SourceError(name, `its bytes are in Git LFS; expected a server at an https:// address, found ${quote(found)} (${origin})`)
}

function firstLine(text: string | undefined): string | undefined {
  return text?.split('\n')[0] || undefined
}
