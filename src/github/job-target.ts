import type { PublishRequest } from '../commands/publish-request.ts'
import { targetFor } from '../commands/publish-target.ts'
import type { Target } from '../publish/publication.ts'
import { artifactTarget, publicationArtifact } from './artifact-target.ts'
import type { Services } from './services.ts'

/** The target of a request inside of a job, which has a place that is nowhere else: the artifacts of its run. Throws `UserError`. */
export async function jobTarget(
  request: PublishRequest,
  retentionDays: number | undefined,
  { context, env }: Pick<Services, 'context' | 'env'>,
): Promise<Target> {
  const { destination, tag, title, onExists } = request
  if (destination.kind !== 'artifact') return targetFor(request, env)
  const artifact = publicationArtifact(tag, title ?? context.sha?.slice(0, SHOWN_COMMIT) ?? `run-${context.runId}`)
  return artifactTarget({ artifact, retentionDays, onExists, context, env })
}

/** Characters of a commit that tell it apart. */
const SHOWN_COMMIT = 12
