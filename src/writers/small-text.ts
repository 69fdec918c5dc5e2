import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { diskError, errorCode } from './disk-error.ts'

/**
 * Writes a small file that is there as a whole or not at all, and never in the place of another one: `false` where something of
 * that name is there already. All of it is synchronous, so that no signal comes in between. Throws `WriterError`.
 */
export function writeNewText(path: string, text: string, problem: string): boolean {
  return throughTemporary(path, text, problem, (temporary) => {
    try {
      linkSync(temporary, path)
      return true
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false
      if (!NO_HARD_LINKS.has(errorCode(error) ?? '')) throw error
    }
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false
    renameSync(temporary, path)
    return true
  })
}

/** Writes a small file, or another text for it, so that readers see all of the new one or all of the old one. Throws `WriterError`. */
export function replaceText(path: string, text: string, problem: string): void {
  throughTemporary(path, text, problem, (temporary) => renameSync(temporary, path))
}

/** What file systems without hard links (FAT, some network drives) say. */
const NO_HARD_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL'])

/** Room for the ending within the 255 bytes that names usually have; a letter has up to four. */
const SHOWN_LETTERS = 48

function throughTemporary<Result>(path: string, text: string, problem: string, place: (temporary: string) => Result): Result {
  const shown = [...basename(path)].slice(0, SHOWN_LETTERS).join('')
  const temporary = join(dirname(path), `.${shown}.tmp-ckptguard${randomBytes(6).toString('hex')}`)
  try {
    const file = openSync(temporary, 'wx')
    try {
      const bytes = Buffer.from(text)
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    return place(temporary)
  } catch (error) {
    throw diskError(path, problem, error)
  } finally {
    rmSync(temporary, { force: true })
  }
}
