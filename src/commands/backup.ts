import { resolve } from 'node:path'
import { backupName } from '../backup/backup-name.ts'
import { type BackupContents, backupContents } from '../backup/build-manifest.ts'
import { hasChanged } from '../backup/file-facts.ts'
import { findTraining, type TrainingGroup } from '../backup/find-training.ts'
import { furthestFirst } from '../backup/furthest-first.ts'
import { type BackupStore, PlaceUnreachable } from '../backup/store.ts'
import { newestWhole, type WholeCheckpoint } from '../backup/whole.ts'
import type { BackupReport } from '../reports/backup-schema.ts'
import { plural } from '../reports/bytes-text.ts'
import { errorCode, reasonOf } from '../sources/system-reason.ts'
import type { BackupRequest, StoreOf } from './backup-request.ts'
import { judgeFiles } from './judge-files.ts'
import { oldBackups, removeBackups } from './old-backups.ts'
import type { Progress } from './progress.ts'
import { type Expected, progressInParts } from './progress-in-parts.ts'
import { UserError } from './user-error.ts'

/** What `backup` is handed, so that tests can hand in their own. */
export interface BackupSurroundings {
  readonly storeOf: StoreOf
  readonly now: () => Date
}

type Saved = BackupReport['backups'][number]

/**
 * Stores the newest whole training checkpoint of each group, unless it is there already, and then removes older backups that the policy
 * does not keep; none, where something could not be stored. Throws `UserError` where it cannot run at all.
 */
export async function backup(request: BackupRequest, { storeOf, now }: BackupSurroundings, progress: Progress): Promise<BackupReport> {
  const { root, paths, config, groupBy, to } = request
  const store = await storeOf(request.to)
  try {
    const besides = to.kind === 'folder' ? [resolve(root, to.path)] : []
    const groups = await findTraining({ root, paths, config, groupBy, besides })
    const run = new BackupRun(request, store)
    const parts = progressInParts(progress, expectedOf(groups, request.dryRun))
    for (const group of groups) await run.group(group, parts)
    await run.pruneOlder(now())
    progress.done()
    return run.report()
  } finally {
    await store.close?.()
  }
}

/** One run, from group to group. */
class BackupRun {
  private readonly request: BackupRequest
  private readonly store: BackupStore
  private readonly backups: Saved[] = []
  private readonly passedOver: BackupReport['passedOver'] = []
  private readonly notes: string[] = []
  private readonly failures: string[] = []
  private removed: BackupReport['removed'] = []
  private failed: BackupReport['failed'] = []
  private isUnreachable = false
  private listed: Awaited<ReturnType<BackupStore['list']>> | undefined

  constructor(request: BackupRequest, store: BackupStore) {
    this.request = request
    this.store = store
  }

  async group(found: TrainingGroup, progress: Progress): Promise<void> {
    const { group, checkpoints, lacks } = found
    const { whole, passedOver } = await newestWhole(found, judgeFiles(this.request.root, this.request, progress))
    // What is unreadable beside weights alone is no training that is in danger.
    const isTraining =
      lacks === undefined || checkpoints.some(({ problem }) => problem === undefined) || passedOver.length > checkpoints.length
    if (whole !== undefined || isTraining) this.passedOver.push(...passedOver.map((each) => ({ ...each, place: 'local' })))
    if (whole !== undefined) return this.save(whole, progress)
    if (passedOver.length > 0 && isTraining) this.failures.push(`${shownGroup(group)}: none of its checkpoints is whole`)
    else if (lacks !== undefined) this.notes.push(`${shownGroup(group)}: ${firstLetterSmall(lacks)}`)
  }

  async pruneOlder(now: Date): Promise<void> {
    const { policy, prefix, dryRun } = this.request
    if (policy === undefined) return
    if (this.failures.length > 0) {
      this.notes.push('no older backup was removed, since not everything could be stored')
      return
    }
    const fresh = new Set(this.backups.map(({ name }) => name))
    const listed = [...(await this.list()), ...this.planned(now)]
    const { remove, notes, error } = oldBackups(listed, { prefix, policy, fresh, now })
    this.notes.push(...notes)
    if (error !== undefined) this.failures.push(`no older backup was removed: ${error}`)
    if (remove.length > 0 && this.store.remove === undefined) {
      this.notes.push(`the policy does not keep ${plural(remove.length, 'older backup')}, but nothing can be removed from here`)
      return
    }
    const done = dryRun ? { removed: remove, failed: [] } : await removeBackups(this.store, remove)
    this.removed = done.removed.map(({ name, size }) => ({ name, ...(size === undefined ? {} : { size }) }))
    this.failed = [...done.failed]
  }

  report(): BackupReport {
    const { request, store, backups, passedOver, removed, failed, failures } = this
    return {
      schema: 'ckpt-guard/backup@1',
      status: failures.length > 0 || failed.length > 0 ? 'failed' : 'passed',
      dryRun: request.dryRun,
      place: store.place,
      backups,
      passedOver,
      removed,
      failed,
      notes: [...failures, ...this.summary(), ...this.notes],
      next: this.next(),
    }
  }

  /** Stores a checkpoint; a dry run only says what would become of it. */
  private async save(whole: WholeCheckpoint, progress: Progress): Promise<void> {
    const group = shownGroup(whole.checkpoint.group)
    const contents = await backupContents(whole).catch((error: unknown) => reasonFor(error))
    if (typeof contents === 'string') {
      this.failures.push(`${group}: it was not stored: ${contents}`)
      return
    }
    const name = backupName(this.request.prefix, contents.manifest)
    const outcome = this.request.dryRun ? { state: await this.foreseen(name) } : await this.stored(contents, progress)
    if (outcome.state === 'failed') this.failures.push(`${group}: it was not stored`)
    this.backups.push({ ...shownContents(name, contents), ...outcome })
  }

  private async foreseen(name: string): Promise<'there' | 'planned'> {
    const listed = await this.list()
    return listed.some((stored) => stored.name === name && stored.problem === undefined) ? 'there' : 'planned'
  }

  /** What came of storing it. */
  private async stored({ manifest, files, sources }: BackupContents, progress: Progress): Promise<Pick<Saved, 'state' | 'url' | 'error'>> {
    if (this.isUnreachable) return { state: 'failed', error: 'not tried, since the place gave no answer before' }
    try {
      const { state, url, notes } = await this.store.save(manifest, files, progress)
      this.notes.push(...notes.filter((note) => !this.notes.includes(note)))
      for (const { path, absolute, facts } of sources) {
        if (state === 'stored' && (await hasChanged(absolute, facts))) throw changed(path)
      }
      return { state, ...(url === undefined ? {} : { url }) }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      this.isUnreachable = error instanceof PlaceUnreachable
      return { state: 'failed', error: error.message }
    }
  }

  /** To be asked for once all groups are through. */
  private summary(): readonly string[] {
    const isEmpty = this.backups.length === 0 && this.failures.length === 0
    return isEmpty ? ['there is no checkpoint that training could go on from: nothing was backed up'] : []
  }

  private next(): string[] {
    const { backups, failed, request } = this
    return [
      ...(backups.some(({ state }) => state === 'failed') ? ['run it again: what is stored already is not sent twice'] : []),
      ...(failed.length > 0 ? ['see why old backups could not be removed; the next run tries again'] : []),
      ...(request.dryRun && backups.some(({ state }) => state === 'planned') ? ['leave out --dry-run (dry-run: false in the action)'] : []),
    ]
  }

  /** What a run without --dry-run would have stored by now. */
  private planned(now: Date) {
    return this.backups.flatMap(({ name, size, state }) => (state === 'planned' ? [{ id: name, name, size, time: now.toISOString() }] : []))
  }

  /** Asked once before anything is stored, or once after all is. */
  private async list() {
    this.listed ??= await this.store.list(`${this.request.prefix}-`)
    return this.listed
  }
}

/** The best checkpoint of each group is read, and read again while it is stored. */
function expectedOf(groups: readonly TrainingGroup[], dryRun: boolean): Expected {
  const files = groups.flatMap(({ checkpoints }) => {
    const [first] = furthestFirst(checkpoints.filter(({ problem }) => problem === undefined))
    return first?.files.filter(({ role }) => role === 'checkpoint') ?? []
  })
  const times = dryRun ? 1 : 2
  return { bytes: times * files.reduce((sum, { facts }) => sum + facts.size, 0), files: times * files.length }
}

function shownContents(name: string, { manifest, files }: BackupContents): Omit<Saved, 'state'> {
  const { group, main, epoch, step } = manifest
  return {
    group,
    name,
    path: main,
    ...(epoch === undefined ? {} : { epoch }),
    ...(step === undefined ? {} : { step }),
    size: files.reduce((sum, { size }) => sum + size, 0),
    files: manifest.files.map(({ path, size, sha256, role }) => ({ path, size, sha256, role })),
  }
}

/** What people can change; a bug of ours is thrown on. */
function reasonFor(error: unknown): string {
  if (error instanceof UserError) return error.message
  if (errorCode(error) !== undefined) return reasonOf(error)
  throw error
}

function shownGroup(group: string): string {
  return group === '' ? 'the only group' : group
}

function firstLetterSmall(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}

function changed(path: string): UserError {
  return new UserError(`${path} has changed while it was stored; what was stored of it is not used, and the next run stores it again`)
}
