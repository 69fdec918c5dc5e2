import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LocalServer } from '../local-server.ts'

export const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00', AWS_SECRET_ACCESS_KEY: 'the-secret-of-the-example' }

export interface S3Request {
  readonly method: string
  /** Within the bucket. */
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Bytes of the body after which the connection breaks, or nothing comes any more. */
  readonly cut?: { readonly after: number; readonly by: 'reset' | 'silence' }
}

/** What takes the place of the next answers that fit. `after`: the request is carried out all the same. */
interface Disturbance {
  readonly fits: string
  readonly answer: (real: () => Answer) => Answer | 'reset'
  times: number
}

export interface FakeObject {
  readonly bytes: Buffer
  readonly sha256: string | undefined
  readonly time: Date
}

interface Upload {
  readonly key: string
  readonly sha256: string | undefined
  readonly parts: Map<number, Buffer>
}

/**
 * One bucket of S3 that is addressed by its path, as far as backups need one: it compares digests of what it gets, gives pages, parts and
 * ranges, and does what a bad day brings when a test asks for it.
 */
export class FakeS3 extends LocalServer {
  readonly bucket = 'voices'
  readonly requests: S3Request[] = []
  readonly objects = new Map<string, FakeObject>()
  readonly uploads = new Map<string, Upload>()
  /** Parts that were on their way at one time, at most. */
  mostParts = 0
  /** Parts that are answered together, so that a client has to have as many on their way. */
  partsTogether = 1
  pageSize = 1_000
  knowsRanges = true
  knowsEncoding = true
  keepsMetadata = true
  private partsUnderway = 0
  private readonly held: (() => void)[] = []
  private readonly disturbances: Disturbance[] = []

  get env(): Record<string, string> {
    // A listening TCP server has such an address, says node:net.
    return { ...KEYS, AWS_ENDPOINT_URL: this.origin, AWS_REGION: 'eu-central-1' }
  }

  /** `fits` is the beginning of `METHOD key?query`. */
  disturb(fits: string, answer: Disturbance['answer'], times = 1): void {
    this.disturbances.push({ fits, answer, times })
  }

  add(key: string, content: string | Buffer, { sha256, time = new Date('2026-03-01T00:00:00Z') }: Partial<FakeObject> = {}): void {
    this.objects.set(key, { bytes: Buffer.from(content), sha256, time })
  }

  asked(method: string): string[] {
    return this.requests.filter((request) => request.method === method).map(({ key }) => key)
  }

  protected override async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://localhost')
    const [, bucket = '', path = ''] = /^\/([^/]*)\/?(.*)$/.exec(url.pathname) ?? []
    if (url.searchParams.has('partNumber')) {
      this.mostParts = Math.max(this.mostParts, ++this.partsUnderway)
      response.once('close', () => this.partsUnderway--)
    }
    const chunks: Buffer[] = []
    try {
      for await (const chunk of incoming) chunks.push(chunk)
    } catch {
      return
    }
    if (url.searchParams.has('partNumber')) {
      const answered = new Promise<void>((resolve) => this.held.push(resolve))
      if (this.held.length >= this.partsTogether) for (const resolve of this.held.splice(0)) resolve()
      await answered
    }
    const { method = '', headers } = incoming
    const request = { method, key: decodeURIComponent(path), query: url.searchParams, headers, body: Buffer.concat(chunks) }
    this.requests.push(request)
    const line = `${method} ${request.key}${url.search}`
    const found = this.disturbances.find(({ fits, times }) => times > 0 && line.startsWith(fits))
    if (found !== undefined) found.times--
    const real = () => (bucket === this.bucket ? this.answer(request) : failure(404, 'NoSuchBucket'))
    const answer = found === undefined ? real() : found.answer(real)
    if (answer === 'reset') incoming.socket.resetAndDestroy()
    else send(response, answer, method)
  }

  private answer(request: S3Request): Answer {
    const { method, key, query, headers, body } = request
    const digest = createHash('sha256').update(body).digest('hex')
    if (!headers.authorization?.includes(`Credential=${KEYS.AWS_ACCESS_KEY_ID}/`)) return failure(403, 'InvalidAccessKeyId')
    if (headers['x-amz-content-sha256'] !== digest) return failure(400, 'XAmzContentSHA256Mismatch')
    if (key === '' && method === 'GET') return this.list(query)
    if (key === '' && method === 'POST') return this.removeAll(body.toString())
    const metadata = headers['x-amz-meta-sha256']
    const sha256 = this.keepsMetadata && typeof metadata === 'string' ? metadata : undefined
    const upload = query.get('uploadId')
    if (method === 'POST' && upload === null) return this.startUpload(key, sha256)
    if (upload !== null) return this.answerUpload(request, upload)
    if (method === 'PUT') {
      this.add(key, body, { sha256, time: new Date() })
      return { status: 200, headers: { etag: etagOf(body) } }
    }
    if (method === 'DELETE') {
      this.objects.delete(key)
      return { status: 204 }
    }
    return this.object(request)
  }

  private object({ key, headers }: S3Request): Answer {
    const object = this.objects.get(key)
    if (object === undefined) return failure(404, 'NoSuchKey')
    const { bytes, sha256, time } = object
    const etag = etagOf(bytes)
    if (headers['if-match'] !== undefined && headers['if-match'] !== etag) return failure(412, 'PreconditionFailed')
    const facts = { etag, 'last-modified': time.toUTCString(), ...(sha256 !== undefined && { 'x-amz-meta-sha256': sha256 }) }
    const [, from] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? []
    if (from === undefined || !this.knowsRanges) return { status: 200, headers: facts, body: bytes }
    if (Number(from) >= bytes.length) return failure(416, 'InvalidRange')
    const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`
    return { status: 206, headers: { ...facts, 'content-range': range }, body: bytes.subarray(Number(from)) }
  }

  private startUpload(key: string, sha256: string | undefined): Answer {
    const id = randomUUID()
    this.uploads.set(id, { key, sha256, parts: new Map() })
    return xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`)
  }

  private answerUpload({ method, query, body }: S3Request, id: string): Answer {
    const upload = this.uploads.get(id)
    if (upload === undefined) return failure(404, 'NoSuchUpload')
    if (method === 'PUT') {
      upload.parts.set(Number(query.get('partNumber')), body)
      return { status: 200, headers: { etag: etagOf(body) } }
    }
    this.uploads.delete(id)
    if (method === 'DELETE') return { status: 204 }
    const parts = [...body.toString().matchAll(/<Part>.*?<\/Part>/gs)].map(([part]) => {
      const bytes = upload.parts.get(Number(/<PartNumber>(\d+)</.exec(part)?.[1]))
      return bytes !== undefined && part.replaceAll('&quot;', '"').includes(etagOf(bytes)) ? bytes : undefined
    })
    if (parts.length !== upload.parts.size || parts.includes(undefined)) return failure(400, 'InvalidPart')
    this.add(upload.key, Buffer.concat(parts.flatMap((part) => part ?? [])), { sha256: upload.sha256, time: new Date() })
    return xml(`<CompleteMultipartUploadResult><ETag>"${id}-${parts.length}"</ETag></CompleteMultipartUploadResult>`)
  }

  private list(query: URLSearchParams): Answer {
    const prefix = query.get('prefix') ?? ''
    const keys = [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort()
    const start = Number(query.get('continuation-token') ?? 0)
    const encoded = this.knowsEncoding && query.get('encoding-type') === 'url'
    const contents = keys.slice(start, start + this.pageSize).map((key) => {
      const { bytes, time } = this.objects.get(key) ?? { bytes: Buffer.alloc(0), time: new Date(0) }
      const shown = encoded ? encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/') : escaped(key)
      return `<Contents><Key>${shown}</Key><Size>${bytes.length}</Size><LastModified>${time.toISOString()}</LastModified></Contents>`
    })
    const next = start + this.pageSize
    const more = next < keys.length ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${next}</NextContinuationToken>` : ''
    const encoding = encoded ? '<EncodingType>url</EncodingType>' : ''
    return xml(`<ListBucketResult>${encoding}${more}${contents.join('')}</ListBucketResult>`)
  }

  private removeAll(body: string): Answer {
    const keys = [...body.matchAll(/<Key>(.*?)<\/Key>/gs)].map(([, key = '']) => key)
    if (keys.length > 1_000) return failure(400, 'MalformedXML')
    for (const key of keys) this.objects.delete(key)
    return xml('<DeleteResult></DeleteResult>')
  }
}

export function failure(status: number, code: string, message = 'The request has failed.', more = ''): Answer {
  return { ...xml(`<Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`), status }
}

export function xml(body: string): Answer {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>${body}` }
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function send(response: ServerResponse, { status, headers = {}, body = '', cut }: Answer, method: string): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...headers, ...(status !== 204 && { 'content-length': bytes.length }) })
  if (cut === undefined) response.end(method === 'HEAD' ? undefined : bytes)
  else response.write(bytes.subarray(0, cut.after), () => cut.by === 'reset' && response.socket?.destroy())
}
