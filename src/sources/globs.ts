import picomatch from 'picomatch'

/** Whether a path is meant; `/` between folders. */
export type Matches = (path: string) => boolean

/** `dot`: a folder such as `.cache` may hold checkpoints. Case matters, also where the file system does not care. */
export const GLOB_OPTIONS = { dot: true, nocase: false }

/** Folders that hold no checkpoints of the project itself; looked into only where a path or a glob names them. */
export const SKIPPED_FOLDERS: readonly string[] = ['.git', 'node_modules']

/** The globs of a list, those that take and those that leave out (behind their `!`). */
export function parted(globs: readonly string[]): { readonly taken: readonly string[]; readonly leftOut: readonly string[] } {
  return {
    taken: globs.filter((glob) => !glob.startsWith('!')).map(withoutDot),
    leftOut: globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
  }
}

/** Whether one of the globs matches a path. */
export function anyMatches(globs: readonly string[]): Matches {
  return anyOf(globs.map((glob) => picomatch(glob, GLOB_OPTIONS)))
}

/** Whether a path is to be left out, by globs of which one without `/` matches a name at any depth, as in .gitignore. */
export function exclusion(globs: readonly string[]): Matches {
  return anyOf(
    globs.map((glob) => {
      const cleaned = withoutDot(glob).replace(/\/+$/, '')
      return picomatch(cleaned, { ...GLOB_OPTIONS, basename: !cleaned.includes('/') })
    }),
  )
}

function anyOf(matchers: readonly Matches[]): Matches {
  return (path) => matchers.some((matches) => matches(path))
}

function withoutDot(glob: string): string {
  return glob.replace(/^\.\//, '')
}
