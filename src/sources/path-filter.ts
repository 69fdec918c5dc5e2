import picomatch from 'picomatch'

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

/** Folders that hold no checkpoints of the project itself; looked into only where a glob names them. */
const SKIPPED_FOLDERS: readonly string[] = ['.git', 'node_modules']

/** `dot`: a folder such as `.cache` may hold checkpoints. Case matters, also where the file system does not care. */
const GLOB_OPTIONS = { dot: true, nocase: false }

type Matches = (path: string) => boolean

/** What `paths` and `exclude` of the settings say of files in a folder, for whoever lists the folder himself. */
export function pathFilter(include: readonly string[], exclude: readonly string[]): PathFilter {
  const negated = include.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
  const globs = include.filter((glob) => !glob.startsWith('!')).map(withoutDot)
  const named = new Set(globs.flatMap((glob) => glob.split('/')))
  const isWanted = anyOf(globs.map((glob) => picomatch(glob, GLOB_OPTIONS)))
  const isExcluded = anyOf([...exclude, ...negated].map(exclusion))
  const isLeftOut = ({ fromStart, fromRoot }: SeenPath) => isExcluded(fromStart) || isExcluded(fromRoot)
  return {
    folder(path) {
      const name = path.fromStart.slice(path.fromStart.lastIndexOf('/') + 1)
      return !(SKIPPED_FOLDERS.includes(name) && !named.has(name)) && !isLeftOut(path)
    },
    file: (path) => (isWanted(path.fromStart) || isWanted(path.fromRoot)) && !isLeftOut(path),
  }
}

/** A glob without `/` matches a name at any depth, as in .gitignore. */
function exclusion(glob: string): Matches {
  const cleaned = withoutDot(glob).replace(/\/+$/, '')
  return picomatch(cleaned, { ...GLOB_OPTIONS, basename: !cleaned.includes('/') })
}

function withoutDot(glob: string): string {
  return glob.replace(/^\.\//, '')
}

function anyOf(matchers: readonly Matches[]): Matches {
  return (path) => matchers.some((matches) => matches(path))
}
