import { createHash } from 'node:crypto'
import { terminalText } from '../reports/escape.ts'
import { type Api, type Comment, PAGE_SIZE } from './api.ts'
import type { PullRequest, RunContext } from './context.ts'
import { ApiError } from './retry.ts'
import type { Hint } from './runner.ts'

/** GitHub refuses longer bodies. */
export const COMMENT_LENGTH = 65_536

/** A pull request with more comments than this gets a new one at worst. */
const MOST_PAGES = 50
/** Who writes with the token that GitHub gives a job. */
const USUAL_AUTHOR = 'github-actions[bot]'
const ATTEMPTS = 2

export interface StickyComment {
  readonly marker: string
  /** Markdown below the marker. */
  readonly text: string
  /** Whether a first comment is written; one that is there is updated in any case. */
  readonly create: boolean
}

/** Hidden in the comment, so that it is found again: one for each command and set of files that a workflow checks. */
export function commentMarker(command: string, { workflow, job }: Pick<RunContext, 'workflow' | 'job'>, parts: readonly string[]): string {
  const key = createHash('sha256')
    .update(JSON.stringify([workflow, job, ...parts]))
    .digest('hex')
    .slice(0, 12)
  return `<!-- ckpt-guard:${command}-${key} -->`
}

/** Room for the text of a comment with this marker, in characters and, to be safe, bytes. */
export function commentRoom(marker: string): number {
  return COMMENT_LENGTH - marker.length - 1
}

/**
 * Keeps one comment on the pull request: writes it, or brings it up to date in place, or leaves it as it is.
 * It never fails the check: what does not work comes back as a hint.
 */
export async function keepComment(comment: StickyComment, pullRequest: PullRequest, api: Api): Promise<readonly Hint[]> {
  const body = `${comment.marker}\n${comment.text}`
  for (let attempt = 1; ; attempt++) {
    try {
      await writeComment(comment, body, pullRequest, api)
      return []
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      // A create that failed half-way may have been carried out; looking again tells, so that there are never two.
      if (error.status >= 500 && attempt < ATTEMPTS) continue
      return [hintFor(error, pullRequest)]
    }
  }
}

async function writeComment(comment: StickyComment, body: string, { number }: PullRequest, api: Api): Promise<void> {
  const existing = await findOwn(comment.marker, number, api)
  if (!existing) {
    if (comment.create) await api.createComment(number, body)
  } else if (normal(existing.body) !== normal(body)) {
    await api.updateComment(existing.id, body)
  }
}

/** By marker and author: anybody may copy the marker, and a comment of theirs could be changed by them afterwards. */
async function findOwn(marker: string, number: number, api: Api): Promise<Comment | undefined> {
  let author: string | undefined
  for (let page = 1; page <= MOST_PAGES; page++) {
    const comments = await api.comments(number, page)
    for (const comment of comments) {
      if (!comment.body.startsWith(marker)) continue
      author ??= await ownLogin(api)
      if (comment.author === author) return comment
    }
    if (comments.length < PAGE_SIZE) return undefined
  }
  return undefined
}

async function ownLogin(api: Api): Promise<string> {
  try {
    return await api.login()
  } catch (error) {
    if (error instanceof ApiError) return USUAL_AUTHOR
    throw error
  }
}

/** GitHub may keep line ends and white space at the end in its own way. */
function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd()
}

function hintFor(error: ApiError, { fork }: PullRequest): Hint {
  if (error.denied && fork) {
    const message =
      'No comment was written: the token of a pull request from a fork is read-only. The job summary and the annotations say the same.'
    return { level: 'notice', message }
  }
  if (error.denied) {
    const message =
      'No comment was written: the token may not write to pull requests. Give the job the permission pull-requests: write, ' +
      'or set comment: false. The job summary says the same.'
    return { level: 'warning', message }
  }
  const reason = error.rateLimited ? "GitHub's rate limit is reached" : `GitHub answered ${error.status}: ${terminalText(error.message)}`
  return { level: 'warning', message: `No comment was written: ${reason}. The job summary says the same.` }
}
