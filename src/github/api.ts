import { connection } from './connection.ts'
import type { Repository } from './context.ts'
import { ApiError } from './retry.ts'

/** What is asked of GitHub, and no more. Every call may throw `ApiError`. */
export interface Api {
  /** Files of a pull request, `PAGE_SIZE` a page; pages count from 1. */
  pullRequestFiles(number: number, page: number): Promise<readonly PullRequestFile[]>
  /** Comments of a pull request, oldest first. */
  comments(number: number, page: number): Promise<readonly Comment[]>
  createComment(number: number, body: string): Promise<void>
  updateComment(id: number, body: string): Promise<void>
  /** Who the token belongs to, as `github-actions[bot]`. */
  login(): Promise<string>
  /** A text file as a commit has it; `undefined` where it has none. */
  readFile(commit: string, path: string): Promise<string | undefined>
}

export interface PullRequestFile {
  readonly path: string
  /** `added`, `removed`, `modified`, `renamed`, `copied`, `changed`, `unchanged`. */
  readonly status: string
}

export interface Comment {
  readonly id: number
  readonly author: string | undefined
  readonly body: string
}

export const PAGE_SIZE = 100

export interface ApiOptions {
  readonly token: string
  /** All requests go to this host: the token is for it alone. A redirect to another one is followed without the token. */
  readonly apiUrl: string
  readonly repository: Repository
  readonly wait?: (seconds: number) => Promise<unknown>
}

/** The API, which is connected to with the first request. */
export function connectApi({ repository: { owner, name: repo }, ...options }: ApiOptions): Api {
  const call = connection(options)
  return {
    async pullRequestFiles(pull_number, page) {
      const { data } = await call(true, ({ rest }, request) =>
        rest.pulls.listFiles({ owner, repo, pull_number, page, per_page: PAGE_SIZE, request }),
      )
      return data.map(({ filename, status }) => ({ path: filename, status }))
    },

    async comments(issue_number, page) {
      const { data } = await call(true, ({ rest }, request) =>
        rest.issues.listComments({ owner, repo, issue_number, page, per_page: PAGE_SIZE, request }),
      )
      return data.map(({ id, user, body }) => ({ id, author: user?.login, body: body ?? '' }))
    },

    async createComment(issue_number, body) {
      await call(false, ({ rest }, request) => rest.issues.createComment({ owner, repo, issue_number, body, request }))
    },

    async updateComment(comment_id, body) {
      await call(true, ({ rest }, request) => rest.issues.updateComment({ owner, repo, comment_id, body, request }))
    },

    async login() {
      const { viewer } = await call(true, ({ graphql }, request) =>
        graphql<{ viewer: { login: string } }>('query { viewer { login } }', { request }),
      )
      return viewer.login
    },

    async readFile(commit, path) {
      try {
        const mediaType = { format: 'raw' }
        const { data } = await call(true, ({ rest }, request) =>
          rest.repos.getContent({ owner, repo, path, ref: commit, mediaType, request }),
        )
        // The raw format answers with the text itself; octokit's types know only the JSON one.
        const text: unknown = data
        return typeof text === 'string' ? text : undefined
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return undefined
        throw error
      }
    },
  }
}
