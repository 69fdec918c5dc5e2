import { type Command, InvalidArgumentError, Option } from 'commander'
import { DIGESTS, DTYPE_RULES, FAIL_ON, PROFILES, REQUIREMENTS, SEVERITIES } from '../config/choices.ts'
import type { ConfigInput } from '../config/config.ts'

export const FORMATS = ['text', 'json', 'markdown'] as const

/** What `convert` casts to, and the containers that it writes. */
const TARGET_DTYPES = ['float16', 'bfloat16', 'float32', 'keep'] as const
const OUTPUT_CONTAINERS = ['torch', 'safetensors'] as const
const CAST_SCOPES = ['weights', 'all'] as const

export type Choice<List extends readonly string[]> = List[number]

/** Options of every command. */
export interface SharedOptions {
  readonly config?: string
  readonly format: Choice<typeof FORMATS>
  readonly outputFile?: string
  readonly quiet?: boolean
  readonly color: boolean
  readonly profile?: Choice<typeof PROFILES>
  /** An upper limit, which one thread keeps. */
  readonly threads?: number
}

export interface ValidateOptions extends SharedOptions {
  readonly failOn?: Choice<typeof FAIL_ON>
  readonly digest?: Choice<typeof DIGESTS>
  readonly manifest?: string
  readonly watch?: boolean
  /** `false` where it is said; with `watch`. */
  readonly digestFiles?: boolean
  readonly exclude?: readonly string[]
  readonly rule?: Readonly<Record<string, Choice<typeof SEVERITIES>>>
  readonly allowGlobal?: readonly string[]
  readonly allowGlobals?: readonly string[]
}

export interface ConvertOptions extends SharedOptions {
  readonly output?: string
  readonly inPlace?: boolean
  readonly dtype: Choice<typeof TARGET_DTYPES>
  readonly cast: Choice<typeof CAST_SCOPES>
  readonly only?: 'weights'
  readonly drop?: readonly string[]
  readonly rename?: readonly string[]
  readonly renameFrom?: string
  readonly reference?: string
  readonly dropUnmatched?: boolean
  readonly keepDtype?: readonly string[]
  readonly container?: Choice<typeof OUTPUT_CONTAINERS>
  readonly shardSize?: string
  readonly allowOverflow?: boolean
  readonly configFile?: string
  readonly rule?: Readonly<Record<string, Choice<typeof SEVERITIES>>>
  readonly allowGlobal?: readonly string[]
  readonly allowGlobals?: readonly string[]
}

export interface InspectOptions extends SharedOptions {
  readonly schema?: boolean
  readonly root?: string
}

export interface CompareOptions extends SharedOptions {
  readonly reference?: string
  readonly require?: Choice<typeof REQUIREMENTS>
  readonly ignore?: readonly string[]
  readonly rename?: readonly string[]
  readonly root?: string
  readonly dtype?: Choice<typeof DTYPE_RULES>
  readonly values?: boolean
  readonly updateSchema?: boolean
  /** `true` without a size. */
  readonly allowDownload?: string | true
  readonly rule?: Readonly<Record<string, Choice<typeof SEVERITIES>>>
  readonly allowGlobal?: readonly string[]
  readonly allowGlobals?: readonly string[]
}

export function addSharedOptions(command: Command): Command {
  return command
    .option('--config <file>', 'config file (default: .github/ckpt-guard.yml when it is there)')
    .addOption(new Option('--format <format>', 'how the result is printed').choices(FORMATS).default('text'))
    .option('-o, --output-file <file>', 'write the result to a file instead of stdout')
    .addOption(new Option('--profile <name>', 'project whose habits apply (default: found by content)').choices(PROFILES))
    .option('-q, --quiet', 'no progress on stderr')
    .option('--no-color', 'no colours, also on a terminal')
    .option('--threads <count>', 'most threads to use (default: what the machine has, at most 4)', threadCount)
}

export function addValidateOptions(command: Command): Command {
  return command
    .addOption(new Option('--fail-on <severity>', 'lowest severity that fails the check (default: error)').choices(FAIL_ON))
    .option('--exclude <glob>', 'leave out what matches in folders and globs; may be repeated', collected)
    .option('--rule <id=severity>', `severity of one rule: ${SEVERITIES.join(', ')}; may be repeated`, ruleSeverities)
    .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
    .addOption(new Option('--allow-globals <names>').argParser(names).hideHelp())
    .addOption(new Option('--digest <algorithm>', 'also compute a digest of each file').choices(DIGESTS))
    .option('--manifest <file>', 'checksums that files must have, in the format of sha256sum')
    .option('--watch', 'check the files of folders as they are saved, until Ctrl-C')
    .option('--no-digest-files', 'with --watch: write no digests, and nothing else')
}

export function addConvertOptions(command: Command): Command {
  return command
    .option('--output <file>', 'the file to write; one that is there is replaced when the new one is complete')
    .option('--in-place', 'replace the input itself')
    .addOption(new Option('--dtype <dtype>', 'type that the weights are cast to').choices(TARGET_DTYPES).default('keep'))
    .addOption(new Option('--cast <what>', 'cast the weights, or optimizer state and all else too').choices(CAST_SCOPES).default('weights'))
    .addOption(new Option('--only <what>', 'leave out training state, in the form that the project loads').choices(['weights']))
    .option('--drop <pattern>', 'leave out tensors or top-level entries; may be repeated', collected)
    .option('--rename <from=>to>', 'other keys for weights: "module.=>" takes a prefix away; may be repeated', collected)
    .option('--rename-from <ref>', 'the keys of another checkpoint, where it is sure which weights are the same')
    .option('--reference <ref>', 'what --drop-unmatched compares with: a file, git:main, release:latest or any other reference of compare')
    .option('--drop-unmatched', 'leave out weights without one of the same key and shape in --reference')
    .option('--keep-dtype <pattern>', 'tensors that are not cast; may be repeated', collected)
    .addOption(new Option('--container <container>', 'how the output is stored (default: by its extension)').choices(OUTPUT_CONTAINERS))
    .option('--shard-size <size>', 'most bytes of one file, as 1900MB: writes several and an index')
    .option('--allow-overflow', 'write values that become infinite')
    .option('--config-file <file>', 'settings of training (config.json) for an export that needs them')
    .option('--rule <id=severity>', 'severity of one rule, as for validate; may be repeated', ruleSeverities)
    .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
    .addOption(new Option('--allow-globals <names>').argParser(names).hideHelp())
}

export function addInspectOptions(command: Command): Command {
  return command
    .option('--schema', 'print the key schema instead: names, types and shapes of the keys, for compare')
    .option('--root <path>', 'with --schema: where the keys start, as state_dict (default: found by content)')
}

export function addCompareOptions(command: Command): Command {
  return command
    .option('--reference <ref>', 'what to compare with (default: compare.reference of the config file)')
    .addOption(new Option('--require <what>', 'what the candidate must be to pass (default: strict)').choices(REQUIREMENTS))
    .option('--ignore <pattern>', 'leave keys out on both sides; may be repeated', collected)
    .option('--rename <from=>to>', "other names for the candidate's keys, as convert takes them; may be repeated", collected)
    .option('--root <path>', 'where the keys start, as state_dict; auto finds it by content (default: auto)')
    .addOption(new Option('--dtype <rule>', 'whether another type fails the comparison (default: any)').choices(DTYPE_RULES))
    .option('--values', 'also look at the values, which reads both files')
    .option('--update-schema', "with a schema: reference, write the candidate's keys to that file")
    .option('--allow-download [size]', 'download a reference whose server serves no parts of files, up to this size (default: 4GB)')
    .option('--rule <id=severity>', 'severity of one rule, as for validate; may be repeated', ruleSeverities)
    .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
    .addOption(new Option('--allow-globals <names>').argParser(names).hideHelp())
}

/** What the options say of settings; the config file has the rest. */
export function configOverrides(options: ValidateOptions): ConfigInput {
  const allowed = [...(options.allowGlobal ?? []), ...(options.allowGlobals ?? [])]
  return {
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.failOn === undefined ? {} : { 'fail-on': options.failOn }),
    ...(options.digest === undefined ? {} : { digest: options.digest }),
    ...(options.manifest === undefined ? {} : { manifest: options.manifest }),
    ...(options.exclude === undefined ? {} : { exclude: [...options.exclude] }),
    ...(options.rule === undefined ? {} : { rules: { ...options.rule } }),
    ...(allowed.length === 0 ? {} : { 'allow-globals': allowed }),
  }
}

/** Each costs some megabytes, and the memory's speed is used up by a few. */
const MOST_THREADS = 64

function threadCount(value: string): number {
  const count = /^\d{1,3}$/.test(value) ? Number(value) : 0
  if (count < 1 || count > MOST_THREADS) throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST_THREADS}.`)
  return count
}

/**
 * Options that may be repeated take one value each time. Taking all words that follow would swallow the paths:
 * `validate --exclude old models` has to look into `models`.
 */
export function collected(value: string, before: readonly string[] | undefined): string[] {
  if (value === '') throw new InvalidArgumentError('It is empty.')
  return [...(before ?? []), value]
}

/** Names of globals hold no commas, so that several may also be given at once. */
export function names(value: string, before: readonly string[] | undefined): string[] {
  const given = value.split(',').map((name) => name.trim())
  if (given.includes('')) throw new InvalidArgumentError('A name is empty.')
  return [...(before ?? []), ...given]
}

export function ruleSeverities(value: string, before: Readonly<Record<string, string>> | undefined): Record<string, string> {
  const match = /^([^=]+)=(.+)$/.exec(value)
  const [, id, severity] = match ?? []
  if (id === undefined || severity === undefined) throw new InvalidArgumentError('Expected ID=SEVERITY, as tensor/all-zero=warning.')
  if (!SEVERITIES.some((known) => known === severity)) throw new InvalidArgumentError(`Severities are ${SEVERITIES.join(', ')}.`)
  return { ...before, [id]: severity }
}
