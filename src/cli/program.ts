import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
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
import { addPublishOptions, type PublishOptions } from './publish-options.ts'

/** What each command of the command line does. */
export interface Handlers {
  validate(paths: readonly string[], options: ValidateOptions): Promise<void>
  inspect(file: string, options: InspectOptions): Promise<void>
  compare(candidate: string, options: CompareOptions): Promise<void>
  convert(file: string, options: ConvertOptions): Promise<void>
  publish(paths: readonly string[], options: PublishOptions): Promise<void>
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
  $ ckpt-guard inspect model.ckpt --schema -o keys.json  its key schema, to compare others with
`

const COMPARE_EXAMPLES = `Examples:
  $ ckpt-guard compare new.ckpt --reference old.ckpt              another file
  $ ckpt-guard compare weights/a.ckpt --reference git:main        the same path on another branch, also in Git LFS
  $ ckpt-guard compare a.ckpt --reference release:latest          what the last release has, kilobytes of it
  $ ckpt-guard compare a.ckpt --reference schema:keys.json        a committed list of keys, like a lock file
  $ ckpt-guard compare a.ckpt --reference profile:gpt-sovits/v2   a known model version
  $ ckpt-guard compare new.ckpt --reference old.ckpt --values     which tensors moved, and how far
`

const COMPARE_AFTER = `
References: PATH or file:PATH; git:REV[:PATH]; release:TAG|latest[/ASSET]; artifact:NAME[/FILE]; https://ADDRESS;
schema:FILE, which inspect --schema writes and --update-schema renews; profile:gpt-sovits/VERSION[/PART];
cache:KEY[=>PATH], inside of GitHub Actions.
Requirements: strict, load_state_dict(strict=True) works; non-strict, it works with strict=False; extends, no key is
missing and no shape differs, new keys are fine; identical, nothing differs at all, checksums included.
Keys that a project's own exports leave out (enc_q of GPT-SoVITS) count as there.
Releases and artifacts are asked of GITHUB_REPOSITORY, else of git's remote, with the token in GH_TOKEN or GITHUB_TOKEN.
Only the parts of a file that name its keys are read, also over the network, unless --values is given.
Exit status: 0 passed, 1 not compatible, 2 could not run, also where the reference cannot be had.`

const CONVERT_EXAMPLES = `Examples:
  $ ckpt-guard convert model.ckpt --output model-fp16.pth --only weights --dtype float16
                                                         weights alone, in half precision
  $ ckpt-guard convert model.pth --output model.safetensors --only weights
                                                         the same weights as safetensors
  $ ckpt-guard convert model.pth --output out.pth --dtype float16 --keep-dtype "*.norm.*"
                                                         with some tensors as they are
  $ ckpt-guard convert model.pth --output out.pth --drop "enc_q.*" --rename "module.=>"
                                                         without some, under other keys
  $ ckpt-guard convert new.pth --output fits.pth --reference old.pth --drop-unmatched
                                                         what another checkpoint has too, in the same shape
  $ ckpt-guard convert model.pth --output plain.pth --rename-from release:latest
                                                         under the keys that the release has
  $ ckpt-guard convert model.pth --in-place --dtype bfloat16
                                                         in place of the file itself
`

const CONVERT_AFTER = `
In patterns, * stands for any characters, dots too, and ? for one. They are compared with the key (what
load_state_dict sees) and with the full name; one that fits nothing is an error.
--rename FROM: a whole key; a prefix that ends in a dot, or none ("=>model." puts one before all keys);
or a glob whose stars fill those of the new name.
First --drop, then --rename, --rename-from and --drop-unmatched. The last two look at the weights alone, and list
what they changed; where nothing would be left, nothing is written. Keys that only look alike are not renamed, but
listed with the --rename that would do it.
Integers, bools, quantised and 8-bit tensors stay as they are, and so does optimizer state unless --cast all
is given. Tensors that share memory go on sharing it.
The output is written beside its place, read again, checked as validate does, and only then put there.
Exit status: 0 written, 1 nothing written because of findings or of values that would become infinite,
2 could not run.`

const PUBLISH_EXAMPLES = `Examples:
  $ ckpt-guard publish G_240.pth --tag v1.2               weights in half precision, as files of a release
  $ ckpt-guard publish G_240.pth --tag v1.2 --dry-run     what would be published
  $ ckpt-guard publish weights/ --tag v1.2 --name "{stem}-{version}-{dtype}{ext}" --draft
                                                          all in a folder, as a draft to look at
  $ ckpt-guard publish G_240.pth --tag v1.2 --require-compatible
                                                          only if it loads where the last release does
  $ ckpt-guard publish model.ckpt --to out --containers torch,safetensors
                                                          the same files in a folder, in both containers
  $ ckpt-guard publish model.ckpt --to hf:octo/voices --tag v1.2
                                                          on the Hugging Face Hub, with a model card
`

const PUBLISH_AFTER = `
Every file is checked as validate does, converted, checked again and given a checksum before anything is created; one
that fails stops everything. A release is a draft until all of its files are there and verified; run it again after a
failure, and it goes on where it stopped. Beside the weights go SHA256SUMS and a bundle (.bundle.zip) with settings,
names of all tensors, the validation report and where the files come from, without local paths and secrets.
Names are made of {stem}, {version}, {dtype}, {ext}, {tag}, {project}, {kind}, {epoch} and {step}; what is not known of
a file disappears with the separator before it.
Files larger than the place takes become shards, which load as they are, or with --split parts numbered parts with
scripts that join them.
A release needs a token in GH_TOKEN or GITHUB_TOKEN with contents: write; the Hugging Face Hub one in HF_TOKEN.
Exit status: 0 published or planned, 1 a check or the upload failed, 2 could not run.`

const VALIDATE_AFTER = `
Exit status: 0 passed, 1 a check failed, 2 could not run.
Files that are named are always checked; --exclude and the extensions apply to folders and globs.
Options win over the settings file, key by key. Nothing in a file is ever executed.`

/** The command line: its commands, options and help. Nothing runs before `parseAsync`. */
export function buildProgram(handlers: Handlers, writers: Writers): Command {
  const program = new Command('ckpt-guard')
    .description('Validates, compares, converts and publishes PyTorch checkpoints without executing them.')
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

  return program
}
