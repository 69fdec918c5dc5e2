import { lstatSync, renameSync } from 'node:fs'
import { lstat, mkdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { digestOfFile } from '../sources/digest-of-file.ts'
import { errorCode } from '../sources/system-reason.ts'
import { diskError } from '../writers/disk-error.ts'
import { flush } from '../writers/flush.ts'
import { removeTemporaryFolder } from '../writers/temporary-files.ts'
import { WriterError } from '../writers/writer-error.ts'
import { copyFile } from './copy-file.ts'
import { setTime } from './file-facts.ts'
import type { Manifest } from './manifest.ts'
import { ownFolder } from './own-folder.ts'
import { asideName, replaceKeeping } from './set-aside.ts'

type ManifestFile = Manifest['files'][number]

/** What would become of one file of a backup. */
export interface Placement {
  readonly file: ManifestFile
  /** Absolute. */
  readonly target: string
  /**
   * `new`: nothing is there. `same`: these very bytes are. `replace`: other bytes are, which are kept under another name. `leave`: settings
   * that people may have changed.
   */
  readonly action: 'new' | 'same' | 'replace' | 'leave'
}

export interface Placed {
  /** Paths of the manifest, in the order in which they were put there. */
  readonly restored: readonly string[]
  readonly notes: readonly string[]
}

/**
 * What restoring a backup below `root` would do to each of its files. Nothing that is there is lost: what has the name of a restored file
 * and other bytes gets another name, and settings stay as they are. Throws `UserError` where a path leads out of `root` over a link, or
 * cannot be used.
 */
export async function placements(manifest: Manifest, root: string): Promise<readonly Placement[]> {
  const home = await realpath(root)
  const planned: Placement[] = []
  for (const file of manifest.files) {
    const target = join(root, file.path)
    await refuseLeadingOut(target, file.path, home)
    planned.push({ file, target, action: await actionFor(file, target, manifest) })
  }
  return planned
}

/**
 * Moves files that were fetched to `folder` to their places, with the times that they had. All are on the disk and on the right file system
 * before the first one takes its name, and nothing of this process comes in between the renames. The file that training loads
 * comes last: where it is, all that belongs to it is.
 */
export async function putInPlace(
  planned: readonly Placement[],
  { main }: Manifest,
  folder: string,
  root: string,
  now: Date,
): Promise<Placed> {
  const moving = planned
    .filter(({ action }) => action === 'new' || action === 'replace')
    .sort((a, b) => lateness(a.file, main) - lateness(b.file, main))
  const temporaries: string[] = []
  const notes = planned
    .filter(({ action }) => action === 'leave')
    .map(({ file }) => `${file.path} here differs from that of the backup and was left as it is`)
  const home = await realpath(root)
  try {
    const ready: Ready[] = []
    for (const placement of moving) {
      await mkdir(dirname(placement.target), { recursive: true })
      await refuseLeadingOut(placement.target, placement.file.path, home)
      ready.push({ from: await readied(join(folder, placement.file.path), placement, temporaries, now), placement })
    }
    const restored: string[] = []
    for (const { from, placement } of await stillMissing(ready)) {
      const { target, file } = placement
      restored.push(file.path)
      // Asked again: a trainer may have written it meanwhile.
      if (lstatSync(target, { throwIfNoEntry: false }) === undefined) {
        renameSync(from, target)
        continue
      }
      const aside = asideName(target, 'replaced', now)
      replaceKeeping(from, target, aside)
      notes.push(`${file.path} was there with other bytes, which are in ${aside.slice(dirname(aside).length + 1)} now`)
    }
    for (const place of new Set(moving.map(({ target }) => dirname(target)))) await flush(place)
    return { restored, notes }
  } catch (error) {
    const found = diskError(moving[0]?.file.path ?? main, 'The backup cannot be restored', error)
    throw found instanceof WriterError ? new UserError(found.message) : found
  } finally {
    for (const temporary of temporaries) await removeTemporaryFolder(temporary).catch(() => undefined)
  }
}

/** A file that only has to be renamed. */
interface Ready {
  readonly from: string
  readonly placement: Placement
}

/** Without those that another run has put there meanwhile, which are the very same. */
async function stillMissing(ready: readonly Ready[]): Promise<readonly Ready[]> {
  const missing: Ready[] = []
  for (const each of ready) if (!(await isThere(each.placement))) missing.push(each)
  return missing
}

/** Whether the very bytes of a file are in its place. */
async function isThere({ target, file }: Pick<Placement, 'target' | 'file'>): Promise<boolean> {
  const facts = await lstat(target).catch(() => undefined)
  return facts?.isFile() === true && facts.size === file.size && (await digestOfFile(target).catch(() => '')) === file.sha256
}

/** Settings and checksums first, the file that training loads last. */
function lateness({ path, role }: ManifestFile, main: string): number {
  if (path === main) return 2
  return role === 'checkpoint' ? 1 : 0
}

/** The file with its time, flushed, on the file system of its target. */
async function readied(fetched: string, { file, target }: Placement, temporaries: string[], now: Date): Promise<string> {
  let from = fetched
  if ((await stat(fetched)).dev !== (await stat(dirname(target))).dev) {
    const beside = await ownFolder(dirname(target), now)
    temporaries.push(beside)
    from = join(beside, 'file')
    await copyFile(fetched, from, { size: file.size, links: 'refuse', onBytes: () => {} })
  }
  await setTime(from, file.time)
  await flush(from)
  return from
}

async function actionFor(file: ManifestFile, target: string, { project }: Manifest): Promise<Placement['action']> {
  const facts = await lstat(target).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new UserError(`${file.path} cannot be restored: what is there cannot be looked at`)
  })
  if (facts === undefined) return 'new'
  if (facts.isDirectory()) throw new UserError(`${file.path} cannot be restored: a folder has this name; rename it`)
  if (facts.isFile() && facts.size === file.size && (await digestOfFile(target)) === file.sha256) return 'same'
  // Settings of Hugging Face's Trainer are a part of the checkpoint's own folder; others are people's.
  const isPeoples = (file.role === 'config' && project !== 'huggingface') || /(?:^|\/)(?:sha256|md5)sums(?:\.txt)?$/i.test(file.path)
  return isPeoples ? 'leave' : 'replace'
}

/** A link in the tree must not turn a path below the root into one elsewhere. */
async function refuseLeadingOut(target: string, path: string, home: string): Promise<void> {
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    const real = await realpath(folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT' && folder !== dirname(folder)) return undefined
      throw new UserError(`${path} cannot be restored: a folder in its path cannot be used`)
    })
    if (real === undefined) continue
    if (real === home || real.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return
    throw new UserError(
      `${path} cannot be restored: a link in its path leads out of this folder; run resume in the folder that it leads to`,
    )
  }
}
