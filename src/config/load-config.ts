import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { UserError } from '../commands/user-error.ts'
import { didYouMean } from './closest-word.ts'
import { type Config, type ConfigInput, configSchema } from './config.ts'
import { explainIssues, type Mistake, shown } from './mistakes.ts'
import { patternMistake } from './name-pattern.ts'
import { MAX_CONFIG_BYTES, readYaml, type YamlMistake, type YamlText } from './yaml-text.ts'

/** Where a repository keeps its settings. */
const PLACES = ['.github/ckpt-guard.yml', '.github/ckpt-guard.yaml']

/** A config with hundreds of mistakes is another kind of file; the first ones say so. */
const MAX_MISTAKES = 10

export interface LoadConfigOptions {
  /** Folder that a relative `file` starts from, and that is searched for `.github/ckpt-guard.yml`. */
  readonly root: string
  /** The config file; it must be there. */
  readonly file?: string
  /** What stands in the config, instead of a file. */
  readonly text?: string
  /** Inputs or options: they win key by key over the file. Lists are replaced, not joined. */
  readonly overrides?: ConfigInput
  /** Ids of all rules, so that a wrong one is found here. */
  readonly ruleIds?: readonly string[]
}

/**
 * The settings of a run: the file's (or the text's, or the defaults), with `overrides` on top.
 * Throws `UserError` with file, line and column of each mistake, what was expected there, and what was found.
 */
export async function loadConfig(options: LoadConfigOptions): Promise<Config> {
  const found = await readText(options)
  const fromFile = found === undefined ? {} : parseText(found.text, found.name, options.ruleIds)
  const overrides = withoutUndefined(options.overrides ?? {})
  const mistakes = firstOf(mistakesIn(overrides, options.ruleIds))
  if (mistakes.length > 0) throw new UserError(listed(mistakes.map(({ message }) => message)))
  return configSchema.parse({
    ...fromFile,
    ...overrides,
    rules: { ...fromFile.rules, ...overrides.rules },
    naming: { ...fromFile.naming, ...overrides.naming },
  })
}

async function readText(options: LoadConfigOptions): Promise<{ readonly name: string; readonly text: string } | undefined> {
  if (options.text !== undefined) {
    if (Buffer.byteLength(options.text) > MAX_CONFIG_BYTES) throw tooLong('the config')
    return { name: 'config', text: options.text }
  }
  if (options.file !== undefined) {
    const text = await readBounded(resolve(options.root, options.file), options.file)
    if (text === undefined)
      throw new UserError(`config file ${shown(options.file)} not found; give its path, or leave --config out to use the defaults`)
    return { name: options.file, text }
  }
  const texts = await Promise.all(PLACES.map(async (name) => ({ name, text: await readBounded(join(options.root, name), name) })))
  const [first, second] = texts.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]))
  if (second !== undefined) throw new UserError(`expected one config file, found both ${PLACES.join(' and ')}; remove one of them`)
  return first
}

/** The file's text, or `undefined` where there is no such file. */
async function readBounded(path: string, name: string): Promise<string | undefined> {
  try {
    const file = await open(path, 'r')
    try {
      const buffer = Buffer.alloc(MAX_CONFIG_BYTES + 1)
      let length = 0
      while (length < buffer.length) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length)
        if (bytesRead === 0) break
        length += bytesRead
      }
      if (length > MAX_CONFIG_BYTES) throw tooLong(name)
      return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, length))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new UserError(`${name}: expected text in UTF-8, found other bytes`)
    throw new UserError(`${name}: the config cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function tooLong(name: string): UserError {
  return new UserError(`${name}: expected a config of at most ${MAX_CONFIG_BYTES} bytes, found more`)
}

function parseText(text: string, name: string, ruleIds: readonly string[] | undefined): ConfigInput {
  const yaml = readYaml(text)
  const mistakes =
    yaml.mistakes.length > 0 ? yaml.mistakes : firstOf(mistakesIn(yaml.value ?? {}, ruleIds)).map((mistake) => located(mistake, yaml))
  if (mistakes.length > 0) {
    const sorted = [...mistakes].sort((a, b) => a.line - b.line || a.column - b.column)
    throw new UserError(listed(sorted.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`)))
  }
  // Checked just above: no mistakes means that it fits the schema.
  return (yaml.value ?? {}) as ConfigInput
}

function located({ path, part, message }: Mistake, yaml: YamlText): YamlMistake {
  return { ...yaml.position(path, part), message }
}

/** One more than is told, so that the rest can be mentioned. */
function firstOf(mistakes: Iterable<Mistake>): Mistake[] {
  const first: Mistake[] = []
  for (const mistake of mistakes) {
    first.push(mistake)
    if (first.length > MAX_MISTAKES) break
  }
  return first
}

function listed(lines: readonly string[]): string {
  return [...lines.slice(0, MAX_MISTAKES), ...(lines.length > MAX_MISTAKES ? ['and more mistakes'] : [])].join('\n')
}

function* mistakesIn(value: unknown, ruleIds: readonly string[] | undefined): Generator<Mistake> {
  const parsed = configSchema.safeParse(value)
  if (parsed.success) {
    if (ruleIds !== undefined) yield* ruleMistakes(parsed.data, new Set(ruleIds))
    yield* patternMistakes(parsed.data)
  } else {
    yield* explainIssues(parsed.error.issues, value, keysAt)
  }
}

function* ruleMistakes(config: Config, ruleIds: ReadonlySet<string>): Generator<Mistake> {
  for (const id of Object.keys(config.rules)) {
    if (!ruleIds.has(id)) yield { path: ['rules', id], part: 'key', message: `no rule is called ${shown(id)}${didYouMean(id, ruleIds)}` }
  }
}

function* patternMistakes({ naming }: Config): Generator<Mistake> {
  const mistake = naming.pattern === undefined ? undefined : patternMistake(naming.pattern)
  if (mistake !== undefined) yield { path: ['naming', 'pattern'], part: 'value', message: `naming.pattern: ${mistake}` }
}

/** Keys that the schema knows at a place: at the root, in `naming`, in an item of `versions`. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const schema = path.reduce<unknown>((at, step) => {
    const holder = unwrapped(at)
    if (holder instanceof z.ZodObject) return holder.shape[String(step)]
    return holder instanceof z.ZodArray ? holder.element : undefined
  }, configSchema)
  const holder = unwrapped(schema)
  return holder instanceof z.ZodObject ? Object.keys(holder.shape) : []
}

/** The schema inside of `.default(…)` and `.optional()`. */
function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema
}

function withoutUndefined(overrides: ConfigInput): ConfigInput {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
}
