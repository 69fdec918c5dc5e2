import { commentMarker, commentRoom, keepComment } from './comment.ts'
import type { Hint } from './runner.ts'
import type { Services } from './services.ts'
import type { Render } from './summary.ts'

export interface CommentRequest {
  readonly command: string
  /** What tells this step's comment from those of others that run the same command. */
  readonly parts: readonly string[]
  readonly render: Render
  /** Whether a first comment is written; one that is there is updated in any case. */
  readonly create: boolean
}

/** Keeps the report as one comment on the pull request, where there is one. What does not work comes back as a hint. */
export async function commentReport(
  { command, parts, render, create }: CommentRequest,
  { context, api }: Pick<Services, 'context' | 'api'>,
): Promise<readonly Hint[]> {
  if (!context.pullRequest) return []
  if (!api) return [{ level: 'notice', message: 'No comment was written: the input token is empty.' }]
  const marker = commentMarker(command, context, parts)
  const { text } = render({ maxBytes: commentRoom(marker) })
  return keepComment({ marker, text, create }, context.pullRequest, api)
}
