import { byteSize } from '../commands/byte-size.ts'
import type { PublishRequest } from '../commands/publish-request.ts'
import { CONTAINERS, MAKE_LATEST, ON_EXISTS, PUBLISH_DTYPES, PUBLISH_ONLY, REQUIREMENTS, SPLITS } from '../config/choices.ts'
import { boolean, choice, count, lines, oneLine, type ReadInput, text, words } from './input-values.ts'

/** What the inputs say of a publication. What they leave open, the config file's section `publish` says. */
export interface PublicationWishes {
  /** `undefined`: the tag that the run is about. */
  readonly tag: string | undefined
  readonly to: string | undefined
  readonly dtype: PublishRequest['dtype'] | undefined
  readonly only: PublishRequest['only'] | undefined
  readonly containers: PublishRequest['containers'] | undefined
  readonly name: string | undefined
  readonly keepDtype: readonly string[] | undefined
  readonly configFile: string | undefined
  readonly title: string | undefined
  /** File of the user's own text; `undefined` for none. */
  readonly notesFile: string | undefined
  readonly draft: boolean | undefined
  readonly prerelease: boolean | undefined
  readonly makeLatest: PublishRequest['makeLatest'] | undefined
  readonly onExists: PublishRequest['onExists'] | undefined
  /** `false`: nothing, whatever the config says. */
  readonly requireCompatible: string | false | undefined
  readonly require: PublishRequest['require'] | undefined
  readonly maxFileBytes: number | undefined
  readonly split: PublishRequest['split'] | undefined
  readonly dryRun: boolean
  /** Of an artifact, in days; `undefined` for what the repository has set. */
  readonly retentionDays: number | undefined
}

/** The inputs that go with `command: publish`, besides those of every command. */
export const PUBLISH_INPUTS = [
  'tag',
  'to',
  'dtype',
  'only',
  'containers',
  'name',
  'keep-dtype',
  'config-file',
  'title',
  'notes',
  'draft',
  'prerelease',
  'make-latest',
  'on-exists',
  'require-compatible',
  'require',
  'max-file-size',
  'split',
  'dry-run',
  'retention-days',
]

/** What `require-compatible: true` compares with. */
const PREVIOUS = 'release:latest'

/** Throws `UserError` that names the input and says what was expected. */
export function readPublication(read: ReadInput): PublicationWishes {
  const one = (name: string) => oneLine(name, read(name))
  const notes = one('notes')
  const size = text(read('max-file-size'))
  return {
    tag: one('tag'),
    to: one('to'),
    dtype: choice('dtype', read('dtype'), PUBLISH_DTYPES),
    only: choice('only', read('only'), PUBLISH_ONLY),
    containers: containers(read('containers')),
    name: one('name'),
    keepDtype: lines(read('keep-dtype')),
    configFile: one('config-file'),
    title: one('title'),
    notesFile: notes === 'generate' ? undefined : notes,
    draft: boolean('draft', read('draft')),
    prerelease: boolean('prerelease', read('prerelease')),
    makeLatest: choice('make-latest', read('make-latest'), MAKE_LATEST),
    onExists: choice('on-exists', read('on-exists'), ON_EXISTS),
    requireCompatible: requireCompatible(one('require-compatible')),
    require: choice('require', read('require'), REQUIREMENTS),
    maxFileBytes: size === undefined ? undefined : byteSize(size, 'the input max-file-size'),
    split: choice('split', read('split'), SPLITS),
    dryRun: boolean('dry-run', read('dry-run')) ?? false,
    retentionDays: count('retention-days', read('retention-days')),
  }
}

function containers(value: string): PublishRequest['containers'] | undefined {
  return words(value)?.flatMap((word) => choice('containers', word, CONTAINERS) ?? [])
}

function requireCompatible(value: string | undefined): string | false | undefined {
  if (value === undefined || !/^(true|false)$/i.test(value)) return value
  return boolean('require-compatible', value) ? PREVIOUS : false
}
