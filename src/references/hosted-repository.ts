import { UserError } from '../commands/user-error.ts'
import type { RepositoryOptions } from '../github/releases.ts'
import { parseAddress } from '../sources/http-address.ts'
import type { Access, RepositoryName } from './access.ts'
import type { SideOptions } from './side.ts'

/**
 * The repository on GitHub that a reference is looked for in: the one that is named, else the one that git's remote leads to.
 * Throws `UserError` where there is none; `reference` is what to call the reference then.
 */
export async function hostedRepository({ root, access }: SideOptions, reference: string): Promise<RepositoryOptions> {
  const { token, apiUrl, serverUrl, repository } = access.hub
  // Refuses an address where anybody on the way could read the token.
  parseAddress(apiUrl)
  const found = repository ?? (await repositoryOfRemote(root, serverUrl))
  if (found === undefined) {
    throw new UserError(
      `${reference}: it is not known which repository on ${serverUrl} that is; run this in a clone of it (its remote tells), ` +
        'or set the variable GITHUB_REPOSITORY to OWNER/NAME',
    )
  }
  return { token, apiUrl: apiUrl.replace(/\/+$/, ''), repository: found, wait: inSeconds(access) }
}

async function repositoryOfRemote(folder: string, serverUrl: string): Promise<RepositoryName | undefined> {
  const { findRemote, httpAddress, repositoryAt } = await import('../sources/git-remote.ts')
  const remote = await findRemote(folder)
  const address = remote === undefined ? undefined : httpAddress(remote.address)
  return address === undefined ? undefined : repositoryAt(address, serverUrl)
}

function inSeconds({ wait }: Access): RepositoryOptions['wait'] {
  return wait === undefined
    ? undefined
    : (seconds) => wait(seconds * 1000, 'GitHub has a bad moment, or asks to wait; another attempt follows')
}
