import { UserError } from '../commands/user-error.ts'
import type { RunContext } from './context.ts'
import type { RepositoryOptions } from './releases.ts'

/** What the stores of GitHub have to know of the job that they run in. */
export interface BackupPlaceOptions {
  /** What the names of all backups begin with. */
  readonly prefix: string
  /**
   * Which backups are listed. `own`: those that this run's branch has stored, which is what a policy counts and removes: another branch goes on
   * with its own. `readable`: those of the branches that it is based on too, to go on with.
   */
  readonly listed: 'own' | 'readable'
  readonly context: Pick<RunContext, 'repository' | 'apiUrl' | 'serverUrl' | 'runId' | 'event' | 'temporary' | 'pullRequest'>
  /** Lists and removes; without one there is less to see, and nothing is removed. */
  readonly token: string | undefined
  /** The variables of the job. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Takes what people should know of a listing, for the report. */
  readonly note?: (text: string) => void
  /** Waits between attempts; tests hand in one that does not. */
  readonly wait?: (seconds: number) => Promise<unknown>
}

/** `octo/voices`, for people. */
export function shownRepository({ repository }: BackupPlaceOptions['context']): string {
  return repository === undefined ? 'this repository' : `${repository.owner}/${repository.name}`
}

/** The address of a page of the repository. */
export function pageOf({ repository, serverUrl }: BackupPlaceOptions['context'], page: string): { readonly url?: string } {
  return repository === undefined ? {} : { url: `${serverUrl}/${repository.owner}/${repository.name}/actions/${page}` }
}

/** The repository as the API is asked for it; nothing without a token. */
export function hubOf({ context, token, wait }: BackupPlaceOptions): (RepositoryOptions & { readonly token: string }) | undefined {
  const { apiUrl, repository } = context
  if (token === undefined || repository === undefined) return undefined
  return { token, apiUrl: apiUrl.replace(/\/+$/, ''), repository, ...(wait === undefined ? {} : { wait }) }
}

/** Throws `UserError` outside of a job's action: steps that run commands do not get what the services ask for. */
export function requireService(place: string, { env }: Pick<BackupPlaceOptions, 'env'>): void {
  if (env.ACTIONS_RUNTIME_TOKEN && (env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL)) return
  throw new UserError(
    `The ${place} can be reached by a job of GitHub Actions alone, in the action and not in a run: step. ` +
      'Elsewhere name a folder or s3://BUCKET/PREFIX.',
  )
}
