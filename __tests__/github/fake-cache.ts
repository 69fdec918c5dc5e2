import { unpackedTar } from '../references/packed-tar.ts'
import type { FakeAnswer, FakeRequest } from './fake-github.ts'

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/'

/** As the service bounds a key. */
const MAX_KEY = 512

interface Entry {
  readonly id: number
  readonly key: string
  /** Digest of the paths that were saved and of how they are packed. */
  readonly version: string
  /** Of the job that saved it. */
  readonly ref: string
  readonly createdAt: string
  content: Buffer | undefined
  finalized: boolean
}

/** The cache service of one repository, version 2 (twirp over JSON), and the blob storage behind its signed addresses. */
export class FakeCache {
  /** Tokens of jobs; only they may ask. */
  private readonly token: string
  private readonly stored: Entry[] = []
  private nextId = 1
  /** Keys with which caches were asked for. */
  readonly asked: string[] = []
  /** The branch of the job, and others whose caches it sees. */
  ref = 'refs/heads/main'
  sees: readonly string[] = []
  /** What the service says to those that want to save. */
  refusal: string | undefined

  constructor(token: string) {
    this.token = token
  }

  answer(request: FakeRequest): FakeAnswer | undefined {
    if (request.path.startsWith(SERVICE)) return this.call(request.path.slice(SERVICE.length), request)
    const blob = /^\/caches\/(\d+)$/.exec(request.path)?.[1]
    return blob === undefined ? undefined : this.blob(Number(blob), request)
  }

  /** Takes the place of what was saved, as a job that means harm could. */
  replace(key: string, content: Buffer): void {
    for (const entry of this.stored) if (entry.key === key) entry.content = content
  }

  /** The files of a cache, as they were packed. */
  members(key: string): readonly { readonly name: string; readonly content: Buffer }[] {
    return unpackedTar(this.stored.find((entry) => entry.key === key)?.content ?? Buffer.alloc(0))
  }

  /** What GitHub's API says of all of them, the newest first. */
  get listed() {
    return this.stored
      .filter(({ finalized }) => finalized)
      .map(({ id, key, version, ref, createdAt, content }) => ({
        ...{ id, key, version, ref, created_at: createdAt, last_accessed_at: createdAt },
        size_in_bytes: content?.length ?? 0,
      }))
      .reverse()
  }

  /** Returns those that were removed. */
  remove(key: string, ref: string): readonly unknown[] {
    const going = this.listed.filter((entry) => entry.key === key && entry.ref === ref)
    for (const { id } of going)
      this.stored.splice(
        this.stored.findIndex((entry) => entry.id === id),
        1,
      )
    return going
  }

  private call(method: string, { headers, body, origin }: FakeRequest): FakeAnswer | undefined {
    if (headers.authorization !== `Bearer ${this.token}`) return twirp(401, 'unauthenticated', 'bad runtime token')
    const parameters: Record<string, unknown> = JSON.parse(body.toString())
    const [key, version] = [String(parameters.key ?? ''), String(parameters.version ?? '')]
    if (key === '' || key.length > MAX_KEY || version === '') return twirp(400, 'invalid_argument', 'key or version is not valid')
    if (method === 'CreateCacheEntry') return this.create(key, version, origin)
    if (method === 'FinalizeCacheEntryUpload') return this.finalize(key, version, parameters)
    if (method === 'GetCacheEntryDownloadURL') return this.find(key, version, parameters, origin)
    return undefined
  }

  private create(key: string, version: string, origin: string): FakeAnswer {
    if (this.refusal !== undefined) return { status: 200, body: { ok: false, signed_upload_url: '', message: this.refusal } }
    const { ref } = this
    if (this.stored.some((entry) => entry.key === key && entry.version === version && entry.ref === ref)) {
      return twirp(409, 'already_exists', 'cache entry with the same key, version, and scope already exists')
    }
    const id = this.nextId++
    const createdAt = new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString()
    this.stored.push({ id, key, version, ref, createdAt, content: undefined, finalized: false })
    return { status: 200, body: { ok: true, signed_upload_url: `${origin}/caches/${id}?sig=secret${id}` } }
  }

  private finalize(key: string, version: string, { size_bytes }: Record<string, unknown>): FakeAnswer {
    const entry = this.stored.find((one) => one.key === key && one.version === version && one.ref === this.ref)
    if (!entry?.content || String(size_bytes) !== String(entry.content.length)) return twirp(404, 'not_found', 'nothing was uploaded')
    entry.finalized = true
    return { status: 200, body: { ok: true, entry_id: String(entry.id) } }
  }

  /** The key itself first, then the newest whose key begins with one of the others. */
  private find(key: string, version: string, { restore_keys }: Record<string, unknown>, origin: string): FakeAnswer {
    this.asked.push(key)
    const seen = [this.ref, ...this.sees]
    const newestFirst = this.stored
      .filter(({ finalized, version: own, ref }) => finalized && own === version && seen.includes(ref))
      .reverse()
    const prefixes = Array.isArray(restore_keys) ? restore_keys.map(String) : []
    const found = newestFirst.find((entry) => entry.key === key) ?? firstBeginning(newestFirst, prefixes)
    if (found === undefined) return { status: 200, body: { ok: false, signed_download_url: '', matched_key: '' } }
    const url = `${origin}/caches/${found.id}?sig=secret${found.id}`
    return { status: 200, body: { ok: true, signed_download_url: url, matched_key: found.key } }
  }

  private blob(id: number, { method, query, body }: FakeRequest): FakeAnswer {
    const entry = this.stored.find((one) => one.id === id)
    if (!entry || query.get('sig') !== `secret${id}`) return { status: 403, body: 'AuthenticationFailed' }
    if (method === 'GET' && entry.content !== undefined) return { status: 200, body: entry.content }
    if (method !== 'PUT') return { status: 405, body: 'UnsupportedHttpVerb' }
    entry.content = body
    return { status: 201, headers: { etag: '"0x1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' } }
  }
}

function firstBeginning(entries: readonly Entry[], prefixes: readonly string[]): Entry | undefined {
  for (const prefix of prefixes) {
    const found = entries.find(({ key }) => key.startsWith(prefix))
    if (found !== undefined) return found
  }
  return undefined
}

function twirp(status: number, code: string, msg: string): FakeAnswer {
  return { status, body: { code, msg } }
}
