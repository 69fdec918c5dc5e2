import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type Agent, type IncomingHttpHeaders, type IncomingMessage, request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../commands/user-error.ts'
import type { PublishedFile } from '../publish/publication.ts'
import { reasonOf } from '../sources/system-reason.ts'

export interface FilePost {
  readonly url: URL
  readonly token: string
  readonly file: PublishedFile
  /** Milliseconds without any sign of life after which it is given up. */
  readonly timeout: number
  /** Told how many bytes of the file have been handed over so far. */
  readonly sent: (bytes: number) => void
  /** `false`: a connection of its own. */
  readonly agent: Agent | false
}

export interface PostAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Two of these a file are in memory at most. */
const CHUNK_BYTES = 256 * 1024

/** Answers are small; what is longer is none of GitHub's. */
const ANSWER_BYTES = 1024 * 1024

/**
 * Sends a file as the body of one request, in bounded memory. It goes by `node:http`, since fetch keeps all of a body for a redirect that might
 * come. The last bytes of a file that is not what was promised are held back, so that no server can take it for whole: `UserError`. Any
 * other error is one of the connection. Redirects are answers and are not followed.
 */
export function postFile({ url, token, file, timeout, sent, agent }: FilePost): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestByHttps : requestByHttp
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      // A server that refuses early would hang up on the rest of the file otherwise, and its answer would be lost with the connection.
      connection: 'keep-alive',
      'content-length': file.size,
      'content-type': file.contentType,
      'user-agent': 'ckpt-guard',
      'x-github-api-version': '2022-11-28',
    }
    const request = send(url, { method: 'POST', headers, agent, timeout })
    let isAnswered = false
    request.on('timeout', () => request.destroy(new Error('no sign of life in time')))
    request.on('error', reject)
    request.on('response', (response) => {
      isAnswered = true
      // A refusal may come early: the rest of the file need not be sent then.
      readAnswer(response)
        .then(resolve, reject)
        .finally(() => request.destroy())
    })
    pipeline(promisedBytes(file, sent), request).catch((error: unknown) => {
      if (!isAnswered || error instanceof UserError) reject(error)
    })
  })
}

/** The file's bytes; the last of them only once all are the promised ones. */
async function* promisedBytes(file: PublishedFile, sent: FilePost['sent']): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let read = 0
  for await (const chunk of chunksOf(file)) {
    read += chunk.length
    if (read > file.size) throw changed(file, `it has more than ${file.size} bytes now`)
    hash.update(chunk)
    if (read === file.size && hash.digest('hex') !== file.sha256) throw changed(file, 'its SHA-256 is another one now')
    yield chunk
    sent(read)
  }
  if (read < file.size) throw changed(file, `it has ${read} bytes now and had ${file.size}`)
}

async function* chunksOf(file: PublishedFile): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file.path, { highWaterMark: CHUNK_BYTES })
  } catch (error) {
    throw new UserError(`${file.name}: the file cannot be read: ${reasonOf(error)}`)
  }
}

function changed(file: PublishedFile, how: string): UserError {
  return new UserError(`${file.name}: the file changed on the disk after it was checked: ${how}. Nothing else may write it meanwhile`)
}

async function readAnswer(response: IncomingMessage): Promise<PostAnswer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    bytes += chunk.length
    if (bytes > ANSWER_BYTES) throw new Error(`the server's answer has more than ${ANSWER_BYTES} bytes`)
    chunks.push(chunk)
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }
}
