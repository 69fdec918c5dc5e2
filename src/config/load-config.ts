import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import type { ConfigText } from './checked-config.ts'
import type { Config, ConfigInput } from './config.ts'
import { DEFAULTS } from './defaults.ts'
import { shown } from './shown.ts'

/** Where a repository keeps its settings. */
const PLACES = ['.github/ckpt-guard.yml', '.github/ckpt-guard.yaml']

/** A config is written by hand; a longer one is not a config. */
const MAX_CONFIG_BYTES = 1024 * 1024

export interface LoadConfigOptions {
  /** Folder that a relative `file` starts from, and that is searched for `.github/ckpt-guard.yml`. */
  readonly root: string
  /** The config file; it must be there. */
  readonly file?: string
  /** What stands in the config, instead of a file. */
  readonly text?: string
  /** Inputs or options: they win key by key over the file. Lists are replaced, not joined. */
  readonly overrides?: ConfigInput
  /** Gives the ids of all rules, so that a wrong one is found here; asked only where there are settings. */
  readonly ruleIds?: () => Promise<readonly string[]>
}

/**
 * The settings of a run: the file's (or the text's, or the defaults), with `overrides` on top.
 * Throws `UserError` with file, line and column of each mistake, what was expected there, and what was found.
 */
export async function loadConfig(options: LoadConfigOptions): Promise<Config> {
  const found = await readText(options)
  const overrides = withoutUndefined(options.overrides ?? {})
  if (found === undefined && Object.keys(overrides).length === 0) return structuredClone(DEFAULTS)
  // With the schema and the YAML parser, which take longer to load than many a file to check.
  const { checkedConfig } = await import('./checked-config.ts')
  return checkedConfig(found, overrides, await options.ruleIds?.())
}

async function readText(options: LoadConfigOptions): Promise<ConfigText | undefined> {
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

function withoutUndefined(overrides: ConfigInput): ConfigInput {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
}
