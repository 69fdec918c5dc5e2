import type { Requirement } from '../compare/verdict.ts'
import type { Config } from '../config/config.ts'
import type { OutputContainer, TargetDtype } from '../convert/request.ts'
import type { Target } from '../publish/publication.ts'
import type { Access } from '../references/access.ts'
import type { Destination } from './publish-destination.ts'

/** What is asked of `publish`. */
export interface PublishRequest {
  /** Folder that relative paths and globs start from; absolute. */
  readonly root: string
  /** Files, folders and globs; none means the config's globs. */
  readonly paths: readonly string[]
  readonly destination: Destination
  /** Of the release; for other places a name for the version, where there is one. */
  readonly tag: string | undefined
  /** `undefined`: the tag, else what is published. */
  readonly title: string | undefined
  /** File whose text comes first in the notes; Markdown. */
  readonly notesFile: string | undefined
  readonly draft: boolean
  readonly prerelease: boolean
  readonly makeLatest: Config['publish']['make-latest']
  readonly onExists: Config['publish']['on-exists']
  readonly dtype: TargetDtype
  readonly only: 'weights' | 'all'
  /** None: the container that each checkpoint has. */
  readonly containers: readonly OutputContainer[]
  /** Template of the names. */
  readonly name: string
  readonly keepDtype: readonly string[]
  /** What every file has to load in place of: a reference as those of `compare`, with `{stem}` and its like. */
  readonly requireCompatible: string | undefined
  readonly require: Requirement
  /** Most bytes of one file, where that is less than what the target takes. */
  readonly maxFileBytes: number | undefined
  readonly split: 'shards' | 'parts'
  /** Settings of training that an export needs and the training file lacks. */
  readonly configFile: string | undefined
  /** Stops before anything is sent. */
  readonly dryRun: boolean
  /** Most threads that work on the bytes of a file; `undefined` for what the machine has. */
  readonly threads: number | undefined
  readonly config: Config
  /** Temporary files, and what references may use. */
  readonly access: Access
}

/** What a command line and a workflow step may leave to the section `publish` of the settings. */
type Settled =
  | 'draft'
  | 'prerelease'
  | 'makeLatest'
  | 'onExists'
  | 'dtype'
  | 'only'
  | 'containers'
  | 'name'
  | 'keepDtype'
  | 'require'
  | 'split'

export type PublishWishes = { readonly [Key in Settled]?: PublishRequest[Key] | undefined }

/** What was asked for, and the settings where nothing was. */
export function settledWishes(wishes: PublishWishes, settings: Config['publish']): Pick<PublishRequest, Settled> {
  return {
    draft: wishes.draft ?? settings.draft,
    prerelease: wishes.prerelease ?? settings.prerelease,
    makeLatest: wishes.makeLatest ?? settings['make-latest'],
    onExists: wishes.onExists ?? settings['on-exists'],
    dtype: wishes.dtype ?? settings.dtype,
    only: wishes.only ?? settings.only,
    containers: wishes.containers ?? settings.containers,
    name: wishes.name ?? settings.name,
    keepDtype: wishes.keepDtype ?? settings['keep-dtype'],
    require: wishes.require ?? settings.require,
    split: wishes.split ?? settings.split,
  }
}

/** What the recipe is handed, so that tests can hand in their own. */
export interface PublishSurroundings {
  targetOf(request: PublishRequest): Promise<Target>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => Date
}
