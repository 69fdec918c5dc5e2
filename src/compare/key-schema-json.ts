import { type Json, JsonError, JsonNumber, JsonObject, parseJson } from '../checkpoint/json.ts'
import { quote } from '../checkpoint/quote.ts'
import type { Identity } from '../profiles/identity.ts'
import type { KeyInfo } from './key-info.ts'

/** A key schema as it is written to a file: names, shapes and types, and which model they are of. */
export interface StoredKeySchema {
  readonly identity: Identity | undefined
  readonly keys: ReadonlyMap<string, KeyInfo>
}

export const KEY_SCHEMA = 'ckpt-guard/key-schema@1'

/** Largest file that is read as a key schema: a hundred thousand keys take about ten million bytes. */
export const MAX_SCHEMA_BYTES = 64 * 1000 * 1000

/** Why a file is no key schema. */
export class KeySchemaError extends Error {
  override readonly name = 'KeySchemaError'
}

/**
 * The schema as JSON, one key a line and sorted by name, so that the same weights give the same text whatever container they are in,
 * and a diff of two versions shows the keys that changed.
 */
export function keySchemaJson({ identity, keys }: StoredKeySchema): string {
  const sorted = [...keys].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const lines = sorted.map(([name, { dtype, shape }]) => `    ${JSON.stringify(name)}: ${JSON.stringify([dtype, ...shape])}`)
  const about = identity === undefined ? [] : [`  "identity": ${JSON.stringify(identityFields(identity))},`]
  const body = lines.length === 0 ? '  "keys": {}' : `  "keys": {\n${lines.join(',\n')}\n  }`
  return ['{', `  "schema": ${JSON.stringify(KEY_SCHEMA)},`, ...about, body, '}', ''].join('\n')
}

function identityFields({ project, kind, version }: Identity): Record<string, string> {
  return { project, kind, ...(version === undefined ? {} : { version }) }
}

/** Reads what `keySchemaJson` wrote. Fields that are not known are passed over. Throws `KeySchemaError`. */
export function parseKeySchema(text: string): StoredKeySchema {
  const root = parsed(text)
  const schema = field(root, 'schema')
  if (schema !== KEY_SCHEMA) throw new KeySchemaError(`expected "schema": ${JSON.stringify(KEY_SCHEMA)}, found ${shown(schema)}`)
  const keys = field(root, 'keys')
  if (!(keys instanceof JsonObject)) throw new KeySchemaError(`expected "keys" to map names to [type, size, …], found ${shown(keys)}`)
  const found = new Map<string, KeyInfo>()
  for (const [name, value] of keys.entries) {
    if (found.has(name)) throw new KeySchemaError(`the key ${quote(name)} is there twice`)
    found.set(name, infoOf(name, value))
  }
  return { identity: identityOf(field(root, 'identity')), keys: found }
}

function parsed(text: string): JsonObject {
  try {
    const root = parseJson(text)
    if (root instanceof JsonObject) return root
    throw new KeySchemaError(`expected an object, found ${shown(root)}`)
  } catch (error) {
    if (error instanceof JsonError) throw new KeySchemaError(`it is not valid JSON: ${error.message}`)
    throw error
  }
}

/** Where a field is there twice, readers of JSON disagree on which one counts. */
function field(object: JsonObject, name: string): Json | undefined {
  const [first, second] = object.entries.filter(([key]) => key === name)
  if (second !== undefined) throw new KeySchemaError(`"${name}" is there twice`)
  return first?.[1]
}

/** As PyTorch's are; types of versions to come are read too. */
const DTYPE = /^[a-z][a-z0-9_]{0,31}$/

/** PyTorch allows 64 dimensions. */
const MAX_RANK = 64

function infoOf(name: string, value: Json): KeyInfo {
  const [dtype, ...sizes] = Array.isArray(value) ? value : []
  const shape = sizes.map((size) => (size instanceof JsonNumber && /^\d{1,16}$/.test(size.text) ? Number(size.text) : Number.NaN))
  if (typeof dtype !== 'string' || !DTYPE.test(dtype) || shape.length > MAX_RANK || !shape.every(Number.isSafeInteger)) {
    throw new KeySchemaError(`${quote(name)}: expected [type, size, …] as ["float32", 512, 192], found ${shown(value)}`)
  }
  return { dtype, shape }
}

const WORD = /^[\w.+ -]{1,64}$/

function identityOf(value: Json | undefined): Identity | undefined {
  if (value === undefined) return undefined
  const word = (name: string) => {
    const found = value instanceof JsonObject ? field(value, name) : undefined
    return typeof found === 'string' && WORD.test(found) ? found : undefined
  }
  const [project, kind, version] = [word('project'), word('kind'), word('version')]
  if (project === undefined || kind === undefined) {
    throw new KeySchemaError(`expected "identity" to have a project and a kind, found ${shown(value)}`)
  }
  return { project, kind, ...(version === undefined ? {} : { version }), evidence: ['the key schema says so'] }
}

function shown(value: Json | undefined): string {
  if (value === undefined) return 'nothing'
  if (value instanceof JsonObject) return 'an object'
  if (value instanceof JsonNumber) return value.text.slice(0, 40)
  if (typeof value === 'string') return quote(value)
  return value === null || typeof value === 'boolean' ? String(value) : `a list of ${value.length}`
}
