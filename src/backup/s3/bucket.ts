import type { Readable } from 'node:stream'
import type { ListObjectsV2CommandOutput, S3 } from '@aws-sdk/client-s3'
import { asked, S3Failure } from './failure.ts'
import { type Environment, type Settings, secretsIn, settingsIn } from './settings.ts'

/** An object in a listing. */
export interface ListedObject {
  readonly key: string
  /** Bytes. */
  readonly size: number
  readonly time: Date
}

/** What a server tells of an object without sending it. */
export interface ObjectFacts {
  readonly size: number | undefined
  /** Of our own metadata: the digest that it was stored with. */
  readonly sha256: string | undefined
}

/** An object, or its end, while it arrives. */
export interface ObjectBody {
  readonly stream: Readable
  /** Bytes that will come; `undefined` where the server does not say. */
  readonly length: number | undefined
  readonly etag: string | undefined
  /** `bytes 5-9/10`, where only a part was asked for and is given. */
  readonly range: string | undefined
}

export interface Part {
  readonly number: number
  readonly etag: string
}

/** A bucket, as far as backups need it. All methods throw `S3Failure`. */
export interface Bucket {
  /** Pages of all objects whose keys begin so. */
  pages(prefix: string): AsyncGenerator<readonly ListedObject[]>
  /** `undefined` where there is none. */
  facts(key: string): Promise<ObjectFacts | undefined>
  /** From a byte on, of the very object that `etag` is of. */
  get(key: string, from?: { readonly byte: number; readonly etag: string | undefined }): Promise<ObjectBody>
  put(key: string, bytes: Uint8Array, sha256: string): Promise<void>
  startParts(key: string, sha256: string): Promise<string>
  putPart(key: string, upload: string, number: number, bytes: Uint8Array, signal: AbortSignal): Promise<Part>
  completeParts(key: string, upload: string, parts: readonly Part[]): Promise<void>
  abortParts(key: string, upload: string): Promise<void>
  remove(key: string): Promise<void>
  /** Gives the keys that are still there, with why. At most 1,000 at once. */
  removeAll(keys: readonly string[]): Promise<readonly { readonly key: string; readonly reason: string }[]>
  close(): void
}

/** How often one request is made, with growing pauses. */
const ATTEMPTS = 6
const CONNECT_TIMEOUT = 15_000
/** Milliseconds without a byte in either direction. */
const IDLE_TIMEOUT = 120_000
/** Of a listing, a thousand objects each; nobody has as many backups. */
const MAX_PAGES = 5_000

/** The bucket of that name, where variables say that it is. The client is large, and loaded only here. */
export async function connectBucket(bucket: string, env: Environment): Promise<Bucket> {
  const settings = settingsIn(env)
  const s3 = await clientWith(settings)
  const secrets = secretsIn(env)
  const ask = <T>(permission: string, request: () => Promise<T>) => asked(permission, secrets, request)
  const put = (key: string, sha256: string) => ({ Bucket: bucket, Key: key, Metadata: { sha256 } })
  return {
    pages: (prefix) => pages(prefix, (token) => ask('s3:ListBucket', () => listed(s3, bucket, prefix, token))),
    facts: async (key) => {
      try {
        const { ContentLength, Metadata } = await ask('s3:GetObject', () => s3.headObject({ Bucket: bucket, Key: key }))
        return { size: ContentLength, sha256: Metadata?.sha256 }
      } catch (error) {
        if (error instanceof S3Failure && error.isMissing) return undefined
        throw error
      }
    },
    get: (key, from) =>
      ask('s3:GetObject', async () => {
        const part = from === undefined ? {} : { Range: `bytes=${from.byte}-`, ...(from.etag !== undefined && { IfMatch: from.etag }) }
        const { Body, ContentLength, ETag, ContentRange } = await s3.getObject({ Bucket: bucket, Key: key, ...part })
        // In Node.js a body is always a stream of Node.js, which the type for all platforms does not say.
        return { stream: Body as Readable, length: ContentLength, etag: ETag, range: ContentRange }
      }),
    put: async (key, bytes, sha256) => {
      await ask('s3:PutObject', () => s3.putObject({ ...put(key, sha256), Body: bytes }))
    },
    startParts: async (key, sha256) => {
      const { UploadId } = await ask('s3:PutObject', () => s3.createMultipartUpload(put(key, sha256)))
      return UploadId ?? unreadable('s3:PutObject')
    },
    putPart: async (key, upload, number, bytes, abortSignal) => {
      const part = { Bucket: bucket, Key: key, UploadId: upload, PartNumber: number, Body: bytes }
      const { ETag } = await ask('s3:PutObject', () => s3.uploadPart(part, { abortSignal }))
      return { number, etag: ETag ?? unreadable('s3:PutObject') }
    },
    completeParts: async (key, upload, parts) => {
      const Parts = parts.toSorted((a, b) => a.number - b.number).map(({ number, etag }) => ({ PartNumber: number, ETag: etag }))
      const whole = { Bucket: bucket, Key: key, UploadId: upload, MultipartUpload: { Parts } }
      await ask('s3:PutObject', () => s3.completeMultipartUpload(whole))
    },
    abortParts: async (key, upload) => {
      await ask('s3:AbortMultipartUpload', () => s3.abortMultipartUpload({ Bucket: bucket, Key: key, UploadId: upload }))
    },
    remove: async (key) => {
      await ask('s3:DeleteObject', () => s3.deleteObject({ Bucket: bucket, Key: key }))
    },
    removeAll: (keys) => ask('s3:DeleteObject', () => removed(s3, bucket, keys)),
    close: () => s3.destroy(),
  }
}

async function clientWith(settings: Settings): Promise<S3> {
  // The client tells users of a bundle to update Node.js for updates of the client, which come with ours.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const { S3 } = await import('@aws-sdk/client-s3')
  return new S3({
    ...settings,
    maxAttempts: ATTEMPTS,
    followRegionRedirects: true,
    // Checksums beside the body are unknown to many servers. What is sent is signed with its SHA-256, which all of them compare.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT, socketTimeout: IDLE_TIMEOUT },
  })
}

/** Names are asked for in an encoding that XML can carry; servers that do not know it give them as they are. */
function listed(s3: S3, bucket: string, prefix: string, token: string | undefined): Promise<ListObjectsV2CommandOutput> {
  const next = token === undefined ? {} : { ContinuationToken: token }
  return s3.listObjectsV2({ Bucket: bucket, Prefix: prefix, EncodingType: 'url', ...next })
}

/** All pages, or a failure: a listing that ends early would look like backups that are not there. */
async function* pages(
  prefix: string,
  ask: (token: string | undefined) => Promise<ListObjectsV2CommandOutput>,
): AsyncGenerator<readonly ListedObject[]> {
  const seen = new Set<string>()
  for (let token: string | undefined, count = 1; ; count++) {
    const page = await ask(token)
    const isEncoded = page.EncodingType === 'url'
    yield (page.Contents ?? []).flatMap(({ Key, Size, LastModified }) => {
      const key = isEncoded && Key !== undefined ? decoded(Key) : Key
      if (key === undefined || Size === undefined || LastModified === undefined || Number.isNaN(LastModified.getTime())) return []
      return key.startsWith(prefix) ? [{ key, size: Size, time: LastModified }] : []
    })
    if (page.IsTruncated !== true) return
    token = page.NextContinuationToken
    if (token === undefined || seen.has(token) || count === MAX_PAGES) unreadable('s3:ListBucket')
    seen.add(token)
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

async function removed(s3: S3, bucket: string, keys: readonly string[]): Promise<{ key: string; reason: string }[]> {
  const Objects = keys.map((Key) => ({ Key }))
  const { Errors = [] } = await s3.deleteObjects({ Bucket: bucket, Delete: { Objects, Quiet: true } })
  return Errors.flatMap(({ Key, Code }) =>
    Key === undefined || Code === 'NoSuchKey' ? [] : [{ key: Key, reason: Code ?? 'no reason given' }],
  )
}

function unreadable(permission: string): never {
  throw new S3Failure('the answer lacks what belongs into it', { code: 'Unreadable', status: 200, permission })
}
