import type { SettingChange, SettingChangeKind } from '../bundle/bundle.ts'
import { type Json, JsonError, JsonNumber, JsonObject, parseJson } from '../checkpoint/json.ts'
import { quote, shorten } from '../checkpoint/quote.ts'
import { cleanText } from './clean-text.ts'
import { kindOfAllUnder, REMOVED } from './secret-words.ts'

/** Settings as they may be published, or why they cannot be. */
export type CleanedSettings =
  | { readonly text: string; readonly changes: readonly SettingChange[] }
  | {
      /** What is wrong with them, as `it is not valid JSON: …` */
      readonly refusal: string
    }

/** JSON settings without local paths, names and secrets; numbers and the order of keys stay as they are written. */
export function cleanJsonText(text: string): CleanedSettings {
  try {
    return cleanJson(parseJson(text.replace(/^\ufeff/, '')))
  } catch (error) {
    if (error instanceof JsonError) return { refusal: `it is not valid JSON: ${quote(error.message)}` }
    throw error
  }
}

/** As `cleanJsonText`, for what has been parsed. It is at most as deep as `parseJson` reads. */
export function cleanJson(json: Json): { readonly text: string; readonly changes: readonly SettingChange[] } {
  const cleaner = new JsonCleaner()
  const value = cleaner.value(json, { place: [], key: undefined, taken: undefined, isEmbedded: false })
  return { text: `${written(value, '')}\n`, changes: cleaner.changes }
}

interface Position {
  readonly place: readonly string[]
  /** The key that it stands under; of a list's items that of the list. */
  readonly key: string | undefined
  /** Why nothing of it is to stay. */
  readonly taken: 'secret' | 'user name' | undefined
  /** Whether it stands in a text that is JSON itself. */
  readonly isEmbedded: boolean
}

class JsonCleaner {
  readonly changes: SettingChange[] = []

  value(json: Json, at: Position): Json {
    if (typeof json === 'string') return this.string(json, at)
    if (json === null || typeof json === 'boolean') return json
    if (json instanceof JsonNumber) return this.number(json, at)
    if (json instanceof JsonObject) return this.object(json, at)
    const path = pathOfParts(json)
    if (path !== undefined) return this.string(path, at)
    return json.map((item, i) => this.value(item, { ...at, place: [...at.place, String(i)] }))
  }

  private string(text: string, at: Position): string {
    const { place, key, taken } = at
    if (taken !== undefined) return text === '' || text === REMOVED ? text : this.removed(place, taken)
    const embedded = at.isEmbedded ? undefined : this.embedded(text, at)
    if (embedded !== undefined) return embedded
    const clean = cleanText(text, key)
    for (const kind of clean.kinds) this.changes.push({ place: placeText(place), kind })
    return clean.text
  }

  /** Metadata of safetensors is text, and trainers put JSON into it. It stays as it is written where nothing has to go. */
  private embedded(text: string, at: Position): string | undefined {
    if (!/^\s*[{[]/.test(text)) return undefined
    const json = jsonOf(text)
    if (json === undefined) return undefined
    const before = this.changes.length
    const value = this.value(json, { ...at, isEmbedded: true })
    return this.changes.length === before ? text : compact(value)
  }

  /** A number is a secret too (a PIN), or names a person (a user id). */
  private number(number: JsonNumber, { place, taken }: Position): Json {
    return taken === undefined ? number : this.removed(place, taken)
  }

  private removed(place: readonly string[], kind: SettingChangeKind): string {
    this.changes.push({ place: placeText(place), kind })
    return REMOVED
  }

  private object(object: JsonObject, at: Position): JsonObject {
    const taken = new Set<string>()
    return new JsonObject(
      object.entries.map(([key, value]): readonly [string, Json] => {
        const name = this.key(key, at.place, taken)
        return [name, this.value(value, { ...at, place: [...at.place, name], key, taken: at.taken ?? kindOfAllUnder(key) })]
      }),
    )
  }

  /** Lightning keeps scores by the absolute paths of checkpoints: keys are cleaned as values are, and stay apart. */
  private key(key: string, place: readonly string[], taken: Set<string>): string {
    const clean = cleanText(key)
    for (const kind of clean.kinds) this.changes.push({ place: `a key of ${placeText(place)}`, kind })
    let name = clean.text
    for (let i = 2; clean.kinds.size > 0 && taken.has(name); i++) name = `${clean.text} (${i})`
    taken.add(name)
    return name
  }
}

function jsonOf(text: string): Json | undefined {
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof JsonError) return undefined
    throw error
  }
}

/** `["/", "home", "alice"]`, as the parts of a `pathlib` path are written. */
export function pathOfParts(items: readonly unknown[]): string | undefined {
  const [root] = items
  if (items.length < 2 || typeof root !== 'string' || !/^(?:\/|[A-Za-z]:\\)$/.test(root)) return undefined
  const parts = items.slice(1)
  return parts.every((part) => typeof part === 'string') ? `${root}${parts.join(root === '/' ? '/' : '\\')}` : undefined
}

/** Longest part of a place; keys of settings are words. */
const LONGEST_PART = 60
const MOST_PARTS = 16

export function placeText(place: readonly string[]): string {
  if (place.length === 0) return 'the top'
  return place
    .slice(-MOST_PARTS)
    .map((part) => shorten(part, LONGEST_PART))
    .join('.')
}

/** As `JSON.stringify` with two spaces would write it; lists of plain values stand in one line where they are short. */
function written(json: Json, indent: string): string {
  if (json instanceof JsonNumber) return json.text
  if (json === null || typeof json !== 'object') return JSON.stringify(json)
  const inner = `${indent}  `
  if (json instanceof JsonObject) {
    const lines = json.entries.map(([key, value]) => `${inner}${JSON.stringify(key)}: ${written(value, inner)}`)
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
  }
  const items = json.map((item) => written(item, inner))
  const line = `[${items.join(', ')}]`
  if (line.length <= LONGEST_LINE && !line.includes('\n')) return line
  return `[\n${items.map((item) => `${inner}${item}`).join(',\n')}\n${indent}]`
}

const LONGEST_LINE = 100

/** As `JSON.stringify` without spaces. */
function compact(json: Json): string {
  if (json instanceof JsonNumber) return json.text
  if (json === null || typeof json !== 'object') return JSON.stringify(json)
  if (json instanceof JsonObject) return `{${json.entries.map(([key, value]) => `${JSON.stringify(key)}:${compact(value)}`).join(',')}}`
  return `[${json.map(compact).join(',')}]`
}
