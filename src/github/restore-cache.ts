import { mkdir, rm } from 'node:fs/promises'
import { UserError } from '../commands/user-error.ts'
import type { RestoreCache } from '../references/access.ts'

/**
 * Member names of an archive as paths below the folder that it is extracted to: without the `/` they start with, and with `_` for
 * each `..`, twice as one pass misses every other one of `../..`. The client extracts with `-P`, which takes names as they are, and
 * an archive may come from a job that nobody reviewed. GNU tar, which the client prefers, also treats the targets of links so.
 */
const PARENT = 's,(^|/)[.][.](/|$),\\\\1_\\\\2,xg'
const TAR_OPTIONS = `--transform=s,^/+,,x;${PARENT};${PARENT}`

/**
 * Brings a cache back through the service of the job that this runs in. Throws `UserError` where there is no service; where it fails,
 * the client writes a warning to the log and there is no cache.
 */
export const restoreCache: RestoreCache = async (folder, paths, key) => {
  const client = await import('@actions/cache')
  if (!client.isFeatureAvailable()) {
    throw new UserError(
      `cache:${key}: this job has no cache service (ACTIONS_RESULTS_URL is not set); caches can be read on runners of GitHub Actions alone`,
    )
  }
  // The client leaves the folder of the archive behind.
  const archive = `${folder}.archive`
  await Promise.all([folder, archive].map((each) => mkdir(each, { recursive: true })))
  try {
    // The client extracts into the workspace, where the user's own files are.
    const variables = { GITHUB_WORKSPACE: folder, RUNNER_TEMP: archive, TAR_OPTIONS }
    return await withVariables(variables, () => client.restoreCache([...paths], key, [key]))
  } catch (error) {
    if (error instanceof client.ValidationError) throw new UserError(`cache:${key}: ${error.message}`)
    throw error
  } finally {
    await rm(archive, { recursive: true, force: true })
  }
}

/** Does `act` while the process has these variables; those it had are put back, whatever happens. Not for two at the same time. */
export async function withVariables<Result>(variables: Readonly<Record<string, string>>, act: () => Promise<Result>): Promise<Result> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, variables)
  try {
    return await act()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
