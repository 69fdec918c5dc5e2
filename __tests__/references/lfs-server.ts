import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly range: string | undefined
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** The key that the storage behind the server asks for in each request. */
const STORAGE_KEY = 'Storage-Key'

/**
 * A server of Git LFS on this machine: the batch API, and a storage for the objects that it names, which wants a header of its own.
 * What it should do wrong is set from outside.
 */
export class LfsServer {
  readonly objects = new Map<string, Uint8Array>()
  readonly asked: Asked[] = []
  /** Answers to the next requests of the batch API, before the right ones. */
  readonly batchFaults: Answer[] = []
  /** Answers to the next requests for an object. */
  readonly storageFaults: Answer[] = []
  /** What the batch API says about each object instead of where it is. */
  objectError: { readonly code: number; readonly message: string } | undefined
  /** Where the batch API says that an object is; `undefined` for the server's own storage. */
  href: ((oid: string) => string) | undefined
  /** Authorization that the batch API asks for. */
  authorization: string | undefined
  servesRanges = true
  private readonly server: Server

  private constructor() {
    this.server = createServer((request, response) => void this.answer(request, response))
  }

  static async start(): Promise<LfsServer> {
    const lfs = new LfsServer()
    await new Promise<void>((resolve) => lfs.server.listen(0, '127.0.0.1', resolve))
    return lfs
  }

  get origin(): string {
    const address = this.server.address()
    if (address === null || typeof address === 'string') throw new Error('expected a port')
    return `http://127.0.0.1:${address.port}`
  }

  /** Bytes of objects and answers that were sent. */
  sent = 0

  /** Keeps an object; gives the pointer that git has in its place. */
  add(bytes: Uint8Array): string {
    const oid = createHash('sha256').update(bytes).digest('hex')
    this.objects.set(oid, bytes)
    return pointerTo(oid, bytes.length)
  }

  asking(method: string): readonly Asked[] {
    return this.asked.filter((each) => each.method === method)
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = request
    this.asked.push({ method, path, authorization: headers.authorization, range: headers.range })
    const chunks: Uint8Array[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const fault = method === 'POST' ? this.batchFaults.shift() : method === 'GET' ? this.storageFaults.shift() : undefined
    if (fault !== undefined) return fault(request, response)
    if (method === 'POST' && path.endsWith('/info/lfs/objects/batch')) return this.batch(request, response, body)
    if (method === 'POST') return end(response, 404, JSON.stringify({ message: 'Not Found' }))
    const oid = path.split('/').at(-1) ?? ''
    if (method === 'PUT') {
      this.objects.set(oid, body)
      return end(response, 200)
    }
    this.object(request, response, oid)
  }

  private batch(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    if (!request.headers['content-type']?.startsWith('application/vnd.git-lfs+json')) return end(response, 415)
    if (this.authorization !== undefined && request.headers.authorization !== this.authorization) {
      return end(response, 404, JSON.stringify({ message: `Not Found for ${request.headers.authorization ?? 'nobody'}` }))
    }
    const { operation, objects }: { operation: string; objects: { oid: string; size: number }[] } = JSON.parse(body.toString())
    const answer = JSON.stringify({
      transfer: 'basic',
      objects: objects.map(({ oid, size }) => {
        const action = { href: this.href?.(oid) ?? `${this.origin}/storage/${oid}`, header: { [STORAGE_KEY]: 'key' } }
        if (this.objectError !== undefined) return { oid, size, error: this.objectError }
        if (operation === 'upload') return this.objects.has(oid) ? { oid, size } : { oid, size, actions: { upload: action } }
        const missing = { code: 404, message: 'Object does not exist' }
        return this.objects.has(oid) ? { oid, size, actions: { download: action } } : { oid, size, error: missing }
      }),
    })
    this.sent += answer.length
    response.writeHead(200, { 'content-type': 'application/vnd.git-lfs+json' }).end(answer)
  }

  private object(request: IncomingMessage, response: ServerResponse, oid: string): void {
    const bytes = this.objects.get(oid)
    if (request.headers[STORAGE_KEY.toLowerCase()] !== 'key') return end(response, 403)
    if (bytes === undefined) return end(response, 404)
    const [, first, last] = (/^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []).map(Number)
    if (!this.servesRanges || first === undefined || last === undefined) {
      this.sent += bytes.length
      return end(response, 200, bytes)
    }
    const part = bytes.subarray(first, last + 1)
    this.sent += part.length
    response.setHeader('content-range', `bytes ${first}-${first + part.length - 1}/${bytes.length}`)
    end(response, 206, part)
  }
}

export function pointerTo(oid: string, size: number): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`
}

/** An answer with a status, and nothing but what is said. */
export function answering(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answer {
  return (_, response) => {
    response.writeHead(status, headers).end(body)
  }
}

/** Lets the connection drop. */
export const hangingUp: Answer = (request) => request.socket.destroy()

function end(response: ServerResponse, status: number, body: Uint8Array | string = ''): void {
  response.writeHead(status, { 'content-length': Buffer.byteLength(body) }).end(body)
}
