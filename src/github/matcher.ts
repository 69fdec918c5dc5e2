import picomatch from 'picomatch'
import type { Config } from '../config/config.ts'

export type Matches = (path: string) => boolean

/** Case matters, and `.cache` may hold checkpoints: as where folders are searched (sources/find-files.ts). */
const GLOB_OPTIONS = { dot: true, nocase: false }

/**
 * Whether a changed path, relative to the repository's root, is one that the step's `paths` or the config's globs ask for:
 * the same files that a search of the working tree would take.
 */
export function matcher(paths: readonly string[], config: Pick<Config, 'paths' | 'exclude'>): Matches {
  const negated = config.paths.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
  const excluded = anyOf([...config.exclude, ...negated].map(exclusion))
  const included = config.paths.filter((glob) => !glob.startsWith('!')).map((glob) => picomatch(withoutEnds(glob), GLOB_OPTIONS))
  const wanted = paths.length === 0 ? anyOf(included) : anyOf(paths.map((entry) => asked(withoutEnds(entry), anyOf(included))))
  return (path) => !places(path).some(excluded) && wanted(path)
}

/** A file, a folder that is searched with the config's globs, or a glob. */
function asked(entry: string, included: Matches): Matches {
  const glob = picomatch(entry === '' ? '.' : entry, GLOB_OPTIONS)
  const folder = entry === '' || entry === '.' ? '' : `${entry}/`
  return (path) => path === entry || glob(path) || (path.startsWith(folder) && (included(path) || included(path.slice(folder.length))))
}

/** One without `/` matches a name at any depth, as in .gitignore. */
function exclusion(glob: string): Matches {
  const cleaned = withoutEnds(glob)
  return picomatch(cleaned, { ...GLOB_OPTIONS, basename: !cleaned.includes('/') })
}

function anyOf(matchers: readonly Matches[]): Matches {
  return (path) => matchers.some((matches) => matches(path))
}

/** `./models/` and `models` are one place. */
function withoutEnds(entry: string): string {
  return entry.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
}

/** The path itself and every folder above it. */
function places(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
