import { z } from 'zod'
import { UserError } from '../commands/user-error.ts'
import { didYouMean } from './closest-word.ts'
import { type Config, type ConfigInput, configSchema } from './config.ts'
import { explainIssues, type Mistake } from './mistakes.ts'
import { patternMistake } from './name-pattern.ts'
import { shown } from './shown.ts'
import { readYaml, type YamlMistake, type YamlText } from './yaml-text.ts'

/** A config file, and how it is called in messages. */
export interface ConfigText {
  readonly name: string
  readonly text: string
}

/** A config with hundreds of mistakes is another kind of file; the first ones say so. */
const MAX_MISTAKES = 10

/** The settings of a file, if there is one, with `overrides` on top. Throws `UserError` with all mistakes of both. */
export function checkedConfig(file: ConfigText | undefined, overrides: ConfigInput, ruleIds: readonly string[] | undefined): Config {
  const fromFile = file === undefined ? {} : parseText(file.text, file.name, ruleIds)
  const mistakes = firstOf(mistakesIn(overrides, ruleIds))
  if (mistakes.length > 0) throw new UserError(listed(mistakes.map(({ message }) => message)))
  return configSchema.parse({
    ...fromFile,
    ...overrides,
    rules: { ...fromFile.rules, ...overrides.rules },
    naming: { ...fromFile.naming, ...overrides.naming },
  })
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
