import { gitText } from './git-run.ts'

export interface GitRemote {
  readonly name: string
  /** As git would fetch from it. */
  readonly address: string
}

/** The remote called origin, or the only one. */
export async function findRemote(folder: string): Promise<GitRemote | undefined> {
  const names = (await gitText(folder, ['remote']))?.split('\n').filter((name) => name !== '') ?? []
  const name = names.find((each) => each === 'origin') ?? (names.length === 1 ? names[0] : undefined)
  if (name === undefined) return undefined
  const address = (await gitText(folder, ['remote', 'get-url', '--', name]))?.split('\n')[0]
  return address ? { name, address } : undefined
}

/** The address of a repository or server over HTTP, where it has one: those for SSH name the same host and path. */
export function httpAddress(address: string): URL | undefined {
  const [, host, path] = /^(?:[^/@:\s]+@)?([\w.-]{2,}):(?!\/\/)\/?(\S+)$/.exec(address) ?? []
  const url = URL.canParse(host === undefined ? address : `https://${host}/${path}`)
    ? new URL(host === undefined ? address : `https://${host}/${path}`)
    : undefined
  switch (url?.protocol) {
    case 'https:':
    case 'http:':
      return url
    case 'ssh:':
    case 'git+ssh:':
    case 'git:': {
      // The port is another service's. GitHub serves SSH from a host of its own where port 22 is closed.
      const server = url.hostname === 'ssh.github.com' ? 'github.com' : url.hostname
      return URL.canParse(`https://${server}${url.pathname}`) ? new URL(`https://${server}${url.pathname}`) : undefined
    }
    default:
      return undefined
  }
}

/** Owner and name, where the address is one of the server's. */
export function repositoryAt(url: URL, serverUrl: string): { readonly owner: string; readonly name: string } | undefined {
  if (!URL.canParse(serverUrl) || new URL(serverUrl).host !== url.host) return undefined
  const [, owner, name] = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url.pathname) ?? []
  return owner === undefined || name === undefined ? undefined : { owner, name }
}
