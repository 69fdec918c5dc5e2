/** What the operating system's error codes mean, for people. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its path is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ENXIO: 'it is a device that is not there',
  ESTALE: 'the network drive has lost it',
}

/** Why a file operation failed. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error)
  const reason = code === undefined ? undefined : REASONS[code]
  if (reason !== undefined) return reason
  return error instanceof Error ? error.message : String(error)
}

/** `ENOENT` and the like. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
