import { shorten } from '../../checkpoint/quote.ts'
import { UserError } from '../../commands/user-error.ts'
import { PlaceUnreachable } from '../store.ts'

/** What a server that speaks S3 answered instead of what it was asked for, or why it could not be asked. */
export class S3Failure extends Error {
  override readonly name = 'S3Failure'
  /** As S3 names it: `NoSuchKey`; of the operating system where there was no answer: `ECONNREFUSED`. */
  readonly code: string
  /** Of HTTP; 0 where there was no answer. */
  readonly status: number
  /** What was asked, as permissions name it: `s3:GetObject`. */
  readonly permission: string
  /** Where the bucket is, should the server say so. */
  readonly region: string | undefined

  constructor(message: string, facts: { code: string; status: number; permission: string; region?: string | undefined }) {
    super(message)
    this.code = facts.code
    this.status = facts.status
    this.permission = facts.permission
    this.region = facts.region
  }

  /** There is no such object, or no longer. */
  get isMissing(): boolean {
    return this.code === 'NoSuchKey' || this.code === 'NotFound' || (this.status === 404 && this.code !== 'NoSuchBucket')
  }
}

/** What `ask` gives. Failures of the client become an `S3Failure`, without any of the `secrets` in it. */
export async function asked<T>(permission: string, secrets: readonly string[], ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw failureOf(error, permission, secrets)
  }
}

/**
 * What `ask` gives. An `S3Failure` becomes a `UserError` that says `what` cannot be done, why, and what to do: a `PlaceUnreachable` where
 * there was no answer.
 */
export async function explained<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof S3Failure)) throw error
    const { reason, remedy } = explanationOf(error)
    const message = `${what}: ${reason}. ${remedy}`
    throw error.status === 0 ? new PlaceUnreachable(message) : new UserError(message)
  }
}

interface Explanation {
  readonly reason: string
  readonly remedy: string
}

const KEYS_REMEDY =
  'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and that they belong to the server that AWS_ENDPOINT_URL names, if any.'
const SESSION: Explanation = {
  reason: 'the session that the keys belong to is over, or its token was not issued by this server',
  remedy: 'Sign in again and set AWS_SESSION_TOKEN with the keys; in a job, get the keys right before this step.',
}
const OTHER_REGION = 'the bucket is in another region'
const BUSY: Explanation = {
  reason: 'the server is busy or temporarily unavailable',
  remedy: 'Run this again later: what has arrived is not sent again.',
}

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  NoSuchBucket: {
    reason: 'there is no such bucket',
    remedy: 'Check its name, and the region (AWS_REGION) or the server (AWS_ENDPOINT_URL).',
  },
  InvalidBucketName: { reason: 'no bucket can have that name', remedy: 'Write s3://BUCKET/FOLDER, with the name of a bucket of yours.' },
  InvalidAccessKeyId: { reason: 'the server does not know the access key', remedy: KEYS_REMEDY },
  SignatureDoesNotMatch: { reason: 'the secret key does not belong to the access key', remedy: KEYS_REMEDY },
  CredentialsProviderError: {
    reason: 'there are no keys to sign in with',
    remedy: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or another way of signing in that AWS tools know.',
  },
  ExpiredToken: SESSION,
  ExpiredTokenException: SESSION,
  InvalidToken: SESSION,
  TokenRefreshRequired: SESSION,
  RequestTimeTooSkewed: {
    reason: 'the clock of this machine and that of the server differ too much',
    remedy: 'Set the clock right (NTP).',
  },
  RegionMissing: { reason: 'the region of the bucket is not known', remedy: 'Set AWS_REGION, as in AWS_REGION=eu-central-1.' },
  SlowDown: BUSY,
  ServiceUnavailable: BUSY,
  InternalError: BUSY,
  EntityTooLarge: { reason: 'a file is larger than the server takes', remedy: 'Back up to another place, or smaller files.' },
  QuotaExceeded: {
    reason: 'the quota of the bucket is used up',
    remedy: 'Remove old backups (--keep-last and the like), or have it raised.',
  },
  XMinioStorageFull: { reason: 'the disk of the server is full', remedy: 'Free some space there.' },
  ENOTFOUND: { reason: 'the server has no address', remedy: 'Check AWS_ENDPOINT_URL and AWS_REGION, and the connection of this machine.' },
  EAI_AGAIN: { reason: 'names of servers cannot be looked up', remedy: 'Check the connection of this machine, and AWS_ENDPOINT_URL.' },
  ECONNREFUSED: { reason: 'the server refuses the connection', remedy: 'Check that it runs, and the port in AWS_ENDPOINT_URL.' },
  Unreadable: { reason: 'the answer is not one that S3 gives', remedy: 'Check that AWS_ENDPOINT_URL leads to a server that speaks S3.' },
}

function explanationOf(failure: S3Failure): Explanation {
  const { code, status, permission, region, message } = failure
  const known = EXPLANATIONS[code]
  if (known !== undefined) return known
  if (code === 'AccessDenied' || status === 401 || status === 403) {
    // Who may not list a bucket is not told either that an object is missing.
    const needed = permission === 's3:GetObject' ? 'permissions s3:GetObject and s3:ListBucket' : `permission ${permission}`
    return { reason: 'the server does not allow it', remedy: `The keys need the ${needed} for this bucket.` }
  }
  if (/Redirect|AuthorizationHeaderMalformed|IllegalLocationConstraint/.test(code) || (status >= 300 && status < 400)) {
    return { reason: OTHER_REGION, remedy: region === undefined ? 'Set AWS_REGION to where it is.' : `Set AWS_REGION=${region}.` }
  }
  if (/CERT|SSL|TLS|SIGNED|UNABLE_TO_/.test(code)) {
    return {
      reason: `the server's certificate is not trusted (${code})`,
      remedy: 'NODE_EXTRA_CA_CERTS names a file with your own authority.',
    }
  }
  if (status >= 500 || status === 429 || status === 408) return BUSY
  if (status === 0)
    return { reason: `the connection failed: ${message}`, remedy: 'Run this again later: what has arrived is not sent again.' }
  return { reason: `the server answered ${status}: ${message}`, remedy: 'Check the bucket and the server.' }
}

function failureOf(error: unknown, permission: string, secrets: readonly string[]): unknown {
  if (!(error instanceof Error) || error instanceof S3Failure || error instanceof UserError) return error
  if (error.name === 'CredentialsProviderError') return new S3Failure('no credentials', { code: error.name, status: 0, permission })
  if (/^Region is missing/.test(error.message)) return new S3Failure('no region', { code: 'RegionMissing', status: 0, permission })
  const { status, headers } = answerIn(error)
  const systemCode = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const isOurs = status === 0 && systemCode === undefined && !('$metadata' in error) && error.name !== 'TimeoutError'
  if (isOurs) return error
  const code = isUnreadable(error) ? 'Unreadable' : word(status === 0 ? (systemCode ?? error.name) : error.name)
  const message = code === word(error.message) || error.message === '' ? code : `${code}, ${said(error.message, secrets)}`
  return new S3Failure(message, { code, status, permission, region: regionIn(error, headers) })
}

/** What the client throws where XML was expected and something else came. */
function isUnreadable(error: Error): boolean {
  return /deserialization error/i.test(error.message)
}

function answerIn(error: Error): { readonly status: number; readonly headers: Readonly<Record<string, unknown>> } {
  const metadata = '$metadata' in error ? error.$metadata : undefined
  const status =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata && typeof metadata.httpStatusCode === 'number'
      ? metadata.httpStatusCode
      : 0
  const response = '$response' in error ? error.$response : undefined
  const headers = typeof response === 'object' && response !== null && 'headers' in response ? response.headers : undefined
  return { status, headers: typeof headers === 'object' && headers !== null ? { ...headers } : {} }
}

function regionIn(error: Error, headers: Readonly<Record<string, unknown>>): string | undefined {
  const region = headers['x-amz-bucket-region'] ?? ('Region' in error ? error.Region : undefined)
  return typeof region === 'string' && /^[a-z\d-]{1,40}$/.test(region) ? region : undefined
}

/** A code is a word; what is none says nothing. */
function word(text: string): string {
  return /^\w{1,60}$/.test(text) ? text : 'an unknown error'
}

/** Text of a server inside of a message: in quotes, cut, and without keys or signatures. */
function said(text: string, secrets: readonly string[]): string {
  const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  return JSON.stringify(shorten(hidden.replace(/\b(AKIA|ASIA)[A-Z\d]{12,}|X-Amz-\w+=[^\s&]+/g, '***')))
}
