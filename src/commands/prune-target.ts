import type { PruneTarget } from '../prune/target.ts'
import { noProgress, type Progress } from './progress.ts'
import type { PruneRequest } from './prune-request.ts'

/** The target of a request. `progress` is told how many bytes of kept items were read. Throws `UserError`. */
export async function pruneTargetFor(request: PruneRequest, progress: Progress): Promise<PruneTarget> {
  const { target, inventory, root, selection } = request
  switch (target) {
    case 'files':
      return filesTargetFor(request, progress)
    case 'inventory': {
      const { inventoryTarget } = await import('../prune/inventory-target.ts')
      return inventoryTarget({ file: inventory ?? '-', root, names: selection.names, stdin: () => process.stdin })
    }
    default:
      return githubTargetFor(target, request)
  }
}

async function filesTargetFor({ root, paths, config, threads }: PruneRequest, progress: Progress): Promise<PruneTarget> {
  const { filesTarget } = await import('../prune/files/files-target.ts')
  const { validate } = await import('./validate.ts')
  // How many files there are, and which one it is, is told once for all of them.
  const reading: Progress = { ...noProgress, advance: (bytes) => progress.advance(bytes) }
  return filesTarget({
    root,
    paths,
    config,
    async judge(files) {
      const report = await validate({ root, paths: files, config, progress: reading, ...(threads === undefined ? {} : { threads }) })
      return report.files
    },
  })
}

async function githubTargetFor(
  target: 'artifacts' | 'caches' | 'releases',
  { root, config, access, selection, groupBy }: PruneRequest,
): Promise<PruneTarget> {
  const { hostedRepository } = await import('../references/hosted-repository.ts')
  const { githubTarget } = await import('../github/prune/github-target.ts')
  const hub = await hostedRepository({ root, config, access, weightsRoot: undefined }, `--target ${target}`)
  return githubTarget({ target, selection, hub, groupBy })
}
