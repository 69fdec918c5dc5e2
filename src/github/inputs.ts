import { UserError } from '../commands/user-error.ts'
import { type ConfigInput, configSchema } from '../config/config.ts'

export const ACTION_COMMANDS = ['validate', 'inspect'] as const
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
}

/** Reads one input by its name in `action.yml`; '' where it is not set. */
export type ReadInput = (name: string) => string

/** Throws `UserError` that names the input and says what was expected. */
export function readInputs(read: ReadInput): Inputs {
  return {
    command: readCommand(read('command').trim()),
    paths: lines(read('paths')) ?? [],
    config: text(read('config')),
    overrides: readOverrides(read),
    token: text(read('token')),
    outputFile: text(read('output-file')),
  }
}

function readCommand(value: string): ActionCommand {
  const command = ACTION_COMMANDS.find((name) => name === (value || 'validate'))
  if (!command) throw new UserError(`Input command: expected one of ${ACTION_COMMANDS.join(', ')}, found ${JSON.stringify(value)}`)
  return command
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

/** Booleans of the YAML 1.2 core schema and nothing else: a typo must not count as false. */
function boolean(name: string, value: string): boolean | undefined {
  const spelled = value.trim()
  if (spelled === '') return undefined
  if (['true', 'True', 'TRUE'].includes(spelled)) return true
  if (['false', 'False', 'FALSE'].includes(spelled)) return false
  throw new UserError(`Input ${name}: expected true or false, found ${JSON.stringify(value)}`)
}

function text(value: string): string | undefined {
  return value.trim() || undefined
}

/** One entry a line: paths and globs may hold spaces and commas. */
function lines(value: string): string[] | undefined {
  return list(value.split(/\r?\n/))
}

/** Names of globals hold neither spaces nor commas, so both may part them. */
function words(value: string): string[] | undefined {
  return list(value.split(/[\s,]+/))
}

function list(parts: readonly string[]): string[] | undefined {
  const entries = parts.map((part) => part.trim()).filter((part) => part !== '')
  return entries.length > 0 ? entries : undefined
}

/** An absent setting and one that is `undefined` differ where objects are spread over each other. */
function dropUndefined(overrides: ConfigInput): ConfigInput {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
}
