import type { BigIntStats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { PathFilter } from './path-filter.ts'
import { slashed } from './slashed.ts'
import { errorCode, reasonOf } from './system-reason.ts'

/** What tells one content of a file from the next, without reading it. */
export interface Stamp {
  /** Bytes. */
  readonly size: number
  /** When it was last written: nanoseconds since 1970, as digits. */
  readonly modified: string
  /** Tells a file that took another one's name from that one. */
  readonly inode: string
}

/** What lies in a folder at one moment. */
export interface FolderLook {
  /** Regular files that are wanted, by absolute path. */
  readonly files: ReadonlyMap<string, Stamp>
  /** Folders that are there and cannot be listed or entered: what is not seen below them may be there all the same. */
  readonly unreadable: ReadonlyMap<string, string>
}

/** Asked for at once: a network file system answers many questions in the time of one. */
const AT_ONCE = 64

/**
 * Looks at a folder and all below it, without opening a file and without following a link: so nothing outside of it is ever
 * touched, there are no circles, and a link to a checkpoint of the folder is no second one.
 * What vanishes meanwhile is left out. `root` is the folder that paths are shown from.
 */
export async function lookThrough(folder: string, root: string, filter: PathFilter): Promise<FolderLook> {
  const files = new Map<string, Stamp>()
  const unreadable = new Map<string, string>()
  const seen = (absolute: string) => ({ fromStart: slashed(relative(folder, absolute)), fromRoot: slashed(relative(root, absolute)) })
  const waiting = [folder]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const home = at
    const entries = await readdir(home, { withFileTypes: true }).catch((error: unknown) => {
      if (home === folder || !isGone(error)) unreadable.set(home, reasonOf(error))
      return []
    })
    const wanted: string[] = []
    for (const entry of entries) {
      const absolute = join(home, entry.name)
      if (entry.isDirectory() && filter.folder(seen(absolute))) waiting.push(absolute)
      else if (entry.isFile() && filter.file(seen(absolute))) wanted.push(absolute)
    }
    for (let i = 0; i < wanted.length; i += AT_ONCE) {
      const some = wanted.slice(i, i + AT_ONCE)
      const trouble = (error: unknown) => {
        // A folder that may be listed and not entered, or a drive that does not answer: the file has not gone.
        if (!isGone(error)) unreadable.set(home, reasonOf(error))
        return undefined
      }
      const stamps = await Promise.all(some.map((path) => regularStamp(path).catch(trouble)))
      for (const [k, path] of some.entries()) {
        const stamp = stamps[k]
        if (stamp !== undefined) files.set(path, stamp)
      }
    }
  }
  return { files, unreadable }
}

/** The stamp of a regular file; `undefined` where there is none, or none that can be looked at. */
export function stampOf(path: string): Promise<Stamp | undefined> {
  return regularStamp(path).catch(() => undefined)
}

export function isSameContent(one: Stamp, other: Stamp): boolean {
  return isSameWriting(one, other) && one.inode === other.inode
}

/** The same without the inode, which not every network drive keeps from one day to the next. */
export function isSameWriting(one: Omit<Stamp, 'inode'>, other: Omit<Stamp, 'inode'>): boolean {
  return one.size === other.size && one.modified === other.modified
}

async function regularStamp(path: string): Promise<Stamp | undefined> {
  const facts = await lstat(path, { bigint: true })
  return facts.isFile() ? toStamp(facts) : undefined
}

function toStamp({ size, mtimeNs, ino }: BigIntStats): Stamp {
  return { size: Number(size), modified: String(mtimeNs), inode: String(ino) }
}

function isGone(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
}
