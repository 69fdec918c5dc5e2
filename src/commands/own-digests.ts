import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isSameWriting, type Stamp } from '../sources/folder-look.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { replaceText, writeNewText } from '../writers/small-text.ts'
import { type Beside, type Ledger, markOf, type Passed, readLedger } from './digest-ledger.ts'
import { UserError } from './user-error.ts'

/** Beside the checkpoints of a watched folder. Hidden, and no checkpoint by its name. */
const LEDGER = '.ckpt-guard-watch.jsonl'

/** Lines that tell nothing any more; with more of them the ledger is written anew. */
const MOST_STALE_LINES = 1000

/**
 * The digests that a watch wrote beside the checkpoints of one folder. `sha256sum`'s format has no room for a signature, and the
 * next run has to know which digests it may renew, so a ledger in the folder says what was written: one JSON object a line, only
 * ever added, so that a kill costs one line at most. A digest counts as ours where the ledger says so and its text is still the
 * one that we wrote; whatever else is there is never touched. Two watches of one folder share its ledger.
 */
export class OwnDigests {
  private readonly folder: string
  private ledger: Ledger

  private constructor(folder: string, ledger: Ledger) {
    this.folder = folder
    this.ledger = ledger
  }

  /** Reads the ledger of a folder, if there is one. Throws `UserError` where it is there and cannot be read. */
  static open(folder: string): OwnDigests {
    const path = join(folder, LEDGER)
    const ledger = readLedger(path)
    if (ledger.isCutOff || ledger.lines - ledger.passed.size > MOST_STALE_LINES) {
      const anew = [...ledger.passed].map(([name, entry]) => `${JSON.stringify({ path: name, ...entry })}\n`).join('')
      replaceText(path, anew, 'The ledger of this watch cannot be written')
      return new OwnDigests(folder, readLedger(path))
    }
    return new OwnDigests(folder, ledger)
  }

  /**
   * Whether this very file passed before, and its digest is still there. A digest of somebody else may have changed, so it is
   * compared again.
   */
  isKnown(absolute: string, stamp: Stamp): boolean {
    const entry = this.ledger.passed.get(this.nameOf(absolute))
    if (entry === undefined || !isSameWriting(entry, stamp) || entry.beside === 'theirs') return false
    return entry.beside === 'harmful' || isOurs(absolute, entry.sha256)
  }

  /**
   * Takes away a digest of ours that tells of a former content (`stamp`: what the file has now; none where it has gone), so that
   * a digest of ours always means: checked, and unchanged since.
   */
  withdraw(absolute: string, stamp?: Stamp): void {
    this.refresh()
    const name = this.nameOf(absolute)
    const entry = this.ledger.passed.get(name)
    if (entry === undefined || (stamp !== undefined && isSameWriting(entry, stamp))) return
    if (entry.beside === 'ours' && isOurs(absolute, entry.sha256)) keepingTime(dirname(absolute), () => remove(digestPath(absolute)))
    this.ledger.passed.delete(name)
    this.append({ path: name })
  }

  /** Notes that a file passed, and writes its digest where there is none yet. Tells what is beside it now. Throws `WriterError`. */
  record(absolute: string, stamp: Stamp, sha256: string, isHarmful: boolean): Beside {
    const isThere = isTaken(digestPath(absolute))
    // After the look, so that whatever another watch put there is in the ledger.
    this.refresh()
    const beside = isHarmful ? 'harmful' : isThere && !isOurs(absolute, this.sha256Of(absolute)) ? 'theirs' : 'ours'
    const entry: Passed = { size: stamp.size, modified: stamp.modified, sha256, beside }
    this.ledger.passed.set(this.nameOf(absolute), entry)
    // First the ledger: a digest that it does not know could never be renewed.
    this.append({ path: this.nameOf(absolute), ...entry })
    if (beside === 'ours') {
      keepingTime(dirname(absolute), () => writeNewText(digestPath(absolute), digestText(absolute, sha256), 'The digest cannot be written'))
    }
    return beside
  }

  private sha256Of(absolute: string): string | undefined {
    return this.ledger.passed.get(this.nameOf(absolute))?.sha256
  }

  private nameOf(absolute: string): string {
    return relative(this.folder, absolute).split(sep).join('/')
  }

  /**
   * Takes in what another watch of this folder wrote meanwhile, and the ledger of a drive that was away and is back. Where that
   * fails, what is known still holds, and the next line that cannot be added tells why.
   */
  private refresh(): void {
    const path = join(this.folder, LEDGER)
    try {
      const mark = markOf(lstatSync(path, { throwIfNoEntry: false }))
      if (mark !== undefined && mark !== this.ledger.mark) this.ledger = readLedger(path)
    } catch {
      // Told by `append`.
    }
  }

  private append(line: object): void {
    const path = join(this.folder, LEDGER)
    // A line that a kill or a full disk cut off would take this one with it.
    const bytes = Buffer.from(`${this.ledger.isCutOff ? '\n' : ''}${JSON.stringify(line)}\n`)
    try {
      const file = openSync(path, constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | NEVER_ELSEWHERE)
      try {
        const before = fstatSync(file)
        const isAsRead = before.size === 0 || markOf(before) === this.ledger.mark
        if (writeSync(file, bytes) < bytes.length) throw new Error('the disk took a part of it only')
        // What somebody else added just now is still to be read.
        if (isAsRead) this.ledger = { ...this.ledger, isCutOff: false, mark: markOf({ ino: before.ino, size: before.size + bytes.length }) }
      } finally {
        closeSync(file)
      }
    } catch (error) {
      throw new UserError(`${path}: the ledger of this watch cannot be written: ${reasonOf(error)}`)
    }
  }
}

/** Through no link, and without waiting for the reader of a pipe. Absent on Windows, where links need rights of their own. */
const NEVER_ELSEWHERE = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Hugging Face's Trainer removes its oldest checkpoints by the times of their folders, and a digest that comes or goes would make a
 * folder the newest.
 */
function keepingTime(folder: string, change: () => void): void {
  const before = timesOf(folder)
  change()
  try {
    if (before !== undefined) utimesSync(folder, before.atime, before.mtime)
  } catch {
    // The folder has gone, or belongs to somebody else: the digest is right all the same.
  }
}

function timesOf(folder: string): Stats | undefined {
  try {
    return statSync(folder)
  } catch {
    return undefined
  }
}

/** Whether anything has this name. Throws `UserError` where that cannot be known, such as for a name that is too long to be one. */
function isTaken(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    throw new UserError(`${path}: this digest cannot be written: ${reasonOf(error)}`)
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
function digestText(absolute: string, sha256: string): string {
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
