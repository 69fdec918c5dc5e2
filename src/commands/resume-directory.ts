import { relative, resolve, sep } from 'node:path'
import { shown } from '../config/shown.ts'
import { UserError } from './user-error.ts'

/** The folder whose training goes on, below the root, with `/` between its parts; empty for the root itself. Throws `UserError`. */
export function directoryBelow(root: string, directory: string): string {
  const below = relative(root, resolve(root, directory)).split(sep).join('/')
  if (below === '..' || below.startsWith('../') || /^[A-Za-z]:/.test(below)) {
    throw new UserError(`${shown(directory)} lies outside of ${root}, which backups are relative to; run resume in a folder above it`)
  }
  return below
}
