import { resolve } from 'node:path'
import type { BackupStore } from '../backup/store.ts'
import type { StorePlace } from './backup-request.ts'
import { UserError } from './user-error.ts'

export interface StoreSurroundings {
  /** Folder that relative paths start from; absolute. */
  readonly root: string
  /** Credentials and addresses, as the places' own programs read them. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** What the names of new backups begin with. */
  readonly prefix: string
  /** Milliseconds. Tests hand in one that does not wait. */
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

/** The store at a place that the command line can reach. Throws `UserError`. */
export async function storeFor(place: StorePlace, surroundings: StoreSurroundings): Promise<BackupStore> {
  const { root, env, prefix, wait } = surroundings
  switch (place.kind) {
    case 'folder': {
      const { folderStore } = await import('../backup/folder-store.ts')
      return folderStore({ folder: resolve(root, place.path), shown: place.path, prefix })
    }
    case 's3': {
      const { s3Store } = await import('../backup/s3-store.ts')
      return s3Store({ bucket: place.bucket, prefix: place.prefix, env, names: prefix, ...(wait === undefined ? {} : { wait }) })
    }
    default:
      throw new UserError(
        `the ${place.kind} of GitHub can be reached by the action alone, in a job of GitHub Actions; name a folder or s3://BUCKET/PREFIX`,
      )
  }
}
