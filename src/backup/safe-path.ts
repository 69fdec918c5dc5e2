import { windowsNameProblem } from '../writers/windows-names.ts'

/** The longest path of a file that a backup may hold, in bytes: what Linux takes at most, less what stands before it. */
const MAX_PATH_BYTES = 3_000
const MAX_NAME_BYTES = 255

/**
 * Why a path cannot be restored below any folder on every system; nothing where it can. It has to be relative with `/` between
 * its parts, none of which leads elsewhere or is a device of Windows.
 */
export function pathProblem(path: string): string | undefined {
  if (Buffer.byteLength(path) > MAX_PATH_BYTES) return 'is too long'
  if (path.includes('\\')) return 'has a backslash, which is a separator on Windows'
  if (/[\p{Cc}\p{Cs}]/u.test(path)) return 'has control characters'
  for (const part of path.split('/')) {
    if (part === '') return 'is absolute, or a part of it is empty'
    if (part === '.' || part === '..') return 'leads elsewhere'
    if (Buffer.byteLength(part) > MAX_NAME_BYTES) return 'has a name that is too long'
    const problem = windowsNameProblem(part)
    if (problem !== undefined) return `has ${problem}, which Windows does not take`
  }
  return undefined
}

/** Two paths are one file on some system where this is the same: case does not count, and neither does how letters are composed. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
