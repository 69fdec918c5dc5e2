import picomatch from 'picomatch'

export type PathTest = (path: string) => boolean

/** Compiled once per list: the lists are the config's own and live as long as it does. */
const compiled = new WeakMap<readonly string[], PathTest>()

/** Tests paths with `/` between folders. A glob without a slash is compared with the last part of the path. */
export function matcher(globs: readonly string[]): PathTest {
  const known = compiled.get(globs)
  if (known) return known
  const test = compile(globs)
  compiled.set(globs, test)
  return test
}

function compile(globs: readonly string[]): PathTest {
  // picomatch's own `basename` option would look at the last part for every glob, also for those with folders.
  const forPaths = globs.filter((glob) => glob.includes('/'))
  const forNames = globs.filter((glob) => !glob.includes('/'))
  const matchesPath = forPaths.length > 0 ? picomatch(forPaths, { dot: true }) : () => false
  const matchesName = forNames.length > 0 ? picomatch(forNames, { dot: true }) : () => false
  return (path) => matchesPath(path) || matchesName(path.slice(path.lastIndexOf('/') + 1))
}

/** The same for folders: whether one of the folders that `path` lies in matches. */
export function folderMatcher(globs: readonly string[]): PathTest {
  const known = compiledFolders.get(globs)
  if (known) return known
  const matches = matcher(globs.map((glob) => glob.replace(/\/+(?:\*\*?)?$/, '') || glob))
  const test: PathTest = (path) => ancestors(path).some(matches)
  compiledFolders.set(globs, test)
  return test
}

const compiledFolders = new WeakMap<readonly string[], PathTest>()

/** `a/b/c.pth` lies in `a` and `a/b`. */
function ancestors(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/')).filter((folder) => folder !== '')
}
