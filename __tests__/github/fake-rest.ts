import type { components } from '@octokit/openapi-types'
import type { FakeAnswer, FakeRequest } from './fake-github.ts'

type DiffEntry = components['schemas']['diff-entry']
type IssueComment = components['schemas']['issue-comment']
type User = NonNullable<components['schemas']['nullable-simple-user']>
type BasicError = components['schemas']['basic-error']
type ValidationError = components['schemas']['validation-error']

export const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'
export const REPOSITORY = 'octo/voices'
export const PULL_REQUEST = 7
export const OWN_LOGIN = 'github-actions[bot]'

/** As in GitHub's documentation of these endpoints. */
const MOST_PER_PAGE = 100
const MOST_LISTED_FILES = 3_000
const COMMENT_CHARACTERS = 65_536

/** One repository with one pull request, as `docs.github.com/rest` describes it and the OpenAPI types check it. */
export class FakeRest {
  /** What the token may do with pull requests: `read` is what a fork's token may. */
  permission: 'write' | 'read' | 'none' = 'write'
  /** Whose token it is. */
  login = OWN_LOGIN
  files: readonly { readonly filename: string; readonly status: DiffEntry['status'] }[] = []
  readonly comments: { id: number; author: string; body: string }[] = []
  /** Files by `commit:path`. */
  readonly contents = new Map<string, string | Uint8Array>()
  /** Commits that are here besides those of `contents`. */
  readonly commits = new Set<string>()
  private nextId = 1_000

  addComment(author: string, body: string): number {
    const id = this.nextId++
    this.comments.push({ id, author, body })
    return id
  }

  /** `undefined` where the path is none of this service's. */
  answer(request: FakeRequest): FakeAnswer | undefined {
    if (!/^\/(?:repos|graphql)\b/.test(request.path)) return undefined
    if (!/^(?:token|bearer) /i.test(request.headers.authorization ?? '') || !request.headers.authorization?.endsWith(` ${TOKEN}`)) {
      return problem(401, 'Bad credentials')
    }
    if (request.method === 'POST' && request.path === '/graphql') return this.graphql(request)
    const route = `${request.method} ${request.path.replace(`/repos/${REPOSITORY}`, '')}`
    if (route === `GET /pulls/${PULL_REQUEST}/files`) return this.listFiles(request)
    if (route === `GET /issues/${PULL_REQUEST}/comments`) return this.listComments(request)
    if (route === `POST /issues/${PULL_REQUEST}/comments`) return this.createComment(request)
    const comment = /^(PATCH|DELETE) \/issues\/comments\/(\d+)$/.exec(route)
    if (comment) return comment[1] === 'PATCH' ? this.updateComment(Number(comment[2]), request) : this.deleteComment(Number(comment[2]))
    const commit = /^GET \/git\/commits\/(\w+)$/.exec(route)?.[1]
    if (commit !== undefined) return this.commits.has(commit) ? { status: 200, body: { sha: commit } } : problem(404, 'Not Found')
    const content = /^GET \/contents\/(.+)$/.exec(route)?.[1]
    return content === undefined ? undefined : this.readContent(decodeURIComponent(content), request)
  }

  private graphql(request: FakeRequest): FakeAnswer {
    const { query }: { query?: unknown } = JSON.parse(request.body.toString())
    if (query !== 'query { viewer { login } }') return { status: 200, body: { errors: [{ message: `unexpected query ${query}` }] } }
    return { status: 200, body: { data: { viewer: { login: this.login } } } }
  }

  private listFiles(request: FakeRequest): FakeAnswer {
    if (this.permission === 'none') return inaccessible()
    const entries = this.files.slice(0, MOST_LISTED_FILES).map(
      ({ filename, status }) =>
        ({
          sha: 'bbcd538c8e72b8c175046e27cc8f907076331401',
          filename,
          status,
          additions: 0,
          deletions: 0,
          changes: 0,
          blob_url: `https://github.com/${REPOSITORY}/blob/head/${encodeURI(filename)}`,
          raw_url: `https://github.com/${REPOSITORY}/raw/head/${encodeURI(filename)}`,
          contents_url: `https://api.github.com/repos/${REPOSITORY}/contents/${encodeURI(filename)}`,
        }) satisfies DiffEntry,
    )
    return page(entries, request)
  }

  private listComments(request: FakeRequest): FakeAnswer {
    if (this.permission === 'none') return inaccessible()
    return page(this.comments.map(asIssueComment), request)
  }

  private createComment(request: FakeRequest): FakeAnswer {
    if (this.permission !== 'write') return inaccessible()
    const body = commentBody(request)
    if (typeof body !== 'string') return body
    const id = this.addComment(this.login, body)
    return { status: 201, body: asIssueComment({ id, author: this.login, body }) }
  }

  private updateComment(id: number, request: FakeRequest): FakeAnswer {
    if (this.permission !== 'write') return inaccessible()
    const comment = this.comments.find((one) => one.id === id)
    if (!comment) return problem(404, 'Not Found')
    const body = commentBody(request)
    if (typeof body !== 'string') return body
    comment.body = body
    return { status: 200, body: asIssueComment(comment) }
  }

  private deleteComment(id: number): FakeAnswer {
    if (this.permission !== 'write') return inaccessible()
    const index = this.comments.findIndex((one) => one.id === id)
    if (index < 0) return problem(404, 'Not Found')
    this.comments.splice(index, 1)
    return { status: 204 }
  }

  private readContent(path: string, request: FakeRequest): FakeAnswer {
    if (this.permission === 'none') return inaccessible()
    if (!request.headers.accept?.includes('raw')) return problem(415, 'this GitHub gives contents in the raw media type only')
    const file = this.contents.get(`${request.query.get('ref')}:${path}`)
    return file === undefined
      ? problem(404, 'Not Found')
      : { status: 200, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' }, body: file }
  }
}

/** One page, with the `link` header that GitHub gives; sizes beyond the largest are cut to it, as there. `wrap` makes the body of a page. */
export function page<Entry>(
  entries: readonly Entry[],
  { query, origin, path }: FakeRequest,
  wrap: (entries: readonly Entry[]) => unknown = (some) => some,
): FakeAnswer {
  const size = Math.min(Number(query.get('per_page') ?? 30), MOST_PER_PAGE)
  const number = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(entries.length / size))
  const to = (target: number, rel: string) => `<${origin}${path}?per_page=${size}&page=${target}>; rel="${rel}"`
  const link = number < last ? { link: [to(number + 1, 'next'), to(last, 'last')].join(', ') } : undefined
  return { status: 200, ...(link && { headers: link }), body: wrap(entries.slice((number - 1) * size, number * size)) }
}

function commentBody(request: FakeRequest): string | FakeAnswer {
  const { body }: { body?: unknown } = JSON.parse(request.body.toString())
  if (typeof body !== 'string' || body === '') return invalid('body', 'missing_field', 'Body cannot be blank')
  if (body.length > COMMENT_CHARACTERS) return invalid('body', 'custom', `body is too long (maximum is ${COMMENT_CHARACTERS} characters)`)
  return body
}

export function inaccessible(): FakeAnswer {
  return problem(403, 'Resource not accessible by integration')
}

export function problem(status: number, message: string): FakeAnswer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } satisfies BasicError }
}

function invalid(field: string, code: string, message: string): FakeAnswer {
  const errors = [{ resource: 'IssueComment', field, code, message }]
  return {
    status: 422,
    body: { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest', errors } satisfies ValidationError,
  }
}

function asIssueComment({ id, author, body }: { id: number; author: string; body: string }): IssueComment {
  const api = `https://api.github.com/repos/${REPOSITORY}`
  return {
    id,
    node_id: `IC_${id}`,
    url: `${api}/issues/comments/${id}`,
    html_url: `https://github.com/${REPOSITORY}/pull/${PULL_REQUEST}#issuecomment-${id}`,
    issue_url: `${api}/issues/${PULL_REQUEST}`,
    body,
    user: asUser(author),
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    author_association: 'NONE',
  }
}

export function asUser(login: string): User {
  const url = `https://api.github.com/users/${encodeURIComponent(login)}`
  return {
    login,
    id: 1,
    node_id: 'MDQ6VXNlcjE=',
    avatar_url: 'https://avatars.githubusercontent.com/u/1',
    gravatar_id: '',
    url,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  }
}
