import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupName } from '../backup/backup-name.ts'
import type { Manifest } from '../backup/manifest.ts'
import { type BackupFile, type BackupStore, BackupUnavailable, type Saved, type StoredBackup } from '../backup/store.ts'
import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import { withStagingFolder } from '../publish/staging-folder.ts'
import { explained } from '../references/hosted-failure.ts'
import { freeBytes } from '../writers/target.ts'
import { packBackup, unpackBackup } from './backup-files.ts'
import { type BackupPlaceOptions, hubOf, pageOf, requireService, shownRepository } from './backup-place.ts'
import { CACHED_FOLDER, CACHED_PATH, lookUpCache, saveCache } from './cache-client.ts'
import { deleteCaches, type ListedCache, listCaches } from './cache-listing.ts'
import { cacheScopes } from './cache-scopes.ts'
import { restoreCache } from './restore-cache.ts'
import { ApiError } from './retry.ts'

/** Where the files of a cache are until they take their places. */
const HOLDING = '.ckpt-guard-restored'

/** Whatever has a time goes before it. */
const UNKNOWN_TIME = new Date(0).toISOString()

/** Events whose jobs read caches and never write them, whatever the workflow allows: strangers can start them. */
const READING_EVENTS: readonly string[] = ['pull_request_target', 'issue_comment', 'workflow_run']

/** What the runner says with `ACTIONS_CACHE_MODE`; anything else, and nothing, allows both. */
const UNWRITABLE_MODES: readonly string[] = ['none', 'read']
const UNREADABLE_MODES: readonly string[] = ['none', 'write-only']

/**
 * Backups as caches of GitHub Actions: fast, free up to 10 GB a repository, gone after a week in which nobody asked for them. A branch
 * sees its own ones, those of the branch it goes into and of the default branch. With a token that may list caches (`actions: read`), all of
 * them are found; without one, the newest alone. They are removed where the token has `actions: write`.
 */
export function cacheStore(options: BackupPlaceOptions): BackupStore {
  const place = `cache of ${shownRepository(options.context)}`
  const [hub, { writable }] = [hubOf(options), cacheScopes(options.env)]
  const store: BackupStore = {
    place,
    list: (beginning) => list(beginning, place, options),
    save: (manifest, files, progress) => save(manifest, files, progress, options),
    fetch,
  }
  if (hub === undefined || typeof writable !== 'string' || options.listed !== 'own') return store
  return { ...store, remove: ({ id }) => explained(questionOf(place, 'write'), () => deleteCaches(hub, id, writable)) }
}

function questionOf(place: string, right: 'read' | 'write') {
  return { reference: place, permission: `actions: ${right}`, hasToken: true }
}

async function list(beginning: string, place: string, options: BackupPlaceOptions): Promise<readonly StoredBackup[]> {
  requireService(place, options)
  const listed = await listedCaches(beginning, place, options)
  if (listed !== undefined) return distinct(listed)
  options.note?.(
    `the ${place} cannot be listed without a token that has the permission actions: read: only the newest backup is looked at, ` +
      'not those before it, nor those of other trainings',
  )
  const newest = await lookUpCache(beginning)
  // Its time is not known: no policy shall take it for old, and no training for newer than what is there.
  const time = options.listed === 'own' ? new Date().toISOString() : UNKNOWN_TIME
  return newest?.startsWith(beginning) ? [{ id: newest, name: newest, time }] : []
}

/** `undefined` where nobody may list them. Throws `UserError` where GitHub fails: a list cut short would be taken for the whole. */
async function listedCaches(beginning: string, place: string, options: BackupPlaceOptions): Promise<readonly ListedCache[] | undefined> {
  const hub = hubOf(options)
  if (hub === undefined) return undefined
  const { readable, writable } = cacheScopes(options.env)
  // A job that may not write has nothing of its own.
  const refs = options.listed === 'readable' ? readable : [writable ?? []].flat()
  try {
    const caches = await listCaches(hub, beginning)
    return caches.filter(({ ref }) => refs === undefined || refs.includes(ref))
  } catch (error) {
    if (error instanceof ApiError && error.denied) return undefined
    return explained(questionOf(place, 'read'), () => Promise.reject(error))
  }
}

/** One key can be there several times: of several branches, and of systems that pack in different ways. */
function distinct(caches: readonly ListedCache[]): readonly StoredBackup[] {
  const found = new Map<string, StoredBackup>()
  for (const { key, createdAt, size } of caches) {
    const created = Date.parse(createdAt)
    const time = Number.isNaN(created) ? UNKNOWN_TIME : new Date(created).toISOString()
    // The first is the newest.
    if (!found.has(key)) found.set(key, { id: key, name: key, time, size })
  }
  return [...found.values()]
}

async function save(manifest: Manifest, files: readonly BackupFile[], progress: Progress, options: BackupPlaceOptions): Promise<Saved> {
  const name = backupName(options.prefix, manifest)
  requireService('caches of GitHub', options)
  const mode = options.env.ACTIONS_CACHE_MODE?.trim().toLowerCase() ?? ''
  if (UNWRITABLE_MODES.includes(mode)) throw denied(name, `ACTIONS_CACHE_MODE is ${mode}`)
  const saved = { ...pageOf(options.context, `caches?query=${encodeURIComponent(`key:${name}`)}`), notes: [] }
  if (await isThere(name)) return { state: 'there', ...saved }

  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  progress.total(bytes, files.length)
  progress.file(name)
  const isStored = await withStagingFolder(options.context.temporary, async (home) => {
    const folder = join(home, CACHED_FOLDER)
    await mkdir(folder)
    const packed = await packBackup(folder, manifest, files)
    const isSaved = await saveCache(home, name)
    await packed.checkUnchanged()
    return isSaved
  })
  progress.advance(bytes)
  progress.done()

  if (!isStored) {
    // Another job was faster.
    if (await isThere(name)) return { state: 'there', ...saved }
    throw notStored(name, options)
  }
  if (UNREADABLE_MODES.includes(mode)) return { state: 'stored', ...saved, notes: [`not read back: ACTIONS_CACHE_MODE is ${mode}`] }
  if (await isThere(name)) return { state: 'stored', ...saved }
  throw new UserError(`The cache ${name} was stored, but the service does not find it. Run the backup again.`)
}

async function isThere(name: string): Promise<boolean> {
  return (await lookUpCache(name)) === name
}

async function fetch(backup: StoredBackup, folder: string, progress: Progress): Promise<Manifest> {
  const { id } = backup
  const holding = join(folder, HOLDING)
  progress.file(id)
  try {
    const found = await restoreCache(holding, [CACHED_PATH], id)
    if (found !== id) throw await notRestored(backup, folder)
    return await unpackBackup(join(holding, CACHED_FOLDER), folder)
  } finally {
    await rm(holding, { recursive: true, force: true })
  }
}

/** The client tells the log alone why it failed. On a full disk an older backup would take its place, or none, without a word. */
async function notRestored({ id, size = 0 }: StoredBackup, folder: string): Promise<Error> {
  const free = await freeBytes(folder)
  // The archive, and what is in it.
  const needed = 2 * size
  if (free !== undefined && free < needed) {
    return new UserError(`The cache ${id} was not restored: expected room for ${needed} bytes, found ${free} bytes free. Free some space.`)
  }
  return new BackupUnavailable(
    'this job cannot restore it: it was evicted, or stored by another branch or kind of runner, or the service failed; the log says so above',
  )
}

function notStored(name: string, { context, env }: BackupPlaceOptions): UserError {
  if (cacheScopes(env).writable === null) return denied(name, 'the token of this job may read caches alone')
  if (READING_EVENTS.includes(context.event)) return denied(name, `on ${context.event} a job may read caches alone`)
  return new UserError(
    `The cache ${name} was not stored; the log says why above (another job may be storing it, or the service or the disk failed). Run the backup again.`,
  )
}

function denied(name: string, reason: string): UserError {
  return new UserError(
    `The cache ${name} was not stored: ${reason}. GitHub gives such a token to runs that strangers can start (pull_request_target, ` +
      'issue_comment, workflow_run, forks). Back up in a run that push, schedule or workflow_dispatch starts, or to another place.',
  )
}
