import { PAGE_SIZE } from './api.ts'
import { connection } from './connection.ts'
import type { RepositoryOptions } from './releases.ts'

/** What workflow runs of a repository have kept. */
export interface Artifact {
  readonly id: number
  readonly name: string
  readonly isExpired: boolean
  /** As GitHub writes them: ISO 8601 in UTC, so that they sort as text. */
  readonly createdAt: string
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

/** The artifacts of that name, over all runs. Throws `ApiError`. */
export async function listArtifacts({ repository, ...options }: RepositoryOptions, name: string): Promise<readonly Artifact[]> {
  const call = connection(options)
  const found = new Map<number, Artifact>()
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data } = await call(true, ({ rest }, request) =>
      rest.actions.listArtifactsForRepo({ owner: repository.owner, repo: repository.name, name, page, per_page: PAGE_SIZE, request }),
    )
    for (const { id, name, expired, created_at, workflow_run: run } of data.artifacts) {
      // Pages can repeat what moved from one to the next while they were read.
      found.set(id, { id, name, isExpired: expired, createdAt: created_at ?? '', run: run?.id === undefined ? undefined : runOf(run) })
    }
    if (data.artifacts.length < PAGE_SIZE) break
  }
  return [...found.values()].filter((artifact) => artifact.name === name)
}

/** Where the bytes of an artifact are had. */
export function artifactAddress({ apiUrl, repository }: Pick<RepositoryOptions, 'apiUrl' | 'repository'>, { id }: Artifact): string {
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
