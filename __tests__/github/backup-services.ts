import type { IncomingMessage, ServerResponse } from 'node:http'
import { end, serve } from '../sources/http-servers.ts'
import { FakeArtifacts, RUNTIME_TOKEN } from './fake-artifacts.ts'
import { FakeCache } from './fake-cache.ts'
import type { FakeAnswer, FakeRequest } from './fake-github.ts'
import { REPOSITORY_ID } from './fake-hosting.ts'
import { inaccessible, page, problem, REPOSITORY, TOKEN } from './fake-rest.ts'

/** A run of a workflow, as far as what it has kept tells of it. */
export interface FakeRun {
  readonly id: string
  readonly branch: string
  readonly fork?: boolean
}

interface KeptArtifact {
  readonly id: number
  readonly name: string
  readonly run: FakeRun
  zip: Buffer
  expired: boolean
  /** ISO 8601. */
  expiresAt?: string
}

/** The services that a job backs up to: caches and artifacts with their storage, and GitHub's API over both. */
export class BackupServices {
  readonly cache = new FakeCache(RUNTIME_TOKEN)
  /** Of the run that goes on now. */
  artifacts = new FakeArtifacts()
  run: FakeRun = { id: '99', branch: 'main' }
  /** What the token may do. */
  permission: 'write' | 'read' | 'none' = 'write'
  readonly requests: string[] = []
  /** What the API answers instead, to so many of the next requests. */
  failure = { status: 503, times: 0 }
  /** The same of the storage of artifacts. */
  storageFailure = { status: 503, times: 0 }

  /** Artifacts that are counted and not shown. */
  hidden = 0
  private readonly earlier: KeptArtifact[] = []
  private address = ''
  /** Of the storage, which is another host: no token gets there. */
  private storage = ''

  get origin(): string {
    return this.address
  }

  async start(): Promise<this> {
    this.address = await serve((incoming, response) => this.serve(incoming, response, this.address))
    this.storage = await serve((incoming, response) => this.serve(incoming, response, this.storage))
    return this
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse, origin: string): Promise<void> {
    const request = await read(incoming, origin)
    this.requests.push(`${request.method} ${request.path}`)
    const answer = this.answer(request) ?? { status: 501, body: { message: 'these services do not know that' } }
    for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
    if (Buffer.isBuffer(answer.body)) end(response, answer.status, answer.body)
    else end(response.setHeader('content-type', 'application/json'), answer.status, JSON.stringify(answer.body ?? {}))
  }

  /** The run that went on ends, another one begins. */
  nextRun(run: FakeRun): void {
    this.earlier.push(...this.current())
    this.artifacts = new FakeArtifacts()
    this.run = run
  }

  /** Artifacts of all runs, the newest first. */
  get kept(): readonly KeptArtifact[] {
    return [...this.earlier, ...this.current()].reverse()
  }

  private current(): readonly KeptArtifact[] {
    return [...this.artifacts.finished].map(([name, { id, zip }]) => ({
      ...{ id: Number(this.run.id) * 1000 + id, name, zip, run: this.run, expired: false },
    }))
  }

  private answer(request: FakeRequest): FakeAnswer | undefined {
    const zip = /^\/zips\/(\d+)$/.exec(request.path)?.[1]
    if (zip !== undefined) return this.download(Number(zip), request)
    if (request.path.startsWith('/repos/')) return this.rest(request)
    return this.cache.answer(request) ?? this.artifacts.answer(request)
  }

  private rest(request: FakeRequest): FakeAnswer | undefined {
    const { method, path, query, headers } = request
    if (this.failure.times-- > 0) return problem(this.failure.status, 'not now')
    if (!headers.authorization?.endsWith(` ${TOKEN}`)) return problem(401, 'Bad credentials')
    if (this.permission === 'none' || (method !== 'GET' && this.permission === 'read')) return inaccessible()
    const route = `${method} ${path.replace(`/repos/${REPOSITORY}`, '')}`
    if (route === 'GET ') return { status: 200, body: { default_branch: 'main' } }
    if (route === 'GET /actions/caches') {
      const caches = this.cache.listed.filter(({ key }) => key.startsWith(query.get('key') ?? ''))
      return page(caches, request, (some) => ({ total_count: caches.length, actions_caches: some }))
    }
    if (route === 'DELETE /actions/caches') {
      const removed = this.cache.remove(query.get('key') ?? '', query.get('ref') ?? '')
      return removed.length === 0 ? problem(404, 'Not Found') : { status: 200, body: { actions_caches: removed } }
    }
    if (route === 'GET /actions/artifacts') {
      const wanted = this.kept.filter(({ name }) => [null, name].includes(query.get('name'))).map(asArtifact)
      return page(wanted.slice(this.hidden), request, (some) => ({ total_count: wanted.length, artifacts: some }))
    }
    const [, verb, id, rest] = /^(GET|DELETE) \/actions\/artifacts\/(\d+)(\/zip)?$/.exec(route) ?? []
    const found = this.kept.find((each) => String(each.id) === id)
    if (id === undefined) return undefined
    if (found === undefined || found.expired) return problem(verb === 'GET' && found?.expired ? 410 : 404, 'Not Found')
    if (verb === 'DELETE') {
      if (!this.earlier.includes(found)) return problem(409, 'the run still goes on')
      this.earlier.splice(this.earlier.indexOf(found), 1)
      return { status: 204 }
    }
    return rest === undefined ? undefined : { status: 302, headers: { location: `${this.storage}/zips/${id}?sig=secret` } }
  }

  /** The storage: a whole file, or the range that is asked for. */
  private download(id: number, { headers }: FakeRequest): FakeAnswer {
    if (this.storageFailure.times-- > 0) return { status: this.storageFailure.status, body: Buffer.from('not now') }
    const zip = this.kept.find((each) => each.id === id)?.zip
    if (zip === undefined || headers.authorization !== undefined) return { status: 403, body: Buffer.from('AuthenticationFailed') }
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    if (first === undefined) return { status: 200, headers: { 'content-length': String(zip.length) }, body: zip }
    const stop = Math.min(Number(last), zip.length - 1)
    const range = { 'content-range': `bytes ${first}-${stop}/${zip.length}`, etag: '"0x1"' }
    return { status: 206, headers: range, body: zip.subarray(Number(first), stop + 1) }
  }
}

/** A job's token with the branches whose caches it may read (1), write (2) or both (3). The services of our own take any signature. */
export function tokenWithScopes(scopes: Readonly<Record<string, number>>): string {
  const ac = JSON.stringify(Object.entries(scopes).map(([Scope, Permission]) => ({ Scope, Permission })))
  return ['x', Buffer.from(JSON.stringify({ ac })).toString('base64url'), 'y'].join('.')
}

async function read(incoming: IncomingMessage, origin: string): Promise<FakeRequest> {
  const url = new URL(incoming.url ?? '/', origin)
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  return { method: incoming.method ?? '', path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(chunks), origin }
}

function asArtifact({ id, name, zip, run, expired, expiresAt }: KeptArtifact) {
  const created_at = new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString().replace('.000', '')
  const head_repository_id = run.fork ? REPOSITORY_ID + 1 : REPOSITORY_ID
  const workflow_run = { id: Number(run.id), repository_id: REPOSITORY_ID, head_repository_id, head_branch: run.branch }
  return { id, name, size_in_bytes: zip.length, expired, created_at, expires_at: expiresAt ?? null, workflow_run }
}
