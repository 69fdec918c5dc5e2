import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { afterEach } from 'vitest'

const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

/** A server on this machine, there while a test runs; returns its address. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  return `http://127.0.0.1:${address.port}`
}

/** A file on a server, which a test may replace. */
export interface Stored {
  bytes: Uint8Array
  etag?: string
  modified?: string
}

/** Serves a file by ranges, as storage services do, and keeps what was asked for. */
export function rangeServer(stored: Stored, asked: string[] = []): RequestListener {
  return (request, response) => {
    const { bytes, etag, modified } = stored
    const { range, 'if-range': ifRange } = request.headers
    asked.push(String(range))
    const [, from, to = ''] = /^bytes=(\d+)-(\d*)$/.exec(String(range)) ?? []
    const first = Number(from ?? 0)
    if (etag !== undefined) response.setHeader('etag', etag)
    if (modified !== undefined) response.setHeader('last-modified', modified)
    if (from === undefined || (ifRange !== undefined && ifRange !== etag)) return end(response, 200, bytes)
    if (first >= bytes.length) return end(response.setHeader('content-range', `bytes */${bytes.length}`), 416)
    const stop = Math.min(to === '' ? Number.POSITIVE_INFINITY : Number(to), bytes.length - 1)
    response.setHeader('content-range', `bytes ${first}-${stop}/${bytes.length}`)
    return end(response, 206, bytes.subarray(first, stop + 1))
  }
}

/** Serves a file whole, whatever part is asked for, as simple servers do. */
export function wholeServer({ bytes }: Stored, asked: string[] = []): RequestListener {
  return (request, response) => {
    asked.push(String(request.url))
    end(response.setHeader('content-length', bytes.length), 200, bytes)
  }
}

/** Fails the first requests in these ways, one each, then works. */
export function failingFirst(failures: readonly RequestListener[], works: RequestListener): RequestListener {
  const left = [...failures]
  return (request, response) => (left.shift() ?? works)(request, response)
}

export function end(response: ServerResponse, status: number, body: Uint8Array | string = ''): void {
  response.writeHead(status).end(body)
}

/** Sends a body without end, for as long as somebody takes it. */
export function sendForEver(response: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024)
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', more)
  more()
}

export function pattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 0xff)
}
