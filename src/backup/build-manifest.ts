import { UserError } from '../commands/user-error.ts'
import { digestOfFile } from '../sources/digest-of-file.ts'
import { companionsOf } from './companions.ts'
import { belongingTo } from './file-roles.ts'
import type { TrainingFile } from './find-training.ts'
import type { Manifest } from './manifest.ts'
import { foldedPath, pathProblem } from './safe-path.ts'
import type { BackupFile } from './store.ts'
import type { WholeCheckpoint } from './whole.ts'

/** What a backup is made of. */
export interface BackupContents {
  readonly manifest: Manifest
  readonly files: readonly BackupFile[]
  /** The same with what tells whether they change. */
  readonly sources: readonly TrainingFile[]
}

/**
 * What a backup of a checkpoint holds: its files, the settings beside it or in its experiment's folder, and checksums.
 * Throws `UserError` where a file of it could not be restored everywhere.
 */
export async function backupContents({ checkpoint, digests }: WholeCheckpoint): Promise<BackupContents> {
  const { name: main, group, time, epoch, step, project, kind } = checkpoint
  const companions = (await companionsOf(checkpoint)).filter(({ path }) => pathProblem(path) === undefined)
  const sources = withoutTwins([...checkpoint.files, ...companions])
  for (const { path, role } of sources) {
    const problem = pathProblem(path)
    if (problem !== undefined && (role === 'checkpoint' || path === main)) {
      throw new UserError(`${path} ${problem}: such a path cannot be restored everywhere; rename it, or start from a folder above it`)
    }
  }
  const belongs = belongingTo(main, sources)
  const kept = sources.filter((file) => pathProblem(file.path) === undefined && belongs(file))
  const files = await Promise.all(
    kept.map(async ({ path, absolute, facts, role }) => ({
      path,
      size: facts.size,
      sha256: digests.get(path) ?? (await digestOfFile(absolute)),
      role,
      time: facts.time,
    })),
  )
  return {
    manifest: {
      schema: 'ckpt-guard/backup-manifest@1',
      group,
      time,
      ...(epoch === undefined ? {} : { epoch }),
      ...(step === undefined ? {} : { step }),
      ...(project === undefined ? {} : { project }),
      ...(kind === undefined ? {} : { kind }),
      main,
      files,
    },
    files: kept.map(({ path, absolute, facts: { size } }) => ({ path, absolute, size })),
    sources: kept,
  }
}

/** Of two files whose names only case tells apart, the first one: checkpoints come first. */
function withoutTwins(files: readonly TrainingFile[]): readonly TrainingFile[] {
  const seen = new Set<string>()
  return files.filter(({ path }) => {
    const folded = foldedPath(path)
    return !seen.has(folded) && seen.add(folded)
  })
}
