import { relative, sep } from 'node:path'

/** Relative to the root where it lies below it, with `/` between folders. */
export function shownPath(root: string, absolute: string): string {
  const below = relative(root, absolute)
  return (below === '' || below.startsWith('..') ? absolute : below).split(sep).join('/')
}
