import type { IncomingMessage, ServerResponse } from 'node:http'
import { LocalServer } from '../local-server.ts'

/** A file of the storage: bytes, or ones that are made when they are asked for. */
export interface StoredFile {
  readonly size: number
  readonly read: (offset: number, length: number) => Uint8Array
  /** Of the version that it has when it is asked for. */
  readonly etag?: string
}

/** What the storage was asked for. */
export interface StorageRequest {
  readonly path: string
  readonly range: string | undefined
  readonly authorization: string | undefined
}

/**
 * The storage service that GitHub redirects to, on a port of its own: signed addresses, byte ranges, entity tags.
 * What it does wrong is set by its fields.
 */
export class FakeStorage extends LocalServer {
  readonly requests: StorageRequest[] = []
  /** Bytes of bodies that it has sent. */
  sent = 0
  servesRanges = true
  /** So many of the next answers break off in mid-body. */
  resets = 0
  /** So many of the next answers have this status instead. */
  failures: { status: number; times: number; headers?: Record<string, string> } = { status: 503, times: 0 }
  private readonly files = new Map<string, StoredFile>()
  private signature = 1

  put(path: string, file: StoredFile): void {
    this.files.set(path, file)
  }

  /** An address that works until `expire` is called. */
  signedAddress(path: string): string {
    // A listening TCP server has such an address, says node:net.
    return `${this.origin}${path}?sig=secret${this.signature}`
  }

  expire(): void {
    this.signature++
  }

  protected override serve(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const { range, authorization } = request.headers
    this.requests.push({ path: url.pathname, range, authorization })
    const file = this.files.get(url.pathname)
    if (this.failures.times > 0) {
      this.failures.times--
      response.writeHead(this.failures.status, this.failures.headers).end()
    } else if (url.searchParams.get('sig') !== `secret${this.signature}`) response.writeHead(403).end('AuthenticationFailed')
    // Azure refuses a request that is signed in two ways.
    else if (authorization !== undefined) response.writeHead(400).end('InvalidAuthenticationInfo')
    else if (file === undefined) response.writeHead(404).end('BlobNotFound')
    else this.send(file, request, response)
  }

  private send(file: StoredFile, { headers }: IncomingMessage, response: ServerResponse): void {
    const { size, etag = '"0x1"' } = file
    response.setHeader('etag', etag)
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
    const isOther = headers['if-range'] !== undefined && headers['if-range'] !== etag
    if (!this.servesRanges || isOther || first === undefined) {
      response.writeHead(200, { 'content-length': size })
      // Whoever asked for a part hangs up; no test needs gigabytes to arrive.
      this.end(response, file.read(0, Math.min(size, 1024 * 1024)), size <= 1024 * 1024)
      return
    }
    if (Number(first) >= size) {
      response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
      return
    }
    const length = Math.min(Number(last), size - 1) - Number(first) + 1
    const body = file.read(Number(first), length)
    response.writeHead(206, { 'content-range': `bytes ${first}-${Number(first) + length - 1}/${size}`, 'content-length': length })
    this.end(response, body, true)
  }

  private end(response: ServerResponse, body: Uint8Array, isWhole: boolean): void {
    const breaks = this.resets > 0
    if (breaks) this.resets--
    const sent = breaks ? body.subarray(0, Math.floor(body.length / 2)) : body
    this.sent += sent.length
    if (isWhole && !breaks) response.end(sent)
    else response.write(sent, () => response.destroy())
  }
}

/** Bytes that are in memory. */
export function storedBytes(bytes: Uint8Array, etag?: string): StoredFile {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length), ...(etag === undefined ? {} : { etag }) }
}

/** `content` with `length` zeros put in at byte `at`, which take no memory. */
export function sparseBytes(content: Uint8Array, at: number, length: number): StoredFile {
  return {
    size: content.length + length,
    read(offset, count) {
      const bytes = new Uint8Array(count)
      const front = content.subarray(Math.min(offset, at), Math.min(offset + count, at))
      bytes.set(front)
      const back = at + length
      const from = Math.max(offset, back)
      if (offset + count > from) bytes.set(content.subarray(from - length, offset + count - length), from - offset)
      return bytes
    },
  }
}
