import type { Judge } from '../backup/whole.ts'
import type { Config } from '../config/config.ts'
import type { Progress } from './progress.ts'
import { validate } from './validate.ts'

/** Validates whole files below a folder, with their digests. */
export function judgeFiles(
  root: string,
  { config, threads }: { readonly config: Config; readonly threads: number | undefined },
  progress: Progress,
): Judge {
  return async (paths) => {
    const request = { root, paths, config: { ...config, digest: 'sha256' as const }, progress }
    return (await validate(threads === undefined ? request : { ...request, threads })).files
  }
}
