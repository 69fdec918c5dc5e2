import { realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { reasonOf } from '../sources/system-reason.ts'
import { OwnDigests } from './own-digests.ts'
import { UserError } from './user-error.ts'

/** A folder that is watched. */
export interface WatchedFolder {
  /** Without links. */
  readonly absolute: string
  /** Nothing where no digests are written. */
  readonly digests: OwnDigests | undefined
  /** Why it could not be looked at the last time. */
  trouble: string | undefined
}

/** The folders of a command line, each once; one that lies in another is watched with it. Throws `UserError`. */
export async function watchedFolders(root: string, folders: readonly string[], writesDigests: boolean): Promise<WatchedFolder[]> {
  const found: string[] = []
  for (const folder of folders.length === 0 ? ['.'] : folders) {
    const absolute = resolve(root, folder)
    const facts = await stat(absolute).catch((error: unknown) => {
      throw new UserError(`${folder}: cannot be watched: ${reasonOf(error)} (looked for ${absolute})`)
    })
    if (!facts.isDirectory()) throw new UserError(`${folder}: --watch takes folders, and this is a file; name the folder that it lies in`)
    found.push(await realpath(absolute))
  }
  const outermost = [...new Set(found)].filter((path) => !found.some((other) => path !== other && path.startsWith(`${other}${sep}`)))
  return outermost.map((absolute) => ({ absolute, digests: writesDigests ? OwnDigests.open(absolute) : undefined, trouble: undefined }))
}
