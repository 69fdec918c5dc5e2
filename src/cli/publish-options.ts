import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  CONTAINERS,
  MAKE_LATEST,
  ON_EXISTS,
  PUBLISH_DTYPES,
  PUBLISH_ONLY,
  REQUIREMENTS,
  type SEVERITIES,
  SPLITS,
} from '../config/choices.ts'
import { type Choice, collected, names, ruleSeverities, type SharedOptions } from './options.ts'

/** What is absent is as the config file says. */
export interface PublishOptions extends SharedOptions {
  readonly tag?: string
  readonly to?: string
  readonly dtype?: Choice<typeof PUBLISH_DTYPES>
  readonly only?: Choice<typeof PUBLISH_ONLY>
  readonly containers?: readonly Choice<typeof CONTAINERS>[]
  readonly name?: string
  readonly keepDtype?: readonly string[]
  readonly title?: string
  readonly notes?: string
  readonly draft?: boolean
  readonly prerelease?: boolean
  readonly makeLatest?: Choice<typeof MAKE_LATEST>
  readonly onExists?: Choice<typeof ON_EXISTS>
  /** `true` without a reference. */
  readonly requireCompatible?: string | true
  readonly require?: Choice<typeof REQUIREMENTS>
  readonly maxFileSize?: string
  readonly split?: Choice<typeof SPLITS>
  readonly configFile?: string
  readonly dryRun?: boolean
  readonly repository?: string
  readonly exclude?: readonly string[]
  readonly rule?: Readonly<Record<string, Choice<typeof SEVERITIES>>>
  readonly allowGlobal?: readonly string[]
  readonly allowGlobals?: readonly string[]
}

export function addPublishOptions(command: Command): Command {
  return command
    .option('--tag <tag>', 'tag of the release; for other places a name for the version')
    .option('--to <where>', 'release, artifact (in the action), hf:ORG/REPO or a folder (default: release)')
    .addOption(new Option('--dtype <dtype>', 'type that the weights are cast to (default: float16)').choices(PUBLISH_DTYPES))
    .addOption(new Option('--only <what>', 'weights, in the form that the project loads, or all (default: weights)').choices(PUBLISH_ONLY))
    .option('--containers <list>', 'torch, safetensors, or both with a comma (default: what each file is)', containers)
    .option('--name <template>', 'names of the files (default: "{stem}-{dtype}{ext}")')
    .option('--keep-dtype <pattern>', 'tensors that are not cast; may be repeated', collected)
    .option('--config-file <file>', 'settings of training (config.json) for an export that needs them')
    .option('--title <title>', 'title of the release (default: the tag)')
    .option('--notes <file>', 'Markdown that comes first in the notes; generate adds nothing of your own (default: generate)')
    .option('--draft', 'leave the release a draft, for somebody to look at')
    .option('--prerelease', 'mark the release as a prerelease')
    .addOption(new Option('--make-latest <when>', 'whether it becomes the latest release (default: auto)').choices(MAKE_LATEST))
    .addOption(new Option('--on-exists <what>', 'what to do where it is published already (default: fail)').choices(ON_EXISTS))
    .option('--require-compatible [ref]', 'publish only what loads in place of this (default: release:latest)')
    .addOption(new Option('--require <what>', 'what that asks for, as for compare (default: strict)').choices(REQUIREMENTS))
    .option('--max-file-size <size>', 'largest file, as 1900MB (default: what the place takes)')
    .addOption(new Option('--split <how>', 'what becomes of a larger one (default: shards)').choices(SPLITS))
    .option('--dry-run', 'do everything but send: shows the files, their sizes and digests')
    .option('--repository <owner/name>', "where the release is (default: GITHUB_REPOSITORY, else git's remote)")
    .option('--exclude <glob>', 'leave out what matches in folders and globs; may be repeated', collected)
    .option('--rule <id=severity>', 'severity of one rule, as for validate; may be repeated', ruleSeverities)
    .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
    .addOption(new Option('--allow-globals <names>').argParser(names).hideHelp())
}

function containers(value: string): Choice<typeof CONTAINERS>[] {
  return value.split(',').map((word) => {
    const container = CONTAINERS.find((each) => each === word.trim())
    if (container === undefined) throw new InvalidArgumentError(`Containers are ${CONTAINERS.join(', ')}.`)
    return container
  })
}
