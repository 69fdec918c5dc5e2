import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { shown } from '../../config/shown.ts'
import { fileNameOf } from '../../retention/item.ts'
import type { References } from '../../retention/pins.ts'
import { SKIPPED_FOLDERS } from '../../sources/globs.ts'
import { reasonOf } from '../../sources/system-reason.ts'
import { mentionsByTags } from './git-mentions.ts'
import { nameFrom } from './places.ts'
import type { SeenItem } from './seen-item.ts'
import { readSmallText } from './small-text.ts'

/** Files that people name checkpoints in: configs, key schemas, notes. */
const TEXT = /\.(?:json|ya?ml|toml|txt|md|ini|cfg)$/i
/** These name every file that there is. */
const LISTS = /^(?:(?:sha\d{1,3}|md5|b2)sums?|checksums?)(?:\.txt)?$/i
/** A report of this program on all files that it saw. */
const REPORT = /"schema"\s{0,9}:\s{0,9}"ckpt-guard\/(?:validate|prune|backup)@/

/** Bytes of one file; a config has some thousand. */
const MOST_BYTES = 1024 * 1024
const MOST_FILES = 20_000
const MOST_ENTRIES = 1_000_000
const MOST_NOTES = 10
/** Characters of a path in a note or a reason. */
const LONGEST_SHOWN = 200

export interface Mentions {
  readonly references: References
  readonly notes: readonly string[]
}

/**
 * Which items small text files below the root name, and which ones git has at a tag, by their paths. What belongs to an item
 * itself, as its config, does not count, nor do lists of all files. A name without a folder, or with one that nobody knows,
 * stands for all files that are called so: it is better to keep one too many. What was not searched is a note.
 */
export async function mentionsBelow(root: string, seen: readonly SeenItem[]): Promise<Mentions> {
  const names = namesOfItems(seen)
  const search = new Search(root, names, new Set(seen.flatMap(({ parts }) => parts.map(({ absolute }) => absolute))))
  await search.below(root)
  const tags = await mentionsByTags(root, itemsByPath(seen))
  const references = new Map([...search.found, ...tags.references])
  return { references, notes: [...search.allNotes(), ...tags.notes] }
}

/** Paths of checkpoints (and of folders that are items) by what stands behind their last `/`. */
function namesOfItems(seen: readonly SeenItem[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Set(seen.flatMap(({ item, parts, isFolder }) => [item.name, ...(isFolder ? [] : parts.map(({ name }) => name))]))
  const byName = new Map<string, string[]>()
  for (const path of paths) {
    const known = byName.get(fileNameOf(path))
    if (known) known.push(path)
    else byName.set(fileNameOf(path), [path])
  }
  return byName
}

/** What git may have of an item, by its path: a folder is there with its files. */
function itemsByPath(seen: readonly SeenItem[]): ReadonlyMap<string, string> {
  return new Map(seen.flatMap(({ item, parts, isFolder }) => parts.map(({ name }) => [name, isFolder ? item.name : name] as const)))
}

class Search {
  readonly found = new Map<string, string>()
  private readonly root: string
  private readonly names: ReadonlyMap<string, readonly string[]>
  private readonly own: ReadonlySet<string>
  private readonly notes: string[] = []
  private files = 0
  private entries = 0

  constructor(root: string, names: ReadonlyMap<string, readonly string[]>, own: ReadonlySet<string>) {
    this.root = root
    this.names = names
    this.own = own
  }

  allNotes(): readonly string[] {
    const more = this.notes.length - MOST_NOTES
    const unsearched = this.files > MOST_FILES || this.entries > MOST_ENTRIES
    return [
      ...this.notes.slice(0, MOST_NOTES),
      ...(more > 0 ? [`${more} more files were not searched for mentions`] : []),
      ...(unsearched ? [`only the first ${MOST_FILES} text files were searched for mentions`] : []),
    ]
  }

  async below(start: string): Promise<void> {
    const waiting = [start]
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      const entries = await this.entriesOf(folder)
      for (const entry of entries) {
        const absolute = join(folder, entry.name)
        if (entry.isDirectory() && !SKIPPED_FOLDERS.includes(entry.name)) waiting.push(absolute)
        if (!entry.isFile() || !TEXT.test(entry.name) || LISTS.test(entry.name) || this.own.has(absolute)) continue
        if (++this.files > MOST_FILES) return
        await this.file(absolute)
      }
      this.entries += entries.length
      if (this.entries > MOST_ENTRIES) return
    }
  }

  private async entriesOf(folder: string): Promise<readonly Dirent[]> {
    return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      this.notes.push(`${this.shown(folder)} was not searched for mentions: ${reasonOf(error)}`)
      return []
    })
  }

  private async file(absolute: string): Promise<void> {
    const found = await readSmallText(absolute, MOST_BYTES)
    if (found.kind === 'unreadable') this.notes.push(`${this.shown(absolute)} was not searched for mentions: ${found.reason}`)
    if (found.kind !== 'text' || REPORT.test(found.text.slice(0, 1_000))) return
    for (const word of pathsIn(found.text)) {
      for (const path of this.meant(word)) {
        if (!this.found.has(path)) this.found.set(path, nameFrom(this.root, absolute))
      }
    }
  }

  /** The items' paths that a written one stands for. */
  private meant(written: string): readonly string[] {
    const path = written.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '')
    const called = this.names.get(fileNameOf(path)) ?? []
    // A path may start in another folder than the root, on another machine too.
    const exact = called.filter((known) => known === path || known.endsWith(`/${path}`) || path.endsWith(`/${known}`))
    return exact.length > 0 ? exact : called
  }

  private shown(absolute: string): string {
    return shown(nameFrom(this.root, absolute) || '.', LONGEST_SHOWN)
  }
}

/** What could be a path in a text: words, what stands in quotes, and the rest of a line behind `:` or `=`. */
function* pathsIn(text: string): Generator<string> {
  for (const [word] of text.matchAll(/[^\s"'`<>|,;()[\]{}]{1,1000}/g)) {
    yield word
    // `path=a.pth`, `key:a.pth`; names of Lightning hold `=` themselves.
    const at = word.search(/[=:]/)
    if (at >= 0) yield word.slice(at + 1)
    if (/[.!?:]$/.test(word)) yield word.slice(0, -1)
  }
  // Names with blanks: in quotes or brackets, or the whole value of a line.
  for (const [, inside = ''] of text.matchAll(/["'`(]([^"'`\n()]{1,300})(?=["'`)])/g)) if (inside.includes(' ')) yield inside
  for (const line of text.split('\n')) {
    const start = line.search(/[:=][ \t]/)
    if (start >= 0) yield line.slice(start + 1).trim()
  }
}
