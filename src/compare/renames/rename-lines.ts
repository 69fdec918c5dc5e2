import { parseRenaming, type Renaming, renamedBy } from '../../config/rename-keys.ts'
import { commonTail } from './common-tail.ts'
import type { Rename } from './rename.ts'
import { spelled } from './spellings.ts'

/** The `--rename` lines by which `convert` gives the candidate's keys the reference's names. */
export interface RenameLines {
  readonly lines: readonly string[]
  /** How many of the renames they make. */
  readonly renamed: number
}

/** More lines nobody types. */
const MAX_LINES = 100

/** Lines that are tried; each is tried on every key. */
const MAX_TRIES = 300

/**
 * Lines that make the renames, the general before the special. Each is tried, in the very language that `convert` reads and in this
 * order, on all keys of the candidate: one that would touch a key that is right, or give two keys one name, is not among them.
 */
export function renameLines(renames: readonly Rename[], candidate: Iterable<string>, reference: ReadonlySet<string>): RenameLines {
  const trial = new Trial(renames, candidate, reference)
  for (const step of [movedSpelled, spelledAnew, movedPart, single]) {
    const wanted = new Map<string, number>()
    for (const rename of renames) {
      const now = trial.nameOf(rename.from)
      if (now === rename.to) continue
      for (const line of step(now, rename.to)) wanted.set(line, (wanted.get(line) ?? 0) + 1)
    }
    for (const [line] of [...wanted].sort(([, a], [, b]) => b - a)) trial.add(line)
  }
  return { lines: trial.lines, renamed: renames.filter(({ from, to }) => trial.nameOf(from) === to).length }
}

/** One prefix in place of another one, whatever the spelling of what follows. */
function movedSpelled(now: string, to: string): string[] {
  const { from: before, to: after } = commonTail(spelled(now), spelled(to))
  return now.startsWith(before) && before !== after && isPrefix(before) ? [`${before}=>${after}`, ...starred(before, after)] : []
}

/** `h.*.attn.*=>h.*.self_attn.*`, where parts are numbers on both sides. */
function starred(before: string, after: string): string[] {
  const numbers = (text: string) => text.split('.').filter((part) => /^\d+$/.test(part))
  const count = numbers(before).length
  if (count === 0 || numbers(before).join() !== numbers(after).join()) return []
  const stars = (text: string) => text.replace(/(^|\.)\d+(?=\.)/g, '$1*')
  return [`${stars(before)}*=>${stars(after)}*`]
}

/** What is left when the prefix is right: `*.parametrizations.weight.original0=>*.weight_g`. */
function spelledAnew(now: string, to: string): string[] {
  if (spelled(now) !== spelled(to)) return []
  let start = 0
  while (start < now.length && now[start] === to[start]) start++
  const at = now.lastIndexOf('.', start - 1)
  return at < 0 ? [] : [`*${now.slice(at)}=>*${to.slice(at)}`]
}

/** As `movedSpelled`, with one more part of the key on both sides, for prefixes that hold keys which are right. */
function movedPart(now: string, to: string): string[] {
  const { from: before, to: after, tail } = commonTail(now, to)
  const end = tail.indexOf('.') + 1
  return end === 0 ? [] : [`${before}${tail.slice(0, end)}=>${after}${tail.slice(0, end)}`]
}

function single(now: string, to: string): string[] {
  return [`${now}=>${to}`]
}

function isPrefix(text: string): boolean {
  return text === '' || text.endsWith('.')
}

/** The candidate's keys, and what the lines so far have made of them. */
class Trial {
  readonly lines: string[] = []
  private readonly wanted: ReadonlyMap<string, string>
  private readonly reference: ReadonlySet<string>
  /** Present name by original key, and the other way round. */
  private readonly names: Map<string, string>
  private readonly originals: Map<string, string>
  private tries = 0

  constructor(renames: readonly Rename[], candidate: Iterable<string>, reference: ReadonlySet<string>) {
    this.wanted = new Map(renames.map(({ from, to }) => [from, to]))
    this.reference = reference
    this.names = new Map([...candidate].map((key) => [key, key]))
    this.originals = new Map(this.names)
  }

  nameOf(key: string): string {
    return this.names.get(key) ?? key
  }

  /** Takes a line where it does only good. */
  add(line: string): void {
    if (this.lines.length >= MAX_LINES || this.tries >= MAX_TRIES) return
    const renaming = parsed(line)
    if (renaming === undefined) return
    const changes = this.changesBy(renaming)
    if (changes.size === 0 || !this.isGood(changes)) return
    for (const original of changes.keys()) this.originals.delete(this.nameOf(original))
    for (const [original, name] of changes) {
      this.names.set(original, name)
      this.originals.set(name, original)
    }
    this.lines.push(line)
  }

  /** New names by original key. */
  private changesBy(renaming: Renaming): ReadonlyMap<string, string> {
    const { from, to } = renaming
    if (!from.includes('*') && !isPrefix(from)) {
      const original = this.originals.get(from)
      return new Map(original === undefined ? [] : [[original, to]])
    }
    this.tries++
    const changes = new Map<string, string>()
    for (const [original, name] of this.names) {
      const changed = renamedBy(renaming, name)
      if (changed !== undefined) changes.set(original, changed)
    }
    return changes
  }

  private isGood(changes: ReadonlyMap<string, string>): boolean {
    const taken = new Set<string>()
    let helps = false
    for (const [original, name] of changes) {
      const owner = this.originals.get(name)
      if (name === '' || taken.has(name) || (owner !== undefined && !changes.has(owner))) return false
      taken.add(name)
      const wanted = this.wanted.get(original)
      if (wanted === undefined) {
        // What has no partner may go along, unless it is right as it is or becomes something else by chance.
        if (this.reference.has(this.nameOf(original)) || this.reference.has(name)) return false
      } else {
        if (this.nameOf(original) === wanted || spelled(name) !== spelled(wanted)) return false
        helps = true
      }
    }
    return helps
  }
}

/** `undefined` where a key holds what means something else in a line. */
function parsed(line: string): Renaming | undefined {
  try {
    return parseRenaming(line)
  } catch {
    return undefined
  }
}
