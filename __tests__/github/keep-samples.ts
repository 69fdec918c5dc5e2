import type { Selection } from '../../src/commands/prune-request.ts'
import { type KeptArtifact, type KeptCache, type KeptRelease, OWN_REPOSITORY } from './fake-keep.ts'
import { asAsset, asRelease } from './fake-release-data.ts'

export const START = Date.parse('2026-06-01T12:00:00Z')
const HOUR = 3_600_000

export const EVERYTHING: Selection = {
  ...{ names: [], branches: [], workflows: [], pullRequests: undefined, olderThan: undefined, assets: false, prereleases: undefined },
}

/** So many hours before `START`, as GitHub writes it. */
export function hoursAgo(hours: number): string {
  return new Date(START - hours * HOUR).toISOString().replace('.000Z', 'Z')
}

export interface ArtifactSample {
  readonly expired?: boolean
  readonly branch?: string
  readonly sha?: string
  readonly run?: number
  /** Repository of the commit that it was built from. */
  readonly head?: number
  readonly size?: number
}

export function artifact(id: number, name: string, createdAt: string, sample: ArtifactSample = {}): KeptArtifact {
  const { expired = false, branch = 'main', sha = 'a'.repeat(40), run = 1, head = OWN_REPOSITORY, size = 1_000 } = sample
  const url = `https://api.github.com/repos/octo/voices/actions/artifacts/${id}`
  return {
    ...{ id, name, expired, url, node_id: `A_${id}`, size_in_bytes: size, archive_download_url: `${url}/zip` },
    ...{ created_at: createdAt, updated_at: createdAt, expires_at: null },
    workflow_run: { id: run, repository_id: OWN_REPOSITORY, head_repository_id: head, head_branch: branch, head_sha: sha },
  }
}

export function cache(id: number, key: string, ref: string, createdAt: string, usedAt = createdAt): KeptCache {
  return { id, key, ref, version: 'v', created_at: createdAt, last_accessed_at: usedAt, size_in_bytes: 2_000 }
}

export function release(id: number, tag: string, publishedAt: string, files: readonly string[] = []): KeptRelease {
  return {
    ...asRelease(id, tag, false, false),
    published_at: publishedAt,
    updated_at: publishedAt,
    assets: files.map((name, index) => ({ ...asAsset(id * 100 + index, name, 500, null, 'uploaded'), created_at: publishedAt })),
  }
}

/** Numbers from 0 to 1 that are the same in every run: the generator of Park and Miller. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
