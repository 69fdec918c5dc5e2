import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { addBackupOptions, addResumeOptions, type BackupOptions, type ResumeOptions } from './backup-options.ts'
import { BACKUP_AFTER, BACKUP_EXAMPLES, RESUME_AFTER, RESUME_EXAMPLES } from './help/backup-help.ts'
import { COMPARE_AFTER, COMPARE_EXAMPLES } from './help/compare-help.ts'
import { CONVERT_AFTER, CONVERT_EXAMPLES } from './help/convert-help.ts'
import { PRUNE_AFTER, PRUNE_EXAMPLES } from './help/prune-help.ts'
import { PUBLISH_AFTER, PUBLISH_EXAMPLES } from './help/publish-help.ts'
import {
  addCompareOptions,
  addConvertOptions,
  addInspectOptions,
  addSharedOptions,
  addValidateOptions,
  type CompareOptions,
  type ConvertOptions,
  type InspectOptions,
  type ValidateOptions,
} from './options.ts'
import { addPruneOptions, type PruneOptions } from './prune-options.ts'
import { addPublishOptions, type PublishOptions } from './publish-options.ts'

/** What each command of the command line does. */
export interface Handlers {
  validate(paths: readonly string[], options: ValidateOptions): Promise<void>
  inspect(file: string, options: InspectOptions): Promise<void>
  compare(candidate: string, options: CompareOptions): Promise<void>
  convert(file: string, options: ConvertOptions): Promise<void>
  publish(paths: readonly string[], options: PublishOptions): Promise<void>
  prune(paths: readonly string[], options: PruneOptions): Promise<void>
  backup(paths: readonly string[], options: BackupOptions): Promise<void>
  resume(directory: string | undefined, options: ResumeOptions): Promise<void>
}

/** Where commander writes; each call is a piece of text. */
export interface Writers {
  out(text: string): void
  err(text: string): void
  /** Width of the terminal, where there is one. */
  columns: number | undefined
}

const EXAMPLES = `Examples:
  $ ckpt-guard validate                            check all checkpoints below this folder
  $ ckpt-guard validate weights/ "logs/**/*.pth"   check a folder, and what a glob matches
  $ ckpt-guard inspect model.ckpt                  show tensors, training state and identity
  $ ckpt-guard compare new.ckpt --reference old.ckpt
                                                   would it still load where the old one did
  $ ckpt-guard convert model.ckpt --output small.pth --only weights --dtype float16
                                                   make the small file that is released
  $ ckpt-guard publish model.ckpt --tag v1.2       convert, check and release it, with checksums
  $ ckpt-guard prune --target files logs/ --keep-last 3
                                                   what a retention policy would remove
  $ ckpt-guard backup logs/ --to /mnt/backups      store the newest whole checkpoint of each training
  $ ckpt-guard resume --from local,/mnt/backups    find it again, and bring it back
`

const VALIDATE_EXAMPLES = `Examples:
  $ ckpt-guard validate                                 all checkpoints below this folder
  $ ckpt-guard validate a.ckpt weights/ "logs/*.pth"    a file, a folder, a glob (quoted)
  $ ckpt-guard validate --format json -o report.json    the report as JSON, in a file
  $ ckpt-guard validate --watch logs/                   each file that a training saves, as it is saved
  $ ckpt-guard validate --rule naming/pattern=off       without one of the rules
  $ ckpt-guard validate --allow-global utils.HParams    with a global that is known to be harmless
`

const INSPECT_EXAMPLES = `Examples:
  $ ckpt-guard inspect model.ckpt                        what is in a file
  $ ckpt-guard inspect model.ckpt --format json          the same for programs
  $ ckpt-guard inspect https://example.com/model.ckpt    a file on a server, without downloading all of it
  $ ckpt-guard inspect model.ckpt --schema -o keys.json  its key schema, to compare others with
`

const VALIDATE_AFTER = `
Exit status: 0 passed, 1 a check failed, 2 could not run.
Files that are named are always checked; --exclude and the extensions apply to folders and globs.
Options win over the config file, key by key. Nothing in a file is ever executed.
With --watch, the paths are folders. A file is checked once it has not changed for two seconds; one that is cut off gets
half a minute to grow. What passes gets its digest in NAME.sha256 beside it; one that somebody else wrote is never
replaced. Checked at the start: all but files that passed in an earlier watch and are unchanged. Links are not followed.
--format json prints a report a line. After Ctrl-C or SIGTERM the last save is still checked; a second one ends at once.
Exit status then: 0, or 1 if any file failed or a digest could not be written.`

/** The command line: its commands, options and help. Nothing runs before `parseAsync`. */
export function buildProgram(handlers: Handlers, writers: Writers): Command {
  const program = new Command('ckpt-guard')
    .description('Validates, compares, converts, publishes, prunes, backs up and resumes PyTorch checkpoints without executing them.')
    .version(packageJson.version)
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', '\nRun ckpt-guard <command> --help for the options of a command.')
    .helpCommand(true)
    .exitOverride()
    .configureOutput({
      writeOut: writers.out,
      writeErr: writers.err,
      // Errors are thrown as CommanderError, and told where all failures are told.
      outputError: () => {},
      // A terminal that does not know its size says 0.
      ...(writers.columns === undefined ? {} : { getOutHelpWidth: () => writers.columns || 80 }),
    })

  const validate = program
    .command('validate')
    .summary('check checkpoints against all rules')
    .argument('[paths...]', 'files, folders and globs')
  addValidateOptions(addSharedOptions(validate))
    .description(
      'Checks files, folders and globs against all rules. Without paths: what the settings name, all common extensions by default.',
    )
    .addHelpText('before', VALIDATE_EXAMPLES)
    .addHelpText('after', VALIDATE_AFTER)
    .action((paths: string[], options: ValidateOptions) => handlers.validate(paths, options))

  const inspect = program.command('inspect').summary('show what is in a checkpoint').argument('<file>', 'a file, or an https:// address')
  addSharedOptions(addInspectOptions(inspect))
    .description('Shows container, identity, training state and tensors of a checkpoint, and what it takes to load it.')
    .addHelpText('before', INSPECT_EXAMPLES)
    .addHelpText(
      'after',
      '\nExit status: 0 shown, 1 shown with errors (validate tells more), 2 could not run. Nothing in a file is ever executed.',
    )
    .action((file: string, options: InspectOptions) => handlers.inspect(file, options))

  const compare = program
    .command('compare')
    .summary('would a checkpoint still load where another one did')
    .argument('<candidate>', 'a file, the index of a sharded set, or any other reference')
  addSharedOptions(addCompareOptions(compare))
    .description('Compares the keys, shapes and types of a checkpoint with those of a reference, as load_state_dict would.')
    .addHelpText('before', COMPARE_EXAMPLES)
    .addHelpText('after', COMPARE_AFTER)
    .action((candidate: string, options: CompareOptions) => handlers.compare(candidate, options))

  const convert = program
    .command('convert')
    .summary('write a smaller or other form of a checkpoint')
    .argument('<file>', 'a file, or the index of a sharded set')
  addSharedOptions(addConvertOptions(convert))
    .description('Casts, leaves out, renames, or changes the container of a checkpoint, bit for bit as PyTorch would.')
    .addHelpText('before', CONVERT_EXAMPLES)
    .addHelpText('after', CONVERT_AFTER)
    .action((file: string, options: ConvertOptions) => handlers.convert(file, options))

  const publish = program
    .command('publish')
    .summary('publish checkpoints with checksums, as a release or elsewhere')
    .argument('<files...>', 'files, folders and globs')
  addSharedOptions(addPublishOptions(publish))
    .description(
      'Checks and converts checkpoints, and publishes them with checksums and notes: as a release, in a folder, or on Hugging Face.',
    )
    .addHelpText('before', PUBLISH_EXAMPLES)
    .addHelpText('after', PUBLISH_AFTER)
    .action((files: string[], options: PublishOptions) => handlers.publish(files, options))

  const prune = program
    .command('prune')
    .summary('remove what a retention policy does not keep')
    .argument('[paths...]', 'of files: files, folders and globs')
  addSharedOptions(addPruneOptions(prune))
    .description(
      'Shows what a retention policy keeps and removes of checkpoint files, artifacts, caches or releases, and with --yes removes it.',
    )
    .addHelpText('before', PRUNE_EXAMPLES)
    .addHelpText('after', PRUNE_AFTER)
    .action((paths: string[], options: PruneOptions) => handlers.prune(paths, options))

  const backup = program
    .command('backup')
    .summary('store the newest whole checkpoint of each training')
    .argument('[paths...]', 'files, folders and globs')
  addSharedOptions(addBackupOptions(backup))
    .description('Stores the newest whole training checkpoint of each training with its settings, in a folder or a bucket.')
    .addHelpText('before', BACKUP_EXAMPLES)
    .addHelpText('after', BACKUP_AFTER)
    .action((paths: string[], options: BackupOptions) => handlers.backup(paths, options))

  const resume = program
    .command('resume')
    .summary('find the newest whole checkpoint, and bring it back')
    .argument('[dir]', 'the folder whose training goes on (default: the one that was written to last)')
  addSharedOptions(addResumeOptions(resume))
    .description('Finds the newest checkpoint that is whole and has what training needs, here or among backups, and brings it back.')
    .addHelpText('before', RESUME_EXAMPLES)
    .addHelpText('after', RESUME_AFTER)
    .action((directory: string | undefined, options: ResumeOptions) => handlers.resume(directory, options))

  return program
}
