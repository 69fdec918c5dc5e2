import type { IncomingMessage, ServerResponse } from 'node:http'
import type { components } from '@octokit/openapi-types'
import { LocalServer } from '../local-server.ts'
import type { FakeAnswer, FakeRequest } from './fake-github.ts'
import { inaccessible, page, problem, REPOSITORY, TOKEN } from './fake-rest.ts'

export type KeptArtifact = components['schemas']['artifact']
export type KeptCache = Required<components['schemas']['actions-cache-list']['actions_caches'][number]>
export type KeptRelease = components['schemas']['release']
type RateLimit = components['schemas']['rate-limit']

/** What of a pull request, a run or a workflow is asked for. */
export interface KeptPull {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly branch: string
  /** The branch that it goes into; left out, it is main. */
  readonly into?: string
  readonly sha: string
  /** `undefined`: the fork is gone. */
  readonly repositoryId: number | undefined
  readonly closedAt?: string
  readonly updatedAt: string
}

export interface KeptRun {
  readonly id: number
  readonly workflow_id: number
  readonly name: string
  readonly path: string
}

/** An answer in place of the real one; `reset` breaks the connection, `lost` carries the request out first. */
export type Trouble = FakeAnswer | 'reset' | 'lost' | undefined

const REQUESTS_AN_HOUR = 1_000
const POINTS_A_MINUTE = 900
const ASSETS_SHOWN = 30

/**
 * What a repository keeps over time, on loopback: artifacts, caches, releases, and whom they belong to. It counts as GitHub does, by
 * the clock that it is handed: requests an hour, and points a minute, and it answers 403 beyond.
 */
export class FakeKeep extends LocalServer {
  artifacts: KeptArtifact[] = []
  caches: KeptCache[] = []
  releases: KeptRelease[] = []
  pulls: KeptPull[] = []
  runs: KeptRun[] = []
  workflows: { readonly id: number; readonly name: string; readonly path: string }[] = []
  tags: { readonly name: string; readonly sha: string }[] = []
  /** The newest that was marked so. */
  latest: number | undefined
  /** Files of the default branch. */
  readonly contents = new Map<string, string>()
  permission: 'write' | 'read' = 'write'
  hasLimit = true
  /** Requests of this hour that others have made. */
  spent = 0
  /** Asked before each request is answered, with its number from 1. */
  trouble: (request: FakeRequest, count: number) => Trouble = () => undefined
  /** Seconds of what was asked so far by the clock, with the points that each cost. */
  readonly log: { readonly at: number; readonly points: number; readonly route: string }[] = []
  private readonly clock: () => Date

  constructor(clock: () => Date) {
    super()
    this.clock = clock
  }

  count(route: RegExp): number {
    return this.log.filter((one) => route.test(one.route)).length
  }

  /** The most requests that fell into any hour of the clock. */
  get busiestHour(): number {
    const hours = new Map<number, number>()
    for (const { at } of this.log) hours.set(Math.floor(at / 3_600), (hours.get(Math.floor(at / 3_600)) ?? 0) + 1)
    return Math.max(0, ...hours.values())
  }

  /** The most points that fell into any minute. */
  get busiestMinute(): number {
    return this.log.reduce((most, { at }, index) => {
      let points = 0
      for (let i = index; i < this.log.length; i++) {
        const one = this.log[i]
        if (one === undefined || one.at >= at + 60) break
        points += one.points
      }
      return Math.max(most, points)
    }, 0)
  }

  protected override async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    incoming.resume()
    const url = new URL(incoming.url ?? '/', this.origin)
    const request: FakeRequest = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
      body: Buffer.alloc(0),
      origin: this.origin,
    }
    if (request.path === '/rate_limit') return send(response, this.rateLimit())
    const route = `${request.method} ${request.path.replace(`/repos/${REPOSITORY}`, '')}`
    this.log.push({ at: this.clock().getTime() / 1000, points: request.method === 'GET' ? 1 : 5, route })
    const trouble = this.trouble(request, this.log.length)
    if (trouble === 'reset') return void incoming.socket.resetAndDestroy()
    if (trouble === 'lost') {
      this.answer(route, request)
      return send(response, problem(502, 'Bad Gateway'))
    }
    send(response, trouble ?? this.limited() ?? this.answer(route, request))
  }

  private get hour(): number {
    return Math.floor(this.clock().getTime() / 3_600_000) * 3_600
  }

  private get used(): number {
    const { hour } = this
    return this.spent + this.log.length - this.log.findLastIndex(({ at }) => at < hour) - 1
  }

  private get reset(): number {
    return this.hour + 3_600
  }

  private rateLimit(): FakeAnswer {
    if (!this.hasLimit) return problem(404, 'Rate limiting is not enabled.')
    const core: RateLimit = {
      limit: REQUESTS_AN_HOUR,
      remaining: Math.max(0, REQUESTS_AN_HOUR - this.used),
      reset: this.reset,
      used: this.used,
    }
    const body = { resources: { core, search: core }, rate: core } satisfies components['schemas']['rate-limit-overview']
    return { status: 200, body }
  }

  private limited(): FakeAnswer | undefined {
    if (!this.hasLimit) return undefined
    if (this.used > REQUESTS_AN_HOUR) {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(this.reset) }
      return { ...problem(403, 'API rate limit exceeded for installation.'), headers }
    }
    const since = this.clock().getTime() / 1000 - 60
    let points = 0
    for (let i = this.log.length - 1; i >= 0; i--) {
      const one = this.log[i]
      if (one === undefined || one.at <= since) break
      points += one.points
    }
    return points > POINTS_A_MINUTE
      ? { ...problem(403, 'You have exceeded a secondary rate limit.'), headers: { 'retry-after': '60' } }
      : undefined
  }

  private answer(route: string, request: FakeRequest): FakeAnswer {
    if (!request.headers.authorization?.endsWith(` ${TOKEN}`)) return problem(401, 'Bad credentials')
    if (request.method === 'DELETE') return this.remove(route)
    const { query } = request
    switch (route) {
      case 'GET /actions/artifacts': {
        const total_count = this.artifacts.length
        return page(this.artifacts, request, (artifacts) => ({ total_count, artifacts }))
      }
      case 'GET /actions/caches':
        return this.listCaches(request)
      case 'GET /actions/runs':
        return page(this.runs, request, (workflow_runs) => ({ total_count: this.runs.length, workflow_runs }))
      case 'GET /actions/workflows':
        return page(this.workflows, request, (workflows) => ({ total_count: this.workflows.length, workflows }))
      case 'GET /releases':
        return page(this.releases.map(shownRelease), request)
      case 'GET /releases/latest':
        return found(this.releases.find(({ id }) => id === this.latest))
      case 'GET /tags':
        return page(
          this.tags.map(({ name, sha }) => ({ name, commit: { sha } })),
          request,
        )
      case 'GET /pulls':
        return page(this.pulls.filter(({ state }) => state === query.get('state')).map(asPull), request)
    }
    const [, kind, number] = /^GET \/(actions\/artifacts|actions\/runs|releases|releases\/assets)\/(\d+)$/.exec(route) ?? []
    const id = Number(number)
    if (kind === 'actions/artifacts') return found(this.artifacts.find((one) => one.id === id))
    if (kind === 'actions/runs') return found(this.runs.find((one) => one.id === id))
    if (kind === 'releases') return found(this.releases.map(shownRelease).find((one) => one.id === id))
    if (kind === 'releases/assets') return found(this.releases.flatMap(({ assets }) => assets).find((one) => one.id === id))
    const ofRelease = /^GET \/releases\/(\d+)\/assets$/.exec(route)?.[1]
    if (ofRelease !== undefined) return page(this.releases.find((one) => one.id === Number(ofRelease))?.assets ?? [], request)
    const path = /^GET \/contents\/(.+)$/.exec(route)?.[1]
    const text = path === undefined ? undefined : this.contents.get(decodeURIComponent(path))
    return text === undefined ? problem(404, 'Not Found') : { status: 200, headers: { 'content-type': 'text/plain' }, body: text }
  }

  /** By their last use, the newest first, where nothing else is asked for. */
  private listCaches(request: FakeRequest): FakeAnswer {
    const { query } = request
    const by = query.get('sort') === 'created_at' ? 'created_at' : 'last_accessed_at'
    const sign = query.get('direction') === 'asc' ? 1 : -1
    const matching = this.caches
      .filter(({ key }) => key.startsWith(query.get('key') ?? ''))
      .sort((a, b) => sign * (Date.parse(a[by]) - Date.parse(b[by]) || a.id - b.id))
    return page(matching, request, (actions_caches) => ({ total_count: matching.length, actions_caches }))
  }

  private remove(route: string): FakeAnswer {
    const [, kind, number] = /^DELETE \/(actions\/artifacts|actions\/caches|releases|releases\/assets)\/(\d+)$/.exec(route) ?? []
    if (kind === undefined) return problem(404, 'Not Found')
    if (this.permission === 'read') return inaccessible()
    const id = Number(number)
    if (kind === 'releases/assets') {
      const release = this.releases.find(({ assets }) => assets.some((one) => one.id === id))
      return removeFrom(release?.assets ?? [], id)
    }
    const lists = { 'actions/artifacts': this.artifacts, 'actions/caches': this.caches, releases: this.releases }
    // The expression allows these alone.
    return removeFrom(lists[kind as keyof typeof lists], id)
  }
}

function removeFrom(list: { readonly id: number }[], id: number): FakeAnswer {
  const index = list.findIndex((one) => one.id === id)
  if (index < 0) return problem(404, 'Not Found')
  list.splice(index, 1)
  return { status: 204 }
}

function found(thing: unknown): FakeAnswer {
  return thing === undefined ? problem(404, 'Not Found') : { status: 200, body: thing }
}

/** Files beyond these are in their own listing alone. */
function shownRelease(release: KeptRelease): KeptRelease {
  return { ...release, assets: release.assets.slice(0, ASSETS_SHOWN) }
}

function asPull({ number, state, branch, into = 'main', sha, repositoryId, closedAt, updatedAt }: KeptPull) {
  const repo = { id: OWN_REPOSITORY, default_branch: 'main' }
  return {
    ...{ id: 9_000 + number, number, state, updated_at: updatedAt, closed_at: closedAt ?? null },
    head: { ref: branch, sha, repo: repositoryId === undefined ? null : { id: repositoryId, default_branch: 'main' } },
    base: { ref: into, sha: 'b'.repeat(40), repo },
  }
}

export const OWN_REPOSITORY = 1296269

function send(response: ServerResponse, { status, headers = {}, body }: FakeAnswer): void {
  const isText = typeof body === 'string'
  response.writeHead(status, { ...(!isText && body !== undefined && { 'content-type': 'application/json; charset=utf-8' }), ...headers })
  response.end(isText || body === undefined ? body : JSON.stringify(body))
}
