import { UserError } from '../commands/user-error.ts'
import { didYouMean } from '../config/closest-word.ts'
import { knownModelReference } from './known-model.ts'
import { addressPlace, filePlace } from './places.ts'
import { schemaReference } from './schema-file.ts'
import { type OpenSide, sideOf } from './side.ts'

/** Where a side of a comparison comes from. */
export interface Reference {
  readonly kind: string
  /** What follows the kind and its colon. */
  readonly rest: string
  readonly open: OpenSide
}

/** One kind of reference: how it is written, and what its text stands for. */
interface Kind {
  readonly usage: string
  /** `rest` is what follows the kind and its colon, `text` the whole. Throws `UserError` where it is not written as it should be. */
  readonly parse: (rest: string, text: string) => OpenSide
}

/** What only some comparisons need is loaded when it is needed. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  [
    'file',
    { usage: 'file:PATH (or PATH alone)', parse: (path) => async (options) => sideOf(await filePlace(options.root, path), options) },
  ],
  [
    'git',
    {
      usage: 'git:REV[:PATH]',
      parse: (rest) => async (options, candidate) => (await import('./git-file.ts')).openGitFile(rest, options, candidate),
    },
  ],
  [
    'release',
    {
      usage: 'release:TAG|latest[/ASSET]',
      parse: (rest) => async (options, candidate) => (await import('./release-asset.ts')).openReleaseAsset(rest, options, candidate),
    },
  ],
  [
    'artifact',
    {
      usage: 'artifact:NAME[/FILE]',
      parse: (rest) => async (options, candidate) => (await import('./artifact-file.ts')).openArtifactFile(rest, options, candidate),
    },
  ],
  [
    'cache',
    {
      usage: 'cache:KEY[=>PATH]',
      parse: (rest) => async (options, candidate) => (await import('./cached-file.ts')).openCachedFile(rest, options, candidate),
    },
  ],
  ['https', { usage: 'https://ADDRESS', parse: (_, text) => async (options) => sideOf(await addressPlace(text, options.access), options) }],
  ['schema', { usage: 'schema:FILE', parse: schemaReference }],
  ['profile', { usage: 'profile:gpt-sovits/VERSION[/PART]', parse: knownModelReference }],
])

/** How references are written, for messages and help. */
export const REFERENCE_USAGES: readonly string[] = [...KINDS.values()].map(({ usage }) => usage)

/** Reads how a reference is written; what has no kind is a path. Throws `UserError`, which lists the kinds that there are. */
export function parseReference(text: string): Reference {
  // One letter is a drive of Windows.
  const [, written = 'file', rest = text] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(text) ?? []
  // Plain http works on this machine alone; the address says so itself.
  const kind = written.toLowerCase() === 'http' ? 'https' : written.toLowerCase()
  const found = KINDS.get(kind)
  if (found === undefined) {
    throw new UserError(
      `expected a reference such as ${REFERENCE_USAGES.join(', ')}; ` +
        `found the unknown kind ${JSON.stringify(kind)}${didYouMean(kind, KINDS.keys())} (a path with a colon is written file:PATH)`,
    )
  }
  if (rest === '') throw new UserError(`expected ${found.usage}, found nothing behind ${JSON.stringify(kind)}`)
  return { kind, rest, open: found.parse(rest, text) }
}
