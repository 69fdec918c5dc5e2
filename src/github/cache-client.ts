import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { withVariables } from './restore-cache.ts'

/** The folder of a backup in its cache. */
export const CACHED_FOLDER = '.ckpt-guard-backup'

/**
 * The path that all backups are saved with. Caches are found by the paths as they are written, so that these have to be the same on every
 * machine; below `~` they are, and what `~` stands for is for the one who saves to say.
 */
export const CACHED_PATH = `~/${CACHED_FOLDER}`

/** The whole key of the cache of this key, else of the newest one whose key begins so. Nothing is downloaded. Throws `UserError`. */
export async function lookUpCache(key: string): Promise<string | undefined> {
  const client = await connect()
  return client.restoreCache([CACHED_PATH], key, [key], { lookupOnly: true })
}

/**
 * Saves `CACHED_FOLDER` of the folder `home` as a cache; `false` where the service did not take it. Why it did not, the client tells the log
 * alone. Only one at a time: the client asks the variables of the process where files are.
 */
export async function saveCache(home: string, key: string): Promise<boolean> {
  const client = await connect()
  // The client leaves the folder of the archive behind.
  const archives = join(home, 'archive')
  await mkdir(archives, { recursive: true })
  // Names in the archive count from the workspace. What tar is told for other steps is not for this one.
  const variables = { HOME: home, USERPROFILE: home, GITHUB_WORKSPACE: home, RUNNER_TEMP: archives, TAR_OPTIONS: '' }
  return (await withVariables(variables, () => client.saveCache([CACHED_PATH], key))) > 0
}

async function connect() {
  const client = await import('@actions/cache')
  if (client.isFeatureAvailable()) return client
  throw new UserError('This job has no cache service. Name another place: artifact, a folder or s3://BUCKET/PREFIX.')
}
