import { chmod, copyFile, link, lstat, mkdir, realpath, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileFacts, isSameContent, lookAtFile } from '../backup/file-facts.ts'
import type { Manifest } from '../backup/manifest.ts'
import { MANIFEST_NAME, MAX_MANIFEST, manifestText, readManifest } from '../backup/read-manifest.ts'
import { type BackupFile, BackupUnusable } from '../backup/store.ts'
import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import { openFile } from '../sources/file-source.ts'
import { SourceError } from '../sources/source-error.ts'
import { errorCode, reasonOf } from '../sources/system-reason.ts'

/** A backup that lies in a folder, ready to be stored. */
export interface PackedBackup {
  /** All files, absolute. */
  readonly paths: readonly string[]
  /** Throws `UserError` where a file is another one by now: what was stored of it may be a mixture. */
  checkUnchanged(): Promise<void>
}

/**
 * Puts the files of a backup into a folder, each at its path, with the manifest beside them. They are links: weights of gigabytes are not
 * copied, unless they lie on another disk. Throws `UserError`.
 */
export async function packBackup(folder: string, manifest: Manifest, files: readonly BackupFile[]): Promise<PackedBackup> {
  const packed: Packed[] = []
  for (const file of files) packed.push(await readable(file, () => pack(file, folder)))
  const manifestPath = join(folder, MANIFEST_NAME)
  await writeFile(manifestPath, manifestText(manifest))
  return {
    paths: [...packed.map(({ placed }) => placed), manifestPath],
    async checkUnchanged() {
      for (const { file, facts } of packed) {
        if (!isSameContent(await readable(file, () => lookAtFile(file.absolute)), facts)) throw changed(file)
      }
    },
  }
}

/**
 * Moves the files of a backup to their places below another folder of the same disk, and returns its manifest. Both folders are whatever an
 * archive made of them: what is no file, or lies behind a link, is not touched. Throws `BackupUnusable`.
 */
export async function unpackBackup(from: string, to: string): Promise<Manifest> {
  try {
    const home = await realpath(from)
    const manifest = await readStoredManifest(join(home, MANIFEST_NAME))
    for (const { path, size } of manifest.files) {
      const found = join(home, path)
      const facts = await lstat(found)
      if (!facts.isFile() || (await realpath(dirname(found))) !== dirname(found))
        throw new BackupUnusable(`${quote(path)} in it is not a file`)
      if (facts.size !== size) throw wrongSize(path, size, facts.size)
      // An archive can say of its files that nobody may read them, or that they run as somebody else.
      await chmod(found, (facts.mode & 0o777) | 0o600)
      await mkdir(dirname(join(to, path)), { recursive: true })
      await rename(found, join(to, path))
    }
    return manifest
  } catch (error) {
    throw error instanceof SourceError || errorCode(error) !== undefined
      ? new BackupUnusable(`it cannot be read: ${reasonOf(error)}`)
      : error
  }
}

/** That a file has another size than its manifest says. */
export function wrongSize(path: string, expected: number, found: number): BackupUnusable {
  return new BackupUnusable(`expected ${quote(path)} to have ${expected} bytes, found ${found}`)
}

interface Packed {
  readonly file: BackupFile
  readonly placed: string
  readonly facts: FileFacts
}

async function pack(file: BackupFile, folder: string): Promise<Packed> {
  const source = await realpath(file.absolute)
  const facts = await lookAtFile(file.absolute)
  if (facts.size !== file.size) throw changed(file)
  const placed = join(folder, file.path)
  await mkdir(dirname(placed), { recursive: true })
  await link(source, placed).catch(() => copyFile(source, placed))
  return { file, placed, facts }
}

async function readable<T>({ path }: BackupFile, use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(`${quote(path)} cannot be stored: ${reasonOf(error)}`)
  }
}

function changed({ path }: BackupFile): UserError {
  return new UserError(`${quote(path)} changed while it was stored; run the backup again, once nothing writes the file any more`)
}

async function readStoredManifest(path: string): Promise<Manifest> {
  // Asked before it is opened: an archive may hold a link to a file of the machine.
  if (!(await lstat(path)).isFile()) throw new BackupUnusable(`${MANIFEST_NAME} in it is not a file`)
  const source = await openFile(path, MANIFEST_NAME)
  try {
    if (source.size > MAX_MANIFEST) throw new BackupUnusable(`${MANIFEST_NAME} in it has ${source.size} bytes, more than ${MAX_MANIFEST}`)
    return readManifest(Buffer.from(await source.read(0, source.size)).toString('utf8'))
  } finally {
    await source.close()
  }
}
