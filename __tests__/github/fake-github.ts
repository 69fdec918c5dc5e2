import type { IncomingMessage, ServerResponse } from 'node:http'
import { LocalServer } from '../local-server.ts'
import { FakeArtifacts } from './fake-artifacts.ts'
import { FakeHosting } from './fake-hosting.ts'
import { FakeRest } from './fake-rest.ts'

/** A request as the services see it. */
export interface FakeRequest {
  readonly method: string
  /** As sent, percent-encoded, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Empty for the file of a release, which is taken in as it comes. */
  readonly body: Buffer
  /** Where this server is reached, for the addresses in answers. */
  readonly origin: string
}

export interface FakeAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Text or bytes are sent as they are, all else as JSON. */
  readonly body?: unknown
}

/** An answer that takes the place of the real one, for the next `times` requests that fit. */
export interface Disturbance {
  readonly method: string
  readonly path: RegExp
  readonly answer: FakeAnswer
  times: number
}

/**
 * A GitHub of our own on loopback: REST and GraphQL for pull requests, releases with their uploads and kept artifacts, the artifact service and its blob storage.
 * It keeps state, holds to the real limits, and remembers what it was asked. A request that it does not know is an error of
 * the test, found in `unknown`.
 */
export class FakeGithub extends LocalServer {
  readonly rest = new FakeRest()
  readonly artifacts = new FakeArtifacts()
  readonly hosting = new FakeHosting()
  readonly requests: FakeRequest[] = []
  readonly unknown: string[] = []
  readonly disturbances: Disturbance[] = []

  /** Requests of one kind, as `POST /repos/octo/voices/issues/7/comments`. */
  count(method: string, path: RegExp): number {
    return this.requests.filter((request) => request.method === method && path.test(request.path)).length
  }

  disturb(method: string, path: RegExp, answer: FakeAnswer, times = 1): void {
    this.disturbances.push({ method, path, answer, times })
  }

  protected override async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', this.origin)
    const facts = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
      origin: this.origin,
    }
    const upload: FakeRequest = { ...facts, body: Buffer.alloc(0) }
    const isUpload = this.hosting.takes(upload)
    const request = isUpload ? upload : { ...facts, body: await readAll(incoming) }
    this.requests.push(request)
    const disturbed = this.disturbed(request)
    if (disturbed !== undefined || !isUpload) {
      incoming.resume()
      return send(response, disturbed ?? this.answer(request))
    }
    // A request that is not read to its end lets go of its socket.
    const { socket } = incoming
    const answer = await this.hosting.receive(request, incoming)
    if (answer === 'break') socket.resetAndDestroy()
    else if (answer !== 'silence') send(response, answer)
  }

  private answer(request: FakeRequest): FakeAnswer {
    const { hosting, rest, artifacts } = this
    return hosting.answer(request) ?? rest.answer(request) ?? artifacts.answer(request) ?? this.unanswered(request)
  }

  private disturbed({ method, path }: FakeRequest): FakeAnswer | undefined {
    const found = this.disturbances.find((one) => one.times > 0 && one.method === method && one.path.test(path))
    if (found) found.times--
    return found?.answer
  }

  private unanswered({ method, path }: FakeRequest): FakeAnswer {
    this.unknown.push(`${method} ${path}`)
    return { status: 501, body: { message: 'this GitHub does not know that' } }
  }
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function send(response: ServerResponse, { status, headers = {}, body }: FakeAnswer): void {
  const raw = typeof body === 'string' || Buffer.isBuffer(body)
  response.writeHead(status, { ...(!raw && body !== undefined && { 'content-type': 'application/json; charset=utf-8' }), ...headers })
  response.end(raw || body === undefined ? body : JSON.stringify(body))
}
