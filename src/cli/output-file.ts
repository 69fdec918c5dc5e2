import { randomBytes } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { errorCode, reasonOf } from '../sources/system-reason.ts'

/**
 * Writes a report so that whoever reads the file sees all of it or what was there before, also when the process is
 * interrupted: into a file beside it, which then takes its name. (Synchronous, so that no signal comes in between.)
 */
export function writeOutputFile(path: string, text: string, cwd: string): void {
  try {
    const target = throughLinks(resolve(cwd, path))
    if (isSpecial(target)) writeTo(openSync(target, 'w'), text)
    else replace(target, text)
  } catch (error) {
    const reason = errorCode(error) === 'ENOENT' ? `there is no folder ${dirname(path)}` : reasonOf(error)
    throw new UserError(`${path}: the report cannot be written: ${reason}`)
  }
}

/** Whether two paths lead to one file, by whatever links; files that are not there yet count too. */
export function isOneFile(one: string, other: string, cwd: string): boolean {
  return throughLinks(resolve(cwd, one)) === throughLinks(resolve(cwd, other))
}

function replace(target: string, text: string): void {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    writeTo(openSync(temporary, 'wx'), text)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function writeTo(file: number, text: string): void {
  try {
    const bytes = Buffer.from(text)
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    if (fstatSync(file).isFile()) fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A link stays a link: the file that it leads to is written. */
function throughLinks(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** `/dev/null`, a pipe …: these can be written to, but not replaced. */
function isSpecial(path: string): boolean {
  const facts = statSync(path, { throwIfNoEntry: false })
  return facts !== undefined && !facts.isFile()
}
