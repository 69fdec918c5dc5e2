import { UserError } from '../../commands/user-error.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What the client is told; all else it finds by itself: profiles, single sign-on, web identity of a job, roles of a machine. */
export interface Settings {
  readonly region?: string
  /** A server of one's own: MinIO, Ceph, R2 and others. */
  readonly endpoint?: string
  /** The bucket stands in the path, and not in the host's name, which only Amazon's servers have certificates for. */
  readonly forcePathStyle: boolean
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }
}

/** The settings that variables give, as Amazon's own tools read them. Throws `UserError` where one cannot be meant. */
export function settingsIn(env: Environment): Settings {
  const endpoint = endpointIn(env)
  const region = given(env.AWS_REGION) ?? given(env.AWS_DEFAULT_REGION) ?? (endpoint === undefined ? undefined : 'us-east-1')
  const credentials = credentialsIn(env)
  return {
    forcePathStyle: endpoint !== undefined && !/\.amazonaws\.com(\.cn)?$/.test(endpoint.hostname),
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint: endpoint.href }),
    ...(credentials !== undefined && { credentials }),
  }
}

/** Values that no message may show. */
export function secretsIn(env: Environment): readonly string[] {
  return [env.AWS_SECRET_ACCESS_KEY, env.AWS_SESSION_TOKEN, env.AWS_ACCESS_KEY_ID].flatMap((value) => given(value) ?? [])
}

function endpointIn(env: Environment): URL | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true') return undefined
  const [name, text] =
    given(env.AWS_ENDPOINT_URL_S3) === undefined
      ? ['AWS_ENDPOINT_URL', given(env.AWS_ENDPOINT_URL)]
      : ['AWS_ENDPOINT_URL_S3', given(env.AWS_ENDPOINT_URL_S3)]
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UserError(`The variable ${name} holds no address: expected one like https://minio.example:9000.`)
  }
  if (url.username !== '' || url.password !== '' || url.search !== '') {
    throw new UserError(
      `The variable ${name} holds more than an address: keys belong into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which logs do not show.`,
    )
  }
  return url
}

/** Of a profile that is named, the client reads the keys itself. */
function credentialsIn(env: Environment): Settings['credentials'] {
  const accessKeyId = given(env.AWS_ACCESS_KEY_ID)
  const secretAccessKey = given(env.AWS_SECRET_ACCESS_KEY)
  const sessionToken = given(env.AWS_SESSION_TOKEN)
  if (accessKeyId === undefined || secretAccessKey === undefined || given(env.AWS_PROFILE) !== undefined) return undefined
  return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) }
}

/** Secrets are often pasted with a line end, which no signature survives. */
function given(value: string | undefined): string | undefined {
  return value?.trim() || undefined
}
