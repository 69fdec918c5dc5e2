import { type Command, InvalidArgumentError, Option } from 'commander'
import type { SEVERITIES } from '../config/choices.ts'
import { type Choice, collected, names, ruleSeverities, type SharedOptions } from './options.ts'
import { addPolicyOptions, type PolicyOptions } from './policy-options.ts'

/** What decides which checkpoints are whole, and which are looked at. */
interface CheckOptions extends SharedOptions {
  readonly exclude?: readonly string[]
  readonly rule?: Readonly<Record<string, Choice<typeof SEVERITIES>>>
  readonly allowGlobal?: readonly string[]
  readonly allowGlobals?: readonly string[]
}

/** What is absent is as the config file says. */
export interface BackupOptions extends CheckOptions, PolicyOptions {
  readonly to?: string
  readonly prefix?: string
  readonly groupBy?: string
  readonly dryRun?: boolean
}

export interface ResumeOptions extends CheckOptions {
  readonly from?: readonly string[]
  readonly prefix?: string
  readonly groupBy?: string
  readonly required?: boolean
  readonly dryRun?: boolean
}

const GROUPS = 'what is one training: series, experiment, folder, model, prefix, several with commas, or none (default: experiment)'

export function addBackupOptions(command: Command): Command {
  command
    .option('--to <where>', 'a folder or s3://BUCKET/PREFIX; in the action cache and artifact too (default: backup.to of the config file)')
    .option('--prefix <name>', 'what the names of all backups begin with (default: ckpt-guard)')
    .option('--group-by <words>', GROUPS)
    .option('--dry-run', 'do everything but store and remove')
  return addCheckOptions(addPolicyOptions(command))
}

export function addResumeOptions(command: Command): Command {
  command
    .option('--from <places>', 'where to look, several with commas: local, a folder, s3://BUCKET/PREFIX; may be repeated', places)
    .option('--prefix <name>', 'what the names of the backups begin with (default: ckpt-guard)')
    .option('--group-by <words>', GROUPS)
    .option('--required', 'fail where no checkpoint is found')
    .option('--dry-run', 'fetch and check, but put nothing in its place')
  return addCheckOptions(command)
}

function addCheckOptions(command: Command): Command {
  return command
    .option('--exclude <glob>', 'leave out what matches in folders and globs; may be repeated', collected)
    .option('--rule <id=severity>', 'severity of one rule, as for validate; may be repeated', ruleSeverities)
    .option('--allow-global <name>', 'accept a global in pickles, as utils.HParams; may be repeated', names)
    .addOption(new Option('--allow-globals <names>').argParser(names).hideHelp())
}

function places(value: string, before: readonly string[] | undefined): string[] {
  const given = value.split(',').map((place) => place.trim())
  if (given.includes('')) throw new InvalidArgumentError('A place is empty.')
  return [...(before ?? []), ...given]
}
