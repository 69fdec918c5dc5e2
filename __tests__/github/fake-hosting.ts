import type { IncomingMessage } from 'node:http'
import type { components } from '@octokit/openapi-types'
import type { FakeAnswer, FakeRequest } from './fake-github.ts'
import { FakeReleases, type ReleasePlan } from './fake-releases.ts'
import { inaccessible, page, problem, REPOSITORY, TOKEN } from './fake-rest.ts'
import { type FakeStorage, type StoredFile, storedBytes } from './fake-storage.ts'

type Artifact = components['schemas']['artifact']

export const REPOSITORY_ID = 1296269

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
  /** What the token may do with releases and artifacts. */
  permission: 'write' | 'read' | 'none' = 'read'
  /** What GitHub says of the repository that decides about publishing. */
  repository = { archived: false, permissions: { admin: false, push: true, pull: true } }
  readonly releases = new FakeReleases()
  private readonly artifacts: Artifact[] = []
  private nextId = 1
  private bytes: FakeStorage | undefined

  /** Where the bytes are; without it there are none. */
  get storage(): FakeStorage | undefined {
    return this.bytes
  }

  set storage(storage: FakeStorage | undefined) {
    this.bytes = storage
    this.releases.storage = storage
  }

  addRelease(plan: ReleasePlan): void {
    this.releases.add(plan)
  }

  addArtifact({ name, content, run, branch = 'main', fork = false, expired = false }: ArtifactPlan): void {
    const id = this.nextId++
    const file = content instanceof Uint8Array ? storedBytes(content) : content
    this.storage?.put(`/artifacts/${id}`, file)
    this.artifacts.unshift(asArtifact(id, name, file.size, { run, branch, fork, expired }))
  }

  /** `undefined` where the path is none of this service's. */
  answer(request: FakeRequest): FakeAnswer | undefined {
    const route = routeOf(request)
    if (!/^\w+ \/?(?:releases\b|actions\/artifacts\b|git\/ref\/tags\/|$)/.test(route)) return undefined
    return this.refused(request, route) ?? this.found(request, route)
  }

  /** Whether it is a file for a release, which may be long. */
  takes({ method, path }: FakeRequest): boolean {
    return method === 'POST' && /^\/api\/uploads\/repos\/.+\/releases\/\d+\/assets$/.test(path)
  }

  async receive(request: FakeRequest, body: IncomingMessage): Promise<FakeAnswer | 'break' | 'silence'> {
    const refusal = this.refused(request, routeOf(request))
    if (refusal === undefined) return this.releases.receive(request, body)
    body.resume()
    return refusal
  }

  private refused({ headers, method }: FakeRequest, route: string): FakeAnswer | undefined {
    if (headers.authorization === undefined) {
      if (this.visibility === 'private') return problem(404, 'Not Found')
      // Also of a public repository, artifacts are for those alone who have signed in.
      return route.endsWith('/zip') ? problem(401, 'Requires authentication') : undefined
    }
    if (!headers.authorization.endsWith(` ${TOKEN}`)) return problem(401, 'Bad credentials')
    return this.permission === 'none' || (method !== 'GET' && this.permission === 'read') ? inaccessible() : undefined
  }

  private found(request: FakeRequest, route: string): FakeAnswer | undefined {
    if (route === 'GET ') return { status: 200, body: this.repository }
    if (route === 'GET /actions/artifacts') return this.listArtifacts(request)
    const artifact = /^GET \/actions\/artifacts\/(\d+)\/zip$/.exec(route)?.[1]
    return artifact === undefined ? this.releases.answer(request, route) : this.download(`/artifacts/${artifact}`)
  }

  private listArtifacts(request: FakeRequest): FakeAnswer {
    const named = this.artifacts.filter(({ name }) => name === request.query.get('name'))
    return page(named, request, (artifacts) => ({ total_count: named.length, artifacts }))
  }

  /** To a signed address of the storage. */
  private download(path: string): FakeAnswer {
    return this.storage === undefined ? problem(404, 'Not Found') : { status: 302, headers: { location: this.storage.signedAddress(path) } }
  }
}

/** Method, and path below the repository; uploads have an address of their own. */
function routeOf({ method, path }: FakeRequest): string {
  return `${method} ${decodeURIComponent(path.replace(/^\/api\/uploads/, '').replace(`/repos/${REPOSITORY}`, ''))}`
}

const API = `https://api.github.com/repos/${REPOSITORY}`

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
