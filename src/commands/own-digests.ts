import { closeSync, constants, lstatSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isSameWriting, type Stamp } from '../sources/folder-look.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { replaceText, writeNewText } from '../writers/small-text.ts'
import { UserError } from './user-error.ts'

/** What is beside a checkpoint that passed: a digest that we wrote, one that somebody else wrote, or none because one would do harm there. */
export type Beside = 'ours' | 'theirs' | 'harmful'

/** A checkpoint that passed. */
interface Passed {
  readonly size: number
  readonly modified: string
  readonly sha256: string
  readonly beside: Beside
}

/** Beside the checkpoints of a watched folder. Hidden, and no checkpoint by its name. */
const LEDGER = '.ckpt-guard-watch.jsonl'

/** Bytes: a line has about 200, so this is room for more checkpoints than a folder ever has. */
const LARGEST_LEDGER = 64 * 1024 * 1024

/** Lines that tell nothing any more; with more of them the ledger is written anew. */
const MOST_STALE_LINES = 1000

/**
 * The digests that a watch wrote beside the checkpoints of one folder. `sha256sum`'s format has no room for a signature, and the
 * next run has to know which digests it may renew, so a ledger in the folder says what was written: one JSON object a line, only
 * ever added, so that a kill costs one line at most. A digest counts as ours where the ledger says so and its text is still the
 * one that we wrote; whatever else is there is never touched.
 */
export class OwnDigests {
  private readonly folder: string
  private readonly passed: Map<string, Passed>

  private constructor(folder: string, passed: Map<string, Passed>) {
    this.folder = folder
    this.passed = passed
  }

  /** Reads the ledger of a folder, if there is one. Throws `UserError` where it is there and cannot be read. */
  static open(folder: string): OwnDigests {
    const path = join(folder, LEDGER)
    const text = readLedger(path)
    const lines = text.split('\n').filter((line) => line !== '')
    const passed = new Map<string, Passed>()
    for (const line of lines) {
      const entry = parseLine(line)
      if (entry?.passed === undefined) passed.delete(entry?.path ?? '')
      else passed.set(entry.path, entry.passed)
    }
    // A line that a kill cut off would take the next one with it.
    const isCutOff = text !== '' && !text.endsWith('\n')
    if (isCutOff || lines.length - passed.size > MOST_STALE_LINES) {
      const anew = [...passed].map(([name, entry]) => `${JSON.stringify({ path: name, ...entry })}\n`).join('')
      replaceText(path, anew, 'The ledger of this watch cannot be written')
    }
    return new OwnDigests(folder, passed)
  }

  /** Whether this very file passed before, and its digest is still there. A digest of somebody else may have changed, so it is compared again. */
  isKnown(absolute: string, stamp: Stamp): boolean {
    const entry = this.passed.get(this.nameOf(absolute))
    if (entry === undefined || !isSameWriting(entry, stamp) || entry.beside === 'theirs') return false
    return entry.beside === 'harmful' || isOurs(absolute, entry.sha256)
  }

  /**
   * Takes away a digest of ours that tells of a former content (`stamp`: what the file has now; none where it has gone), so that
   * a digest of ours always means: checked, and unchanged since.
   */
  withdraw(absolute: string, stamp?: Stamp): void {
    const name = this.nameOf(absolute)
    const entry = this.passed.get(name)
    if (entry === undefined || (stamp !== undefined && isSameWriting(entry, stamp))) return
    if (entry.beside === 'ours' && isOurs(absolute, entry.sha256)) keepingTime(dirname(absolute), () => remove(digestPath(absolute)))
    this.passed.delete(name)
    this.append({ path: name })
  }

  /** Notes that a file passed, and writes its digest where there is none yet. Tells what is beside it now. Throws `WriterError`. */
  record(absolute: string, stamp: Stamp, sha256: string, isHarmful: boolean): Beside {
    const isThere = lstatSync(digestPath(absolute), { throwIfNoEntry: false }) !== undefined
    const beside = isHarmful ? 'harmful' : isThere && !isOurs(absolute, this.sha256Of(absolute)) ? 'theirs' : 'ours'
    const entry: Passed = { size: stamp.size, modified: stamp.modified, sha256, beside }
    this.passed.set(this.nameOf(absolute), entry)
    // First the ledger: a digest that it does not know could never be renewed.
    this.append({ path: this.nameOf(absolute), ...entry })
    if (beside === 'ours') {
      keepingTime(dirname(absolute), () => writeNewText(digestPath(absolute), digestText(absolute, sha256), 'The digest cannot be written'))
    }
    return beside
  }

  private sha256Of(absolute: string): string | undefined {
    return this.passed.get(this.nameOf(absolute))?.sha256
  }

  private nameOf(absolute: string): string {
    return relative(this.folder, absolute).split(sep).join('/')
  }

  private append(line: object): void {
    const path = join(this.folder, LEDGER)
    try {
      const file = openSync(path, constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | NO_FOLLOW)
      try {
        writeSync(file, `${JSON.stringify(line)}\n`)
      } finally {
        closeSync(file)
      }
    } catch (error) {
      throw new UserError(`${path}: the ledger of this watch cannot be written: ${reasonOf(error)}`)
    }
  }
}

/** Absent on Windows, where links need rights of their own. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0

/**
 * Hugging Face's Trainer removes its oldest checkpoints by the times of their folders, and a digest that comes or goes would make a
 * folder the newest.
 */
function keepingTime(folder: string, change: () => void): void {
  const before = statSync(folder, { throwIfNoEntry: false })
  change()
  try {
    if (before !== undefined) utimesSync(folder, before.atime, before.mtime)
  } catch {
    // The folder has gone, or belongs to somebody else: the digest is right all the same.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch (error) {
    throw new UserError(`${path}: this digest is out of date and cannot be removed: ${reasonOf(error)}`)
  }
}

function digestPath(absolute: string): string {
  return `${absolute}.sha256`
}

/** A line of `sha256sum`. Backslashes and line ends in a name are escaped as GNU does it, with a backslash before the line. */
export function digestText(absolute: string, sha256: string): string {
  const name = basename(absolute)
  const escaped = name.replace(/[\\\n\r]/g, (letter) => (letter === '\n' ? '\\n' : letter === '\r' ? '\\r' : '\\\\'))
  return `${escaped === name ? '' : '\\'}${sha256}  ${escaped}\n`
}

/** Whether the digest beside a file is there, is no link, and has the text that we wrote. */
function isOurs(absolute: string, sha256: string | undefined): boolean {
  if (sha256 === undefined) return false
  const path = digestPath(absolute)
  const text = digestText(absolute, sha256)
  try {
    const facts = lstatSync(path)
    return facts.isFile() && facts.size === Buffer.byteLength(text) && readFileSync(path, 'utf8') === text
  } catch {
    return false
  }
}

function readLedger(path: string): string {
  const facts = lstatSync(path, { throwIfNoEntry: false })
  if (facts === undefined) return ''
  if (!facts.isFile() || facts.size > LARGEST_LEDGER) {
    throw new UserError(
      `${path}: expected the ledger of this watch, a file of at most ${LARGEST_LEDGER} bytes, found ${facts.isFile() ? `${facts.size} bytes` : 'no file'}; remove it`,
    )
  }
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError(`${path}: the ledger of this watch cannot be read: ${reasonOf(error)}`)
  }
}

/** A line of the ledger; `passed` is absent where the file had gone or changed. A line that was cut off by a kill says nothing. */
function parseLine(line: string): { readonly path: string; readonly passed: Passed | undefined } | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('path' in value) || typeof value.path !== 'string') return undefined
    return { path: value.path, passed: passedOf(value) }
  } catch {
    return undefined
  }
}

function passedOf(value: object): Passed | undefined {
  if (!('size' in value && 'modified' in value && 'sha256' in value && 'beside' in value)) return undefined
  const { size, modified, sha256, beside } = value
  const isBeside = beside === 'ours' || beside === 'theirs' || beside === 'harmful'
  if (typeof size !== 'number' || typeof modified !== 'string' || typeof sha256 !== 'string' || !isBeside) return undefined
  return /^[0-9a-f]{64}$/.test(sha256) ? { size, modified, sha256, beside } : undefined
}
