import type { BackupWishes, ResumeWishes } from '../commands/backup-wishes.ts'
import type { PruneWishes } from '../commands/prune-wishes.ts'
import { UserError } from '../commands/user-error.ts'
import { type ConfigInput, configSchema } from '../config/config.ts'
import { BACKUP_INPUTS, RESUME_INPUTS, readBackup, readResume } from './backups.ts'
import { COMPARE_INPUTS, type Comparison, readComparison } from './comparison.ts'
import { CONVERT_INPUTS, type Conversion, readConversion } from './conversion.ts'
import { boolean, choice, count, lines, type ReadInput, text, words } from './input-values.ts'
import { PRUNE_INPUTS, readPruning } from './pruning.ts'
import { PUBLISH_INPUTS, type PublicationWishes, readPublication } from './publication.ts'

export const ACTION_COMMANDS = ['validate', 'inspect', 'compare', 'convert', 'publish', 'prune', 'backup', 'resume'] as const
export type ActionCommand = (typeof ACTION_COMMANDS)[number]

/** What the workflow step asks for. What it leaves empty is left to the config file. */
export interface Inputs {
  readonly command: ActionCommand
  /** Files, folders and globs; none means the config's globs. */
  readonly paths: readonly string[]
  /** Config file, as given; `undefined` for the usual one. */
  readonly config: string | undefined
  /** Settings that go over those of the config file. */
  readonly overrides: ConfigInput
  readonly token: string | undefined
  /** Where the JSON report goes; `undefined` for a place of our own. */
  readonly outputFile: string | undefined
  /** Most threads to use; `undefined` for what the machine has. */
  readonly threads: number | undefined
  /** What `compare` is to do; for other commands that nothing is asked. */
  readonly comparison: Comparison
  /** The same for `convert`. */
  readonly conversion: Conversion
  /** The same for `publish`. */
  readonly publication: PublicationWishes
  /** The same for `prune`, `backup` and `resume`. */
  readonly pruning: PruneWishes
  readonly backingUp: BackupWishes
  readonly resuming: ResumeWishes
}

/** The inputs that only some commands take. */
const OWN_INPUTS: Readonly<Partial<Record<ActionCommand, readonly string[]>>> = {
  compare: COMPARE_INPUTS,
  convert: CONVERT_INPUTS,
  publish: PUBLISH_INPUTS,
  prune: PRUNE_INPUTS,
  backup: BACKUP_INPUTS,
  resume: RESUME_INPUTS,
}

/** The inputs that all commands take. */
const SHARED_INPUTS = [
  ...['command', 'paths', 'config', 'files', 'exclude', 'fail-on', 'digest', 'manifest', 'profile', 'allow-globals', 'comment'],
  ...['token', 'output-file', 'threads'],
]

/** All that `action.yml` has. */
export const INPUT_NAMES: readonly string[] = [...new Set([...SHARED_INPUTS, ...Object.values(OWN_INPUTS).flat()])]

/** Throws `UserError` that names the input and says what was expected. */
export function readInputs(read: ReadInput): Inputs {
  const command = choice('command', read('command'), ACTION_COMMANDS) ?? 'validate'
  refuseOthersInputs(command, read)
  const readFor = (owner: ActionCommand): ReadInput => (command === owner ? read : () => '')
  return {
    command,
    paths: lines(read('paths')) ?? [],
    config: text(read('config')),
    overrides: readOverrides(read),
    token: text(read('token')),
    outputFile: text(read('output-file')),
    threads: count('threads', read('threads')),
    comparison: readComparison(readFor('compare')),
    conversion: readConversion(readFor('convert')),
    publication: readPublication(readFor('publish')),
    pruning: readPruning(readFor('prune')),
    backingUp: readBackup(readFor('backup')),
    resuming: readResume(readFor('resume')),
  }
}

/** A step that names an output or a reference and forgets its `command` must not pass without having looked at it. */
function refuseOthersInputs(command: ActionCommand, read: ReadInput): void {
  for (const name of new Set(Object.values(OWN_INPUTS).flat())) {
    const owners = ACTION_COMMANDS.filter((owner) => OWN_INPUTS[owner]?.includes(name))
    if (read(name).trim() === '' || owners.includes(command)) continue
    const commands = owners.map((owner) => `command: ${owner}`).join(' or ')
    throw new UserError(`Input ${name}: only ${commands} takes it, and this step's command is ${command}`)
  }
}

function readOverrides(read: ReadInput): ConfigInput {
  const { shape } = configSchema
  return dropUndefined({
    'fail-on': checked('fail-on', shape['fail-on'], text(read('fail-on'))),
    files: checked('files', shape.files, text(read('files'))),
    digest: checked('digest', shape.digest, text(read('digest'))),
    manifest: checked('manifest', shape.manifest, text(read('manifest'))),
    profile: checked('profile', shape.profile, text(read('profile'))),
    exclude: checked('exclude', shape.exclude, lines(read('exclude'))),
    'allow-globals': checked('allow-globals', shape['allow-globals'], words(read('allow-globals'))),
    comment: boolean('comment', read('comment')),
  })
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: readonly { message: string }[] } }
}

function checked<T>(name: string, schema: Schema<T>, value: unknown): T | undefined {
  if (value === undefined) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const expected = result.error.issues.map((issue) => issue.message).join('; ')
  throw new UserError(`Input ${name}: ${expected}; found ${JSON.stringify(value)}`)
}

/** An absent setting and one that is `undefined` differ where objects are spread over each other. */
function dropUndefined(overrides: ConfigInput): ConfigInput {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
}
