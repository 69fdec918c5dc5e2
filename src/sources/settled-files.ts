import { dirname, sep } from 'node:path'
import { type FolderLook, isSameContent, type Stamp } from './folder-look.ts'

/** A file that is watched. */
export interface SettledFile {
  readonly absolute: string
  readonly stamp: Stamp
  /** When it was first seen with this stamp. Milliseconds, of the caller's clock. */
  readonly since: number
}

/** What one look showed that the one before did not. */
export interface Changes {
  /** New files, and files with another content. */
  readonly changed: readonly SettledFile[]
  /** Files that are no longer there. */
  readonly gone: readonly string[]
}

interface Watched extends SettledFile {
  /** `pending`: its content is still to be looked at; `held`: it was, and may not be finished; `done`. */
  state: 'pending' | 'held' | 'done'
}

/**
 * Knows from looks at a folder, one after the other, which files have come to rest. Pure: looks and the time are handed in.
 */
export class SettledFiles {
  private readonly files = new Map<string, Watched>()

  /** Takes in a look at `folder`. What lies below a folder that could not be listed stays as it was. */
  observe(folder: string, look: FolderLook, now: number): Changes {
    const changed: SettledFile[] = []
    for (const [absolute, stamp] of look.files) {
      const known = this.files.get(absolute)
      if (known !== undefined && isSameContent(known.stamp, stamp)) continue
      const file: Watched = { absolute, stamp, since: now, state: 'pending' }
      this.files.set(absolute, file)
      changed.push(file)
    }
    const unknown = [...look.unreadable.keys()]
    const gone = [...this.files.keys()].filter(
      (path) => isBelow(path, folder) && !look.files.has(path) && !unknown.some((each) => isBelow(path, each)),
    )
    for (const path of gone) this.files.delete(path)
    this.releaseIndexes(new Set(changed.map(({ absolute }) => dirname(absolute))))
    return { changed, gone }
  }

  /** Files whose content is to be looked at and has not changed for `rest` milliseconds, the newest first. */
  settled(now: number, rest: number): SettledFile[] {
    const pending = [...this.files.values()].filter(({ state }) => state === 'pending')
    const restless = new Set(pending.filter(({ since }) => now - since < rest).map(({ absolute }) => dirname(absolute)))
    return pending
      .filter(({ absolute, since }) => now - since >= rest && !(isIndex(absolute) && restless.has(dirname(absolute))))
      .sort((a, b) => Number(BigInt(b.stamp.modified) - BigInt(a.stamp.modified)) || (a.absolute < b.absolute ? -1 : 1))
  }

  /** Files that were held back, and have not changed for `rest` milliseconds. */
  held(now: number, rest: number): SettledFile[] {
    return [...this.files.values()].filter(({ state, since }) => state === 'held' && now - since >= rest)
  }

  /** Files that nobody has looked at yet. */
  pending(): SettledFile[] {
    return [...this.files.values()].filter(({ state }) => state === 'pending')
  }

  /** What an index lacked may have come. */
  private releaseIndexes(folders: ReadonlySet<string>): void {
    for (const file of this.files.values()) {
      if (file.state === 'held' && isIndex(file.absolute) && folders.has(dirname(file.absolute))) file.state = 'pending'
    }
  }

  /** The content is known. A file that has another stamp by now is still to be looked at. */
  mark({ absolute, stamp }: SettledFile, state: 'held' | 'done'): void {
    const known = this.files.get(absolute)
    if (known !== undefined && isSameContent(known.stamp, stamp)) known.state = state
  }

  /** Has to be observed anew: it changed after the last look. */
  forget(absolute: string): void {
    this.files.delete(absolute)
  }
}

/** An index says which shards belong together: it is looked at once the files beside it are at rest too. */
function isIndex(path: string): boolean {
  return path.endsWith('.index.json')
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}
