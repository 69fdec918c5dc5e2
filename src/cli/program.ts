import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { addSharedOptions, addValidateOptions, type SharedOptions, type ValidateOptions } from './options.ts'

/** What each command of the command line does. */
export interface Handlers {
  validate(paths: readonly string[], options: ValidateOptions): Promise<void>
  inspect(file: string, options: SharedOptions): Promise<void>
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
`

const VALIDATE_EXAMPLES = `Examples:
  $ ckpt-guard validate                                 all checkpoints below this folder
  $ ckpt-guard validate a.ckpt weights/ "logs/*.pth"    a file, a folder, a glob (quoted)
  $ ckpt-guard validate --format json -o report.json    the report as JSON, in a file
  $ ckpt-guard validate --rule naming/pattern=off       without one of the rules
  $ ckpt-guard validate --allow-global utils.HParams    with a global that is known to be harmless
`

const INSPECT_EXAMPLES = `Examples:
  $ ckpt-guard inspect model.ckpt                        what is in a file
  $ ckpt-guard inspect model.ckpt --format json          the same for programs
  $ ckpt-guard inspect https://example.com/model.ckpt    a file on a server, without downloading all of it
`

const VALIDATE_AFTER = `
Exit status: 0 passed, 1 a check failed, 2 could not run.
Files that are named are always checked; --exclude and the extensions apply to folders and globs.
Options win over the settings file, key by key. Nothing in a file is ever executed.`

/** The command line: its commands, options and help. Nothing runs before `parseAsync`. */
export function buildProgram(handlers: Handlers, writers: Writers): Command {
  const program = new Command('ckpt-guard')
    .description('Validates PyTorch checkpoints without executing them.')
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
      ...(writers.columns === undefined ? {} : { getOutHelpWidth: () => writers.columns ?? 80 }),
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
  addSharedOptions(inspect)
    .description('Shows container, identity, training state and tensors of a checkpoint, and what it takes to load it.')
    .addHelpText('before', INSPECT_EXAMPLES)
    .addHelpText(
      'after',
      '\nExit status: 0 shown, 1 shown with errors (validate tells more), 2 could not run. Nothing in a file is ever executed.',
    )
    .action((file: string, options: SharedOptions) => handlers.inspect(file, options))

  return program
}
