import type { StoreOf } from '../commands/backup-request.ts'
import { storeFor } from '../commands/backup-store.ts'
import type { BackupPlaceOptions } from './backup-place.ts'
import type { Services } from './services.ts'

export interface JobStoreWishes extends Pick<BackupPlaceOptions, 'prefix' | 'listed'> {
  /** Of artifacts, in days; `undefined` for what the repository has set. */
  readonly retentionDays: number | undefined
  /** Takes what the places have to say, for the report. */
  readonly note: (text: string) => void
}

/** The places of backups inside of a job, two of which are nowhere else: the caches and the artifacts of its repository. */
export function jobStore(wishes: JobStoreWishes, { context, env, access }: Pick<Services, 'context' | 'env' | 'access'>): StoreOf {
  const { prefix, listed, retentionDays, note } = wishes
  const { wait, hub } = access
  const pause = wait && ((milliseconds: number) => wait(milliseconds, 'Backups cannot be reached right now; another attempt follows'))
  const options: BackupPlaceOptions = {
    ...{ prefix, listed, context, token: hub.token, env, note },
    ...(pause && { wait: (seconds) => pause(seconds * 1000) }),
  }
  return async (place) => {
    switch (place.kind) {
      case 'cache': {
        const { cacheStore } = await import('./cache-store.ts')
        return cacheStore(options)
      }
      case 'artifact': {
        const { artifactStore } = await import('./artifact-store.ts')
        return artifactStore({ ...options, retentionDays })
      }
      default:
        return storeFor(place, { root: context.workspace, env, prefix, ...(pause && { wait: pause }) })
    }
  }
}
