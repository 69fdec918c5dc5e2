import { createHash } from 'node:crypto'
import type { components } from '@octokit/openapi-types'
import type { FakeAnswer, FakeRequest } from './fake-github.ts'
import { asUser, inaccessible, page, problem, REPOSITORY, TOKEN } from './fake-rest.ts'
import { type FakeStorage, type StoredFile, storedBytes } from './fake-storage.ts'

type Release = components['schemas']['release']
type ReleaseAsset = components['schemas']['release-asset']
type Artifact = components['schemas']['artifact']

export const REPOSITORY_ID = 1296269

export interface ReleasePlan {
  readonly tag: string
  readonly draft?: boolean
  readonly prerelease?: boolean
  readonly assets?: Readonly<Record<string, Uint8Array | StoredFile>>
  /** Assets whose upload never came to its end. */
  readonly unfinished?: readonly string[]
}

export interface ArtifactPlan {
  readonly name: string
  readonly content: Uint8Array | StoredFile
  readonly run: number
  readonly branch?: string
  /** Its commit lies in a fork. */
  readonly fork?: boolean
  readonly expired?: boolean
}

/** What one repository has for others to download: releases, and artifacts that its runs have kept. */
export class FakeHosting {
  /** Who may see it without a token. */
  visibility: 'public' | 'private' = 'private'
  /** Whether the token may read releases and artifacts. */
  permission: 'read' | 'none' = 'read'
  /** Where the bytes are; without it there are none. */
  storage: FakeStorage | undefined
  private readonly releases: Release[] = []
  private readonly assets = new Map<number, ReleaseAsset[]>()
  private readonly artifacts: Artifact[] = []
  private nextId = 1

  addRelease({ tag, draft = false, prerelease = false, assets = {}, unfinished = [] }: ReleasePlan): void {
    const id = this.nextId++
    this.releases.unshift(asRelease(id, tag, draft, prerelease))
    const finished = Object.entries(assets).map(([name, content]) => {
      const file = content instanceof Uint8Array ? storedBytes(content) : content
      const asset = asAsset(this.nextId++, name, file.size, content instanceof Uint8Array ? digestOf(content) : null, 'uploaded')
      this.storage?.put(`/assets/${asset.id}`, file)
      return asset
    })
    this.assets.set(id, [...finished, ...unfinished.map((name) => asAsset(this.nextId++, name, 0, null, 'open'))])
  }

  addArtifact({ name, content, run, branch = 'main', fork = false, expired = false }: ArtifactPlan): void {
    const id = this.nextId++
    const file = content instanceof Uint8Array ? storedBytes(content) : content
    this.storage?.put(`/artifacts/${id}`, file)
    this.artifacts.unshift(asArtifact(id, name, file.size, { run, branch, fork, expired }))
  }

  /** `undefined` where the path is none of this service's. */
  answer(request: FakeRequest): FakeAnswer | undefined {
    const route = `${request.method} ${decodeURIComponent(request.path.replace(`/repos/${REPOSITORY}`, ''))}`
    if (!/^GET \/(?:releases|actions\/artifacts)\b/.test(route)) return undefined
    return this.refused(request, route) ?? this.found(request, route)
  }

  private refused({ headers }: FakeRequest, route: string): FakeAnswer | undefined {
    if (headers.authorization === undefined) {
      if (this.visibility === 'private') return problem(404, 'Not Found')
      // Also of a public repository, artifacts are for those alone who have signed in.
      return route.endsWith('/zip') ? problem(401, 'Requires authentication') : undefined
    }
    if (!headers.authorization.endsWith(` ${TOKEN}`)) return problem(401, 'Bad credentials')
    return this.permission === 'none' ? inaccessible() : undefined
  }

  private found(request: FakeRequest, route: string): FakeAnswer {
    if (route === 'GET /releases') return page(this.releases, request)
    if (route === 'GET /releases/latest') return one(this.releases.find(({ draft, prerelease }) => !draft && !prerelease))
    if (route === 'GET /actions/artifacts') return this.listArtifacts(request)
    const tag = /^GET \/releases\/tags\/(.+)$/.exec(route)?.[1]
    if (tag !== undefined) return one(this.releases.find(({ tag_name, draft }) => tag_name === tag && !draft))
    const [, id, asset, artifact] =
      /^GET \/(?:releases\/(\d+)\/assets|releases\/assets\/(\d+)|actions\/artifacts\/(\d+)\/zip)$/.exec(route) ?? []
    if (id !== undefined) return page(this.assets.get(Number(id)) ?? [], request)
    if (asset !== undefined) return this.redirect(`/assets/${asset}`, request.headers.accept === 'application/octet-stream')
    return this.redirect(`/artifacts/${artifact}`, artifact !== undefined)
  }

  private listArtifacts(request: FakeRequest): FakeAnswer {
    const named = this.artifacts.filter(({ name }) => name === request.query.get('name'))
    return page(named, request, (artifacts) => ({ total_count: named.length, artifacts }))
  }

  /** To a signed address of the storage. An asset's other media type is JSON, which nobody has use for here. */
  private redirect(path: string, isWanted: boolean): FakeAnswer {
    if (this.storage === undefined || !isWanted) return problem(404, 'Not Found')
    return { status: 302, headers: { location: this.storage.signedAddress(path) } }
  }
}

function one(release: Release | undefined): FakeAnswer {
  return release === undefined ? problem(404, 'Not Found') : { status: 200, body: release }
}

function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

const API = `https://api.github.com/repos/${REPOSITORY}`
const TIME = '2026-01-01T00:00:00Z'

function asRelease(id: number, tag_name: string, draft: boolean, prerelease: boolean): Release {
  return {
    ...{ id, tag_name, draft, prerelease, node_id: `RE_${id}`, target_commitish: 'main', name: tag_name, body: '' },
    url: `${API}/releases/${id}`,
    html_url: `https://github.com/${REPOSITORY}/releases/tag/${tag_name}`,
    assets_url: `${API}/releases/${id}/assets`,
    upload_url: `https://uploads.github.com/repos/${REPOSITORY}/releases/${id}/assets{?name,label}`,
    tarball_url: null,
    zipball_url: null,
    created_at: TIME,
    published_at: draft ? null : TIME,
    author: asUser('octocat'),
    // GitHub gives the first of them here; they have an endpoint of their own.
    assets: [],
  }
}

function asAsset(id: number, name: string, size: number, digest: string | null, state: ReleaseAsset['state']): ReleaseAsset {
  return {
    ...{ id, name, size, digest, state, node_id: `RA_${id}`, label: null, content_type: 'application/octet-stream', download_count: 0 },
    url: `${API}/releases/assets/${id}`,
    browser_download_url: `https://github.com/${REPOSITORY}/releases/download/tag/${encodeURIComponent(name)}`,
    created_at: TIME,
    updated_at: TIME,
    uploader: asUser('octocat'),
  }
}

function asArtifact(
  id: number,
  name: string,
  size_in_bytes: number,
  { run, branch, fork, expired }: { run: number; branch: string; fork: boolean; expired: boolean },
): Artifact {
  const created_at = new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString().replace('.000', '')
  return {
    ...{ id, name, size_in_bytes, expired, created_at, node_id: `A_${id}`, updated_at: created_at, expires_at: '2026-12-31T00:00:00Z' },
    url: `${API}/actions/artifacts/${id}`,
    archive_download_url: `${API}/actions/artifacts/${id}/zip`,
    workflow_run: {
      id: run,
      repository_id: REPOSITORY_ID,
      head_repository_id: fork ? REPOSITORY_ID + 1 : REPOSITORY_ID,
      head_branch: branch,
      head_sha: 'bbcd538c8e72b8c175046e27cc8f907076331401',
    },
  }
}
