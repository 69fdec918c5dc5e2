import { lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import picomatch from 'picomatch'
import { UserError } from '../commands/user-error.ts'
import { anyMatches, exclusion, GLOB_OPTIONS, type Matches, parted, SKIPPED_FOLDERS } from './globs.ts'
import { slashed } from './slashed.ts'
import { errorCode, reasonOf } from './system-reason.ts'

export interface FoundFile {
  /** As reported: relative to the root, `/` between folders; absolute where it lies elsewhere (another drive). */
  readonly path: string
  readonly absolute: string
  /** Bytes. */
  readonly size: number
}

export interface UnreadablePath {
  readonly path: string
  readonly reason: string
}

export interface FindRequest {
  /** Absolute folder that everything is relative to. */
  readonly root: string
  /**
   * Files (always taken, whatever their extension, even where `exclude` names them), folders (searched with `include`),
   * and globs. None means `include` from the root.
   */
  readonly paths: readonly string[]
  /** Globs of the files to take from folders, relative to the root or to the folder; `!` before one leaves out what it matches. */
  readonly include: readonly string[]
  /** Globs of files and folders to leave out; one without `/` matches a name at any depth, as in .gitignore. */
  readonly exclude: readonly string[]
}

export interface FoundFiles {
  /** Sorted by path, each once. */
  readonly files: readonly FoundFile[]
  readonly unreadable: readonly UnreadablePath[]
}

/**
 * The files that a command is to look at. Folders and files that cannot be read are reported, not thrown; links are
 * followed, and a folder that is reached twice is searched once.
 * Throws `UserError` where a path does not exist or a glob matches nothing.
 */
export async function findFiles(request: FindRequest): Promise<FoundFiles> {
  const search = new Search(request)
  if (request.paths.length === 0) await search.folder(request.root, request.include)
  for (const path of request.paths) await search.path(path)
  return search.result()
}

class Search {
  private readonly request: FindRequest
  private readonly isExcluded: Matches
  private readonly files = new Map<string, FoundFile>()
  private readonly unreadable = new Map<string, UnreadablePath>()

  constructor(request: FindRequest) {
    this.request = request
    this.isExcluded = exclusion([...request.exclude, ...parted(request.include).leftOut])
  }

  result(): FoundFiles {
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
    return { files: [...this.files.values()].sort(byPath), unreadable: [...this.unreadable.values()].sort(byPath) }
  }

  /** What a person wrote: a file, a folder or a glob, told apart by looking; a name may well contain `[1]`. */
  async path(path: string): Promise<void> {
    const absolute = resolve(this.request.root, path)
    const kind = await kindOf(absolute)
    if (kind === 'folder') return this.folder(absolute, this.request.include)
    if (kind === 'other') return this.cannotRead(absolute, 'it is a device, pipe or socket')
    if (kind === 'file') return this.file(absolute)
    const glob = slashed(path)
    if (!picomatch.scan(glob).isGlob) {
      throw new UserError(
        `${path}: there is no such file or folder (looked for ${absolute}); check the path, or quote a glob so that the shell leaves it alone`,
      )
    }
    await this.glob(glob)
  }

  /** Takes the files below a folder that match one of `globs`. */
  async folder(folder: string, globs: readonly string[]): Promise<void> {
    const { taken } = parted(globs)
    const matches = anyMatches(taken)
    const named = new Set(taken.flatMap((glob) => glob.split('/')))
    await this.walk(folder, named, (fromFolder, fromRoot) => matches(fromFolder) || matches(fromRoot))
  }

  private async glob(glob: string): Promise<void> {
    // `scan` takes the part before the first wildcard apart, so that `../models/*.pt` starts in the right place.
    const { base, glob: rest } = picomatch.scan(glob)
    const folder = resolve(this.request.root, base)
    const matches = picomatch(rest, GLOB_OPTIONS)
    let matched = 0
    if ((await kindOf(folder)) === 'folder') {
      await this.walk(folder, new Set(rest.split('/')), (fromFolder) => {
        const isMatch = matches(fromFolder)
        if (isMatch) matched++
        return isMatch
      })
    }
    if (matched === 0) throw new UserError(`${glob}: the glob matches no file (looked below ${folder})`)
  }

  /**
   * Visits every file below `start`, with its path from there and from the root. Folders behind links wait until the
   * real ones are through, so that a file is reported under its real place, and circles end. A link to a folder above
   * `start` is such a circle: it is not followed, or one link to `/` would have the whole machine searched.
   */
  private async walk(start: string, named: ReadonlySet<string>, wanted: (fromStart: string, fromRoot: string) => boolean): Promise<void> {
    const visited = ancestors(await realpath(start).catch(() => start))
    const waiting = [start]
    const behindLinks: string[] = []
    for (let folder = waiting.pop() ?? behindLinks.shift(); folder !== undefined; folder = waiting.pop() ?? behindLinks.shift()) {
      const entries = await this.entriesOnce(folder, visited)
      for (const entry of entries) {
        const absolute = join(folder, entry.name)
        const fromRoot = this.reported(absolute)
        const fromStart = slashed(relative(start, absolute))
        if (this.isExcluded(fromRoot) || this.isExcluded(fromStart)) continue
        const kind = entry.isSymbolicLink() ? await kindOf(absolute) : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other'
        if (kind === 'folder') {
          if (SKIPPED_FOLDERS.includes(entry.name) && !named.has(entry.name)) continue
          if (entry.isSymbolicLink()) behindLinks.push(absolute)
          else waiting.push(absolute)
        } else if (kind !== 'other' && wanted(fromStart, fromRoot)) {
          await this.file(absolute)
        }
      }
    }
  }

  /** The folder's entries in order; none where it was visited before or cannot be read. */
  private async entriesOnce(folder: string, visited: Set<string>) {
    try {
      const real = await realpath(folder)
      if (visited.has(real)) return []
      visited.add(real)
      const entries = await readdir(folder, { withFileTypes: true })
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      this.cannotRead(folder, reasonOf(error))
      return []
    }
  }

  private async file(absolute: string): Promise<void> {
    const path = this.reported(absolute)
    try {
      // Opening it is the only sure way to know that it can be read.
      const handle = await open(absolute, 'r')
      const { size } = await handle.stat().finally(() => handle.close())
      this.files.set(absolute, { path, absolute, size })
    } catch (error) {
      this.cannotRead(absolute, await whyNot(absolute, error))
    }
  }

  private cannotRead(absolute: string, reason: string): void {
    this.unreadable.set(absolute, { path: this.reported(absolute) || '.', reason })
  }

  private reported(absolute: string): string {
    return slashed(relative(this.request.root, absolute))
  }
}

/** What lies at a path. What cannot be looked at, and a link to nothing, counts as a file, so that it is reported as one. */
async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'nothing'> {
  try {
    const facts = await stat(path)
    return facts.isDirectory() ? 'folder' : facts.isFile() ? 'file' : 'other'
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') return 'file'
    return (await isLink(path)) ? 'file' : 'nothing'
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (facts) => facts.isSymbolicLink(),
    () => false,
  )
}

async function whyNot(path: string, error: unknown): Promise<string> {
  if (errorCode(error) !== 'ENOENT') return reasonOf(error)
  if (await isLink(path)) return 'it is a link to a file that is not there'
  // Node gives names as text, and puts U+FFFD where the bytes of a name are not UTF-8: such a name leads nowhere.
  return path.includes('\u{fffd}') ? 'its name is not UTF-8; rename it' : reasonOf(error)
}

/** The folders that `folder` lies in, without itself. */
function ancestors(folder: string): Set<string> {
  const above = new Set<string>()
  for (let at = dirname(folder); !above.has(at) && at !== folder; at = dirname(at)) above.add(at)
  return above
}
