import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gitBlobId } from '../../src/huggingface/same-file.ts'

export const TOKEN = 'hf_abcdefghijklmnopqrstuvwxyz'

export interface HubRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What takes the place of the next answers that fit. `after`: the request is carried out all the same. */
interface Disturbance {
  readonly fits: string
  readonly answer: Answer | 'reset' | 'silence'
  readonly after: boolean
  times: number
}

interface Entry {
  readonly size: number
  readonly content: Buffer | undefined
  readonly sha256: string | undefined
}

interface Commit {
  readonly id: string
  readonly title: string
  readonly files: ReadonlyMap<string, Entry>
}

/** Bytes above which the Hub wants a file in parts. */
const PART_BYTES = 1024 * 1024
/** Bytes from which on it keeps a file by Git LFS. */
const LFS_BYTES = 1000

/**
 * The Hugging Face Hub, as far as its client goes, and on a port of its own the storage that it signs addresses of. It holds to the real one's
 * rules: who may do what, one commit for all files, objects that are known are not asked for, digests are checked.
 */
export class FakeHub {
  readonly requests: HubRequest[] = []
  /** Requests to the storage. */
  readonly stored: HubRequest[] = []
  role = 'write'
  /** Whether the token may write to the model. */
  permission: 'write' | 'read' = 'write'
  /** Models by name: their commits, the newest last. */
  readonly models = new Map<string, Commit[]>()
  readonly tags = new Map<string, string>()
  readonly objects = new Map<string, Buffer>()
  /** The storage mixes up one bit of all that it gets. */
  damages = false
  private readonly parts = new Map<string, Buffer>()
  private readonly disturbances: Disturbance[] = []
  private readonly hub = createServer((request, response) => this.serve(request, response, (each) => this.answer(each), this.requests))
  private readonly storage = createServer((request, response) => this.serve(request, response, (each) => this.store(each), this.stored))

  get endpoint(): string {
    return originOf(this.hub)
  }

  async start(): Promise<this> {
    for (const server of [this.hub, this.storage]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return this
  }

  async stop(): Promise<void> {
    for (const server of [this.hub, this.storage]) {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }

  /** `fits` is the beginning of `METHOD /path`. */
  disturb(fits: string, answer: Disturbance['answer'], { times = 1, after = false } = {}): void {
    this.disturbances.push({ fits, answer, times, after })
  }

  addModel(name: string, files: Readonly<Record<string, string>> = {}): string {
    return this.addCommit(name, 'initial commit', new Map(Object.entries(files).map(([path, text]) => [path, plain(Buffer.from(text))])))
  }

  /** Names and contents of the newest commit's files. */
  filesOf(name: string): Record<string, string | undefined> {
    const { files } = this.models.get(name)?.at(-1) ?? { files: new Map<string, Entry>() }
    return Object.fromEntries(
      [...files].map(([path, { content, sha256 }]) => [path, (content ?? this.objects.get(sha256 ?? ''))?.toString()]),
    )
  }

  private addCommit(name: string, title: string, changes: ReadonlyMap<string, Entry>): string {
    const commits = this.models.get(name) ?? []
    const files = new Map([...(commits.at(-1)?.files ?? []), ...changes])
    const id = createHash('sha1').update(`${name} ${commits.length} ${title}`).digest('hex')
    this.models.set(name, [...commits, { id, title, files }])
    return id
  }

  private async serve(
    incoming: IncomingMessage,
    response: ServerResponse,
    answer: (request: HubRequest) => Answer,
    log: HubRequest[],
  ): Promise<void> {
    const url = new URL(incoming.url ?? '/', this.endpoint)
    const method = incoming.method ?? ''
    const found = this.disturbances.find(({ fits, times }) => times > 0 && `${method} ${url.pathname}`.startsWith(fits))
    if (found !== undefined) found.times--
    if (found?.answer === 'reset' && !found.after) {
      log.push({ method, path: url.pathname, query: url.searchParams, headers: incoming.headers, body: Buffer.alloc(0) })
      incoming.once('data', () => incoming.socket.resetAndDestroy())
      if (method === 'GET') incoming.socket.resetAndDestroy()
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const request = { method, path: url.pathname, query: url.searchParams, headers: incoming.headers, body: Buffer.concat(chunks) }
    log.push(request)
    const real = found === undefined || found.after ? answer(request) : undefined
    if (found?.answer === 'silence') return
    if (found?.answer === 'reset') {
      incoming.socket.resetAndDestroy()
      return
    }
    send(response, found?.answer ?? real ?? problem(500, 'nothing'))
  }

  private answer(request: HubRequest): Answer {
    const { method, path, headers } = request
    if (headers.authorization !== `Bearer ${TOKEN}`) return problem(401, 'Invalid credentials in Authorization header')
    if (path === '/api/whoami-v2')
      return { status: 200, body: { name: 'octo', auth: { type: 'access_token', accessToken: { role: this.role } } } }
    if (method !== 'GET' && this.permission !== 'write') return problem(403, 'You do not have the necessary rights')
    if (`${method} ${path}` === 'POST /api/repos/create') return this.create(JSON.parse(request.body.toString()))
    const [, batch] = /^\/([^/]+\/[^/]+)\.git\/info\/lfs\/objects\/batch$/.exec(path) ?? []
    if (batch !== undefined) return this.batch(JSON.parse(request.body.toString()))
    const [, name = '', rest = ''] = /^\/api\/models\/([^/]+\/[^/]+)\/(.*)$/.exec(path) ?? []
    const commits = this.models.get(name)
    if (commits === undefined) return problem(404, 'Repository not found')
    return this.ofModel(`${method} ${decodeURIComponent(rest)}`, name, commits, request)
  }

  private ofModel(route: string, name: string, commits: readonly Commit[], { body }: HubRequest): Answer {
    const head = commits.at(-1)
    const [, verb, argument = ''] = /^(\w+ \w+)\/(.*)$/.exec(route) ?? []
    if (route === 'GET refs') {
      return {
        status: 200,
        body: { branches: [], tags: [...this.tags].map(([tag, targetCommit]) => ({ name: tag, ref: '', targetCommit })) },
      }
    }
    if (verb === 'GET revision') return { status: 200, body: { _id: '1', id: name, sha: head?.id } }
    if (verb === 'GET tree') return { status: 200, body: listed(commits.find(({ id }) => id === argument)) }
    if (verb === 'POST preupload') return this.preupload(JSON.parse(body.toString()))
    if (verb === 'POST commit')
      return this.commit(
        name,
        head?.id,
        body
          .toString()
          .split('\n')
          .map((line) => JSON.parse(line)),
      )
    if (verb === 'DELETE tag') return this.tags.delete(argument) ? { status: 200, body: {} } : problem(404, 'no such tag')
    if (verb !== 'POST tag') return problem(404, `unknown: ${route}`)
    const { tag } = JSON.parse(body.toString())
    if (this.tags.has(tag)) return problem(409, 'Tag reference exists already')
    this.tags.set(tag, argument)
    return { status: 200, body: {} }
  }

  private create({ organization, name }: { organization: string; name: string }): Answer {
    if (this.models.has(`${organization}/${name}`)) return problem(409, 'You already created this model repo')
    this.addModel(`${organization}/${name}`, { '.gitattributes': '*.pth filter=lfs\n' })
    return { status: 200, body: { url: `${this.endpoint}/${organization}/${name}`, id: `${organization}/${name}` } }
  }

  private preupload({ files }: { files: readonly { path: string; size: number }[] }): Answer {
    return { status: 200, body: { files: files.map(({ path, size }) => ({ path, uploadMode: size >= LFS_BYTES ? 'lfs' : 'regular' })) } }
  }

  private batch({ objects, transfers }: { objects: readonly { oid: string; size: number }[]; transfers: readonly string[] }): Answer {
    if (transfers.includes('xet')) return problem(400, 'this Hub knows no xet')
    const answers = objects.map(({ oid, size }) => {
      if (this.objects.has(oid)) return { oid, size }
      const address = (part: string) => `${originOf(this.storage)}/${oid}${part}?X-Amz-Signature=secret`
      if (size <= PART_BYTES) return { oid, size, actions: { upload: { href: address('') } } }
      const count = Math.ceil(size / PART_BYTES)
      const numbers = Array.from({ length: count }, (_, i) => String(i + 1).padStart(5, '0'))
      const header = { chunk_size: String(PART_BYTES), ...Object.fromEntries(numbers.map((number) => [number, address(`/${number}`)])) }
      return { oid, size, actions: { upload: { href: address('/complete'), header } } }
    })
    return { status: 200, headers: { 'content-type': 'application/vnd.git-lfs+json' }, body: { transfer: 'basic', objects: answers } }
  }

  private commit(name: string, head: string | undefined, lines: readonly { key: string; value: Record<string, string> }[]): Answer {
    const [header, ...operations] = lines
    if (header?.value.parentCommit !== head) return problem(412, 'A commit has happened since. Please refresh and try again.')
    const changes = new Map<string, Entry>()
    for (const { key, value } of operations) {
      const { path = '', oid = '', content = '' } = value
      if (key === 'lfsFile' && !this.objects.has(oid)) return problem(400, `missing LFS object ${oid}`)
      changes.set(
        path,
        key === 'lfsFile' ? { size: Number(value.size), sha256: oid, content: undefined } : plain(Buffer.from(content, 'base64')),
      )
    }
    const commitOid = this.addCommit(name, header?.value.summary ?? '', changes)
    return { status: 200, body: { commitOid, commitUrl: `${this.endpoint}/${name}/commit/${commitOid}`, hookOutput: '' } }
  }

  /** As S3 does it. A request that is signed in two ways is refused, and one that does not state its length. */
  private store({ method, path, query, headers, body }: HubRequest): Answer {
    if (headers.authorization !== undefined || query.get('X-Amz-Signature') !== 'secret') return { status: 400, body: 'InvalidArgument' }
    const [, oid = '', part] = path.split('/')
    if (method === 'PUT' && headers['content-length'] !== String(body.length)) return { status: 411, body: 'MissingContentLength' }
    if (method === 'PUT' && part !== undefined) {
      this.parts.set(`${oid}/${part}`, body)
      return { status: 200, headers: { etag: `"${part}"` } }
    }
    const content = method === 'PUT' ? body : this.joined(oid, JSON.parse(body.toString()))
    if (createHash('sha256').update(content).digest('hex') !== oid) return { status: 400, body: 'BadDigest' }
    this.objects.set(oid, content)
    return { status: 200, body: {} }
  }

  private joined(oid: string, { parts }: { parts: readonly { partNumber: number; etag: string }[] }): Buffer {
    return Buffer.concat(
      parts.map(({ partNumber, etag }) => {
        const number = String(partNumber).padStart(5, '0')
        return etag === `"${number}"` ? (this.parts.get(`${oid}/${number}`) ?? Buffer.alloc(0)) : Buffer.alloc(0)
      }),
    )
  }
}

function listed(commit: Commit | undefined): unknown {
  return [...(commit?.files ?? [])].map(([path, { size, content, sha256 }]) => ({
    ...{ type: 'file', path, size, oid: content === undefined ? '0'.repeat(40) : gitBlobId(content) },
    ...(sha256 !== undefined && { lfs: { oid: sha256, size, pointerSize: 134 } }),
  }))
}

function plain(content: Buffer): Entry {
  return { size: content.length, content, sha256: undefined }
}

function problem(status: number, error: string): Answer {
  return { status, body: { error } }
}

function originOf(server: Server): string {
  // A listening TCP server has such an address, says node:net.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const raw = typeof body === 'string'
  response.writeHead(status, { ...(!raw && body !== undefined && { 'content-type': 'application/json; charset=utf-8' }), ...headers })
  response.end(raw || body === undefined ? body : JSON.stringify(body))
}
