import type { BigIntStats, Dirent } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseBackupName } from '../../backup/backup-name.ts'
import { isOwnFolder } from '../../backup/own-folder.ts'
import { UserError } from '../../commands/user-error.ts'
import { exclusion, SKIPPED_FOLDERS } from '../../sources/globs.ts'
import { slashed } from '../../sources/slashed.ts'
import { reasonOf } from '../../sources/system-reason.ts'
import { type FileState, lookAt } from './file-state.ts'
import { nameFrom, nothingMatches, type Place } from './places.ts'

/** A file as it was when it was listed. */
export interface TreeFile {
  /** As reported: relative to the root, `/` between folders. */
  readonly name: string
  /** Without links. */
  readonly absolute: string
  readonly state: FileState
  /** It was asked for, and is not excluded. */
  readonly isSelected: boolean
  readonly isExcluded: boolean
}

export interface Tree {
  readonly files: readonly TreeFile[]
  /** Files and folders that links lead to, with the name of a link to each. */
  readonly linked: ReadonlyMap<string, string>
  readonly notes: readonly string[]
  /** Whether a file of this path would have been asked for. */
  readonly selects: (absolute: string) => boolean
}

/** Files, links and folders of one run; more are no experiments but a whole disk. */
const MOST_ENTRIES = 2_000_000
/** Looked at at one time. */
const AT_ONCE = 32

/** Everything below the places, in order. No link is followed. Throws `UserError` where a folder or a file cannot be looked at. */
export async function listTree(root: string, places: readonly Place[], exclude: readonly string[]): Promise<Tree> {
  const lister = new Lister(root, exclude)
  for (const place of places) await lister.list(place)
  return { ...lister.result(), selects: (absolute) => places.some((place) => place.selects(absolute)) }
}

class Lister {
  private readonly root: string
  private readonly isExcluded: (name: string, absolute: string) => boolean
  private readonly files = new Map<string, TreeFile>()
  private readonly linked = new Map<string, string>()
  private readonly notes = new Set<string>()
  private links = 0
  private backups = 0
  private entries = 0

  constructor(root: string, exclude: readonly string[]) {
    this.root = root
    this.isExcluded = excluder(exclude)
  }

  result(): Omit<Tree, 'selects'> {
    const some = this.links === 1 ? '1 link was' : `${this.links} links were`
    const backups = this.backups === 1 ? '1 backup was' : `${this.backups} backups were`
    return {
      files: [...this.files.values()].sort((a, b) => (a.absolute < b.absolute ? -1 : 1)),
      linked: this.linked,
      notes: [
        ...this.notes,
        ...(this.links === 0 ? [] : [`${some} not followed`]),
        ...(this.backups === 0 ? [] : [`${backups} left alone: backup removes old ones by the same policy`]),
      ],
    }
  }

  async list(place: Place): Promise<void> {
    const waiting = [place.folder]
    let selected = 0
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      const files: string[] = []
      for (const entry of await this.entriesOf(folder, place)) {
        const absolute = join(folder, entry.name)
        if (entry.isSymbolicLink()) await this.link(absolute)
        else if (entry.isFile()) files.push(absolute)
        else if (entry.isDirectory() && place.deep && !this.isSkipped(entry.name, absolute, place)) {
          // What lies in a backup is no file of a training; taken apart, it could not be brought back.
          if (parseBackupName(entry.name) !== undefined || isOwnFolder(entry.name)) this.backups++
          else waiting.push(absolute)
        }
      }
      for (let at = 0; at < files.length; at += AT_ONCE) {
        const found = await Promise.all(files.slice(at, at + AT_ONCE).map((absolute) => this.file(absolute, place)))
        selected += found.filter((isSelected) => isSelected).length
      }
    }
    if (place.glob !== undefined && selected === 0) throw nothingMatches(place.glob, place.folder)
  }

  private async entriesOf(folder: string, place: Place): Promise<readonly Dirent[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      throw incomplete(nameFrom(this.root, folder) || '.', error)
    })
    this.entries += entries.length
    if (this.entries > MOST_ENTRIES) {
      throw new UserError(
        `${place.folder}: expected at most ${MOST_ENTRIES} files and folders, found more; name the folders with checkpoints`,
      )
    }
    if (entries.length === 0 && /^checkpoint-\d{1,15}$/.test(basename(folder))) {
      this.notes.add(`${nameFrom(this.root, folder)} is an empty folder; a trainer may take it for its newest state, so remove it`)
    }
    return entries
  }

  private isSkipped(name: string, absolute: string, { named }: Place): boolean {
    return (SKIPPED_FOLDERS.includes(name) && !named.has(name)) || this.isExcluded(nameFrom(this.root, absolute), absolute)
  }

  /** Lists a file, or tells that it was listed before. Says whether it was asked for. */
  private async file(absolute: string, place: Place): Promise<boolean> {
    const name = nameFrom(this.root, absolute)
    const isExcluded = this.isExcluded(name, absolute)
    const isSelected = !isExcluded && place.selects(absolute)
    const known = this.files.get(absolute)
    if (known !== undefined) {
      if (isSelected && !known.isSelected) this.files.set(absolute, { ...known, isSelected })
      return isSelected
    }
    const facts = await lookAt(absolute).catch((error: unknown) => {
      throw incomplete(name, error)
    })
    if (facts?.isFile() === true) this.files.set(absolute, { name, absolute, state: stateOf(facts), isSelected, isExcluded })
    // Node gives names as text, and puts U+FFFD where the bytes of a name are not UTF-8: such a name leads nowhere.
    else if (facts === undefined && name.includes('\u{fffd}')) this.notes.add(`${name} was left alone: its name is not UTF-8`)
    return isSelected
  }

  private async link(absolute: string): Promise<void> {
    this.links++
    // A link to nothing keeps nothing.
    const target = await realpath(absolute).catch(() => undefined)
    if (target !== undefined && !this.linked.has(target)) this.linked.set(target, nameFrom(this.root, absolute))
  }
}

function stateOf({ dev, ino, size, mtimeNs, nlink }: BigIntStats): FileState {
  return { dev, ino, size, mtimeNs, nlink }
}

/** What is not seen could be the newest one, or what belongs to another file. */
function incomplete(name: string, error: unknown): UserError {
  return new UserError(`${name}: cannot be looked at: ${reasonOf(error)}; nothing is removed before everything was seen`)
}

/**
 * Tells whether a path is to be left out. What is not may be removed, so that absolute globs count too, and of files elsewhere
 * (`../data/a.pth`) those of the path behind the dots.
 */
function excluder(globs: readonly string[]): (name: string, absolute: string) => boolean {
  const matches = exclusion(globs)
  return (name, absolute) => {
    const paths = [name, slashed(absolute), ...(name.startsWith('../') ? [name.replace(/^(?:\.\.\/)+/, '')] : [])]
    return paths.some(matches)
  }
}
