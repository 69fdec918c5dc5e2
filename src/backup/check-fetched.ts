import { lstat, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { quote } from '../checkpoint/quote.ts'
import type { Config } from '../config/config.ts'
import { digestOfFile } from '../sources/digest-of-file.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { filesDigest, parseBackupName, safeGroup } from './backup-name.ts'
import { belongingTo } from './file-roles.ts'
import type { Manifest } from './manifest.ts'
import { peek } from './peek.ts'
import { manifestText, readManifest } from './read-manifest.ts'
import { BackupUnusable, type StoredBackup } from './store.ts'
import { type Judge, notWhole } from './whole.ts'

/** That a backup has the name that its content gives it, and holds nothing but what belongs to its checkpoint. Throws `BackupUnusable`. */
export function checkManifest(manifest: Manifest, { name }: StoredBackup): Manifest {
  const checked = readManifest(manifestText(manifest))
  const said = parseBackupName(name)
  const isOwn =
    said !== undefined &&
    said.group === safeGroup(checked.group) &&
    said.epoch === checked.epoch &&
    said.step === checked.step &&
    filesDigest(checked.files).startsWith(said.digest)
  if (!isOwn) throw new BackupUnusable('its content is not what its name says')
  const belongs = belongingTo(checked.main, checked.files)
  const stray = checked.files.find((file) => !belongs(file))
  if (stray !== undefined) throw new BackupUnusable(`${quote(stray.path)} in it is no part of ${quote(checked.main)}`)
  return checked
}

/**
 * That the files of a backup are what its manifest promises: all there, byte for byte, no links, whole as a checkpoint, and with what
 * training needs. Throws `BackupUnusable`.
 */
export async function checkFetched(manifest: Manifest, folder: string, config: Config, judge: Judge): Promise<void> {
  const home = await realpath(folder)
  for (const { path, size, sha256 } of manifest.files) {
    const absolute = join(home, path)
    const found = await digestIn(absolute, size).catch((error: unknown) => {
      throw error instanceof BackupUnusable ? error : new BackupUnusable(`${path}: ${reasonOf(error)}`)
    })
    if (found !== sha256) throw new BackupUnusable(`${path} is damaged: its SHA-256 is not that of the manifest`)
  }
  const checkpoints = manifest.files.filter(({ role }) => role === 'checkpoint').map(({ path }) => path)
  const reason = notWhole(await judge(checkpoints))
  if (reason !== undefined) throw new BackupUnusable(reason)
  const { lacks, unreadable } = await peek({ path: manifest.main, absolute: join(home, manifest.main) }, config)
  const missing = unreadable ?? lacks
  if (missing !== undefined) throw new BackupUnusable(`${manifest.main}: ${missing}`)
}

async function digestIn(absolute: string, size: number): Promise<string> {
  const facts = await lstat(absolute)
  if (!facts.isFile() || (await realpath(dirname(absolute))) !== dirname(absolute)) throw new BackupUnusable('a file of it is a link')
  if (facts.size !== size)
    throw new BackupUnusable(`${absolute.slice(dirname(absolute).length + 1)}: expected ${size} bytes, found ${facts.size}`)
  return digestOfFile(absolute)
}
