import { PAGE_SIZE } from './api.ts'
import { connection } from './connection.ts'
import { type AskPage, isFollowed, listAll, UNTOUCHED } from './pages.ts'
import type { RepositoryOptions } from './releases.ts'
import { unlessAbsent } from './retry.ts'

/** What workflow runs of a repository have kept. */
export interface Artifact {
  readonly id: number
  readonly name: string
  /** Bytes of the zip. */
  readonly size: number
  readonly isExpired: boolean
  /** As GitHub writes them: ISO 8601 in UTC, so that they sort as text. */
  readonly createdAt: string
  /** In the same form; `undefined` where GitHub does not say. */
  readonly expiresAt: string | undefined
  /** `undefined` where GitHub does not know any more which run it was. */
  readonly run: ArtifactRun | undefined
}

export interface ArtifactRun {
  readonly id: string
  readonly branch: string | undefined
  /** The run's commit lies in another repository: whoever wrote it decided what is in the artifact. */
  readonly isOfFork: boolean
}

/** A thousand artifacts of one name; what is older than these is not looked at. */
const MAX_PAGES = 10

/** The artifacts of that name, over all runs, the newest first. Throws `ApiError`. */
export async function listArtifacts(options: RepositoryOptions, name: string): Promise<readonly Artifact[]> {
  const ask = pagesOf(options, { name })
  const found = new Map<number, Artifact>()
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { entries, isFollowed: isMore } = await ask(page)
    // Pages can repeat what moved from one to the next while they were read.
    for (const artifact of entries) if (artifact.name === name) found.set(artifact.id, artifact)
    if (entries.length < PAGE_SIZE && !isMore) break
  }
  return [...found.values()]
}

/**
 * The artifacts whose names begin so, over all runs: GitHub looks for whole names alone, so that all are gone through. Throws
 * `ApiError`, and `UserError` where they cannot all be had.
 */
export async function listArtifactsBeginning(options: RepositoryOptions, beginning: string): Promise<readonly Artifact[]> {
  const { owner, name } = options.repository
  const all = await listAll(`artifacts of ${owner}/${name}`, pagesOf(options, {}), UNTOUCHED)
  return all.filter((artifact) => artifact.name.startsWith(beginning))
}

/** Removes an artifact; one that is gone already is no failure. Throws `ApiError`. */
export async function deleteArtifact({ repository, ...options }: RepositoryOptions, artifact_id: number): Promise<void> {
  const named = { owner: repository.owner, repo: repository.name, artifact_id }
  await unlessAbsent(connection(options)(true, ({ rest }, request) => rest.actions.deleteArtifact({ ...named, request })))
}

function pagesOf({ repository, ...options }: RepositoryOptions, wanted: { readonly name?: string }): AskPage<Artifact> {
  const call = connection(options)
  return async (page) => {
    const { data, headers } = await call(true, ({ rest }, request) =>
      rest.actions.listArtifactsForRepo({ owner: repository.owner, repo: repository.name, ...wanted, page, per_page: PAGE_SIZE, request }),
    )
    const entries = data.artifacts.map(
      ({ id, name, size_in_bytes: size, expired: isExpired, created_at, expires_at, workflow_run: run }) => ({
        ...{ id, name, size, isExpired, createdAt: created_at ?? '', expiresAt: expires_at ?? undefined },
        run: run?.id === undefined ? undefined : runOf(run),
      }),
    )
    return { entries, total: data.total_count, isFollowed: isFollowed(headers) }
  }
}

/** Where the bytes of an artifact are had. */
export function artifactAddress(
  { apiUrl, repository }: Pick<RepositoryOptions, 'apiUrl' | 'repository'>,
  { id }: Pick<Artifact, 'id'>,
): string {
  return `${apiUrl}/repos/${repository.owner}/${repository.name}/actions/artifacts/${id}/zip`
}

interface RunData {
  readonly id?: number
  readonly head_branch?: string | null
  readonly repository_id?: number
  readonly head_repository_id?: number
}

function runOf({ id, head_branch, repository_id, head_repository_id }: RunData): ArtifactRun {
  // What does not say where its commit is from is not trusted to be from here.
  const isOfFork = repository_id === undefined || head_repository_id !== repository_id
  return { id: String(id), branch: head_branch ?? undefined, isOfFork }
}
