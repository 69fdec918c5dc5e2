import { Stats } from 'node:fs'
import { lstat, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Progress } from '../commands/progress.ts'
import { UserError } from '../commands/user-error.ts'
import { digestOfFile } from '../sources/digest-of-file.ts'
import { errorCode, reasonOf } from '../sources/system-reason.ts'
import { diskError } from '../writers/disk-error.ts'
import { flush } from '../writers/flush.ts'
import { removeTemporaryFolder } from '../writers/temporary-files.ts'
import { WriterError } from '../writers/writer-error.ts'
import { backupName, parseBackupName } from './backup-name.ts'
import { copyFile, UnreadableFile } from './copy-file.ts'
import { setTime } from './file-facts.ts'
import type { Manifest } from './manifest.ts'
import { ownFolder, removeAsOwn, removeLeftOvers } from './own-folder.ts'
import { MANIFEST_NAME, MAX_MANIFEST, manifestText, readManifest } from './read-manifest.ts'
import { type BackupFile, type BackupStore, BackupUnusable, type Saved, type StoredBackup } from './store.ts'

/** Whatever has a time goes before it. */
const UNKNOWN_TIME = new Date(0).toISOString()

export interface FolderStoreOptions {
  /** Absolute. It need not be there yet. */
  readonly folder: string
  /** As its user wrote it, for messages. */
  readonly shown: string
  /** What the names of new backups begin with. */
  readonly prefix: string
}

/**
 * A folder that keeps backups: `<folder>/<name>/…files…` with `backup.json` beside them. Each is made in a temporary folder, read back,
 * and gets its name once all of it is on the disk, so that what has such a name is complete.
 */
export function folderStore(options: FolderStoreOptions): BackupStore {
  return {
    place: `the folder ${options.shown}`,
    list: (prefix) => forPeople(() => list(prefix, options)),
    save: (manifest, files, progress) => forPeople(() => save(manifest, files, progress, options)),
    fetch: (backup, into, progress) => forPeople(() => fetch(placeOf(backup, options), into, progress)),
    remove: (backup) => forPeople(() => remove(placeOf(backup, options), backup.name)),
  }
}

async function list(prefix: string, { folder, shown }: FolderStoreOptions): Promise<readonly StoredBackup[]> {
  const found: StoredBackup[] = []
  for (const name of await namesIn(folder, shown)) {
    if (!name.startsWith(prefix) || parseBackupName(name) === undefined) continue
    const stored = await storedIn(folder, name)
    if (stored !== undefined) found.push(stored)
  }
  return found
}

async function namesIn(folder: string, shown: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new UserError(`the folder ${shown} cannot be listed: ${reasonOf(error)}`)
  }
}

/** Nothing where there is no manifest: then it is no backup. */
async function storedIn(folder: string, name: string): Promise<StoredBackup | undefined> {
  const place = join(folder, name)
  const facts = await stat(join(place, MANIFEST_NAME)).catch((error: unknown) => error)
  if (!(facts instanceof Stats)) {
    const isNone = ['ENOENT', 'ENOTDIR'].includes(errorCode(facts) ?? '')
    return isNone ? undefined : { id: name, name, time: UNKNOWN_TIME, problem: `it cannot be read: ${reasonOf(facts)}` }
  }
  const stored = { id: name, name, time: facts.mtime.toISOString() }
  try {
    const { files } = await manifestIn(place)
    for (const { path, size } of files) await requireSize(join(place, path), path, size)
    return { ...stored, size: files.reduce((sum, { size }) => sum + size, 0) }
  } catch (error) {
    if (error instanceof BackupUnusable) return { ...stored, problem: error.message }
    throw error
  }
}

/** A look at the sizes costs nothing beside the digests, and shows most of what befalls files. */
async function requireSize(copy: string, path: string, size: number): Promise<void> {
  const facts = await stat(copy).catch((error: unknown) => {
    throw new BackupUnusable(`${path}: ${reasonOf(error)}`)
  })
  if (facts.size !== size) throw new BackupUnusable(`${path}: expected ${size} bytes, found ${facts.size}`)
}

async function save(manifest: Manifest, files: readonly BackupFile[], progress: Progress, { folder, shown, prefix }: FolderStoreOptions) {
  const place = join(folder, backupName(prefix, manifest))
  await removeLeftOvers(folder, new Date())
  if (await isWhole(place, manifest)) return { state: 'there', notes: [] } as const
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw diskError(shown, 'The folder cannot be made', error)
  })
  const temporary = await ownFolder(folder, new Date()).catch((error: unknown) => {
    throw diskError(shown, 'Nothing can be written into the folder', error)
  })
  try {
    // Nobody else may look into a temporary folder; into the backup everybody may who may look beside it.
    const home = join(temporary, 'backup')
    await mkdir(home)
    await fill(home, manifest, files, progress)
    const state = await takePlace(home, place, manifest)
    await flush(folder)
    return { state, notes: [] } as const
  } catch (error) {
    throw diskError(shown, 'The backup cannot be written', error)
  } finally {
    await removeTemporaryFolder(temporary).catch(() => undefined)
  }
}

/** Gives a backup its name. What has it without being this backup, as one whose files were taken away, makes room. */
async function takePlace(home: string, place: string, manifest: Manifest): Promise<Saved['state']> {
  try {
    await rename(home, place)
    return 'stored'
  } catch (error) {
    if ((await lstat(place).catch(() => undefined)) === undefined) throw error
  }
  // Another run may have been faster.
  if (await isWhole(place, manifest)) return 'there'
  await removeAsOwn(place)
  await rename(home, place)
  return 'stored'
}

async function fill(home: string, manifest: Manifest, files: readonly BackupFile[], progress: Progress): Promise<void> {
  const sources = new Map(files.map(({ path, absolute }) => [path, absolute]))
  progress.total(
    manifest.files.reduce((sum, { size }) => sum + size, 0),
    manifest.files.length,
  )
  for (const { path, size, sha256, time } of manifest.files) {
    const copy = join(home, path)
    progress.file(path)
    await mkdir(dirname(copy), { recursive: true })
    if ((await copied(sources.get(path) ?? '', copy, path, size, progress)) !== sha256) throw changed(path)
    await setTime(copy, time)
    if ((await digestOfFile(copy)) !== sha256) {
      throw new UserError(`${path}: the disk gives back other bytes than were written; check it, or write the backup to another one`)
    }
  }
  await writeFile(join(home, MANIFEST_NAME), manifestText(manifest), { flush: true })
  const folders = new Set(manifest.files.map(({ path }) => dirname(join(home, path))))
  for (const folder of [...folders, home]) await flush(folder)
  progress.done()
}

async function copied(from: string, to: string, path: string, size: number, progress: Progress): Promise<string> {
  try {
    return await copyFile(from, to, { size, links: 'follow', onBytes: (count) => progress.advance(count) })
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UserError(`${path} cannot be backed up: ${error.message}; run the backup again`)
    throw error
  }
}

async function fetch(place: string, into: string, progress: Progress): Promise<Manifest> {
  const manifest = await manifestIn(place)
  for (const { path, size } of manifest.files) {
    const target = join(into, path)
    progress.file(path)
    try {
      await mkdir(dirname(target), { recursive: true })
      await copyFile(join(place, path), target, { size, links: 'refuse', onBytes: (count) => progress.advance(count) })
    } catch (error) {
      if (error instanceof UnreadableFile) throw new BackupUnusable(`${path}: ${error.message}`)
      throw diskError(path, 'The file cannot be restored', error)
    }
  }
  return manifest
}

async function remove(place: string, name: string): Promise<void> {
  try {
    await removeAsOwn(place)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw new UserError(`${name} cannot be removed: ${reasonOf(error)}`)
  }
}

/** Whether this very backup is there, with all its bytes: one that was damaged is made anew. */
async function isWhole(place: string, { files }: Manifest): Promise<boolean> {
  try {
    await manifestIn(place)
    for (const { path, size } of files) if ((await stat(join(place, path))).size !== size) return false
    for (const { path, sha256 } of files) if ((await digestOfFile(join(place, path))) !== sha256) return false
    return true
  } catch (error) {
    if (error instanceof BackupUnusable || errorCode(error) !== undefined) return false
    throw error
  }
}

async function manifestIn(place: string): Promise<Manifest> {
  try {
    const path = join(place, MANIFEST_NAME)
    const facts = await stat(path)
    if (!facts.isFile() || facts.size > MAX_MANIFEST) throw new BackupUnusable(`its ${MANIFEST_NAME} is not a manifest`)
    return readManifest(await readFile(path, 'utf8'))
  } catch (error) {
    throw error instanceof BackupUnusable ? error : new BackupUnusable(`its ${MANIFEST_NAME} cannot be read: ${reasonOf(error)}`)
  }
}

/** Only names that are ours: nothing of a listing leads out of the folder. */
function placeOf({ name }: StoredBackup, { folder }: FolderStoreOptions): string {
  if (parseBackupName(name) === undefined) throw new BackupUnusable('its name is not that of a backup')
  return join(folder, name)
}

async function forPeople<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw error instanceof WriterError ? new UserError(error.message) : error
  }
}

function changed(path: string): UserError {
  return new UserError(`${path} has changed while it was backed up; run the backup again, once nothing writes the file any more`)
}
