import type { ReleaseComparison } from '../publish/release-facts.ts'
import { compare } from './compare.ts'
import type { PublishRequest } from './publish-request.ts'
import type { StagedOutput } from './publish-stage.ts'

/** How the outputs compare with what they are to load in place of. */
export interface Compatibility {
  readonly comparisons: readonly ReleaseComparison[]
  readonly notes: readonly string[]
}

type Wishes = Pick<PublishRequest, 'requireCompatible' | 'require' | 'root' | 'config' | 'access' | 'threads'>

/**
 * Compares each output with the reference that is required. Where that is the latest release and there is none yet, nothing is compared, and
 * a note says so. Throws `UserError` where a reference cannot be had.
 */
export async function compareOutputs(staged: readonly StagedOutput[], request: Wishes): Promise<Compatibility> {
  const { requireCompatible: written, require, root, config, access, threads } = request
  if (written === undefined) return { comparisons: [], notes: [] }
  if (await isBeforeFirstRelease(written, request)) {
    return { comparisons: [], notes: [`nothing was compared with ${written}: no release is there yet that counts as the latest`] }
  }
  const { filledReference } = await import('../references/chosen-reference.ts')
  const comparisons: ReleaseComparison[] = []
  for (const { path, name, source } of staged) {
    const reference = filledReference(written, source.main.path)
    const { ignore } = config.compare
    const wishes = { ignore, rename: [], weightsRoot: undefined, dtype: 'any', values: false } as const
    const report = await compare({ ...wishes, candidate: `file:${path}`, reference, require, root, threads, config, access })
    comparisons.push({ name: name.name, reference: report.reference.name, report })
  }
  return { comparisons, notes: [] }
}

/** Throws `UserError` where the repository cannot be seen: that must not look like one without releases. */
async function isBeforeFirstRelease(reference: string, { root, config, access }: Wishes): Promise<boolean> {
  if (!/^release:latest(?:\/|$)/i.test(reference)) return false
  const { hostedRepository } = await import('../references/hosted-repository.ts')
  const { explained } = await import('../references/hosted-failure.ts')
  const { connectReleases } = await import('../github/releases.ts')
  const hub = await hostedRepository({ root, config, access, weightsRoot: undefined }, reference)
  const releases = connectReleases(hub)
  return explained({ reference, permission: 'contents: read', hasToken: hub.token !== undefined }, async () => {
    if ((await releases.latest()) !== undefined) return false
    // GitHub says 404 for a repository that may not be seen, too; this call tells the two apart.
    await releases.newest()
    return true
  })
}
