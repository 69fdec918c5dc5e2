import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { checkFetched, checkManifest } from '../backup/check-fetched.ts'
import { findTraining } from '../backup/find-training.ts'
import { looksNewer } from '../backup/furthest-first.ts'
import type { Manifest } from '../backup/manifest.ts'
import { ownFolder, removeLeftOvers } from '../backup/own-folder.ts'
import { type Placed, placements, putInPlace } from '../backup/put-in-place.ts'
import { type BackupStore, BackupUnusable, type StoredBackup } from '../backup/store.ts'
import { readWhole } from '../backup/whole.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { removeTemporaryFolder } from '../writers/temporary-files.ts'
import type { ResumeRequest } from './backup-request.ts'
import { judgeFiles } from './judge-files.ts'
import type { Progress } from './progress.ts'
import { UserError } from './user-error.ts'

/** A backup whose files are in their places; or would be, in a dry run. */
export interface Restored extends Placed {
  readonly manifest: Manifest
}

/** Brings backups of one run back, each checked before any file of it takes its place. To be closed. */
export class Restorer {
  private readonly request: ResumeRequest
  /** Below the root; empty for all of it. */
  private readonly directory: string
  private readonly now: Date
  private readonly progress: Progress
  private staging: string | undefined

  constructor(request: ResumeRequest, directory: string, now: Date, progress: Progress) {
    this.request = request
    this.directory = directory
    this.now = now
    this.progress = progress
  }

  /**
   * Nothing where the backup is of another folder than the one that was asked for. Throws `BackupUnusable` where another one may be better,
   * and `UserError`.
   */
  async restore(store: BackupStore, backup: StoredBackup): Promise<Restored | undefined> {
    const { root, config, dryRun } = this.request
    if (backup.problem !== undefined) throw new BackupUnusable(backup.problem)
    const folder = await this.emptyFolder()
    // Until the store has read how many files it is.
    if (backup.size !== undefined) this.progress.total(backup.size, 1)
    const manifest = checkManifest(await store.fetch(backup, folder, this.progress), backup)
    if (this.directory !== '' && !manifest.main.startsWith(`${this.directory}/`)) return undefined
    await checkFetched(manifest, folder, config, judgeFiles(folder, this.request, this.progress))
    await this.refuseOlder(manifest)
    const planned = await placements(manifest, root)
    if (!dryRun) return { manifest, ...(await putInPlace(planned, manifest, folder, root, this.now)) }
    const restored = planned.flatMap(({ action, file }) => (action === 'new' || action === 'replace' ? [file.path] : []))
    return { manifest, restored, notes: [] }
  }

  /** What a killed run left where this one restores to, also if there will be nothing to restore. */
  async removeLeftOvers(): Promise<void> {
    const { root, dryRun } = this.request
    if (!dryRun) await removeLeftOvers(await nearest(resolve(root, this.directory)), this.now)
  }

  async close(): Promise<void> {
    if (this.staging !== undefined) await removeTemporaryFolder(this.staging).catch(() => undefined)
  }

  /** A file that is whole and has come further stays where it is, also where nobody asked to look at it. */
  private async refuseOlder(manifest: Manifest): Promise<void> {
    const { root, config, groupBy } = this.request
    const there = await stat(join(root, manifest.main)).catch(() => undefined)
    if (!there?.isFile()) return
    const groups = await findTraining({ root, paths: [join(root, manifest.main)], config, groupBy, besides: [] })
    const here = groups.flatMap(({ checkpoints }) => checkpoints).find(({ name }) => name === manifest.main)
    const same = here?.epoch === manifest.epoch && here?.step === manifest.step
    if (here === undefined || same || !looksNewer(here, { ...manifest, name: manifest.main })) return
    const read = await readWhole(here, judgeFiles(root, this.request, this.progress))
    if (!('checkpoint' in read)) return
    throw new BackupUnusable(
      `${manifest.main} is here already, whole and further than this backup: it was left as it is; add local to --from`,
    )
  }

  /** Below the folder that is restored to, so that files only have to be renamed; a dry run writes nothing there. */
  private async emptyFolder(): Promise<string> {
    const { root, dryRun, temporary } = this.request
    const parent = dryRun ? temporary : await nearest(resolve(root, this.directory))
    try {
      this.staging ??= await ownFolder(parent, this.now)
      const folder = join(this.staging, 'backup')
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder)
      return folder
    } catch (error) {
      throw new UserError(`nothing can be restored: a temporary folder cannot be made in ${parent}: ${reasonOf(error)}`)
    }
  }
}

/** The folder, or the nearest one above it that is there. */
async function nearest(folder: string): Promise<string> {
  for (let place = folder; ; place = dirname(place)) {
    const facts = await stat(place).catch(() => undefined)
    if (facts?.isDirectory() || dirname(place) === place) return place
  }
}
