import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { findTraining, type TrainingCheckpoint, type TrainingGroup } from '../backup/find-training.ts'
import { looksNewer } from '../backup/furthest-first.ts'
import { type Candidate, inTryingOrder, localCandidates, mayLieBelow, storedCandidates } from '../backup/resume-candidates.ts'
import { type BackupStore, BackupUnavailable, BackupUnusable } from '../backup/store.ts'
import { damagedOf, readWhole } from '../backup/whole.ts'
import type { ResumeReport } from '../reports/backup-schema.ts'
import { folderOf } from '../retention/item.ts'
import type { ResumeRequest, StoreOf } from './backup-request.ts'
import { clearTheWay } from './clear-the-way.ts'
import { judgeFiles } from './judge-files.ts'
import { afterNothing, mayBeWhole, missingFolders, otherTrainings } from './nothing-found.ts'
import type { Progress } from './progress.ts'
import { progressInParts } from './progress-in-parts.ts'
import { Restorer } from './restore.ts'
import { directoryBelow } from './resume-directory.ts'

/** What `resume` is handed, so that tests can hand in their own. */
export interface ResumeSurroundings {
  readonly storeOf: StoreOf
  readonly now: () => Date
}

/**
 * Finds the newest checkpoint that is whole and has what training needs, here or among backups, and brings a backup back to where it was.
 * Candidates are tried one after the other; each that fails is named. Nothing that is there is lost: a file in the way keeps its bytes
 * under another name, and one that is whole and newer stays. Throws `UserError` where it cannot run, also where a place cannot be asked:
 * training would go on from an older state without a word.
 */
export async function resume(request: ResumeRequest, surroundings: ResumeSurroundings, progress: Progress): Promise<ResumeReport> {
  const stores: BackupStore[] = []
  const storeOf: StoreOf = async (place) => {
    const store = await surroundings.storeOf(place)
    stores.push(store)
    return store
  }
  try {
    return await new ResumeRun(request, surroundings.now(), progressInParts(progress)).run(storeOf)
  } finally {
    progress.done()
    for (const store of stores) await store.close?.()
  }
}

interface Found {
  /** Path of the file that training loads. */
  readonly main: string
  readonly project: string | undefined
  readonly place: string
  readonly name?: string
  readonly epoch?: number
  readonly step?: number
  readonly restored: readonly string[]
}

class ResumeRun {
  private readonly request: ResumeRequest
  private readonly now: Date
  private readonly progress: Progress
  private readonly directory: string
  private readonly passedOver: ResumeReport['passedOver'] = []
  private readonly notes: string[] = []
  /** Backups of other folders than the one that was asked for: how their places are called, each with the groups. */
  private readonly elsewhere = new Map<string, Set<string>>()
  /** Backups that may be whole and could not be had. */
  private readonly unavailable: string[] = []
  private readonly restorer: Restorer

  constructor(request: ResumeRequest, now: Date, progress: Progress) {
    this.request = request
    this.now = now
    this.progress = progress
    this.directory = request.directory === undefined ? '' : directoryBelow(request.root, request.directory)
    this.restorer = new Restorer(request, this.directory, now, progress)
  }

  async run(storeOf: StoreOf): Promise<ResumeReport> {
    await this.restorer.removeLeftOvers()
    const local = this.request.from.some(({ kind }) => kind === 'local') ? await this.here() : []
    const candidates = await this.candidates(local, storeOf)
    try {
      for (const candidate of inTryingOrder(candidates)) {
        const found = await this.tried(candidate)
        if (found === undefined) continue
        await this.reportBroken(local, candidate)
        this.notes.push(...(await clearTheWay(found.main, this.request, this.now, this.progress)))
        return this.report(found)
      }
      await this.reportBroken(local, undefined)
      this.notes.push(
        ...(await missingFolders(this.request, this.directory)),
        ...otherTrainings(this.elsewhere, this.directory),
        ...mayBeWhole(this.unavailable),
      )
      return this.report(undefined)
    } finally {
      await this.restorer.close()
    }
  }

  /** The trainings in this folder, none where it is not there yet. */
  private async here(): Promise<readonly TrainingGroup[]> {
    const { root, config, groupBy, from } = this.request
    const folder = resolve(root, this.directory)
    if ((await stat(folder).catch(() => undefined)) === undefined) return []
    const besides = from.flatMap((place) => (place.kind === 'folder' ? [resolve(root, place.path)] : []))
    return findTraining({ root, paths: this.directory === '' ? [] : [folder], config, groupBy, besides })
  }

  private async candidates(local: readonly TrainingGroup[], storeOf: StoreOf): Promise<readonly Candidate[]> {
    const { from, prefix, groupBy } = this.request
    const found: Candidate[] = []
    for (const [rank, place] of from.entries()) {
      if (place.kind === 'local') found.push(...localCandidates(local, rank))
      else {
        const store = await storeOf(place)
        const stored = storedCandidates(store, await store.list(`${prefix}-`), prefix, rank)
        for (const candidate of stored) {
          if (mayLieBelow(candidate.group, this.directory, groupBy ?? ['experiment'])) found.push(candidate)
          else this.leaveOut(store, candidate.group)
        }
      }
    }
    return found
  }

  private leaveOut({ place }: BackupStore, group: string): void {
    this.elsewhere.set(place, (this.elsewhere.get(place) ?? new Set()).add(group))
  }

  private async tried(candidate: Candidate): Promise<Found | undefined> {
    if (candidate.kind === 'local') return this.triedHere(candidate.checkpoint)
    try {
      const found = await this.triedBackup(candidate)
      if (found === undefined) this.leaveOut(candidate.store, candidate.group)
      return found
    } catch (error) {
      if (!(error instanceof BackupUnusable)) throw error
      this.passedOver.push({ name: candidate.name, place: candidate.store.place, reason: error.message })
      if (error instanceof BackupUnavailable) this.unavailable.push(candidate.name)
      return undefined
    }
  }

  private async triedHere(checkpoint: TrainingCheckpoint): Promise<Found | undefined> {
    const read = await readWhole(checkpoint, judgeFiles(this.request.root, this.request, this.progress))
    if ('checkpoint' in read)
      return { main: checkpoint.name, project: checkpoint.project, place: 'local', ...progressOf(checkpoint), restored: [] }
    this.passedOver.push({ name: checkpoint.name, place: 'local', reason: read.reason })
    return undefined
  }

  private async triedBackup({ store, backup }: Candidate & { readonly kind: 'stored' }): Promise<Found | undefined> {
    const found = await this.restorer.restore(store, backup)
    if (found === undefined) return undefined
    const { manifest, restored, notes } = found
    this.notes.push(...notes)
    return { main: manifest.main, project: manifest.project, place: store.place, name: backup.name, ...progressOf(manifest), restored }
  }

  /** Those that do not seem older than what was found, or all where nothing was. */
  private async reportBroken(local: readonly TrainingGroup[], found: Candidate | undefined): Promise<void> {
    for (const { checkpoints, suspects } of local) {
      const damaged = await damagedOf(suspects, found, judgeFiles(this.request.root, this.request, this.progress))
      const broken = checkpoints.flatMap((each) => (each.problem === undefined ? [] : [{ ...each, reason: each.problem }]))
      for (const each of [...broken, ...damaged]) {
        if (found !== undefined && looksNewer(found, each)) continue
        this.passedOver.push({ name: each.name, place: 'local', reason: each.reason })
      }
    }
  }

  private report(found: Found | undefined): ResumeReport {
    const { required, dryRun } = this.request
    return {
      schema: 'ckpt-guard/resume@1',
      status: found === undefined && (required || this.unavailable.length > 0) ? 'failed' : 'passed',
      dryRun,
      found: found !== undefined,
      ...(found === undefined ? {} : shownOf(found)),
      restored: [...(found?.restored ?? [])],
      passedOver: this.passedOver,
      notes: this.notes,
      next: found === undefined ? [afterNothing(this.unavailable)] : [],
    }
  }
}

function progressOf({ epoch, step }: { readonly epoch?: number | undefined; readonly step?: number | undefined }) {
  return { ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }) }
}

function shownOf({ main, project, place, name, epoch, step }: Found) {
  return { path: pathOf(main, project), place, ...(name === undefined ? {} : { name }), ...progressOf({ epoch, step }) }
}

/** What training takes: Hugging Face's Trainer a folder, all others a file. */
function pathOf(main: string, project: string | undefined): string {
  return project === 'huggingface' ? folderOf(main) || '.' : main
}
