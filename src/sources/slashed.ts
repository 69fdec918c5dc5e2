import { sep } from 'node:path'

/** A path with `/` between folders, as in reports and globs. Elsewhere than on Windows a backslash is a letter like any other. */
export function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}
