import { z } from 'zod'

/** The branches that the cache service shows to a job, as refs. */
export interface CacheScopes {
  /** `undefined` where it is not known. */
  readonly readable: readonly string[] | undefined
  /** The one that the job stores in; none where it may only read. `undefined` where it is not known. */
  readonly writable: string | null | undefined
}

const claims = z.object({ ac: z.string() })
const scopes = z.array(z.object({ Scope: z.string(), Permission: z.int() }))

/** Bits of `Permission`, as in github.com/tonistiigi/go-actions-cache, which BuildKit reads caches with. */
const READ = 1
const WRITE = 2

/**
 * What a job's token tells: the service puts the branches that it may read and write into it. Whoever lacks the right to write gets a token
 * without it (pull_request_target, issue_comment, workflow_run). Nothing is decided by it that the service does not decide itself.
 */
export function cacheScopes({ ACTIONS_RUNTIME_TOKEN: token, GITHUB_REF: ref }: Readonly<Record<string, string | undefined>>): CacheScopes {
  const told = scopes.safeParse(json(claims.safeParse(json(decoded(token?.split('.')[1]))).data?.ac)).data
  if (told === undefined || told.length === 0) return { readable: undefined, writable: ref || undefined }
  const allowed = (bit: number) => told.filter(({ Permission }) => (Permission & bit) !== 0).map(({ Scope }) => Scope)
  return { readable: allowed(READ), writable: allowed(WRITE)[0] ?? null }
}

function decoded(part: string | undefined): string | undefined {
  return part === undefined ? undefined : Buffer.from(part, 'base64url').toString('utf8')
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
