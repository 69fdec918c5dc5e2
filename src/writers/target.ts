import { access, constants, lstat, realpath, stat, statfs } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { CANNOT_WRITE, diskError, errorCode } from './disk-error.ts'
import { windowsNameProblem } from './windows-names.ts'
import { WriterError } from './writer-error.ts'

/** Where a file is to be written, after all links. */
export interface Target {
  /** As the caller named it, for messages. */
  readonly path: string
  /** The file itself: where `path` is a link, what it leads to. */
  readonly real: string
  /** Permissions of the file that is there. */
  readonly mode: number | undefined
}

/** Looks at a target before anything is written. Throws `WriterError` where it cannot become a file. */
export async function checkTarget(path: string): Promise<Target> {
  const problem = process.platform === 'win32' ? windowsNameProblem(basename(path)) : undefined
  if (problem !== undefined) {
    throw new WriterError({ path, problem: 'Windows does not allow this name', found: problem, remedy: 'Choose another name.' })
  }
  if (path.endsWith('/') || (process.platform === 'win32' && path.endsWith('\\'))) throw noFileName(path)
  const folder = await realFolder(path)
  const there = join(folder, basename(resolve(path)))
  const real = await throughLinks(path, there)
  const mode = await modeOf(path, real)
  await checkWritable(path, dirname(real))
  return { path, real, mode }
}

/** Throws `WriterError` where the disks of the targets have less room than is needed. A file that is replaced is still there meanwhile. */
export async function checkSpace(targets: readonly { readonly target: Target; readonly bytes: number }[]): Promise<void> {
  const disks = new Map<number, { readonly target: Target; bytes: number }>()
  for (const { target, bytes } of targets) {
    const { dev } = await stat(dirname(target.real))
    const disk = disks.get(dev)
    if (disk === undefined) disks.set(dev, { target, bytes })
    else disk.bytes += bytes
  }
  for (const { target, bytes } of disks.values()) {
    const free = await freeBytes(dirname(target.real))
    if (free === undefined || free >= bytes) continue
    throw new WriterError({
      path: target.path,
      problem: 'There is not enough room on the disk',
      expected: `${bytes} bytes`,
      found: `${free} bytes free`,
      remedy: 'Free some space, or write to another disk.',
      code: 'ENOSPC',
    })
  }
}

function noFileName(path: string): WriterError {
  return new WriterError({ path, problem: 'This names a folder', expected: 'the name of a file', remedy: 'Name a file in that folder.' })
}

async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(dirname(resolve(path)))
  } catch (error) {
    throw diskError(path, CANNOT_WRITE, error)
  }
}

/** A rename would replace a link, so what the link leads to is replaced. */
async function throughLinks(path: string, there: string): Promise<string> {
  try {
    return await realpath(there)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw diskError(path, CANNOT_WRITE, error)
  }
  if ((await lstat(there).catch(() => undefined)) === undefined) return there
  throw new WriterError({
    path,
    problem: CANNOT_WRITE,
    found: 'a link that leads to nothing',
    remedy: 'Remove the link, or make the file that it leads to.',
  })
}

async function modeOf(path: string, real: string): Promise<number | undefined> {
  const facts = await stat(real).catch(() => undefined)
  if (facts === undefined) return undefined
  if (facts.isFile()) return facts.mode & 0o777
  throw new WriterError({
    path,
    problem: CANNOT_WRITE,
    expected: 'a file, or nothing',
    found: facts.isDirectory() ? 'a folder' : 'a device, pipe or socket',
    remedy: facts.isDirectory()
      ? 'Name a file in that folder.'
      : 'A checkpoint is written out of order, which only a file allows: name one.',
  })
}

async function checkWritable(path: string, folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw diskError(path, 'Nothing can be written into the folder', error)
  }
}

/** The room that is left; `undefined` where the file system does not say, as some network drives do not. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  const facts = await statfs(folder).catch(() => undefined)
  return facts === undefined || facts.blocks === 0 ? undefined : facts.bavail * facts.bsize
}
