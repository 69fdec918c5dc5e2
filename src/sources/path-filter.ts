import { anyMatches, exclusion, parted, SKIPPED_FOLDERS } from './globs.ts'

/** A path as globs see it: from the folder that is searched, and from the root that the command runs in; `/` between folders. */
export interface SeenPath {
  readonly fromStart: string
  readonly fromRoot: string
}

export interface PathFilter {
  /** Whether a folder is looked into. */
  readonly folder: (path: SeenPath) => boolean
  /** Whether a file is one of those that are wanted. */
  readonly file: (path: SeenPath) => boolean
}

/** What `paths` and `exclude` of the settings say of files in a folder, for whoever lists the folder himself. */
export function pathFilter(include: readonly string[], exclude: readonly string[]): PathFilter {
  const { taken, leftOut } = parted(include)
  const named = new Set(taken.flatMap((glob) => glob.split('/')))
  const isWanted = anyMatches(taken)
  const isExcluded = exclusion([...exclude, ...leftOut])
  const isLeftOut = ({ fromStart, fromRoot }: SeenPath) => isExcluded(fromStart) || isExcluded(fromRoot)
  return {
    folder(path) {
      const name = path.fromStart.slice(path.fromStart.lastIndexOf('/') + 1)
      return !(SKIPPED_FOLDERS.includes(name) && !named.has(name)) && !isLeftOut(path)
    },
    file: (path) => (isWanted(path.fromStart) || isWanted(path.fromRoot)) && !isLeftOut(path),
  }
}
