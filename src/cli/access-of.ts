import { tmpdir } from 'node:os'
import { UserError } from '../commands/user-error.ts'
import { type Access, accessFromEnvironment, repositoryName } from '../references/access.ts'
import { pauses } from './deliver.ts'
import type { Io } from './io.ts'
import type { SharedOptions } from './options.ts'

/** What the environment gives access to, with the repository on GitHub that was asked for. */
export function accessOf(options: SharedOptions & { readonly repository?: string }, io: Io): Access {
  const access = accessFromEnvironment(io.env, tmpdir(), 0, pauses(options, io))
  if (options.repository === undefined) return access
  const repository = repositoryName(options.repository)
  if (repository === undefined)
    throw new UserError(`--repository ${JSON.stringify(options.repository)}: expected OWNER/NAME, as octo/voices`)
  return { ...access, hub: { ...access.hub, repository } }
}
