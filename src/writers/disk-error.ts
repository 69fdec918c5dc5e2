import { WriterError } from './writer-error.ts'

/** What most failures come to. */
export const CANNOT_WRITE = 'The file cannot be written'

/** What the operating system says about a write that failed, and what helps. */
const REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space, or write to another disk.'],
  EDQUOT: ['the quota of this user is used up', 'Free some space, or have the quota raised.'],
  EFBIG: ['the file would be larger than this file system or shell allows', 'Write to another disk, or in shards (--shard-size).'],
  EIO: ['the disk reports an error', 'Check the disk, and write to another one meanwhile.'],
  EROFS: ['the disk is read-only', 'Write to another disk.'],
  EACCES: ['permission denied', 'Check who owns the folder and the file, and on Windows whether another program has the file open.'],
  EPERM: ['permission denied', 'Check who owns the folder and the file, and on Windows whether another program has the file open.'],
  EBUSY: ['another program has the file open', 'Close that program and try again.'],
  ETXTBSY: ['the file is a program that is running', 'Choose another name.'],
  ENOENT: ['the folder is not there', 'Make the folder first, or check the path.'],
  ENOTDIR: ['a part of the path is no folder', 'Check the path.'],
  EEXIST: ['a file has this name', 'Move it away, or choose another name.'],
  EISDIR: ['it is a folder', 'Name a file in that folder.'],
  ELOOP: ['its links lead in a circle', 'Remove the links, or choose another name.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  EMFILE: ['too many files are open', 'Raise the limit of open files (ulimit -n).'],
  ENFILE: ['too many files are open', 'Close other programs.'],
  ESTALE: ['the network drive has lost it', 'Connect the drive again, or write to a local disk.'],
}

/** A failure of the file system while `path` was written, as an error for people. Errors that are ours pass as they are. */
export function diskError(path: string, problem: string, error: unknown): Error {
  const code = errorCode(error)
  if (code === undefined) return error instanceof Error ? error : new Error(String(error))
  const [reason, remedy] = REASONS[code] ?? [error instanceof Error ? error.message : code, 'Check the disk and the path, and try again.']
  return new WriterError({ path, problem: `${problem}: ${reason}`, remedy, code })
}

/** `ENOENT` and the like. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && !(error instanceof WriterError) && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}
